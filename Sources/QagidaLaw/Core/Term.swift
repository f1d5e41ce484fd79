import QagidaCalendar
import QagidaSource

/// A term of the core: the small typed language that every declaration is lowered to, and the
/// only thing that engines read. Comparisons that read the other way round, `!=`, `not in` and
/// the words for events are written with those that are here.
package enum Term: Hashable, Sendable {
  // Constants.
  case truth(Bool)
  /// A whole number of 10^-scale, by the term's type.
  case number(Int64)
  case date(CivilDate)
  case count(Int64)
  case period(Period)
  /// A word's number in its choice.
  case word(Int)
  case text(Name)
  case words(WordSet)
  case none

  // What is given.
  /// The record that the definition is about.
  case subject
  /// An element of a list, by the number of the quantifier within the definition.
  case element(Int)
  case parameter(Int)
  /// A field of a record, by its number.
  case field(TermID, Int)
  case today
  /// A definition for a record, with arguments. `role` rounds the days that its value may fall
  /// on; nil where the value is no day that a rounding could touch.
  case definition(DefinitionID, record: TermID?, arguments: [TermID], role: RoleUse?)
  /// The alternative that is chosen of a reading.
  case alternatives(ReadingID, [TermID])
  /// What a wording that is superseded says while the new one is not known, or what a later one
  /// says where that of these days is not at hand.
  case assumed(WordingID, TermID)
  /// Whether an amendment came into force after a day on which it may have: not known, for want of
  /// the day of a name (`D418.published`).
  case entryNotKnown(Name)

  // Truth.
  case and([TermID])
  case or([TermID])
  case not(TermID)
  case condition(TermID, then: TermID, else: TermID)
  /// The word of the first line whose condition holds, else the last word.
  case decide([DecisionLine], otherwise: Int)

  // Comparison.
  case equal(TermID, TermID)
  case less(TermID, TermID)
  case lessOrEqual(TermID, TermID)
  /// Whether a word is in a set.
  case isIn(TermID, TermID)
  /// Whether a number is in a range of a table.
  case isInRange(TermID, TermID)

  // What may be none.
  case isGiven(TermID)
  /// What is given, where it is; only read where `isGiven` guards it.
  case given(TermID)
  case ifNone(TermID, TermID)

  // Numbers and counts; operands have the same scale.
  case add(TermID, TermID)
  case subtract(TermID, TermID)
  case multiply(TermID, TermID)
  case negate(TermID)
  case divide(TermID, TermID, places: Int, DivisionRounding)
  case least(TermID, TermID)
  case most(TermID, TermID)
  /// The same number with more places after the point.
  case rescale(TermID, by: Int)
  /// The same to be compared only: a number that has then too many digits is beyond all others.
  case rescaleToCompare(TermID, by: Int)

  // Dates and periods.
  case shift(TermID, TermID, ShiftRounding)
  case addPeriods(TermID, TermID)
  case negatePeriod(TermID)
  /// A count of a unit as a period.
  case asPeriod(TermID, CalendarUnit)
  case daysBetween(TermID, TermID)
  case completed(CalendarUnit, from: TermID, to: TermID, MonthEnds)
  case part(DatePart, TermID)
  case start(CalendarBlock, TermID)
  case end(CalendarBlock, TermID)

  // Working days of a calendar.
  /// The n-th working day after a day, or before it for a count below nought.
  case workingStep(CalendarID, TermID, by: TermID)
  /// How many working days there are after a day through another.
  case workingDays(CalendarID, from: TermID, to: TermID)
  case isWorking(CalendarID, TermID)

  // Spans of days.
  /// From a first day to a last; `endsBefore`: the end itself is not counted.
  case span(from: TermID, to: TermID, endsBefore: Bool)
  /// The days after a day through another.
  case spanAfter(TermID, through: TermID)
  /// The span of a record that runs.
  case spanOf(TermID)
  case contains(TermID, TermID)
  case overlap(TermID, TermID)
  /// Whether the spans of a list, together, leave no day of a span out.
  case cover(TermID, TermID)
  /// A list with its spans cut at a day, which `counts` or does not.
  case cut(TermID, at: TermID, counts: Bool)
  case length(ServiceCounting, ServiceOverlap, TermID)

  // Lists and sets. The number is that of the element within the condition.
  case filter(TermID, Int, TermID)
  case some(TermID, Int, TermID)
  case every(TermID, Int, TermID)
  case isEmpty(TermID)
  case countOf(TermID)
  case sum(TermID, Int, TermID)
  case earliest(TermID, Int, TermID)
  case latest(TermID, Int, TermID)
  /// A set without one word.
  case without(TermID, Int)
  case isEmptySet(TermID)
  case countOfSet(TermID)

  /// A stage of a selection.
  case select(SelectionTerm)

  /// The value of a table for a key.
  case lookup(TableID, TermID)
}

/// One line of an outcome: its condition and its word.
package struct DecisionLine: Hashable, Sendable {
  package let condition: TermID
  package let word: Int
  /// The line in the policy, for explanations.
  package let line: Int
}

/// How a day is rounded that its month lacks, where the use of the value decides.
package enum RoleUse: Hashable, Sendable {
  case role(DayRole)
  /// As the use of the definition that this term belongs to says.
  case ofDefinition
}

/// How an addition to a date rounds.
package enum ShiftRounding: Hashable, Sendable {
  case fixed(Rounding)
  /// As the use of the definition that this term belongs to says, under `MonthEnds.lastDay`.
  case byRole
}

package enum DivisionRounding: Hashable, Sendable {
  case halfUp, halfEven, down
}

package enum DatePart: Hashable, Sendable {
  case year, month, day
}
