/// A set of days, kept as its maximal runs.
package struct DaySet: Hashable, Sendable {
  /// The maximal runs in the order of time.
  ///
  /// INVARIANT: none is empty, and at least one day lies between any two.
  package let runs: [DaySpan]

  private init(maximal runs: [DaySpan]) {
    self.runs = runs
  }

  /// The days that lie in any of the spans, which may be empty, overlap and stand in any order;
  /// O(n log n). Spans without a day between them make one run: [a, b) and [b, c) are [a, c).
  package init(_ spans: [DaySpan]) {
    var keys: [UInt64] = []
    keys.reserveCapacity(spans.count)
    for span in spans where !span.isEmpty {
      keys.append(Self.key(of: span))
    }
    keys.sort()
    var runs: [DaySpan] = []
    for key in keys {
      let span = Self.span(of: key)
      if let last = runs.last, span.start <= last.end {
        let end = max(last.end, span.end)
        runs[runs.count - 1] = DaySpan(orderedStart: last.start, end: end)
      } else {
        runs.append(span)
      }
    }
    self.runs = runs
  }

  /// Whether the set has no day.
  package var isEmpty: Bool { runs.isEmpty }

  /// The number of days.
  package var dayCount: Int {
    var count = 0
    for run in runs { count += run.dayCount }
    return count
  }

  /// Whether the day lies in the set; O(log n).
  package func contains(_ day: CivilDate) -> Bool {
    let index = firstRun(endingAfter: day.dayNumber)
    return index < runs.count && runs[index].contains(day)
  }

  /// Whether every day of the span lies in the set; true of an empty span; O(log n).
  package func covers(_ span: DaySpan) -> Bool {
    if span.isEmpty { return true }
    let index = firstRun(endingAfter: span.start)
    return index < runs.count && runs[index].contains(span)
  }

  /// The days of the set that lie in `window`.
  package func clipped(to window: DaySpan) -> DaySet {
    var clipped: [DaySpan] = []
    var index = firstRun(endingAfter: window.start)
    while index < runs.count, runs[index].overlaps(window) {
      clipped.append(runs[index].clipped(to: window))
      index += 1
    }
    return DaySet(maximal: clipped)
  }

  /// The days of either set.
  package func union(_ other: DaySet) -> DaySet {
    DaySet(runs + other.runs)
  }

  /// The index of the first run with a day on or after `dayNumber`, else the number of runs.
  private func firstRun(endingAfter dayNumber: Int32) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = low + (high - low) / 2
      if runs[middle].end > dayNumber {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// A number that orders spans by start, then end; numbers sort faster than spans.
  private static func key(of span: DaySpan) -> UInt64 {
    UInt64(UInt32(bitPattern: span.start)) << 32 | UInt64(UInt32(bitPattern: span.end))
  }

  private static func span(of key: UInt64) -> DaySpan {
    DaySpan(
      orderedStart: Int32(truncatingIfNeeded: key >> 32), end: Int32(truncatingIfNeeded: key))
  }
}
