import QagidaCalendar
import Testing

@Suite struct ServiceLengthTests {
  private static let countings: [ServiceCounting] = [
    .days, .months30, .years360, .monthsEndToEnd, .yearsEndToEnd,
  ]

  private func months(_ spans: [DaySpan], overlap: ServiceOverlap = .merged) -> [Int64] {
    let length = ServiceLength(of: spans, by: .monthsEndToEnd, overlap: overlap)
    return [length.count, length.restDays]
  }

  @Test func countsEndToEndByRuns() throws {
    #expect(try months([span("2023-01-01", through: "2023-01-31")]) == [1, 0])
    #expect(try months([span("2024-01-31", through: "2024-02-28")]) == [0, 29])
    #expect(try months([span("2024-01-31", through: "2024-02-29")]) == [1, 0])
    #expect(try months([span("2024-01-31", through: "2024-03-01")]) == [1, 1])
    #expect(try months([span("2024-02-29", through: "2026-02-28")]) == [24, 0])
    #expect(try months([span("2024-02-29", through: "2026-02-26")]) == [23, 29])
  }

  /// Closing a gap by a day may lose days, and even a month.
  @Test func endToEndDoesNotGrowWithTheSet() throws {
    let open = [
      try span("2023-01-02", through: "2023-01-29"), try span("2023-01-31", through: "2023-02-28"),
    ]
    let closed = open + [try span("2023-01-30", through: "2023-01-30")]
    #expect(months(open) == [1, 28])
    #expect(months(closed) == [1, 27])
    let elsewhere = [try span("2023-06-01", through: "2023-06-02")]
    #expect(months(open + elsewhere) == [2, 0])
    #expect(months(closed + elsewhere) == [1, 29])
  }

  /// A month of 31 days less one day is 30 days, and no month.
  @Test func whatOneRunLeavesOverIsNoMonth() throws {
    #expect(try months([span("2024-02-29", through: "2026-02-27")]) == [23, 29])
    #expect(try months([span("2022-09-03", through: "2025-09-01")]) == [35, 29])
    #expect(try months([span("2022-09-03", through: "2025-09-02")]) == [36, 0])
  }

  @Test func carriesThirtyDaysAndTwelveMonths() throws {
    let spans = [
      try span("2020-01-01", through: "2020-11-20"),
      try span("2021-03-01", through: "2021-04-15"),
    ]
    #expect(months(spans) == [12, 5])
    let years = ServiceLength(of: spans, by: .yearsEndToEnd, overlap: .merged)
    #expect([years.count, years.restMonths, years.restDays] == [1, 0, 5])
  }

  @Test func dividesDaysByThirtyAndThreeHundredSixty() throws {
    let year = [try span("2023-01-01", through: "2023-12-31")]
    let days = ServiceLength(of: year, by: .days, overlap: .merged)
    let months = ServiceLength(of: year, by: .months30, overlap: .merged)
    let years = ServiceLength(of: year, by: .years360, overlap: .merged)
    #expect([days.count, days.restMonths, days.restDays] == [365, 0, 0])
    #expect([months.count, months.restMonths, months.restDays] == [12, 0, 5])
    #expect([years.count, years.restMonths, years.restDays] == [1, 0, 5])
  }

  @Test func countsOverlapsOnceOrInEverySpan() throws {
    let spans = [
      try span("2023-01-01", through: "2023-01-20"),
      try span("2023-01-11", through: "2023-01-31"),
    ]
    #expect(ServiceLength(of: spans, by: .days, overlap: .merged).count == 31)
    #expect(ServiceLength(of: spans, by: .days, overlap: .plainSum).count == 41)
    #expect(ServiceLength(of: spans, by: .months30, overlap: .plainSum).restDays == 11)
    #expect(months(spans, overlap: .merged) == [1, 0])
    #expect(months(spans, overlap: .plainSum) == [1, 11])
  }

  /// Touching spans are one run when merged and two when summed.
  @Test func aPlainSumKeepsTouchingSpansApart() throws {
    let spans = [
      try span("2023-02-01", through: "2023-02-14"),
      try span("2023-02-15", through: "2023-02-28"),
    ]
    #expect(months(spans, overlap: .merged) == [1, 0])
    #expect(months(spans, overlap: .plainSum) == [0, 28])
  }

  @Test func isZeroWithoutDays() throws {
    let day = try date("2024-01-01")
    let empty = try #require(DaySpan(from: day, before: day))
    for counting in Self.countings {
      for overlap in [ServiceOverlap.merged, .plainSum] {
        for spans in [[], [empty, empty]] {
          let length = ServiceLength(of: spans, by: counting, overlap: overlap)
          #expect([length.count, length.restMonths, length.restDays] == [0, 0, 0])
        }
      }
    }
  }

  @Test func reachesTheWholeCalendar() {
    let all = [DaySpan.all]
    let years = ServiceLength(of: all, by: .yearsEndToEnd, overlap: .merged)
    #expect([years.count, years.restMonths, years.restDays] == [9_999, 0, 0])
    #expect(ServiceLength(of: DaySet(all), by: .days).count == 3_652_059)
    let last = [DaySpan(from: .latest)]
    #expect(ServiceLength(of: last, by: .monthsEndToEnd, overlap: .plainSum).restDays == 1)
  }

  /// Against counting month by month with dates, on random spans.
  @Test func agreesWithCountingMonthByMonth() throws {
    var numbers = Numbers(seed: 5)
    for _ in 0..<100 {
      let spans = numbers.spans(numbers.next(in: 1...8), in: 738_000...740_000, longest: 500)
      for overlap in [ServiceOverlap.merged, .plainSum] {
        let runs = overlap == .merged ? DaySet(spans).runs : spans
        var (wholeMonths, restDays) = (0, 0)
        for run in runs {
          guard let first = run.firstDay, let last = run.lastDay else { continue }
          let end = try #require(last.adding(days: 1))
          var (count, reached) = (0, first)
          while true {
            let period = try #require(Period(months: count + 1))
            let next = try #require(first.shifted(by: period, rounding: .up).date)
            if next > end { break }
            (count, reached) = (count + 1, next)
          }
          wholeMonths += count
          restDays += min(29, end.days(since: reached))
        }
        let total = wholeMonths + restDays / 30
        let inMonths = ServiceLength(of: spans, by: .monthsEndToEnd, overlap: overlap)
        let inYears = ServiceLength(of: spans, by: .yearsEndToEnd, overlap: overlap)
        #expect([inMonths.count, inMonths.restDays] == [Int64(total), Int64(restDays % 30)])
        #expect([inYears.count, inYears.restMonths] == [Int64(total / 12), Int64(total % 12)])
      }
    }
  }

  /// As the day of the cut moves on, no counting ever falls.
  @Test(arguments: countings)
  func onlyGrowsWithTheCut(counting: ServiceCounting) throws {
    var numbers = Numbers(seed: 6)
    for _ in 0..<15 {
      let spans = numbers.spans(4, in: 738_500...739_400, longest: 400)
      for overlap in [ServiceOverlap.merged, .plainSum] {
        var before: Int64 = 0
        for number in 738_500...739_400 {
          let window = DaySpan(before: try #require(CivilDate(dayNumber: number)))
          let cut = spans.map { $0.clipped(to: window) }
          let length = ServiceLength(of: cut, by: counting, overlap: overlap).count
          if length < before { Issue.record("\(counting), \(overlap), day \(number)") }
          before = length
        }
      }
    }
  }

  @Test(arguments: countings)
  func takesManySpansQuickly(counting: ServiceCounting) {
    var numbers = Numbers(seed: 7)
    let spans = numbers.spans(100_000, in: 1...3_652_060, longest: 2_000)
    for overlap in [ServiceOverlap.merged, .plainSum] {
      let time = ContinuousClock().measure {
        #expect(ServiceLength(of: spans, by: counting, overlap: overlap).count > 0)
      }
      #expect(time < .seconds(1))
    }
  }

  @Test func sumsMoreDaysThanThirtyTwoBitsHold() {
    let spans = Array(repeating: DaySpan.all, count: 100_000)
    #expect(ServiceLength(of: spans, by: .days, overlap: .plainSum).count == 365_205_900_000)
    #expect(ServiceLength(of: spans, by: .yearsEndToEnd, overlap: .plainSum).count == 999_900_000)
  }
}
