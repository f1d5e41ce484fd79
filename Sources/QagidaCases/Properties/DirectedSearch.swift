import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Looks for a record for which a property is not so, from a record of which nothing is known: what its
/// answer needs is told fact by fact, and each time in a way that leaves the answer open. An answer that
/// is settled stays so whatever is learnt, so a way that settles it for the property leads nowhere.
struct DirectedSearch {
  let span: PropertyDays.Span
  let day: CivilDate
  var maker: RecordMaker

  /// How many facts are told, and how many values are tried of each.
  private static let stepLimit = 60
  private static let valueLimit = 16

  /// A record for which it is not so; else how far the search came.
  mutating func run(about type: RecordID) -> FactRecord {
    var record = FactRecord(type: type)
    maker.open(&record)
    var given: Set<FactPath> = []
    for _ in 0..<Self.stepLimit {
      let needed = needs(record)
      let places = record.places(span.core).filter { place in
        !given.contains(place.path)
          && needed.contains(record.name(of: place.path.steps[...], span.core))
      }
      guard let place = maker.random.one(of: places) else { break }
      let (path, type) = (place.path, place.type)
      guard let next = told(record, at: path, type) else {
        given.insert(path)
        continue
      }
      record = next
      if span.judge(record, on: day) != .open { break }
    }
    return record
  }

  /// The record with a value for a fact by which the property is not so, or still open.
  private mutating func told(_ record: FactRecord, at path: FactPath, _ type: Type) -> FactRecord? {
    for _ in 0..<Self.valueLimit {
      var changed = record
      changed.set(maker.fewest(type, today: day), at: path.steps[...])
      maker.putAllInOrder(&changed)
      switch span.judge(changed, on: day) {
      case .fails, .open: return changed
      case .holds, .notMet: continue
      }
    }
    return nil
  }

  /// Whether no fact could settle anything: the law of these days has no text at hand.
  func isMute(about type: RecordID) -> Bool {
    var record = FactRecord(type: type)
    maker.open(&record)
    return span.judge(record, on: day) == .open && isSettled(record)
  }

  /// Whether the answer needs no fact any more.
  func isSettled(_ record: FactRecord) -> Bool { needs(record).isEmpty }

  /// What settles the condition; where it holds, what it implies.
  private func needs(_ record: FactRecord) -> Set<String> {
    let facts = record.facts(in: span.core)
    let asked = [span.condition, span.consequence].compactMap { $0 }
    for evaluator in asked {
      let answer = evaluator.asked(on: day, law: span.law ?? day).answer(facts)
      guard !answer.value.isDefinite else { continue }
      return Set(
        answer.decision.needs.compactMap { need in
          if case .fact(let path) = need { return path }
          return nil
        })
    }
    return []
  }
}

extension RecordMaker {
  /// Puts a record of which nothing is known where there surely is one, so that its facts have places.
  func open(_ record: inout FactRecord, depth: Int = 0) {
    guard depth < 4 else { return }
    for (number, field) in core[record.type].fields.enumerated() {
      guard case .record(let type) = field.type, record.fields[number] == nil else { continue }
      var inner = FactRecord(type: type)
      open(&inner, depth: depth + 1)
      record.fields[number] = .record(inner)
    }
  }

  /// A value that says no more than it has to: of a list how many elements it has.
  mutating func fewest(_ type: Type, today: CivilDate) -> FactValue {
    if type.isOption && random.chance(of: 50) { return .none }
    switch type.payload {
    case .record(let record):
      var made = FactRecord(type: record)
      open(&made)
      return .record(made)
    case .list(let record):
      var element = FactRecord(type: record)
      open(&element)
      let elements = [FactRecord](repeating: element, count: random.below(5) / 2)
      return .list(elements, isClosed: true)
    default: return value(type, today: today)
    }
  }
}
