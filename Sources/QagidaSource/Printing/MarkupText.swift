/// Text in HTML and XML.
package enum MarkupText {
  /// The text with what means something there written out.
  package static func escaped(_ text: String) -> String { escaped(Array(text.utf8)[...]) }

  package static func escaped(_ text: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
