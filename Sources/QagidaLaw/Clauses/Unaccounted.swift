import QagidaSource
import QagidaSyntax

extension Checker {
  /// Finds the clauses of an act with neither a rule nor a word that they are none.
  mutating func reportUnaccounted(_ number: Int) {
    let module = modules[number]
    var standing: Set<ClauseNumber> = []
    for definition in core.definitions where definition.act == module.id {
      standing.formUnion(definition.clauses)
      for line in definition.outcomeLines { standing.formUnion(line.clauses) }
    }
    for provision in module.provisions {
      standing.formUnion(provision.clauses)
      for line in provision.lines { standing.formUnion(line.clauses) }
    }
    reportUnaccounted(module, standing)
  }

  /// Finds the clauses of an amendment that change nothing, do not say when it comes into force, and
  /// are not said to lay down no rule.
  mutating func reportUnaccounted(_ amendment: LawBook.Amendment, _ number: Int) {
    var standing = Set(amendment.steps.flatMap { $0.cited })
    for node in modules[number].head.children + modules[number].declarations
    where node.construct != .clauses {
      for clause in marginClauses(node) {
        checkListed(clause, at: node.firstLineSpan, in: number)
        standing.insert(clause)
      }
    }
    for approved in modules where approved.approvedBy == modules[number].id {
      for line in approved.head.children(.approvedBy) {
        standing.formUnion(clauseList(line.child(.clauses)).map { $0.clause })
      }
    }
    reportUnaccounted(modules[number], standing)
  }

  private mutating func reportUnaccounted(_ module: Module, _ standing: Set<ClauseNumber>) {
    guard !module.isClauseListBroken,
      let node = module.declarations.first(where: { $0.construct == .clauses })
    else { return }
    for (clause, span) in module.withoutRule.sorted(by: { $0.value < $1.value })
    where standing.contains(clause) {
      diagnostics.report(.hasRule, at: span, [clauseArgument(clause)])
    }
    let accounting = ClauseAccounting(
      standing: standing,
      without: Set(module.withoutRule.keys).union(module.repealed.keys))
    let listed = module.clauses.keys.filter { !module.clauseStems.contains($0) }.sorted()
    let open = listed.filter { !accounting.covers($0) }
    guard !open.isEmpty else { return }
    diagnostics.report(
      .unaccountedClauses, at: node.firstLineSpan,
      [
        DiagnosticArgument("act", .name(module.name)),
        DiagnosticArgument("count", .number(open.count)),
        DiagnosticArgument("total", .number(listed.count)),
        DiagnosticArgument("clauses", .text(ClauseList.text(open))),
      ])
  }
}

/// Which clauses of an act are accounted for.
struct ClauseAccounting {
  /// The clauses in which rules stand, and those that these lie in.
  private let standing: Set<ClauseNumber>
  /// Those that hold no rule: because it is said so, or since they fell.
  private let without: Set<ClauseNumber>

  init(standing: Set<ClauseNumber>, without: Set<ClauseNumber>) {
    self.standing = standing.union(standing.flatMap { $0.stems })
    self.without = without.union(without.flatMap { $0.stems })
    whole = without
  }

  private let whole: Set<ClauseNumber>

  /// Whether a rule stands in a clause, or in a part of it, or whether it, or what it lies in, holds
  /// none. A rule in a point does not account for the subpoints of the point.
  func covers(_ clause: ClauseNumber) -> Bool {
    standing.contains(clause) || without.contains(clause)
      || clause.stems.contains { whole.contains($0) }
  }
}
