/// Writes the lines of an iCalendar stream: RFC 5545, section 3.1.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// The most octets of a line, its end not counted.
  static let longest = 75

  /// A line whose value is written as it is.
  mutating func add(_ name: StaticString, _ value: String) {
    let line = Array("\(name):\(value)".utf8)
    var start = 0
    while line.count - start > room(start) {
      var end = start + room(start)
      // Not inside a character: bytes 10xxxxxx continue one.
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      close(line[start..<end], isFirst: start == 0)
      start = end
    }
    close(line[start...], isFirst: start == 0)
  }

  /// A line whose value is a text: RFC 5545, section 3.3.11.
  mutating func add(_ name: StaticString, text: String) {
    add(name, Self.escaped(text))
  }

  /// The blank at the start of a folded line counts.
  private func room(_ start: Int) -> Int { start == 0 ? Self.longest : Self.longest - 1 }

  private mutating func close(_ line: ArraySlice<UInt8>, isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: " ")) }
    bytes += line
    bytes += [0x0D, 0x0A]
  }

  /// Control characters cannot be written: each is a blank.
  private static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        escaped += [UInt8(ascii: "\\"), byte]
      case 0x0A: escaped += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x00..<0x20, 0x7F: escaped.append(UInt8(ascii: " "))
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
