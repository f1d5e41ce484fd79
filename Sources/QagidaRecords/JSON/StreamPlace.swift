import QagidaSource

/// The place of the next byte of a stream that is read in pieces.
struct StreamPlace {
  /// 0-based, in bytes.
  var offset: Int64 = 0
  var line = 1
  var column = 1

  var position: LineColumn { LineColumn(line: line, column: column) }

  /// Goes over the next bytes of the stream.
  mutating func advance(over bytes: Span<UInt8>) {
    offset &+= Int64(bytes.count)
    let lines = ByteWord.countLineFeeds(in: bytes, from: 0)
    var lineStart = 0
    if lines > 0 {
      line &+= lines
      column = 1
      lineStart = bytes.count
      while bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    }
    column &+= ByteWord.countScalars(in: bytes, from: lineStart)
  }

  /// Goes over the rest of a line, `count` bytes with its line feed.
  mutating func endLine(_ count: Int) {
    offset &+= Int64(count)
    line &+= 1
    column = 1
  }

  /// Goes over bytes of ASCII without a line feed.
  mutating func advance(_ count: Int) {
    offset &+= Int64(count)
    column &+= count
  }
}
