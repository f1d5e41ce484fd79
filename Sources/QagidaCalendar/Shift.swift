/// What adding a period to a date gives.
package enum Shift: Hashable, Sendable {
  case date(CivilDate)
  /// The month has no such day and the rounding is `.refuse`.
  case noSuchDay
  /// The day lies before 0001-01-01 or after 9999-12-31.
  case outOfRange

  /// The date, nil where there is none.
  package var date: CivilDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

extension CivilDate {
  /// This day moved by a period: months first, then one rounding where the month reached lacks
  /// the day, then the days.
  ///
  /// The range is asked of the result alone: 9999-12-31 plus a month less 31 days is a date. To
  /// subtract a period, add its negation with the same rounding.
  package func shifted(by period: Period, rounding: Rounding) -> Shift {
    var number = Int(dayNumber)
    if !period.isDaysOnly {
      let (reached, isLost) = Gregorian.adding(months: period.months, to: number)
      number = reached
      if isLost {
        switch rounding {
        case .up: number += 1
        case .down: break
        case .refuse: return .noSuchDay
        }
      }
    }
    if let date = CivilDate(dayNumber: number + period.days) { return .date(date) }
    return .outOfRange
  }
}
