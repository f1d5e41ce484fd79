import QagidaCalendar
import QagidaLaw

extension DateRange {
  /// These days moved by a period. Where a day in the range would have no result, everything is
  /// possible; the reason is given when the day is known.
  func shifted(by period: Period?, _ rounding: Rounding) -> (Value, Fault?) {
    guard let period else { return (.date(.all), nil) }
    if isExact {
      switch first.shifted(by: period, rounding: rounding) {
      case .date(let day): return (.date(DateRange(day)), nil)
      case .noSuchDay: return (.date(.all), .noSuchDay)
      case .outOfRange: return (.date(.all), .outOfCalendar)
      }
    }
    if rounding == .refuse && mayLoseADay(period) { return (.date(.all), nil) }
    guard let start = first.shifted(by: period, rounding: rounding).date,
      let end = last.shifted(by: period, rounding: rounding).date,
      let range = DateRange(from: start, through: end)
    else { return (.date(.all), nil) }
    return (.date(range), nil)
  }

  /// Whether a day of the range, moved by the period's months, falls on one its month lacks.
  private func mayLoseADay(_ period: Period) -> Bool {
    guard !period.isDaysOnly else { return false }
    var day = first
    while day <= last {
      let monthEnd = day.end(of: .month)
      if min(monthEnd, last).shifted(by: period, rounding: .refuse) == .noSuchDay { return true }
      guard let next = monthEnd.adding(days: 1) else { return false }
      day = next
    }
    return false
  }

  func isLess(than other: DateRange) -> Truth {
    if last < other.first { return .yes }
    return first >= other.last ? .no : .unknown
  }

  func isEqual(to other: DateRange) -> Truth {
    if isExact && self == other { return .yes }
    return intersection(other) == nil ? .no : .unknown
  }

  /// The days from here to `other`.
  func days(until other: DateRange) -> Bounds {
    Bounds(
      low: Int64(other.first.days(since: last)), high: Int64(other.last.days(since: first)))
  }

  /// The units completed from these days to `other`.
  func completed(
    _ unit: CalendarUnit, until other: DateRange, _ rule: MonthEnds
  ) -> (Value, Fault?) {
    let bounds = Bounds(
      low: Int64(last.completed(unit, on: other.first)),
      high: Int64(first.completed(unit, on: other.last)))
    guard rule == .refused, unit != .days else { return (.number(bounds), nil) }
    if isExact && other.isExact {
      let isLost = first.isLostAnniversary(unit, on: other.first)
      return isLost ? (.number(.all), .noSuchDay) : (.number(bounds), nil)
    }
    return (.number(mayBeLost(other) ? .all : bounds), nil)
  }

  /// Whether a day from the 29th on is possible here and a last day of a month there: coarse, and
  /// only ever less as more is known.
  private func mayBeLost(_ other: DateRange) -> Bool {
    let hasLateDay = !isWithinAMonth || last.day > 28
    let end = other.first.end(of: .month)
    return hasLateDay && other.contains(end)
  }

  private var isWithinAMonth: Bool { first.start(of: .month) == last.start(of: .month) }

  func part(_ part: DatePart) -> Bounds {
    switch part {
    case .year: return Bounds(low: Int64(first.year), high: Int64(last.year))
    case .month:
      guard first.year == last.year else { return Bounds(low: 1, high: 12) }
      return Bounds(low: Int64(first.month), high: Int64(last.month))
    case .day:
      guard isWithinAMonth else { return Bounds(low: 1, high: 31) }
      return Bounds(low: Int64(first.day), high: Int64(last.day))
    }
  }

  func start(of block: CalendarBlock) -> DateRange {
    DateRange(from: first.start(of: block), through: last.start(of: block)) ?? .all
  }

  func end(of block: CalendarBlock) -> DateRange {
    DateRange(from: first.end(of: block), through: last.end(of: block)) ?? .all
  }

  func least(_ other: DateRange) -> DateRange {
    DateRange(from: min(first, other.first), through: min(last, other.last)) ?? .all
  }

  func most(_ other: DateRange) -> DateRange {
    DateRange(from: max(first, other.first), through: max(last, other.last)) ?? .all
  }

  var dayNumbers: ClosedRange<Int32> { first.dayNumber...last.dayNumber }
}

extension CivilDate {
  /// Whether it hangs on the rounding how many units are completed on a day.
  fileprivate func isLostAnniversary(_ unit: CalendarUnit, on end: CivilDate) -> Bool {
    let next = completed(unit, on: end) + 1
    let period = unit == .years ? Period(years: next) : Period(months: next)
    guard let period, let early = shifted(by: period, rounding: .down).date else { return false }
    return early <= end
  }
}
