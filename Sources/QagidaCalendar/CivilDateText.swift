extension CivilDate {
  /// Why a text is no date.
  package enum TextError: Error, Hashable, Sendable {
    /// The text is not four digits, `-`, two digits, `-`, two digits.
    case notADate
    /// The form is right, and the calendar has no such day: 1995-13-45, 30 February, year 0000.
    case noSuchDay
  }

  /// Reads exactly `yyyy-MM-dd` in ASCII, with nothing before or after it.
  package init(utf8 text: Span<UInt8>) throws(TextError) {
    guard let fields = DateFields(utf8: text), let month = fields.month, let day = fields.day else {
      throw .notADate
    }
    guard let date = CivilDate(year: fields.year, month: month, day: day) else {
      throw .noSuchDay
    }
    self = date
  }

  /// Reads exactly `yyyy-MM-dd` in ASCII, with nothing before or after it.
  package init(utf8 text: [UInt8]) throws(TextError) {
    try self.init(utf8: text.span)
  }

  /// Appends the ten bytes of `yyyy-MM-dd`.
  package func appendText(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    bytes.append(digit(year / 1000))
    bytes.append(digit(year / 100))
    bytes.append(digit(year / 10))
    bytes.append(digit(year))
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digit(month / 10))
    bytes.append(digit(month))
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digit(day / 10))
    bytes.append(digit(day))
  }

  /// The last decimal digit of a number that is not negative, in ASCII.
  private func digit(_ number: Int) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as `yyyy-MM-dd`.
  package var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
