import Foundation
import Testing

@testable import QagidaSyntax

/// `grammar/qagida.ebnf` says what the parser reads.
struct GrammarTests {
  private let grammar = GrammarBuilder.english

  @Test func theFileIsWhatTheTableSays() throws {
    let text = GrammarPrinter.print(
      grammar, head: LexicalGrammar.head, tail: LexicalGrammar.tail)
    let file = PolicyFiles.url("grammar/qagida.ebnf")
    if ProcessInfo.processInfo.environment["QAGIDA_WRITE_GRAMMAR"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let written = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      written == text,
      "rewrite it with QAGIDA_WRITE_GRAMMAR=1 swift test --filter GrammarTests")
  }

  @Test func everyRuleIsDefinedOnceAndUsed() {
    let names = grammar.rules.map { $0.name }
    #expect(Set(names).count == names.count)
    let used = Set(grammar.rules.flatMap { $0.term.ruleNames })
    #expect(used.filter { !grammar.has($0) } == [])
    #expect(names.filter { !used.contains($0) } == ["file"])
  }

  @Test func noLineIsTooLong() {
    let text = GrammarPrinter.print(grammar, head: LexicalGrammar.head, tail: LexicalGrammar.tail)
    #expect(text.split(separator: "\n").filter { $0.count > 100 } == [])
  }
}
