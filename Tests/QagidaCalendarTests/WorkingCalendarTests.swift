import Testing

@testable import QagidaCalendar

/// Calendars against counting and walking day by day.
@Suite struct WorkingCalendarTests {
  private static let first = CivilDate(year: 2023, month: 1, day: 1)!
  private static let last = CivilDate(year: 2024, month: 1, day: 14)!

  /// Weekends off, and some days without a rule, among them a long run.
  private static func isWorking(_ day: CivilDate) -> Bool {
    if day.month == 8 && day.day < 20 { return false }
    return day.weekday < 6 && day.dayNumber % 17 != 3 || day.dayNumber % 41 == 5
  }

  private static let calendar = WorkingCalendar(first...last, isWorking: isWorking)

  private static var days: [CivilDate] {
    (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: Int($0))! }
  }

  @Test func itKnowsItsDays() {
    for day in Self.days {
      #expect(Self.calendar.isWorking(day) == Self.isWorking(day))
    }
    #expect(Self.calendar.isWorking(Self.first.adding(days: -1)!) == nil)
    #expect(Self.calendar.isWorking(Self.last.adding(days: 1)!) == nil)
    #expect(Self.calendar.workingDayCount == Self.days.filter(Self.isWorking).count)
  }

  @Test func everyPairOfDays() throws {
    var mistakes: [String] = []
    for start in Self.days {
      var count = 0
      for end in Self.days where end >= start {
        let span = try #require(DaySpan(from: start, before: end))
        if Self.calendar.count(in: span) != count { mistakes.append("\(start) \(end)") }
        if Self.isWorking(end) { count += 1 }
      }
      var after = 0
      for end in Self.days where end >= start {
        if end > start && Self.isWorking(end) { after += 1 }
        if Self.calendar.count(after: start, through: end) != (after, after)
          || Self.calendar.count(after: end, through: start) != (-after, -after)
        {
          mistakes.append("after \(start) through \(end)")
        }
      }
    }
    #expect(mistakes == [])
  }

  @Test func spansThatLeaveTheYears() {
    let before = Self.first.adding(days: -1)!
    let after = Self.last.adding(days: 1)!
    #expect(Self.calendar.count(in: DaySpan(from: before, through: Self.first)!) == nil)
    #expect(Self.calendar.count(in: DaySpan(from: Self.last, through: after)!) == nil)
    #expect(Self.calendar.count(in: DaySpan(from: after, before: after)!) == 0)
    let all = Self.calendar.workingDayCount
    #expect(Self.calendar.count(after: before, through: Self.last) == (all, all))
    #expect(Self.calendar.count(after: before, through: after) == (all, all + 1))
    #expect(
      Self.calendar.count(after: before.adding(days: -2)!, through: after.adding(days: 3)!)
        == (all, all + 6))
    #expect(Self.calendar.count(after: after, through: after.adding(days: 5)!) == (0, 5))
    #expect(Self.calendar.count(after: after.adding(days: 5)!, through: after) == (-5, 0))
  }

  /// The bounds of counts only grow with the end and fall with the start, known or not.
  @Test func boundsOfCountsAreMonotone() {
    let days =
      ((-4)...4).map { Self.first.adding(days: $0)! }
      + ((-4)...4).map { Self.last.adding(days: $0)! }
    for start in days {
      var previous = (low: Int.min, high: Int.min)
      for end in days {
        let bounds = Self.calendar.count(after: start, through: end)
        #expect(bounds.low <= bounds.high)
        #expect(previous.low <= bounds.low && previous.high <= bounds.high)
        previous = bounds
      }
    }
  }

  private func walk(_ day: CivilDate, _ count: Int64) -> WorkingCalendar.Step {
    let direction = count < 0 ? -1 : 1
    var left = count.magnitude
    var number = Int(day.dayNumber)
    while left > 0 {
      number += direction
      guard let next = CivilDate(dayNumber: number), Self.calendar.knows(next) else {
        return .unknown(from: number)
      }
      if Self.isWorking(next) { left -= 1 }
    }
    return .day(CivilDate(dayNumber: number)!)
  }

  @Test func stepsAreWalks() {
    let around =
      (-3..<0).map { Self.first.adding(days: $0)! } + Self.days
      + (1...3).map { Self.last.adding(days: $0)! }
    let counts = Array(Int64(-40)...40) + [-270, -200, 200, 270]
    var mistakes: [String] = []
    for day in around {
      for count in counts where Self.calendar.step(from: day, by: count) != walk(day, count) {
        mistakes.append("\(day) \(count)")
      }
    }
    #expect(mistakes == [])
  }

  @Test func stepsOfAnyLengthEnd() {
    let day = CivilDate(year: 2023, month: 6, day: 1)!
    let beyond = Int(Self.last.dayNumber) + 1
    #expect(Self.calendar.step(from: day, by: .max) == .unknown(from: beyond))
    #expect(
      Self.calendar.step(from: day, by: .min) == .unknown(from: Int(Self.first.dayNumber) - 1))
    #expect(Self.calendar.step(from: .latest, by: 1) == .unknown(from: 3_652_060))
    #expect(Self.calendar.step(from: .earliest, by: -1) == .unknown(from: 0))
  }

  @Test func aCalendarWithoutWork() {
    let calendar = WorkingCalendar(Self.first...Self.last) { _ in false }
    #expect(calendar.workingDayCount == 0)
    #expect(
      calendar.step(from: Self.first, by: 1) == .unknown(from: Int(Self.last.dayNumber) + 1))
  }

  @Test func lengthsAroundAWord() {
    for length in [1, 63, 64, 65, 128, 129] {
      let last = Self.first.adding(days: length - 1)!
      let calendar = WorkingCalendar(Self.first...last) { _ in true }
      #expect(calendar.workingDayCount == length)
      #expect(calendar.step(from: Self.first, by: Int64(length - 1)) == .day(last))
      #expect(calendar.count(in: DaySpan(from: Self.first, through: last)!) == length)
    }
  }
}
