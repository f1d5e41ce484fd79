import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Printed forms: the annexes of acts that say what stands on which line.
extension Checker {
  /// Gives a form and its lines their places in the core.
  mutating func addForm(_ provision: Provision, _ id: ActID) {
    let node = provision.head
    guard let form = addDefinition(provision, id, .form), let nameNode = node.child(.name) else {
      return
    }
    core.definitions[form.index].clauses = marginClauses(node)
    if !saysAbout(node, in: id) {
      diagnostics.report(.noSubject, at: nameNode.span, [named(nameNode.name)])
    }
    addLines(of: provision, to: form, at: nameNode)
  }

  /// What a line of a form prints.
  mutating func printed(_ text: LineText) -> Typed? {
    switch text {
    case .own(let node):
      guard let value = node.child(.value) else { return nil }
      let typed = expression(value)
      return isPrintable(typed.type, value) ? typed : nil
    case .superseded(by: let amendment, let old):
      let clauses = context.definition.map { core[$0].clauses } ?? []
      return printed(old).map { assumed($0, amendment, clauses, old.newest) }
    case .neutral, .older: return nil
    }
  }

  private mutating func isPrintable(_ type: Type, _ node: Node) -> Bool {
    switch type.payload {
    case .truth, .number, .count, .date, .period, .text, .choice, .set: return true
    case .unknown: return false
    case .record, .list, .cutList, .span, .range, .option, .standings:
      diagnostics.report(
        .notPrintable, at: node.span, [DiagnosticArgument("found", core.describe(type))])
      return false
    }
  }
}
