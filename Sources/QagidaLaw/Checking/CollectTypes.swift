import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Finds the names of the records and choices of all modules, and whom each act is about.
  mutating func collectTypes() {
    for number in modules.indices {
      for node in modules[number].declarations {
        switch node.construct {
        case .record: addRecord(node, number)
        case .choice: addChoice(node, number)
        default: break
        }
      }
    }
    guard !isHeaderBroken else { return }
    for number in modules.indices {
      checkSharedTypes(number)
      readAbout(number)
    }
  }

  /// Reports records and choices that a module uses under a name which stands for another one
  /// there already: nothing could say which is meant.
  private mutating func checkSharedTypes(_ number: Int) {
    var known = modules[number].types
    for line in modules[number].head.children(.uses) {
      for node in line.child(.names)?.children ?? [] {
        guard
          let used = modules[number].visible.dropFirst().first(where: { id in
            module(id).name == node.name
          })
        else { continue }
        for (name, symbol) in module(used).types.sorted(by: { $0.key < $1.key }) {
          if let first = known[name], first != symbol {
            reportDuplicate(name, at: node, first: span(of: first))
          }
          known[name] = known[name] ?? symbol
        }
      }
    }
  }

  private mutating func addRecord(_ node: Node, _ number: Int) {
    guard let nameNode = node.child(.name) else { return }
    let name = declaredName(nameNode)
    let id = RecordID(core.records.count)
    core.records.append(RecordInfo(name: name))
    recordSpans.append(nameNode.span)
    addType(.record(id), name, nameNode, number)
  }

  private mutating func addChoice(_ node: Node, _ number: Int) {
    guard let nameNode = node.child(.name) else { return }
    let name = declaredName(nameNode)
    var words: [Name] = []
    var spans: [SourceSpan] = []
    let list = node.child(.words)
    for wordNode in list?.children ?? [] {
      let word = declaredName(wordNode)
      if let first = words.firstIndex(of: word) {
        reportDuplicate(word, at: wordNode, first: spans[first])
      } else {
        words.append(word)
        spans.append(wordNode.span)
      }
    }
    let signs = list?.ownTokens.map { node.tree.tokens[Int($0)].kind } ?? []
    let isOrdered = signs.contains(.less)
    if isOrdered && signs.contains(.comma), let list {
      diagnostics.report(.mixedOrder, at: list.span, [named(name)])
    }
    addType(
      .choice(makeChoice(name, words, spans, isOrdered: isOrdered, at: nameNode.span)), name,
      nameNode, number)
  }

  mutating func makeChoice(
    _ name: Name, _ words: [Name], _ spans: [SourceSpan], isOrdered: Bool, at span: SourceSpan
  ) -> ChoiceID {
    core.choices.append(
      ChoiceInfo(
        name: name, words: words, isOrdered: isOrdered, titles: words.map { _ in Titles() }))
    choiceSpans.append(span)
    wordSpans.append(spans)
    checkLookAlikes(Array(zip(words, spans)).map { (name: $0.0, span: $0.1) })
    return ChoiceID(core.choices.count - 1)
  }

  private mutating func addType(
    _ symbol: TypeSymbol, _ name: Name, _ node: Node, _ number: Int
  ) {
    if let known = modules[number].types[name] {
      reportDuplicate(name, at: node, first: span(of: known))
    } else {
      modules[number].types[name] = symbol
    }
  }

  func span(of symbol: TypeSymbol) -> SourceSpan {
    switch symbol {
    case .record(let id): recordSpans[id.index]
    case .choice(let id): choiceSpans[id.index]
    }
  }

  private mutating func readAbout(_ number: Int) {
    guard let line = modules[number].head.children(.about).first,
      let node = line.child(.record)
    else { return }
    modules[number].about = findRecord(node, in: modules[number].id)
    if modules[number].about == nil { isHeaderBroken = true }
  }

  /// The record type that a name stands for; reports when there is none.
  mutating func findRecord(_ node: Node, in id: ActID) -> RecordID? {
    if case .record(let record) = typeSymbol(node.name, in: id) { return record }
    reportUnknownType(node, in: id, wanted: .record)
    return nil
  }

  mutating func findChoice(_ node: Node, in id: ActID) -> ChoiceID? {
    if case .choice(let choice) = typeSymbol(node.name, in: id) { return choice }
    reportUnknownType(node, in: id, wanted: .choice)
    return nil
  }

  mutating func reportUnknownType(_ node: Node, in id: ActID, wanted: MessageTerm) {
    let candidates = visibleTypeNames(in: id).filter { name in
      switch typeSymbol(name, in: id) {
      case .record: wanted != .choice
      case .choice: wanted != .record
      case nil: false
      }
    }
    diagnostics.report(
      .unknownType, at: node.span,
      [DiagnosticArgument("kind", .term(wanted))]
        + unknownType(node, in: id, wanted, among: candidates))
  }

  // MARK: Fields

  /// Reads the fields of records and the types in them.
  mutating func readTypes() {
    for number in modules.indices {
      for node in modules[number].declarations where node.construct == .record {
        readRecord(node, modules[number].id)
      }
    }
    for number in modules.indices {
      for node in modules[number].declarations where node.construct == .record {
        readDatedFields(node, modules[number].id)
      }
    }
    for number in modules.indices { checkIssuer(number) }
  }

  /// The record that a node declares, unless its name is a second one.
  private func declaredRecord(_ node: Node, _ id: ActID) -> RecordID? {
    guard let nameNode = node.child(.name),
      case .record(let record) = module(id).types[nameNode.name],
      recordSpans[record.index] == nameNode.span
    else { return nil }
    return record
  }

  private mutating func readRecord(_ node: Node, _ id: ActID) {
    guard let record = declaredRecord(node, id) else { return }
    var spans: [Name: SourceSpan] = [:]
    for line in node.children(.field) {
      guard let nameNode = line.child(.name) else { continue }
      let name = declaredName(nameNode)
      if let first = spans[name] {
        reportDuplicate(name, at: nameNode, first: first)
        continue
      }
      if name == "id" || name == "remark" {
        diagnostics.report(.keyOfEveryRecord, at: nameNode.span, [named(name)])
      }
      spans[name] = nameNode.span
      let type = line.child(.type).map { self.type($0, in: id, isField: true) } ?? .unknown
      core.records[record.index].fields.append(FieldInfo(name: name, type: type))
    }
    checkLookAlikes(spans.map { (name: $0.key, span: $0.value) }.sorted { $0.span < $1.span })
    readRunning(node, record)
  }

  private mutating func readRunning(_ node: Node, _ record: RecordID) {
    let lines = node.children.filter { $0.construct.isRunning }
    guard let line = lines.first else { return }
    for second in lines.dropFirst() {
      diagnostics.report(
        .duplicateHeaderLine, at: second.span, related: [RelatedPlace(line.span, .firstHere)])
    }
    unclearTimes.insert(record)
    if reportSwappedEnds(line, record) { return }
    guard let start = runningField(line.child(.start), record, mayBeNone: false),
      let end = runningField(line.child(.end), record, mayBeNone: true)
    else { return }
    guard start != end else {
      diagnostics.report(.oneEndTwice, at: (line.child(.end) ?? line).span)
      return
    }
    unclearTimes.remove(record)
    core.records[record.index].running = RunningFields(
      start: start, end: end, endsBefore: line.construct == .runsToDayBefore)
  }

  private mutating func runningField(
    _ node: Node?, _ record: RecordID, mayBeNone: Bool
  ) -> Int? {
    guard let node else { return nil }
    guard let number = findField(node, of: record) else { return nil }
    let type = core[record].fields[number].type
    if type == .date || (mayBeNone && type == .option(.date)) { return number }
    if type != .unknown {
      diagnostics.report(
        .wrongType, at: node.span,
        [
          DiagnosticArgument("expected", .term(.date)),
          DiagnosticArgument("found", core.describe(type)),
        ])
    }
    return nil
  }

  /// The number of a field; reports when the record has none of that name.
  mutating func findField(_ node: Node, of record: RecordID) -> Int? {
    if let number = core[record].number(of: node.name) { return number }
    diagnostics.report(
      .unknownField, at: node.span,
      [named(node.name), DiagnosticArgument("record", .name(core[record].name))]
        + suggestion(for: node.name, among: core[record].fields.map { $0.name }),
      related: [RelatedPlace(recordSpans[record.index], .declaredHere)])
    return nil
  }

  private mutating func readDatedFields(_ node: Node, _ id: ActID) {
    guard let record = declaredRecord(node, id) else { return }
    for line in node.children(.field) {
      guard let typeNode = line.child(.type), typeNode.construct == .listType,
        let dated = typeNode.child(.field), let nameNode = line.child(.name),
        let field = core[record].number(of: nameNode.name),
        case .list(let element) = core[record].fields[field].type,
        let number = findField(dated, of: element)
      else { continue }
      let type = core[element].fields[number].type
      guard type == .date || type == .option(.date) else {
        unclearTimes.insert(element)
        diagnostics.report(
          .wrongType, at: dated.span,
          [
            DiagnosticArgument("expected", .term(.date)),
            DiagnosticArgument("found", core.describe(type)),
          ])
        continue
      }
      core.records[record.index].fields[field].datedBy = number
    }
  }

  /// The modules whose bodies may have adopted an act; an amendment sees what the acts that it
  /// amends do.
  private func modulesForIssuer(_ number: Int) -> [ActID] {
    guard modules[number].kind == .amendment else { return modules[number].visible }
    let acts = modules[number].declarations.filter { $0.construct == .inAct }
      .compactMap { $0.child(.act).flatMap { moduleNumbers[$0.name] } }
    return acts.isEmpty ? modules.map { $0.id } : acts.flatMap { module($0).visible }
  }

  /// The body that adopted an act has to be a word of a choice in use.
  private mutating func checkIssuer(_ number: Int) {
    guard let node = modules[number].head.child(.body) else { return }
    let words = modulesForIssuer(number).flatMap { module($0).types.values }
      .flatMap { symbol -> [Name] in
        if case .choice(let choice) = symbol { return core[choice].words }
        return []
      }
    if words.contains(node.name) { return }
    diagnostics.report(
      .unknownIssuer, at: node.span,
      [named(node.name)] + suggestion(for: node.name, among: words))
  }
}

extension Construct {
  fileprivate var isRunning: Bool { self == .runs || self == .runsToDayBefore }
}
