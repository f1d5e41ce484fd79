import QagidaCalendar
import Testing

@Suite struct CalendarBlockTests {
  @Test(arguments: [
    ("2012-02-15", CalendarBlock.month, "2012-02-01", "2012-02-29"),
    ("2013-02-15", .month, "2013-02-01", "2013-02-28"),
    ("2024-12-31", .month, "2024-12-01", "2024-12-31"),
    ("2024-01-01", .quarter, "2024-01-01", "2024-03-31"),
    ("2024-05-31", .quarter, "2024-04-01", "2024-06-30"),
    ("2024-09-30", .quarter, "2024-07-01", "2024-09-30"),
    ("2024-10-01", .quarter, "2024-10-01", "2024-12-31"),
    ("2024-02-29", .year, "2024-01-01", "2024-12-31"),
    ("0001-01-01", .year, "0001-01-01", "0001-12-31"),
    ("9999-12-31", .quarter, "9999-10-01", "9999-12-31"),
  ])
  func bounds(day: String, block: CalendarBlock, start: String, end: String) throws {
    #expect(try date(day).start(of: block) == date(start))
    #expect(try date(day).end(of: block) == date(end))
  }

  @Test func blocksFollowEachOtherWithoutGap() throws {
    for block in [CalendarBlock.month, .quarter, .year] {
      for day in try days(date("2022-01-01"), through: date("2025-12-31")) {
        let (start, end) = (day.start(of: block), day.end(of: block))
        let next = try #require(end.adding(days: 1))
        if start > day || end < day || next.start(of: block) != next || start.end(of: block) != end
        {
          Issue.record("\(day)")
        }
      }
    }
  }
}
