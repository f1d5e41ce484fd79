import QagidaCalendar
import QagidaLaw
import QagidaSource

/// A day that a deadline or a term ends with, of one record or of the act itself.
package struct DueDay: Sendable {
  package enum Kind: String, Sendable {
    /// The last good day of a deadline.
    case deadline
    /// The last day of a term.
    case term
    /// The first day on which a bar is over.
    case bar
  }

  /// A month, quarter or year.
  package struct Period: Hashable, Sendable {
    package let block: CalendarBlock
    package let first: CivilDate

    package var last: CivilDate { first.end(of: block) }
  }

  /// A fact that it is counted from, as people read it.
  package struct Fact: Hashable, Sendable {
    package let path: String
    package let value: String
  }

  package let kind: Kind
  package let act: Name
  package let name: Name
  /// The body whose it is; nil where the deadline does not say.
  package let body: Name?
  /// The title in English; nil where there is none.
  package let title: Name?
  package let clauses: [ClauseNumber]
  /// The period of a deadline that comes again, where that is known.
  package let period: Period?
  /// The day, as a day off moves it, and as it is counted. What may be any day is not known.
  package internal(set) var days: DateRange
  package internal(set) var nominal: DateRange
  /// Whether there surely is such a day: what it is counted from has come, it applies, and the act is
  /// in force.
  package internal(set) var isSure: Bool
  /// The states that are still possible, by the words of the language in their order.
  package internal(set) var states: [Name]
  /// The facts that it is counted from.
  package let facts: [Fact]
  /// Where it is declared, among those of its act.
  let order: Int

  /// Whether the day is known, and that there is one.
  package var isCertain: Bool { isSure && days.isExact }

  /// Whether nothing is known of the day.
  package var isOpen: Bool { days == .all }
}

extension DueDay {
  /// Days that are known come first, by the first that is possible; then acts by name, clauses, and
  /// the order of the policy.
  package static func comes(_ left: DueDay, before right: DueDay) -> Bool {
    if left.isOpen != right.isOpen { return right.isOpen }
    if left.days.first != right.days.first { return left.days.first < right.days.first }
    if left.days.last != right.days.last { return left.days.last < right.days.last }
    if left.act != right.act { return left.act < right.act }
    if left.clauses != right.clauses {
      return left.clauses.lexicographicallyPrecedes(right.clauses)
    }
    if left.order != right.order { return left.order < right.order }
    return false
  }

  /// What tells it from all others of the record.
  var key: Key { Key(act: act, name: name, period: period) }

  struct Key: Hashable {
    let act: Name
    let name: Name
    let period: Period?

    /// The deadline or term, in whichever period.
    var rule: Key { Key(act: act, name: name, period: nil) }
  }

  /// The same day under another state of the law too.
  mutating func unite(_ other: DueDay) {
    days = days.hull(other.days)
    nominal = nominal.hull(other.nominal)
    isSure = isSure && other.isSure
    states += other.states.filter { !states.contains($0) }
  }
}
