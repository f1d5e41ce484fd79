/// Where in a record a value stands: the keys and positions that lead to it from the outside in.
package struct JSONPath: Equatable, Sendable {
  package enum Step: Equatable, Sendable {
    /// A member's key: its characters in UTF-8, escapes resolved, not normalised.
    case key([UInt8])
    /// An element's position in its array, 0-based.
    case index(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The path as text, like `jobs[2].ended`, with elements counted from 1; empty for the record
  /// itself. A key with other characters than letters, digits, `_` and what is beyond ASCII stands
  /// as `["a key"]`.
  package var text: String {
    var bytes: [UInt8] = []
    for step in steps {
      switch step {
      case .index(let index):
        bytes.append(UInt8(ascii: "["))
        bytes.append(contentsOf: (index &+ 1).description.utf8)
        bytes.append(UInt8(ascii: "]"))
      case .key(let key) where JSONPath.isPlain(key):
        if !bytes.isEmpty { bytes.append(UInt8(ascii: ".")) }
        bytes.append(contentsOf: key)
      case .key(let key):
        bytes.append(contentsOf: "[\"".utf8)
        for byte in key { JSONPath.append(byte, to: &bytes) }
        bytes.append(contentsOf: "\"]".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ key: [UInt8]) -> Bool {
    if key.isEmpty { return false }
    for byte in key {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
        continue
      default:
        return false
      }
    }
    return true
  }

  /// Appends a byte of a quoted key, as JSON would write it.
  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0..<0x20, 0x7F:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    default:
      bytes.append(byte)
    }
  }
}
