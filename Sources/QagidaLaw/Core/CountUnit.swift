import QagidaCalendar

/// What a count counts. Counts of different units do not mix, nor do working days of different
/// calendars.
package enum CountUnit: Hashable, Sendable {
  case years, months, days
  case workingDays(CalendarID)

  package init(_ unit: CalendarUnit) {
    switch unit {
    case .years: self = .years
    case .months: self = .months
    case .days: self = .days
    }
  }

  /// The unit of the calendar, of which periods are made; nil for working days.
  package var calendarUnit: CalendarUnit? {
    switch self {
    case .years: .years
    case .months: .months
    case .days: .days
    case .workingDays: nil
    }
  }
}
