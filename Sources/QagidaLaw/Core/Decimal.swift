/// Exact decimals: whole numbers of 10^-scale with a limit on their size.
package enum Decimal {
  /// How many digits a number may have.
  package static let digitLimit = 18
  /// The smallest whole number that is too large.
  package static let limit: Int64 = 1_000_000_000_000_000_000

  package static func isWithinLimit(_ value: Int64) -> Bool { value > -limit && value < limit }

  /// 10 to the power of `exponent`, from 0 to 18.
  package static func power(_ exponent: Int) -> Int64 {
    var value: Int64 = 1
    for _ in 0..<min(max(exponent, 0), 18) { value *= 10 }
    return value
  }

  /// `value` × 10^places, or nil beyond the limit.
  package static func rescaled(_ value: Int64, by places: Int) -> Int64? {
    let (scaled, overflow) = value.multipliedReportingOverflow(by: power(places))
    return overflow || !isWithinLimit(scaled) ? nil : scaled
  }

  /// Reads `-12.50` as (-1250, 2); nil when it has more than 18 digits or 9 places.
  package static func parse(_ bytes: [UInt8]) -> (value: Int64, places: Int)? {
    var value: Int64 = 0
    var places = 0
    var isBehindPoint = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "-"): continue
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow, isWithinLimit(tens) else { return nil }
        value = tens + Int64(byte - UInt8(ascii: "0"))
        if isBehindPoint { places += 1 }
        guard isWithinLimit(value), places <= 9 else { return nil }
      default: return nil
      }
    }
    return (bytes.first == UInt8(ascii: "-") ? -value : value, places)
  }

  /// The number as text: `-12.5`, without zeros at the end of its places.
  package static func text(_ value: Int64, scale: Int) -> String {
    let isNegative = value < 0
    let digits = String(value.magnitude)
    let sign = isNegative ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let bytes = Array(digits.utf8)
    let padded =
      [UInt8](repeating: UInt8(ascii: "0"), count: max(0, scale + 1 - bytes.count)) + bytes
    let whole = padded.dropLast(scale)
    var places = Array(padded.suffix(scale))
    while places.last == UInt8(ascii: "0") { places.removeLast() }
    let front = sign + String(decoding: whole, as: UTF8.self)
    return places.isEmpty ? front : front + "." + String(decoding: places, as: UTF8.self)
  }
}
