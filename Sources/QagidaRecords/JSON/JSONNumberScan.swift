/// The grammar of a number: RFC 8259 section 6.
enum JSONNumberScan {
  /// The offset behind the number that begins at `start` with a digit or a minus sign.
  static func end(_ bytes: Span<UInt8>, from start: Int) throws(JSONFault) -> Int {
    var at = start
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let whole = at
    at = try endOfDigits(bytes, from: at)
    if bytes[whole] == UInt8(ascii: "0") && at > whole + 1 {
      throw JSONFault(.leadingZero, at: whole)
    }
    if at < bytes.count && bytes[at] == UInt8(ascii: ".") {
      at = try endOfDigits(bytes, from: at + 1)
    }
    if at < bytes.count && (bytes[at] == UInt8(ascii: "e") || bytes[at] == UInt8(ascii: "E")) {
      at += 1
      if at < bytes.count && (bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-")) {
        at += 1
      }
      at = try endOfDigits(bytes, from: at)
    }
    if at < bytes.count && runsOn(bytes[at]) { throw JSONFault(.malformedNumber, at: at) }
    return at
  }

  /// The offset behind one or more digits.
  @inline(__always)
  private static func endOfDigits(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONFault) -> Int {
    var at = start
    while at < bytes.count && isDigit(bytes[at]) { at += 1 }
    if at == start { throw JSONFault(.missingDigits, at: at) }
    return at
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }

  /// Whether a byte looks like a part of the number before it, though it cannot be one.
  private static func runsOn(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default:
      false
    }
  }
}
