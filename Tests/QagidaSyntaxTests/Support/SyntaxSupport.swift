import QagidaSource

@testable import QagidaSyntax

/// The English phrases, made ready once for all tests.
let englishTable = PhraseTable(.english)

func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

func sourceFile(_ bytes: [UInt8]) -> SourceFile {
  SourceFile(id: SourceID(0), path: "test.qagida", bytes: bytes)
}

/// A parsed text with its findings.
struct Parsed {
  let tree: SyntaxTree
  let diagnostics: DiagnosticBag

  init(_ text: String, table: PhraseTable = englishTable) {
    self.init(bytes: utf8(text), table: table)
  }

  init(bytes: [UInt8], table: PhraseTable = englishTable) {
    (tree, diagnostics) = Parser.parse(sourceFile(bytes), table: table)
  }

  /// An expression, parsed as the value of a definition.
  static func expression(_ text: String, table: PhraseTable = englishTable) -> Parsed {
    Parsed("define x is " + text, table: table)
  }

  var ids: [DiagnosticID] { diagnostics.sorted.map { $0.id } }

  /// The findings as `id@text they are about`.
  var findings: [String] {
    diagnostics.sorted.map { "\($0.id)@\(span($0).map { tree.file.text($0) } ?? "")" }
  }

  /// The findings with the line and column where they begin.
  var places: [String] {
    diagnostics.sorted.map { finding in
      guard let span = span(finding) else { return "\(finding.id)" }
      let position = tree.file.position(of: span.start)
      return "\(finding.id) \(position.line):\(position.column)"
    }
  }

  func span(_ diagnostic: Diagnostic) -> SourceSpan? {
    if case .source(let span) = diagnostic.place { return span }
    return nil
  }

  var declarations: [Node] { tree.rootNode.children }

  /// The value of the definition that ``expression(_:table:)`` has made.
  var value: Node? { declarations.first?.child(.value) }

  /// The first node of a construct, in source order.
  func first(_ construct: Construct) -> Node? { tree.rootNode.firstNode(construct) }
}

extension Node {
  func firstNode(_ wanted: Construct) -> Node? {
    if construct == wanted { return self }
    for child in children {
      if let found = child.firstNode(wanted) { return found }
    }
    return nil
  }

  /// The node on one line: `equal(left:path[a] right:number[3])`; a path is its text.
  var outline: String {
    let children = children
    if children.isEmpty || construct == .path { return "\(construct)[\(text)]" }
    let inner = children.map { child in
      child.role == .none ? child.outline : "\(child.role):\(child.outline)"
    }
    return "\(construct)(\(inner.joined(separator: " ")))"
  }

  /// The texts of the clauses at the node's margin.
  var margin: [String] {
    marginTokens.map { tree.file.text(tree.span(ofToken: $0)) }
  }

  /// Whether text that fits nowhere is below.
  var hasError: Bool { construct == .error || children.contains { $0.hasError } }
}

/// A fixed sequence of numbers that look random (SplitMix64).
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }
}
