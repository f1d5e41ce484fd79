import QagidaSource
import QagidaSyntax

/// A text that begins with an amendment is one that the amendment has a step for: else it forgets
/// the clause, or another amendment gave the text.
extension Checker {
  /// Finds the clauses whose text begins with an amendment that says nothing of them.
  mutating func checkBeginnings(_ book: LawBook) {
    // A list of clauses with an error may lack some of them.
    guard !diagnostics.hasErrors else { return }
    for act in book.acts {
      for beginning in act.beginnings {
        guard let amendment = book.amendments.first(where: { $0.name == beginning.amendment })
        else { continue }
        let steps = amendment.steps.filter { $0.act == act.name }.flatMap { $0.clauses }
          .map { $0.clause }
        let open = act.clauses(of: beginning).filter { clause in
          !steps.contains { $0 == clause || $0.lies(in: clause) || clause.lies(in: $0) }
        }
        if open.isEmpty { continue }
        diagnostics.report(
          .beginsWithoutStep, at: beginning.span,
          [
            DiagnosticArgument("act", .name(act.name)),
            DiagnosticArgument("amendment", .name(amendment.name)),
            DiagnosticArgument("clauses", .text(ClauseList.text(open.outermost))),
          ],
          related: [
            RelatedPlace((amendment.head.child(.name) ?? amendment.head).span, .declaredHere)
          ])
      }
    }
  }
}

extension LawBook.Act {
  /// The clauses whose text begins: those that the header names, or where it is all of the act,
  /// those in which something stands.
  fileprivate func clauses(of beginning: LawBook.Beginning) -> [ClauseNumber] {
    guard beginning.clauses.isEmpty else { return beginning.clauses }
    return Set(provisions.flatMap { $0.clauses + $0.lines.flatMap { $0.clauses } }).sorted()
  }
}

extension [ClauseNumber] {
  /// Without those that lie in others of them.
  var outermost: [ClauseNumber] {
    filter { clause in !contains { clause.lies(in: $0) } }
  }
}

extension ClauseNumber {
  fileprivate func lies(in other: ClauseNumber) -> Bool { stems.contains(other) }
}
