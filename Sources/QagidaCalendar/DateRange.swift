/// What a partly known date may still be: every day from `first` through `last`.
///
/// INVARIANT: `first <= last`, so a range is never empty.
package struct DateRange: Hashable, Sendable {
  /// The first possible day.
  package let first: CivilDate

  /// The last possible day, inclusive.
  package let last: CivilDate

  /// Nothing is known: 0001-01-01 through 9999-12-31.
  package static let all = DateRange(ordered: .earliest, .latest)

  private init(ordered first: CivilDate, _ last: CivilDate) {
    self.first = first
    self.last = last
  }

  /// The one day.
  package init(_ day: CivilDate) {
    self.init(ordered: day, day)
  }

  /// The days from `first` through `last`; nil where `last` is the earlier.
  package init?(from first: CivilDate, through last: CivilDate) {
    guard first <= last else { return nil }
    self.init(ordered: first, last)
  }

  /// Whether the date is known to the day.
  package var isExact: Bool { first == last }

  /// Whether the date may be this day.
  package func contains(_ day: CivilDate) -> Bool {
    first <= day && day <= last
  }

  /// Whether every day of `other` is possible here too: `other` knows as much or more.
  package func contains(_ other: DateRange) -> Bool {
    first <= other.first && other.last <= last
  }

  /// The days in both ranges; nil where there is none.
  package func intersection(_ other: DateRange) -> DateRange? {
    DateRange(from: max(first, other.first), through: min(last, other.last))
  }

  /// The smallest range that holds both.
  package func hull(_ other: DateRange) -> DateRange {
    DateRange(ordered: min(first, other.first), max(last, other.last))
  }
}
