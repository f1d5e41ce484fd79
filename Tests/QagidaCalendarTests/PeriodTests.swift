import QagidaCalendar
import Testing

@Suite struct PeriodTests {
  @Test func takesYearsAsTwelveMonths() throws {
    let period = try #require(Period(years: 2, months: 3, days: 5))
    #expect(period.months == 27)
    #expect(period.days == 5)
    #expect(Period(years: 1) == Period(months: 12))
    #expect(Period(years: -1, months: 12) == .zero)
  }

  @Test func neverTurnsDaysIntoMonths() throws {
    let period = try #require(Period(months: 1, days: 100))
    #expect(period.months == 1)
    #expect(period.days == 100)
    #expect(Period(days: 30) != Period(months: 1))
  }

  @Test func addsAndNegates() throws {
    let left = try #require(Period(months: 5, days: -40))
    let right = try #require(Period(years: 1, days: 3))
    #expect(left.adding(right) == Period(months: 17, days: -37))
    #expect(left.negated == Period(months: -5, days: 40))
    #expect(left.adding(left.negated) == .zero)
  }

  @Test func knowsWhenItIsDaysOnly() throws {
    #expect(try #require(Period(days: 9)).isDaysOnly)
    #expect(Period.zero.isDaysOnly)
    #expect(try #require(Period(years: 1, months: -12, days: 9)).isDaysOnly)
    #expect(try !#require(Period(months: 1, days: 9)).isDaysOnly)
  }

  @Test func hasLimits() throws {
    let most = try #require(Period(months: Period.monthLimit, days: Period.dayLimit))
    #expect(most.negated == Period(months: -Period.monthLimit, days: -Period.dayLimit))
    #expect(try most.adding(#require(Period(months: 1))) == nil)
    #expect(try most.adding(#require(Period(days: 1))) == nil)
    #expect(most.adding(most) == nil)
    #expect(most.negated.adding(most.negated) == nil)
    #expect(Period(months: Period.monthLimit + 1) == nil)
    #expect(Period(months: -Period.monthLimit - 1) == nil)
    #expect(Period(days: Period.dayLimit + 1) == nil)
    for extreme in [Int.max, Int.min] {
      #expect(Period(years: extreme) == nil)
      #expect(Period(months: extreme) == nil)
      #expect(Period(days: extreme) == nil)
      #expect(Period(years: extreme / 12, months: extreme) == nil)
    }
  }

  @Test(arguments: [
    (2, 3, 5, "2 years 3 months 5 days"), (1, 1, 1, "1 year 1 month 1 day"), (0, 0, 0, "0 days"),
    (0, 12, 0, "1 year"), (0, 30, 0, "2 years 6 months"), (0, 0, 45, "45 days"),
    (3, 0, 0, "3 years"), (-1, -2, -3, "-1 year -2 months -3 days"), (0, 1, -1, "1 month -1 day"),
  ])
  func describesItself(years: Int, months: Int, days: Int, text: String) throws {
    #expect(try #require(Period(years: years, months: months, days: days)).description == text)
  }
}
