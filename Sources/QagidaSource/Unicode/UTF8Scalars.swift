/// The scalars of valid UTF-8 from first to last, each with the 0-based offset of its first byte.
///
/// Bytes that are not valid UTF-8 give numbers without meaning, but no trap and no endless loop.
package struct UTF8Scalars: Sequence, Sendable {
  /// The bytes the scalars are read from.
  package let utf8: [UInt8]

  /// Takes valid UTF-8.
  package init(_ utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Starts at the first scalar.
  package func makeIterator() -> Iterator {
    Iterator(utf8: utf8)
  }

  /// Walks from scalar to scalar.
  package struct Iterator: IteratorProtocol, Sendable {
    let utf8: [UInt8]
    var offset = 0

    init(utf8: [UInt8]) {
      self.utf8 = utf8
    }

    /// The next scalar and the 0-based offset of its first byte, or nil at the end.
    package mutating func next() -> (offset: Int, scalar: UInt32)? {
      guard offset < utf8.count else { return nil }
      let start = offset
      let (scalar, length) = UTF8Scalars.decode(utf8, at: start)
      offset += length
      return (start, scalar)
    }
  }

  /// The scalar whose first byte stands at the 0-based offset `i`, which is inside of `utf8`, and
  /// how many bytes it takes, 1 to 4.
  package static func decode<Bytes: RandomAccessCollection>(
    _ utf8: Bytes, at i: Int
  ) -> (scalar: UInt32, length: Int) where Bytes.Element == UInt8, Bytes.Index == Int {
    let lead = utf8[i]
    let length = Swift.min(self.length(lead: lead), utf8.endIndex - i)
    if length == 1 { return (UInt32(lead), 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for k in 1..<length { scalar = scalar << 6 | UInt32(utf8[i + k] & 0x3F) }
    return (scalar, length)
  }

  /// How many bytes the sequence takes that begins with `lead`.
  package static func length(lead: UInt8) -> Int {
    switch lead {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// Appends the UTF-8 of `scalar`, a Unicode scalar value.
  package static func append(_ scalar: UInt32, to utf8: inout [UInt8]) {
    if scalar < 0x80 {
      utf8.append(UInt8(truncatingIfNeeded: scalar))
      return
    }
    if scalar < 0x800 {
      utf8.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        utf8.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      } else {
        utf8.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        utf8.append(trail(scalar >> 12))
      }
      utf8.append(trail(scalar >> 6))
    }
    utf8.append(trail(scalar))
  }

  private static func trail(_ bits: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F)
  }
}
