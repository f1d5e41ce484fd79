/// Eight bytes looked at together.
enum ByteWord {
  /// Whether the eight bytes from `i` on are ASCII.
  @inline(__always)
  static func isASCII(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Bool {
    load(bytes, at: i) & 0x8080_8080_8080_8080 == 0
  }

  /// Whether the eight bytes from `i` on are four well-formed UTF-8 sequences of two bytes.
  @inline(__always)
  static func isFourPairs(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Bool {
    let word = load(bytes, at: i)
    guard word & 0xC0E0_C0E0_C0E0_C0E0 == 0x80C0_80C0_80C0_80C0 else { return false }
    // A lead of C0 or C1 has none of the bits 1E; adding 1E then leaves bit 5 of it clear.
    let bits = word & 0x001E_001E_001E_001E
    return (bits + 0x001E_001E_001E_001E) & 0x0020_0020_0020_0020 == 0x0020_0020_0020_0020
  }

  /// Whether the eight bytes from `i` on are four scalars of valid UTF-8 within U+0400 to U+04FF,
  /// outside of U+0480 to U+048F (where the combining marks of the block stand).
  @inline(__always)
  static func isFourCyrillic(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Bool {
    let word = load(bytes, at: i)
    guard word & 0xC0FC_C0FC_C0FC_C0FC == 0x80D0_80D0_80D0_80D0 else { return false }
    // D2 80 to D2 8F leave 0 of these bits; adding 7FFF sets the top bit of anything else.
    let bits = (word & 0x3003_3003_3003_3003) ^ 0x0002_0002_0002_0002
    return (bits + 0x7FFF_7FFF_7FFF_7FFF) & 0x8000_8000_8000_8000 == 0x8000_8000_8000_8000
  }

  /// The bytes as a number, the first one lowest. The caller makes sure that there are eight.
  @inline(__always)
  private static func load(_ bytes: UnsafeRawBufferPointer, at i: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
  }
}
