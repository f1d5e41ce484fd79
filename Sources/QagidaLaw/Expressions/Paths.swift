import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// A name, or names joined by full stops: a field, a rule, a line of a list, a word.
  mutating func path(_ node: Node, expected: Type?, use: DayUse) -> Typed {
    let names = node.children
    guard let first = names.first else { return unknown(node) }
    if names.count == 1, let word = bareWord(first, expected, node) { return word }
    if names.count == 2, let word = qualifiedWord(first, names[1], node) { return word }
    if names.count == 3, let word = wordOfDeed(names, node) { return word }
    guard let (start, used) = head(names, expected, node, use) else { return unknown(node) }
    var value = start
    for name in names.dropFirst(used) {
      guard !isUnknown(value.type) else { return value }
      value = line(name, of: value, node) ?? member(name, of: value, node, use)
    }
    return narrowed(value, node)
  }

  /// A line of a list, when the value is a list that is read; reports when it has no such line.
  private mutating func line(_ name: Node, of value: Typed, _ node: Node) -> Typed? {
    guard case .definition(let list, let record, arguments: _, role: _) = core[value.term],
      !core[list].lines.isEmpty
    else { return nil }
    if let line = core[list].lines.first(where: { core[$0].name == name.name }) {
      return reference(line, record: record, [], node, .unsaid)
    }
    diagnostics.report(
      .unknownField, at: name.span,
      [named(name.name), DiagnosticArgument("record", .name(core[list].name))]
        + suggestion(for: name.name, among: core[list].lines.map { core[$0].name }),
      related: [RelatedPlace(core[list].span, .declaredHere)])
    return unknown(node)
  }

  /// A value that may be none, but not here.
  private mutating func narrowed(_ value: Typed, _ node: Node) -> Typed {
    guard value.type.isOption, context.narrowed.contains(where: { isSamePlace($0, value.term) })
    else { return value }
    return constant(.given(value.term), value.type.payload, node)
  }

  // MARK: Words

  /// A word of the choice that is expected, when the name means nothing else here.
  private mutating func bareWord(_ name: Node, _ expected: Type?, _ node: Node) -> Typed? {
    guard case .choice(let choice) = expected?.payload,
      let word = core[choice].number(of: name.name)
    else { return nil }
    if isValueName(name.name) {
      diagnostics.report(
        .wordOrName, at: node.span,
        [named(name.name), DiagnosticArgument("choice", .name(core[choice].name))])
      return unknown(node)
    }
    return constant(.word(word), .choice(choice), node)
  }

  /// `level.bachelor`, or `admission.refused` for a word of an outcome, when `level` means nothing
  /// else that has such a member.
  private mutating func qualifiedWord(_ first: Node, _ second: Node, _ node: Node) -> Typed? {
    if let choice = choice(ofOutcome: first.name), let word = core[choice].number(of: second.name) {
      return constant(.word(word), .choice(choice), node)
    }
    guard case .choice(let choice) = typeSymbol(first.name, in: context.module) else { return nil }
    if let word = core[choice].number(of: second.name) {
      return constant(.word(word), .choice(choice), node)
    }
    guard !isValueName(first.name) else { return nil }
    reportUnknownWord(second, choice)
    return unknown(node)
  }

  /// The words of an outcome, or the states of a term, when a name stands for one and for nothing else.
  private func choice(ofOutcome name: Name) -> ChoiceID? {
    let symbols = valueSymbols(name, in: context.module)
    guard symbols.count == 1, case .definition(let id) = symbols[0],
      core[id].kind == .outcome || core[id].kind == .term || core[id].kind == .deadline
    else { return nil }
    return pending[id.index].words
  }

  mutating func reportUnknownWord(_ node: Node, _ choice: ChoiceID) {
    diagnostics.report(
      .unknownWord, at: node.span,
      [named(node.name), DiagnosticArgument("choice", .name(core[choice].name))]
        + suggestion(for: node.name, among: core[choice].words),
      related: [RelatedPlace(choiceSpans[choice.index], .declaredHere)])
  }

  // MARK: The first name

  /// Whether a name gives a value where the checker is.
  func isValueName(_ name: Name) -> Bool {
    context.parameters.contains { $0.name == name } || columnOfRow(name) != nil
      || recordsInHand.contains { core[$0.record].number(of: name) != nil }
      || !valueSymbols(name, in: context.module).isEmpty
  }

  /// A record that the expression speaks of.
  struct RecordInHand {
    let record: RecordID
    /// The element it is, or nil for whom the rule is about.
    let element: Int?
  }

  /// The records in hand, from the innermost.
  var recordsInHand: [RecordInHand] {
    var found = context.elements.reversed().map {
      RecordInHand(record: $0.record, element: Optional($0.number))
    }
    if let subject = context.subject { found.append(RecordInHand(record: subject, element: nil)) }
    return found
  }

  mutating func term(of record: RecordInHand, at node: Node) -> TermID {
    make(record.element.map { .element($0) } ?? .subject, .record(record.record), at: node)
  }

  /// What the first name of a path gives, or the first two for a module's rule; and how many
  /// names that took.
  private mutating func head(
    _ names: [Node], _ expected: Type?, _ node: Node, _ use: DayUse
  ) -> (Typed, Int)? {
    let name = names[0].name
    if let deed = deed(names, node, use) { return deed }
    let holders = recordsInHand.filter { core[$0.record].number(of: name) != nil }
    if let column = columnOfRow(name) {
      let key = make(.parameter(0), core[column].key, at: node)
      return (lookup(column, key, node), 1)
    }
    if let number = context.parameters.firstIndex(where: { $0.name == name }) {
      guard holders.isEmpty else {
        reportTwoMeanings(names[0], holders, [])
        return nil
      }
      return (constant(.parameter(number), context.parameters[number].type, node), 1)
    }
    let symbols = valueSymbols(name, in: context.module)
    if let holder = holders.first {
      if holders.count > 1 || !symbols.isEmpty {
        reportTwoMeanings(names[0], holders, symbols)
        return nil
      }
      return (field(name, of: holder, node), 1)
    }
    if symbols.count > 1 {
      reportSharedName(names[0])
      return nil
    }
    if let symbol = symbols.first { return value(of: symbol, names, node, use).map { ($0, 1) } }
    return headByType(names, expected, node, use)
  }

  /// `Person.region`, `R255.admission`; reports a name that means nothing.
  private mutating func headByType(
    _ names: [Node], _ expected: Type?, _ node: Node, _ use: DayUse
  ) -> (Typed, Int)? {
    let name = names[0].name
    if case .record(let record) = typeSymbol(name, in: context.module) {
      let holders = recordsInHand.filter { $0.record == record }
      if holders.count == 1 {
        return (
          Typed(term: term(of: holders[0], at: node), type: .record(record)), 1
        )
      }
      diagnostics.report(
        holders.isEmpty ? .recordNotInHand : .recordTwiceInHand, at: names[0].span, [named(name)])
      return nil
    }
    if names.count > 2, let id = moduleNumbers[name], module(context.module).visible.contains(id),
      let symbol = valueSymbol(deedName(names[1], names[2]), of: id)
    {
      return value(of: symbol, names, node, use).map { ($0, 3) }
    }
    if names.count > 1, let id = moduleNumbers[name], module(context.module).visible.contains(id),
      let symbol = valueSymbol(names[1].name, of: id)
    {
      return value(of: symbol, names, node, use).map { ($0, 2) }
    }
    reportUnknownName(names, expected)
    return nil
  }

  private mutating func reportUnknownName(_ names: [Node], _ expected: Type?) {
    let name = names[0].name
    if names.count > 1, let id = moduleNumbers[name], module(context.module).visible.contains(id) {
      diagnostics.report(
        .unknownName, at: names[1].span,
        [named(names[1].name)]
          + suggestion(for: names[1].name, among: Array(module(id).values.keys)))
      return
    }
    if case .choice(let choice) = expected?.payload {
      var candidates = core[choice].words
      candidates += namesInScope()
      diagnostics.report(
        .unknownWord, at: names[0].span,
        [named(name), DiagnosticArgument("choice", .name(core[choice].name))]
          + suggestion(for: name, among: candidates),
        related: [RelatedPlace(choiceSpans[choice.index], .declaredHere)])
      return
    }
    diagnostics.report(
      .unknownName, at: names[0].span, unknown(name, among: namesInScope()))
  }

  private func namesInScope() -> [Name] {
    var names = context.parameters.map { $0.name }
    names +=
      context.row.flatMap { core[$0].column?.all }?.compactMap { core[$0].column?.name } ?? []
    for holder in recordsInHand { names += core[holder.record].fields.map { $0.name } }
    names += visibleValueNames(in: context.module)
    names += visibleTypeNames(in: context.module)
    names += module(context.module).visible.map { module($0).name }
    return names
  }

  private mutating func reportTwoMeanings(
    _ node: Node, _ holders: [RecordInHand], _ symbols: [ValueSymbol]
  ) {
    var related = holders.map { RelatedPlace(recordSpans[$0.record.index], .otherMeaning) }
    related += symbols.map { RelatedPlace(span(of: $0), .otherMeaning) }
    let records = holders.map {
      DiagnosticValue.text("`\(core[$0.record].name.text).\(node.text)`")
    }
    diagnostics.report(
      .twoMeanings, at: node.span,
      [named(node.name), DiagnosticArgument("choices", .alternatives(records))], related: related)
  }

  mutating func reportSharedName(_ node: Node) {
    let owners = module(context.module).visible.filter { valueSymbol(node.name, of: $0) != nil }
    diagnostics.report(
      .sharedName, at: node.span,
      [
        named(node.name),
        DiagnosticArgument(
          "choices",
          .alternatives(owners.map { .text("`\(module($0).name.text).\(node.text)`") })),
      ])
  }

  // MARK: Members

  private mutating func field(_ name: Name, of holder: RecordInHand, _ node: Node) -> Typed {
    let record = term(of: holder, at: node)
    return field(name, of: Typed(term: record, type: .record(holder.record)), node)
  }

  private mutating func field(_ name: Name, of value: Typed, _ node: Node) -> Typed {
    guard case .record(let record) = value.type, let number = core[record].number(of: name) else {
      return unknown(node)
    }
    let field = core[record].fields[number]
    let term = make(.field(value.term, number), field.type, at: node)
    guard case .list(let element) = field.type else { return Typed(term: term, type: field.type) }
    if let dated = field.datedBy {
      return Typed(term: happened(term, element, dated, node), type: field.type)
    }
    return Typed(
      term: term, type: field.type,
      isTimeless: core[element].running != nil && !unclearTimes.contains(element))
  }

  /// The elements of a list of events that have happened by today.
  private mutating func happened(
    _ list: TermID, _ record: RecordID, _ dated: Int, _ node: Node
  ) -> TermID {
    let number = context.nextElement
    context.nextElement += 1
    let element = make(.element(number), .record(record), at: node)
    let type = core[record].fields[dated].type
    let day = make(.field(element, dated), type, at: node)
    let today = make(.today, .date, at: node)
    let test = guarded(Typed(term: day, type: type), node) { .lessOrEqual($0, today) }
    return make(.filter(list, number, test.term), .list(record), at: node)
  }

  /// A field of a value, or a rule about it.
  mutating func member(
    _ name: Node, of value: Typed, _ node: Node, _ use: DayUse
  ) -> Typed {
    let value = narrowed(value, node)
    switch value.type {
    case .record(let record):
      if core[record].number(of: name.name) != nil { return field(name.name, of: value, node) }
      if let rule = rule(name.name, about: record) {
        return reference(rule, record: value.term, [], node, use)
      }
      reportUnknownMember(name, record)
    case .option(.record):
      let owner = SourceSpan(
        file: node.span.file, start: node.span.start, end: name.span.start - 1)
      diagnostics.report(
        .mayBeNone, at: owner, [DiagnosticArgument("text", .text(node.tree.file.text(owner)))])
    default:
      diagnostics.report(
        .noMembers, at: name.span,
        [named(name.name), DiagnosticArgument("found", core.describe(value.type))])
    }
    return unknown(node)
  }

  private func rule(_ name: Name, about record: RecordID) -> DefinitionID? {
    for symbol in valueSymbols(name, in: context.module) {
      if case .definition(let id) = symbol, core[id].subject == record { return id }
    }
    return nil
  }

  private mutating func reportUnknownMember(_ node: Node, _ record: RecordID) {
    var candidates = core[record].fields.map { $0.name }
    for name in visibleValueNames(in: context.module) where rule(name, about: record) != nil {
      candidates.append(name)
    }
    diagnostics.report(
      .unknownField, at: node.span,
      [named(node.name), DiagnosticArgument("record", .name(core[record].name))]
        + suggestion(for: node.name, among: candidates),
      related: [RelatedPlace(recordSpans[record.index], .declaredHere)])
  }
}
