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
    (.deadline, "deadline {name} [about {record}]"),
    (.dueWithinAfter, "within {period} after {day}"),
    (.dueWithinFrom, "within {period} from {day}"),
    (.dueNotLater, "not later than {period} before {day}"),
    (.dueBy, "by {day}"),
    (.dueBefore, "before {day}"),
    (.doneOn, "done {day}"),
    (.dayOffMovesOn, "a day off moves to the next working day"),
    (.dayOffMovesBack, "a day off moves to the working day before"),
    (.dayOffStays, "a day off stays the last day"),
  ]
}
