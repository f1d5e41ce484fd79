import QagidaCalendar
import QagidaLaw
import QagidaSource

/// What a term's value may still be, given what is known: the set of things it stands for.
///
/// Learning a fact makes the set smaller. A value is definite when one thing is left.
package indirect enum Value: Hashable, Sendable {
  case truth(Truth)
  /// A number in units of 10^-scale, or a count.
  case number(Bounds)
  case date(DateRange)
  /// A period, or any.
  case period(Period?)
  /// The words of a choice that are still possible; never empty.
  case words(WordSet)
  /// A text, or any.
  case text(Name?)
  /// Whether there is something, and what it is if so.
  case option(Truth, Value)
  /// The words that are surely in, and those that may be.
  case set(must: WordSet, may: WordSet)
  case list(ListValue)
  /// A list of running records, cut at the day of which all from then on is left out.
  case cutList(ListValue, at: ClosedRange<Int32>)
  case record(RecordPlace)
  /// What becomes of candidates.
  case standings(Standings)
  case span(DaySpanRange)
  /// The ends of a range in a table, both inclusive.
  case range(low: Bounds, high: Bounds)

  /// Whether only one thing is left. A record is definite in itself: what is not known of it are
  /// its facts.
  package var isDefinite: Bool {
    switch self {
    case .truth(let value): value != .unknown
    case .number(let bounds): bounds.only != nil
    case .date(let range): range.isExact
    case .period(let period): period != nil
    case .words(let words): words.only != nil
    case .text(let text): text != nil
    case .option(let presence, let payload):
      presence == .no || presence == .yes && payload.isDefinite
    case .set(let must, let may): must == may
    case .list(let list): list.isDefinite
    case .cutList(let list, let cut): list.isDefinite && cut.lowerBound == cut.upperBound
    case .record: true
    case .standings(let standings): standings.isDefinite
    case .span(let span): span.isExact
    case .range(let low, let high): low.only != nil && high.only != nil
    }
  }
}

/// A list: its known elements, and whether there may be more.
package struct ListValue: Hashable, Sendable {
  package var elements: [Element]
  /// Whether there are no elements but these.
  package var isClosed: Bool

  package struct Element: Hashable, Sendable {
    package let record: RecordPlace
    /// Whether it belongs to the list; never `no`.
    package let membership: Truth

    package init(record: RecordPlace, membership: Truth) {
      self.record = record
      self.membership = membership
    }
  }

  package static let unknown = ListValue(elements: [], isClosed: false)

  package init(elements: [Element], isClosed: Bool) {
    self.elements = elements
    self.isClosed = isClosed
  }

  package var isDefinite: Bool { isClosed && elements.allSatisfy { $0.membership == .yes } }
}

/// A record in hand: which one of the facts, and the path to it.
package struct RecordPlace: Hashable, Sendable {
  package let type: RecordID
  /// The number of the instance in ``Facts``, or nil when nothing is known of it.
  package let instance: Int32?
  /// The number of the path in the run's ``FactPaths``.
  package let path: Int32

  package init(type: RecordID, instance: Int32?, path: Int32) {
    self.type = type
    self.instance = instance
    self.path = path
  }
}
