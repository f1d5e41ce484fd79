import QagidaCalendar
import Testing

@Suite struct CivilDateTests {
  @Test func hasTheKnownNumbers() throws {
    #expect(try date("0001-01-01").dayNumber == 1)
    #expect(try date("1970-01-01").dayNumber == 719_163)
    #expect(try date("9999-12-31").dayNumber == 3_652_059)
    #expect(try date("0001-01-01") == .earliest)
    #expect(try date("9999-12-31") == .latest)
    #expect(MemoryLayout<CivilDate>.size == 4)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, 32),
    (2024, 2, 30), (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (Int.max, 1, 1), (Int.min, 1, 1),
    (2024, Int.max, 1), (2024, Int.min, 1), (2024, 1, Int.max), (2024, 1, Int.min),
  ])
  func refusesPartsWithoutADay(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func refusesNumbersOutsideTheRange() {
    for number in [0, -1, 3_652_060, Int.max, Int.min] {
      #expect(CivilDate(dayNumber: number) == nil)
    }
  }

  @Test func addsDaysWithinTheRange() throws {
    #expect(try date("2024-02-28").adding(days: 2) == date("2024-03-01"))
    #expect(try date("2024-05-31").adding(days: -31) == date("2024-04-30"))
    #expect(CivilDate.earliest.adding(days: 3_652_058) == .latest)
    #expect(CivilDate.latest.adding(days: -3_652_058) == .earliest)
    #expect(CivilDate.latest.adding(days: 0) == .latest)
    for days in [1, Int.max, Int.min] {
      #expect(CivilDate.latest.adding(days: days) == nil)
    }
    #expect(CivilDate.earliest.adding(days: -1) == nil)
  }

  @Test func countsDaysBetween() throws {
    #expect(try date("2019-01-01").days(since: date("2002-09-30")) == 5_937)
    #expect(CivilDate.earliest.days(since: .latest) == -3_652_058)
  }

  @Test func isOrderedAsTime() throws {
    #expect(try date("2023-12-31") < date("2024-01-01"))
    #expect(try date("2024-02-29") < date("2024-03-01"))
    #expect(CivilDate.earliest < CivilDate.latest)
  }

  @Test func tellsQuarterAndWeekday() throws {
    let quarters = try (1...12).map { month in
      try #require(CivilDate(year: 2023, month: month, day: 15)).quarter
    }
    #expect(quarters == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    #expect(CivilDate.earliest.weekday == 1)
    #expect(try date("2026-07-11").weekday == 6)
    #expect(try date("2024-02-29").weekday == 4)
  }

  @Test func knowsLeapYearsWithinTheRange() {
    #expect([2000, 2024, 2400, 4].allSatisfy(CivilDate.isLeapYear))
    #expect(
      ![1900, 2023, 2100, 0, -4, 10_000, Int.min, Int.max].contains(where: CivilDate.isLeapYear))
    #expect(CivilDate.daysInMonth(year: 2024, month: 2) == 29)
    #expect(CivilDate.daysInMonth(year: 0, month: 2) == nil)
    #expect(CivilDate.daysInMonth(year: 2024, month: 13) == nil)
    #expect(CivilDate.daysInMonth(year: Int.min, month: Int.max) == nil)
  }
}
