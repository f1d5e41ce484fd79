import QagidaCalendar

/// What every day of a calendar's years is, while the lines of the calendar are read.
struct YearPlan {
  /// The known years, both inclusive.
  let years: ClosedRange<Int>
  let first: CivilDate
  let last: CivilDate
  private var days: [Day]

  enum Day {
    case working
    case weekend
    /// A holiday; `isWeekend`: it falls on a day that is off anyhow.
    case holiday(isWeekend: Bool)
    /// A day off that is no holiday.
    case off
    /// The day that a holiday on a weekend has moved to.
    case movedHoliday
    /// Told to be worked, though it would be off.
    case worked
  }

  /// The plan of some years, with the days of the week (1 for Monday) that are off; nil beyond the
  /// dates.
  init?(years: ClosedRange<Int>, weekend: [Int]) {
    guard let first = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    self.years = years
    self.first = first
    self.last = last
    days = (first.dayNumber...last.dayNumber).map { number in
      let isOff = weekend.contains((Int(number) - 1) % 7 + 1)
      return isOff ? .weekend : .working
    }
  }

  func knows(_ day: CivilDate) -> Bool { first <= day && day <= last }

  /// INVARIANT: asked only of days that are known.
  private subscript(day: CivilDate) -> Day {
    get { days[day.days(since: first)] }
    set { days[day.days(since: first)] = newValue }
  }

  func isWorking(_ day: CivilDate) -> Bool {
    guard knows(day) else { return false }
    switch self[day] {
    case .working, .worked: return true
    case .weekend, .holiday, .off, .movedHoliday: return false
    }
  }

  mutating func addHoliday(_ day: CivilDate) {
    guard knows(day) else { return }
    if case .weekend = self[day] {
      self[day] = .holiday(isWeekend: true)
    } else {
      self[day] = .holiday(isWeekend: false)
    }
  }

  mutating func addDayOff(_ day: CivilDate) {
    guard knows(day), case .working = self[day] else { return }
    self[day] = .off
  }

  /// Gives each holiday on a weekend, in the order of the days, the next working day that none has
  /// been given yet.
  mutating func moveHolidays() {
    for index in days.indices {
      guard case .holiday(isWeekend: true) = days[index] else { continue }
      var next = index + 1
      while next < days.count {
        if case .working = days[next] { break }
        next += 1
      }
      if next < days.count { days[next] = .movedHoliday }
    }
  }

  mutating func setWorking(_ day: CivilDate) {
    if knows(day) { self[day] = .worked }
  }

  mutating func setOff(_ day: CivilDate) {
    if knows(day) { self[day] = .off }
  }
}
