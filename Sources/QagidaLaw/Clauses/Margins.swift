import QagidaSource
import QagidaSyntax

extension Checker {
  /// The clauses at the margin of a line.
  mutating func marginClauses(_ node: Node) -> [ClauseNumber] {
    var clauses: [ClauseNumber] = []
    for token in node.marginTokens {
      guard let clause = clause(ofToken: token, in: node.tree) else { continue }
      if clauses.contains(clause) {
        diagnostics.report(
          .clauseTwice, at: node.tree.span(ofToken: token), [clauseArgument(clause)])
      } else {
        clauses.append(clause)
      }
    }
    return clauses
  }

  private mutating func clause(ofToken token: Int32, in tree: SyntaxTree) -> ClauseNumber? {
    if let clause = ClauseNumber(token: tree.bytes(ofToken: token)) { return clause }
    diagnostics.report(.clauseTooLarge, at: tree.span(ofToken: token))
    return nil
  }

  /// The number in `(3)`; reports one that is too large.
  mutating func ordinal(ofMark node: Node) -> ClauseNumber.Ordinal? {
    let bytes = node.tree.file.bytes[Int(node.span.start)..<Int(node.span.end)]
    var scanner = ClauseScanner(bytes.filter { $0 != UInt8(ascii: " ") }[...])
    if scanner.take(UInt8(ascii: "(")), let ordinal = scanner.ordinal() { return ordinal }
    diagnostics.report(.clauseTooLarge, at: node.span)
    return nil
  }

  // MARK: Lists of clauses

  /// The clauses of a list like `§1 to §18, §6(1) to (5), (7)`, each with its place.
  mutating func clauseList(_ node: Node?) -> [(clause: ClauseNumber, span: SourceSpan)] {
    var found: [(clause: ClauseNumber, span: SourceSpan)] = []
    var stem: ClauseNumber?
    for reference in node?.children ?? [] {
      let ends = reference.children
      guard let first = ends.first.flatMap({ self.end($0, stem: stem) }) else { continue }
      stem = first.parent
      guard ends.count > 1 else {
        found.append((first, reference.span))
        continue
      }
      guard let last = end(ends[1], stem: first.parent) else { continue }
      for clause in range(first, last, at: reference.span) {
        found.append((clause, reference.span))
      }
    }
    return found
  }

  private mutating func end(_ node: Node, stem: ClauseNumber?) -> ClauseNumber? {
    if node.construct == .mark {
      guard let ordinal = ordinal(ofMark: node) else { return nil }
      guard let stem else {
        diagnostics.report(.markWithoutStem, at: node.span)
        return nil
      }
      return stem.subpoint(ordinal)
    }
    guard let token = node.firstToken else { return nil }
    return clause(ofToken: token, in: node.tree)
  }

  /// The clauses from one to another that differ in their last whole number only.
  private mutating func range(
    _ first: ClauseNumber, _ last: ClauseNumber, at span: SourceSpan
  ) -> [ClauseNumber] {
    let limit: Int32 = 10_000
    let from = first.subpoints.last ?? first.point
    let to = last.subpoints.last ?? last.point
    guard first.parts.isEmpty, last.parts.isEmpty, first.parent == last.parent,
      from.inserted == 0, to.inserted == 0, from.number <= to.number,
      to.number - from.number < limit
    else {
      let isSwapped = last < first && last.parent == first.parent
      diagnostics.report(
        .clauseRange, at: span,
        isSwapped
          ? [DiagnosticArgument("swapped", .text(ClauseList.range(last, first)))] : [])
      return []
    }
    return (from.number...to.number).map { number in
      guard let parent = first.parent else { return ClauseNumber(point: .init(number)) }
      return parent.subpoint(.init(number))
    }
  }

  func clauseArgument(_ clause: ClauseNumber) -> DiagnosticArgument {
    DiagnosticArgument("clause", .text(clause.text))
  }
}
