import QagidaSource
import Testing

@testable import QagidaSyntax

struct NodeTests {
  private func requirement(_ line: String) throws -> Node {
    try #require(Parsed("requirements r\n    " + line).first(.requirement))
  }

  @Test func childrenByRole() throws {
    let node = try requirement("(1) a requires b unless c")
    #expect(node.child(.mark)?.text == "(1)")
    #expect(node.child(.condition)?.text == "b")
    #expect(node.child(.exception)?.text == "c")
    #expect(node.child(.quote) == nil)
    #expect(node.children(.path).map { $0.text } == ["b", "c"])
  }

  @Test func textIsWithoutTheTriviaAround() throws {
    let node = try requirement("a requires b  -- c\n        and d   §4\n")
    #expect(node.text == "a requires b  -- c\n        and d")
    #expect(node.child(.name)?.span.start == 19)
  }

  @Test func ownTokensAreNeitherChildrenNorTriviaNorMargins() throws {
    let node = try requirement("(1) a requires b     §13-1, §13-2\n   -- c\n     unless d\n")
    let own = node.ownTokens.map { node.tree.file.text(node.tree.span(ofToken: $0)) }
    #expect(own == ["requires", "unless"])
    let choice = try #require(Parsed("choice c a < b\n").first(.wordList))
    #expect(choice.ownTokens.map { choice.tree.tokens[Int($0)].kind } == [.less])
    let clauses = try #require(Parsed("act A\n    approved by D §1\n").first(.clauseReference))
    #expect(clauses.children.first?.ownTokens.count == 1, "a clause that a line is about")
  }

  @Test func namesAreInNFC() throws {
    let node = try requirement("e\u{301} requires b")
    #expect(node.child(.name)?.name == Name("é"))
    #expect(node.child(.name)?.isReservedWord == false)
  }

  @Test func anEmptyNodeHasAPlaceAndNoName() throws {
    let parsed = Parsed.expression("f(a,)")
    let missing = try #require(parsed.first(.error))
    #expect(missing.text == "")
    #expect(missing.span.start == 16)
    #expect(missing.firstToken == nil)
    #expect(missing.name == Name(bytes: []))
    #expect(missing.ownTokens == [])
  }

  @Test func marginTokens() throws {
    #expect(try requirement("a requires b  §13-1, §13-2").margin == ["§13-1", "§13-2"])
    #expect(try requirement("a requires b").margin == [])
  }
}
