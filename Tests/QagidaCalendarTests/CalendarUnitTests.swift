import QagidaCalendar
import Testing

@Suite struct CalendarUnitTests {
  @Test(arguments: [
    ("2024-02-29", "2042-02-28", 17), ("2024-02-29", "2042-03-01", 18),
    ("2024-02-29", "2044-02-28", 19), ("2024-02-29", "2044-02-29", 20),
    ("2000-05-14", "2018-05-13", 17), ("2000-05-14", "2018-05-14", 18),
    ("2000-05-14", "2000-05-14", 0), ("2000-05-14", "2000-05-13", -1),
    ("2000-05-14", "1999-05-14", -1), ("2000-05-14", "1999-05-13", -2),
    ("2024-02-29", "2023-03-01", -1), ("2024-02-29", "2023-02-28", -2),
  ])
  func completesYears(start: String, end: String, years: Int) throws {
    #expect(try date(start).completed(.years, on: date(end)) == years)
  }

  @Test(arguments: [
    ("2024-01-31", "2024-02-29", 0), ("2024-01-31", "2024-03-01", 1),
    ("2024-01-31", "2024-03-30", 1), ("2024-01-31", "2024-03-31", 2),
    ("2024-01-31", "2024-01-30", -1), ("2024-03-31", "2024-02-29", -2),
    ("2024-03-31", "2024-03-01", -1),
  ])
  func completesMonths(start: String, end: String, months: Int) throws {
    #expect(try date(start).completed(.months, on: date(end)) == months)
  }

  @Test func completesDays() throws {
    #expect(try date("2002-09-30").completed(.days, on: date("2019-01-01")) == 5_937)
    #expect(try date("2019-01-01").completed(.days, on: date("2002-09-30")) == -5_937)
  }

  @Test func reachesBothEndsOfTheRange() {
    #expect(CivilDate.earliest.completed(.years, on: .latest) == 9_998)
    #expect(CivilDate.latest.completed(.years, on: .earliest) == -9_999)
    #expect(CivilDate.earliest.completed(.months, on: .latest) == 9_999 * 12 - 1)
    #expect(CivilDate.latest.completed(.months, on: .earliest) == -9_999 * 12)
  }

  /// The definition: k units are over, k + 1 are not. Pairs of all days around month ends.
  @Test func isTheGreatestNumberThatIsOver() throws {
    let ends = try days(date("2022-12-27"), through: date("2025-03-02"))
      .filter { $0.day >= 27 || $0.day <= 2 }
    var wrong: [String] = []
    for start in ends {
      for end in ends {
        let months = start.completed(.months, on: end)
        let years = start.completed(.years, on: end)
        let isRight =
          isOver(Period(months: months), from: start, on: end)
          && !isOver(Period(months: months + 1), from: start, on: end)
          && isOver(Period(years: years), from: start, on: end)
          && !isOver(Period(years: years + 1), from: start, on: end)
        if !isRight { wrong.append("\(start) to \(end)") }
      }
    }
    #expect(wrong == [])
  }

  @Test func equalsComparingParts() throws {
    var numbers = Numbers(seed: 1)
    var wrong: [String] = []
    for _ in 0..<20_000 {
      let start = try #require(CivilDate(dayNumber: numbers.next(in: 1...3_652_059)))
      let end = try #require(CivilDate(dayNumber: numbers.next(in: 1...3_652_059)))
      let (from, to) = (start.parts, end.parts)
      let hadBirthday = (to.month, to.day) >= (from.month, from.day)
      let years = to.year - from.year - (hadBirthday ? 0 : 1)
      let months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
      if start.completed(.years, on: end) != years || start.completed(.months, on: end) != months {
        wrong.append("\(start) to \(end)")
      }
    }
    #expect(wrong == [])
  }

  private func isOver(_ period: Period?, from start: CivilDate, on end: CivilDate) -> Bool {
    guard let period, let day = start.shifted(by: period, rounding: .up).date else { return false }
    return day <= end
  }
}
