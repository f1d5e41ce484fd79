import QagidaCalendar

/// The definitions that a term is made of, beside the one of its span.
package struct TermParts: Sendable {
  /// The term's first day, a date or a date or none: the day whose law is the term's.
  package let start: DefinitionID
  /// Its last day, a date or a date or none.
  package let last: DefinitionID
  /// Whether it does not apply; nil where no line says so.
  package let exception: DefinitionID?
  /// Its state today, a word of the term's own choice (``TermState``).
  package let state: DefinitionID
  /// Whether it is a bar: what waits for it may be done from the day after the last.
  package let isBar: Bool
}

/// The definitions that a deadline is made of, beside the one of its state.
package struct DeadlineParts: Sendable {
  /// The day from or to which it is counted, a date or a date or none: the day whose law is the
  /// deadline's.
  package let event: DefinitionID
  /// The last good day as it is counted, and as days off move it; a date or a date or none.
  package let nominalDay: DefinitionID
  package let lastDay: DefinitionID
  /// When it was done.
  package let done: DefinitionID
  /// Whether it does not apply; nil where no line says so.
  package let exception: DefinitionID?
  /// How many calendar days after the last good day it was done, or it is today.
  package let delay: DefinitionID
  /// The period of a deadline that comes again; nil of any other. Then `event` is a day of it.
  package let period: DeadlinePeriod?
}

/// The month, quarter or year that a deadline lies in.
package struct DeadlinePeriod: Sendable {
  package let block: CalendarBlock
  /// Whether there is one in each, by today; else it is that of a day that the policy names.
  package let isEach: Bool
  /// The last good day as it is counted, a date, for a day of the period, its only parameter.
  package let due: DefinitionID
}

extension Definition {
  /// The parts of a term or deadline, or the limit of a line of deeds; none of anything else.
  var parts: [DefinitionID] {
    let ofTerm = term.map { [$0.start, $0.last, $0.state] + ($0.exception.map { [$0] } ?? []) }
    let ofDeadline = deadline.map { parts in
      [parts.event, parts.nominalDay, parts.lastDay, parts.done, parts.delay]
        + (parts.exception.map { [$0] } ?? []) + (parts.period.map { [$0.due] } ?? [])
    }
    return ofTerm ?? ofDeadline ?? (limit ?? cohort).map { [$0] } ?? []
  }
}

/// What a part of a term or deadline, or of a line of deeds, tells of it.
package enum TermPart: String, Hashable, Sendable {
  case firstDay, lastDay, exception, state
  case event, dayOfPeriod, due, nominalDay, done, delay
  /// Whether a deed may not be done again, of a line that says how often.
  case limit
  /// Among whom a selection selects.
  case cohort
}

/// The states of a deadline; the raw value is the number of the word in the deadline's choice.
package enum DeadlineState: Int, CaseIterable, Sendable {
  case doesNotApply, notTriggered, open, met, metLate, overdue
}

/// The states of a term; the raw value is the number of the word in the term's choice.
package enum TermState: Int, CaseIterable, Sendable {
  case doesNotApply, notBegun, running, runOut
}
