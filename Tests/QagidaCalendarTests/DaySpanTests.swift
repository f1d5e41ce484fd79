import QagidaCalendar
import Testing

@Suite struct DaySpanTests {
  @Test func hasAnExclusiveEnd() throws {
    let span = try #require(DaySpan(from: date("2024-01-30"), before: date("2024-02-02")))
    #expect(span.dayCount == 3)
    #expect(try span.firstDay == date("2024-01-30"))
    #expect(try span.lastDay == date("2024-02-01"))
    #expect(try DaySpan(from: date("2024-01-30"), through: date("2024-02-01")) == span)
    #expect(try span.contains(date("2024-01-30")))
    #expect(try span.contains(date("2024-02-01")))
    #expect(try !span.contains(date("2024-02-02")))
    #expect(try !span.contains(date("2024-01-29")))
  }

  @Test func mayBeEmptyButNotReversed() throws {
    let day = try date("2024-01-30")
    let empty = try #require(DaySpan(from: day, before: day))
    #expect(empty.isEmpty)
    #expect(empty.dayCount == 0)
    #expect(empty.firstDay == nil)
    #expect(empty.lastDay == nil)
    #expect(!empty.contains(day))
    #expect(try DaySpan(from: day, before: date("2024-01-29")) == nil)
    #expect(try DaySpan(from: day, through: date("2024-01-29")) == nil)
    #expect(DaySpan(from: day, through: day)?.dayCount == 1)
  }

  @Test func reachesBothEndsOfTheCalendar() {
    #expect(DaySpan.all.dayCount == 3_652_059)
    #expect(DaySpan.all.firstDay == .earliest)
    #expect(DaySpan.all.lastDay == .latest)
    #expect(DaySpan(from: .latest).dayCount == 1)
    #expect(DaySpan(before: .earliest).isEmpty)
    #expect(DaySpan(through: .earliest).dayCount == 1)
    #expect(DaySpan(through: .latest) == .all)
    #expect(DaySpan(from: .earliest, through: .latest) == .all)
  }

  @Test func cutsBeforeAndUpTo() throws {
    let span = try #require(DaySpan(from: date("2024-01-01"), through: date("2024-12-31")))
    let cut = try date("2024-06-15")
    #expect(try span.clipped(to: DaySpan(before: cut)).lastDay == date("2024-06-14"))
    #expect(span.clipped(to: DaySpan(through: cut)).lastDay == cut)
    #expect(span.clipped(to: DaySpan(from: cut)).firstDay == cut)
  }

  /// All pairs of spans within a week, against sets of day numbers.
  @Test func agreesWithSetsOfDays() throws {
    var spans: [DaySpan] = []
    for first in 10...17 {
      for end in first...17 {
        let from = try #require(CivilDate(dayNumber: first))
        let before = try #require(CivilDate(dayNumber: end))
        spans.append(try #require(DaySpan(from: from, before: before)))
      }
    }
    for left in spans {
      for right in spans {
        let (leftDays, rightDays) = (Set(left.start..<left.end), Set(right.start..<right.end))
        let clipped = left.clipped(to: right)
        let common = leftDays.intersection(rightDays)
        #expect(Set(clipped.start..<clipped.end) == common)
        #expect(left.overlaps(right) == !common.isEmpty)
        #expect(left.contains(right) == rightDays.isSubset(of: leftDays))
      }
    }
  }
}
