/// Decides which form a stream has, from its beginning.
///
/// `[` begins a document. Otherwise the stream is JSON Lines, unless its first line ends inside
/// brackets and the next line is the rest of them. It is not, but a record of its own, when the
/// first line ends inside a string, or when the next line begins, in its first column, with `{`:
/// then the first line is damaged, which must not spoil the others.
struct FormGuess {
  private enum Stage {
    case start, firstLine, lineStart, indentation
  }

  private var stage = Stage.start
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// Looks at the next byte.
  /// - Returns: the form, as soon as it is known.
  mutating func look(at byte: UInt8) -> RecordSplitter.Form? {
    switch stage {
    case .start:
      if JSONParser.isWhite(byte) { return nil }
      if byte == UInt8(ascii: "[") { return .document }
      if byte != UInt8(ascii: "{") { return .lines }
      stage = .firstLine
      depth = 1
    case .firstLine:
      if byte != 0x0A {
        lookInLine(byte)
        return nil
      }
      if isInString || depth <= 0 { return .lines }
      stage = .lineStart
    case .lineStart where byte == UInt8(ascii: "{"):
      return .lines
    case .lineStart, .indentation:
      if !JSONParser.isWhite(byte) { return .values }
      stage = byte == 0x0A ? .lineStart : .indentation
    }
    return nil
  }

  private mutating func lookInLine(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString.toggle()
    case UInt8(ascii: "\\"): isEscaped = isInString
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth &+= isInString ? 0 : 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth &-= isInString ? 0 : 1
    default: break
    }
  }
}
