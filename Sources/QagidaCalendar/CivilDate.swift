/// A day of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31.
///
/// Stored as a day number: 1 is 0001-01-01, 719 163 is 1970-01-01, 3 652 059 is 9999-12-31.
/// So 0 and negative numbers stand for no day and may serve as marks. The order is that of time.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// The number of the day, 1 for 0001-01-01.
  ///
  /// INVARIANT: 1...3 652 059.
  package let dayNumber: Int32

  /// 0001-01-01.
  package static let earliest = CivilDate(valid: 1)

  /// 9999-12-31.
  package static let latest = CivilDate(valid: 3_652_059)

  /// Takes a number known to be in the range.
  init(valid dayNumber: Int) {
    self.dayNumber = Int32(truncatingIfNeeded: dayNumber)
  }

  /// The day with this number, 1 for 0001-01-01; nil outside the range.
  package init?(dayNumber: Int) {
    guard dayNumber >= 1, dayNumber <= 3_652_059 else { return nil }
    self.init(valid: dayNumber)
  }

  /// The day with these parts; nil where the calendar has none (30 February, month 13, year 0).
  package init?(year: Int, month: Int, day: Int) {
    guard let length = Self.daysInMonth(year: year, month: month), day >= 1, day <= length else {
      return nil
    }
    self.init(valid: Gregorian.dayNumber(year: year, month: month, day: day))
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The year 1...9999, the month 1...12 and the day of the month 1...31.
  package var parts: (year: Int, month: Int, day: Int) {
    Gregorian.parts(of: Int(dayNumber))
  }

  /// The year, 1...9999.
  package var year: Int { parts.year }

  /// The month of the year, 1...12.
  package var month: Int { parts.month }

  /// The day of the month, 1...31.
  package var day: Int { parts.day }

  /// The quarter of the year, 1...4.
  package var quarter: Int { (month + 2) / 3 }

  /// The day of the week after ISO 8601: 1 for Monday, 7 for Sunday.
  package var weekday: Int { Int(dayNumber - 1) % 7 + 1 }

  /// Whether the year has a 29 February; false outside 1...9999.
  package static func isLeapYear(_ year: Int) -> Bool {
    year >= 1 && year <= 9999 && Gregorian.isLeap(year: year)
  }

  /// The number of days of a month; nil unless the year is 1...9999 and the month 1...12.
  package static func daysInMonth(year: Int, month: Int) -> Int? {
    guard year >= 1, year <= 9999, month >= 1, month <= 12 else { return nil }
    return Gregorian.daysInMonth(year: year, month: month)
  }

  /// The day `days` days later, earlier where negative; nil outside the range.
  package func adding(days: Int) -> CivilDate? {
    let (number, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return overflow ? nil : CivilDate(dayNumber: number)
  }

  /// The number of days from `other` to this day, negative where `other` is the later.
  package func days(since other: CivilDate) -> Int {
    Int(dayNumber - other.dayNumber)
  }
}
