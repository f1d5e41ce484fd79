/// Finds where a record of a document ends, by its strings and its brackets alone.
///
/// A record in brackets ends with as many closing brackets as opening ones, of whichever sort, so
/// that one with other errors inside still ends where it should. A line feed ends a string, which
/// no JSON string may hold: a forgotten quote does its harm on one line.
struct RecordScan {
  /// How many brackets are open.
  private var depth = 0
  private var isInString = false
  /// Whether the next byte belongs to an escape.
  private var isEscaped = false
  /// Whether the record is a number, a word or anything else without brackets and quotes.
  let isScalar: Bool
  private(set) var hasEnded = false

  /// Begins a record with its first byte, which is no closing bracket, comma or white space.
  init(first: UInt8) {
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): isScalar = false
    default: isScalar = true
    }
  }

  /// The offset behind the record's last byte in this chunk; ``hasEnded`` says if it is its last.
  mutating func end(in chunk: Span<UInt8>, from start: Int) -> Int {
    isScalar ? endOfScalar(chunk, from: start) : endOfStructure(chunk, from: start)
  }

  private mutating func endOfScalar(_ chunk: Span<UInt8>, from start: Int) -> Int {
    for at in start..<chunk.count {
      switch chunk[at] {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "\""), 0x20, 0x09, 0x0A, 0x0D:
        hasEnded = true
        return at
      default:
        continue
      }
    }
    return chunk.count
  }

  private mutating func endOfStructure(_ chunk: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < chunk.count && !hasEnded {
      at = isInString ? endOfString(chunk, from: at) : nextString(chunk, from: at)
    }
    return at
  }

  /// Goes over brackets to the next quote, and over it.
  private mutating func nextString(_ chunk: Span<UInt8>, from start: Int) -> Int {
    var open = depth
    var at = start
    scan: while at < chunk.count {
      let byte = chunk[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        isInString = true
        break scan
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open &+= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        open &-= 1
        if open == 0 {
          hasEnded = true
          break scan
        }
      default:
        continue
      }
    }
    depth = open
    return at
  }

  /// Goes to the end of a string, and over it.
  private mutating func endOfString(_ chunk: Span<UInt8>, from start: Int) -> Int {
    var at = start
    if isEscaped {
      isEscaped = false
      at += chunk[at] == 0x0A ? 0 : 1
    }
    while true {
      at = RecordScan.skipPlain(chunk, from: at)
      guard at < chunk.count else { return at }
      at += 1
      if chunk[at - 1] != UInt8(ascii: "\\") { break }
      guard at < chunk.count else {
        isEscaped = true
        return at
      }
      at += chunk[at] == 0x0A ? 0 : 1
    }
    isInString = false
    hasEnded = depth == 0
    return at
  }

  /// The offset of the next quote, backslash or line feed.
  @inline(__always)
  private static func skipPlain(_ chunk: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while chunk.count - at >= ByteWord.size {
      let word = ByteWord.load(chunk, at)
      let found =
        ByteWord.find(0x22, in: word) | ByteWord.find(0x5C, in: word)
        | ByteWord.find(0x0A, in: word)
      if found != 0 { return at + ByteWord.distance(found) }
      at += ByteWord.size
    }
    while at < chunk.count {
      let byte = chunk[at]
      if byte == 0x22 || byte == 0x5C || byte == 0x0A { break }
      at += 1
    }
    return at
  }
}
