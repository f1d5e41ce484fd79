import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Why there is no day `yyyy-mm-dd`: how many days its month has, or that it is no month.
  func advice(noSuchDay bytes: [UInt8]) -> [DiagnosticArgument] {
    guard bytes.count == 10, let year = DateDigits.value(bytes[..<4]),
      let month = DateDigits.value(bytes[5..<7])
    else { return [] }
    guard (1...12).contains(month) else {
      return [DiagnosticArgument("order", .text("2025-09-01"))]
    }
    guard let last = (28...31).last(where: { CivilDate(year: year, month: month, day: $0) != nil })
    else { return [] }
    return [
      DiagnosticArgument("month", .text(String(decoding: bytes[..<7], as: UTF8.self))),
      DiagnosticArgument("days", .number(last)),
    ]
  }
}

/// Reads the digits of a date.
private enum DateDigits {
  static func value(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
