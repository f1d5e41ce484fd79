import QagidaCalendar
import Testing

/// One computation: a day, the period's years, months and days, and the result rounded up and
/// down. Where the two differ, rounding is refused.
struct ShiftCase: Sendable, CustomTestStringConvertible {
  let day: String
  let years: Int
  let months: Int
  let days: Int
  let up: String
  let down: String

  init(_ day: String, y: Int = 0, m: Int = 0, d: Int = 0, up: String, down: String) {
    (self.day, years, months, days) = (day, y, m, d)
    (self.up, self.down) = (up, down)
  }

  init(_ day: String, y: Int = 0, m: Int = 0, d: Int = 0, _ all: String) {
    self.init(day, y: y, m: m, d: d, up: all, down: all)
  }

  var testDescription: String { "\(day) + \(years)y \(months)m \(days)d" }
}

@Suite struct ShiftTests {
  /// The vectors of dates-calc (Catala), `exact_computations.csv`.
  static let exact = [
    ShiftCase("2012-03-20", d: 10, "2012-03-30"), ShiftCase("2012-03-31", d: 1, "2012-04-01"),
    ShiftCase("2012-02-28", d: 1, "2012-02-29"), ShiftCase("2013-02-28", d: 1, "2013-03-01"),
    ShiftCase("2012-03-01", d: 71, "2012-05-11"), ShiftCase("2012-11-01", d: 71, "2013-01-11"),
    ShiftCase("2012-02-15", m: 2, "2012-04-15"), ShiftCase("2012-02-28", m: 4, "2012-06-28"),
    ShiftCase("2012-03-15", m: 1, "2012-04-15"), ShiftCase("2012-11-15", m: 3, "2013-02-15"),
    ShiftCase("2012-03-31", m: 2, "2012-05-31"), ShiftCase("2012-01-31", m: 2, "2012-03-31"),
    ShiftCase("2013-01-31", m: 2, "2013-03-31"), ShiftCase("2012-10-31", m: 5, "2013-03-31"),
    ShiftCase("2012-01-01", y: 1, "2013-01-01"), ShiftCase("2012-02-28", y: 4, "2016-02-28"),
    ShiftCase("2012-02-29", y: 4, "2016-02-29"), ShiftCase("2012-03-15", y: 1, "2013-03-15"),
    ShiftCase("2012-11-15", y: 3, "2015-11-15"),
  ]

  /// The vectors of dates-calc, `ambiguous_computations.csv`.
  static let ambiguous = [
    ShiftCase("2012-03-31", m: 1, up: "2012-05-01", down: "2012-04-30"),
    ShiftCase("2012-03-31", m: 3, up: "2012-07-01", down: "2012-06-30"),
    ShiftCase("2012-01-31", m: 1, up: "2012-03-01", down: "2012-02-29"),
    ShiftCase("2012-01-31", m: 3, up: "2012-05-01", down: "2012-04-30"),
    ShiftCase("2013-01-31", m: 1, up: "2013-03-01", down: "2013-02-28"),
    ShiftCase("2013-01-31", m: 3, up: "2013-05-01", down: "2013-04-30"),
    ShiftCase("2012-10-31", m: 4, up: "2013-03-01", down: "2013-02-28"),
    ShiftCase("2012-10-31", m: 6, up: "2013-05-01", down: "2013-04-30"),
    ShiftCase("2012-10-29", m: 4, up: "2013-03-01", down: "2013-02-28"),
    ShiftCase("2012-02-29", y: 1, up: "2013-03-01", down: "2013-02-28"),
    ShiftCase("2012-02-29", y: 88, up: "2100-03-01", down: "2100-02-28"),
  ]

  /// Mixed periods, subtraction, and periods that have to be added before they move a date.
  static let mixed = [
    ShiftCase("2024-01-31", m: 1, d: 1, up: "2024-03-02", down: "2024-03-01"),
    ShiftCase("2024-02-29", y: -1, up: "2023-03-01", down: "2023-02-28"),
    ShiftCase("2024-03-31", m: -1, up: "2024-03-01", down: "2024-02-29"),
    ShiftCase("2024-02-29", y: -1, m: 12, "2024-02-29"),
    ShiftCase("2024-02-29", y: 1, m: 36, "2028-02-29"),
    ShiftCase("2024-02-29", y: 1, d: 365, up: "2026-03-01", down: "2026-02-28"),
    ShiftCase("2024-12-31", m: -10, up: "2024-03-01", down: "2024-02-29"),
    ShiftCase("2024-05-31", d: -31, "2024-04-30"),
    ShiftCase("2024-08-30", m: 6, up: "2025-03-01", down: "2025-02-28"),
    ShiftCase("2024-01-29", m: 13, up: "2025-03-01", down: "2025-02-28"),
    ShiftCase("2000-02-29", y: 18, up: "2018-03-01", down: "2018-02-28"),
    ShiftCase("1988-02-29", y: 36, "2024-02-29"),
    ShiftCase("2024-01-31", m: 2, "2024-03-31"),
  ]

  @Test(arguments: exact + ambiguous + mixed)
  func shifts(vector: ShiftCase) throws {
    let day = try date(vector.day)
    let period = try #require(
      Period(years: vector.years, months: vector.months, days: vector.days))
    let (up, down) = (try date(vector.up), try date(vector.down))
    #expect(day.shifted(by: period, rounding: .up) == .date(up))
    #expect(day.shifted(by: period, rounding: .down) == .date(down))
    #expect(day.shifted(by: period, rounding: .refuse) == (up == down ? .date(up) : .noSuchDay))
  }

  @Test func addingTwiceIsNotAddingTheSum() throws {
    let month = try #require(Period(months: 1))
    let day = try date("2024-01-31")
    let down = try #require(day.shifted(by: month, rounding: .down).date)
    #expect(try down.shifted(by: month, rounding: .down) == .date(date("2024-03-29")))
    #expect(try down.shifted(by: month.negated, rounding: .down) == .date(date("2024-01-29")))
    let up = try #require(day.shifted(by: month, rounding: .up).date)
    #expect(try up.shifted(by: month.negated, rounding: .up) == .date(date("2024-02-01")))
    let year = try #require(Period(years: 1))
    let limit = try #require(Period(years: 35)?.adding(year))
    #expect(try date("1988-02-29").shifted(by: limit, rounding: .down) == .date(date("2024-02-29")))
  }

  @Test func staysInTheRangeOrSaysSo() throws {
    let most = try #require(Period(months: Period.monthLimit, days: Period.dayLimit))
    for rounding in [Rounding.up, .down] {
      for day in [CivilDate.earliest, .latest] {
        #expect(day.shifted(by: most, rounding: rounding) == .outOfRange)
        #expect(day.shifted(by: most.negated, rounding: rounding) == .outOfRange)
        #expect(day.shifted(by: .zero, rounding: rounding) == .date(day))
      }
      let month = try #require(Period(months: 1))
      #expect(CivilDate.latest.shifted(by: month, rounding: rounding) == .outOfRange)
      #expect(CivilDate.earliest.shifted(by: month.negated, rounding: rounding) == .outOfRange)
    }
    let range = try #require(Period(years: 9_999, days: -1))
    #expect(CivilDate.earliest.shifted(by: range, rounding: .refuse) == .date(.latest))
    #expect(CivilDate.latest.shifted(by: range.negated, rounding: .refuse) == .date(.earliest))
  }

  @Test func asksTheRangeOfTheResultAlone() throws {
    let there = try #require(Period(months: 1, days: -31))
    #expect(CivilDate.latest.shifted(by: there, rounding: .refuse) == .date(.latest))
    let back = try #require(Period(months: -1, days: 31))
    #expect(CivilDate.earliest.shifted(by: back, rounding: .refuse) == .date(.earliest))
    let beforeYearZero = try #require(Period(months: -23, days: 700))
    #expect(CivilDate.earliest.shifted(by: beforeYearZero, rounding: .refuse) == .date(.earliest))
    let lost = try #require(Period(months: 2))
    #expect(CivilDate.latest.shifted(by: lost, rounding: .refuse) == .noSuchDay)
    #expect(CivilDate.latest.shifted(by: lost, rounding: .up) == .outOfRange)
  }

  /// What is proved of dates-calc: adding never turns the order of two days round, down is not
  /// after up, the two are a day apart where rounding is refused and equal where it is not.
  @Test func isMonotoneAndRoundsByOneDay() throws {
    var numbers = Numbers(seed: 2)
    var wrong: [String] = []
    for _ in 0..<4_000 {
      let period = try #require(
        Period(months: numbers.next(in: -600...600), days: numbers.next(in: -500...500)))
      let day = try #require(CivilDate(dayNumber: numbers.next(in: 690_000...770_000)))
      let next = try #require(day.adding(days: 1))
      let up = day.shifted(by: period, rounding: .up).date
      let down = day.shifted(by: period, rounding: .down).date
      let nextUp = next.shifted(by: period, rounding: .up).date
      let nextDown = next.shifted(by: period, rounding: .down).date
      let refused = day.shifted(by: period, rounding: .refuse)
      guard let up, let down, let nextUp, let nextDown, up <= nextUp, down <= nextDown,
        refused == (up == down ? .date(up) : .noSuchDay),
        down == up || down.adding(days: 1) == up
      else {
        wrong.append("\(day) + \(period)")
        continue
      }
    }
    #expect(wrong == [])
  }
}
