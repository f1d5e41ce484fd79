/// Finds the end of a string and checks everything in it.
enum JSONStringScan {
  struct End {
    /// The offset of the closing quote.
    let quote: Int
    /// Whether the string has escapes.
    let isEscaped: Bool
  }

  /// Reads the string whose opening quote is at `opening`.
  static func end(_ bytes: Span<UInt8>, opening: Int) throws(JSONFault) -> End {
    var at = opening + 1
    var isEscaped = false
    while true {
      at = skipASCII(bytes, from: at)
      guard at < bytes.count else {
        throw JSONFault(.unterminatedString, at: bytes.count, opening: opening)
      }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        return End(quote: at, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        at = try endOfEscape(bytes, at: at, opening: opening)
      case 0x80...:
        at = try endOfForeign(bytes, from: at)
      default:
        throw JSONFault(.controlCharacter, at: at, opening: opening)
      }
    }
  }

  /// The offset of the first byte that is not printable ASCII or is a quote or a backslash.
  @inline(__always)
  private static func skipASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while bytes.count - at >= ByteWord.size {
      let special = ByteWord.findSpecial(in: ByteWord.load(bytes, at))
      if special != 0 { return at + ByteWord.distance(special) }
      at += ByteWord.size
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x20 || byte >= 0x80 || byte == 0x22 || byte == 0x5C { break }
      at += 1
    }
    return at
  }

  /// The offset of the first ASCII byte behind a run of scalars beyond ASCII.
  @inline(__always)
  private static func endOfForeign(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONFault) -> Int {
    var at = start
    while at < bytes.count && bytes[at] >= 0x80 {
      if bytes.count - at >= ByteWord.size && ByteWord.isFourPairs(ByteWord.load(bytes, at)) {
        at += ByteWord.size
        continue
      }
      let length = UTF8Scalar.length(bytes, at: at)
      if length == 0 { throw JSONFault(.illFormedUTF8, at: at) }
      at += length
    }
    return at
  }

  /// The offset behind the escape whose backslash is at `start`.
  private static func endOfEscape(
    _ bytes: Span<UInt8>, at start: Int, opening: Int
  ) throws(JSONFault) -> Int {
    guard start + 1 < bytes.count else {
      throw JSONFault(.unterminatedString, at: bytes.count, opening: opening)
    }
    if JSONEscape.simple(bytes[start + 1]) != nil { return start + 2 }
    guard bytes[start + 1] == UInt8(ascii: "u") else { throw JSONFault(.badEscape, at: start) }
    let unit = try unit(bytes, at: start, opening: opening)
    if !JSONEscape.isSurrogate(unit) { return start + 6 }
    guard JSONEscape.isLeading(unit), start + 7 < bytes.count,
      bytes[start + 6] == UInt8(ascii: "\\"), bytes[start + 7] == UInt8(ascii: "u"),
      JSONEscape.isTrailing(try self.unit(bytes, at: start + 6, opening: opening))
    else { throw JSONFault(.loneSurrogate, at: start) }
    return start + 12
  }

  /// The code unit of the escape `\uXXXX` at `start`.
  private static func unit(
    _ bytes: Span<UInt8>, at start: Int, opening: Int
  ) throws(JSONFault) -> UInt32 {
    if let unit = JSONEscape.unit(bytes, at: start + 2) { return unit }
    for index in start + 2..<min(start + 6, bytes.count)
    where JSONEscape.hexadecimal(bytes[index]) == nil {
      throw JSONFault(.badUnicodeEscape, at: start)
    }
    throw JSONFault(.unterminatedString, at: bytes.count, opening: opening)
  }
}
