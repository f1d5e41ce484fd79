extension SourceSet {
  /// The text of a span on one line: comments and the clauses that end lines left out, blanks
  /// and line ends folded.
  package func foldedText(_ span: SourceSpan) -> String {
    let bytes = self[span.file].bytes[Int(span.start)..<Int(span.end)]
    var folded: [UInt8] = []
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      var words = Self.withoutComment(line).split(separator: UInt8(ascii: " "))
      while let last = words.last, Self.isMargin(last) { words.removeLast() }
      for word in words {
        if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
        folded += word
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func withoutComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isInText = false
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\"") { isInText.toggle() }
      if !isInText, line[index] == UInt8(ascii: "-"), index + 1 < line.endIndex,
        line[index + 1] == UInt8(ascii: "-")
      {
        return line[..<index]
      }
      index += 1
    }
    return line
  }

  /// `§4` or `§4,`
  private static func isMargin(_ word: ArraySlice<UInt8>) -> Bool {
    word.starts(with: [0xC2, 0xA7])
  }
}
