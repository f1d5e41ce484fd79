/// How the days of service are counted.
package enum ServiceCounting: Hashable, Sendable {
  /// Days.
  case days
  /// Months of 30 days.
  case months30
  /// Years of 360 days.
  case years360
  /// Calendar months, end to end.
  case monthsEndToEnd
  /// Calendar years, end to end.
  case yearsEndToEnd
}

/// What becomes of days that lie in more than one span.
package enum ServiceOverlap: Hashable, Sendable {
  /// They count once: the spans are united first.
  case merged
  /// They count in every span.
  case plainSum
}

/// A length of service in whole units, and what is left over.
///
/// `days`, `months30` and `years360` divide the number of days. End to end, each run [a, b) gives
/// the greatest m with a + m months <= b, rounded up, and a rest of r days, at most 29 of which
/// count: what one run leaves over is never a month, not even the 30 days of a month of 31. The
/// sums M and R over all runs then make M + R / 30 months, and 12 months a year. Plain sums add
/// the days, or M and R, over the spans before they divide; spans that touch stay apart.
///
/// End to end does not grow with the set of days: closing a gap may lose a month. It only grows
/// with the day on which all spans are cut.
package struct ServiceLength: Hashable, Sendable {
  /// The completed units of the counting.
  package let count: Int64

  /// The months left over, 0...11; 0 unless years are counted end to end.
  package let restMonths: Int64

  /// The days left over: below 30, with `years360` below 360; 0 with `days`.
  package let restDays: Int64

  /// The length of the spans, which may be empty, overlap and stand in any order.
  package init(of spans: [DaySpan], by counting: ServiceCounting, overlap: ServiceOverlap) {
    switch overlap {
    case .merged: self.init(ofRuns: DaySet(spans).runs, by: counting)
    case .plainSum: self.init(ofRuns: spans, by: counting)
    }
  }

  /// The length of a set of days.
  package init(of days: DaySet, by counting: ServiceCounting) {
    self.init(ofRuns: days.runs, by: counting)
  }

  private init(ofRuns runs: [DaySpan], by counting: ServiceCounting) {
    switch counting {
    case .days: self.init(count: Self.dayCount(of: runs), restMonths: 0, restDays: 0)
    case .months30: self.init(days: Self.dayCount(of: runs), dividedBy: 30)
    case .years360: self.init(days: Self.dayCount(of: runs), dividedBy: 360)
    case .monthsEndToEnd:
      let (months, days) = Self.endToEnd(runs)
      self.init(count: months, restMonths: 0, restDays: days)
    case .yearsEndToEnd:
      let (months, days) = Self.endToEnd(runs)
      self.init(count: months / 12, restMonths: months % 12, restDays: days)
    }
  }

  private init(count: Int64, restMonths: Int64, restDays: Int64) {
    self.count = count
    self.restMonths = restMonths
    self.restDays = restDays
  }

  private init(days: Int64, dividedBy length: Int64) {
    self.init(count: days / length, restMonths: 0, restDays: days % length)
  }

  /// The days of all runs. No array is long enough for this sum to overflow.
  private static func dayCount(of runs: [DaySpan]) -> Int64 {
    var count: Int64 = 0
    for run in runs { count += Int64(run.dayCount) }
    return count
  }

  /// The months and days of all runs; 30 days left over by several runs make a month.
  private static func endToEnd(_ runs: [DaySpan]) -> (months: Int64, days: Int64) {
    var months: Int64 = 0
    var days: Int64 = 0
    for run in runs {
      let (start, end) = (Int(run.start), Int(run.end))
      let completed = Gregorian.completedMonths(from: start, to: end)
      let (reached, isLost) = Gregorian.adding(months: completed, to: start)
      months += Int64(completed)
      days += Int64(min(end - (isLost ? reached + 1 : reached), 29))
    }
    return (months + days / 30, days % 30)
  }
}
