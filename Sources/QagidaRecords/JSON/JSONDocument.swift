/// What a JSON value is.
package enum JSONKind: UInt8, Sendable {
  case null, boolean, number, string, array, object
}

/// A value of a ``JSONDocument``: a handle that means something only together with its document.
package struct JSONValue: Hashable, Sendable {
  let index: Int32
}

/// A value of a document, as it is stored.
///
/// Nodes stand in the order of the text: a container before its children, a key before its value.
struct JSONNode: Sendable {
  /// The offset of the value's first byte; a string's is its opening quote.
  var start: Int32
  /// The offset behind the value's last byte.
  var end: Int32
  /// The index behind the value's last descendant, which is its next sibling if it has one.
  ///
  /// INVARIANT: while the parser is inside a container, this is the container's parent, or -1.
  var next: Int32
  var kind: JSONKind
  /// Whether it is a string with escapes.
  var isEscaped = false
}

/// One JSON value of RFC 8259, read strictly and completely.
///
/// Nothing is converted: numbers and strings stay the bytes they were, and both members with the
/// same key are kept and listed in ``duplicates``.
package struct JSONDocument: Sendable {
  /// The most arrays and objects inside each other.
  package static let nestingLimit = 64
  /// The most bytes of a document: places in it, and a little more, fit 32 bits.
  package static let lengthLimit = 1024 * 1024 * 1024

  /// The text, well-formed UTF-8.
  package let bytes: [UInt8]
  /// The members whose key an earlier member of the same object has, in the order of the text.
  package let duplicates: [JSONDuplicateKey]
  let nodes: [JSONNode]

  /// Reads the bytes of one record, with nothing but white space before and behind the value.
  ///
  /// Duplicate keys are no error here: the caller sees them in ``duplicates`` and decides.
  package init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    self.bytes = bytes
    self.nodes = try JSONParser.nodes(of: bytes)
    self.duplicates = JSONDuplicateKey.list(in: bytes, nodes)
  }

  /// The value that the whole document is.
  package var root: JSONValue { JSONValue(index: 0) }

  private func node(_ value: JSONValue) -> JSONNode { nodes[Int(value.index)] }

  package func kind(of value: JSONValue) -> JSONKind { node(value).kind }

  /// The bytes of a value in ``bytes``: 0-based, end exclusive, quotes and brackets included.
  package func range(of value: JSONValue) -> Range<Int> {
    let node = node(value)
    return Int(node.start)..<Int(node.end)
  }

  /// The value of a boolean; nil for other kinds.
  package func boolean(_ value: JSONValue) -> Bool? {
    let node = node(value)
    return node.kind == .boolean ? bytes[Int(node.start)] == UInt8(ascii: "t") : nil
  }

  /// The exact value of a number, see ``JSONNumber/decimal(_:scale:)``; ``JSONDecimal/notANumber``
  /// for other kinds.
  package func decimal(_ value: JSONValue, scale: Int) -> JSONDecimal {
    guard node(value).kind == .number else { return .notANumber }
    return JSONNumber.decimal(bytes.span.extracting(range(of: value)), scale: scale)
  }

  /// The characters of a string in UTF-8, escapes resolved, not normalised; nil for other kinds.
  package func text(_ value: JSONValue) -> [UInt8]? {
    characters(value).map { [UInt8]($0) }
  }

  /// The same as ``text(_:)`` as a slice, whose indices begin anywhere: it costs no copy unless
  /// the string has escapes.
  package func characters(_ value: JSONValue) -> ArraySlice<UInt8>? {
    node(value).kind == .string ? nodes.characters(at: value.index, in: bytes) : nil
  }

  /// Whether a value is a string of exactly these characters.
  package func isText(_ value: JSONValue, _ text: [UInt8]) -> Bool {
    guard let characters = characters(value) else { return false }
    return ByteWord.areEqual(characters.span, text.span)
  }

  /// The elements of an array in their order; none for other kinds.
  package func elements(_ value: JSONValue) -> JSONElements {
    JSONElements(nodes: nodes, container: value, kind: .array)
  }

  /// The members of an object in their order; none for other kinds.
  package func members(_ value: JSONValue) -> JSONMembers {
    JSONMembers(children: JSONElements(nodes: nodes, container: value, kind: .object))
  }

  /// The path of a value. A key has the path of its member.
  package func path(to value: JSONValue) -> JSONPath {
    var steps: [JSONPath.Step] = []
    var container = root
    while container != value {
      guard let (step, child) = step(from: container, towards: value) else { break }
      steps.append(step)
      if child.index > value.index { break }
      container = child
    }
    return JSONPath(steps)
  }

  /// The child of `container` that is or holds `value`, or whose key `value` is.
  private func step(
    from container: JSONValue, towards value: JSONValue
  ) -> (JSONPath.Step, JSONValue)? {
    for (index, element) in elements(container).enumerated()
    where value.index < node(element).next {
      return (.index(index), element)
    }
    for member in members(container) where value.index < node(member.value).next {
      return (.key(text(member.key) ?? []), member.value)
    }
    return nil
  }
}

extension [JSONNode] {
  /// The characters of the string that the node at `index` is.
  func characters(at index: Int32, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let node = self[Int(index)]
    let content = bytes[Int(node.start) + 1..<Int(node.end) - 1]
    return node.isEscaped ? JSONEscape.resolve(content.span)[...] : content
  }
}
