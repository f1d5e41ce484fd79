import Foundation
import QagidaCalendar
import Testing

@Suite struct GregorianTests {
  /// Foundation's calendar, fixed to Gregorian and GMT, knows nothing of ours.
  @Test func agreesWithFoundationFrom1900To2100() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = try date("1900-01-01")
    let unixEpoch = try date("1970-01-01")
    var wrong: [String] = []
    for day in days(first, through: try date("2100-12-31")) {
      let instant = Date(timeIntervalSince1970: Double(day.days(since: unixEpoch)) * 86_400)
      let theirs = calendar.dateComponents([.year, .month, .day, .weekday], from: instant)
      let ours = day.parts
      if ours.year != theirs.year || ours.month != theirs.month || ours.day != theirs.day
        || day.weekday % 7 + 1 != theirs.weekday
        || CivilDate(year: ours.year, month: ours.month, day: ours.day) != day
      {
        wrong.append(day.description)
      }
      if ours.day == 1 {
        let length = calendar.range(of: .day, in: .month, for: instant)?.count
        if CivilDate.daysInMonth(year: ours.year, month: ours.month) != length {
          wrong.append("length of \(day)")
        }
      }
    }
    #expect(wrong == [])
  }

  /// Counts every day of the range one by one, by the rule as the calendar's decree has it.
  @Test func countsEveryDayOfTheRange() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = 0
    var wrong = 0
    for year in 1...9999 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      if CivilDate.isLeapYear(year) != isLeap { wrong += 1 }
      for month in 1...12 {
        let length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
        for day in 1...length {
          number += 1
          guard let date = CivilDate(dayNumber: number), date.parts == (year, month, day),
            CivilDate(year: year, month: month, day: day) == date
          else {
            wrong += 1
            continue
          }
        }
        if CivilDate(year: year, month: month, day: length + 1) != nil { wrong += 1 }
      }
    }
    #expect(wrong == 0)
    #expect(number == Int(CivilDate.latest.dayNumber))
  }
}
