import QagidaCalendar
import QagidaEngine
import QagidaLaw

/// Makes random facts of which everything is known, and takes knowledge away again.
struct FactsGenerator {
  var numbers: Numbers
  let core: Core

  init(seed: UInt64, core: Core) {
    numbers = Numbers(seed: seed)
    self.core = core
  }

  // MARK: Complete facts

  mutating func complete(_ record: RecordID) -> Facts {
    var facts = Facts(about: record, in: core)
    fill(0, &facts)
    return facts
  }

  private mutating func fill(_ instance: Int32, _ facts: inout Facts) {
    let type = facts.instances[Int(instance)].type
    for (number, field) in core[type].fields.enumerated() {
      let path = facts.path(ofField: number, of: instance)
      let value = self.value(field.type, path, &facts)
      facts.set(value, field: number, of: instance)
    }
    orderEnds(of: instance, type, &facts)
  }

  private mutating func value(_ type: Type, _ path: Int32, _ facts: inout Facts) -> Value {
    switch type {
    case .truth: return .truth(Truth(numbers.chance(50)))
    case .number(let scale, let low, let high):
      let span = Int((high ?? 5) - (low ?? 0)) + 1
      let value = (low ?? 0) + Int64(numbers.upTo(span))
      return .number(Bounds(scale == 0 || !numbers.chance(30) ? value : (low ?? 0)))
    case .date: return .date(DateRange(day()))
    case .choice(let choice):
      return .words(WordSet(word: numbers.upTo(core[choice].words.count)))
    case .set(let choice):
      var words = WordSet.empty
      for word in 0..<core[choice].words.count where numbers.chance(40) { words.insert(word) }
      return .set(must: words, may: words)
    case .list(let record): return list(record, path, &facts)
    case .option(let inner):
      if numbers.chance(30) { return .option(.no, core.widest(inner)) }
      return .option(.yes, value(inner, path, &facts))
    default: return core.widest(type)
    }
  }

  private mutating func list(
    _ record: RecordID, _ path: Int32, _ facts: inout Facts
  ) -> Value {
    var elements: [ListValue.Element] = []
    for position in 0..<numbers.upTo(4) {
      let place = facts.path(ofElement: position, at: path)
      let instance = facts.add(record, path: place, in: core)
      fill(instance, &facts)
      elements.append(
        ListValue.Element(
          record: RecordPlace(type: record, instance: instance, path: place), membership: .yes))
    }
    return .list(ListValue(elements: elements, isClosed: true))
  }

  /// Boundary days on purpose: ends of months, 29 February, neighbours of the literals in use.
  private mutating func day() -> CivilDate {
    let anchors = [
      "2019-01-31", "2020-02-29", "2022-06-15", "2023-12-31", "2024-02-29", "2024-03-01",
      "2025-02-28", "2025-06-30",
    ]
    let anchor = try? CivilDate(utf8: Array(numbers.pick(anchors).utf8))
    let shift = numbers.chance(50) ? numbers.upTo(3) - 1 : numbers.upTo(900) - 450
    return anchor?.adding(days: shift) ?? .earliest
  }

  /// A record that runs does not end before it begins.
  private func orderEnds(of instance: Int32, _ type: RecordID, _ facts: inout Facts) {
    guard let running = core[type].running else { return }
    let fields = facts.instances[Int(instance)].fields
    guard case .date(let start) = fields[running.start] else { return }
    let (presence, payload) = fields[running.end].asOption
    guard presence == .yes, case .date(let end) = payload, end.last < start.first else { return }
    facts.set(.date(end), field: running.start, of: instance)
    facts.set(.option(.yes, .date(start)), field: running.end, of: instance)
  }

  // MARK: Less is known

  /// The same facts with less known of some of them.
  mutating func blurred(_ facts: Facts, percent: Int) -> Facts {
    var blurred = facts
    for (number, instance) in facts.instances.enumerated() {
      for (field, value) in instance.fields.enumerated() where numbers.chance(percent) {
        let type = core[instance.type].fields[field].type
        blurred.set(
          self.blurred(value, type), field: field, of: Int32(truncatingIfNeeded: number))
      }
    }
    return blurred
  }

  private mutating func blurred(_ value: Value, _ type: Type) -> Value {
    if numbers.chance(30) { return core.widest(type) }
    switch value {
    case .date(let range): return .date(wider(range))
    case .number(let bounds):
      let low = bounds.low.map { $0 - Int64(numbers.upTo(3)) }
      let high = bounds.high.map { $0 + Int64(numbers.upTo(3)) }
      guard case .number(_, let least, let most) = type else { return .number(bounds) }
      return .number(
        Bounds(
          low: low.map { max($0, least ?? $0) }, high: high.map { min($0, most ?? $0) }))
    case .words(let words):
      guard case .choice(let choice) = type else { return value }
      return .words(words.union(WordSet(word: numbers.upTo(core[choice].words.count))))
    case .set(let must, let may):
      guard case .set(let choice) = type else { return value }
      let word = WordSet(word: numbers.upTo(core[choice].words.count))
      return .set(must: must.subtracting(word), may: may.union(word))
    case .list(let list): return .list(blurred(list))
    case .option(let presence, let payload):
      let inner = presence == .no ? payload : blurred(payload, type.payload)
      return .option(numbers.chance(50) ? .unknown : presence, inner)
    default: return core.widest(type)
    }
  }

  private mutating func wider(_ range: DateRange) -> DateRange {
    let first = range.first.adding(days: -numbers.upTo(500)) ?? range.first
    let last = range.last.adding(days: numbers.upTo(500)) ?? range.last
    return DateRange(from: first, through: last) ?? range
  }

  private mutating func blurred(_ list: ListValue) -> ListValue {
    var elements: [ListValue.Element] = []
    for element in list.elements where numbers.chance(70) {
      elements.append(
        ListValue.Element(
          record: element.record,
          membership: numbers.chance(70) ? element.membership : .unknown))
    }
    let isComplete = elements.count == list.elements.count
    return ListValue(
      elements: elements, isClosed: list.isClosed && isComplete && numbers.chance(50))
  }

  /// Facts with the value of a fact, and of everything in it, taken from others.
  func learned(_ path: Int32, _ facts: Facts, from complete: Facts) -> Facts {
    guard let place = facts.place(of: path) else { return facts }
    var learned = facts
    var stack = [(place.instance, place.field)]
    while let (instance, field) = stack.popLast() {
      let value = complete.instances[Int(instance)].fields[field]
      learned.set(value, field: field, of: instance)
      guard case .list(let list) = value else { continue }
      for element in list.elements {
        guard let inner = element.record.instance else { continue }
        for number in complete.instances[Int(inner)].fields.indices {
          stack.append((inner, number))
        }
      }
    }
    return learned
  }
}
