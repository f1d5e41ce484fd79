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
  ]
}
