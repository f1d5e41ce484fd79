import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reports numbers that are in no row of an outcome by ranges, though its fact may have them.
  mutating func lintHoles() {
    for hole in holes where core[hole.outcome].end == nil {
      let name = named(core[hole.outcome].name)
      let numbers = DiagnosticArgument("numbers", .text(hole.numbers))
      switch (hole.below, hole.above) {
      case (let below?, let above?):
        diagnostics.report(
          .bandHole, at: below.item.node.firstLineSpan,
          [
            name, numbers, DiagnosticArgument("below", .text(row(below, hole.outcome))),
            DiagnosticArgument("above", .text(row(above, hole.outcome))),
          ], related: [RelatedPlace(above.item.node.firstLineSpan, .rowAbove)])
      case (let row?, nil), (nil, let row?):
        let place = hole.below == nil ? row.item.node.outcomeWord : nil
        diagnostics.report(
          .bandEnd, at: place?.span ?? row.item.node.firstLineSpan,
          [name, numbers, DiagnosticArgument("row", .text(self.row(row, hole.outcome)))])
      case (nil, nil): break
      }
    }
  }

  /// The word of a row, with the clauses it stands in.
  private func row(_ band: Band, _ outcome: DefinitionID) -> String {
    let own = band.item.node.clausesAtMargin
    let clauses = own.isEmpty ? core[outcome].clauses : own
    let word = "`\(band.item.node.outcomeWord?.text ?? "")`"
    return clauses.isEmpty ? word : word + " " + ClauseList.text(clauses)
  }
}
