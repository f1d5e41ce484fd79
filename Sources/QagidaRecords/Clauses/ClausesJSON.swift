import QagidaLaw
import QagidaSource

extension ClauseAccount {
  /// The account as an object.
  package func write(_ output: inout JSONWriter) {
    output.object { output in
      output.member(isAmendment ? "amendment" : "act", act.text)
      output.member(
        "in_force", isInForce.map { $0 ? "yes" : "no" } ?? "not known")
      output.member(
        "clauses",
        array: { output in
          for clause in clauses { clause.write(&output) }
        })
      output.member("unaccounted", unaccounted.map { $0.text })
    }
  }
}

extension ClauseAccount.Clause {
  fileprivate func write(_ output: inout JSONWriter) {
    output.object { output in
      output.member("clause", number.text)
      output.member("status", status.rawValue)
      output.member(
        "holds",
        array: { output in
          for holding in holdings { holding.write(&output) }
        })
    }
  }
}

extension ClauseAccount.Holding {
  fileprivate func write(_ output: inout JSONWriter) {
    output.object { output in
      switch self {
      case .rule(let rule):
        output.member("kind", rule.kind)
        output.member("rule", rule.name.text)
        if !rule.lines.isEmpty { output.member("lines", rule.lines.map { $0.text }) }
        if let source = rule.source { output.member("by", source.text) }
        if let since = rule.unknownSince { output.member("wording_unknown_since", since.text) }
        if let before = rule.notBefore { output.member("wording_not_at_hand_before", before.text) }
      case .noRule(let reason): output.member("no_rule", reason.text)
      case .repealed(let amendment): output.member("repealed_by", amendment.text)
      case .step(let words, let act):
        output.member("changes", act.text)
        output.member("step", words)
      case .approves(let act): output.member("approves", act.text)
      case .head(let words): output.member("says", words)
      }
    }
  }
}
