import QagidaCalendar
import Testing

@Suite struct DateRangeTests {
  private func range(_ first: String, _ last: String) throws -> DateRange {
    try #require(DateRange(from: date(first), through: date(last)))
  }

  @Test func isNeverEmpty() throws {
    #expect(try DateRange(from: date("2024-01-02"), through: date("2024-01-01")) == nil)
    let day = try date("2024-01-01")
    #expect(DateRange(from: day, through: day) == DateRange(day))
  }

  @Test func knowsWhetherItIsExact() throws {
    #expect(try DateRange(date("2024-01-01")).isExact)
    #expect(try !range("2024-01-01", "2024-01-02").isExact)
    #expect(!DateRange.all.isExact)
  }

  @Test func containsBothItsEnds() throws {
    let year = try range("1990-01-01", "1990-12-31")
    #expect(try year.contains(date("1990-01-01")))
    #expect(try year.contains(date("1990-12-31")))
    #expect(try !year.contains(date("1989-12-31")))
    #expect(try !year.contains(date("1991-01-01")))
    #expect(try year.contains(range("1990-05-01", "1990-12-31")))
    #expect(try !year.contains(range("1990-05-01", "1991-01-01")))
    #expect(DateRange.all.contains(year))
    #expect(!year.contains(DateRange.all))
  }

  @Test func intersects() throws {
    let year = try range("1990-01-01", "1990-12-31")
    #expect(
      try year.intersection(range("1990-12-31", "1995-01-01")) == range("1990-12-31", "1990-12-31"))
    #expect(try year.intersection(range("1991-01-01", "1995-01-01")) == nil)
    #expect(year.intersection(.all) == year)
  }

  @Test func spansBothInTheHull() throws {
    let year = try range("1990-01-01", "1990-12-31")
    #expect(try year.hull(range("1995-01-01", "1995-02-01")) == range("1990-01-01", "1995-02-01"))
    #expect(try range("1995-01-01", "1995-02-01").hull(year) == range("1990-01-01", "1995-02-01"))
    #expect(year.hull(.all) == .all)
  }
}
