import QagidaSource

extension Parser {
  /// Reads an expression whose operators bind at least as tightly as `power`. Behind an operator
  /// that ends with a word (`is given`) none that binds tighter can follow.
  mutating func parseExpression(_ power: Power) -> NodeID {
    let start = next ?? position
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.nestingLimit + 1 else {
      reportTooDeep(at: start)
      return restAsError() ?? node(.error, from: start)
    }
    var left = parseOperand()
    var leftPower: Power?
    while let edge = infixEdge(at: next), edge.power >= power, edge.power <= leftPower ?? .tightest
    {
      let isSecond = leftPower == edge.power && isUnchainable(edge.power)
      left = parseInfix(left, from: start, edge, isSecond: isSecond)
      leftPower = edge.power
    }
    return left
  }

  // MARK: Operators after an operand

  /// The way into an operator: behind its first word or sign, or behind its second operand in a
  /// language that says both operands first.
  private struct InfixEdge {
    let step: Int
    let power: Power
    /// The slot to read, or nil where the first word or sign is to be consumed.
    var slot: (kind: SlotKind, role: Role)?
  }

  /// The operator that begins at `index`.
  private func infixEdge(at index: Int?) -> InfixEdge? {
    guard let index else { return nil }
    let token = token(index)
    if let step = table.infixStarts.step(behind: token.kind) {
      return InfixEdge(step: step, power: table.infixPower(step))
    }
    if let step = table.infixStarts.step(behind: token.word),
      accepts(table.infixes, step, after: index)
    {
      return InfixEdge(step: step, power: infixPower(from: step, after: index))
    }
    guard
      let edge = table.infixes.nodes[PhraseTrie.root].slots.first(where: {
        starts($0.kind, at: index)
      })
    else { return nil }
    return InfixEdge(
      step: edge.next, power: table.infixPower(edge.next), slot: (edge.kind, edge.role))
  }

  /// Whether an operator begins at `index` with a word or sign of its own.
  func beginsOperator(_ index: Int?) -> Bool {
    guard let edge = infixEdge(at: index) else { return false }
    return edge.slot == nil
  }

  /// How tightly the operator binds whose words lead to `step`, the last of them at `index`:
  /// operators may begin with the same word and bind differently (Russian «в» and «в течение»).
  private func infixPower(from step: Int, after index: Int) -> Power {
    guard let following = following(index), token(following).word != .none,
      let edge = table.infixes.nodes[step].words.first(where: {
        $0.word == token(following).word
      }), accepts(table.infixes, edge.next, after: following)
    else { return table.infixPower(step) }
    return infixPower(from: edge.next, after: following)
  }

  /// Reads what follows the first operand. `isSecond`: the operand is a comparison itself.
  private mutating func parseInfix(
    _ left: NodeID, from start: Int, _ edge: InfixEdge, isSecond: Bool
  ) -> NodeID {
    let operatorIndex = next ?? position
    var children = [left]
    if let slot = edge.slot {
      children.append(parseSlot(slot.kind, slot.role))
    } else {
      consume(operatorIndex)
    }
    guard case .construct(let construct) = walk(table.infixes, from: edge.step, into: &children)
    else { return node(.error, from: start, children) }
    if table.facts(construct).isChain {
      parseChain(construct, edge.power, into: &children)
      reportMixture(construct, children)
    } else if isSecond {
      reportSecondComparison(at: operatorIndex, from: start, left)
    }
    return node(construct, from: start, children)
  }

  /// Reads further operands of the same operator.
  private mutating func parseChain(
    _ construct: Construct, _ power: Power, into children: inout [NodeID]
  ) {
    while let index = next, let edge = infixEdge(at: index), table.chains(edge.step, construct) {
      consume(index)
      let operand = parseExpression(power.next)
      setRole(operand, .right)
      children.append(operand)
    }
  }

  /// `and` and `or` side by side without brackets are an error: people read them both ways. So
  /// they do where the last operand ends with one of them: `a and if b then c else d or e`.
  private mutating func reportMixture(_ construct: Construct, _ children: [NodeID]) {
    guard construct == .or || construct == .and else { return }
    let other: Construct = construct == .or ? .and : .or
    var mixed = children.filter { self.construct(of: $0) == other }
    var last = children.last
    while let id = last, mixed.isEmpty {
      last = openEnd(of: id)
      if let end = last, self.construct(of: end) == other { mixed.append(end) }
    }
    for child in mixed {
      let first = records[Int(child.index)].firstToken
      let end = records[Int(child.index)].endToken
      report(
        .andOrMixed,
        at: SourceSpan(
          file: file.id, start: tokens[Int(first)].start, end: tokens[Int(end)].start))
    }
  }

  /// The part that ends where a node ends: behind it an operator may belong to either.
  private func openEnd(of id: NodeID) -> NodeID? {
    let record = records[Int(id.index)]
    guard record.childCount > 0 else { return nil }
    let last = childIDs[Int(record.firstChild) + Int(record.childCount) - 1]
    return records[Int(last.index)].endToken == record.endToken ? last : nil
  }

  private func isUnchainable(_ power: Power) -> Bool { power == .comparison || power == .range }

  // MARK: Operands

  private mutating func parseOperand() -> NodeID {
    guard let index = next else {
      reportExpected(.term(.aValue))
      return node(.error, from: position)
    }
    switch kind(index) {
    case .number: return parseNumber()
    case .date: return single(.dateLiteral)
    case .text, .openText: return single(.textLiteral)
    case .leftParenthesis: return parseParenthesis()
    case .leftBrace: return parseSet()
    case .name, .minus: return parsePhraseOrName(index)
    case .clause:
      report(.clauseAsValue, at: span(index))
      return single(.error)
    default:
      reportExpected(.term(.aValue))
      return node(.error, from: index)
    }
  }

  private mutating func parseNumber() -> NodeID {
    let start = next ?? position
    let number = single(.number)
    guard let unit = parseKeyword(.unit, .unit) else { return number }
    setRole(number, .value)
    return node(.quantity, from: start, [number, unit])
  }

  private mutating func parseParenthesis() -> NodeID {
    let start = next ?? position
    consume(start)
    opened.append(start)
    let inner = parseExpression(.loosest)
    setRole(inner, .value)
    expectClosing(.rightParenthesis)
    return node(.parenthesis, from: start, [inner])
  }

  /// `{a, b}`
  private mutating func parseSet() -> NodeID {
    let start = next ?? position
    consume(start)
    var members: [NodeID] = []
    opened.append(start)
    if nextKind != .rightBrace {
      repeat { members.append(parseExpression(.sum)) } while consumeListComma()
    }
    expectClosing(.rightBrace, ofList: true)
    return node(.set, from: start, members)
  }

  private mutating func parsePhraseOrName(_ index: Int) -> NodeID {
    let token = token(index)
    if let step = table.prefixStarts.step(behind: token.kind) ?? prefixStep(index) {
      return parsePrefix(step, from: index)
    }
    if table.startsOperand(token.word),
      let step = table.prefixStarts.step(behind: token.word)
    {
      return parsePrefix(step, from: index)
    }
    if table.isReserved(token.word) {
      reportExpected(.term(.aValue))
      return node(.error, from: index)
    }
    return parsePathOrCall()
  }

  private mutating func parsePrefix(_ step: Int, from start: Int) -> NodeID {
    consume(start)
    var children: [NodeID] = []
    guard case .construct(let construct) = walk(table.prefixes, from: step, into: &children)
    else { return node(.error, from: start, children) }
    return node(construct, from: start, children)
  }

  /// `a.b.c`, `a.b(…)`, or `a.b(…).c`.
  private mutating func parsePathOrCall() -> NodeID {
    let start = next ?? position
    var names = [single(.name)]
    while consumeIf(.dot) {
      guard let name = parseFurtherName() else { break }
      names.append(name)
    }
    let path = node(.path, from: start, names)
    guard let index = next, kind(index) == .leftParenthesis else { return path }
    consume(index)
    opened.append(index)
    setRole(path, .name)
    var parts = [path]
    repeat {
      let argument = parseExpression(.loosest)
      setRole(argument, .value)
      parts.append(argument)
    } while consumeListComma()
    expectClosing(.rightParenthesis, ofList: true)
    while consumeIf(.dot) {
      guard let name = parseFurtherName() else { break }
      setRole(name, .field)
      parts.append(name)
    }
    return node(.call, from: start, parts)
  }

  // MARK: Lists of conditions

  /// Conditions of one element, joined by commas; `and` and `or` end them.
  mutating func parseConditions() -> NodeID {
    let start = next ?? position
    var conditions: [NodeID] = []
    repeat { conditions.append(parseExpression(.not)) } while consumeListComma()
    return node(.conditions, from: start, conditions)
  }

  /// Reads a comma that parts expressions, unless it belongs to a phrase that goes on behind it.
  private mutating func consumeListComma() -> Bool {
    guard let index = next, kind(index) == .comma else { return false }
    if let after = following(index), table.followsComma(token(after).word) { return false }
    consume(index)
    return true
  }

  /// One alternative a line, all indented alike, deeper than the line they belong to. A line that
  /// is indented less and can be no alternative belongs to the phrase around them.
  mutating func parseAlternatives() -> NodeID {
    let start = next ?? position
    let outerLimit = limit
    let level = layout.indents[start]
    let outerStart = lineStart
    let wasBroken = lineIsBroken
    var isBroken = wasBroken
    var alternatives: [NodeID] = []
    while let index = next, startsLine(index) {
      if layout.indents[index] < level && !starts(.expression(.loosest), at: index) { break }
      lineIsBroken = wasBroken
      alternatives += parseAlternative(index, level: level, end: outerLimit)
      limit = outerLimit
      isBroken = isBroken || lineIsBroken
    }
    lineStart = outerStart
    lineIsBroken = isBroken
    return node(.alternatives, from: start, alternatives)
  }

  /// Reads the alternative at `index`, and what is left of its line as an error.
  private mutating func parseAlternative(_ index: Int, level: Int32, end: Int) -> [NodeID] {
    lineStart = index
    if layout.indents[index] != level { report(.misalignedLine, at: span(index)) }
    limit = layout.lineEnd(after: index + 1, indent: level, limit: end)
    var nodes = [parseExpression(.loosest)]
    if next != nil {
      reportRest(of: .either, in: .margin, after: nodes.last)
      if let rest = restAsError() { nodes.append(rest) }
    }
    position = limit
    return nodes
  }
}
