import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// When an act or amendment comes into force, as far as is known.
package struct Entry: Hashable, Sendable {
  /// The earliest first day in force.
  package let earliest: CivilDate
  /// The latest first day in force; nil when it may be any later day.
  package let latest: CivilDate?

  package init(earliest: CivilDate, latest: CivilDate?) {
    self.earliest = earliest
    self.latest = latest
  }

  package init(on day: CivilDate) { self.init(earliest: day, latest: day) }

  /// In force from the first day of the calendar.
  package static let always = Entry(on: .earliest)

  package var isKnown: Bool { latest == earliest }

  /// The first day, as far as it is known.
  package var words: String {
    if isKnown { return earliest.description }
    guard let latest else { return "a day not before \(earliest)" }
    return "a day between \(earliest) and \(latest)"
  }

  /// Whether it is in force on a day; nil when that is not known.
  package func isInForce(on day: CivilDate) -> Bool? {
    if day < earliest { return false }
    if let latest, day >= latest { return true }
    return nil
  }
}
