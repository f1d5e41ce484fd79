import QagidaSource

/// What signs that no policy has are meant for: those of other languages, and of typesetting.
enum ForeignSign: Equatable {
  /// Another sign is written for it.
  case sign(StaticString)
  /// The word of a construct is written for it.
  case word(Construct)
  /// It begins a comment.
  case comment
  case quotationMark
  case bracket
  case lineEnd
  /// `§` without a number.
  case clause
  case other

  init(_ bytes: ArraySlice<UInt8>) {
    if bytes.first == UInt8(ascii: "#") || bytes.starts(with: [0x2F, 0x2F]) {
      self = .comment
      return
    }
    self = Self.table.first { Name(stringLiteral: $0.0).bytes.elementsEqual(bytes) }?.1 ?? .other
  }

  static func == (left: ForeignSign, right: ForeignSign) -> Bool {
    switch (left, right) {
    case (.sign(let a), .sign(let b)): Name(stringLiteral: a) == Name(stringLiteral: b)
    case (.word(let a), .word(let b)): a == b
    case (.comment, .comment), (.quotationMark, .quotationMark), (.bracket, .bracket),
      (.lineEnd, .lineEnd), (.clause, .clause), (.other, .other):
      true
    default: false
    }
  }

  private static let table: [(StaticString, ForeignSign)] = [
    ("==", .sign("=")), ("===", .sign("=")), ("=>", .sign(">=")), ("=<", .sign("<=")),
    ("<>", .sign("!=")), ("≠", .sign("!=")), ("≥", .sign(">=")), ("≤", .sign("<=")),
    ("×", .sign("*")), ("·", .sign("*")), ("÷", .sign("/")),
    ("−", .sign("-")), ("–", .sign("-")), ("—", .sign("-")), ("‑", .sign("-")),
    ("&", .word(.and)), ("&&", .word(.and)), ("|", .word(.or)), ("||", .word(.or)),
    ("!", .word(.not)), ("¬", .word(.not)),
    ("'", .quotationMark), ("`", .quotationMark), ("‘", .quotationMark), ("’", .quotationMark),
    ("“", .quotationMark), ("”", .quotationMark), ("„", .quotationMark), ("«", .quotationMark),
    ("»", .quotationMark), ("''", .quotationMark),
    ("[", .bracket), ("]", .bracket), ("[[", .bracket), ("]]", .bracket),
    ("§", .clause), (";", .lineEnd), (";;", .lineEnd),
  ]
}

extension ForeignSign {
  /// What is said of the sign, as `written`.
  func arguments(_ written: String, _ table: PhraseTable) -> [DiagnosticArgument] {
    let found = DiagnosticArgument("found", .text(written))
    switch self {
    case .sign(let sign): return [found, DiagnosticArgument("write", .text("\(sign)"))]
    case .word(let construct):
      let words = table.written(construct)
      return [found, DiagnosticArgument(words.isEmpty ? "strange" : "write", .text(words))]
    case .comment: return [found, DiagnosticArgument("comment", .text("--"))]
    case .quotationMark: return [found, DiagnosticArgument("quote", .text("\""))]
    case .bracket: return [found, DiagnosticArgument("round", .text("( )"))]
    case .lineEnd: return [found, DiagnosticArgument("end", .text(written))]
    case .clause: return [found, DiagnosticArgument("clause", .text("§4"))]
    case .other: return [found, DiagnosticArgument("strange", .text(written))]
    }
  }
}
