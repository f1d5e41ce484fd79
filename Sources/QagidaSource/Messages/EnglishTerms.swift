extension MessageTable {
  /// Terms and deadlines.
  static let englishTermsAndDeadlines: [MessageEntry] = [
    MessageEntry(
      .termWithoutStart, "the term `{name}` does not say from when it runs", label: "no start",
      hints: ["write `from D`, where D is its first day, or `after D`, where D is not counted"]),
    MessageEntry(
      .termWithoutLength, "the term `{name}` does not say how long it runs", label: "no length",
      hints: ["write `lasts 2 years`, `at most 2 years` or `at least 2 years`"]),
    MessageEntry(
      .secondTermLine, "the term `{name}` says this already", label: "a second time",
      hints: ["keep the line that is right, or make it a term of its own"]),
    MessageEntry(
      .emptyTerm, "a term lasts a day at least", label: "no day",
      hints: ["write how long it lasts"]),
    MessageEntry(
      .notATerm, "`{text}` is no term, and has no first or last day", label: "no term",
      hints: ["write the name of a term"]),
  ]
}
