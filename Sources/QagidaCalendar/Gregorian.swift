/// The arithmetic of the proleptic Gregorian calendar on bare numbers, without a range.
///
/// Years are astronomical (year 0 stands before year 1) and may be negative; months are 1...12;
/// a day number counts days, 1 being 0001-01-01. A month index is `year * 12 + month - 1`.
///
/// INVARIANT: callers keep the year within -20000...40000 and the day number within ten million,
/// so that no step overflows even where `Int` has 32 bits.
enum Gregorian {
  /// Days in 400 years, after which the calendar repeats.
  static let daysInCycle = 146_097

  /// Days from 0000-03-01 to 0001-01-01, less one: what turns a day number into days since March.
  private static let marchOffset = 305

  static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day number of a day that its month has.
  ///
  /// Years are taken from March, so that the leap day is the last of its year and the lengths of
  /// the months before any month follow one line, `(153 m + 2) / 5`.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = month > 2 ? month - 3 : month + 9
    let cycle = floorDivide(marchYear, by: 400)
    let yearInCycle = marchYear - cycle * 400
    let leapDays = yearInCycle / 4 - yearInCycle / 100
    let dayInYear = (153 * marchMonth + 2) / 5 + day - 1
    return cycle * daysInCycle + yearInCycle * 365 + leapDays + dayInYear - marchOffset
  }

  /// The parts of a day number; the inverse of `dayNumber(year:month:day:)`.
  static func parts(of dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let sinceMarch = dayNumber + marchOffset
    let cycle = floorDivide(sinceMarch, by: daysInCycle)
    let dayInCycle = sinceMarch - cycle * daysInCycle
    let century = (4 * dayInCycle + 3) / daysInCycle
    let dayInCentury = dayInCycle - century * daysInCycle / 4
    let yearInCentury = (4 * dayInCentury + 3) / 1_461
    let dayInYear = dayInCentury - yearInCentury * 1_461 / 4
    let marchMonth = (5 * dayInYear + 2) / 153
    let day = dayInYear - (153 * marchMonth + 2) / 5 + 1
    let marchYear = cycle * 400 + century * 100 + yearInCentury
    return marchMonth < 10
      ? (marchYear, marchMonth + 3, day)
      : (marchYear + 1, marchMonth - 9, day)
  }

  /// The day `months` months after `dayNumber`: the same day of the month, or, where that month
  /// has no such day, its last day with `isLost` set.
  static func adding(months: Int, to dayNumber: Int) -> (dayNumber: Int, isLost: Bool) {
    let (year, month, day) = parts(of: dayNumber)
    let index = year * 12 + month - 1 + months
    let newYear = floorDivide(index, by: 12)
    let newMonth = index - newYear * 12 + 1
    let length = daysInMonth(year: newYear, month: newMonth)
    let target = Self.dayNumber(year: newYear, month: newMonth, day: min(day, length))
    return (target, day > length)
  }

  /// The greatest k, negative before `start`, such that `start` plus k months, rounded up to the
  /// next first, is not after `end`.
  ///
  /// It equals comparing the parts: a month is completed on the same day of the month or later.
  static func completedMonths(from start: Int, to end: Int) -> Int {
    let (startYear, startMonth, startDay) = parts(of: start)
    let (endYear, endMonth, endDay) = parts(of: end)
    let months = (endYear - startYear) * 12 + endMonth - startMonth
    return endDay < startDay ? months - 1 : months
  }

  /// The quotient rounded towards minus infinity; `divisor` is positive.
  static func floorDivide(_ dividend: Int, by divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
  }
}
