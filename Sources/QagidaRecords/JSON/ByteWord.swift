/// Eight bytes at once: the step in which long stretches of text are searched.
///
/// A search result is a mask with the top bit of a byte set where that byte was found. Only its
/// lowest set bit, the first byte found, is certain.
enum ByteWord {
  static let size = 8
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes from `offset` on, the first in the lowest bits.
  ///
  /// The load is named unsafe for what it may read bytes as; for an integer that is no question,
  /// and it does check the bounds.
  @inline(__always)
  static func load(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  static func find(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let zero = word ^ (ones &* UInt64(byte))
    return (zero &- ones) & ~zero & tops
  }

  /// Finds the bytes that a run of plain ASCII in a string ends at: quote, backslash, control
  /// characters and everything beyond ASCII.
  @inline(__always)
  static func findSpecial(in word: UInt64) -> UInt64 {
    let control = (word &- (ones &* 0x20)) & ~word & tops
    return find(0x22, in: word) | find(0x5C, in: word) | control | (word & tops)
  }

  /// Whether the word is four well-formed scalars of two bytes, like letters of Cyrillic.
  @inline(__always)
  static func isFourPairs(_ word: UInt64) -> Bool {
    // Leading bytes are C2...DF: 110 and then not 0000 with whatever; C0 and C1 are ill-formed.
    let leading = word & 0x001E_001E_001E_001E
    let short = (leading &- 0x0001_0001_0001_0001) & 0x8000_8000_8000_8000
    return word & 0xC0E0_C0E0_C0E0_C0E0 == 0x80C0_80C0_80C0_80C0 && short == 0
  }

  /// How many bytes stand before the first that was found; `mask` is not 0.
  @inline(__always)
  static func distance(_ mask: UInt64) -> Int {
    mask.trailingZeroBitCount &>> 3
  }

  /// The offset of the first `byte` at or behind `start`, or nil.
  static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while bytes.count - at >= size {
      let mask = find(byte, in: load(bytes, at))
      if mask != 0 { return at + distance(mask) }
      at += size
    }
    while at < bytes.count {
      if bytes[at] == byte { return at }
      at += 1
    }
    return nil
  }

  /// Whether both are the same bytes.
  static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var at = 0
    while left.count - at >= size {
      if load(left, at) != load(right, at) { return false }
      at += size
    }
    while at < left.count {
      if left[at] != right[at] { return false }
      at += 1
    }
    return true
  }

  /// How many bytes from `start` on are line feeds.
  static func countLineFeeds(in bytes: Span<UInt8>, from start: Int) -> Int {
    count(in: bytes, from: start) { word in
      let zero = word ^ (ones &* 0x0A)
      return ~((zero & ~tops) &+ ~tops | zero) & tops
    }
  }

  /// How many bytes from `start` on are no continuation bytes of UTF-8.
  static func countScalars(in bytes: Span<UInt8>, from start: Int) -> Int {
    count(in: bytes, from: start) { word in
      (~word | word &<< 1) & tops
    }
  }

  /// How many bytes from `start` on a search finds; the search is exact for all eight.
  @inline(__always)
  private static func count(
    in bytes: Span<UInt8>, from start: Int, where find: (UInt64) -> UInt64
  ) -> Int {
    var total = 0
    var at = start
    while bytes.count - at >= size {
      // Every byte of `sums` counts for itself; 31 steps give no more than 8 * 31 in all.
      var sums: UInt64 = 0
      let end = at + min(31 * size, bytes.count - at)
      while end - at >= size {
        sums &+= find(load(bytes, at)) &>> 7
        at += size
      }
      total &+= Int(truncatingIfNeeded: (sums &* ones) &>> 56)
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count {
      rest |= UInt64(bytes[at]) &<< shift
      shift += 8
      at += 1
    }
    let mask = (UInt64(1) &<< shift) &- 1
    return total &+ (find(rest) & mask).nonzeroBitCount
  }
}
