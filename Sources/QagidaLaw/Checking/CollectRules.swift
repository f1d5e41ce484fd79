import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Finds the names of rules, readings, outcomes and tables, and gives each its place in the
  /// core. Bodies are checked later.
  mutating func collectRules() {
    for number in modules.indices {
      for provision in modules[number].provisions { collectRule(provision, modules[number].id) }
      addDeedsOfLists(modules[number].id)
      collectProperties(modules[number].provisions, modules[number].id)
      checkScope(number)
    }
    collectRecordProperty()
    for number in modules.indices {
      for place in modules[number].older.indices {
        olderText = place
        for provision in modules[number].older[place].provisions {
          collectRule(provision, modules[number].id)
        }
        addDeedsOfLists(modules[number].id)
        collectProperties(modules[number].older[place].provisions, modules[number].id)
      }
      olderText = nil
    }
  }

  private mutating func collectRule(_ provision: Provision, _ id: ActID) {
    switch provision.construct {
    case .table, .columnTable: addTable(provision, id)
    case .define: addDefinition(provision, id, .define)
    case .reading: addReading(provision, id)
    case .requirements: addList(provision, id, .requirements)
    case .grounds: addList(provision, id, .grounds)
    case .outcome: addOutcome(provision, id)
    case .term: addTerm(provision, id)
    case .deadline: addDeadline(provision, id)
    case .selection: addSelection(provision, id)
    case .powers, .duties, .prohibitions: addDeeds(provision, id)
    case .form: addForm(provision, id)
    default: break
    }
  }

  // MARK: Definitions

  /// Adds a definition under its own name; nil when the name is taken.
  @discardableResult
  mutating func addDefinition(
    _ provision: Provision, _ id: ActID, _ kind: Definition.Kind
  ) -> DefinitionID? {
    let node = provision.head
    guard let nameNode = node.child(.name) else { return nil }
    let name = declaredName(nameNode)
    let subject = subject(of: node, in: id)
    if let subject, core[subject].number(of: name) != nil {
      diagnostics.report(
        .ruleNamedLikeField, at: nameNode.span,
        [named(name), DiagnosticArgument("record", .name(core[subject].name))])
    }
    let parameters = parameters(of: node, in: id)
    let definition = append(
      Definition(
        name: name, kind: kind, act: id, subject: subject, parameters: parameters, clauses: [],
        span: nameNode.span),
      provision.text)
    guard declare(.definition(definition), name, nameNode, id) else { return nil }
    return definition
  }

  mutating func append(
    _ definition: Definition, _ text: PendingDefinition.Text
  ) -> DefinitionID {
    core.definitions.append(definition)
    if let olderText {
      core.definitions[core.definitions.count - 1].end =
        modules[definition.act.index].older[olderText].end
    }
    pending.append(PendingDefinition(text: text, module: definition.act))
    // Older texts are there for the terms that may be read by them, whole.
    isRead.append(olderText != nil)
    return DefinitionID(core.definitions.count - 1)
  }

  mutating func declare(
    _ symbol: ValueSymbol, _ name: Name, _ node: Node, _ id: ActID
  ) -> Bool {
    let declared =
      olderText.map { modules[id.index].olderValues[$0] } ?? modules[id.index].values
    if let known = declared[name] {
      reportDuplicate(name, at: node, first: span(of: known))
      return false
    }
    if let olderText {
      modules[id.index].olderValues[olderText][name] = symbol
    } else {
      modules[id.index].values[name] = symbol
    }
    return true
  }

  func span(of symbol: ValueSymbol) -> SourceSpan {
    switch symbol {
    case .definition(let id): core[id].span
    case .table(let id): tableSpans[id.index]
    }
  }

  /// Whom a declaration is about: its own `about`, else its module's.
  mutating func subject(of node: Node, in id: ActID) -> RecordID? {
    if let record = node.child(.record) { return findRecord(record, in: id) }
    return module(id).about
  }

  /// Whether a declaration or its module names a record to be about, known or not.
  func saysAbout(_ node: Node, in id: ActID) -> Bool {
    node.child(.record) != nil
      || module(id).head.children.contains { $0.construct == .about }
  }

  private mutating func parameters(of node: Node, in id: ActID) -> [Definition.Parameter] {
    var parameters: [Definition.Parameter] = []
    var spans: [SourceSpan] = []
    for parameter in node.child(.parameters)?.children(.parameter) ?? [] {
      guard let nameNode = parameter.child(.name) else { continue }
      let name = declaredName(nameNode)
      if let first = parameters.firstIndex(where: { $0.name == name }) {
        reportDuplicate(name, at: nameNode, first: spans[first])
        continue
      }
      let type = parameter.child(.type).map { self.type($0, in: id, isField: false) }
      if case .number(scale: _, low: .some, high: _) = type?.payload {
        diagnostics.report(.rangeOfParameter, at: parameter.span)
      }
      parameters.append(Definition.Parameter(name: name, type: type ?? .unknown))
      spans.append(nameNode.span)
    }
    return parameters
  }

  // MARK: Readings

  private mutating func addReading(_ provision: Provision, _ id: ActID) {
    let node = provision.head
    let lines = provision.lines.compactMap { $0.text.newest }
    guard let nameNode = node.child(.name) else { return }
    var info = readingInfo(node, lines, nameNode, id)
    info.end = olderText.map { module(id).older[$0].end }
    let number = presentReading(info) ?? ReadingID(core.readings.count)
    if number.index == core.readings.count { core.readings.append(info) }
    guard let definition = addDefinition(provision, id, .reading(number)) else { return }
    core.definitions[definition.index].clauses = marginClauses(node)
  }

  /// For a reading of an older text: that of the present one, where it has the same ways and the
  /// same default.
  private func presentReading(_ info: ReadingInfo) -> ReadingID? {
    guard olderText != nil else { return nil }
    return core.readings.firstIndex {
      $0.end == nil && $0.act == info.act && $0.name == info.name
        && $0.alternatives == info.alternatives
        && $0.defaultAlternative == info.defaultAlternative
    }.map { ReadingID($0) }
  }

  private mutating func readingInfo(
    _ node: Node, _ lines: [Node], _ nameNode: Node, _ id: ActID
  ) -> ReadingInfo {
    var names: [Name] = []
    var spans: [SourceSpan] = []
    var glosses: [Name?] = []
    var defaults: [Int] = []
    for line in lines {
      guard let alternative = line.child(.name) else { continue }
      let name = declaredName(alternative)
      if let first = names.firstIndex(of: name) {
        reportDuplicate(name, at: alternative, first: spans[first])
      }
      if line.construct == .defaultAlternative { defaults.append(names.count) }
      names.append(name)
      spans.append(alternative.span)
      glosses.append(line.child(.gloss).map { textValue($0) })
    }
    checkLookAlikes(zip(names, spans).map { (name: $0.0, span: $0.1) })
    if names.count < 2 {
      diagnostics.report(.tooFewAlternatives, at: nameNode.span, [named(nameNode.name)])
    } else if defaults.count != 1 {
      diagnostics.report(
        defaults.isEmpty ? .noDefault : .secondDefault,
        at: defaults.count > 1 ? spans[defaults[1]] : nameNode.span, [named(nameNode.name)],
        related: defaults.count > 1 ? [RelatedPlace(spans[defaults[0]], .firstHere)] : [])
    }
    return ReadingInfo(
      name: nameNode.name, act: id, alternatives: names,
      defaultAlternative: defaults.first ?? 0,
      quote: node.child(.quote).map { textValue($0) }, glosses: glosses,
      titles: names.map { _ in Titles() })
  }

  // MARK: Outcomes

  private mutating func addOutcome(_ provision: Provision, _ id: ActID) {
    let node = provision.head
    guard let outcome = addDefinition(provision, id, .outcome), let nameNode = node.child(.name)
    else {
      return
    }
    core.definitions[outcome.index].clauses = marginClauses(node)
    if !saysAbout(node, in: id) {
      diagnostics.report(.noSubject, at: nameNode.span, [named(nameNode.name)])
      isHeaderBroken = true
    }
    var words: [Name] = []
    var spans: [SourceSpan] = []
    let own = provision.lines.flatMap { $0.text.all }.compactMap { $0.outcomeWord }
    let all = outcomeWords.nodes(of: nameNode.name, in: module(id).name)
    for wordNode in all + own where !words.contains(wordNode.name) {
      words.append(declaredName(wordNode))
      spans.append(wordNode.span)
    }
    if node.child(.key) != nil || outcomeWords.hasRanges(nameNode.name, in: module(id).name),
      !words.contains(Self.noRow)
    {
      words.append(Self.noRow)
      spans.append(nameNode.span)
    }
    let present = present(outcome).flatMap { pending[$0.index].words }
    pending[outcome.index].words =
      present
      ?? makeChoice(
        nameNode.name, words, spans, isOrdered: false, at: nameNode.span)
    if let choice = pending[outcome.index].words, let number = core[choice].number(of: Self.noRow),
      node.child(.key) != nil
    {
      core.choices[choice.index].titles[number] = Self.noRowTitles
    }
    if own.isEmpty { diagnostics.report(.noLines, at: nameNode.span, [named(nameNode.name)]) }
    checkNearWords(words, spans)
  }

  /// Words of an outcome that differ by a letter are more likely one word misspelt.
  private mutating func checkNearWords(_ words: [Name], _ spans: [SourceSpan]) {
    for number in words.indices.dropFirst() {
      guard words[number].bytes.count > 3,
        let near = Suggestion.closest(to: words[number], among: words[..<number]),
        Suggestion.isOneEditAway(words[number], near)
      else { continue }
      let first = words.firstIndex(of: near).map { spans[$0] } ?? spans[number]
      diagnostics.report(
        .nearWords, at: spans[number],
        [named(words[number]), .suggestion([near])],
        related: [RelatedPlace(first, .otherName)])
    }
  }

  // MARK: Scope

  /// Reports names within a module that look alike, and those that another module in use has
  /// too.
  private mutating func checkScope(_ number: Int) {
    let module = modules[number]
    var names: [(name: Name, span: SourceSpan)] = []
    for (name, symbol) in module.values { names.append((name, span(of: symbol))) }
    for (name, symbol) in module.types where module.values[name] == nil {
      names.append((name, span(of: symbol)))
    }
    checkLookAlikes(names.sorted { $0.span < $1.span })
  }

  /// The text between the quotation marks.
  func textValue(_ node: Node) -> Name { node.textValue }
}

extension Construct {
  var isAlternative: Bool { self == .alternative || self == .defaultAlternative }
  var isListLine: Bool {
    self == .requirement || self == .ground || self == .groundUnless || isDeedLine
  }
  var isOutcomeLine: Bool {
    self == .outcomeWhen || self == .outcomeUnless || self == .outcomeOtherwise
  }
}
