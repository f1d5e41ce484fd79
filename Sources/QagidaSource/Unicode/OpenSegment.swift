/// A stretch of text that may not be in NFC, apart from which the text is.
///
/// It runs from a boundary (see `NormalizationClass`), or the start of the text, up to the next
/// boundary behind something that is none, so it can be normalized by itself.
enum OpenSegment {
  /// The first one from the boundary at `start` on, in 0-based offsets, or nil.
  static func next(in bytes: UnsafeRawBufferPointer, from start: Int) -> Range<Int>? {
    let open = firstOpen(in: bytes, from: start)
    guard open < bytes.count else { return nil }
    var first = open
    if first > start {
      repeat { first -= 1 } while first > start && bytes[first] & 0xC0 == 0x80
    }
    var end = open
    while end < bytes.count {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: end)
      if end > open, NormalizationClass(scalar).isBoundary { break }
      end += length
    }
    return first..<end
  }

  /// The offset of the first scalar from `start` on that is no boundary, or that of the end.
  private static func firstOpen(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let count = bytes.count
    var i = start
    while i < count {
      let lead = bytes[i]
      if lead < 0x80 {
        i += 1
        while i + 8 <= count, ByteWord.isASCII(bytes, at: i) { i += 8 }
      } else if i + 8 <= count, ByteWord.isFourCyrillic(bytes, at: i) {
        i += 8
      } else if lead < 0xCC || (lead & 0xFC == 0xD0 && lead != 0xD2) {
        // U+0080 to U+02FF, and Cyrillic but for U+0480 to U+04BF, where marks are.
        i += 2
      } else {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: i)
        if !isPlain(scalar), !NormalizationClass(scalar).isBoundary { return i }
        i += length
      }
    }
    return count
  }

  /// Frequent characters that are boundaries: Cyrillic from U+048A on, dashes and quotation marks.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    (scalar >= 0x48A && scalar <= 0x52F) || (scalar >= 0x2010 && scalar <= 0x2027)
  }
}
