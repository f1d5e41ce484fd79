import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// One of two laws that are compared: the rules and data of its acts in force and of its
/// vocabularies, with their text.
package struct LawSide {
  let core: Core
  let units: [Unit]
  /// The number of the unit that each definition is; nil while its act is not in force.
  let ofDefinition: [Int?]
  let ofTable: [Int?]
  let ofCalendar: [Int?]
  let ofChoice: [Int?]
  let ofRecord: [Int?]
  /// The acts, amendments and vocabularies, in force or not, with what is told of their headers and
  /// their titles.
  let modules: Set<Name>
  let headers: [Header]
  let titles: [TitleTable]

  /// A rule, a line of a list, or a declaration of data.
  struct Unit {
    let kind: Kind
    let act: Name
    /// A line's with its list's.
    let name: Name
    /// The clauses it stands in.
    let clauses: [ClauseNumber]
    /// Its text as it is printed.
    let wording: String
    /// What it says itself, whatever the layout.
    let words: String
    /// For a line, the number of its list.
    let list: Int?
    /// For a list of deeds or a line of one, its rule.
    var deedRule: DeedRule?
    /// Of a list of deeds, the name that tells it from another in other clauses.
    var apart: Name?

    enum Kind: Hashable {
      case definition(DefinitionID)
      case table(TableID)
      case calendar(CalendarID)
      case choice(ChoiceID)
      case record(RecordID)
    }

    /// What it is called by in both laws.
    var key: Key {
      let space: Key.Space =
        switch kind {
        case .definition, .table: deedRule.map { .deeds($0) } ?? .rules
        case .choice, .record: .types
        case .calendar: .calendars
        }
      return Key(space: space, act: act, name: apart ?? name)
    }
  }

  struct Key: Hashable {
    let space: Space
    let act: Name
    let name: Name

    /// In each a name is there once in a module.
    enum Space: Hashable {
      case rules, types, calendars
      case deeds(DeedRule)
    }
  }

  package init(_ compilation: Compilation, _ variant: LawVariant) {
    let core = variant.core
    let texts = UnitTexts(compilation, variant.text)
    var units: [Unit] = []
    var ofDefinition = [Int?](repeating: nil, count: core.definitions.count)
    for (number, definition) in core.definitions.enumerated()
    where core[definition.act].isInForce && definition.end == nil {
      let id = DefinitionID(number)
      if case .termPart(of: let owner, _) = definition.kind {
        // A part of a term is told with it.
        ofDefinition[number] = ofDefinition[owner.index]
        continue
      }
      // A deed is told by its lines.
      if definition.deed != nil { continue }
      var list: Int?
      var listName: Name?
      switch definition.kind {
      case .line(of: let parent, mark: _):
        list = ofDefinition[parent.index]
        listName = core[parent].name
      case .formLine(of: let parent, mark: _): list = ofDefinition[parent.index]
      default: break
      }
      let act = core[definition.act].name
      let isListOfDeeds = core.isListOfDeeds(id)
      let name = isListOfDeeds ? core.listName(id) : definition.fullName(in: core)
      let text = texts.rule(isListOfDeeds ? definition.name : name, of: listName, in: act)
      ofDefinition[number] = units.count
      units.append(
        Unit(
          kind: .definition(id), act: act, name: name, clauses: definition.clauses,
          wording: text.wording, words: text.words, list: list,
          deedRule: core.deedRule(of: id), apart: isListOfDeeds ? definition.name : nil))
    }
    func add(_ name: Name, _ kind: Unit.Kind, _ texts: inout [Name: [UnitTexts.Data]]) -> Int? {
      guard let data = texts[name]?.first else { return nil }
      texts[name]?.removeFirst()
      units.append(
        Unit(
          kind: kind, act: data.act, name: name, clauses: data.clauses, wording: data.wording,
          words: "", list: nil))
      return units.count - 1
    }
    // Those of one name stand in the core in the order of their modules.
    var (tables, calendars) = (texts.tables, texts.calendars)
    var (choices, records) = (texts.choices, texts.records)
    // The words of outcomes, and the states of terms, are no choices of a policy.
    let outcomes = Set(
      core.definitions.compactMap { definition -> ChoiceID? in
        guard definition.kind == .outcome || definition.kind.isOfTerm,
          case .choice(let choice) = definition.type
        else { return nil }
        return choice
      })
    var ofTable: [Int?] = []
    for (number, table) in core.tables.enumerated() {
      // The columns of a table are told as one.
      if let column = table.column, column.first.index < number {
        ofTable.append(ofTable[column.first.index])
      } else {
        ofTable.append(add(table.column?.table ?? table.name, .table(TableID(number)), &tables))
      }
    }
    self.ofTable = ofTable
    ofCalendar = core.calendars.indices.map {
      add(core.calendars[$0].name, .calendar(CalendarID($0)), &calendars)
    }
    ofChoice = core.choices.indices.map { number in
      outcomes.contains(ChoiceID(number))
        ? nil : add(core.choices[number].name, .choice(ChoiceID(number)), &choices)
    }
    ofRecord = core.records.indices.map {
      add(core.records[$0].name, .record(RecordID($0)), &records)
    }
    let heads = compilation.trees.compactMap { $0.rootNode.children.first }
    modules = Set(
      heads.filter { $0.construct.isHead && $0.construct != .namesFor }
        .compactMap { $0.child(.name)?.name })
    headers = heads.compactMap { Header($0) }
    titles = heads.compactMap { TitleTable($0) }
    self.core = core
    self.units = units
    self.ofDefinition = ofDefinition
  }

  // MARK: Reading

  /// The units that a unit reads itself, in their order.
  func reads(of number: Int) -> [Int] {
    guard case .definition(let id) = units[number].kind, let body = core[id].body else { return [] }
    var found: Set<Int> = []
    // A term is read as a whole, with its parts.
    visit(body, &found)
    for part in core[id].parts {
      if let inner = core[part].body { visit(inner, &found) }
    }
    // A stage hangs on the lines of its selection that are no stages.
    if let list = units[number].list, case .definition(let owner) = units[list].kind,
      core[owner].kind == .selection
    {
      found.insert(list)
    }
    found.remove(number)
    return found.sorted()
  }

  /// What a term of the core reads itself.
  private func visit(_ body: TermID, _ found: inout Set<Int>) {
    core.visit(body) { term in
      switch core[term] {
      case .definition(let read, record: _, arguments: _, role: _):
        if let unit = ofDefinition[read.index] { found.insert(unit) }
        if core[read].deed != nil, let lines = core[read].body { visit(lines, &found) }
      case .lookup(let table, _):
        if let unit = ofTable[table.index] { found.insert(unit) }
      default:
        if let calendar = core[term].calendar, let unit = ofCalendar[calendar.index] {
          found.insert(unit)
        }
      }
      switch core.type(of: term).payload {
      case .choice(let choice) where core[choice].isOrdered:
        if let unit = ofChoice[choice.index] { found.insert(unit) }
      case .record(let record), .list(let record), .cutList(let record):
        if let unit = ofRecord[record.index] { found.insert(unit) }
      default: break
      }
    }
  }
}

extension Core {
  fileprivate func isListOfDeeds(_ id: DefinitionID) -> Bool {
    if case .deeds = self[id].kind { return true }
    return false
  }

  /// How a list of deeds is called: `department.duties`.
  fileprivate func listName(_ id: DefinitionID) -> Name {
    guard let bearer = self[id].bearer, case .deeds(let rule) = self[id].kind else {
      return self[id].name
    }
    return self[bearer.choice].words[bearer.word].member(rule.listName)
  }

  /// The rule of a list of deeds, or of a line of one.
  fileprivate func deedRule(of id: DefinitionID) -> DeedRule? {
    switch self[id].kind {
    case .deeds(let rule): rule
    case .line(of: let list, mark: _): deedRule(of: list)
    default: nil
    }
  }
}
