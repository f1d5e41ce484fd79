/// Writes JSON text, value by value, always in the same form.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// For each open bracket: whether something stands in it.
  private var hasContent: [Bool] = []
  private var isAfterKey = false
  private let isIndented: Bool

  /// `isIndented`: one member or element a line, two blanks a level; else all on one line.
  package init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    bracket("{", "}", content)
  }

  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    bracket("[", "]", content)
  }

  private mutating func bracket(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    begin()
    bytes.append(UInt8(ascii: open))
    hasContent.append(false)
    content(&self)
    if hasContent.removeLast() { newLine() }
    bytes.append(UInt8(ascii: close))
  }

  /// The key of the value that is written next.
  package mutating func key(_ key: String) {
    begin()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  package mutating func string(_ value: String) {
    begin()
    quote(value)
  }

  package mutating func number(_ value: Int) {
    begin()
    bytes += String(value).utf8
  }

  package mutating func boolean(_ value: Bool) {
    begin()
    bytes += (value ? "true" : "false").utf8
  }

  package mutating func null() {
    begin()
    bytes += "null".utf8
  }

  // MARK: Members

  package mutating func member(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  package mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    number(value)
  }

  /// A number whose digits are given, for what is no whole number.
  package mutating func member(_ key: String, number digits: String) {
    self.key(key)
    begin()
    bytes += digits.utf8
  }

  package mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    array { writer in
      for value in values { writer.string(value) }
    }
  }

  package mutating func member(_ key: String, object content: (inout JSONWriter) -> Void) {
    self.key(key)
    object(content)
  }

  package mutating func member(_ key: String, array content: (inout JSONWriter) -> Void) {
    self.key(key)
    array(content)
  }

  // MARK: Layout

  private mutating func begin() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = hasContent.indices.last else { return }
    if hasContent[last] { bytes.append(UInt8(ascii: ",")) }
    hasContent[last] = true
    newLine()
  }

  private mutating func newLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in hasContent { bytes += [UInt8(ascii: " "), UInt8(ascii: " ")] }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20, 0x7F: bytes += Self.escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
