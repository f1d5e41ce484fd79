/// A date as records write it, known in full or in part (ISO 8601 forms).
///
/// | text | days |
/// | --- | --- |
/// | `1990`, `1990-05`, `1990-05-04` | the year, the month, the day |
/// | `A/..` | from the first day of A on |
/// | `../B` | through the last day of B |
/// | `A/B` | from the first day of A through the last day of B |
/// | `..` | any day |
///
/// A and B are each a year, a month or a day. Nothing known is written `..` and in no other way.
package struct PartlyKnownDate: Hashable, Sendable {
  /// The days the date may be.
  package let range: DateRange

  /// Whether the right end was left open (`A/..`, `..`): for a date that may be none, such a text
  /// includes that it has not happened at all.
  ///
  /// INVARIANT: an open end lies on `CivilDate.latest`.
  package let isOpenEnded: Bool

  /// Why a text is no partly known date.
  package enum TextError: Error, Hashable, Sendable {
    /// The text has none of the forms.
    case notADate
    /// The form is right, and the calendar has no such day, month or year.
    case noSuchDay
    /// The first day of the left side is after the last day of the right side.
    case endBeforeStart
  }

  /// Reads one of the forms in ASCII, with nothing before or after it.
  ///
  /// A wrong form on either side is told before a day that does not exist on the other.
  package init(utf8 text: Span<UInt8>) throws(TextError) {
    guard let slash = Self.slash(in: text) else {
      self = try Self(whole: try Side(utf8: text))
      return
    }
    let left = try Side(utf8: text.extracting(0..<slash))
    let right = try Side(utf8: text.extracting((slash + 1)..<text.count))
    try self.init(from: left, to: right)
  }

  /// Reads one of the forms in ASCII, with nothing before or after it.
  package init(utf8 text: [UInt8]) throws(TextError) {
    try self.init(utf8: text.span)
  }

  private init(whole side: Side) throws(TextError) {
    range = try side.range
    isOpenEnded = side.isOpen
  }

  private init(from left: Side, to right: Side) throws(TextError) {
    if left.isOpen, right.isOpen { throw .notADate }
    let (start, end) = (try left.range, try right.range)
    guard let range = DateRange(from: start.first, through: end.last) else {
      throw .endBeforeStart
    }
    self.range = range
    isOpenEnded = right.isOpen
  }

  private static func slash(in text: Span<UInt8>) -> Int? {
    for position in text.indices where text[position] == UInt8(ascii: "/") { return position }
    return nil
  }

  /// What may stand alone or on one side of a slash.
  private enum Side {
    case open
    case fields(DateFields)

    init(utf8 text: Span<UInt8>) throws(TextError) {
      let dot = UInt8(ascii: ".")
      if text.count == 2, text[0] == dot, text[1] == dot {
        self = .open
      } else if let fields = DateFields(utf8: text) {
        self = .fields(fields)
      } else {
        throw .notADate
      }
    }

    var isOpen: Bool {
      if case .open = self { true } else { false }
    }

    var range: DateRange {
      get throws(TextError) {
        switch self {
        case .open: return .all
        case .fields(let fields):
          guard let range = fields.range else { throw .noSuchDay }
          return range
        }
      }
    }
  }
}
