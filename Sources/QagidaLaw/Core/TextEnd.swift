import QagidaCalendar
import QagidaSource

/// The end of an older text of the law: the first day on which another text is in force.
package struct TextEnd: Hashable, Sendable {
  /// The day, or the earliest that it may be.
  package let earliest: CivilDate
  /// The latest that it may be; nil when it may be any later day.
  package let latest: CivilDate?
  /// The amendment whose entry into force it is; nil where the policy names the day.
  package let amendment: Name?

  package var isKnown: Bool { latest == earliest }

  /// Whether the two may be the same day, or in another order than their earliest days are, and it
  /// is not known.
  func mayCross(_ other: TextEnd) -> Bool {
    if isKnown && other.isKnown { return false }
    let (a, b) = earliest <= other.earliest ? (self, other) : (other, self)
    return a.latest.map { $0 >= b.earliest } ?? true
  }
}
