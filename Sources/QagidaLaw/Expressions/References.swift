import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// What the name of a rule or table gives when it is read without arguments. A list may be
  /// followed by the name of one of its lines.
  mutating func value(
    of symbol: ValueSymbol, _ names: [Node], _ node: Node, _ use: DayUse
  ) -> Typed? {
    switch symbol {
    case .table(let table):
      diagnostics.report(
        .needsArguments, at: node.span,
        [
          named(core[table].column?.table ?? core[table].name),
          DiagnosticArgument("count", .number(1)),
        ])
      return nil
    case .definition(let id):
      guard core[id].kind != .form else {
        diagnostics.report(
          .formIsNoValue, at: node.span, [named(core[id].name)],
          related: [RelatedPlace(core[id].span, .declaredHere)])
        return nil
      }
      guard core[id].parameters.isEmpty else {
        diagnostics.report(
          .needsArguments, at: node.span,
          [
            named(core[id].name),
            DiagnosticArgument("count", .number(core[id].parameters.count)),
          ], related: [RelatedPlace(core[id].span, .declaredHere)])
        return nil
      }
      return reference(id, [], node, use)
    }
  }

  /// A definition read for the record in hand that it is about.
  mutating func reference(
    _ id: DefinitionID, _ arguments: [TermID], _ node: Node, _ use: DayUse
  ) -> Typed {
    guard let subject = core[id].subject else {
      return reference(id, record: nil, arguments, node, use)
    }
    guard let holder = recordsInHand.first(where: { $0.record == subject }) else {
      diagnostics.report(
        .aboutAnother, at: node.span,
        [named(core[id].name), DiagnosticArgument("record", .name(core[subject].name))],
        related: [RelatedPlace(core[id].span, .declaredHere)])
      return unknown(node)
    }
    return reference(id, record: term(of: holder, at: node), arguments, node, use)
  }

  mutating func reference(
    _ id: DefinitionID, record: TermID?, _ arguments: [TermID], _ node: Node, _ use: DayUse
  ) -> Typed {
    isRead[id.index] = true
    checkDefinition(id, readAt: node)
    let definition = core[id]
    var role: RoleUse?
    if definition.takesRole {
      switch use {
      case .first: role = .role(.first)
      case .last: role = .role(.last)
      case .value:
        role = .ofDefinition
        context.takesRole = true
      case .unsaid:
        reportUnsaidDay(node)
        return unknown(node)
      }
    }
    let term = Term.definition(id, record: record, arguments: arguments, role: role)
    return constant(term, definition.type, node)
  }

  mutating func reportUnsaidDay(_ node: Node) {
    diagnostics.report(.unsaidDay, at: node.span, [DiagnosticArgument("text", .text(node.text))])
  }

  // MARK: Arguments

  /// `rule(arguments)`, `table(key)`, `table(key).column`
  mutating func call(_ node: Node, use: DayUse) -> Typed {
    guard let path = node.child(.name) else { return unknown(node) }
    let names = path.children
    let arguments = node.children.filter { $0.role == .value }
    var members = node.children.filter { $0.role == .field }[...]
    guard let symbol = calledSymbol(names) else { return unknown(node) }
    var value: Typed
    switch symbol {
    case .table(let table):
      guard let column = column(of: table, &members, node) else { return unknown(node) }
      value = lookup(column, arguments, node)
    case .definition(let id): value = call(id, arguments, node, use)
    }
    for name in members {
      if isUnknown(value.type) { return value }
      value = member(name, of: value, node, use)
    }
    return value
  }

  private mutating func call(
    _ id: DefinitionID, _ arguments: [Node], _ node: Node, _ use: DayUse
  ) -> Typed {
    let parameters = core[id].parameters
    guard checkCount(arguments, parameters.count, core[id].name, core[id].span, node)
    else { return unknown(node) }
    var terms: [TermID] = []
    for (argument, parameter) in zip(arguments, parameters) {
      guard let term = self.argument(argument, parameter.type) else { return unknown(node) }
      terms.append(term)
    }
    return reference(id, terms, node, use)
  }

  private mutating func calledSymbol(_ names: [Node]) -> ValueSymbol? {
    guard let first = names.first, let last = names.last else { return nil }
    if names.count == 1 {
      let symbols = valueSymbols(first.name, in: context.module)
      if symbols.count == 1 { return symbols[0] }
      if symbols.count > 1 {
        reportSharedName(first)
        return nil
      }
    } else if names.count == 2, let id = moduleNumbers[first.name],
      module(context.module).visible.contains(id), let symbol = valueSymbol(last.name, of: id)
    {
      return symbol
    }
    diagnostics.report(
      .notCallable, at: last.span,
      [named(last.name)]
        + suggestion(for: last.name, among: visibleValueNames(in: context.module)))
    return nil
  }

  private mutating func checkCount(
    _ arguments: [Node], _ wanted: Int, _ name: Name, _ span: SourceSpan, _ node: Node
  ) -> Bool {
    if arguments.count == wanted { return true }
    let decimals = arguments.count > wanted ? arguments.flatMap { $0.decimalComma } : []
    diagnostics.report(
      .argumentCount, at: node.span,
      [
        named(name), DiagnosticArgument("given", .number(arguments.count)),
        DiagnosticArgument("wanted", .number(wanted)),
      ] + decimals, related: [RelatedPlace(span, .declaredHere)])
    return false
  }

  /// An argument brought to the type of its parameter.
  private mutating func argument(_ node: Node, _ type: Type) -> TermID? {
    let typed = expression(node, expected: type)
    guard !isUnknown(typed.type), !isUnknown(type) else { return nil }
    if case .number(let scale, _, _) = type, case .number(let own, _, _) = typed.type,
      own <= scale
    {
      return rescaled(typed, to: scale, node)
    }
    if type == .period { return asPeriod(typed, at: node) }
    if typed.type.withoutBounds == type.withoutBounds { return typed.term }
    if case .option(let inner) = type, inner.withoutBounds == typed.type.withoutBounds {
      return typed.term
    }
    reportType(typed.type, expected: type.withoutBounds, at: node)
    return nil
  }

  // MARK: Tables

  /// The column that is read of a table, which the first of the names says where it has several;
  /// reports where none does.
  private mutating func column(
    of table: TableID, _ members: inout ArraySlice<Node>, _ node: Node
  ) -> TableID? {
    guard let columns = core[table].column else { return table }
    guard let name = members.popFirst() else {
      diagnostics.report(
        .whichColumn, at: node.span,
        [
          named(columns.table), DiagnosticArgument("text", .text(node.text)),
          DiagnosticArgument(
            "columns",
            .alternatives(
              columns.all.compactMap { core[$0].column }.map { .text("`\($0.name.text)`") })),
        ])
      return nil
    }
    let names = columns.all.compactMap { core[$0].column?.name }
    if let number = names.firstIndex(of: name.name) { return columns.all[number] }
    diagnostics.report(
      .unknownField, at: name.span,
      [named(name.name), DiagnosticArgument("record", .name(columns.table))]
        + suggestion(for: name.name, among: names),
      related: [RelatedPlace(tableSpans[table.index], .declaredHere)])
    return nil
  }

  private mutating func lookup(_ table: TableID, _ arguments: [Node], _ node: Node) -> Typed {
    let info = core[table]
    guard checkCount(arguments, 1, info.name, tableSpans[table.index], node),
      let key = argument(arguments[0], info.key)
    else { return unknown(node) }
    return lookup(table, key, node)
  }

  /// The cell for a key. Where the wording of a row is not known, that of another key still is.
  mutating func lookup(_ table: TableID, _ key: TermID, _ node: Node) -> Typed {
    let info = core[table]
    var value = constant(.lookup(table, key), info.value, node)
    for row in info.rows {
      guard let wording = row.wording else { continue }
      let own = make(row.key.term(of: info.key), info.key, at: node)
      let test = make(.equal(key, own), .truth, at: node)
      let assumed = make(.assumed(wording, value.term), info.value, at: node)
      value = constant(.condition(test, then: assumed, else: value.term), info.value, node)
    }
    return value
  }
}

extension TableInfo.Key {
  /// The key as a constant of its type.
  package func term(of type: Type) -> Term {
    switch self {
    case .date(let day): .date(day)
    case .number(let value):
      if case .choice = type { .word(Int(value)) } else { .number(value) }
    }
  }
}
