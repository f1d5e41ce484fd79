/// Whether bytes are UTF-8 (RFC 3629, Unicode 17.0.0 section 3.9, table 3-7).
package enum UTF8Check {
  /// The 0-based offset of the first byte of the first ill-formed sequence, or nil when all of
  /// `bytes` is well-formed.
  ///
  /// Ill-formed are stray continuation bytes, overlong forms, surrogates, scalars above U+10FFFF
  /// and sequences that end early.
  package static func firstInvalid(in bytes: UnsafeRawBufferPointer) -> Int? {
    let count = bytes.count
    var i = 0
    while i < count {
      let lead = bytes[i]
      if lead < 0x80 {
        i += 1
        while i + 8 <= count, ByteWord.isASCII(bytes, at: i) { i += 8 }
      } else if lead < 0xE0 {
        if i + 8 <= count, ByteWord.isFourPairs(bytes, at: i) {
          i += 8
          continue
        }
        guard lead >= 0xC2, i + 2 <= count, isTrail(bytes[i + 1]) else { return i }
        i += 2
      } else {
        let length = longSequence(bytes, at: i)
        guard length > 0 else { return i }
        i += length
      }
    }
    return nil
  }

  /// The same for any collection; the offset counts from its start.
  package static func firstInvalid(in bytes: some Collection<UInt8>) -> Int? {
    let answer = bytes.withContiguousStorageIfAvailable {
      firstInvalid(in: UnsafeRawBufferPointer($0))
    }
    if let answer { return answer }
    return Array(bytes).withUnsafeBytes { firstInvalid(in: $0) }
  }

  private static func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The length of the well-formed sequence of three or four bytes at `i`, or 0 when there is
  /// none. Its lead is at least E0.
  private static func longSequence(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Int {
    let lead = bytes[i]
    let length = lead < 0xF0 ? 3 : 4
    guard lead <= 0xF4, length <= bytes.count - i else { return 0 }
    let second = bytes[i + 1]
    guard second >= lowestSecond(after: lead), second <= highestSecond(after: lead),
      isTrail(bytes[i + 2]), length == 3 || isTrail(bytes[i + 3])
    else { return 0 }
    return length
  }

  /// Below it the form is overlong.
  private static func lowestSecond(after lead: UInt8) -> UInt8 {
    switch lead {
    case 0xE0: 0xA0
    case 0xF0: 0x90
    default: 0x80
    }
  }

  /// Above it stand the surrogates and what is beyond U+10FFFF.
  private static func highestSecond(after lead: UInt8) -> UInt8 {
    switch lead {
    case 0xED: 0x9F
    case 0xF4: 0x8F
    default: 0xBF
    }
  }
}
