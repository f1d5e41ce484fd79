import QagidaCalendar
import QagidaLaw
import Testing

@testable import QagidaEngine

/// The length of partly known spans against all that they may turn out to be.
@Suite struct ServiceLengthRangeTests {
  private static let countings: [ServiceCounting] = [
    .days, .months30, .years360, .monthsEndToEnd, .yearsEndToEnd,
  ]

  /// Day numbers of one span: each first day with each first day after.
  private static func completions(_ range: DaySpanRange, cut: Int32) -> [DaySpan?] {
    range.start.flatMap { start in range.end.map { DaySpan(start, min($0, cut)) } }
  }

  private static func lengths(
    _ spans: [DaySpanRange], cut: Int32, _ counting: ServiceCounting, _ overlap: ServiceOverlap
  ) -> [Int64] {
    var all: [[DaySpan]] = [[]]
    for span in spans {
      all = all.flatMap { known in
        completions(span, cut: cut).map { known + [$0].compactMap { $0 } }
      }
    }
    return all.map { ServiceLength(of: $0, by: counting, overlap: overlap).count }
  }

  @Test func boundsHoldWhateverTheSpansTurnOutToBe() throws {
    var numbers = Numbers(seed: 7)
    let first = try #require(CivilDate(year: 2023, month: 1, day: 1)).dayNumber
    var tight = 0
    for _ in 0..<1_500 {
      let spans = (0..<(1 + numbers.upTo(3))).map { _ -> DaySpanRange in
        let start = first + Int32(numbers.upTo(120))
        let end = start + Int32(1 + numbers.upTo(70))
        let blur = { (numbers: inout Numbers) in Int32(numbers.chance(50) ? 0 : numbers.upTo(4)) }
        return DaySpanRange(
          start: start...(start + blur(&numbers)), end: end...(end + blur(&numbers)))
      }
      let cut = first + Int32(numbers.upTo(200))
      let list = ListValue(
        elements: spans.map { _ in
          ListValue.Element(
            record: RecordPlace(type: RecordID(0), instance: nil, path: 0), membership: .yes)
        }, isClosed: true)
      for counting in Self.countings {
        for overlap in [ServiceOverlap.merged, .plainSum] {
          let bounds = list.length(spans, cutAt: cut...cut, counting, overlap)
          let all = Self.lengths(spans, cut: cut, counting, overlap)
          let (least, most) = (try #require(all.min()), try #require(all.max()))
          #expect(
            (bounds.low ?? 0) <= least && most <= (bounds.high ?? .max),
            "\(spans) \(cut) \(counting) \(overlap)")
          if bounds.low == least && bounds.high == most { tight += 1 }
        }
      }
    }
    #expect(tight > 12_000, "of 15,000: else nothing is learned from what is partly known")
  }
}
