import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// What is written in the rules that a definition builds on: the days, numbers and periods at which
/// their answers may change.
struct PolicyConstants {
  private(set) var days: [CivilDate] = []
  private(set) var periods: [Period] = []
  /// Numbers and counts, by how many places they have; a count has none.
  private(set) var numbers: [Int: [Int64]] = [:]
  private(set) var texts: [Name] = []

  init(of definitions: [DefinitionID], in core: Core) {
    var order: [DefinitionID] = []
    var seen: Set<DefinitionID> = []
    var stack = definitions
    while let next = stack.popLast() {
      guard seen.insert(next).inserted else { continue }
      order.append(next)
      if let body = core[next].body { stack += core.definitionsRead(by: body) }
    }
    for definition in order {
      guard let body = core[definition].body else { continue }
      core.visit(body) { add($0, core) }
    }
    days = Self.distinct(days)
    periods = Self.distinct(periods)
    numbers = numbers.mapValues { Self.distinct($0) }
    texts = Self.distinct(texts)
  }

  private mutating func add(_ id: TermID, _ core: Core) {
    switch core[id] {
    case .date(let day): days.append(day)
    case .period(let period): periods.append(period)
    case .number(let number):
      if case .number(let scale, _, _) = core.type(of: id) {
        numbers[scale, default: []].append(number)
      }
    case .count(let count):
      numbers[0, default: []].append(count)
      if case .count(let unit, _) = core.type(of: id), let period = Self.period(count, unit) {
        periods.append(period)
      }
    case .text(let text): texts.append(text)
    case .lookup(let table, _): add(core[table])
    default: break
    }
  }

  private mutating func add(_ table: TableInfo) {
    var scale = 0
    if case .number(let places, _, _) = table.value.payload { scale = places }
    for row in table.rows {
      switch row.cell {
      case .number(let number): numbers[scale, default: []].append(number)
      case .range(let low, let high):
        if case .range(let places) = table.value.payload { scale = places }
        numbers[scale, default: []] += [low, high]
      case .date(let day): days.append(day)
      case .text(let text): texts.append(text)
      case .word, .truth, .nothing: break
      }
    }
  }

  private static func period(_ count: Int64, _ unit: CountUnit) -> Period? {
    guard let count = Int(exactly: count) else { return nil }
    switch unit {
    case .years: return Period(years: count)
    case .months: return Period(months: count)
    case .days, .workingDays: return Period(days: count)
    }
  }

  private static func distinct<T: Hashable>(_ items: [T]) -> [T] {
    var seen: Set<T> = []
    return items.filter { seen.insert($0).inserted }
  }
}
