/// Which file of a run a place is in: 0 is the first file that was given.
package struct SourceID: Hashable, Comparable, Sendable {
  package let index: Int32

  package init(_ index: Int) {
    self.index = Int32(truncatingIfNeeded: index)
  }

  package static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A piece of a source file: UTF-8 byte offsets, 0-based, `start` inclusive, `end` exclusive.
package struct SourceSpan: Hashable, Comparable, Sendable {
  package let file: SourceID
  package let start: Int32
  package let end: Int32

  package init(file: SourceID, start: Int32, end: Int32) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// By file, then by place.
  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }

  /// From the start of this span to the end of `other`, which is in the same file.
  package func through(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}

/// A place as people name it: both 1-based, the column counted in Unicode scalars.
package struct LineColumn: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The text of one policy file.
package struct SourceFile: Sendable {
  package let id: SourceID
  /// The path as the caller named it; it is what messages print.
  package let path: String
  package let bytes: [UInt8]
  /// The offset of the first byte of each line; the first is 0.
  package let lineStarts: [Int32]

  package init(id: SourceID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(of: bytes)
  }

  /// A line ends at LF, CR LF or a lone CR.
  private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D && offset < bytes.count && bytes[offset] == 0x0A { offset += 1 }
      starts.append(Int32(truncatingIfNeeded: offset))
    }
    return starts
  }

  /// The largest file that is read, in bytes: about 400,000 lines.
  package static let sizeLimit = 16 * 1024 * 1024

  /// The 0-based index of the line that holds `offset`; the end of the file is on its last line.
  package func lineIndex(of offset: Int32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line and column of a byte offset.
  package func position(of offset: Int32) -> LineColumn {
    let line = lineIndex(of: offset)
    let from = Int(lineStarts[line])
    let to = min(max(Int(offset), from), bytes.count)
    var column = 1
    for byte in bytes[from..<to] where byte & 0xC0 != 0x80 { column += 1 }
    return LineColumn(line: line + 1, column: column)
  }

  /// The bytes of a line without its line end; `index` is 0-based.
  package func lineBytes(_ index: Int) -> ArraySlice<UInt8> {
    let from = Int(lineStarts[index])
    var to = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : bytes.count
    while to > from && (bytes[to - 1] == 0x0A || bytes[to - 1] == 0x0D) { to -= 1 }
    return bytes[from..<to]
  }

  /// The text of a span of this file.
  package func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}

/// The files of one run, in the order in which they were given.
package struct SourceSet: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  /// Adds a file and gives it the next id.
  package mutating func add(path: String, bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(id: SourceID(files.count), path: path, bytes: bytes)
    files.append(file)
    return file
  }

  package subscript(id: SourceID) -> SourceFile { files[Int(id.index)] }
}
