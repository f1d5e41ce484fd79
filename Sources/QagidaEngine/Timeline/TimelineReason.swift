import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Something that changed with an answer.
package enum TimelineReason: Hashable, Sendable {
  /// An act or amendment came into force on the day.
  case inForce(Name)
}
