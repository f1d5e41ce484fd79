extension MessageTable {
  /// Selections.
  static let englishSelections: [MessageEntry] = [
    MessageEntry(
      .amongWhom, "the selection `{name}` does not say among whom", label: "among whom?",
      hints: ["write `among L`, where L is a list of candidates"]),
    MessageEntry(
      .noTieRule, "the selection `{name}` does not say what becomes of ties across the limit",
      label: "ties?", hints: ["write `ties may go on`, `ties go on` or `ties stay out`"]),
    MessageEntry(
      .notAScore, "candidates are not put in order by {found}", label: "no score",
      hints: ["write a number, a count or a date"]),
  ]

  /// Powers, duties and prohibitions.
  static let englishDeeds: [MessageEntry] = [
    MessageEntry(
      .unknownBearer, "no body in use is called `{name}`", label: "unknown body",
      hints: ["write a word of a choice in use, as the vocabularies have it"]),
    MessageEntry(
      .deedTwice, "`{name}` stands in two lists of this kind", label: "a second time",
      hints: ["write both in one line", "give one of them a name of its own"]),
    MessageEntry(
      .deedAboutTwo, "`{name}` is about `{record}` here and about `{other}` elsewhere",
      label: "about another record",
      hints: ["write `about {other}` here too, or give one of them a name of its own"]),
    MessageEntry(
      .neverDone, "what may be done is done once at least", label: "never",
      hints: ["write how often, or a prohibition"]),
  ]

  /// Terms and deadlines.
  static let englishTermsAndDeadlines: [MessageEntry] = [
    MessageEntry(
      .termWithoutStart, "the term `{name}` does not say from when it runs", label: "no start",
      hints: ["write `from D`, where D is its first day, or `after D`, where D is not counted"]),
    MessageEntry(
      .termWithoutLength, "the term `{name}` does not say how long it runs", label: "no length",
      hints: ["write `lasts 2 years`, `at most 2 years` or `at least 2 years`"]),
    MessageEntry(
      .secondTermLine, "`{name}` says this already", label: "a second time",
      hints: ["keep the line that is right, or make it a term of its own"]),
    MessageEntry(
      .emptyTerm, "a term lasts a day at least", label: "no day",
      hints: ["write how long it lasts"]),
    MessageEntry(
      .notATerm, "`{text}` is no {kind}", label: "no {kind}",
      hints: ["write the name of a {kind}"]),
    MessageEntry(
      .deadlineWithoutDay, "the deadline `{name}` does not say until when", label: "no last day",
      hints: [
        "write `within P after E`, `within P from E`, `not later than P before E`, `by D` or `before D`"
      ]),
    MessageEntry(
      .deadlineWithoutDone, "the deadline `{name}` does not say when it was done",
      label: "never done", hints: ["write `done D`, where D is the day, or none"]),
    MessageEntry(
      .dayOffUnsaid, "the deadline `{name}` does not say what becomes of a last day that is off",
      label: "a day off?",
      hints: [
        "write `a day off moves to the next working day`, `a day off moves to the working day before` or `a day off stays the last day`"
      ]),
    MessageEntry(
      .dayOfNoPeriod, "`{text}` is a day of a period, and none is said", label: "of which period?",
      hints: [
        "write it behind `by` or `before` of a deadline with a line `each quarter` or `in the quarter of D`"
      ]),
    MessageEntry(
      .monthOfOtherPeriod, "a {period} has no `{text}`", label: "of another period",
      hints: [
        "write `the month` of a month, `the first month`, `the second month` or `the last month` of a quarter, `january` of a year"
      ]),
    MessageEntry(
      .dayOfNoMonth, "no month has a day {text}", label: "1 to 31",
      hints: ["write `the last day of …` for the last"]),
    MessageEntry(
      .countedInPeriod, "`{name}` has a period, and counts from a day", label: "counts from a day",
      hints: [
        "write `by` or `before` a day of the period",
        "take the line of the period away, and count from `end of quarter of D`",
      ]),
    MessageEntry(
      .sameDayEachPeriod, "the last good day is the same in every period", label: "no day of it",
      hints: [
        "name a day of the period, like `day 15 of the last month`",
        "take the line of the period away",
      ]),
    MessageEntry(
      .dueBeforePeriod, "`before {text}` is before the period begins", label: "too early",
      hints: ["name the last day of the period before, which is its own deadline"]),
  ]
}
