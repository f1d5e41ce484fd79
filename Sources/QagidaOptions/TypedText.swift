/// Looking at what was typed byte by byte: a combining mark after a hyphen or an equals sign does
/// not hide it, as it would from Swift's `Character`.
enum TypedText {
  /// Whether the argument is an option or `--`, and not an operand: `-` alone is an operand.
  static func isOption(_ argument: String) -> Bool {
    argument.utf8.count > 1 && argument.utf8.first == UInt8(ascii: "-")
  }

  /// Whether the argument is written as a long option.
  static func isLong(_ argument: String) -> Bool {
    argument.utf8.starts(with: "--".utf8)
  }

  /// The parts before and after the first `=`, or nil when there is none or nothing before it.
  static func splitAtEquals(_ text: String) -> (name: String, value: String)? {
    guard let place = text.utf8.firstIndex(of: UInt8(ascii: "=")), place > text.startIndex else {
      return nil
    }
    let after = text.utf8.index(after: place)
    return (
      String(decoding: text.utf8[..<place], as: UTF8.self),
      String(decoding: text.utf8[after...], as: UTF8.self)
    )
  }

  /// The argument without the dashes it begins with, whatever dashes they are: a word processor
  /// turns `--` into a longer one.
  static func withoutDashes(_ argument: String) -> String {
    String(String.UnicodeScalarView(argument.unicodeScalars.drop(while: isDash)))
  }

  /// Whether the argument begins with a dash that is not the hyphen of the keyboard.
  static func beginsWithLongDash(_ argument: String) -> Bool {
    guard let first = argument.unicodeScalars.first else { return false }
    return first != "-" && isDash(first)
  }

  /// U+2010 to U+2015 are the hyphens and dashes, U+2212 is the minus sign.
  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}"
  }

  /// Whether the text is a whole number in ASCII digits, with or without a sign, of any length.
  static func isWholeNumber(_ text: String) -> Bool {
    let digits =
      text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
      ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
