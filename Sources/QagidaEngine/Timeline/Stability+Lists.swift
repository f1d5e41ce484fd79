import QagidaCalendar
import QagidaLaw
import QagidaSource

extension Stability {
  /// The trend of a term over a list.
  mutating func list(_ place: PlacedTerm) -> Trend {
    let scope = place.scope
    switch core[place.term] {
    case .countOf(let list): return Trend(first: trend(list, scope).first)
    case .cut(let list, at: let day, counts: _):
      let inner = trend(list, scope)
      return Trend(first: inner.first, second: inner.second.with(trend(day, scope).first))
    case .length(let counting, let overlap, let list):
      return length(place, counting, overlap, trend(list, scope))
    default: break
    }
    guard let (list, element, body) = core[place.term].overList else { return .mixed }
    let members = trend(list, scope)
    guard members.isMonotone, let elements = elements(list, scope) else { return .mixed }
    var bodies = Direction.constant
    for record in elements {
      bodies = bodies.with(trend(body, scope.with(record, as: element)).first)
    }
    switch core[place.term] {
    case .filter: return Trend(first: members.first.with(bodies), second: members.second)
    case .some: return Trend(first: members.first.with(bodies))
    case .every: return Trend(first: members.first.reversed.with(bodies))
    case .earliest: return extreme(place, members.first, body, element, elements, isLatest: false)
    case .latest: return extreme(place, members.first, body, element, elements, isLatest: true)
    default: return .mixed
    }
  }

  /// All records that are in a list on some day from the first through the last, when membership
  /// moves one way; nil when the list may end otherwise on another day.
  private mutating func elements(_ list: TermID, _ scope: Scope) -> [RecordPlace]? {
    let place = PlacedTerm(term: list, scope: scope)
    let before = now(place).elements
    let after = value(place, on: last).elements
    guard before.isClosed == after.isClosed else { return nil }
    var found = before.elements.map { $0.record }
    for element in after.elements where !found.contains(element.record) {
      found.append(element.record)
    }
    return found
  }

  /// The first or last of days: more elements make the first earlier, the last later, as soon as
  /// one is surely there.
  private mutating func extreme(
    _ place: PlacedTerm, _ members: Direction, _ body: TermID, _ element: Int,
    _ elements: [RecordPlace], isLatest: Bool
  ) -> Trend {
    var bodies = Trend.constant
    for record in elements {
      bodies = bodies.with(trend(body, place.scope.with(record, as: element)))
    }
    guard members != .mixed, bodies.isConstant || members == .constant else { return .mixed }
    // Where a day is there on the day on which least is in the list, it is on all.
    let fewest = members == .down ? last : first
    guard value(place, on: fewest).asOption.presence == .yes else { return .mixed }
    if bodies.isConstant {
      return Trend(first: .constant, second: isLatest ? members : members.reversed)
    }
    // A body that may be none has its day second.
    let isOption = core.type(of: body).isOption
    guard !isOption || bodies.first == .constant else { return .mixed }
    return Trend(first: .constant, second: isOption ? bodies.second : bodies.first)
  }

  private mutating func length(
    _ place: PlacedTerm, _ counting: ServiceCounting, _ overlap: ServiceOverlap, _ list: Trend
  ) -> Trend {
    switch counting {
    case .days, .months30, .years360: return Trend(first: list.first.with(list.second))
    case .monthsEndToEnd, .yearsEndToEnd:
      // A new span, or what is not known meeting another, may lose a month.
      guard list.first == .constant, list.second != .mixed else { return .mixed }
      let ends = [now(place), value(place, on: last)]
      if overlap == .merged, ends.contains(where: { $0.isOfAnyLength }) {
        return ends[0] == ends[1] ? .constant : .mixed
      }
      return Trend(first: list.second)
    }
  }

  /// A sum grows with its elements as long as none takes away.
  mutating func sum(_ place: PlacedTerm) -> Trend {
    let scope = place.scope
    guard case .sum(let list, let element, let body) = core[place.term] else { return .mixed }
    let members = trend(list, scope)
    guard members.isMonotone, let elements = elements(list, scope) else { return .mixed }
    var bodies = Direction.constant
    var takesAway = false
    for record in elements {
      let inner = PlacedTerm(term: body, scope: scope.with(record, as: element))
      bodies = bodies.with(trend(body, inner.scope).first)
      for day in [first, last] {
        if case .number(let bounds) = value(inner, on: day), let low = bounds.low, low >= 0 {
          continue
        }
        takesAway = true
      }
    }
    return members.first == .constant || !takesAway
      ? Trend(first: members.first.with(bodies)) : .mixed
  }

  // MARK: Until when

  /// The first day on which a list, or what is asked of its elements, may be another.
  mutating func untilOverList(
    _ place: PlacedTerm, _ list: TermID, _ element: Int, _ body: TermID
  ) -> Int32 {
    let scope = place.scope
    let deciding: Truth? =
      switch core[place.term] {
      case .some: .yes
      case .every: .no
      default: nil
      }
    var latest: Int32?
    var least = until(list, scope)
    for member in now(PlacedTerm(term: list, scope: scope)).elements.elements {
      let inner = PlacedTerm(term: body, scope: scope.with(member.record, as: element))
      let until = until(body, inner.scope)
      least = min(least, until)
      if let deciding, member.membership == .yes, now(inner).asTruth == deciding {
        latest = max(latest ?? 0, min(until, membershipUntil(list, scope, member.record)))
      }
    }
    return max(latest ?? 0, least)
  }

  /// The first day on which a record may be no longer what it is to a list.
  private mutating func membershipUntil(
    _ list: TermID, _ scope: Scope, _ record: RecordPlace
  ) -> Int32 {
    let place = PlacedTerm(term: list, scope: scope)
    if let same = replaced(place) {
      return same.map { membershipUntil($0.term, $0.scope, record) } ?? never
    }
    if case .filter(let inner, let element, let body) = core[list] {
      return min(
        membershipUntil(inner, scope, record), until(body, scope.with(record, as: element)))
    }
    return until(list, scope)
  }
}

extension Value {
  /// Whether it is a length of which nothing is known.
  fileprivate var isOfAnyLength: Bool {
    if case .number(let bounds) = self { return bounds.high == ListValue.mostDays }
    return false
  }

  /// The list that a value is, cut or not.
  fileprivate var elements: ListValue {
    switch self {
    case .list(let list), .cutList(let list, at: _): list
    default: .unknown
    }
  }
}
