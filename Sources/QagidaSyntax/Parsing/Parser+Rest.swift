import QagidaSource

/// Findings of what stands behind a line that is complete.
extension Parser {
  /// Reports that a line of a context goes on behind `last`, its last part, though it is complete.
  mutating func reportRest(
    of construct: Construct?, in context: LineContext, after last: NodeID?
  ) {
    guard !lineIsBroken, let index = next else { return }
    if reportClauses(at: index) || reportMisspeltWord(before: index) { return }
    let found = DiagnosticArgument("found", .text(text(index)))
    var advice = near(index, wordsBehind(construct, in: context)) + slips(at: index)
    if let last, isListOfNames(last), starts(.name, at: index) {
      advice.append(list(endingAt: index))
    }
    if advice.isEmpty, hasClause(construct), let clause = clauseWithoutSign(at: index) {
      advice.append(DiagnosticArgument("clause", .text(clause)))
    }
    if advice.isEmpty { advice.append(DiagnosticArgument("extra", .text(text(index)))) }
    report(.lineIsComplete, at: span(index), [found] + advice)
  }

  private func isListOfNames(_ id: NodeID) -> Bool {
    construct(of: id) == .wordList || construct(of: id) == .nameList
  }

  /// The words with which a line may go on: those of its phrase, and of operators behind an
  /// expression.
  private func wordsBehind(_ construct: Construct?, in context: LineContext) -> [Name] {
    guard let construct, let index = next, token(index).word == .none else { return [] }
    var words: [WordID] = []
    for node in table.lines(in: context).nodes where node.end == .construct(construct) {
      words += node.words.map { $0.word }
    }
    switch construct.shape?.slots.last?.kind {
    case .expression, .alternatives: words += table.infixes.firstWords
    case .type: words += table.typeSuffixes.firstWords
    default: break
    }
    return words.map { table.spelling(of: $0) }
  }

  // MARK: Clauses

  /// Reports clauses in a row without a comma, of which only the last is taken for the margin.
  private mutating func reportClauses(at index: Int) -> Bool {
    guard kind(index) == .clause else { return false }
    var end = index + 1
    while end < layout.tokens.count, !startsLine(end), kind(end) == .clause { end += 1 }
    guard end > index + 1, layout.isMargin[end - 1] else { return false }
    let list = (index..<end).map { text($0) }.joined(separator: ", ")
    report(.secondMargin, at: span(index + 1), [DiagnosticArgument("list", .text(list))])
    return true
  }

  /// Whether the line stands in a clause of its own.
  private func hasClause(_ construct: Construct?) -> Bool {
    switch construct {
    case .reading, .requirements, .grounds, .requirement, .ground, .groundUnless, .outcomeWhen,
      .outcomeUnless, .outcomeOtherwise:
      true
    default: false
    }
  }

  /// `6` or `6(1)` at the end of a physical line, as a clause.
  private func clauseWithoutSign(at index: Int) -> String? {
    guard kind(index) == .number else { return nil }
    var end = index + 1
    while end < layout.tokens.count, !startsLine(end), kind(end) != .end { end += 1 }
    let whole = span(index).through(span(end - 1))
    let bytes = file.bytes[Int(whole.start)..<Int(whole.end)]
    let isClause = bytes.allSatisfy { byte in
      byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "(")
        || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "-")
    }
    return isClause ? "§" + file.text(whole) : nil
  }

  // MARK: Words

  /// Reports a name before `index` that only looks like a word of the language: it is why the line
  /// seemed complete.
  private mutating func reportMisspeltWord(before index: Int) -> Bool {
    guard index > lineStart, kind(index - 1) == .name, token(index - 1).word == .none else {
      return false
    }
    let written = name(index - 1)
    guard let word = table.words.first(where: { Suggestion.looksAlike(written, $0) }) else {
      return false
    }
    report(
      .unexpectedToken, at: span(index - 1),
      [
        DiagnosticArgument("expected", .text("`\(word.text)`")),
        DiagnosticArgument("found", .name(written)),
      ] + Suggestion.arguments(for: written, near: [word]))
    return true
  }
}
