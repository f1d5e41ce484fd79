import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Properties of tables: what holds for each row, or for each but those that are odd.
extension Checker {
  /// Adds properties when all tables are there.
  mutating func collectProperties(_ provisions: [Provision], _ id: ActID) {
    for provision in provisions where provision.construct == .property {
      addProperty(provision, id)
    }
  }

  private mutating func addProperty(_ provision: Provision, _ id: ActID) {
    let node = provision.head
    guard let nameNode = node.child(.name), let tableNode = node.child(.table) else { return }
    let name = declaredName(nameNode)
    context = ExpressionContext(module: id, end: olderText.map { module(id).older[$0].end })
    guard case .table(let table) = valueSymbols(tableNode.name, in: id).first,
      core[table].column != nil
    else {
      diagnostics.report(
        .propertyOfWhat, at: tableNode.span,
        [named(tableNode.name)]
          + suggestion(for: tableNode.name, among: tablesWithColumns(id)))
      return
    }
    let definition = append(
      Definition(
        name: name, kind: .property(of: table), act: id, subject: nil,
        parameters: [Definition.Parameter(name: Self.key, type: core[table].key)],
        clauses: marginClauses(node), span: nameNode.span),
      provision.text)
    _ = declare(.definition(definition), name, nameNode, id)
  }

  private func tablesWithColumns(_ id: ActID) -> [Name] {
    module(id).visible.flatMap { visible in
      module(visible).values.values.compactMap { symbol in
        guard case .table(let table) = symbol else { return nil }
        return core[table].column?.table
      }
    }
  }

  /// The name by which a property reads the key of the row.
  static let key: Name = "key"

  /// What a property says of a row.
  mutating func property(_ provision: Provision, _ table: TableID) -> Typed? {
    context.row = table
    let node = provision.head.child(.condition)
    if let id = context.definition { core.definitions[id.index].textSpan = node?.span }
    let term = condition(node, in: provision.head)
    return core.type(of: term) == .unknown ? nil : Typed(term: term, type: .truth)
  }

  /// The column of a name, of the table of whose row the expression speaks.
  func columnOfRow(_ name: Name) -> TableID? {
    guard let row = context.row, name != Self.key else { return nil }
    return core[row].column?.all.first { core[$0].column?.name == name }
  }
}
