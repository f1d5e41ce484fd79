extension WorkingCalendar {
  /// How many working days there are from a day, which is not counted, through another, which is:
  /// between the two numbers, which are one where all days between are known. Of a day of which
  /// nothing is known, either may be. Below nought where `end` is the earlier: the same days
  /// counted back.
  ///
  /// Both numbers only grow with `end` and only fall with `start`.
  package func count(after start: CivilDate, through end: CivilDate) -> (low: Int, high: Int) {
    if end < start {
      let (low, high) = count(after: end, through: start)
      return (-high, -low)
    }
    let days = end.days(since: start)
    let from = max(start.dayNumber + 1, first.dayNumber)
    let through = min(end.dayNumber, last.dayNumber)
    guard from <= through,
      let known = count(in: DaySpan(orderedStart: from, end: through + 1))
    else { return (0, days) }
    return (known, known + days - Int(through - from + 1))
  }
}
