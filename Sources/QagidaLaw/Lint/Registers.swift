import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Oversights of the acts themselves, that `check --lint` looks for.
extension Checker {
  mutating func lintLaw() {
    lintHoles()
    let told = lintProperties()
    lintOddCells(told)
  }

  /// A cell that a property was found not to hold of.
  private struct ToldCell: Hashable {
    let column: TableID
    let row: Int
  }

  // MARK: Properties

  /// Reports the rows for which a property of their table does not hold.
  private mutating func lintProperties() -> Set<ToldCell> {
    var told: Set<ToldCell> = []
    let evaluator = RowEvaluator(core: core)
    for definition in core.definitions {
      guard case .property(of: let first) = definition.kind, definition.end == nil,
        let body = definition.body
      else { continue }
      let columns = columnsRead(by: body, first)
      var open: [Int] = []
      for (number, row) in core[first].rows.enumerated() where row.wording == nil {
        switch evaluator.value(body, [RowValue(row.key, core[first].key)])?.isTruth {
        case true?: break
        case nil: open.append(number)
        case false?:
          reportFailing(definition, first, columns, number)
          for column in columns { told.insert(ToldCell(column: column, row: number)) }
        }
      }
      guard !open.isEmpty else { continue }
      let rows = open.map { DiagnosticValue.text(self.row($0, of: first)) }
      diagnostics.report(
        .propertyNotDecided, at: definition.span,
        [named(definition.name), DiagnosticArgument("rows", .alternatives(rows))])
    }
    return told
  }

  /// The columns of a table that a term reads, in their order.
  private func columnsRead(by body: TermID, _ first: TableID) -> [TableID] {
    var read: Set<TableID> = []
    core.visit(body) { term in
      if case .lookup(let table, _) = core[term] { read.insert(table) }
    }
    return core[first].column?.all.filter { read.contains($0) } ?? []
  }

  private mutating func reportFailing(
    _ property: Definition, _ first: TableID, _ columns: [TableID], _ number: Int
  ) {
    let cells = columns.map { column in
      "`\(core[column].column?.name.text ?? "") = \(text(core[column].rows[number].cell, column))`"
    }
    diagnostics.report(
      .propertyFails, at: core[first].rows[number].span,
      [
        named(property.name), DiagnosticArgument("row", .text(row(number, of: first))),
        DiagnosticArgument("table", .name(core[first].column?.table ?? core[first].name)),
        DiagnosticArgument("cells", .text(cells.joined(separator: ", "))),
      ],
      related: [RelatedPlace(property.span, .declaredHere)]
        + columns.flatMap { rowOfValue(number, $0) })
  }

  // MARK: Odd cells

  /// Reports cells that are another key than that of their row, in a column that nearly always is
  /// the row's own key: in at least three rows of four.
  private mutating func lintOddCells(_ told: Set<ToldCell>) {
    for (number, table) in core.tables.enumerated() {
      let column = TableID(number)
      guard let name = table.column, table.value.payload == table.key else { continue }
      let rows = table.rows.indices.filter { table.rows[$0].wording == nil }
      func isOwn(_ row: Int) -> Bool {
        RowValue(table.rows[row].cell) == RowValue(table.rows[row].key, table.key)
      }
      let same = rows.count(where: isOwn)
      guard same * 4 >= rows.count * 3 else { continue }
      for row in rows where !isOwn(row) && !told.contains(ToldCell(column: column, row: row)) {
        diagnostics.report(
          .oddCell, at: table.rows[row].cellSpan,
          [
            DiagnosticArgument("column", .name(name.name)),
            DiagnosticArgument("same", .number(same)),
            DiagnosticArgument("total", .number(rows.count)),
            DiagnosticArgument("table", .name(name.table)),
            DiagnosticArgument("row", .text(self.row(row, of: column))),
          ], related: rowOfValue(row, column))
      }
    }
  }

  // MARK: Words

  /// The row whose key a cell is, where that is another one.
  private func rowOfValue(_ number: Int, _ column: TableID) -> [RelatedPlace] {
    let table = core[column]
    let cell = RowValue(table.rows[number].cell)
    guard table.value.payload == table.key,
      let other = table.rows.firstIndex(where: { RowValue($0.key, table.key) == cell }),
      other != number
    else { return [] }
    return [
      RelatedPlace(
        table.rows[other].span, .rowOfValue,
        [DiagnosticArgument("key", .text(text(table.rows[other].key, table.key)))])
    ]
  }

  /// The key of a row, with the clauses it stands in.
  private func row(_ number: Int, of table: TableID) -> String {
    let row = core[table].rows[number]
    let key = "`\(text(row.key, core[table].key))`"
    return row.clauses.isEmpty ? key : key + " " + ClauseList.text(row.clauses)
  }

  private func text(_ key: TableInfo.Key, _ type: Type) -> String {
    switch key {
    case .date(let day): return day.description
    case .number(let value):
      guard case .choice(let choice) = type else { return String(value) }
      return core[choice].words[Int(value)].text
    }
  }

  private func text(_ cell: TableInfo.Cell, _ column: TableID) -> String {
    let type = core[column].value.payload
    func number(_ value: Int64) -> String {
      switch type {
      case .number(let scale, _, _), .range(let scale): Decimal.text(value, scale: scale)
      default: String(value)
      }
    }
    switch cell {
    case .number(let value): return number(value)
    case .range(let low, let high): return number(low) + " to " + number(high)
    case .date(let day): return day.description
    case .truth(let value): return value ? "yes" : "no"
    case .text(let text): return "\"\(text.text)\""
    case .nothing: return "none"
    case .word(let word):
      guard case .choice(let choice) = type else { return "" }
      return core[choice].words[word].text
    }
  }
}
