import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reports `runs from ended to started`: the first day cannot be none, and the last one can.
  mutating func reportSwappedEnds(_ line: Node, _ record: RecordID) -> Bool {
    guard let start = line.child(.start), let end = line.child(.end),
      type(ofField: start.name, record) == .option(.date),
      type(ofField: end.name, record) == .date
    else { return false }
    let text = line.tree.table.written(
      line.construct, [(.start, end.text), (.end, start.text)])
    diagnostics.report(
      .wrongType, at: start.span,
      [
        DiagnosticArgument("expected", core.describe(.date)),
        DiagnosticArgument("found", core.describe(.option(.date))),
        DiagnosticArgument("swapped", .text(text)),
      ])
    return true
  }

  private func type(ofField name: Name, _ record: RecordID) -> Type? {
    core[record].number(of: name).map { core[record].fields[$0].type }
  }
}
