import QagidaSource

/// The words in which answers are told, of one language; the message tables' counterpart.
package struct AnswerWords: Sendable {
  package let plural: PluralRule
  let values: @Sendable (ValueWord) -> StaticString
  package let phrases: @Sendable (AnswerPhrase) -> StaticString

  package init(
    plural: PluralRule, values: @escaping @Sendable (ValueWord) -> StaticString,
    phrases: @escaping @Sendable (AnswerPhrase) -> StaticString
  ) {
    self.plural = plural
    self.values = values
    self.phrases = phrases
  }

  /// A value's word.
  package func word(_ word: ValueWord) -> String { "\(values(word))" }

  /// A phrase with its place holders filled in: `{0}`, `{1}`; `{0|day|days}` for a number with
  /// the word that follows it.
  package func phrase(_ phrase: AnswerPhrase, _ values: [String] = []) -> String {
    MessageTemplate.fill("\(phrases(phrase))", plural) { key in
      Int(key).flatMap { $0 < values.count ? values[$0] : nil }
    } ?? ""
  }
}

/// Words that values are told in.
package enum ValueWord: Sendable, CaseIterable {
  case yes, no, notKnown, none, and, or
}

/// Phrases that answers are told in.
package enum AnswerPhrase: Sendable, CaseIterable {
  // Values.
  case orNone, earlierOrOn, laterOrOn, fromTo, atLeast, atMost, records, recordsOrMore
  case setAndPerhaps, setAndMore, years, months, days, workingDays, noValue
  // States.
  case met, notMet, holds, doesNotHold, isOpen, notReached, fallsAway, seeAbove
  // Explanations.
  case undetermined, possible, reading, readingDefault, andMore, factIs, byCalendar
  case needs, rests, openNeeds
  // Parts of terms.
  case firstDayOf, lastDayOf, exceptionTo, stateOf, noDay
  case eventOf, dayOfPeriodOf, nominalLastDayOf, doneOf, delayOf
  // Deeds of bodies.
  case power, duty, prohibition, limitOf, cohortOf
  case body, deed, says, restsOn, deedCounts
  case olderText
  // States that the law may be in.
  case stateIf, stateInForce, stateNotInForce, statesAgree, noLineGives
  // What would settle an answer, and what is in the way.
  case wouldBe, statementHolds, statementFails, setsCut
  case whyNot, nothingInTheWay, lineHolds, lineMayHold, lineFails, lineMayFail
  // Timelines.
  case from, to, outcome, whyChanged, noOutcomeThen, factsStand, timelineSteps
  case lawInForce, lawMayBeInForce, lawNoLonger, restatedUnknown
  case nowMet, nowNotMet, noLongerMet, nowHolds, nowDoesNotHold, noLongerHolds, nowOpen, nowIs
  // Deadlines.
  case day, nominalDay, record, act, deadline, clauses, state, countedFrom
  case lastDayInList, barInList, monthIs, quarterIs, yearIs, deadlineCounts, recordCounts
  case withoutRecords
  case calendarLast, calendarOver, calendarPeriod, calendarNominal, calendarState, calendarFacts
  case calendarWithout
  // Faults.
  case overflow, divisionByZero, noSuchDay, outOfCalendar, periodTooLong, noRow, notInForce
  case outsideYear, outsideYears, unknownWording, wordingNotAtHand, entryNotKnown
  case provisional, isProvisional
}
