/// What kind of piece of text a token is.
package enum TokenKind: UInt8, Sendable {
  // Trivia: kept in the tree, without meaning beyond the layout.
  case blank
  /// White space that is no space, as word processors make it; an error outside of texts and
  /// comments.
  case strangeBlank
  case lineEnd
  case comment

  case name
  case number
  case date
  case clause
  case text

  case leftParenthesis
  case rightParenthesis
  case leftBrace
  case rightBrace
  /// `[` and `]`, in case files only.
  case leftBracket
  case rightBracket
  case comma
  case dot
  case colon
  case plus
  case minus
  case star
  case slash
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual

  /// A text that is not closed on its line.
  case openText
  /// A byte or character that begins no token; signs of other languages as a whole: `==`, `&&`,
  /// and what they begin a comment with, to the end of its line.
  case unknown
  /// The end of the file; it has no bytes.
  case end

  package var isTrivia: Bool { rawValue <= TokenKind.comment.rawValue }
}

/// A word that the language's phrases are made of, as numbered by its ``PhraseTable``; 0 is none.
package struct WordID: Hashable, Sendable {
  package let number: UInt16

  package init(_ number: UInt16) {
    self.number = number
  }

  package static let none = WordID(0)
}

/// One token; it ends where the next one starts.
package struct Token: Sendable {
  package let kind: TokenKind
  /// Whether it belongs to the clause at the margin of a line.
  package internal(set) var isMargin = false
  /// The word of the language that a name is spelt like, or none.
  package let word: WordID
  /// The 0-based offset of its first byte in the file.
  package let start: Int32

  package init(kind: TokenKind, word: WordID = .none, start: Int32) {
    self.kind = kind
    self.word = word
    self.start = start
  }
}
