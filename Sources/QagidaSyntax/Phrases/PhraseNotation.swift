import QagidaSource

/// One part of a phrase.
enum PhrasePart: Equatable, Sendable {
  case word(WordID)
  case sign(TokenKind)
  case slot(Role)
}

/// Reads the notation in which phrases are written down (``Phrases``).
enum PhraseNotation {
  /// The phrase with each `[…]` taken in and left out.
  static func variants(of text: StaticString, index: WordIndex) -> [[PhrasePart]] {
    var variants: [[PhrasePart]] = [[]]
    var withoutOption: [[PhrasePart]] = []
    for piece in pieces(of: text) {
      switch piece {
      case "[": withoutOption = variants
      case "]": variants += withoutOption
      default:
        let part = part(piece, index)
        for number in variants.indices { variants[number].append(part) }
      }
    }
    return variants
  }

  /// The words in a phrase, in order.
  static func words(of text: StaticString) -> [Name] {
    pieces(of: text).filter { !isMark($0) && sign($0) == nil }
  }

  private static func isMark(_ piece: Name) -> Bool {
    piece == "[" || piece == "]" || piece.bytes.first == UInt8(ascii: "{")
  }

  private static func part(_ piece: Name, _ index: WordIndex) -> PhrasePart {
    if piece.bytes.first == UInt8(ascii: "{") {
      return .slot(role(Name(bytes: Array(piece.bytes.dropFirst().dropLast()))))
    }
    if let sign = sign(piece) { return .sign(sign) }
    return .word(index.find(piece))
  }

  private static func role(_ name: Name) -> Role {
    Role.allCases.first { $0.name == name } ?? .none
  }

  static func sign(_ piece: Name) -> TokenKind? {
    switch piece {
    case "+": .plus
    case "-": .minus
    case "*": .star
    case "/": .slash
    case "=": .equal
    case "!=": .notEqual
    case "<": .less
    case "<=": .lessOrEqual
    case ">": .greater
    case ">=": .greaterOrEqual
    case ":": .colon
    case ",": .comma
    case ".": .dot
    case "(": .leftParenthesis
    case ")": .rightParenthesis
    default: nil
    }
  }

  /// Splits at blanks, and around the brackets `[` and `]`.
  static func pieces(of text: StaticString) -> [Name] {
    var pieces: [Name] = []
    var current: [UInt8] = []
    func isBracket(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
    }
    let length = text.utf8CodeUnitCount
    for offset in 0...length {
      let byte = offset < length ? text.utf8Start[offset] : UInt8(ascii: " ")
      if byte != UInt8(ascii: " ") && !isBracket(byte) {
        current.append(byte)
        continue
      }
      if !current.isEmpty {
        pieces.append(Name(bytes: current))
        current = []
      }
      if isBracket(byte) { pieces.append(Name(bytes: [byte])) }
    }
    return pieces
  }
}

extension Role {
  /// The role as phrases write it between braces.
  var name: Name { Name(stringLiteral: notation) }

  private var notation: StaticString {
    switch self {
    case .none: ""
    case .name: "name"
    case .kind: "kind"
    case .number: "number"
    case .body: "body"
    case .day: "day"
    case .act: "act"
    case .clauses: "clauses"
    case .record: "record"
    case .names: "names"
    case .reason: "reason"
    case .start: "start"
    case .end: "end"
    case .month: "month"
    case .type: "type"
    case .words: "words"
    case .key: "key"
    case .cell: "cell"
    case .columns: "columns"
    case .parameters: "parameters"
    case .quote: "quote"
    case .gloss: "gloss"
    case .value: "value"
    case .mark: "mark"
    case .condition: "condition"
    case .conditions: "conditions"
    case .exception: "exception"
    case .word: "word"
    case .path: "path"
    case .kk: "kk"
    case .ru: "ru"
    case .en: "en"
    case .low: "low"
    case .high: "high"
    case .places: "places"
    case .choice: "choice"
    case .field: "field"
    case .table: "table"
    case .left: "left"
    case .right: "right"
    case .list: "list"
    case .period: "period"
    case .rounding: "rounding"
    case .unit: "unit"
    case .calendarUnit: "calendarUnit"
    case .measure: "measure"
    case .alternatives: "alternatives"
    case .title: "title"
    case .law: "law"
    case .file: "file"
    case .facts: "facts"
    case .values: "values"
    case .verdict: "verdict"
    case .parts: "parts"
    case .because: "because"
    case .needs: "needs"
    case .possible: "possible"
    case .due: "due"
    }
  }
}
