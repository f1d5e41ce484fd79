import QagidaCalendar
import Testing

@Suite struct MonthEndsTests {
  @Test func roundsByRole() {
    #expect(MonthEnds.lastDay.rounding(for: .first) == .up)
    #expect(MonthEnds.lastDay.rounding(for: .last) == .down)
    #expect(MonthEnds.nextFirst.rounding(for: .first) == .up)
    #expect(MonthEnds.nextFirst.rounding(for: .last) == .up)
    #expect(MonthEnds.refused.rounding(for: .first) == .refuse)
    #expect(MonthEnds.refused.rounding(for: .last) == .refuse)
  }

  /// Two years from 29 February 2024 run through 28 February 2026; `P from D` counts D.
  @Test func aTermFromALeapDayKeepsItsLastDay() throws {
    let twoYears = try #require(Period(years: 2))
    let rounding = MonthEnds.lastDay.rounding(for: .first)
    let end = try #require(try date("2024-02-29").shifted(by: twoYears, rounding: rounding).date)
    #expect(try end.adding(days: -1) == date("2026-02-28"))
  }

  @Test func whoIsBornOnALeapDayIsOfAgeOnTheFirst() throws {
    let age = try #require(Period(years: 18))
    let rounding = MonthEnds.lastDay.rounding(for: .first)
    let born = try date("2024-02-29")
    #expect(try born.shifted(by: age, rounding: rounding) == .date(date("2042-03-01")))
    #expect(try born.completed(.years, on: date("2042-02-28")) == 17)
    #expect(try born.completed(.years, on: date("2042-03-01")) == 18)
  }

  /// `within a month after D`: D itself is not counted, the last day is rounded down.
  @Test func aTermAfterAMonthEndRoundsDown() throws {
    let month = try #require(Period(months: 1))
    let rounding = MonthEnds.lastDay.rounding(for: .last)
    let shift = try date("2024-01-31").shifted(by: month, rounding: rounding)
    #expect(try shift == .date(date("2024-02-29")))
  }

  /// Under `months end on the last day`, comparing with D + P by role is comparing the month and
  /// the day of the month as if every month had 31 days.
  @Test(arguments: [2023, 2098])
  func comparesAsUnclampedParts(firstYear: Int) throws {
    let start = try #require(CivilDate(year: firstYear, month: 1, day: 1))
    let end = try #require(CivilDate(year: firstYear + 3, month: 12, day: 31))
    let first = MonthEnds.lastDay.rounding(for: .first)
    let last = MonthEnds.lastDay.rounding(for: .last)
    var wrong: [String] = []
    for months in -48...48 {
      let period = try #require(Period(months: months))
      for day in days(start, through: end) {
        guard let asFirst = day.shifted(by: period, rounding: first).date,
          let asLast = day.shifted(by: period, rounding: last).date
        else {
          wrong.append("\(day) + \(months) months")
          continue
        }
        let (year, month, dayOfMonth) = day.parts
        let bound = (year * 12 + month + months, dayOfMonth)
        for distance in -2...2 {
          guard let other = asFirst.adding(days: distance) else { continue }
          let (otherYear, otherMonth, otherDay) = other.parts
          let parts = (otherYear * 12 + otherMonth, otherDay)
          if (other < asFirst) != (parts < bound) || (other >= asFirst) != (parts >= bound)
            || (other <= asLast) != (parts <= bound) || (other > asLast) != (parts > bound)
          {
            wrong.append("\(other) against \(day) + \(months) months")
          }
        }
      }
    }
    #expect(wrong == [])
  }
}
