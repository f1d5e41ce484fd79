import QagidaSource

/// Cuts the bytes of a file into tokens. Every byte is in exactly one token; nothing fails.
///
/// INVARIANT: the first token starts at 0, each starts where the one before it ends, and the last
/// is ``TokenKind/end`` at the end of the file.
package struct Lexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: PhraseTable
  private var position = 0
  private var tokens: [Token] = []
  /// Whether the first token that is no trivia has been read, and is that of a file of cases.
  private var hasBegun = false
  private var isCaseFile = false

  /// The tokens of a file, whose words are those of `table`.
  package static func tokens(of file: SourceFile, table: PhraseTable) -> [Token] {
    file.bytes.withUnsafeBufferPointer { buffer in
      var lexer = Lexer(bytes: buffer, table: table)
      lexer.run()
      return lexer.tokens
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, table: PhraseTable) {
    self.bytes = bytes
    self.table = table
    tokens.reserveCapacity(bytes.count / 4 + 1)
  }

  private mutating func run() {
    skipByteOrderMark()
    while position < bytes.count {
      let start = position
      let kind = scan(bytes[position])
      let mayBeWord = kind == .name || kind == .number
      let word = mayBeWord ? table.word(bytes, start, position) : .none
      if !hasBegun && !kind.isTrivia {
        hasBegun = true
        isCaseFile = table.beginsCaseFile(word)
      }
      tokens.append(
        Token(kind: kind, word: word, start: Int32(truncatingIfNeeded: start)))
    }
    tokens.append(Token(kind: .end, start: Int32(truncatingIfNeeded: bytes.count)))
  }

  private mutating func skipByteOrderMark() {
    guard bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF else { return }
    position = 3
    tokens.append(Token(kind: .blank, start: 0))
  }

  /// Scans one token whose first byte is `first` and leaves `position` behind it.
  private mutating func scan(_ first: UInt8) -> TokenKind {
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      return .blank
    case UInt8(ascii: "\n"):
      position += 1
      return .lineEnd
    case UInt8(ascii: "\r"):
      position += 1
      if at(position) == UInt8(ascii: "\n") { position += 1 }
      return .lineEnd
    case UInt8(ascii: "\""):
      return text()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return number()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return nameOrTypedClause()
    case 0x80...:
      return beyondASCII()
    default:
      return symbol(first)
    }
  }

  private mutating func symbol(_ first: UInt8) -> TokenKind {
    position += 1
    let next = at(position)
    switch first {
    case UInt8(ascii: "("): return .leftParenthesis
    case UInt8(ascii: ")"): return .rightParenthesis
    case UInt8(ascii: "{"): return .leftBrace
    case UInt8(ascii: "}"): return .rightBrace
    case UInt8(ascii: "[") where isCaseFile: return .leftBracket
    case UInt8(ascii: "]") where isCaseFile: return .rightBracket
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "."): return .dot
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "+"): return .plus
    case UInt8(ascii: "*"): return .star
    case UInt8(ascii: "/"): return next == first ? foreignComment() : .slash
    case UInt8(ascii: "="): return foreignComparison() ?? .equal
    case UInt8(ascii: "-"):
      guard next == UInt8(ascii: "-") else { return .minus }
      skip { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      return .comment
    case UInt8(ascii: "<") where next == UInt8(ascii: ">"): return foreignComparison() ?? .less
    case UInt8(ascii: "<"): return orEqual(next, .lessOrEqual, else: .less)
    case UInt8(ascii: ">"): return orEqual(next, .greaterOrEqual, else: .greater)
    case UInt8(ascii: "!"): return orEqual(next, .notEqual, else: .unknown)
    case UInt8(ascii: "#"): return foreignComment()
    default:
      skip { $0 == first }
      return .unknown
    }
  }

  /// `==`, `=>`, `<>`: nil when there is no sign of a comparison behind the first.
  private mutating func foreignComparison() -> TokenKind? {
    let start = position
    skip { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    return position > start ? .unknown : nil
  }

  /// `# …`, `// …`
  private mutating func foreignComment() -> TokenKind {
    skip { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return .unknown
  }

  private mutating func orEqual(
    _ next: UInt8?, _ both: TokenKind, else single: TokenKind
  ) -> TokenKind {
    guard next == UInt8(ascii: "=") else { return single }
    position += 1
    return both
  }

  private mutating func text() -> TokenKind {
    position += 1
    while let byte = at(position) {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return .text
      case UInt8(ascii: "\\"):
        let escaped = at(position + 1)
        position += escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") ? 2 : 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return .openText
      default:
        position += 1
      }
    }
    return .openText
  }

  private mutating func number() -> TokenKind {
    if isDate() {
      position += 10
      return .date
    }
    skip(Self.isDigit)
    if at(position) == UInt8(ascii: "."), let next = at(position + 1), Self.isDigit(next) {
      position += 1
      skip(Self.isDigit)
    }
    return .number
  }

  /// Whether `yyyy-mm-dd` stands here, not followed by another digit.
  private func isDate() -> Bool {
    guard position + 10 <= bytes.count else { return false }
    for offset in 0..<10 {
      let byte = bytes[position + offset]
      let isHyphen = offset == 4 || offset == 7
      guard isHyphen ? byte == UInt8(ascii: "-") : Self.isDigit(byte) else { return false }
    }
    guard let next = at(position + 10) else { return true }
    return !Self.isDigit(next)
  }

  private mutating func nameOrTypedClause() -> TokenKind {
    let start = position
    skipName()
    return typedClause(from: start) ? .clause : .name
  }

  private mutating func skipName() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        guard Self.isNameByte(byte) else { return }
        position += 1
      } else {
        let (scalar, length) = scalar(at: position)
        guard NameCharacters.isContinue(scalar) else { return }
        position += length
      }
    }
  }

  /// Whether the name just scanned is a typed form of `§`, like `p. 18(3)`; then the clause is
  /// scanned too.
  private mutating func typedClause(from start: Int) -> Bool {
    guard at(position) == UInt8(ascii: "."), table.isClausePrefix(bytes, start, position) else {
      return false
    }
    let afterName = position
    position += 1
    skip { $0 == UInt8(ascii: " ") }
    guard let next = at(position), Self.isDigit(next) else {
      position = afterName
      return false
    }
    clauseNumber()
    return true
  }

  private mutating func beyondASCII() -> TokenKind {
    let start = position
    let (scalar, length) = scalar(at: position)
    if scalar == 0xA7 {
      position += length
      skip { $0 == UInt8(ascii: " ") }
      guard skipSection() || at(position).map(Self.isDigit) ?? false else {
        position = start + length
        return .unknown
      }
      clauseNumber()
      return .clause
    }
    if NameCharacters.isStart(scalar) { return nameOrTypedClause() }
    position += length
    guard BlankCharacters.isSeen(scalar) else { return .unknown }
    while position < bytes.count, bytes[position] >= 0x80 {
      let (scalar, length) = self.scalar(at: position)
      guard BlankCharacters.isSeen(scalar) else { break }
      position += length
    }
    return .strangeBlank
  }

  /// Scans `preamble` or `annex`, with which a number need not follow.
  private mutating func skipSection() -> Bool {
    for word in ["preamble", "annex"] as [StaticString] {
      let end = position + word.utf8CodeUnitCount
      guard end <= bytes.count,
        word.withUTF8Buffer({ bytes[position..<end].elementsEqual($0) }),
        at(end).map({ Self.isDigit($0) || !Self.isNameByte($0) && $0 < 0x80 }) ?? true
      else { continue }
      position = end
      return true
    }
    return false
  }

  /// Scans `18`, `13-1`, `3(2-2)`, `12/2`.
  private mutating func clauseNumber() {
    skipOrdinal()
    while at(position) == UInt8(ascii: "(") {
      let before = position
      position += 1
      guard let next = at(position), Self.isDigit(next) else {
        position = before
        return
      }
      skipOrdinal()
      guard at(position) == UInt8(ascii: ")") else {
        position = before
        return
      }
      position += 1
    }
    while at(position) == UInt8(ascii: "/"), let next = at(position + 1), Self.isDigit(next) {
      position += 1
      skip(Self.isDigit)
    }
  }

  /// Scans `3` or `3-1`.
  private mutating func skipOrdinal() {
    skip(Self.isDigit)
    if at(position) == UInt8(ascii: "-"), let next = at(position + 1), Self.isDigit(next) {
      position += 1
      skip(Self.isDigit)
    }
  }

  private func at(_ index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private mutating func skip(_ belongs: (UInt8) -> Bool) {
    while position < bytes.count && belongs(bytes[position]) { position += 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
      || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  /// The scalar at a byte of 0x80 or more; an ill-formed byte counts as U+FFFD of length 1.
  private func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[index]
    let length: Int
    var scalar: UInt32
    let least: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar, least) = (2, UInt32(first & 0x1F), 0x80)
    case 0xE0...0xEF: (length, scalar, least) = (3, UInt32(first & 0x0F), 0x800)
    case 0xF0...0xF4: (length, scalar, least) = (4, UInt32(first & 0x07), 0x10000)
    default: return (0xFFFD, 1)
    }
    for offset in 1..<length {
      guard let next = at(index + offset), next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return scalar < least ? (0xFFFD, 1) : (scalar, length)
  }
}
