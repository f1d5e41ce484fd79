import QagidaSource

/// Findings of something else than was expected.
extension Parser {
  mutating func reportExpected(_ step: PhraseTrie.Node) {
    if step.slots.contains(where: { $0.kind.beginsWithName }), reportReserved() { return }
    var expected: [DiagnosticValue] = []
    var words = step.words.map { table.spelling(of: $0.word) }
    for word in words { expected.append(.text("`\(word.text)`")) }
    for sign in step.signs { expected.append(.text("`\(sign.sign.spelling)`")) }
    for slot in step.slots {
      switch slot.kind {
      case .keyword(.monthName), .keyword(.weekday):
        expected.append(.term(slot.kind.term))
      case .keyword(let list):
        for word in table.spellings(of: list) { expected.append(.text("`\(word)`")) }
      default:
        guard !expected.contains(where: { $0.isTerm(slot.kind.term) }) else { continue }
        expected.append(.term(slot.kind.term))
      }
      words += slot.kind.keywordList.map { table.firstWords(of: $0) } ?? []
    }
    reportExpected(.alternatives(expected), words: words)
  }

  /// Reports that a name was expected where the parser is.
  mutating func reportNameExpected() {
    if !reportReserved() { reportExpected(.term(.aName)) }
  }

  /// Reports that a word of the language stands where a name was expected; false when none does.
  private mutating func reportReserved() -> Bool {
    guard let index = next, table.isReserved(token(index).word) else { return false }
    report(.reservedName, at: span(index), [DiagnosticArgument("name", .name(name(index)))])
    return true
  }

  /// Reports that something else was expected where the parser is. `openedAt`: the bracket that has
  /// to be closed; `isInList`: what is in the brackets is parted by commas.
  mutating func reportExpected(
    _ expected: DiagnosticValue, words: [Name] = [], openedAt opening: Int? = nil,
    isInList: Bool = false
  ) {
    guard !lineIsBroken else { return }
    let wanted = DiagnosticArgument("expected", expected)
    let related = openedAt(opening)
    guard let index = next else {
      report(.unfinishedLine, at: lastSpan, [wanted], related: related)
      return
    }
    var arguments = [wanted, DiagnosticArgument("found", .text(text(index)))]
    arguments += near(index, words) + slips(at: index)
    if isInList, arguments.count == 2, starts(.expression(.loosest), at: index) {
      arguments.append(list(endingAt: index))
    }
    if !words.isEmpty { arguments += homes(of: token(index).word, insteadOf: words) }
    let isNextLine = startsLine(index) && index != lineStart
    report(
      isNextLine ? .unexpectedLine : .unexpectedToken, at: span(index), arguments,
      related: related)
  }

  /// The last token that was read of the line, for errors at its end.
  private var lastSpan: SourceSpan { span(max(consumedEnd - 1, lineStart)) }

  /// Reports that a comparison, or a range, goes on with another. Where it stands in a bracket that
  /// nothing closes, or is a count of years without its first word, that is what is wrong.
  mutating func reportSecondComparison(at index: Int, from start: Int, _ left: NodeID) {
    if let opening = opened.last, !isClosed(from: index) {
      report(
        .unexpectedToken, at: span(index),
        [
          DiagnosticArgument("expected", .text("`\(TokenKind.rightParenthesis.spelling)`")),
          DiagnosticArgument("found", .text(text(index))),
        ], related: openedAt(opening))
      return
    }
    guard construct(of: left) == .from, starts(.keyword(.unit), at: start) else {
      report(.chainedComparison, at: span(index))
      return
    }
    let count = table.written(
      .completed, [(.unit, text(start)), (.left, "…"), (.right, "…")])
    report(
      .unexpectedToken, at: span(start),
      [
        DiagnosticArgument("expected", .text("`\(count)`")),
        DiagnosticArgument("found", .text(text(start))),
      ])
  }

  /// The place of an opening bracket, when it is in another physical line.
  private func openedAt(_ opening: Int?) -> [RelatedPlace] {
    guard let opening, ((opening + 1)..<max(consumedEnd, opening + 1)).contains(where: startsLine)
    else { return [] }
    return [RelatedPlace(span(opening), .openedHere)]
  }

  /// Whether the innermost open bracket is closed at `index` or behind it.
  private func isClosed(from index: Int) -> Bool {
    var depth = 1
    for other in index..<limit {
      switch kind(other) {
      case .leftParenthesis, .leftBrace, .leftBracket: depth += 1
      case .rightParenthesis, .rightBrace, .rightBracket: depth -= 1
      default: break
      }
      if depth == 0 { return true }
    }
    return false
  }
}

extension SlotKind {
  /// The list whose words may stand in the slot.
  fileprivate var keywordList: KeywordList? {
    switch self {
    case .keyword(let list), .keywords(let list): list
    default: nil
    }
  }

  fileprivate var beginsWithName: Bool {
    switch self {
    case .name, .nameList, .dottedName, .valueName, .wordList, .key, .columns: true
    default: false
    }
  }
}

extension DiagnosticValue {
  fileprivate func isTerm(_ term: MessageTerm) -> Bool {
    if case .term(let other) = self { return other == term }
    return false
  }
}
