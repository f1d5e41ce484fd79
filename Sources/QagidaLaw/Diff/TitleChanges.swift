import QagidaSource
import QagidaSyntax

extension LawDiff {
  /// What names tables say otherwise. Titles are no meaning; answers show them.
  package enum TitleChange: Sendable {
    /// The title of a name in a language; nil where the table has none.
    case title(module: Name, name: Name, language: String, old: Name?, new: Name?)
    /// A whole table that only one of the laws has, and how many names it has.
    case table(module: Name, isNew: Bool, names: Int)
  }
}

/// The names table of an act, amendment or vocabulary.
struct TitleTable {
  let module: Name
  /// The names in the order of the table.
  private var names: [Name] = []
  private var titles: [Name: Titles] = [:]

  /// Nil for what is no names table.
  init?(_ head: Node) {
    guard head.construct == .namesFor, let module = head.child(.name)?.name else { return nil }
    self.module = module
    for entry in head.children(.nameEntry) {
      guard let name = entry.child(.path)?.dottedName, titles[name] == nil else { continue }
      names.append(name)
      titles[name] = Titles(
        kk: entry.child(.kk)?.textValue, ru: entry.child(.ru)?.textValue,
        en: entry.child(.en)?.textValue)
    }
  }

  /// What changed from one law to another, but for the titles of what one of them does not have: that
  /// is told itself.
  static func changes(from old: LawSide, to new: LawSide) -> [LawDiff.TitleChange] {
    let (oldNames, newNames) = (UnitNames(old), UnitNames(new))
    var changes: [LawDiff.TitleChange] = []
    for table in new.titles where old.modules.contains(table.module) {
      guard let other = old.titles.first(where: { $0.module == table.module }) else {
        changes.append(.table(module: table.module, isNew: true, names: table.names.count))
        continue
      }
      let gone = other.names.filter { table.titles[$0] == nil }
      for name in table.names + gone {
        let (was, present) = (other.titles[name], table.titles[name])
        if was == nil && newNames.hasAlone(name, table.module, beside: oldNames) { continue }
        if present == nil && oldNames.hasAlone(name, table.module, beside: newNames) { continue }
        let pairs = [
          ("kk", was?.kk, present?.kk), ("ru", was?.ru, present?.ru), ("en", was?.en, present?.en),
        ]
        for (language, old, new) in pairs where old != new {
          changes.append(
            .title(module: table.module, name: name, language: language, old: old, new: new))
        }
      }
    }
    for table in old.titles where new.modules.contains(table.module) {
      if new.titles.contains(where: { $0.module == table.module }) { continue }
      changes.append(.table(module: table.module, isNew: false, names: table.names.count))
    }
    return changes
  }
}

/// The names of the rules and data of a law.
private struct UnitNames {
  private var names: Set<Name> = []

  init(_ side: LawSide) {
    for unit in side.units { names.insert(unit.act.member(unit.name)) }
  }

  /// Whether a name is, or is within, a rule or data that the other law does not have.
  func hasAlone(_ name: Name, _ module: Name, beside other: UnitNames) -> Bool {
    var path = module.member(name)
    while path != module {
      if names.contains(path) { return !other.names.contains(path) }
      guard let dot = path.bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
      path = Name(bytes: Array(path.bytes[..<dot]))
    }
    return false
  }
}
