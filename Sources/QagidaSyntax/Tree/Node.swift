import QagidaSource

/// A view of one node of a tree.
package struct Node: Sendable {
  package let tree: SyntaxTree
  package let id: NodeID

  package init(tree: SyntaxTree, id: NodeID) {
    self.tree = tree
    self.id = id
  }

  package var construct: Construct { tree.record(id).construct }
  package var role: Role { tree.record(id).role }
  package var keyword: KeywordValue? { tree.record(id).keyword }

  package var children: [Node] {
    tree.children(id).map { Node(tree: tree, id: $0) }
  }

  /// The first child in a role, or nil when it was left out or could not be read.
  package func child(_ role: Role) -> Node? {
    for child in tree.children(id) where tree.record(child).role == role {
      return Node(tree: tree, id: child)
    }
    return nil
  }

  /// The children that are of a construct, in order.
  package func children(_ construct: Construct) -> [Node] {
    children.filter { $0.construct == construct }
  }

  /// The numbers of the tokens that belong to the node itself and are neither trivia nor clauses
  /// at the margin.
  package var ownTokens: [Int32] {
    let record = tree.record(id)
    var own: [Int32] = []
    var next = record.firstToken
    for child in tree.children(id) {
      let inner = tree.record(child)
      if next < inner.firstToken { own += (next..<inner.firstToken).filter(isMeant) }
      next = max(next, inner.endToken)
    }
    if next < record.endToken { own += (next..<record.endToken).filter(isMeant) }
    return own
  }

  private func isMeant(_ token: Int32) -> Bool {
    let token = tree.tokens[Int(token)]
    return !token.kind.isTrivia && !token.isMargin
  }

  /// The node's text without the trivia around it.
  package var span: SourceSpan {
    let record = tree.record(id)
    var first = record.firstToken
    var last = record.endToken - 1
    while first < last && tree.tokens[Int(first)].kind.isTrivia { first += 1 }
    while last > first && tree.tokens[Int(last)].kind.isTrivia { last -= 1 }
    if last < first {
      let start = tree.tokens[Int(record.firstToken)].start
      return SourceSpan(file: tree.file.id, start: start, end: start)
    }
    return tree.span(ofToken: first).through(tree.span(ofToken: last))
  }

  package var text: String { tree.file.text(span) }

  /// The name that the node's first own token spells, in NFC.
  package var name: Name {
    guard let token = firstToken else { return Name(bytes: []) }
    return Name.normalized(tree.bytes(ofToken: token))
  }

  /// Whether the node's name is spelt like a word that no name may be spelt like.
  package var isReservedWord: Bool {
    guard let token = firstToken else { return false }
    return tree.table.isReserved(tree.tokens[Int(token)].word)
  }

  /// The first token that is no trivia, or nil for an empty node.
  package var firstToken: Int32? {
    let record = tree.record(id)
    var token = record.firstToken
    while token < record.endToken {
      if !tree.tokens[Int(token)].kind.isTrivia { return token }
      token += 1
    }
    return nil
  }

  /// The clause tokens that end the node's line, as numbers of tokens; empty when it has none.
  package var marginTokens: [Int32] { Array(tree.margin(id)) }
}
