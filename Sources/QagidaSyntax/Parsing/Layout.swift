import QagidaSource

/// The tokens that mean something, with what the layout says of each.
struct Layout: Sendable {
  /// The numbers of the tokens that are no trivia; the last is the end of the file.
  private(set) var tokens: [Int32] = []
  /// For the first token of a physical line its indentation in characters, else -1.
  private(set) var indents: [Int32] = []
  /// Whether the token belongs to a clause that ends its physical line, outside brackets.
  private(set) var isMargin: [Bool] = []

  init(_ source: [Token], _ file: SourceFile) {
    tokens.reserveCapacity(source.count / 2)
    indents.reserveCapacity(source.count / 2)
    var lineStart: Int32 = 0
    var isFirst = true
    /// By how many bytes the blanks before a line are longer than characters.
    var excess: Int32 = 0
    for (number, token) in source.enumerated() {
      switch token.kind {
      case .lineEnd:
        lineStart = source[number + 1].start
        isFirst = true
        excess = 0
      case .blank where token.start == 0 && file.bytes.first == 0xEF:
        lineStart = 3
      case .blank, .comment:
        break
      case .strangeBlank:
        if isFirst {
          excess += Self.excess(file.bytes, from: token.start, source[number + 1].start)
        }
      default:
        tokens.append(Int32(truncatingIfNeeded: number))
        indents.append(isFirst ? token.start - lineStart - excess : -1)
        isFirst = false
      }
    }
    if let last = indents.indices.last { indents[last] = 0 }
    isMargin = [Bool](repeating: false, count: tokens.count)
    markMargins(source)
  }

  /// How many bytes there are beyond one a character.
  private static func excess(_ bytes: [UInt8], from start: Int32, _ end: Int32) -> Int32 {
    Int32(bytes[Int(start)..<Int(end)].count(where: { $0 & 0xC0 == 0x80 }))
  }

  /// Marks `§4` or `§13-1, §13-2` at the end of each physical line, unless a bracket is open.
  private mutating func markMargins(_ source: [Token]) {
    var depth = 0
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count && indents[end] < 0 { end += 1 }
      if indents[start] == 0 { depth = 0 }
      for index in start..<end { depth = max(0, depth + Self.bracket(kind(index, source))) }
      if depth == 0 { markMargin(start, end, source) }
      start = end
    }
  }

  private mutating func markMargin(_ start: Int, _ end: Int, _ source: [Token]) {
    var index = end - 1
    while index >= start && kind(index, source) == .clause {
      isMargin[index] = true
      guard index - 2 >= start, kind(index - 1, source) == .comma,
        kind(index - 2, source) == .clause
      else { return }
      isMargin[index - 1] = true
      index -= 2
    }
  }

  private func kind(_ index: Int, _ source: [Token]) -> TokenKind {
    source[Int(tokens[index])].kind
  }

  private static func bracket(_ kind: TokenKind) -> Int {
    switch kind {
    case .leftParenthesis, .leftBrace, .leftBracket: 1
    case .rightParenthesis, .rightBrace, .rightBracket: -1
    default: 0
    }
  }

  /// The first line start in `after..<limit` that is indented by at most `indent`, or `limit`:
  /// where a line that starts before `after` ends.
  func lineEnd(after index: Int, indent: Int32, limit: Int) -> Int {
    var end = index
    while end < limit {
      if indents[end] >= 0 && indents[end] <= indent { return end }
      end += 1
    }
    return limit
  }
}
