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

  /// Follows a phrase from `start`, reading its words and slots, and says what it was; only then
  /// is it known what each slot is for. Reports what was expected when the phrase breaks off.
  /// `endsWithLine`: what may be left out is not looked for on the next physical line.
  ///
  /// INVARIANT: each slot read appends one child, so that the children and the roles of the
  /// phrase's slots go together.
  mutating func walk(
    _ trie: PhraseTrie, from start: Int = PhraseTrie.root, into children: inout [NodeID],
    endsWithLine: Bool = false
  ) -> PhraseEnd? {
    var at = start
    while true {
      let step = trie.nodes[at]
      if let end = step.end, lineEnds(after: end) || endsWithLine && isAtLineStart {
        return finish(trie, at, children)
      }
      if let next = consumeFixed(trie, step) {
        at = next
      } else if let slot = step.slots.first(where: { starts($0.kind, at: next) }),
        step.end == nil || !isOperand(before: slot.kind)
      {
        if isDoubtful(step) { return tryEach(trie, step, &children) }
        children.append(parseSlot(slot.kind, slot.role))
        at = slot.next
      } else if step.end != nil {
        return finish(trie, at, children)
      } else {
        reportExpected(step)
        return nil
      }
      if lineIsBroken && next == nil { return finish(trie, at, children) }
    }
  }

  /// Whether the phrase, which is complete, is the operand of an operator that follows, so that
  /// it does not go on with an expression: «no» in `paid = no if none then yes`.
  private func isOperand(before slot: SlotKind) -> Bool {
    guard case .expression = slot else { return false }
    return beginsOperator(next)
  }

  /// Gives the children of a complete phrase their roles.
  private mutating func finish(
    _ trie: PhraseTrie, _ at: Int, _ children: [NodeID]
  ) -> PhraseEnd? {
    guard let end = trie.nodes[at].end else { return nil }
    for (child, role) in zip(children, trie.roles[at]) { setRole(child, role) }
    return end
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
    if let edge = step.signs.first(where: { $0.sign == token.kind }),
      step.end == nil || accepts(trie, edge.next, after: index)
    {
      consume(index)
      return edge.next
    }
    return nil
  }

  // MARK: Phrases that begin alike

  /// Whether more than one slot of a step can begin here.
  private func isDoubtful(_ step: PhraseTrie.Node) -> Bool {
    step.slots.count > 1 && step.slots.filter { starts($0.kind, at: next) }.count > 1
  }

  /// Follows each slot that can begin here, and takes the first phrase that reads the line to its
  /// end; if there is none, the one that comes furthest, with its errors.
  ///
  /// INVARIANT: only lines have such steps, one a phrase, so that reading stays linear; a test
  /// checks it for every language.
  private mutating func tryEach(
    _ trie: PhraseTrie, _ step: PhraseTrie.Node, _ children: inout [NodeID]
  ) -> PhraseEnd? {
    let before = checkpoint
    let slots = step.slots.filter { starts($0.kind, at: next) }
    var best = (progress: -1, slot: 0)
    for (number, slot) in slots.enumerated() {
      lineIsBroken = false
      var attempt = children
      attempt.append(parseSlot(slot.kind, slot.role))
      if let end = walk(trie, from: slot.next, into: &attempt), !lineIsBroken,
        next == nil || lineEnds(after: end)
      {
        lineIsBroken = before.lineIsBroken
        children = attempt
        return end
      }
      if consumedEnd > best.progress { best = (consumedEnd, number) }
      goBack(to: before)
    }
    let slot = slots[best.slot]
    children.append(parseSlot(slot.kind, slot.role))
    return walk(trie, from: slot.next, into: &children)
  }

  // MARK: Looking ahead

  /// Whether the phrase can go on from a step with the token after `index`.
  func accepts(_ trie: PhraseTrie, _ at: Int, after index: Int) -> Bool {
    let step = trie.nodes[at]
    if step.end != nil { return true }
    if step.slots.contains(where: { starts($0.kind, after: index) }) { return true }
    guard let following = following(index) else { return false }
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

  /// Words out of a list with commas between them; each word is a child.
  mutating func parseKeywords(_ list: KeywordList) -> NodeID {
    let start = next ?? position
    var values: [NodeID] = []
    repeat {
      guard let value = parseKeyword(list, .none) else {
        reportExpected(.term(SlotKind.keywords(list).term), words: table.firstWords(of: list))
        break
      }
      values.append(value)
    } while consumeIf(.comma)
    return node(.keywordList, from: start, values)
  }

  func byteRange(_ index: Int) -> Range<Int> {
    let span = span(index)
    return Int(span.start)..<Int(span.end)
  }
}
