import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reports `kind = unpaid or study`, where words of a choice follow a comparison with one of them
  /// as if they were conditions. `shared`: operands that share the set of a later one.
  mutating func reportWordsInRow(
    _ operands: [Node], _ shared: [Int: Node], _ node: Node, isAnd: Bool
  ) -> Bool {
    for number in operands.indices.dropLast() {
      guard let equality = lastEquality(of: operands[number]),
        !isAnd || equality.construct == .notEqual, let left = equality.child(.left),
        let right = equality.child(.right), right.construct == .path
      else { continue }
      let words = operands[(number + 1)...].prefix { isBareWord($0) }
      guard let first = words.first, let last = words.last, shared[number + 1] == nil,
        areOfOneChoice([right.name] + words.map { $0.name })
      else { continue }
      let list = ([right] + words).map { $0.text }.joined(separator: ", ")
      let text = node.tree.table.written(
        equality.construct == .equal ? .isIn : .isNotIn,
        [(.left, left.text), (.right, "{" + list + "}")])
      diagnostics.report(
        .unknownName, at: first.span.through(last.span),
        [named(first.name), DiagnosticArgument("write", .text(text))])
      return true
    }
    return false
  }

  /// The comparison with which an operand ends.
  private func lastEquality(of node: Node) -> Node? {
    switch node.construct {
    case .equal, .notEqual: node
    case .parenthesis: node.child(.value).flatMap { lastEquality(of: $0) }
    case .filter, .some, .every, .no: node.child(.conditions).flatMap { lastEquality(of: $0) }
    case .conditions, .and, .or: node.children.last.flatMap { lastEquality(of: $0) }
    default: nil
    }
  }

  private func isBareWord(_ node: Node) -> Bool {
    node.construct == .path && node.children.count == 1 && !isValueName(node.children[0].name)
  }

  private func areOfOneChoice(_ words: [Name]) -> Bool {
    module(context.module).visible.contains { id in
      module(id).types.values.contains { symbol in
        guard case .choice(let choice) = symbol else { return false }
        return words.allSatisfy { core[choice].number(of: $0) != nil }
      }
    }
  }
}
