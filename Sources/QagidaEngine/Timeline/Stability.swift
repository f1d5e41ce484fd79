import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Finds until when values stay what they are on a day while today goes on and the law and the
/// facts stand still.
///
/// Every day it gives is a guarantee: before it, the value is the same. It may be the same on that
/// day too. Days are day numbers; the day after `last` says that nothing changes through `last`.
struct Stability: Sendable {
  let core: Core
  /// The day from which is asked.
  let first: Int32
  /// The last day that is looked at.
  let last: Int32

  private let base: Interpreter
  private let readsToday: [Bool]
  private var days: [Int32: Interpreter] = [:]
  /// Interpreters for all days from `first` through a day at once.
  private var ranges: [Int32: Interpreter] = [:]
  /// Whether a value was looked at day by day, and was the same as far as that went.
  private(set) var hasGivenUp = false
  /// How many days a value is looked at day by day.
  private static let walkLength: Int32 = 64
  private var knownUntil: [PlacedTerm: Int32] = [:]
  private var knownTrends: [PlacedTerm: Trend] = [:]

  /// - Parameter base: what was evaluated on the day from which is asked.
  /// - Parameter readsToday: for each term of the core, whether today may enter it.
  init(_ base: Interpreter, readsToday: [Bool], through last: CivilDate) {
    core = base.core
    first = base.question.today.dayNumber
    self.last = last.dayNumber
    self.base = base
    self.readsToday = readsToday
    days[first] = base
  }

  var readings: [Int?] { base.question.readings }

  /// Nothing changes through the last day.
  var never: Int32 { last + 1 }

  /// The days on which something was evaluated, beside the first.
  var probedDays: Set<Int32> { Set(days.keys).union(ranges.keys).subtracting([first]) }

  // MARK: Values

  func mayChange(_ id: TermID) -> Bool { readsToday[Int(id.index)] }

  mutating func value(_ place: PlacedTerm, on day: Int32) -> Value {
    if days[day] == nil { days[day] = interpreter(on: day) }
    return days[day]?.value(place) ?? core.widest(core.type(of: place.term))
  }

  mutating func now(_ place: PlacedTerm) -> Value { value(place, on: first) }

  /// What stands for the values on all days from the first through `day`.
  private mutating func value(_ place: PlacedTerm, through day: Int32) -> Value {
    if ranges[day] == nil { ranges[day] = interpreter(on: first, through: day) }
    return ranges[day]?.value(place) ?? core.widest(core.type(of: place.term))
  }

  private func interpreter(on day: Int32, through end: Int32? = nil) -> Interpreter {
    let today = CivilDate(dayNumber: Int(day)) ?? .latest
    let question = base.question.asked(
      on: today, through: end.flatMap { CivilDate(dayNumber: Int($0)) })
    return Interpreter(core: core, question: question, facts: base.facts)
  }

  // MARK: Until when

  mutating func isConstant(_ id: TermID, _ scope: Scope) -> Bool { until(id, scope) == never }

  /// The first day after the first on which the value of a term may be another.
  mutating func until(_ id: TermID, _ scope: Scope) -> Int32 {
    guard mayChange(id) else { return never }
    let place = PlacedTerm(term: id, scope: scope)
    if let known = knownUntil[place] { return known }
    let found = findUntil(place)
    knownUntil[place] = found
    return found
  }

  private mutating func findUntil(_ place: PlacedTerm) -> Int32 {
    if let same = replaced(place) { return same.map { until($0.term, $0.scope) } ?? never }
    let trend = trend(place.term, place.scope)
    if trend.isConstant { return never }
    if trend.isMonotone { return firstChange(place) }
    var found = untilByParts(place)
    if found < never, core[place.term].isTest { found = max(found, untilByRange(place)) }
    return found > first + 1 ? found : walked(place)
  }

  /// The first day on which a value is another, day by day as far as that goes: for values of
  /// which nothing is known but how to evaluate them.
  private mutating func walked(_ place: PlacedTerm) -> Int32 {
    let now = now(place)
    let end = min(last, first + Self.walkLength)
    var day = first + 1
    while day <= end, value(place, on: day) == now { day += 1 }
    if day > end, end < last { hasGivenUp = true }
    return day
  }

  /// The first day on which a value that moves one way is another.
  private mutating func firstChange(_ place: PlacedTerm) -> Int32 {
    let now = now(place)
    return firstDay { $0.value(place, on: $1) != now }
  }

  /// The first day after the first from which something holds; it must not stop to hold again.
  mutating func firstDay(_ holds: (inout Stability, Int32) -> Bool) -> Int32 {
    guard first < last, holds(&self, last) else { return never }
    var (low, high) = (first, last)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(&self, middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// The first day through which the days from the first on, taken together, do not give the
  /// value that is known on the first: as long as they do, each of them gives it.
  private mutating func untilByRange(_ place: PlacedTerm) -> Int32 {
    let now = now(place)
    guard now.isDefinite else { return first + 1 }
    return firstDay { $0.value(place, through: $1) != now }
  }

  // MARK: References

  /// The term that a reference stands for; an inner nil where it has no value that could change,
  /// nil where the term is none or not of that kind.
  mutating func replaced(_ place: PlacedTerm) -> PlacedTerm?? {
    switch core[place.term] {
    case .parameter(let number): return place.scope.arguments[number]
    case .alternatives(let reading, let terms):
      guard let chosen = readings[reading.index] else { return nil }
      return PlacedTerm(term: terms[chosen], scope: place.scope)
    case .assumed(let wording, let old):
      guard base.question.reads(wording, core) else {
        return .some(nil)
      }
      return PlacedTerm(term: old, scope: place.scope)
    case .definition(let id, let record, let arguments, let role):
      guard let body = core[id].body, core[core[id].act].isInForce else { return .some(nil) }
      guard record.map({ !mayChange($0) }) ?? true else { return nil }
      var inner = Scope()
      if let record {
        guard case .record(let found) = now(PlacedTerm(term: record, scope: place.scope))
        else { return nil }
        inner.subject = found
      }
      inner.arguments = arguments.map { PlacedTerm(term: $0, scope: place.scope) }
      switch role {
      case .role(let role): inner.role = role
      case .ofDefinition: inner.role = place.scope.role
      case nil: break
      }
      return PlacedTerm(term: body, scope: inner)
    default: return nil
    }
  }

  // MARK: Trends

  /// Which way a value moves from the first day through the last.
  mutating func trend(_ id: TermID, _ scope: Scope) -> Trend {
    guard mayChange(id) else { return .constant }
    let place = PlacedTerm(term: id, scope: scope)
    if let known = knownTrends[place] { return known }
    let found: Trend
    if let same = replaced(place) {
      found = same.map { trend($0, as: core.type(of: id)) } ?? .constant
    } else {
      found = findTrend(place)
    }
    knownTrends[place] = found
    return found
  }

  /// The trend of a term where a value of a type is meant, which may be none where the term's
  /// never is.
  mutating func trend(_ place: PlacedTerm, as type: Type) -> Trend {
    let found = trend(place.term, place.scope)
    guard type.isOption, !core.type(of: place.term).isOption else { return found }
    return Trend(first: .constant, second: found.first)
  }
}

extension Term {
  /// Whether it asks something that a range of days may answer though no part of it stands still.
  fileprivate var isTest: Bool {
    switch self {
    case .equal, .less, .lessOrEqual, .isIn, .isInRange, .contains, .overlap, .cover: true
    default: false
    }
  }
}

extension Core {
  /// For each term, whether the day on which the case is judged may enter its value.
  func termsReadingToday() -> [Bool] {
    var reads = [Bool](repeating: false, count: terms.count)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (number, term) in terms.enumerated() where !reads[number] {
        var found = term.parts.contains { reads[Int($0.index)] }
        switch term {
        case .today, .parameter: found = true
        case .definition(let id, record: _, arguments: _, role: _):
          found = found || self[id].body.map { reads[Int($0.index)] } ?? false
        default: break
        }
        if found {
          reads[number] = true
          isSettled = false
        }
      }
    }
    return reads
  }
}
