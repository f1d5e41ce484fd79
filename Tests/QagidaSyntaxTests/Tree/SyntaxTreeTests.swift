import QagidaSource
import Testing

@testable import QagidaSyntax

struct SyntaxTreeTests {
  @Test func theRootIsTheFile() {
    let tree = Parsed("define x is y\n").tree
    #expect(tree.rootNode.construct == .file)
    #expect(tree.nodeCount > 3)
    #expect(tree.rootNode.children.count == 1)
  }

  @Test func bytesAndSpansOfTokens() {
    let tree = Parsed("define жасы is y").tree
    #expect(Array(tree.bytes(ofToken: 2)) == utf8("жасы"))
    #expect(tree.span(ofToken: 2) == SourceSpan(file: SourceID(0), start: 7, end: 15))
    #expect(tree.range(0, 3) == 0..<15)
  }

  /// The laws find what is broken: a tree whose child lies outside its parent prints otherwise.
  @Test func theLawsAreNotEmpty() {
    let good = Parsed("define x is y").tree
    let bad = SyntaxTree(
      file: good.file, table: good.table, tokens: good.tokens, root: NodeID(0),
      records: [
        .init(
          construct: .file, firstToken: 0, endToken: Int32(good.tokens.count - 1), firstChild: 0,
          childCount: 2), .init(construct: .name, firstToken: 2, endToken: 3),
        .init(construct: .name, firstToken: 0, endToken: 1),
      ], childIDs: [NodeID(1), NodeID(2)], margins: [])
    #expect(bad.printed() != bad.file.bytes)
  }
}
