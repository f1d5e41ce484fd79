import QagidaSource

extension Parser {
  /// Whether a slot of this kind can begin with the token at `index` (nil: the line is at its
  /// end).
  func starts(_ kind: SlotKind, at index: Int?) -> Bool {
    if kind == .clauses { return clauseIndex != nil }
    if kind == .alternatives { return index.map { startsLine($0) } ?? false }
    guard let index else { return false }
    let token = token(index)
    switch kind {
    case .expression, .conditions, .cells:
      return startsExpression(index)
    case .name, .nameList, .dottedName, .valueName, .wordList, .type, .columns:
      return token.kind == .name && !table.isReserved(token.word)
        || kind == .type && table.types.firstWords.contains(token.word)
    case .text: return token.kind == .text || token.kind == .openText
    case .date: return token.kind == .date
    case .wholeNumber: return token.kind == .number
    case .signedNumber: return token.kind == .number || token.kind == .minus
    case .mark: return markEnd(index) != nil
    case .parameters: return token.kind == .leftParenthesis
    case .key: return token.kind == .number || token.kind == .date || starts(.name, at: index)
    case .keyword(let list):
      let trie = table.keywords(list)
      guard token.word != .none,
        let edge = trie.nodes[PhraseTrie.root].words.first(where: { $0.word == token.word })
      else { return false }
      return accepts(trie, edge.next, after: index)
    case .keywords(let list): return starts(.keyword(list), at: index)
    case .facts, .factPaths: return starts(.name, at: index)
    case .caseValues: return startsCaseValue(index)
    case .verdict: return startsCaseValue(index) || starts(.keyword(.noSuchRule), at: index)
    case .answerParts: return starts(.keyword(.answerPart), at: index)
    case .clauses, .alternatives:
      return false
    }
  }

  /// Whether a slot of this kind can begin behind the token at `index`.
  func starts(_ kind: SlotKind, after index: Int) -> Bool {
    guard kind == .clauses else { return starts(kind, at: following(index)) }
    return index + 1 < limit && self.kind(index + 1) == .clause
  }

  private func startsExpression(_ index: Int) -> Bool {
    let token = token(index)
    switch token.kind {
    case .number, .date, .text, .openText, .clause, .leftParenthesis, .leftBrace, .minus:
      return true
    case .name:
      return !table.isReserved(token.word) || table.startsOperand(token.word)
        || prefixStep(index) != nil
    default: return false
    }
  }

  /// The step behind the word at `index` when an expression's phrase goes on from there.
  func prefixStep(_ index: Int) -> Int? {
    guard let step = table.prefixStarts.step(behind: token(index).word),
      accepts(table.prefixes, step, after: index)
    else { return nil }
    return step
  }

  /// Reads what a slot takes; the caller has looked that it starts here.
  mutating func parseSlot(_ kind: SlotKind, _ role: Role) -> NodeID {
    let start = next ?? position
    let id: NodeID
    switch kind {
    case .expression(let power): id = parseExpression(power)
    case .conditions: id = parseConditions()
    case .alternatives: id = parseAlternatives()
    case .cells: id = parseCells()
    case .columns: id = parseColumns()
    case .key: id = parseKey()
    case .name: id = single(.name)
    case .text: id = single(.text)
    case .date: id = single(.dateLiteral)
    case .wholeNumber: id = single(.number)
    case .signedNumber: id = parseSigned()
    case .nameList: id = parseNames(.nameList, separators: [.comma])
    case .dottedName: id = parseNames(.dottedName, separators: [.dot])
    case .valueName: id = parseNames(.path, separators: [.dot])
    case .wordList: id = parseNames(.wordList, separators: [.comma, .less])
    case .clauses: id = parseClauses()
    case .mark: id = parseMark()
    case .type: id = parseType()
    case .parameters: id = parseParameters()
    case .keyword(let list): id = parseKeyword(list, role) ?? node(.error, from: start)
    case .keywords(let list): id = parseKeywords(list)
    case .facts: id = parseFacts(endsWithLine: true)
    case .factPaths: id = parseFactPaths()
    case .caseValues: id = parseCaseValues()
    case .verdict: id = parseVerdict()
    case .answerParts: id = parseAnswerParts()
    }
    setRole(id, role)
    return id
  }

  /// A node of one token.
  mutating func single(_ construct: Construct) -> NodeID {
    let start = next ?? position
    if next != nil { consume(start) }
    return node(construct, from: start)
  }

  mutating func parseSigned() -> NodeID {
    let start = next ?? position
    if nextKind == .minus { consume(start) }
    if let index = next, kind(index) == .number {
      consume(index)
    } else {
      reportExpected(.term(.aNumber))
    }
    return node(.number, from: start)
  }

  private mutating func parseKey() -> NodeID {
    switch nextKind {
    case .date: return single(.dateLiteral)
    case .number: return single(.number)
    default:
      let start = next ?? position
      return node(.path, from: start, [single(.name)])
    }
  }

  /// One cell, or several with commas between them, each a child.
  private mutating func parseCells() -> NodeID {
    let start = next ?? position
    var cells = [parseExpression(.range)]
    while consumeIf(.comma) { cells.append(parseExpression(.range)) }
    return cells.count == 1 ? cells[0] : node(.cells, from: start, cells)
  }

  /// `council_of region, seat text`: each column is a child, with its name and type.
  private mutating func parseColumns() -> NodeID {
    let start = next ?? position
    var columns: [NodeID] = []
    repeat {
      let columnStart = next ?? position
      guard let name = parseFurtherName() else { break }
      setRole(name, .name)
      guard starts(.type, at: next) else {
        reportExpected(.term(.aType))
        break
      }
      let type = parseType()
      setRole(type, .type)
      columns.append(node(.parameter, from: columnStart, [name, type]))
    } while consumeIf(.comma)
    return node(.columns, from: start, columns)
  }

  /// Names with separators between them; each name is a child.
  private mutating func parseNames(_ construct: Construct, separators: [TokenKind]) -> NodeID {
    let start = next ?? position
    var names: [NodeID] = []
    while let name = parseFurtherName() {
      names.append(name)
      guard let index = next, separators.contains(kind(index)) else { break }
      consume(index)
    }
    return node(construct, from: start, names)
  }

  /// A name where nothing else can stand; nil, with an error, when there is none.
  mutating func parseFurtherName() -> NodeID? {
    guard let index = next, starts(.name, at: index) else {
      reportNameExpected()
      return nil
    }
    return single(.name)
  }

  // MARK: Clauses

  /// The next token, margins included, when it is a clause.
  private var clauseIndex: Int? {
    position < limit && kind(position) == .clause ? position : nil
  }

  /// `§1 to §18, §6(1) to (5), (7)`: references joined by commas; a range is two of them.
  private mutating func parseClauses() -> NodeID {
    let start = position
    var references: [NodeID] = []
    while let reference = parseClauseReference() {
      references.append(reference)
      guard position < limit, kind(position) == .comma else { break }
      consume(position)
    }
    clausesReadEnd = position
    return node(.clauseList, from: start, references)
  }

  /// A clause, or a mark that repeats the stem of the one before; with `to` a range. Its children
  /// are its one or two ends.
  private mutating func parseClauseReference() -> NodeID? {
    let start = position
    guard let first = parseClauseEnd() else {
      reportExpected(.term(.aClause))
      return nil
    }
    var ends = [first]
    if position < limit, table.joinsClauses(token(position).word) {
      consume(position)
      if let last = parseClauseEnd() {
        ends.append(last)
      } else {
        reportExpected(.term(.aClause))
      }
    }
    return node(.clauseReference, from: start, ends)
  }

  private mutating func parseClauseEnd() -> NodeID? {
    let start = position
    if position < limit, kind(position) == .clause {
      consume(position)
      return node(.clauseReference, from: start)
    }
    if position < limit, markEnd(position) != nil { return parseMark() }
    return nil
  }

  /// The token after `(3)` or `(3-1)` at `index`, or nil when none stands there, on one line.
  private func markEnd(_ index: Int) -> Int? {
    guard kind(index) == .leftParenthesis, isWholeNumber(index + 1) else { return nil }
    var end = index + 2
    if isInLine(end), kind(end) == .minus {
      guard isWholeNumber(end + 1) else { return nil }
      end += 2
    }
    return isInLine(end) && kind(end) == .rightParenthesis ? end + 1 : nil
  }

  private func isInLine(_ index: Int) -> Bool { index < limit && !startsLine(index) }

  private func isWholeNumber(_ index: Int) -> Bool {
    isInLine(index) && kind(index) == .number
      && !file.bytes[byteRange(index)].contains(UInt8(ascii: "."))
  }

  private mutating func parseMark() -> NodeID {
    let start = position
    if let end = markEnd(start) { consume(end - 1) }
    return node(.mark, from: start)
  }

  // MARK: Types and parameters

  mutating func parseType() -> NodeID {
    let start = next ?? position
    var children: [NodeID] = []
    guard
      case .construct(let construct) = walk(table.types, into: &children, endsWithLine: true)
    else {
      return node(.error, from: start, children)
    }
    let type = node(construct, from: start, children)
    guard let index = next, !startsLine(index), token(index).word != .none,
      table.typeSuffixes.firstWords.contains(token(index).word)
    else { return type }
    var none: [NodeID] = []
    guard case .construct(let suffix) = walk(table.typeSuffixes, into: &none) else { return type }
    setRole(type, .type)
    return node(suffix, from: start, [type])
  }

  /// `(name: type, …)`
  private mutating func parseParameters() -> NodeID {
    let start = next ?? position
    consume(start)
    opened.append(start)
    var parameters: [NodeID] = []
    repeat {
      guard let parameter = parseParameter() else { break }
      parameters.append(parameter)
    } while consumeIf(.comma)
    expectClosing(.rightParenthesis, ofList: true)
    return node(.parameters, from: start, parameters)
  }

  private mutating func parseParameter() -> NodeID? {
    let start = next ?? position
    guard let name = parseFurtherName() else { return nil }
    setRole(name, .name)
    guard expect(.colon) else { return node(.parameter, from: start, [name]) }
    guard starts(.type, at: next) else {
      reportExpected(.term(.aType))
      return node(.parameter, from: start, [name])
    }
    let type = parseType()
    setRole(type, .type)
    return node(.parameter, from: start, [name, type])
  }

  mutating func consumeIf(_ wanted: TokenKind) -> Bool {
    guard let index = next, kind(index) == wanted else { return false }
    consume(index)
    return true
  }

  /// Reads a sign that has to stand here, or reports that it does not.
  @discardableResult
  mutating func expect(_ wanted: TokenKind) -> Bool {
    if consumeIf(wanted) { return true }
    reportExpected(.text("`\(wanted.spelling)`"))
    return false
  }

  /// Reads the bracket that closes the innermost open one, or reports that it does not stand here.
  /// `ofList`: what is in the brackets is parted by commas.
  mutating func expectClosing(_ wanted: TokenKind, ofList: Bool = false) {
    let opening = opened.popLast()
    if consumeIf(wanted) { return }
    reportExpected(
      .text("`\(wanted.spelling)`"), openedAt: opening, isInList: ofList)
  }
}
