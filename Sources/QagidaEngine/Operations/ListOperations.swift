import QagidaCalendar
import QagidaLaw

/// What is known of a list from what is known of its elements. An open list may have any number
/// of further elements of any kind.
extension ListValue {
  /// More elements than any list has: a record has at most 32 MiB, an element two bytes or more.
  static let mostElements: Int64 = 1 << 24

  /// More days than all elements of a list last together.
  static let mostDays = mostElements * 3_652_059

  /// The elements for which a condition holds or may hold.
  func filtered(_ answers: [Truth]) -> ListValue {
    var kept: [Element] = []
    for (element, answer) in zip(elements, answers) {
      let membership = element.membership.and(answer)
      if membership != .no {
        kept.append(Element(record: element.record, membership: membership))
      }
    }
    return ListValue(elements: kept, isClosed: isClosed)
  }

  func some(_ answers: [Truth]) -> Truth {
    var found = isClosed ? Truth.no : .unknown
    for (element, answer) in zip(elements, answers) {
      found = found.or(element.membership.and(answer))
    }
    return found
  }

  func every(_ answers: [Truth]) -> Truth {
    var holds = isClosed ? Truth.yes : .unknown
    for (element, answer) in zip(elements, answers) {
      holds = holds.and((!element.membership).or(answer))
    }
    return holds
  }

  var isEmpty: Truth {
    if elements.contains(where: { $0.membership == .yes }) { return .no }
    return isClosed && elements.isEmpty ? .yes : .unknown
  }

  /// How many elements there are.
  var count: Bounds {
    let sure = Int64(elements.count { $0.membership == .yes })
    return Bounds(low: sure, high: isClosed ? Int64(elements.count) : Self.mostElements)
  }

  // MARK: Sums and extremes

  /// The sum of a value of each element. `type`: the value's, whose bounds say what an element
  /// that is not known could add.
  func sum(_ values: [Value], of type: Type) -> (Value, Fault?) {
    var low: Int128 = 0
    var high: Int128 = 0
    var isDefinite = isClosed
    let (least, greatest) = Self.bounds(of: type)
    for (element, value) in zip(elements, values) {
      guard case .number(let bounds) = value else { continue }
      let isSure = element.membership == .yes
      isDefinite = isDefinite && isSure && bounds.only != nil
      let (own, most) = (bounds.low ?? least, bounds.high ?? greatest)
      low += Int128(isSure ? own : min(0, own))
      high += Int128(isSure ? most : max(0, most))
    }
    if !isClosed {
      low += Int128(Self.mostElements) * Int128(min(0, least))
      high += Int128(Self.mostElements) * Int128(max(0, greatest))
    }
    return Bounds.checked(low: low, high: high, isDefinite: isDefinite)
  }

  /// What a number of a type may be.
  private static func bounds(of type: Type) -> (Int64, Int64) {
    let most = Decimal.limit - 1
    guard case .number(scale: _, let low, let high) = type else { return (-most, most) }
    return (low ?? -most, high ?? most)
  }

  /// The earliest of the elements' days; days that are none are left out.
  func earliest(_ values: [Value]) -> Value {
    let days = possibleDays(values)
    guard let first = days.min(by: { $0.range.first < $1.range.first }) else {
      return .option(isClosed ? .no : .unknown, .date(.all))
    }
    let sure = days.filter { $0.isSure }.map { $0.range.last }.min()
    let last = sure ?? (isClosed ? days.map { $0.range.last }.max() : nil) ?? .latest
    let range = DateRange(from: isClosed ? first.range.first : .earliest, through: last)
    return .option(sure == nil ? .unknown : .yes, .date(range ?? .all))
  }

  /// The latest of the elements' days; days that are none are left out.
  func latest(_ values: [Value]) -> Value {
    let days = possibleDays(values)
    guard let last = days.max(by: { $0.range.last < $1.range.last }) else {
      return .option(isClosed ? .no : .unknown, .date(.all))
    }
    let sure = days.filter { $0.isSure }.map { $0.range.first }.max()
    let first = sure ?? (isClosed ? days.map { $0.range.first }.min() : nil) ?? .earliest
    let range = DateRange(from: first, through: isClosed ? last.range.last : .latest)
    return .option(sure == nil ? .unknown : .yes, .date(range ?? .all))
  }

  private func possibleDays(_ values: [Value]) -> [(range: DateRange, isSure: Bool)] {
    var days: [(range: DateRange, isSure: Bool)] = []
    for (element, value) in zip(elements, values) {
      let (presence, payload) = value.asOption
      let isThere = element.membership.and(presence)
      guard isThere != .no, case .date(let range) = payload else { continue }
      days.append((range, isThere == .yes))
    }
    return days
  }

  // MARK: Spans

  /// Whether the elements' spans together leave no day of `span` out.
  func cover(_ span: DaySpanRange, by spans: [DaySpanRange]) -> Truth {
    guard let longest = span.possibly else { return .yes }
    var sure: [DaySpan] = []
    var possible: [DaySpan] = []
    for (element, own) in zip(elements, spans) {
      if element.membership == .yes, let days = own.surely { sure.append(days) }
      if let days = own.possibly { possible.append(days) }
    }
    if DaySet(sure).covers(longest) { return .yes }
    guard isClosed, let shortest = span.surely, !DaySet(possible).covers(shortest) else {
      return .unknown
    }
    return .no
  }
}
