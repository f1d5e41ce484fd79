import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// A place in a record of facts: the numbers of fields and of elements on the way.
struct FactPath: Hashable {
  var steps: [Step] = []

  enum Step: Hashable {
    case field(Int)
    case element(Int)
  }
}

extension FactRecord {
  /// All places of single facts, in order, and of lists.
  func places(_ core: Core, below path: FactPath = FactPath()) -> [(path: FactPath, type: Type)] {
    var found: [(path: FactPath, type: Type)] = []
    for (number, field) in core[type].fields.enumerated() {
      var inner = path
      inner.steps.append(.field(number))
      found.append((inner, field.type))
      switch fields[number] {
      case .record(let record): found += record.places(core, below: inner)
      case .list(let elements, _):
        for (position, element) in elements.enumerated() {
          var place = inner
          place.steps.append(.element(position))
          found += element.places(core, below: place)
        }
      default: break
      }
    }
    return found
  }

  func value(at steps: ArraySlice<FactPath.Step>) -> FactValue? {
    guard case .field(let field)? = steps.first, let value = fields[field] else { return nil }
    let rest = steps.dropFirst()
    if rest.isEmpty { return value }
    switch value {
    case .record(let record): return record.value(at: rest)
    case .list(let elements, _):
      guard case .element(let position)? = rest.first, position < elements.count else { return nil }
      return elements[position].value(at: rest.dropFirst())
    default: return nil
    }
  }

  mutating func set(_ value: FactValue, at steps: ArraySlice<FactPath.Step>) {
    guard case .field(let field)? = steps.first else { return }
    let rest = steps.dropFirst()
    if rest.isEmpty {
      fields[field] = value
      return
    }
    switch fields[field] {
    case .record(var record):
      record.set(value, at: rest)
      fields[field] = .record(record)
    case .list(var elements, let isClosed):
      guard case .element(let position)? = rest.first, position < elements.count else { return }
      elements[position].set(value, at: rest.dropFirst())
      fields[field] = .list(elements, isClosed: isClosed)
    default: break
    }
  }
}

/// What a fact may be tried as.
struct FactSteps {
  let core: Core

  /// Other values of a fact, those first that are near.
  func others(than value: FactValue?, _ type: Type) -> [FactValue] {
    var found: [FactValue] = []
    switch type.payload {
    case .truth: found = [.plain(.truth(.yes)), .plain(.truth(.no))]
    case .choice(let choice):
      found = core[choice].words.indices.map { .plain(.words(WordSet(word: $0))) }
    case .set(let choice): found = sets(value, choice)
    case .number(_, let low, let high):
      found = [low, high].compactMap { $0 }.map { .plain(.number(Bounds($0))) }
    case .list(let record): found = lists(value, record)
    default: break
    }
    if type.isOption {
      found = found.map { item in
        if case .plain(let plain) = item { return .plain(.option(.yes, plain)) }
        return item
      }
      found.append(.none)
    }
    if value != nil { found.append(.unknown) }
    return found
  }

  private func sets(_ value: FactValue?, _ choice: ChoiceID) -> [FactValue] {
    var known = WordSet.empty
    if case .plain(let plain) = value, case .set(let must, _) = plain.asOption.payload {
      known = must
    }
    var found: [FactValue] = []
    for word in core[choice].words.indices {
      var words = WordSet.empty
      for other in core[choice].words.indices
      where known.contains(other) != (other == word) {
        words.insert(other)
      }
      found.append(.plain(.set(must: words, may: words)))
    }
    return found + [.plain(.set(must: .empty, may: .empty))]
  }

  private func lists(_ value: FactValue?, _ record: RecordID) -> [FactValue] {
    var found: [FactValue] = [.list([], isClosed: true)]
    if case .list(let elements, let isClosed) = value {
      for position in elements.indices where elements.count > 1 {
        var fewer = elements
        fewer.remove(at: position)
        found.append(.list(fewer, isClosed: isClosed))
      }
      if isClosed && !elements.isEmpty { found.append(.list(elements, isClosed: false)) }
    }
    return found
  }

  /// The number that a date or number is searched along, its ends, and how it is made a fact again.
  func line(
    _ value: FactValue?, _ type: Type, near today: CivilDate
  ) -> (start: Int64, low: Int64, high: Int64, isDate: Bool)? {
    var plain: Value?
    if case .plain(let value) = value { plain = value.asOption.payload }
    switch type.payload {
    case .date:
      var start = Int64(today.dayNumber)
      if case .date(let range) = plain, range.isExact { start = Int64(range.first.dayNumber) }
      return (start, max(1, start - 40_000), min(3_652_059, start + 40_000), true)
    case .number(_, let low, let high):
      var start = low ?? 0
      if case .number(let bounds) = plain, let only = bounds.only { start = only }
      return (start, low ?? start - 100_000, high ?? start + 100_000, false)
    case .count:
      var start: Int64 = 0
      if case .number(let bounds) = plain, let only = bounds.only { start = only }
      return (start, 0, start + 10_000, false)
    default: return nil
    }
  }

  func fact(_ number: Int64, _ type: Type, isDate: Bool) -> FactValue? {
    var value = Value.number(Bounds(number))
    if isDate {
      guard let day = CivilDate(dayNumber: Int(number)) else { return nil }
      value = .date(DateRange(day))
    }
    return .plain(type.isOption ? .option(.yes, value) : value)
  }
}
