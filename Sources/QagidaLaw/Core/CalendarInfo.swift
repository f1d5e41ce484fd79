import QagidaCalendar
import QagidaSource

/// A calendar of working days, as a policy declares it.
package struct CalendarInfo: Sendable {
  package let name: Name
  /// The days that are worked, in the years that the policy says it knows.
  package let days: WorkingCalendar
}
