/// One scalar in UTF-8, by table 3-7 of the Unicode standard.
enum UTF8Scalar {
  /// The number of bytes of the scalar beyond ASCII at `start`, or 0 when it is ill-formed.
  static func length(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let lead = bytes[start]
    let rest = bytes.count - start
    switch lead {
    case 0xC2...0xDF:
      return rest >= 2 && isContinuation(bytes[start + 1]) ? 2 : 0
    case 0xE0...0xEF:
      guard rest >= 3, isContinuation(bytes[start + 1]), isContinuation(bytes[start + 2])
      else { return 0 }
      let isOverlong = lead == 0xE0 && bytes[start + 1] < 0xA0
      let isSurrogate = lead == 0xED && bytes[start + 1] >= 0xA0
      return isOverlong || isSurrogate ? 0 : 3
    case 0xF0...0xF4:
      guard rest >= 4, isContinuation(bytes[start + 1]), isContinuation(bytes[start + 2]),
        isContinuation(bytes[start + 3])
      else { return 0 }
      let isOverlong = lead == 0xF0 && bytes[start + 1] < 0x90
      let isBeyondUnicode = lead == 0xF4 && bytes[start + 1] >= 0x90
      return isOverlong || isBeyondUnicode ? 0 : 4
    default:
      return 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
