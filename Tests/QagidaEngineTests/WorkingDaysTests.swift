import QagidaCalendar
import Testing

@testable import QagidaEngine

/// What is reckoned with ranges of days and counts holds every single case, and no more where all
/// days are known.
@Suite struct WorkingDaysTests {
  /// Three weeks and a half, from a Wednesday; one free Monday.
  private static let first = CivilDate(year: 2024, month: 5, day: 1)!
  private static let last = CivilDate(year: 2024, month: 5, day: 24)!
  private static let calendar = WorkingCalendar(first...last) {
    $0.weekday < 6 && $0.day != 6
  }

  /// Days from a few before the known ones to a few after.
  private static let days = (-4...28).map { first.adding(days: $0)! }

  private static let ranges = days.flatMap { start in
    [0, 1, 3, 8, 40].compactMap { length -> DateRange? in
      guard let end = start.adding(days: length), end <= days[days.count - 1] else { return nil }
      return DateRange(from: start, through: end)
    }
  }

  private static let counts = [-20, -4, -1, 0, 1, 2, 5, 20].flatMap { low in
    [0, 1, 6, 30].map { Bounds(low: low, high: low + $0) }
  }

  private func single(_ day: CivilDate, _ count: Int64) -> DateRange {
    Self.calendar.step(from: DateRange(day), by: Bounds(count)).range
  }

  @Test func stepsHoldEveryStep() {
    var mistakes: [String] = []
    for range in Self.ranges {
      for bounds in Self.counts {
        let value = Self.calendar.step(from: range, by: bounds).range
        var hull: DateRange?
        for day in Self.days where range.contains(day) {
          for count in bounds.low!...bounds.high! {
            let one = single(day, count)
            if !value.contains(one) { mistakes.append("\(day) \(count) in \(range) \(bounds)") }
            hull = hull?.hull(one) ?? one
          }
        }
        if value != hull { mistakes.append("\(range) \(bounds): \(value), not \(hull as Any)") }
      }
    }
    #expect(mistakes.prefix(5) == [])
  }

  @Test func aStepThatLeavesTheYearsSaysFromWhen() {
    let beyond = Self.last.adding(days: 1)!
    let (range, isUnknown) = Self.calendar.step(
      from: DateRange(Self.last.adding(days: -2)!), by: Bounds(3))
    #expect(range == DateRange(from: beyond, through: .latest))
    #expect(isUnknown)
    let before = Self.first.adding(days: -1)!
    let back = Self.calendar.step(from: DateRange(Self.first), by: Bounds(-1))
    #expect(back.range == DateRange(from: .earliest, through: before))
    #expect(back.isUnknown)
  }

  /// The reason is given where no day that is possible has a known result, and only there.
  @Test func theReasonIsGivenWhereNoFactCouldHelp() {
    var mistakes: [String] = []
    for range in Self.ranges {
      for bounds in Self.counts {
        let isUnknown = Self.calendar.step(from: range, by: bounds).isUnknown
        var isKnownForOne = false
        for day in Self.days where range.contains(day) {
          for count in bounds.low!...bounds.high! where single(day, count).isExact {
            isKnownForOne = true
          }
        }
        if isUnknown && isKnownForOne { mistakes.append("\(range) \(bounds)") }
        if range.isExact && bounds.only != nil && isUnknown == isKnownForOne {
          mistakes.append("\(range) \(bounds) alone")
        }
      }
    }
    #expect(mistakes.prefix(5) == [])
  }

  @Test func atTheEndsOfTheDates() {
    for count in [Int64(1), .max] {
      let last = Self.calendar.step(from: DateRange(.latest), by: Bounds(count)).range
      #expect(!last.isExact)
      #expect(Self.calendar.step(from: .all, by: Bounds(count)).range.contains(last))
      let first = Self.calendar.step(from: DateRange(.earliest), by: Bounds(-count)).range
      #expect(!first.isExact)
      #expect(Self.calendar.step(from: .all, by: Bounds(-count)).range.contains(first))
    }
    #expect(Self.calendar.step(from: .all, by: .all).range == .all)
  }

  @Test func countsHoldEveryCount() {
    var mistakes: [String] = []
    let ranges = Self.ranges.filter { $0.last.days(since: $0.first) < 9 }
    for start in ranges {
      for end in ranges where end.first.dayNumber % 3 == 0 {
        let value = Self.calendar.count(after: start, through: end)
        var hull: Bounds?
        for a in [start.first, start.last] {
          for b in [end.first, end.last] {
            let one = Self.calendar.count(after: DateRange(a), through: DateRange(b))
            hull = hull?.hull(one) ?? one
          }
        }
        if value != hull { mistakes.append("\(start) \(end): \(value), not \(hull as Any)") }
      }
    }
    #expect(mistakes.prefix(5) == [])
  }

  @Test func workedOrNot() {
    for range in Self.ranges {
      let days = Self.days.filter { range.contains($0) }
      let known = days.map { Self.calendar.isWorking($0) }
      let (truth, isUnknown) = Self.calendar.isWorking(range)
      #expect(isUnknown == known.allSatisfy { $0 == nil })
      #expect((truth == .yes) == known.allSatisfy { $0 == true })
      #expect((truth == .no) == known.allSatisfy { $0 == false })
    }
  }
}
