/// A unit in which time between two days is counted in whole.
package enum CalendarUnit: Hashable, Sendable {
  case years, months, days
}

extension CivilDate {
  /// The whole units completed on `end` since this day: the greatest k, negative before this day,
  /// such that this day plus k units, rounded up to the next first, is not after `end`.
  ///
  /// For years and months this equals comparing the parts of the two days: who is born on
  /// 29 February completes a year on 1 March of a year that is not a leap year.
  package func completed(_ unit: CalendarUnit, on end: CivilDate) -> Int {
    switch unit {
    case .days: end.days(since: self)
    case .months: completedMonths(on: end)
    case .years: Gregorian.floorDivide(completedMonths(on: end), by: 12)
    }
  }

  private func completedMonths(on end: CivilDate) -> Int {
    Gregorian.completedMonths(from: Int(dayNumber), to: Int(end.dayNumber))
  }
}
