import QagidaSource

/// Finds what no policy may hold anywhere, comments included: text that is not UTF-8, invisible
/// characters, tabs, texts that are not closed.
enum TextCheck {
  static func run(_ file: SourceFile, _ tokens: [Token], _ diagnostics: inout DiagnosticBag) {
    let bad = UTF8Check.firstInvalid(in: file.bytes)
    if let offset = bad {
      diagnostics.report(.notUTF8, at: span(file, offset, 1))
    }
    checkInvisible(file, upTo: bad ?? file.bytes.count, &diagnostics)
    for (number, token) in tokens.enumerated() {
      switch token.kind {
      case .blank: checkTab(file, tokens, number, &diagnostics)
      case .openText:
        diagnostics.report(.openText, at: tokenSpan(file, tokens, number))
      case .unknown where bad == nil:
        let span = tokenSpan(file, tokens, number)
        let scalar = UTF8Scalars.decode(file.bytes, at: Int(span.start)).scalar
        if Invisible.forbidden(scalar) { break }
        diagnostics.report(
          .unknownCharacter, at: span, [DiagnosticArgument("found", .text(file.text(span)))])
      default: break
      }
    }
  }

  private static func checkTab(
    _ file: SourceFile, _ tokens: [Token], _ number: Int, _ diagnostics: inout DiagnosticBag
  ) {
    let span = tokenSpan(file, tokens, number)
    let bytes = file.bytes[Int(span.start)..<Int(span.end)]
    guard let tab = bytes.firstIndex(of: UInt8(ascii: "\t")) else { return }
    let place = self.span(file, tab, 1)
    diagnostics.report(.tab, at: place, fix: SourceEdit(place, "    "))
  }

  /// Characters that cannot be seen or that turn the direction of writing could make a policy
  /// read otherwise than it is evaluated.
  private static func checkInvisible(
    _ file: SourceFile, upTo end: Int, _ diagnostics: inout DiagnosticBag
  ) {
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
          .invisibleCharacter, at: span(file, offset, length),
          [DiagnosticArgument("code", .text(codePoint(scalar)))],
          fix: SourceEdit(span(file, offset, length), ""))
      }
      offset += length
    }
  }

  /// `U+200B`
  private static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static func span(_ file: SourceFile, _ start: Int, _ length: Int) -> SourceSpan {
    SourceSpan(
      file: file.id, start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: start + length))
  }

  private static func tokenSpan(
    _ file: SourceFile, _ tokens: [Token], _ number: Int
  ) -> SourceSpan {
    SourceSpan(file: file.id, start: tokens[number].start, end: tokens[number + 1].start)
  }
}
