/// The words of one human language: a phrase for each construct, with its slots where that
/// language has them.
///
/// Notation: `{role}` is a slot, `[…]` may be left out, everything else are words and signs to be
/// written as they stand. Slots may stand in any order: Kazakh puts its particles last. Where a
/// construct has several phrases, all are read and the first is printed.
///
/// A language is free in its word order as long as (tests check it)
/// - no two constructs of one place are the same words and slots;
/// - in types and expressions at most one slot may stand at a step, in lines several, once a phrase;
/// - operators bind alike when they go on alike behind the same words, or when they say both
///   operands first (`{left} {right} күнінен бұрын`).
/// What stands before the first word of an expression's phrase binds tighter than that phrase, or is
/// in brackets: with `{list} саны` for `count of {list}` one writes `(жұмыстар …) саны`.
package struct Phrases: Sendable {
  /// The language's ISO 639-1 code.
  package let code: StaticString
  package let constructs: [(Construct, StaticString)]
  package let keywords: [(KeywordValue, StaticString)]
  /// Words that, with a full stop and a number, are typed forms of the sign `§`.
  package let clausePrefixes: [StaticString]
  /// Words that stand between the first and the last clause of a range.
  package let clauseRanges: [StaticString]

  package init(
    code: StaticString, constructs: [(Construct, StaticString)],
    keywords: [(KeywordValue, StaticString)], clausePrefixes: [StaticString],
    clauseRanges: [StaticString]
  ) {
    self.code = code
    self.constructs = constructs
    self.keywords = keywords
    self.clausePrefixes = clausePrefixes
    self.clauseRanges = clauseRanges
  }
}
