import QagidaCalendar
import Testing

@Suite struct DaySetTests {
  @Test func mergesWhatTouches() throws {
    let january = try span("2024-01-01", through: "2024-01-31")
    let february = try span("2024-02-01", through: "2024-02-29")
    let set = DaySet([february, january])
    #expect(try set.runs == [span("2024-01-01", through: "2024-02-29")])
    #expect(set.dayCount == 60)
    #expect(DaySet([january]).union(DaySet([february])) == set)
  }

  @Test func keepsADayBetweenRuns() throws {
    let first = try span("2024-01-01", through: "2024-01-30")
    let second = try span("2024-02-01", through: "2024-02-29")
    #expect(DaySet([second, first, second]).runs == [first, second])
  }

  @Test func isEmptyWithoutDays() throws {
    let day = try date("2024-01-01")
    let empty = try #require(DaySpan(from: day, before: day))
    #expect(DaySet([]).isEmpty)
    #expect(DaySet([empty, empty]) == DaySet([]))
    #expect(DaySet([]).dayCount == 0)
    #expect(!DaySet([]).contains(day))
    #expect(DaySet([]).covers(empty))
    #expect(DaySet([]).clipped(to: .all).isEmpty)
    #expect(DaySet([.all]).clipped(to: empty).isEmpty)
  }

  @Test func holdsTheWholeCalendar() {
    let set = DaySet([DaySpan(from: .latest), DaySpan(through: .earliest), .all, .all])
    #expect(set.runs == [.all])
    #expect(set.contains(.earliest))
    #expect(set.contains(.latest))
    #expect(set.covers(.all))
  }

  /// Random spans, at both ends of the calendar and in the middle, against sets of day numbers.
  @Test(arguments: [1...70, 739_000...739_090, 3_652_000...3_652_060])
  func agreesWithSetsOfDays(window: ClosedRange<Int>) throws {
    var numbers = Numbers(seed: UInt64(window.lowerBound))
    for _ in 0..<150 {
      let spans = numbers.spans(numbers.next(in: 0...9), in: window, longest: 14)
      let set = DaySet(spans)
      var members: Set<Int32> = []
      for span in spans { members.formUnion(span.start..<span.end) }
      #expect(set.dayCount == members.count)
      #expect(zip(set.runs, set.runs.dropFirst()).allSatisfy { $0.end < $1.start })
      #expect(!set.runs.contains { $0.isEmpty })
      for day in window.compactMap(CivilDate.init(dayNumber:)) {
        if set.contains(day) != members.contains(day.dayNumber) { Issue.record("\(day)") }
      }
      for _ in 0..<10 {
        guard let probe = numbers.span(in: window, longest: 20) else { continue }
        let probed = Set(probe.start..<probe.end)
        #expect(set.covers(probe) == probed.isSubset(of: members))
        let clipped = set.clipped(to: probe)
        #expect(Set(clipped.runs.flatMap { $0.start..<$0.end }) == members.intersection(probed))
        #expect(clipped == DaySet(clipped.runs))
      }
    }
  }

  @Test func takesManySpansQuickly() {
    var numbers = Numbers(seed: 4)
    let spans = numbers.spans(100_000, in: 1...3_652_060, longest: 60)
    let time = ContinuousClock().measure {
      #expect(DaySet(spans).runs.count > 10_000)
    }
    #expect(time < .seconds(1))
  }
}
