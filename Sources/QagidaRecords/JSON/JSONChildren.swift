/// The elements of an array, in the order of the text.
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let nodes: [JSONNode]
  private var at: Int32
  private let end: Int32

  /// The children of `container`, if it is of that kind; a key counts as a child.
  init(nodes: [JSONNode], container: JSONValue, kind: JSONKind) {
    let node = nodes[Int(container.index)]
    self.nodes = nodes
    self.at = container.index + 1
    self.end = node.kind == kind ? node.next : container.index + 1
  }

  package mutating func next() -> JSONValue? {
    guard at < end else { return nil }
    let value = JSONValue(index: at)
    at = nodes[Int(at)].next
    return value
  }
}

/// A member of an object.
package struct JSONMember: Hashable, Sendable {
  /// A string.
  package let key: JSONValue
  package let value: JSONValue
}

/// The members of an object, in the order of the text; those with equal keys too.
package struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  private var children: JSONElements

  init(children: JSONElements) {
    self.children = children
  }

  package mutating func next() -> JSONMember? {
    guard let key = children.next(), let value = children.next() else { return nil }
    return JSONMember(key: key, value: value)
  }
}
