import QagidaCalendar

extension WorkingCalendar {
  /// Where a step from one of these days comes to. `isUnknown`: it passes days of which nothing is
  /// known, whichever of the days and counts it is.
  ///
  /// A step only grows with its day and its count as long as all days it passes are known; where it
  /// passes others, its open end is the end of the dates.
  func step(from days: DateRange, by counts: Bounds) -> (range: DateRange, isUnknown: Bool) {
    let least = counts.low ?? .min
    let most = counts.high ?? .max
    let low = lowest(from: days, by: least)
    let high = highest(from: days, by: most)
    let range = DateRange(from: low, through: high) ?? .all
    return (range, passesUnknown(days, least, most))
  }

  /// The earliest day that a step may come to.
  private func lowest(from days: DateRange, by count: Int64) -> CivilDate {
    // Of days beyond the known years a step back may come to any day.
    if count < 0, case .unknown = step(from: days.last, by: -1) { return .earliest }
    switch step(from: days.first, by: count) {
    case .day(let day): return day
    case .unknown(let number): return count < 0 ? .earliest : Self.lastBut(number)
    }
  }

  /// The latest day that a step may come to.
  private func highest(from days: DateRange, by count: Int64) -> CivilDate {
    if count > 0, case .unknown = step(from: days.first, by: 1) { return .latest }
    switch step(from: days.last, by: count) {
    case .day(let day): return day
    case .unknown(let number): return count > 0 ? .latest : Self.firstBut(number)
    }
  }
}

extension WorkingCalendar {
  /// Whether every step from one of the days leaves the known years, or begins outside them.
  private func passesUnknown(_ days: DateRange, _ least: Int64, _ most: Int64) -> Bool {
    if least > 0 {
      if days.last.days(since: first) < -1 { return true }
      guard days.first.days(since: first) >= -1,
        case .unknown = step(from: days.first, by: least)
      else { return false }
      return true
    }
    guard most < 0 else { return false }
    if days.first.days(since: last) > 1 { return true }
    guard days.last.days(since: last) <= 1, case .unknown = step(from: days.last, by: most) else {
      return false
    }
    return true
  }

  /// A day by its number. No day is the last of all alone: a step that leaves the years is not
  /// known to the day.
  private static func lastBut(_ number: Int) -> CivilDate {
    CivilDate(dayNumber: min(number, Int(CivilDate.latest.dayNumber) - 1)) ?? .earliest
  }

  private static func firstBut(_ number: Int) -> CivilDate {
    CivilDate(dayNumber: max(number, Int(CivilDate.earliest.dayNumber) + 1)) ?? .latest
  }

  /// How many working days there are after one of some days through one of others.
  func count(after start: DateRange, through end: DateRange) -> Bounds {
    Bounds(
      low: Int64(count(after: start.last, through: end.first).low),
      high: Int64(count(after: start.first, through: end.last).high))
  }

  /// Whether a day, which is one of these, is worked. `isUnknown`: of none of them it is known.
  func isWorking(_ days: DateRange) -> (truth: Truth, isUnknown: Bool) {
    if days.last < first || days.first > last { return (.unknown, true) }
    guard let span = DaySpan(from: days.first, through: days.last), let count = count(in: span)
    else { return (.unknown, false) }
    if count == 0 { return (.no, false) }
    return (count == span.dayCount ? .yes : .unknown, false)
  }
}
