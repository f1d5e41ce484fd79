import QagidaCalendar

/// What a span of days may still be. Day numbers; the end is the first day after, which may be
/// one past the last day of the calendar. A span that ends where it starts, or before, is empty.
package struct DaySpanRange: Hashable, Sendable {
  /// The earliest and latest first day.
  package let start: ClosedRange<Int32>
  /// The earliest and latest first day after.
  package let end: ClosedRange<Int32>

  /// The first day after the calendar: the end of what still runs.
  package static let never = CivilDate.latest.dayNumber + 1

  package static let all = DaySpanRange(
    start: CivilDate.earliest.dayNumber...CivilDate.latest.dayNumber,
    end: CivilDate.earliest.dayNumber...never)

  /// A span without a day, as a term is that has not begun.
  package static let noDays = DaySpanRange(
    start: CivilDate.latest.dayNumber...CivilDate.latest.dayNumber,
    end: CivilDate.earliest.dayNumber...CivilDate.earliest.dayNumber)

  /// Whether it may be the span without a day.
  package var mayLackDays: Bool {
    start.upperBound == Self.noDays.start.upperBound && end.lowerBound == Self.noDays.end.lowerBound
  }

  package init(start: ClosedRange<Int32>, end: ClosedRange<Int32>) {
    self.start = start
    self.end = end
  }

  package var isExact: Bool {
    start.lowerBound == start.upperBound && end.lowerBound == end.upperBound
  }

  package func hull(_ other: DaySpanRange) -> DaySpanRange {
    DaySpanRange(start: start.hull(other.start), end: end.hull(other.end))
  }

  /// The span cut at a day that may be any of `cut`: nothing from that day on counts.
  package func cut(at cut: ClosedRange<Int32>) -> DaySpanRange {
    DaySpanRange(
      start: start,
      end: min(end.lowerBound, cut.lowerBound)...min(end.upperBound, cut.upperBound))
  }

  /// The days that are surely in the span; nil when there is none.
  package var surely: DaySpan? { DaySpan(start.upperBound, end.lowerBound) }

  /// The days that may be in the span; nil when there is none.
  package var possibly: DaySpan? { DaySpan(start.lowerBound, end.upperBound) }

  package func contains(_ days: DateRange) -> Truth {
    let first = days.first.dayNumber
    let last = days.last.dayNumber
    if first >= start.upperBound && last < end.lowerBound { return .yes }
    return last < start.lowerBound || first >= end.upperBound ? .no : .unknown
  }

  package func overlaps(_ other: DaySpanRange) -> Truth {
    if let a = surely, let b = other.surely, a.overlaps(b) { return .yes }
    guard let a = possibly, let b = other.possibly, a.overlaps(b) else { return .no }
    return .unknown
  }
}

extension ClosedRange where Bound == Int32 {
  package func hull(_ other: ClosedRange<Int32>) -> ClosedRange<Int32> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}

extension DaySpan {
  /// The days from number `start` up to, not counting, `end`; nil when there is none.
  package init?(_ start: Int32, _ end: Int32) {
    guard start < end, let first = CivilDate(dayNumber: Int(start)),
      let last = CivilDate(dayNumber: Int(end) - 1)
    else { return nil }
    self.init(from: first, through: last)
  }
}
