import QagidaSource

/// Finds what no policy may hold anywhere, comments included: text that is not UTF-8, invisible
/// characters, tabs, texts that are not closed.
struct TextCheck {
  private let file: SourceFile
  private let tokens: [Token]
  private let table: PhraseTable
  private var diagnostics: DiagnosticBag
  /// What has been reported of signs in this line: each once.
  private var signsOfLine: [ForeignSign] = []

  static func run(
    _ file: SourceFile, _ tokens: [Token], _ table: PhraseTable,
    _ diagnostics: inout DiagnosticBag
  ) {
    var check = TextCheck(file: file, tokens: tokens, table: table, diagnostics: diagnostics)
    check.run()
    diagnostics = check.diagnostics
  }

  private init(
    file: SourceFile, tokens: [Token], table: PhraseTable, diagnostics: DiagnosticBag
  ) {
    self.file = file
    self.tokens = tokens
    self.table = table
    self.diagnostics = diagnostics
  }

  private mutating func run() {
    let bad = UTF8Check.firstInvalid(in: file.bytes)
    if let offset = bad {
      diagnostics.report(
        .notUTF8, at: span(offset, 1), DiagnosticArgument.encoding(of: file.bytes))
    }
    checkInvisible(upTo: bad ?? file.bytes.count)
    for (number, token) in tokens.enumerated() {
      switch token.kind {
      case .blank: checkTab(number)
      case .strangeBlank where bad == nil: reportBlank(number)
      case .lineEnd: if !signsOfLine.isEmpty { signsOfLine = [] }
      case .openText: diagnostics.report(.openText, at: span(ofToken: number))
      case .unknown where bad == nil: reportUnknown(number)
      default: break
      }
    }
  }

  private mutating func checkTab(_ number: Int) {
    let span = span(ofToken: number)
    let bytes = file.bytes[Int(span.start)..<Int(span.end)]
    guard let tab = bytes.firstIndex(of: UInt8(ascii: "\t")) else { return }
    let place = self.span(tab, 1)
    diagnostics.report(.tab, at: place, fix: SourceEdit(place, "    "))
  }

  private mutating func reportBlank(_ number: Int) {
    let span = span(ofToken: number)
    let scalar = UTF8Scalars.decode(file.bytes, at: Int(span.start)).scalar
    let isNoBreak = scalar == 0xA0 || scalar == 0x2007 || scalar == 0x202F
    let count = file.bytes[Int(span.start)..<Int(span.end)].count(where: { $0 & 0xC0 != 0x80 })
    diagnostics.report(
      .strangeBlank, at: span,
      [
        DiagnosticArgument("blank", .term(isNoBreak ? .noBreakSpace : .otherBlank)),
        DiagnosticArgument("code", .text(Self.codePoint(scalar))),
      ], fix: SourceEdit(span, String(repeating: " ", count: count)))
  }

  private mutating func reportUnknown(_ number: Int) {
    var span = span(ofToken: number)
    let (scalar, length) = UTF8Scalars.decode(file.bytes, at: Int(span.start))
    if Invisible.forbidden(scalar) { return }
    var sign = ForeignSign(file.bytes[Int(span.start)..<Int(span.end)])
    if sign == .lineEnd, !endsLine(number) { sign = .sign(",") }
    if signsOfLine.contains(sign) && sign != .other { return }
    signsOfLine.append(sign)
    if sign == .comment {
      span = self.span(Int(span.start), scalar == 0x23 ? 1 : 2)
    } else if sign == .other, length < span.end - span.start {
      span = self.span(Int(span.start), length)
    }
    diagnostics.report(
      .unknownCharacter, at: span, sign.arguments(file.text(span), table))
  }

  /// Whether only a blank or a comment follows a token in its line.
  private func endsLine(_ number: Int) -> Bool {
    let behind = tokens[(number + 1)...].first { $0.kind != .blank && $0.kind != .comment }
    return behind.map { $0.kind == .lineEnd || $0.kind == .end } ?? true
  }

  /// Characters that cannot be seen or that turn the direction of writing could make a policy
  /// read otherwise than it is evaluated.
  private mutating func checkInvisible(upTo end: Int) {
    var offset = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < end {
      let first = file.bytes[offset]
      if first >= 0x20 && first < 0x7F {
        offset += 1
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(file.bytes, at: offset)
      if Invisible.forbidden(scalar) {
        diagnostics.report(
          .invisibleCharacter, at: span(offset, length),
          [DiagnosticArgument("code", .text(Self.codePoint(scalar)))],
          fix: SourceEdit(span(offset, length), ""))
      }
      offset += length
    }
  }

  /// `U+200B`
  private static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private func span(_ start: Int, _ length: Int) -> SourceSpan {
    SourceSpan(
      file: file.id, start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: start + length))
  }

  private func span(ofToken number: Int) -> SourceSpan {
    SourceSpan(file: file.id, start: tokens[number].start, end: tokens[number + 1].start)
  }
}
