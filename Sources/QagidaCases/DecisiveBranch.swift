import QagidaEngine

extension ExplanationNode {
  /// The explanation without what does not decide: of an outcome the lines that hold or may hold, of
  /// a list the lines that speak against or are open; and the lines that were expected to.
  package func decisive(for expected: [String]) -> ExplanationNode {
    pruned(expected) ?? withChildren([])
  }

  private func pruned(_ expected: [String]) -> ExplanationNode? {
    let kept = children.compactMap { $0.pruned(expected) }
    switch kind {
    case .line:
      let isNamed = expected.contains { $0.utf8.elementsEqual(name.utf8) }
      return isNamed || state != .met && state != .doesNotHold && state != .fallsAway
        ? withChildren(kept) : nil
    case .list:
      return kept.isEmpty && (state == .met || state == .doesNotHold) ? nil : withChildren(kept)
    case .outcomeLine:
      return kept.isEmpty && (state == .doesNotHold || state == .notReached)
        ? nil : withChildren(kept)
    default: return withChildren(kept)
    }
  }

  private func withChildren(_ nodes: [ExplanationNode]) -> ExplanationNode {
    var node = self
    node.children = nodes
    return node
  }
}
