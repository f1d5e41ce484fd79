/// Reads days as people write them, for suggestions only.
package enum WrittenDay {
  /// `05.05.1995`, `5/5/1995`, `1995.05.05` or `1995-5-5` as `1995-05-05`, or nil where it is no day.
  /// Whether the month has so many days is not looked at.
  package static func standard(_ bytes: some Collection<UInt8>) -> String? {
    let parts = bytes.split(omittingEmptySubsequences: false) { byte in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
    }
    guard parts.count == 3, parts.allSatisfy({ isShortNumber($0) }) else { return nil }
    let isYearFirst = parts[0].count == 4
    let year = isYearFirst ? parts[0] : parts[2]
    let month = twoDigits(parts[1])
    let day = twoDigits(isYearFirst ? parts[2] : parts[0])
    guard year.count == 4, let month, let day, (1...12).contains(month.value),
      (1...31).contains(day.value)
    else { return nil }
    return String(decoding: year, as: UTF8.self) + "-" + month.text + "-" + day.text
  }

  private static func isShortNumber(_ part: some Collection<UInt8>) -> Bool {
    (1...4).contains(part.count)
      && part.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// A number of one or two digits, written with two.
  private static func twoDigits(_ part: some Collection<UInt8>) -> (value: Int, text: String)? {
    guard part.count <= 2 else { return nil }
    let value = part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (value, value < 10 ? "0\(value)" : "\(value)")
  }
}
