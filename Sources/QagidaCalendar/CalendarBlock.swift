/// A stretch of the calendar that every day lies in: its month, its quarter, its year.
package enum CalendarBlock: Hashable, Sendable {
  case month, quarter, year

  fileprivate var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}

extension CivilDate {
  /// The first day of the month, quarter or year that this day lies in.
  package func start(of block: CalendarBlock) -> CivilDate {
    let (year, month, _) = parts
    let firstMonth = month - (month - 1) % block.months
    return CivilDate(valid: Gregorian.dayNumber(year: year, month: firstMonth, day: 1))
  }

  /// The last day, inclusive, of the month, quarter or year that this day lies in.
  package func end(of block: CalendarBlock) -> CivilDate {
    let (year, month, _) = parts
    let lastMonth = month - (month - 1) % block.months + block.months - 1
    let length = Gregorian.daysInMonth(year: year, month: lastMonth)
    return CivilDate(valid: Gregorian.dayNumber(year: year, month: lastMonth, day: length))
  }
}
