import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reads an amendment: when it comes into force, and what it does, step by step.
  mutating func readAmendment(
    _ number: Int, _ given: [Name: CivilDate], _ book: LawBook
  ) -> LawBook.Amendment? {
    let module = modules[number]
    guard let adopted = module.adopted else { return nil }
    var steps: [LawBook.Step] = []
    var act: Name?
    var cited: [ClauseNumber] = []
    for node in module.declarations {
      if node.construct == .inAct {
        act = node.child(.act).flatMap { amendedAct($0) }
        cited = marginClauses(node)
      } else if let verb = node.construct.verb {
        guard let act else {
          diagnostics.report(.amendsNoAct, at: node.firstLineSpan)
          return nil
        }
        steps.append(step(node, verb, act, module.name, cited, book))
      } else if node.construct != .clauses {
        diagnostics.report(.notInAmendment, at: node.firstLineSpan)
      }
    }
    let amendment = LawBook.Amendment(
      name: module.name, head: module.head, entry: entry(number, given), adopted: adopted,
      oldText: module.head.children(.oldText).first?.child(.condition), steps: steps)
    reportUnaccounted(amendment, number)
    return amendment
  }

  /// The act that `in ACT` names.
  private mutating func amendedAct(_ node: Node) -> Name? {
    guard let id = findModule(node) else { return nil }
    guard module(id).kind == .act else {
      diagnostics.report(
        .notAnAct, at: node.span, [named(node.name)],
        related: [RelatedPlace(nameSpan(of: module(id).head), .declaredHere)])
      return nil
    }
    return node.name
  }

  private mutating func step(
    _ node: Node, _ verb: LawBook.Verb, _ act: Name, _ amendment: Name,
    _ citedForAct: [ClauseNumber], _ book: LawBook
  ) -> LawBook.Step {
    let clauses = clauseList(node.child(.clauses))
    let items = node.children.filter {
      $0.construct.isProvision || $0.construct.isProvisionLine
    }
    // The new text of what begins with it stands in the act's own file.
    let standsInAct =
      verb == .restate
      && book.act(act)?.beginnings.contains { beginning in
        beginning.amendment == amendment && clauses.contains { beginning.touches($0.clause) }
      } ?? false
    if items.isEmpty && verb.putsText && !standsInAct {
      diagnostics.report(.nothingPutThere, at: node.firstLineSpan)
    }
    let own = marginClauses(node)
    return LawBook.Step(
      verb: verb, act: act, clauses: clauses, path: node.child(.path),
      items: items, node: node, cited: own.isEmpty ? citedForAct : own)
  }
}

extension Construct {
  /// What a line of an amendment does.
  var verb: LawBook.Verb? {
    switch self {
    case .add: .add
    case .restate: .restate
    case .restateUnknown: .restateUnknown
    case .replace: .replace
    case .repeal: .repeal
    default: nil
    }
  }
}
