/// The words of one kind of finding in one language.
///
/// Place holders: `{name}` for a value; `{count|day|days}` for a word that follows a number, its
/// plural forms in the order of the language (``PluralRule``).
package struct MessageEntry: Sendable {
  package let id: DiagnosticID
  /// What is wrong: one sentence without a full stop.
  package let message: StaticString
  /// What stands under the place, or empty.
  package let label: StaticString
  /// What can be done; each is shown only when all its values are there.
  package let hints: [StaticString]

  package init(
    _ id: DiagnosticID, _ message: StaticString, label: StaticString = "",
    hints: [StaticString] = []
  ) {
    self.id = id
    self.message = message
    self.label = label
    self.hints = hints
  }
}

/// All words that findings are told in, of one language.
package struct MessageTable: Sendable {
  /// The language's ISO 639-1 code.
  package let code: StaticString
  package let entries: [MessageEntry]
  package let notes: [(RelatedNote, StaticString)]
  package let terms: [(MessageTerm, StaticString)]
  /// The word before a finding, by severity.
  package let severities: (error: StaticString, warning: StaticString, note: StaticString)
  /// The words that join the last two of a choice: «a, b or c».
  package let or: StaticString
  package let plural: PluralRule
}

/// Which plural form follows a number.
package enum PluralRule: Sendable {
  /// One, and the rest: 1 day, 0 days, 2 days.
  case english
  /// 1 год, 2 года, 5 лет.
  case russian
  /// The same form after every number.
  case kazakh

  /// The index of the form.
  package func form(_ number: Int64) -> Int {
    switch self {
    case .english: return number == 1 ? 0 : 1
    case .kazakh: return 0
    case .russian:
      let hundred = number.magnitude % 100
      let ten = number.magnitude % 10
      if (11...14).contains(hundred) { return 2 }
      if ten == 1 { return 0 }
      return (2...4).contains(ten) ? 1 : 2
    }
  }
}
