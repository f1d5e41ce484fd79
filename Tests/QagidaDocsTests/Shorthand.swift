/// What stands in a page for characters that cannot be seen there, and for texts that would be
/// too long: `<U+0009>` a character, `<byte E9>` a byte, `<40 times ab>` a text many times,
/// `<for 2 to 9: a# is b#-1>` a text with each number.
enum Shorthand {
  /// The text as a file holds it.
  static func expanded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      bytes += Array(rest[..<open].utf8)
      rest = rest[open...]
      if let close = rest.firstIndex(of: ">"), let piece = piece(rest[open...close]) {
        bytes += piece
        rest = rest[rest.index(after: close)...]
      } else {
        bytes.append(UInt8(ascii: "<"))
        rest = rest.dropFirst()
      }
    }
    return bytes + Array(rest.utf8)
  }

  private static func piece(_ mark: Substring) -> [UInt8]? {
    let inner = mark.dropFirst().dropLast()
    if inner.hasPrefix("U+") {
      return UInt32(inner.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }.map {
        Array(String($0).utf8)
      }
    }
    if inner.hasPrefix("byte ") { return UInt8(inner.dropFirst(5), radix: 16).map { [$0] } }
    if let times = inner.range(of: " times ") {
      guard let count = Int(inner[..<times.lowerBound]) else { return nil }
      return Array(String(repeating: String(inner[times.upperBound...]), count: count).utf8)
    }
    return numbered(inner)
  }

  /// `for 2 to 9: a# is b#-1`, each on a line: `#` is the number, `#-1` the one before it.
  private static func numbered(_ inner: Substring) -> [UInt8]? {
    guard inner.hasPrefix("for "), let colon = inner.range(of: ": ") else { return nil }
    let words = inner[..<colon.lowerBound].split(separator: " ")
    guard words.count == 4, let first = Int(words[1]), let last = Int(words[3]) else { return nil }
    let lines = (first...last).map { number in
      inner[colon.upperBound...]
        .replacing("#-1", with: String(number - 1)).replacing("#", with: String(number))
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}

extension Substring {
  /// Where a text stands first.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
