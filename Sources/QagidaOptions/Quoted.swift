/// What the user typed, made safe to show: in backticks, short, and unable to move the cursor.
enum Quoted {
  /// How many characters are shown at most.
  static let longest = 60

  /// The text with control and direction characters spelt out, cut after `longest` characters.
  static func text(_ text: String) -> String {
    var shown = ""
    for character in text.prefix(longest) {
      for scalar in character.unicodeScalars { shown += spelt(scalar) }
    }
    return "`\(shown)\(text.count > longest ? "…" : "")`"
  }

  /// The bytes as text, with those that are not UTF-8 written `\xE9`.
  static func bytes(_ bytes: [UInt8]) -> String {
    var shown = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    var count = 0
    decoding: while count < longest {
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: break decoding
      case .valid(let scalar):
        shown += spelt(Unicode.UTF8.decode(scalar))
        place += scalar.count
      case .error(let length):
        for byte in bytes[place..<min(place + length, bytes.count)] { shown += "\\x\(hex(byte))" }
        place += length
      }
      count += 1
    }
    return "`\(shown)\(place < bytes.count ? "…" : "")`"
  }

  private static func spelt(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: return String(scalar)
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0\(digits)" : digits
  }
}
