import QagidaSource

/// A node's number in its tree.
package struct NodeID: Hashable, Sendable {
  package let index: Int32

  package init(_ index: Int) {
    self.index = Int32(truncatingIfNeeded: index)
  }
}

/// The lossless tree of one file: every token is in it once, errors included.
///
/// INVARIANT: the tokens of a node's children lie within the node's, in order, without overlap;
/// the root holds all tokens.
package final class SyntaxTree: Sendable {
  package let file: SourceFile
  /// The language the file is written in.
  package let table: PhraseTable
  package let tokens: [Token]
  package let root: NodeID
  private let records: [NodeRecord]
  private let childIDs: [NodeID]
  /// Tokens of the clauses that end lines; a node refers to a run of them.
  private let margins: [Int32]

  /// What is kept of a node.
  struct NodeRecord: Sendable {
    var construct: Construct
    var role: Role = .none
    /// The value of a ``Construct/keyword``.
    var keyword: KeywordValue?
    /// How deep the tree is below this node; a leaf has 0.
    var depth: UInt8 = 0
    /// The first token and the one after the last, by number.
    var firstToken: Int32
    var endToken: Int32
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    var firstMargin: Int32 = 0
    var marginCount: Int32 = 0
  }

  init(
    file: SourceFile, table: PhraseTable, tokens: [Token], root: NodeID, records: [NodeRecord],
    childIDs: [NodeID], margins: [Int32]
  ) {
    self.file = file
    self.table = table
    self.tokens = tokens
    self.root = root
    self.records = records
    self.childIDs = childIDs
    self.margins = margins
  }

  func record(_ id: NodeID) -> NodeRecord { records[Int(id.index)] }

  /// Whether the file holds cases, by its first word.
  package var holdsCases: Bool {
    tokens.first { !$0.kind.isTrivia }.map { table.beginsCaseFile($0.word) } ?? false
  }

  package var nodeCount: Int { records.count }

  /// The root as a node.
  package var rootNode: Node { Node(tree: self, id: root) }

  func children(_ id: NodeID) -> ArraySlice<NodeID> {
    let record = record(id)
    let first = Int(record.firstChild)
    return childIDs[first..<(first + Int(record.childCount))]
  }

  func margin(_ id: NodeID) -> ArraySlice<Int32> {
    let record = record(id)
    let first = Int(record.firstMargin)
    return margins[first..<(first + Int(record.marginCount))]
  }

  /// The byte range of a run of tokens, trivia included.
  func range(_ first: Int32, _ end: Int32) -> Range<Int> {
    Int(tokens[Int(first)].start)..<Int(tokens[Int(end)].start)
  }

  /// The bytes of a token.
  package func bytes(ofToken number: Int32) -> ArraySlice<UInt8> {
    file.bytes[range(number, number + 1)]
  }

  package func span(ofToken number: Int32) -> SourceSpan {
    SourceSpan(
      file: file.id, start: tokens[Int(number)].start, end: tokens[Int(number) + 1].start)
  }

  /// The file's bytes, put together again from the leaves of the tree.
  package func printed() -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(file.bytes.count)
    write(root, into: &output)
    return output
  }

  private func write(_ id: NodeID, into output: inout [UInt8]) {
    let record = record(id)
    var next = record.firstToken
    for child in children(id) {
      let inner = self.record(child)
      while next < inner.firstToken {
        output += bytes(ofToken: next)
        next += 1
      }
      write(child, into: &output)
      next = max(next, inner.endToken)
    }
    while next < record.endToken {
      output += bytes(ofToken: next)
      next += 1
    }
  }
}
