import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reads a table: its name, the types of its key and value or columns, its rows.
  mutating func addTable(_ provision: Provision, _ id: ActID) {
    let node = provision.head
    guard let nameNode = node.child(.name), let keyNode = node.child(.key) else { return }
    let name = declaredName(nameNode)
    let key = type(keyNode, in: id, isField: true)
    let areFine = checkKey(key, keyNode)
    let columns = node.child(.columns).map { self.columns($0, name, id) }
    let values = columns ?? node.child(.type).map { [value($0, id, mayBeNone: false)] } ?? []
    let first = TableID(core.tables.count)
    for (number, value) in values.enumerated() {
      let table = first.index + number
      core.tables.append(
        TableInfo(
          name: value.name.map { Name(bytes: name.bytes + [UInt8(ascii: ".")] + $0.name.bytes) }
            ?? name,
          key: key.withoutBounds,
          value: cellType(value.type, isRange: provision.hasRange(inColumn: number)),
          column: value.name.map {
            TableInfo.Column(table: name, name: $0.name, first: first, count: values.count)
          }, clauses: marginClauses(node), act: id))
      if let wording = wordingBefore(provision.clauses, in: id) {
        core.tables[table].unknownWording = self.number(of: wording)
      }
      tableSpans.append(nameNode.span)
      columnSpans[TableID(table)] = value.name?.span
    }
    guard !values.isEmpty else { return }
    _ = declare(.table(first), name, nameNode, id)
    if areFine && key != .unknown && values.allSatisfy({ $0.isFine && $0.type != .unknown }) {
      addRows(provision, first, values.count, id)
    }
  }

  // MARK: Types

  /// A column: its name, where it has one, and its type.
  private struct Column {
    let name: Node?
    let type: Type
    let isFine: Bool
  }

  private mutating func columns(_ node: Node, _ table: Name, _ id: ActID) -> [Column] {
    var found: [Column] = []
    var names: [(name: Name, span: SourceSpan)] = []
    for column in node.children(.parameter) {
      guard let nameNode = column.child(.name), let typeNode = column.child(.type) else { continue }
      let name = declaredName(nameNode)
      if let first = names.first(where: { $0.name == name }) {
        reportDuplicate(name, at: nameNode, first: first.span)
        continue
      }
      names.append((name, nameNode.span))
      let value = value(typeNode, id, mayBeNone: true)
      found.append(Column(name: nameNode, type: value.type, isFine: value.isFine))
    }
    checkLookAlikes(names)
    return found
  }

  private mutating func value(_ node: Node, _ id: ActID, mayBeNone: Bool) -> Column {
    let type = type(node, in: id, isField: true)
    return Column(name: nil, type: type, isFine: checkValue(type, node, mayBeNone: mayBeNone))
  }

  /// Whether a table can have a key of this type; reports where it cannot.
  private mutating func checkKey(_ key: Type, _ node: Node) -> Bool {
    switch key {
    case .number(scale: 0, low: _, high: _), .date, .choice, .unknown: return true
    default:
      diagnostics.report(
        .notAKeyType, at: node.span, [DiagnosticArgument("found", core.describe(key))])
      return false
    }
  }

  /// The same of a value. A column may be none.
  private mutating func checkValue(_ value: Type, _ node: Node, mayBeNone: Bool) -> Bool {
    switch mayBeNone ? value.payload : value {
    case .number, .count, .date, .choice, .truth, .text, .unknown: return true
    default:
      diagnostics.report(
        .notACellType, at: node.span, [DiagnosticArgument("found", core.describe(value))])
      return false
    }
  }

  private func cellType(_ value: Type, isRange: Bool) -> Type {
    if isRange, case .number(let scale, _, _) = value { return .range(scale: scale) }
    return value.withoutBounds
  }

  // MARK: Rows

  private mutating func addRows(
    _ provision: Provision, _ first: TableID, _ count: Int, _ id: ActID
  ) {
    context = ExpressionContext(module: id)
    var seen: [TableInfo.Key: SourceSpan] = [:]
    for line in provision.lines {
      guard let row = line.text.newest, let keyNode = row.child(.key),
        let key = key(keyNode, core[first].key),
        let cells = cells(of: row, first, count)
      else { continue }
      if let other = seen[key] {
        diagnostics.report(
          .keyTwice, at: keyNode.span, [DiagnosticArgument("key", .text(keyNode.text))],
          related: [RelatedPlace(other, .firstHere)])
        continue
      }
      seen[key] = keyNode.span
      let own = marginClauses(row)
      let wording = wording(of: line, id)
      for (number, cell) in cells.enumerated() {
        core.tables[first.index + number].rows.append(
          TableInfo.Row(
            key: key, cell: cell, span: row.firstLineSpan, cellSpan: row.cellNodes[number].span,
            clauses: own.isEmpty ? core[first].clauses : own, wording: wording))
      }
    }
    guard let nameNode = provision.head.child(.name) else { return }
    if provision.lines.isEmpty {
      diagnostics.report(.noLines, at: nameNode.span, [named(nameNode.name)])
    } else if case .choice(let choice) = core[first].key, seen.count == provision.lines.count {
      reportMissingRows(of: choice, first, nameNode)
    }
  }

  /// What is not known of the wording of a row, or not at hand.
  private mutating func wording(of line: Provision.Line, _ id: ActID) -> WordingID? {
    if case .superseded(by: let amendment, _) = line.text, let book {
      return number(
        of: UnknownWording(
          act: id, clauses: line.clauses, amendment: book.amendments[amendment].name,
          since: book.amendments[amendment].entry.earliest, isAnnounced: true))
    }
    return wordingBefore(line.clauses, in: id).map { number(of: $0) }
  }

  /// The cells of a row, one for each column; nil where one of them is wrong.
  private mutating func cells(
    of row: Node, _ first: TableID, _ count: Int
  ) -> [TableInfo.Cell]? {
    let nodes = row.cellNodes
    guard nodes.count == count else {
      diagnostics.report(
        .cellCount, at: row.firstLineSpan,
        [
          DiagnosticArgument("wanted", .number(count)),
          DiagnosticArgument("found", .number(nodes.count)),
        ] + (nodes.count > count ? nodes.flatMap { $0.decimalComma } : []),
        related: [RelatedPlace(tableSpans[first.index], .declaredHere)])
      return nil
    }
    var cells: [TableInfo.Cell] = []
    for (number, node) in nodes.enumerated() {
      guard let cell = cell(node, core.tables[first.index + number].value) else { continue }
      cells.append(cell)
    }
    return cells.count == count ? cells : nil
  }

  /// Warns of the words of a choice for which a table has no row.
  private mutating func reportMissingRows(of choice: ChoiceID, _ table: TableID, _ nameNode: Node) {
    let keys = core[table].rows.map { $0.key }
    let missing = core[choice].words.indices.filter { !keys.contains(.number(Int64($0))) }
    guard !missing.isEmpty else { return }
    diagnostics.report(
      .rowsMissing, at: nameNode.span,
      [
        named(nameNode.name),
        DiagnosticArgument(
          "words", .alternatives(missing.map { .text("`\(core[choice].words[$0].text)`") })),
      ])
  }

  private mutating func key(_ node: Node, _ type: Type) -> TableInfo.Key? {
    let typed = expression(node, expected: type)
    guard !isUnknown(typed.type), !isUnknown(type) else { return nil }
    guard typed.type.withoutBounds == type else {
      reportType(typed.type, expected: type, at: node)
      return nil
    }
    switch core[typed.term] {
    case .number(let value): return .number(value)
    case .word(let word): return .number(Int64(word))
    case .date(let day): return .date(day)
    default: return nil
    }
  }

  private mutating func cell(_ node: Node, _ type: Type) -> TableInfo.Cell? {
    if case .range(let scale) = type { return rangeCell(node, scale) }
    if case .option(let payload) = type {
      return node.construct == .none ? .nothing : cell(node, payload)
    }
    let typed = expression(node, expected: type)
    guard !isUnknown(typed.type), !isUnknown(type) else { return nil }
    if case .number(let scale, _, _) = type, case .number = typed.type {
      return numberCell(node, scale).map { .number($0) }
    }
    guard typed.type.withoutBounds == type else {
      reportType(typed.type, expected: type, at: node)
      return nil
    }
    switch core[typed.term] {
    case .count(let value): return .number(value)
    case .word(let word): return .word(word)
    case .date(let day): return .date(day)
    case .truth(let value): return .truth(value)
    case .text(let text): return .text(text)
    default:
      diagnostics.report(.cellNotConstant, at: node.span)
      return nil
    }
  }

  /// `35 to 39`, or one number as the range of itself.
  private mutating func rangeCell(_ node: Node, _ scale: Int) -> TableInfo.Cell? {
    let ends = node.construct == .range ? [node.child(.left), node.child(.right)] : [node, node]
    guard let first = ends[0].flatMap({ numberCell($0, scale) }),
      let last = ends[1].flatMap({ numberCell($0, scale) })
    else { return nil }
    if first > last { diagnostics.report(.rangeUpsideDown, at: node.span) }
    return .range(first, last)
  }

  private mutating func numberCell(_ node: Node, _ scale: Int) -> Int64? {
    let isNegative = node.construct == .negate
    guard let digits = isNegative ? node.child(.value) : node, digits.construct == .number else {
      diagnostics.report(.cellNotConstant, at: node.span)
      return nil
    }
    return number(digits, scale: scale).map { isNegative ? -$0 : $0 }
  }
}

extension Node {
  /// The cells of a row.
  var cellNodes: [Node] {
    guard let cell = child(.cell) else { return [] }
    return cell.construct == .cells ? cell.children : [cell]
  }
}

extension Provision {
  /// Whether a cell of a column is a range.
  fileprivate func hasRange(inColumn number: Int) -> Bool {
    lines.contains { line in
      let cells = line.text.newest?.cellNodes ?? []
      return number < cells.count && cells[number].construct == .range
    }
  }
}
