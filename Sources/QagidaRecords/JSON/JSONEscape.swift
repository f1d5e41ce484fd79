import QagidaSource

/// The escapes of RFC 8259 section 7, and the text that a string with escapes stands for.
enum JSONEscape {
  /// The character of a two-character escape, or nil; `letter` stands behind the backslash.
  static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  static func hexadecimal(_ digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The value of the four hexadecimal digits from `start` on, or nil.
  static func unit(_ bytes: Span<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for index in start..<start + 4 {
      guard let digit = hexadecimal(bytes[index]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  static func isSurrogate(_ unit: UInt32) -> Bool { unit & 0xF800 == 0xD800 }
  static func isLeading(_ unit: UInt32) -> Bool { unit & 0xFC00 == 0xD800 }
  static func isTrailing(_ unit: UInt32) -> Bool { unit & 0xFC00 == 0xDC00 }

  /// The UTF-8 that the content of a string stands for.
  ///
  /// INVARIANT: `content` has passed ``JSONStringScan``, so every escape in it is whole.
  static func resolve(_ content: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var at = 0
    while at < content.count {
      let byte = content[at]
      guard byte == UInt8(ascii: "\\"), at + 1 < content.count else {
        text.append(byte)
        at += 1
        continue
      }
      if let character = simple(content[at + 1]) {
        text.append(character)
        at += 2
        continue
      }
      var scalar = unit(content, at: at + 2) ?? 0xFFFD
      at += 6
      if isLeading(scalar), let trailing = unit(content, at: at + 2) {
        scalar = 0x1_0000 + ((scalar & 0x3FF) << 10 | trailing & 0x3FF)
        at += 6
      }
      UTF8Scalars.append(scalar, to: &text)
    }
    return text
  }
}
