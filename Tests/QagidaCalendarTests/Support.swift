import QagidaCalendar
import Testing

/// The date of a text `yyyy-MM-dd`.
func date(_ text: String) throws -> CivilDate {
  try CivilDate(utf8: Array(text.utf8))
}

/// The days from `first` through `last`.
func days(_ first: CivilDate, through last: CivilDate) -> [CivilDate] {
  (Int(first.dayNumber)...Int(last.dayNumber)).compactMap(CivilDate.init(dayNumber:))
}

/// The span from the first text through the second, both inclusive.
func span(_ first: String, through last: String) throws -> DaySpan {
  try #require(DaySpan(from: date(first), through: date(last)))
}

/// Whole numbers that look random and are the same in every run.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(in range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let high = state >> 33
    return range.lowerBound + Int(high % UInt64(range.count))
  }

  /// A span within `window`, empty at times.
  mutating func span(in window: ClosedRange<Int>, longest: Int) -> DaySpan? {
    let first = next(in: window)
    let end = min(first + next(in: 0...longest), window.upperBound)
    guard let from = CivilDate(dayNumber: first) else { return nil }
    guard let before = CivilDate(dayNumber: end) else { return DaySpan(from: from) }
    return DaySpan(from: from, before: before)
  }

  mutating func spans(_ count: Int, in window: ClosedRange<Int>, longest: Int) -> [DaySpan] {
    (0..<count).compactMap { _ in span(in: window, longest: longest) }
  }
}
