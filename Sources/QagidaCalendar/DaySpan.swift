/// A half-open run of days: from `start` on, up to but not including `end`.
///
/// A span may be empty (`start == end`), so that clipping always gives a span; an empty span still
/// has a place, and two empty spans at different places are not equal.
package struct DaySpan: Hashable, Sendable {
  /// The number of the first day, 1 for 0001-01-01.
  ///
  /// INVARIANT: `1 <= start <= end <= 3 652 060`.
  package let start: Int32

  /// The number of the day after the last; the day after 9999-12-31 is 3 652 060.
  package let end: Int32

  /// Every day of the calendar.
  package static let all = DaySpan(from: .earliest)

  /// Takes numbers known to be ordered and in the range.
  init(orderedStart start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  /// The days from `first` on that are before `end`; nil where `end` is before `first`, empty
  /// where they are one day.
  package init?(from first: CivilDate, before end: CivilDate) {
    guard first <= end else { return nil }
    self.init(orderedStart: first.dayNumber, end: end.dayNumber)
  }

  /// The days from `first` through `last`; nil where `last` is the earlier.
  package init?(from first: CivilDate, through last: CivilDate) {
    guard first <= last else { return nil }
    self.init(orderedStart: first.dayNumber, end: last.dayNumber + 1)
  }

  /// Every day from `first` on: a span that still runs.
  package init(from first: CivilDate) {
    self.init(orderedStart: first.dayNumber, end: CivilDate.latest.dayNumber + 1)
  }

  /// Every day before `end`.
  package init(before end: CivilDate) {
    self.init(orderedStart: CivilDate.earliest.dayNumber, end: end.dayNumber)
  }

  /// Every day up to and including `last`.
  package init(through last: CivilDate) {
    self.init(orderedStart: CivilDate.earliest.dayNumber, end: last.dayNumber + 1)
  }

  /// Whether the span has no day.
  package var isEmpty: Bool { start == end }

  /// The number of days.
  package var dayCount: Int { Int(end - start) }

  /// The first day; nil where the span is empty.
  package var firstDay: CivilDate? { isEmpty ? nil : CivilDate(valid: Int(start)) }

  /// The last day, inclusive; nil where the span is empty.
  package var lastDay: CivilDate? { isEmpty ? nil : CivilDate(valid: Int(end) - 1) }

  /// Whether the day lies in the span.
  package func contains(_ day: CivilDate) -> Bool {
    start <= day.dayNumber && day.dayNumber < end
  }

  /// Whether every day of `other` lies in this span; an empty span is contained in every span.
  package func contains(_ other: DaySpan) -> Bool {
    other.isEmpty || (start <= other.start && other.end <= end)
  }

  /// Whether the two have a day in common; an empty span overlaps nothing.
  package func overlaps(_ other: DaySpan) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  /// The days that lie in `window` too; empty where there is none.
  package func clipped(to window: DaySpan) -> DaySpan {
    let clippedStart = max(start, window.start)
    return DaySpan(orderedStart: clippedStart, end: max(clippedStart, min(end, window.end)))
  }
}
