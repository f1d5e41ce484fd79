import QagidaLaw
import QagidaSource

extension ClauseAccount {
  /// The account for people: a line a clause, and what is counted at the end.
  package var text: String {
    var text = "\(title)\n"
    let width = clauses.map { DisplayWidth.columns($0.number.text.utf8) }.max() ?? 0
    for clause in clauses {
      let held = clause.holdings.isEmpty ? ["UNACCOUNTED"] : clause.holdings.map { $0.text }
      for (number, words) in held.enumerated() {
        text += "    " + AlignedLine.text([number == 0 ? clause.number.text : "", words], [width])
      }
    }
    return text + "    \(summary)\n"
  }

  /// The name, and whether it is in force.
  var title: String {
    switch isInForce {
    case true?: act.text
    case false?: "\(act.text), not in force on this day"
    case nil: "\(act.text), of which it is not known whether it is in force on this day"
    }
  }

  var summary: String {
    let encoded = clauses.filter { $0.status == .encoded }.count
    let without = clauses.filter { $0.status == .noRule }.count
    let noun = clauses.count == 1 ? "clause" : "clauses"
    return "\(clauses.count) \(noun) = \(encoded) encoded + \(without) no rule"
      + " + \(unaccounted.count) unaccounted"
  }
}

extension ClauseAccount.Clause {
  enum Status: String {
    case encoded
    case noRule = "no rule"
    case unaccounted
  }

  var status: Status {
    if holdings.isEmpty { return .unaccounted }
    let isWithout = holdings.allSatisfy { holding in
      switch holding {
      case .noRule, .repealed: true
      case .rule, .step, .approves, .head: false
      }
    }
    return isWithout ? .noRule : .encoded
  }
}

extension ClauseAccount.Holding {
  var text: String {
    switch self {
    case .rule(let rule): rule.text
    case .noRule(let reason): "no rule: \(reason.text)"
    case .repealed(let amendment): "repealed by \(amendment.text)"
    case .step(let words, let act): "in \(act.text): \(words)"
    case .approves(let act): "approves \(act.text)"
    case .head(let words): words
    }
  }
}

extension ClauseAccount.Rule {
  var text: String {
    var text = "\(kind) \(name.text)"
    if !lines.isEmpty { text += ": " + lines.map { $0.text }.joined(separator: ", ") }
    if let source { text += ", by \(source.text)" }
    if let unknownSince { text += "; its wording since \(unknownSince.text) is not known" }
    if let notBefore { text += "; its wording before \(notBefore.text) is not at hand" }
    return text
  }
}
