import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// How many terms may build on each other through rules, so that no evaluation goes deeper.
  static let evaluationDepthLimit = 1_000

  /// Reports the first rule that builds on others too deeply to be evaluated.
  mutating func checkDepth() {
    var depth = [Int](repeating: 0, count: core.terms.count)
    for (number, term) in core.terms.enumerated() {
      var deepest = 0
      for part in term.parts { deepest = max(deepest, depth[Int(part.index)]) }
      if case .definition(let id, record: _, arguments: _, role: _) = term,
        let body = core[id].body
      {
        deepest = max(deepest, depth[Int(body.index)])
      }
      depth[number] = deepest + 1
      if deepest + 1 > Self.evaluationDepthLimit {
        diagnostics.report(
          .rulesTooDeep, at: core.origins[number],
          [DiagnosticArgument("limit", .number(Self.evaluationDepthLimit))])
        return
      }
    }
  }
}
