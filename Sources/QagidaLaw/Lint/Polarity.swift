import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reports conditions that stand in a rule, or in a line of an outcome, both for and against:
  /// while such a condition is not known, the rule stays open even where it could not matter.
  mutating func lintPolarity(_ canonical: [TermID]) {
    for definition in core.definitions {
      guard let body = definition.body else { continue }
      if case .decide(let lines, otherwise: _) = core[body] {
        for line in lines { lintPolarity(line.condition, of: definition, canonical) }
      } else {
        lintPolarity(body, of: definition, canonical)
      }
    }
  }

  private mutating func lintPolarity(
    _ condition: TermID, of definition: Definition, _ canonical: [TermID]
  ) {
    var seen: [TermID: Bool] = [:]
    var reported: Set<TermID> = []
    var stack = [(term: condition, isPositive: true)]
    while let (term, isPositive) = stack.popLast() {
      switch core[term] {
      case .not(let inner): stack.append((inner, !isPositive))
      case .and(let parts), .or(let parts):
        stack += parts.reversed().map { ($0, isPositive) }
      case .isGiven, .truth, .condition, .decide, .alternatives: break
      default:
        guard core.type(of: term) == .truth else { break }
        let key = canonical[Int(term.index)]
        if let known = seen[key], known != isPositive, reported.insert(key).inserted {
          diagnostics.report(
            .readBothWays, at: core.origin(of: term),
            [DiagnosticArgument("text", .text(text(core.origin(of: term), definition)))])
        }
        seen[key] = isPositive
      }
    }
  }

  private func text(_ span: SourceSpan, _ definition: Definition) -> String {
    module(definition.act).head.tree.file.id == span.file
      ? module(definition.act).head.tree.file.text(span) : definition.name.text
  }
}
