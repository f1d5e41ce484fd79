import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Makes complete records: what is known of a record is kept, the rest is made up, mostly of values
/// near which the answers of rules change.
struct RecordMaker {
  let core: Core
  let constants: PolicyConstants
  var random: RandomNumbers

  /// How many elements a list gets at most, and how deep records lie in each other that get any.
  private static let elementLimit = 3
  private static let depthLimit = 3

  // MARK: Records

  /// Makes up what is not known.
  mutating func complete(_ record: inout FactRecord, today: CivilDate, depth: Int = 0) {
    for (number, field) in core[record.type].fields.enumerated() {
      record.fields[number] = completed(
        record.fields[number] ?? .unknown, field.type, today: today, depth: depth)
    }
    putInOrder(&record)
  }

  private mutating func completed(
    _ value: FactValue, _ type: Type, today: CivilDate, depth: Int
  ) -> FactValue {
    switch value {
    case .unknown: return made(type, today: today, depth: depth)
    case .none: return value
    case .plain(let plain):
      return plain.isDefinite ? value : made(type, today: today, depth: depth)
    case .record(var record):
      complete(&record, today: today, depth: depth + 1)
      return .record(record)
    case .list(let elements, _):
      var made: [FactRecord] = []
      for var element in elements {
        complete(&element, today: today, depth: depth + 1)
        made.append(element)
      }
      return .list(made, isClosed: true)
    }
  }

  /// Changes some facts of a complete record.
  mutating func change(_ record: inout FactRecord, today: CivilDate) {
    for _ in 0..<(1 + random.below(4)) {
      let places = record.places(core)
      guard let place = random.one(of: places) else { return }
      let (path, type) = (place.path, place.type)
      var value = made(type, today: today, depth: path.steps.count / 2)
      if case .list(var elements, _) = record.value(at: path.steps[...]),
        case .list(let other, _) = value, random.chance(of: 60)
      {
        if let first = other.first, random.chance(of: 60) {
          elements.append(first)
        } else if !elements.isEmpty {
          elements.remove(at: random.below(elements.count))
        }
        value = .list(elements, isClosed: true)
      }
      record.set(value, at: path.steps[...])
    }
    putAllInOrder(&record)
  }

  func putAllInOrder(_ record: inout FactRecord) {
    for number in core[record.type].fields.indices {
      switch record.fields[number] {
      case .record(var inner):
        putAllInOrder(&inner)
        record.fields[number] = .record(inner)
      case .list(let elements, let isClosed):
        let ordered = elements.map { element in
          var element = element
          putAllInOrder(&element)
          return element
        }
        record.fields[number] = .list(ordered, isClosed: isClosed)
      default: break
      }
    }
    putInOrder(&record)
  }

  /// What runs does not end before it starts.
  private func putInOrder(_ record: inout FactRecord) {
    guard let running = core[record.type].running,
      let start = record.fields[running.start], let end = record.fields[running.end],
      let first = start.onlyDay, let last = end.onlyDay, last < first
    else { return }
    let types = core[record.type].fields
    record.fields[running.start] = Self.fact(.date(DateRange(last)), types[running.start].type)
    record.fields[running.end] = Self.fact(.date(DateRange(first)), types[running.end].type)
  }

  // MARK: Facts

  /// A value of something that is there.
  mutating func value(_ type: Type, today: CivilDate) -> FactValue {
    var value = made(type, today: today, depth: 1)
    while type.isOption, case .none = value { value = made(type, today: today, depth: 1) }
    return value
  }

  private mutating func made(_ type: Type, today: CivilDate, depth: Int) -> FactValue {
    if type.isOption && random.chance(of: 40) { return .none }
    switch type.payload {
    case .truth: return Self.fact(.truth(random.chance(of: 50) ? .yes : .no), type)
    case .date: return Self.fact(.date(DateRange(day(near: today))), type)
    case .number(let scale, let low, let high):
      return Self.fact(.number(Bounds(number(scale, low, high))), type)
    case .count: return Self.fact(.number(Bounds(number(0, 0, nil))), type)
    case .text:
      let texts = constants.texts + ["a", "b"]
      return Self.fact(.text(random.one(of: texts)), type)
    case .choice(let choice):
      return Self.fact(.words(WordSet(word: random.below(core[choice].words.count))), type)
    case .set(let choice):
      let words = words(of: core[choice].words.count)
      return Self.fact(.set(must: words, may: words), type)
    case .record(let record):
      var made = FactRecord(type: record)
      if depth < Self.depthLimit { complete(&made, today: today, depth: depth + 1) }
      return .record(made)
    case .list(let record):
      let count = depth < Self.depthLimit ? random.below(Self.elementLimit + 1) : 0
      var elements: [FactRecord] = []
      for _ in 0..<count {
        var made = FactRecord(type: record)
        complete(&made, today: today, depth: depth + 1)
        elements.append(made)
      }
      return .list(elements, isClosed: true)
    default: return .unknown
    }
  }

  private static func fact(_ value: Value, _ type: Type) -> FactValue {
    .plain(type.isOption ? .option(.yes, value) : value)
  }

  /// Some words of so many: few, about half, or all.
  private mutating func words(of count: Int) -> WordSet {
    var words = WordSet.empty
    switch random.below(4) {
    case 0: words = WordSet(count: count)
    case 1: for word in 0..<count where random.chance(of: 50) { words.insert(word) }
    default: for _ in 0..<random.below(3) { words.insert(random.below(count)) }
    }
    return words
  }

  /// A day near one at which something may change: a period before or behind today, a day that a rule
  /// names, or any of the last sixty years and the next two.
  private mutating func day(near today: CivilDate) -> CivilDate {
    var day = today
    switch random.below(10) {
    case 0..<4:
      if let period = random.one(of: constants.periods) {
        let moved = random.chance(of: 85) ? period.negated : period
        day = today.shifted(by: moved, rounding: .down).date ?? today
      }
    case 4: day = random.one(of: constants.days) ?? today
    case 5..<8: day = today.adding(days: -random.below(1_500)) ?? today
    case 8: day = today.adding(days: random.below(730)) ?? today
    default: day = today.adding(days: -random.below(22_000)) ?? today
    }
    let step = random.chance(of: 60) ? random.below(3) - 1 : random.below(61) - 30
    return day.adding(days: step) ?? day
  }

  /// A number near one that a rule names, or any small one.
  private mutating func number(_ scale: Int, _ low: Int64?, _ high: Int64?) -> Int64 {
    var number = random.between(low ?? 0, high ?? (low ?? 0) + 100)
    if random.chance(of: 70), let known = random.one(of: constants.numbers[scale] ?? []) {
      number = known &+ random.between(-1, 1)
    }
    if let low { number = max(low, number) }
    if let high { number = min(high, number) }
    return number
  }
}

extension FactValue {
  /// The day that it is, where one day only.
  var onlyDay: CivilDate? {
    guard case .plain(let plain) = self, case .date(let range) = plain.asOption.payload,
      range.isExact
    else { return nil }
    return range.first
  }
}
