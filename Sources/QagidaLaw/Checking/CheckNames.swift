import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Holds the names tables against the names they are for, both ways, and takes the titles over.
  mutating func checkNames() {
    for table in nameTables {
      var open = nameablePaths(of: table.module)
      var seen: [Name: SourceSpan] = [:]
      var unknown: [Node] = []
      for entry in table.entries {
        guard let pathNode = entry.child(.path) else { continue }
        let path = dotted(pathNode)
        if let first = seen[path] {
          reportDuplicate(path, at: pathNode, first: first)
          continue
        }
        seen[path] = pathNode.span
        guard let target = open.removeValue(forKey: path) else {
          unknown.append(pathNode)
          continue
        }
        setTitles(titles(of: entry), of: target.target)
      }
      let all = nameablePaths(of: table.module)
      reportUnknown(unknown, missing: open, all: all)
      reportMissing(open, among: all, unknown: unknown.map { dotted($0) }, table.module)
      checkTitles(table.entries)
      checkLanguages(of: table.entries)
    }
    titleOlderTexts()
    titleDeeds()
  }

  /// The rules of an older text have the titles of those of that name in the present one.
  private mutating func titleOlderTexts() {
    for number in core.definitions.indices {
      let id = DefinitionID(number)
      guard let present = present(id) else { continue }
      core.definitions[number].titles = core[present].titles
      for line in core[id].lines {
        guard let other = core[present].lines.first(where: { core[$0].name == core[line].name })
        else { continue }
        core.definitions[line.index].titles = core[other].titles
      }
    }
  }

  /// The lines of deeds have the titles of the deeds.
  private mutating func titleDeeds() {
    for definition in core.definitions {
      for line in definition.deed?.lines ?? [] {
        core.definitions[line.definition.index].titles = definition.titles
      }
    }
  }

  func dotted(_ node: Node) -> Name {
    var bytes: [UInt8] = []
    for name in node.children {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: ".")) }
      bytes += name.name.bytes
    }
    return Name(bytes: bytes)
  }

  private func titles(of entry: Node) -> Titles {
    Titles(
      kk: entry.child(.kk).map { textValue($0) }, ru: entry.child(.ru).map { textValue($0) },
      en: entry.child(.en).map { textValue($0) })
  }

  // MARK: What can be named

  private enum Target {
    case module(ActID)
    case definition(DefinitionID)
    case alternative(ReadingID, Int)
    case record(RecordID)
    case field(RecordID, Int)
    case choice(ChoiceID)
    case word(ChoiceID, Int)
    case table(TableID)
    /// A table with several columns, by the first of them.
    case columns(TableID)
  }

  private struct Nameable {
    let target: Target
    let span: SourceSpan
  }

  /// Every name of a module, with the names it is within, and where it is declared.
  private func nameablePaths(of id: ActID) -> [Name: Nameable] {
    var found: [Name: Nameable] = [:]
    found[module(id).name] = Nameable(target: .module(id), span: nameSpan(of: module(id).head))
    for (name, symbol) in module(id).types {
      switch symbol {
      case .record(let record):
        found[name] = Nameable(target: .record(record), span: recordSpans[record.index])
        for (number, field) in core[record].fields.enumerated() {
          found[joined(name, field.name)] = Nameable(
            target: .field(record, number), span: recordSpans[record.index])
        }
      case .choice(let choice): addChoice(choice, name, &found)
      }
    }
    for (name, symbol) in module(id).values {
      switch symbol {
      case .table(let table):
        let column = core[table].column
        found[name] = Nameable(
          target: column == nil ? .table(table) : .columns(table), span: tableSpans[table.index])
        for other in column?.all ?? [] {
          found[core[other].name] = Nameable(
            target: .table(other), span: columnSpans[other] ?? tableSpans[other.index])
        }
      case .definition(let definition): addDefinition(definition, name, &found)
      }
    }
    return found
  }

  private func addChoice(_ choice: ChoiceID, _ name: Name, _ found: inout [Name: Nameable]) {
    found[name] = Nameable(target: .choice(choice), span: choiceSpans[choice.index])
    addWords(choice, name, &found)
  }

  private func addWords(_ choice: ChoiceID, _ name: Name, _ found: inout [Name: Nameable]) {
    for (number, word) in core[choice].words.enumerated() {
      found[joined(name, word)] = Nameable(
        target: .word(choice, number), span: wordSpans[choice.index][number])
    }
  }

  private func addDefinition(_ id: DefinitionID, _ name: Name, _ found: inout [Name: Nameable]) {
    found[name] = Nameable(target: .definition(id), span: core[id].span)
    for line in core[id].lines {
      found[joined(name, core[line].name)] = Nameable(
        target: .definition(line), span: core[line].span)
    }
    if let words = pending[id.index].words, core[id].kind == .outcome, core[id].deed == nil {
      addWords(words, name, &found)
    }
    if case .reading(let reading) = core[id].kind {
      for (number, alternative) in core[reading].alternatives.enumerated() {
        found[joined(name, alternative)] = Nameable(
          target: .alternative(reading, number), span: core[id].span)
      }
    }
  }

  private func joined(_ a: Name, _ b: Name) -> Name {
    Name(bytes: a.bytes + [UInt8(ascii: ".")] + b.bytes)
  }

  private mutating func setTitles(_ titles: Titles, of target: Target) {
    switch target {
    case .module(let id): core.acts[id.index].titles = titles
    case .definition(let id): core.definitions[id.index].titles = titles
    case .field(let record, let number): core.records[record.index].fields[number].titles = titles
    case .word(let choice, let number): core.choices[choice.index].titles[number] = titles
    case .alternative(let reading, let number):
      core.readings[reading.index].titles[number] = titles
    case .record(let id): core.records[id.index].titles = titles
    case .choice(let id): core.choices[id.index].title = titles
    case .table(let id): core.tables[id.index].titles = titles
    case .columns(let id):
      for column in core[id].column?.all ?? [] {
        core.tables[column.index].column?.tableTitles = titles
      }
    }
  }

  // MARK: Reports

  private mutating func reportUnknown(
    _ nodes: [Node], missing: [Name: Nameable], all: [Name: Nameable]
  ) {
    for node in nodes {
      let path = dotted(node)
      // What another text of the law has may be named too.
      if let last = node.children.last, otherTexts.contains(last.name) { continue }
      let near = suggestion(for: path, among: Array(missing.keys))
      diagnostics.report(
        .titleForNothing, at: node.span,
        [named(path)] + (near.isEmpty ? suggestion(for: path, among: Array(all.keys)) : near))
    }
  }

  /// A misspelt deed is one more deed without a title, whose namesake has one.
  private mutating func reportMissing(
    _ missing: [Name: Nameable], among all: [Name: Nameable], unknown: [Name], _ id: ActID
  ) {
    let titled = all.keys.filter { missing[$0] == nil }
    for (path, nameable) in missing.sorted(by: { ($0.value.span, $0.key) < ($1.value.span, $1.key) }
    ) where !hasTitle(nameable.target) {
      let near = suggestion(for: path, among: unknown)
      diagnostics.report(
        .noTitle, at: nameable.span,
        [named(path), DiagnosticArgument("module", .name(module(id).name))]
          + (near.isEmpty ? suggestion(for: path, among: titled) : near))
    }
  }

  /// Whether the language has a title for it: for a number in no row.
  private func hasTitle(_ target: Target) -> Bool {
    guard case .word(let choice, let number) = target else { return false }
    return core[choice].titles[number].en != nil
  }

  /// Two members of one thing with the same title could not be told apart.
  private mutating func checkTitles(_ entries: [Node]) {
    for role in [Role.kk, .ru, .en] {
      var seen: [Name: SourceSpan] = [:]
      for entry in entries {
        guard let pathNode = entry.child(.path), let titleNode = entry.child(role) else { continue }
        let title = textValue(titleNode)
        if title.isEmpty {
          diagnostics.report(.emptyTitle, at: titleNode.span)
          continue
        }
        let owner = Name(bytes: parent(of: dotted(pathNode)).bytes + [0] + title.bytes)
        if let first = seen[owner] {
          diagnostics.report(
            .sameTitle, at: titleNode.span, related: [RelatedPlace(first, .firstHere)])
        }
        seen[owner] = titleNode.span
      }
    }
  }

  private func parent(of path: Name) -> Name {
    guard let dot = path.bytes.lastIndex(of: UInt8(ascii: ".")) else { return Name(bytes: []) }
    return Name(bytes: Array(path.bytes[..<dot]))
  }
}
