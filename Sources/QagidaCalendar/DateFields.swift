/// The numbers written in `yyyy`, `yyyy-MM` or `yyyy-MM-dd`, whether or not such a day exists.
struct DateFields {
  let year: Int
  let month: Int?
  let day: Int?

  /// Nil where the text has none of the three forms.
  init?(utf8 text: Span<UInt8>) {
    guard text.count == 4 || text.count == 7 || text.count == 10 else { return nil }
    guard let year = Self.number(in: text, from: 0, to: 4) else { return nil }
    self.year = year
    if text.count >= 7 {
      guard let month = Self.numberAfterHyphen(in: text, at: 4) else { return nil }
      self.month = month
    } else {
      self.month = nil
    }
    if text.count == 10 {
      guard let day = Self.numberAfterHyphen(in: text, at: 7) else { return nil }
      self.day = day
    } else {
      self.day = nil
    }
  }

  /// The days meant: a day, a whole month or a whole year; nil where the calendar has none.
  var range: DateRange? {
    let firstMonth = month ?? 1
    let lastMonth = month ?? 12
    guard let first = CivilDate(year: year, month: firstMonth, day: day ?? 1),
      let length = CivilDate.daysInMonth(year: year, month: lastMonth),
      let last = CivilDate(year: year, month: lastMonth, day: day ?? length)
    else {
      return nil
    }
    return DateRange(from: first, through: last)
  }

  /// The two digits after the hyphen at `position`.
  private static func numberAfterHyphen(in text: Span<UInt8>, at position: Int) -> Int? {
    guard text[position] == UInt8(ascii: "-") else { return nil }
    return number(in: text, from: position + 1, to: position + 3)
  }

  private static func number(in text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var value = 0
    for position in start..<end {
      let digit = Int(text[position]) - Int(UInt8(ascii: "0"))
      guard digit >= 0, digit <= 9 else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
