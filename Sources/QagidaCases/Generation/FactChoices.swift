import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// What a fact may be tried as, beyond small steps (``FactSteps``): elements for lists, words for
/// sets, numbers and days near and far.
struct FactChoices {
  let core: Core
  let today: CivilDate
  let isRead: (RecordID, Int) -> Bool

  private var steps: FactSteps { FactSteps(core: core) }

  func values(_ value: FactValue?, _ type: Type) -> [FactValue] {
    var found = steps.others(than: value, type)
    switch type.payload {
    case .list(let record): found += lists(value, record)
    case .record(let record) where type.isOption:
      found.insert(.record(element(record, depth: 0)), at: 0)
    case .set(let choice):
      let all = Array(core[choice].words.indices)
      let sets = [all] + (all.count > 12 ? [] : all.map { [$0] })
      found += sets.map { words in
        var set = WordSet.empty
        for word in words { set.insert(word) }
        let plain = Value.set(must: set, may: set)
        return .plain(type.isOption ? .option(.yes, plain) : plain)
      }
    case .text:
      let plain = Value.text(Name("A"))
      found.insert(.plain(type.isOption ? .option(.yes, plain) : plain), at: 0)
    default: break
    }
    return found
  }

  // MARK: Lists

  private func lists(_ value: FactValue?, _ record: RecordID) -> [FactValue] {
    let made = elements(record)
    var found = made.map { FactValue.list([$0], isClosed: true) }
    if case .list(let elements, let isClosed) = value, !elements.isEmpty {
      found += made.prefix(40).map { FactValue.list(elements + [$0], isClosed: isClosed) }
    } else if let first = made.first {
      found.append(.list([first, first], isClosed: true))
    }
    return found
  }

  /// An element, and those that differ from it in one fact.
  private func elements(_ record: RecordID) -> [FactRecord] {
    let base = element(record, depth: 0)
    var found = [base]
    for (number, field) in core[record].fields.enumerated() where isRead(record, number) {
      for value in others(field.type) {
        var other = base
        other.fields[number] = value
        if other.isSound(core) { found.append(other) }
      }
    }
    return found
  }

  private func others(_ type: Type) -> [FactValue] {
    switch type.payload {
    case .truth, .choice, .set:
      return values(nil, type).filter { value in
        if case .unknown = value { return false }
        return true
      }
    default: return type.isOption ? [.none] : []
    }
  }

  private func element(_ record: RecordID, depth: Int) -> FactRecord {
    var made = FactRecord(type: record)
    guard depth < 4 else { return made }
    let running = core[record].running
    for (number, field) in core[record].fields.enumerated() where isRead(record, number) {
      if field.type.isOption && number == running?.end {
        made.fields[number] = FactValue.none
        continue
      }
      var value: Value?
      switch field.type.payload {
      case .truth: value = .truth(.yes)
      case .choice: value = .words(WordSet(word: 0))
      case .set(let choice):
        let words = core[choice].words.isEmpty ? WordSet.empty : WordSet(word: 0)
        value = .set(must: words, may: words)
      case .number(_, let low, _): value = .number(Bounds(max(low ?? 1, 1)))
      case .count: value = .number(Bounds(1))
      case .date:
        let years = number == running?.start ? 5 : 0
        value = .date(DateRange(today.adding(days: -1_826 * years / 5) ?? today))
      case .text: value = .text(Name("A"))
      case .record(let inner):
        made.fields[number] = .record(element(inner, depth: depth + 1))
      case .list: made.fields[number] = .list([], isClosed: true)
      default: continue
      }
      if let value {
        made.fields[number] = .plain(field.type.isOption ? .option(.yes, value) : value)
      }
    }
    return made
  }

  // MARK: Numbers and days

  /// How far from where it is a number or day is tried.
  private static let distances: [Int64] = [
    1, 7, 31, 92, 366, 800, 2_000, 4_000, 8_000, 16_000, 40_000,
  ]

  /// The numbers that a date or number is tried as, ascending, and how each is made a fact; nil of
  /// what is neither.
  ///
  /// - Parameter limits: how far it may be from limits.
  func line(
    _ value: FactValue?, _ type: Type, limits: [Int64]
  ) -> (start: Int64, numbers: [Int64], make: (Int64) -> FactValue?)? {
    guard let line = steps.line(value, type, near: today) else { return nil }
    var distances = Self.distances + limits
    if !line.isDate { distances += [2, 3, 5, 10, 20, 50, 100, 1_000, 10_000, 100_000, 1_000_000] }
    var numbers = [line.start, line.low, line.high]
    if line.isDate { numbers = [line.start, Int64(today.dayNumber)] }
    for distance in distances { numbers += [line.start - distance, line.start + distance] }
    let steps = steps
    return (
      line.start, Set(numbers).filter { $0 >= line.low && $0 <= line.high }.sorted(),
      { steps.fact($0, type, isDate: line.isDate) }
    )
  }
}
