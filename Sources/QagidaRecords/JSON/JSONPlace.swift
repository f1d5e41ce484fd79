import QagidaSource

/// From byte offsets to lines and columns.
package enum JSONPlace {
  /// The place of the byte at `offset` of a record whose first byte is at `start`.
  ///
  /// A line ends with a line feed; every Unicode scalar is one column, a tab too. In ill-formed
  /// UTF-8 every byte counts that is no continuation byte.
  /// - Parameter offset: 0-based; the record's length is its end, and beyond it is taken as that.
  package static func position(
    of offset: Int, in bytes: [UInt8], from start: LineColumn
  ) -> LineColumn {
    let end = min(max(offset, 0), bytes.count)
    var line = start.line
    var column = start.column
    for byte in bytes[..<end] {
      if byte == 0x0A {
        line &+= 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column &+= 1
      }
    }
    return LineColumn(line: line, column: column)
  }
}
