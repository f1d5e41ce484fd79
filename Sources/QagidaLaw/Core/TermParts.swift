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
}

/// What a part of a term tells of it.
package enum TermPart: String, Hashable, Sendable {
  case firstDay, lastDay, exception, state
}

/// The states of a term; the raw value is the number of the word in the term's choice.
package enum TermState: Int, CaseIterable, Sendable {
  case doesNotApply, notBegun, running, runOut
}
