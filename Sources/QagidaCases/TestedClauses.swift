import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Whether the clauses at the margin of a case are those of what it tests: a rule that is moved to
/// another clause by mistake is noticed so.
struct TestedClauses {
  private let answers: [Answer]

  init(_ answer: Answer) {
    answers = answer.states.isEmpty ? [answer] : answer.states.map { $0.answer }
  }

  /// The clause that nothing in the answer stands in; nil where there is none. Where the case says what
  /// speaks against, one of its clauses has to be of that.
  func strange(_ test: Case) -> ClauseNumber? {
    let lines = test.expected.child(.parts)?.child(.because)?.children ?? []
    let speaking = answers.flatMap { answer in
      answer.decision.because.flatMap { answer.interpreter.core[$0].clauses }
    }
    if !lines.isEmpty && !speaking.isEmpty,
      !test.clauses.contains(where: { Self.touches($0, speaking) })
    {
      return test.clauses.first
    }
    return test.clauses.first { clause in !answers.contains { isRead(clause, $0) } }
  }

  private func isRead(_ clause: ClauseNumber, _ answer: Answer) -> Bool {
    let core = answer.interpreter.core
    func isIn(_ definition: Definition) -> Bool {
      Self.touches(clause, definition.clauses)
        || definition.outcomeLines.contains { Self.touches(clause, $0.clauses) }
        || definition.deed?.lines.contains { Self.touches(clause, core[$0.definition].clauses) }
          ?? false
    }
    if Self.touches(clause, answer.decision.clauses) { return true }
    return answer.trace.steps.contains { step in
      switch step.kind {
      case .definition(let id, _): return isIn(core[id])
      case .term(let id):
        guard case .lookup(let table, _) = core[id] else { return false }
        return Self.touches(clause, core[table].clauses)
          || core[table].rows.contains { Self.touches(clause, $0.clauses) }
      case .fact, .element: return false
      }
    }
  }

  /// Whether a clause is one of several, lies in one, or has one in it.
  static func touches(_ clause: ClauseNumber, _ clauses: [ClauseNumber]) -> Bool {
    clauses.contains { other in
      other == clause || other.stems.contains(clause) || clause.stems.contains(other)
    }
  }
}

extension CaseRunner {
  /// Warns of a case that holds, and at whose margin stands what it does not test.
  mutating func checkClauses(of test: Case, _ answer: Answer) {
    guard !test.clauses.isEmpty, let clause = TestedClauses(answer).strange(test) else { return }
    diagnostics.report(
      .caseOfOtherClause, at: test.span, [DiagnosticArgument("clause", .text(clause.text))])
  }
}
