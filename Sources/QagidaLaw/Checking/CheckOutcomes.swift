import QagidaSource
import QagidaSyntax

extension Checker {
  /// What an outcome gives: the word of its first line that holds.
  mutating func outcome(_ id: DefinitionID, _ provision: Provision) -> Typed? {
    guard let choice = pending[id.index].words else { return nil }
    if let number = provision.head.child(.key) { return bands(id, provision, by: number) }
    let cases = provision.lines.flatMap { OutcomeCase.cases(of: $0.text) }
    var conditions: [DecisionLine] = []
    var last: Int?
    for (number, item) in cases.enumerated() {
      let line = item.node
      if line.bandEnds != nil || line.construct == .row {
        diagnostics.report(
          .rangeOfWhat, at: line.bandEnds?.span ?? line.firstLineSpan, [named(core[id].name)])
        return nil
      }
      guard let wordNode = line.outcomeWord, let word = core[choice].number(of: wordNode.name)
      else { continue }
      let isLast = number + 1 == cases.count
      if line.construct == .outcomeOtherwise && (item.guards.isEmpty || isLast) {
        if last == nil { last = word }
        if !isLast { diagnostics.report(.afterOtherwise, at: cases[number + 1].node.span) }
        addOutcomeLine(id, line, word, nil)
        break
      }
      let operand = line.child(.condition) ?? line.child(.exception)
      let term = guarded(line.construct == .outcomeOtherwise ? nil : holds(line, operand), item)
      conditions.append(DecisionLine(condition: term, word: word, line: number))
      addOutcomeLine(id, line, word, operand)
    }
    guard let last else {
      if !cases.isEmpty {
        diagnostics.report(.noOtherwise, at: core[id].span, [named(core[id].name)])
      }
      return nil
    }
    return Typed(
      term: make(.decide(conditions, otherwise: last), .choice(choice), origin: core[id].span),
      type: .choice(choice))
  }

  /// Whether a line of an outcome holds.
  private mutating func holds(_ line: Node, _ operand: Node?) -> TermID {
    let isException = line.construct == .outcomeUnless || line.construct == .groundUnless
    guard !isException else { return negated(operand, line).term }
    let term = condition(operand, in: line)
    checkWording(operand, line)
    return term
  }

  /// A condition that is read only while the transitional clauses around it say so.
  mutating func guarded(_ term: TermID?, _ item: OutcomeCase) -> TermID {
    var term = term
    if let amendment = item.supersededBy, let old = term {
      term =
        assumed(
          Typed(term: old, type: .truth), amendment, item.node.clausesAtMargin, item.node
        ).term
    }
    if let old = term, let id = context.definition,
      let wording = wordingBefore(id)
        ?? wordingBefore(item.node.clausesAtMargin, in: context.module)
    {
      term = assumed(Typed(term: old, type: .truth), wording, item.node.span).term
    }
    if item.guards.isEmpty, let term { return term }
    var parts: [TermID] = []
    for (node, isOlder) in item.guards {
      let test = condition(node, in: node)
      parts.append(isOlder ? test : make(.not(test), .truth, at: node))
    }
    if let term { parts.append(term) }
    return make(.and(parts), .truth, at: item.node)
  }

  /// A line that only names a rule stands in that rule's clauses; where it has clauses of its own
  /// they have to be the same. One that only asks for the state of a term stands in the term's,
  /// unless it says others.
  mutating func addOutcomeLine(
    _ id: DefinitionID, _ line: Node, _ word: Int, _ operand: Node?
  ) {
    var clauses = marginClauses(line)
    if let operand, operand.construct == .path, let first = operand.children.first,
      operand.children.count == 1,
      case .definition(let named) = valueSymbols(first.name, in: core[id].act).first,
      core[named].act == core[id].act, !core[named].clauses.isEmpty
    {
      if clauses.isEmpty {
        clauses = core[named].clauses
      } else if clauses != core[named].clauses {
        let token = line.marginTokens.first
        diagnostics.report(
          .otherClauseThanRule,
          at: token.map { line.tree.span(ofToken: $0) } ?? line.span,
          [
            DiagnosticArgument("name", .name(core[named].name)),
            DiagnosticArgument("clause", .text(ClauseList.text(core[named].clauses))),
          ], related: [RelatedPlace(core[named].span, .declaredHere)])
      }
    }
    if clauses.isEmpty { clauses = operand.map { clausesOfTerm($0, id) } ?? [] }
    if clauses.isEmpty { clauses = core[id].clauses }
    for clause in clauses {
      let token = line.marginTokens.first
      checkListed(
        clause, at: token.map { line.tree.span(ofToken: $0) } ?? line.span,
        in: core[id].act.index)
    }
    core.definitions[id.index].outcomeLines.append(
      Definition.OutcomeLine(word: word, clauses: clauses, span: line.span))
  }
}
