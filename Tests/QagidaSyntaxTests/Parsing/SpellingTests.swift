import Testing

@testable import QagidaSyntax

struct SpellingTests {
  /// What is spelt is read as the same sign again.
  @Test func signsAreSpeltAsTheyAreRead() {
    for raw in TokenKind.leftParenthesis.rawValue...TokenKind.greaterOrEqual.rawValue {
      guard let kind = TokenKind(rawValue: raw) else { continue }
      let text = "cases " + kind.spelling
      let tokens = Lexer.tokens(of: sourceFile(utf8(text)), table: englishTable)
      #expect(tokens.map { $0.kind } == [.name, .blank, kind, .end])
    }
    #expect(TokenKind.name.spelling.isEmpty)
  }

  @Test func phrasesKnowEverySignTheyMayHave() {
    for text in ["+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=", ":", ","] as [StaticString] {
      let parts = PhraseNotation.variants(of: text, index: WordIndex(.english))
      guard case .sign(let kind) = parts.first?.first else {
        Issue.record("\(text) is no sign")
        continue
      }
      #expect(kind.spelling == "\(text)")
    }
  }
}
