import QagidaCalendar
import QagidaSource

/// A calendar of working days, as a policy declares it.
package struct CalendarInfo: Sendable {
  package let name: Name
  /// The days that are worked, in the years that the policy says it knows.
  package let days: WorkingCalendar
}

extension Term {
  /// The calendar by which a term counts working days, or nil.
  package var calendar: CalendarID? {
    switch self {
    case .workingStep(let calendar, _, by: _), .workingDays(let calendar, from: _, to: _),
      .isWorking(let calendar, _):
      calendar
    default: nil
    }
  }
}
