import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// What is said of a name that is not the type it has to be.
  func unknownType(
    _ node: Node, in id: ActID, _ wanted: MessageTerm, among candidates: [Name]
  ) -> [DiagnosticArgument] {
    let name = node.name
    let table = node.tree.table
    let code: String
    switch typeSymbol(name, in: id) {
    case .record:
      code = table.written(.listType, [(.record, name.text)])
      return [named(name), .init("actual", .term(.record)), .init("instead", .text(code))]
    case .choice:
      code = table.written(.setType, [(.choice, name.text)])
      return [named(name), .init("actual", .term(.choice)), .init("instead", .text(code))]
    case nil:
      guard wanted == .type else { return unknown(name, among: candidates) }
      let foreign = ForeignTypes.written(name, table)
      return foreign.isEmpty
        ? unknown(name, among: candidates + ForeignTypes.own(table))
        : [named(name), .suggestion(foreign)]
    }
  }
}
