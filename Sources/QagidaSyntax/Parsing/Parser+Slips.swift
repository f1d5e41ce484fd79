import QagidaSource

/// Slips that are known: what is probably meant by what stands where it cannot. Looked for only
/// when something is reported.
extension Parser {
  /// The name at `index`, in NFC.
  func name(_ index: Int) -> Name { Name.normalized(file.bytes[byteRange(index)]) }

  /// The words near the name at `index`.
  func near(_ index: Int, _ words: [Name]) -> [DiagnosticArgument] {
    guard kind(index) == .name, !words.isEmpty, diagnostics.wantsSuggestions else { return [] }
    let name = name(index)
    return Suggestion.arguments(for: name, near: Suggestion.nearest(to: name, among: words))
  }

  /// The last two of a list that ends at `index`, with the comma that is missing between them.
  func list(endingAt index: Int) -> DiagnosticArgument {
    DiagnosticArgument("list", .text(text(index - 1) + ", " + text(index)))
  }

  /// What is probably meant at `index`.
  func slips(at index: Int) -> [DiagnosticArgument] {
    guard index > lineStart else { return [] }
    switch kind(index) {
    case .comma, .dot, .slash, .number: return numberSlips(at: index)
    case .clause where kind(index - 1) == .clause: return [list(endingAt: index)]
    case .name: return wordForEquals(at: index)
    default: return []
    }
  }

  /// The lists in whose lines a word stands that was found in another list's, `insteadOf` its words.
  func homes(of word: WordID, insteadOf words: [Name]) -> [DiagnosticArgument] {
    guard word != .none, words.contains(where: { !table.heads(ofLinesSaying: $0).isEmpty }) else {
      return []
    }
    let heads = table.heads(ofLinesSaying: table.spelling(of: word))
    guard !heads.isEmpty else { return [] }
    return [DiagnosticArgument("homes", .alternatives(heads.map { .text("`\($0)`") }))]
  }

  // MARK: Numbers and days

  /// `2,5`, `100 000`, `01.02.2025`
  private func numberSlips(at index: Int) -> [DiagnosticArgument] {
    if let day = WrittenDay.standard(numeral(around: index)) {
      return [DiagnosticArgument("date", .text(day))]
    }
    if kind(index) == .number { return thousands(endingAt: index) }
    guard kind(index) == .comma, let comma = DecimalComma(tokens, Int(layout.tokens[index]), file)
    else { return [] }
    return comma.arguments
  }

  /// The bytes of the numbers, points and signs around `index` that nothing parts.
  private func numeral(around index: Int) -> ArraySlice<UInt8> {
    var first = index
    var last = index
    while first > lineStart, isNumeral(first - 1), touches(first) { first -= 1 }
    while last + 1 < limit, isNumeral(last + 1), touches(last + 1) { last += 1 }
    return file.bytes[byteRange(first).lowerBound..<byteRange(last).upperBound]
  }

  private func isNumeral(_ index: Int) -> Bool {
    switch kind(index) {
    case .number, .dot, .slash, .minus: true
    default: false
    }
  }

  /// Whether nothing stands between a token and the one before it.
  private func touches(_ index: Int) -> Bool {
    layout.tokens[index] == layout.tokens[index - 1] + 1
  }

  /// `100 000`: digits by threes with a space before them.
  private func thousands(endingAt index: Int) -> [DiagnosticArgument] {
    let isGroup = text(index).utf8.count == 3
    guard isGroup, kind(index - 1) == .number, span(index).start == span(index - 1).end + 1,
      !file.bytes[byteRange(index - 1)].contains(UInt8(ascii: "."))
    else { return [] }
    return [DiagnosticArgument("thousands", .text(text(index - 1) + text(index)))]
  }

  // MARK: Words

  /// What is written for `is`, where it begins neither `is given` nor `is none`.
  private func wordForEquals(at index: Int) -> [DiagnosticArgument] {
    let given = table.words(of: .isGiven)
    let none = table.words(of: .isNone)
    guard given.count > 1, given.first == none.first, name(index) == given[0] else { return [] }
    let behind = following(index).flatMap { kind($0) == .name ? $0 : nil }
    guard let behind, table.words(of: .not).first == name(behind) else {
      return [DiagnosticArgument("write", .text(TokenKind.equal.spelling))]
    }
    let denied = following(behind).flatMap { kind($0) == .name ? name($0) : nil }
    let text =
      denied == none.last
      ? table.written(.isGiven)
      : denied == given.last ? table.written(.isNone) : TokenKind.notEqual.spelling
    return [DiagnosticArgument("write", .text(text))]
  }
}
