/// Which days are worked, for a run of years of which that is known.
///
/// A bit a day, and before each word of bits the number of working days until there: whether a
/// day is worked and how many days are worked between two days takes one step, the n-th working
/// day a search over the words.
package struct WorkingCalendar: Hashable, Sendable {
  /// The first day of which it is known whether it is worked.
  package let first: CivilDate

  /// The last such day, inclusive.
  ///
  /// INVARIANT: not before `first`.
  package let last: CivilDate

  /// A bit a day from `first` on, the lowest bit of a word first: whether the day is worked.
  private var bits: [UInt64] = []

  /// The working days before each word of `bits`, and after them the number of all.
  private var counts: [Int32] = [0]

  /// The calendar of some days, each asked of once.
  package init(_ known: ClosedRange<CivilDate>, isWorking: (CivilDate) -> Bool) {
    first = known.lowerBound
    last = known.upperBound
    var word: UInt64 = 0
    for offset in 0...last.days(since: first) {
      if isWorking(CivilDate(valid: Int(first.dayNumber) + offset)) {
        word |= 1 << UInt64(offset % 64)
      }
      if offset % 64 == 63 {
        append(word)
        word = 0
      }
    }
    if (last.days(since: first) + 1) % 64 != 0 { append(word) }
  }

  private mutating func append(_ word: UInt64) {
    bits.append(word)
    counts.append(counts[counts.count - 1] + Int32(truncatingIfNeeded: word.nonzeroBitCount))
  }

  /// The number of working days that are known.
  package var workingDayCount: Int { Int(counts[counts.count - 1]) }

  /// Whether it is known of a day if it is worked.
  package func knows(_ day: CivilDate) -> Bool { first <= day && day <= last }

  /// Whether a day is worked; nil where that is not known.
  package func isWorking(_ day: CivilDate) -> Bool? {
    guard knows(day) else { return nil }
    let offset = day.days(since: first)
    return bits[offset / 64] >> UInt64(offset % 64) & 1 == 1
  }

  /// The number of working days of a span; nil where a day of it is not known. An empty span has
  /// none, wherever it is.
  package func count(in span: DaySpan) -> Int? {
    if span.isEmpty { return 0 }
    guard let start = span.firstDay, let end = span.lastDay, knows(start), knows(end) else {
      return nil
    }
    return countBefore(offset: end.days(since: first) + 1)
      - countBefore(offset: start.days(since: first))
  }

  /// The working days among the first `offset` known days.
  private func countBefore(offset: Int) -> Int {
    let word = offset / 64
    let before = Int(counts[word])
    guard offset % 64 != 0 else { return before }
    let mask: UInt64 = 1 << UInt64(offset % 64) - 1
    return before + (bits[word] & mask).nonzeroBitCount
  }

  /// The known working day with this number, 0 for the first.
  private func workingDay(number: Int) -> CivilDate {
    var low = 0
    var high = bits.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(counts[middle]) <= number { low = middle } else { high = middle - 1 }
    }
    var word = bits[low]
    for _ in 0..<(number - Int(counts[low])) { word &= word - 1 }
    return CivilDate(valid: Int(first.dayNumber) + low * 64 + word.trailingZeroBitCount)
  }

  // MARK: Steps

  /// Where a step comes to.
  package enum Step: Hashable, Sendable {
    case day(CivilDate)
    /// It passes a day of which nothing is known. Its end is that day or a later one; for a step
    /// back, that day or an earlier one. By its number, which may be one past either end of the
    /// dates.
    case unknown(from: Int)
  }

  /// The n-th working day after a day, which is not counted itself; with `count` below nought the
  /// n-th before it. No working day on is the day itself, whether it is worked or not.
  package func step(from day: CivilDate, by count: Int64) -> Step {
    if count > 0 { return stepOn(from: day, by: count) }
    return count < 0 ? stepBack(from: day, by: count.magnitude) : .day(day)
  }

  private func stepOn(from day: CivilDate, by count: Int64) -> Step {
    let next = Int(day.dayNumber) + 1
    guard next >= Int(first.dayNumber), next <= Int(last.dayNumber) else {
      return .unknown(from: next)
    }
    let before = countBefore(offset: next - Int(first.dayNumber))
    guard count <= Int64(workingDayCount - before) else {
      return .unknown(from: Int(last.dayNumber) + 1)
    }
    return .day(workingDay(number: before + Int(count) - 1))
  }

  private func stepBack(from day: CivilDate, by count: UInt64) -> Step {
    let previous = Int(day.dayNumber) - 1
    guard previous >= Int(first.dayNumber), previous <= Int(last.dayNumber) else {
      return .unknown(from: previous)
    }
    let before = countBefore(offset: previous - Int(first.dayNumber) + 1)
    guard count <= UInt64(before) else { return .unknown(from: Int(first.dayNumber) - 1) }
    return .day(workingDay(number: before - Int(count)))
  }
}
