import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reports lines of outcomes that no case can reach, and conditions that are always the same.
  mutating func lintReachability(_ canonical: [TermID]) {
    var maker = BoxMaker(core, canonical)
    for number in core.definitions.indices {
      let id = DefinitionID(number)
      switch core[id].kind {
      case .outcome where core[id].deed != nil: break
      case .outcome: lintOutcome(id, &maker)
      case .line: lintLine(id, &maker)
      default: break
      }
    }
  }

  /// A line is reached in the ways in which it holds and no line before it does. One that always
  /// holds is told, and what stands behind it is not.
  private mutating func lintOutcome(_ id: DefinitionID, _ maker: inout BoxMaker) {
    // The rows of an outcome by ranges have no number in common.
    guard !core[id].isByRanges, let body = core[id].body,
      case .decide(let lines, otherwise: _) = core[body]
    else {
      return
    }
    var left: BoxSet? = .all
    for line in lines {
      let span = core[id].outcomeLines[line.line].span
      guard let open = left, let reached = maker.boxes(line.condition, holds: true),
        let ways = open.and(reached)
      else {
        reportNotAnalysed(id)
        return
      }
      if ways.isEmpty { diagnostics.report(.unreachable, at: span) }
      let failing = maker.boxes(line.condition, holds: false)
      if failing?.isEmpty ?? false {
        // That no line behind it is reached follows from that.
        diagnostics.report(
          .alwaysSame, at: core.origin(of: line.condition),
          [DiagnosticArgument("value", .term(.yes))])
        return
      }
      left = failing.flatMap { open.and($0) }
    }
    guard let left else {
      reportNotAnalysed(id)
      return
    }
    if left.isEmpty, let last = core[id].outcomeLines.last {
      diagnostics.report(.unreachable, at: last.span)
    }
  }

  private mutating func reportNotAnalysed(_ id: DefinitionID) {
    diagnostics.report(.notAnalysed, at: core[id].span, [named(core[id].name)])
  }

  /// Whether a line names a deed and no condition.
  private func isUnconditional(_ id: DefinitionID) -> Bool {
    guard let node = pending[id.index].node, node.construct.isDeedLine else { return false }
    return node.child(.condition) == nil && node.child(.exception) == nil
  }

  private mutating func lintLine(_ id: DefinitionID, _ maker: inout BoxMaker) {
    guard let body = core[id].body, !isUnconditional(id) else { return }
    for holds in [true, false] {
      guard let ways = maker.boxes(body, holds: holds), ways.isEmpty else { continue }
      diagnostics.report(
        .alwaysSame, at: core[id].textSpan ?? core[id].span,
        [DiagnosticArgument("value", .term(holds ? .no : .yes))])
    }
  }
}
