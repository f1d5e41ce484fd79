import QagidaSource
import Testing

@testable import QagidaSyntax

/// Asserts what holds of every text whatever: the tokens tile the file, the tree prints back to
/// the same bytes, children lie within their parents, in order and without overlap, every finding
/// is about a place within the file, what is not understood is reported, what is understood has the
/// roles of its shape, and reading once more gives the same tree.
@discardableResult
func checkLaws(
  _ bytes: [UInt8], table: PhraseTable = englishTable,
  sourceLocation: SourceLocation = #_sourceLocation
) -> Parsed {
  let parsed = Parsed(bytes: bytes, table: table)
  let broken = SyntaxLaws.broken(parsed) + SyntaxLaws.differences(parsed, bytes, table)
  if !broken.isEmpty {
    let text = String(decoding: bytes.prefix(500), as: UTF8.self)
    Issue.record("\(broken.joined(separator: "; ")) in «\(text)»", sourceLocation: sourceLocation)
  }
  return parsed
}

@discardableResult
func checkLaws(
  _ text: String, table: PhraseTable = englishTable,
  sourceLocation: SourceLocation = #_sourceLocation
) -> Parsed {
  checkLaws(utf8(text), table: table, sourceLocation: sourceLocation)
}

enum SyntaxLaws {
  /// The laws that a parsed file breaks.
  static func broken(_ parsed: Parsed) -> [String] {
    let tree = parsed.tree
    var broken: [String] = []
    if !tile(tree.tokens, tree.file.bytes.count) { broken.append("tokens do not tile the file") }
    let root = tree.record(tree.root)
    if root.construct != .file || root.firstToken != 0
      || Int(root.endToken) != tree.tokens.count - 1
    {
      broken.append("the root does not hold all tokens")
    }
    if !isOrdered(tree, tree.root) {
      broken.append("children do not lie within their parents in order")
    } else if tree.printed() != tree.file.bytes {
      broken.append("the tree prints otherwise than the file")
    }
    if !marginsAreClauses(tree) { broken.append("a margin is no clause of its line") }
    if !parsed.diagnostics.hasErrors, !isUnderstood(tree, tree.root) {
      broken.append("what was not understood is not reported")
    }
    for diagnostic in parsed.diagnostics.items where !isWithin(parsed, diagnostic) {
      broken.append("\(diagnostic.id) is about no place in the file")
    }
    return broken
  }

  /// How a second reading of the same bytes differs from the first.
  static func differences(
    _ parsed: Parsed, _ bytes: [UInt8], _ table: PhraseTable
  ) -> [String] {
    let again = Parsed(bytes: bytes, table: table)
    var differences: [String] = []
    if !isSame(parsed.tree, parsed.tree.root, again.tree, again.tree.root) {
      differences.append("a second reading gives another tree")
    }
    if parsed.places != again.places { differences.append("a second reading finds other things") }
    return differences
  }

  private static func tile(_ tokens: [Token], _ count: Int) -> Bool {
    guard tokens.first?.start == 0, let last = tokens.last else { return false }
    for number in tokens.indices.dropLast() {
      let isEmpty = tokens[number].start >= tokens[number + 1].start
      if isEmpty || tokens[number].kind == .end { return false }
    }
    return last.kind == .end && Int(last.start) == count
  }

  private static func isOrdered(_ tree: SyntaxTree, _ id: NodeID) -> Bool {
    let record = tree.record(id)
    var next = record.firstToken
    for child in tree.children(id) {
      let inner = tree.record(child)
      if inner.firstToken < next || inner.endToken < inner.firstToken { return false }
      if !isOrdered(tree, child) { return false }
      next = inner.endToken
    }
    return next <= record.endToken
  }

  /// Whether there is no error node, and every construct has children in roles of its shape only.
  private static func isUnderstood(_ tree: SyntaxTree, _ id: NodeID) -> Bool {
    let record = tree.record(id)
    if record.construct == .error { return false }
    let children = tree.children(id)
    // What may stand behind a type holds that type.
    if record.construct != .optionType, let slots = record.construct.shape?.slots {
      for role in children.map({ tree.record($0).role }) where role != .none {
        if !slots.contains(where: { $0.role == role }) { return false }
      }
    }
    return children.allSatisfy { isUnderstood(tree, $0) }
  }

  private static func marginsAreClauses(_ tree: SyntaxTree) -> Bool {
    func check(_ node: Node) -> Bool {
      let areClauses = node.marginTokens.allSatisfy { number in
        let token = tree.tokens[Int(number)]
        return token.kind == .clause && token.isMargin
      }
      return areClauses && node.marginTokens == node.marginTokens.sorted()
        && node.children.allSatisfy { check($0) }
    }
    return check(tree.rootNode)
  }

  private static func isWithin(_ parsed: Parsed, _ diagnostic: Diagnostic) -> Bool {
    guard let span = parsed.span(diagnostic) else { return false }
    let isInside = span.start >= 0 && span.end <= Int32(parsed.tree.file.bytes.count)
    return isInside && span.start <= span.end
      && (diagnostic.fix.map { $0.span.start >= 0 && $0.span.start <= $0.span.end } ?? true)
  }

  private static func isSame(
    _ left: SyntaxTree, _ a: NodeID, _ right: SyntaxTree, _ b: NodeID
  ) -> Bool {
    let one = left.record(a)
    let other = right.record(b)
    guard one.construct == other.construct, one.role == other.role, one.keyword == other.keyword,
      one.firstToken == other.firstToken, one.endToken == other.endToken,
      left.margin(a) == right.margin(b)
    else { return false }
    let children = left.children(a)
    let others = right.children(b)
    return children.count == others.count
      && zip(children, others).allSatisfy { isSame(left, $0, right, $1) }
  }
}
