import QagidaCalendar
import QagidaEngine
import QagidaSource

/// A day of a deadline or term in a list, with the record that it is of.
package struct ListedDay: Sendable {
  package let day: DueDay
  /// The record's name, nil for a day of the act itself; and its number in the input, 1-based.
  package let record: String?
  package let ordinal: Int

  package init(_ day: DueDay, of record: DecodedRecord?) {
    self.day = day
    self.record = record?.name
    ordinal = record?.ordinal ?? 0
  }
}

/// The days of a run, sorted, with their counts.
package struct DayList: Sendable {
  package private(set) var days: [ListedDay] = []
  /// How many records were read, and how many of them rejected.
  package private(set) var records = 0
  package private(set) var rejected = 0

  /// How many days a list may have.
  package static let limit = 1_000_000

  package init() {}

  package mutating func add(_ found: [DueDay], of record: DecodedRecord? = nil) {
    days += found.map { ListedDay($0, of: record) }
    if record != nil { records += 1 }
  }

  package mutating func addRejected() {
    records += 1
    rejected += 1
  }

  package var isTooLong: Bool { days.count > Self.limit }

  package mutating func sort() {
    days.sort { left, right in
      if DueDay.comes(left.day, before: right.day) { return true }
      if DueDay.comes(right.day, before: left.day) { return false }
      return left.ordinal < right.ordinal
    }
  }

  package func count(of kind: DueDay.Kind) -> Int { days.count { $0.day.kind == kind } }

  /// How many are not known to the day, or not known to be there.
  package var uncertain: Int { days.count { !$0.day.isCertain } }
}

/// When a list was asked for, and of what.
package struct DayListHeading: Sendable {
  package let from: CivilDate
  package let to: CivilDate
  package let on: CivilDate
  package let law: CivilDate

  package init(from: CivilDate, to: CivilDate, on: CivilDate, law: CivilDate) {
    self.from = from
    self.to = to
    self.on = on
    self.law = law
  }
}
