import QagidaCalendar

/// The length of service from what is known of its spans.
extension ListValue {
  /// The length of the elements' spans, cut at a day.
  ///
  /// What is counted from the set of days grows with it, so that its bounds are reached at the
  /// ends of what is known. End to end does not: closing a gap by a day can lose a month
  /// (CORE.md 1). It does grow with each unbroken run and with the day of the cut, so that its
  /// bounds are reached there too as long as what is not known cannot join two runs; otherwise
  /// nothing is known.
  func length(
    _ spans: [DaySpanRange], cutAt cut: ClosedRange<Int32>?, _ counting: ServiceCounting,
    _ overlap: ServiceOverlap
  ) -> Bounds {
    let cut = cut ?? DaySpanRange.never...DaySpanRange.never
    let atMost = spans.map { $0.cut(at: cut.upperBound...cut.upperBound) }
    let isMonotone =
      switch counting {
      case .days, .months30, .years360: true
      case .monthsEndToEnd, .yearsEndToEnd: overlap == .plainSum || keepsRunsApart(atMost)
      }
    guard isMonotone else { return Bounds(low: 0, high: Self.mostDays) }
    let sure = zip(elements, spans).compactMap { element, span in
      element.membership == .yes ? span.cut(at: cut.lowerBound...cut.lowerBound).surely : nil
    }
    let low = ServiceLength(of: sure, by: counting, overlap: overlap).count
    guard isClosed else { return Bounds(low: low, high: Self.mostDays) }
    let possible = zip(elements, atMost).compactMap { element, span in
      element.membership == .no ? nil : span.possibly
    }
    return Bounds(
      low: low, high: ServiceLength(of: possible, by: counting, overlap: overlap).count)
  }

  /// Whether no span that is not wholly known can overlap or meet another.
  private func keepsRunsApart(_ spans: [DaySpanRange]) -> Bool {
    guard isClosed else { return false }
    var runs: [(days: DaySpan, isKnown: Bool)] = []
    for (element, span) in zip(elements, spans) where element.membership != .no {
      guard let possibly = span.possibly else { continue }
      runs.append((possibly, element.membership == .yes && span.surely == possibly))
    }
    runs.sort { $0.days.start < $1.days.start }
    var end: Int32 = 0
    var openEnd: Int32 = 0
    for run in runs {
      if run.days.start <= (run.isKnown ? openEnd : end) { return false }
      end = max(end, run.days.end)
      if !run.isKnown { openEnd = max(openEnd, run.days.end) }
    }
    return true
  }
}
