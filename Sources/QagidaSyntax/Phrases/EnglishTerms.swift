extension Phrases {
  /// Terms and the lines under them.
  static let englishTermLines: [(Construct, StaticString)] = [
    (.term, "term {name} [about {record}]"),
    (.termFrom, "from {day}"),
    (.termAfter, "after {day}"),
    (.termLasts, "lasts {period}"),
    (.termAtMost, "at most {period}"),
    (.termAtLeast, "at least {period}"),
    (.termUnless, "unless {exception}"),
    (.deadline, "deadline {name} [of {body}] [about {record}]"),
    (.dueWithinAfter, "within {period} after {day}"),
    (.dueWithinFrom, "within {period} from {day}"),
    (.dueNotLater, "not later than {period} before {day}"),
    (.dueBy, "by {day}"),
    (.dueBefore, "before {day}"),
    (.doneOn, "done {day}"),
    (.eachPeriod, "each {calendarUnit}"),
    (.inPeriodOf, "in the {calendarUnit} of {day}"),
    (.dayOffMovesOn, "a day off moves to the next working day"),
    (.dayOffMovesBack, "a day off moves to the working day before"),
    (.dayOffStays, "a day off stays the last day"),
  ]

  /// What bodies may, have to and must not do, and the lines under it.
  static let englishDeedLines: [(Construct, StaticString)] = [
    (.powers, "powers of {body} [about {record}]"),
    (.duties, "duties of {body} [about {record}]"),
    (.prohibitions, "prohibitions of {body} [about {record}]"),
    (.deed, "[{mark}] {name}"),
    (
      .limitedDeed,
      "[{mark}] {name} at most {number} of {list} [when {condition}] [unless {exception}]"
    ),
  ]

  /// Selections and the lines under them.
  static let englishSelectionLines: [(Construct, StaticString)] = [
    (.selection, "selection {name} [about {record}]"),
    (.among, "among {list}"),
    (.bestStage, "{name} at most {number} by highest {value}"),
    (.lowestStage, "{name} at most {number} by lowest {value}"),
    (.tiesMayGoOn, "ties may go on"),
    (.tiesGoOn, "ties go on"),
    (.tiesStayOut, "ties stay out"),
  ]

  /// Days of a deadline's period.
  static let englishDaysOfPeriods: [(Construct, StaticString)] = [
    (.dayOfPeriod, "day {number} of the {calendarUnit}"),
    (.dayOfNamedMonth, "day {number} of {month}"),
    (.lastDayOfPeriod, "the last day of the {calendarUnit}"),
    (.lastDayOfNamedMonth, "the last day of {month}"),
  ]

  /// Months of a deadline's period.
  static let englishMonthsOfPeriods: [(KeywordValue, StaticString)] = [
    (.onlyMonth, "month"),
    (.firstMonth, "first month"),
    (.secondMonth, "second month"),
    (.lastMonth, "last month"),
  ]
}
