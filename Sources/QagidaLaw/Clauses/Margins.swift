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

  /// The clauses from one to another that differ in their last number only: whole numbers, or
  /// those inserted behind one (`§13-1 to §13-4`).
  private mutating func range(
    _ first: ClauseNumber, _ last: ClauseNumber, at span: SourceSpan
  ) -> [ClauseNumber] {
    let limit: Int32 = 10_000
    let from = first.subpoints.last ?? first.point
    let to = last.subpoints.last ?? last.point
    let isInserted = from.number == to.number && from.inserted > 0
    let (low, high) = isInserted ? (from.inserted, to.inserted) : (from.number, to.number)
    guard first.parts.isEmpty, last.parts.isEmpty, first.parent == last.parent,
      first.section == last.section,
      isInserted || from.inserted == 0 && to.inserted == 0, low <= high, high - low < limit
    else {
      let isSwapped = last < first && last.parent == first.parent
      diagnostics.report(
        .clauseRange, at: span,
        isSwapped
          ? [DiagnosticArgument("swapped", .text(ClauseList.range(last, first)))] : [])
      return []
    }
    return (low...high).map { number in
      let ordinal =
        isInserted
        ? ClauseNumber.Ordinal(from.number, inserted: number) : ClauseNumber.Ordinal(number)
      return first.parent.map { $0.subpoint(ordinal) }
        ?? ClauseNumber(first.section, point: ordinal)
    }
  }

  func clauseArgument(_ clause: ClauseNumber) -> DiagnosticArgument {
    DiagnosticArgument("clause", .text(clause.text))
  }
}
