import QagidaSource

extension Parser {
  /// Reads one line along the phrases of a context. The construct is nil when the line fits none;
  /// what was read until then is in the children.
  mutating func parseLine(_ context: LineContext) -> (construct: Construct?, children: [NodeID]) {
    var children: [NodeID] = []
    let end = walk(table.lines(in: context), into: &children)
    guard case .construct(let construct) = end else { return (nil, children) }
    return (construct, children)
  }

  /// Follows a phrase from `start`, reading its words and slots, and says what it was. Reports
  /// what was expected when it breaks off. `endsWithLine`: what may be left out is not looked for
  /// on the next physical line.
  mutating func walk(
    _ trie: PhraseTrie, from start: Int = PhraseTrie.root, into children: inout [NodeID],
    endsWithLine: Bool = false
  ) -> PhraseEnd? {
    var at = start
    while true {
      let step = trie.nodes[at]
      if let end = step.end, lineEnds(after: end) || endsWithLine && isAtLineStart { return end }
      if let next = consumeFixed(trie, step) {
        at = next
      } else if let slot = step.slots.first(where: { starts($0.kind, at: next) }) {
        children.append(parseSlot(slot.kind, slot.role))
        at = slot.next
      } else if let end = step.end {
        return end
      } else {
        reportExpected(step)
        return nil
      }
      if lineIsBroken && next == nil { return trie.nodes[at].end }
    }
  }

  private var isAtLineStart: Bool { next.map { startsLine($0) } ?? false }

  /// A line with lines under it does not take their first words for its own.
  private func lineEnds(after end: PhraseEnd) -> Bool {
    guard case .construct(let construct) = end, table.facts(construct).hasBody, let index = next
    else { return false }
    return startsLine(index)
  }

  /// Reads the next word or sign when the phrase has it here; the number of the step after it.
  private mutating func consumeFixed(_ trie: PhraseTrie, _ step: PhraseTrie.Node) -> Int? {
    guard let index = next else { return nil }
    let token = token(index)
    if token.word != .none, let edge = step.words.first(where: { $0.word == token.word }) {
      let fits = accepts(trie, edge.next, after: index)
      if fits || !step.slots.contains(where: { starts($0.kind, at: index) }) {
        consume(index)
        return edge.next
      }
    }
    if let edge = step.signs.first(where: { $0.sign == token.kind }) {
      consume(index)
      return edge.next
    }
    return nil
  }

  /// Whether the phrase can go on from a step with the token after `index`.
  func accepts(_ trie: PhraseTrie, _ at: Int, after index: Int) -> Bool {
    let step = trie.nodes[at]
    if step.end != nil { return true }
    let following = following(index)
    if step.slots.contains(where: { starts($0.kind, at: following) }) { return true }
    guard let following else { return false }
    let token = token(following)
    if let edge = step.words.first(where: { $0.word == token.word && token.word != .none }) {
      return accepts(trie, edge.next, after: following)
    }
    return step.signs.contains { $0.sign == token.kind }
  }

  /// Reads a value out of a list of words, like a unit; nil when none stands here.
  mutating func parseKeyword(_ list: KeywordList, _ role: Role) -> NodeID? {
    guard let start = next else { return nil }
    var ignored: [NodeID] = []
    let trie = table.keywords(list)
    guard starts(.keyword(list), at: start), case .keyword(let value) = walk(trie, into: &ignored)
    else { return nil }
    return node(.keyword, from: start, role: role, keyword: value)
  }

  // MARK: What was expected

  private mutating func reportExpected(_ step: PhraseTrie.Node) {
    var expected: [DiagnosticValue] = []
    for word in step.words { expected.append(.text("`\(table.spelling(of: word.word).text)`")) }
    for sign in step.signs { expected.append(.text("`\(sign.sign.spelling)`")) }
    for slot in step.slots {
      let term = DiagnosticValue.term(slot.kind.term)
      if !expected.contains(where: { $0.isTerm(slot.kind.term) }) { expected.append(term) }
    }
    reportExpected(.alternatives(expected), words: step.words.map { $0.word })
  }

  /// Reports that something else was expected where the parser is.
  mutating func reportExpected(_ expected: DiagnosticValue, words: [WordID] = []) {
    let wanted = DiagnosticArgument("expected", expected)
    guard let index = next else {
      report(.unfinishedLine, at: lastSpan, [wanted])
      return
    }
    var arguments = [wanted, DiagnosticArgument("found", .text(text(index)))]
    if kind(index) == .name {
      let name = Name.normalized(file.bytes[byteRange(index)])
      let candidates = words.map { table.spelling(of: $0) }
      if let near = Suggestion.closest(to: name, among: candidates) {
        arguments.append(DiagnosticArgument("suggestion", .name(near)))
      }
    }
    report(startsLine(index) ? .unexpectedLine : .unexpectedToken, at: span(index), arguments)
  }

  /// The last token that was read, for errors at the end of a line.
  private var lastSpan: SourceSpan {
    consumedEnd > 0 ? span(consumedEnd - 1) : span(min(position, layout.tokens.count - 1))
  }

  private func byteRange(_ index: Int) -> Range<Int> {
    let span = span(index)
    return Int(span.start)..<Int(span.end)
  }
}

extension DiagnosticValue {
  fileprivate func isTerm(_ term: MessageTerm) -> Bool {
    if case .term(let other) = self { return other == term }
    return false
  }
}
