import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reads a table: its name, the types of its key and value, its rows.
  mutating func addTable(_ provision: Provision, _ id: ActID) {
    let node = provision.head
    guard let nameNode = node.child(.name), let keyNode = node.child(.key),
      let typeNode = node.child(.type)
    else { return }
    let name = declaredName(nameNode)
    let key = type(keyNode, in: id, isField: true)
    let value = type(typeNode, in: id, isField: true)
    let areFine = checkTypes(key, keyNode, value, typeNode)
    let isRange = node.children(.row).contains { $0.child(.cell)?.construct == .range }
    let table = TableID(core.tables.count)
    core.tables.append(
      TableInfo(
        name: name, key: key.withoutBounds, value: cellType(value, isRange: isRange), act: id))
    if let wording = wordingBefore(provision.clauses, in: id) {
      core.tables[table.index].unknownWording = number(of: wording)
    }
    tableSpans.append(nameNode.span)
    _ = declare(.table(table), name, nameNode, id)
    if areFine && key != .unknown && value != .unknown { addRows(node, table, id) }
  }

  /// Whether a table can have a key and a value of these types; reports which it cannot have.
  private mutating func checkTypes(
    _ key: Type, _ keyNode: Node, _ value: Type, _ node: Node
  ) -> Bool {
    var areFine = true
    switch key {
    case .number(scale: 0, low: _, high: _), .date, .choice, .unknown: break
    default:
      areFine = false
      diagnostics.report(
        .notAKeyType, at: keyNode.span, [DiagnosticArgument("found", describe(key))])
    }
    switch value {
    case .number, .count, .date, .choice, .truth, .text, .unknown: break
    default:
      areFine = false
      diagnostics.report(
        .notACellType, at: node.span, [DiagnosticArgument("found", describe(value))])
    }
    return areFine
  }

  private func cellType(_ value: Type, isRange: Bool) -> Type {
    if isRange, case .number(let scale, _, _) = value { return .range(scale: scale) }
    return value.withoutBounds
  }

  private mutating func addRows(_ node: Node, _ table: TableID, _ id: ActID) {
    context = ExpressionContext(module: id)
    var seen: [TableInfo.Key: SourceSpan] = [:]
    for row in node.children(.row) {
      guard let keyNode = row.child(.key), let cellNode = row.child(.cell),
        let key = key(keyNode, core[table].key), let cell = cell(cellNode, core[table].value)
      else { continue }
      if let first = seen[key] {
        diagnostics.report(
          .keyTwice, at: keyNode.span, [DiagnosticArgument("key", .text(keyNode.text))],
          related: [RelatedPlace(first, .firstHere)])
        continue
      }
      seen[key] = keyNode.span
      core.tables[table.index].rows.append(TableInfo.Row(key: key, cell: cell))
    }
    guard let nameNode = node.child(.name) else { return }
    if node.children(.row).isEmpty {
      diagnostics.report(.noLines, at: nameNode.span, [named(nameNode.name)])
    } else if case .choice(let choice) = core[table].key, seen.count == node.children(.row).count {
      reportMissingRows(of: choice, table, nameNode)
    }
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
