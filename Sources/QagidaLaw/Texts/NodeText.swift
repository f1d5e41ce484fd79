import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Writes nodes of policies as text again, on one line as far as the language allows: without
/// comments, clauses at the margin, and more than one blank.
struct NodeText {
  private(set) var bytes: [UInt8] = []
  private var join = Join.start
  /// How deep alternatives are indented, or nil where they are joined by `or` instead.
  private let indent: Int?
  /// The number of the bytes through the name of the line; nil while there was none.
  private var nameEnd: Int?

  /// What stands before the next token.
  private enum Join {
    /// The start of a line, or an opening bracket.
    case start
    /// A token: a blank follows where there was something between the two.
    case token(Int32, SyntaxTree)
    /// Something that a blank follows.
    case word
  }

  /// A node on one line; the alternatives of `either` are joined by `or`.
  static func inline(_ node: Node) -> String {
    var text = NodeText(indent: nil)
    text.write(node, where: { _ in true })
    return text.string
  }

  /// A line, with the alternatives of `either` on lines of their own.
  static func line(_ node: Node, indent: Int, where isWritten: (Node) -> Bool = { _ in true })
    -> String
  {
    var text = NodeText(indent: indent + 8)
    text.write(node, where: isWritten)
    return text.string
  }

  /// A line of a list in two columns: its name, with the mark before it, and what follows. The
  /// second is empty for a line without a name, or with nothing behind it.
  static func columns(_ node: Node, indent: Int) -> (name: String, rest: String) {
    var text = NodeText(indent: indent + 8)
    text.write(node, where: { _ in true })
    let all = Array(text.string.utf8)
    guard let end = text.nameEnd, end < all.count else { return (text.string, "") }
    return (
      String(decoding: all[..<end], as: UTF8.self),
      String(decoding: all[end...].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    )
  }

  private init(indent: Int?) { self.indent = indent }

  private var string: String {
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    return String(decoding: bytes[..<(end.map { $0 + 1 } ?? 0)], as: UTF8.self)
  }

  /// Writes a node, and of its children those that pass.
  private mutating func write(_ node: Node, where isWritten: (Node) -> Bool) {
    if node.construct == .either && indent == nil {
      writeAsOr(node)
      return
    }
    if node.construct == .alternatives, let indent {
      for child in node.children {
        startLine(indent)
        write(child, where: isWritten)
      }
      startLine(indent - 4)
      return
    }
    var tokens = node.ownTokens[...]
    for child in node.children {
      let first = child.firstToken ?? .max
      while let token = tokens.first, token < first {
        write(token, node.tree)
        tokens.removeFirst()
      }
      if isWritten(child) { write(child, where: isWritten) }
      if nameEnd == nil && child.role.isNameOfLine { nameEnd = bytes.count }
    }
    for token in tokens { write(token, node.tree) }
  }

  private mutating func writeAsOr(_ node: Node) {
    for (number, alternative) in (node.child(.alternatives)?.children ?? []).enumerated() {
      if number > 0 { bytes += " or".utf8 }
      if case .start = join, number == 0 {} else { bytes.append(UInt8(ascii: " ")) }
      bytes.append(UInt8(ascii: "("))
      join = .start
      write(alternative, where: { _ in true })
      bytes.append(UInt8(ascii: ")"))
      join = .word
    }
  }

  private mutating func startLine(_ indent: Int) {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: indent)
    join = .start
  }

  /// Writes a token, with a blank before it where there was something between them.
  private mutating func write(_ token: Int32, _ tree: SyntaxTree) {
    switch join {
    case .start: break
    case .word: bytes.append(UInt8(ascii: " "))
    case .token(let last, let other):
      if other !== tree || last + 1 != token { bytes.append(UInt8(ascii: " ")) }
    }
    bytes += tree.bytes(ofToken: token)
    join = .token(token, tree)
  }
}

extension Role {
  /// Whether a line is called by what stands in this role.
  fileprivate var isNameOfLine: Bool { self == .name || self == .word || self == .key }
}
