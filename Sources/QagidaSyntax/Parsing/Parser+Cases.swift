import QagidaSource

/// The pieces of case files: facts, their values, and what a case expects.
extension Parser {
  // MARK: Facts

  /// `birth_date 1990-05-04, posts nothing`: facts with commas between them; the first, or the last,
  /// may have no value here. `endsWithLine`: what stands on the lines below is read for itself.
  mutating func parseFacts(endsWithLine: Bool) -> NodeID {
    let start = next ?? position
    var facts: [NodeID] = []
    while let index = next, !(endsWithLine && startsLine(index) && index != start) {
      guard let fact = parseFact(endsWithLine: endsWithLine) else { break }
      facts.append(fact)
      guard consumeIf(.comma) else { break }
    }
    return node(.factList, from: start, facts)
  }

  private mutating func parseFact(endsWithLine: Bool) -> NodeID? {
    let start = next ?? position
    guard let path = parseFactPath() else { return nil }
    setRole(path, .path)
    var parts = [path]
    if let index = next, !(endsWithLine && startsLine(index)), startsCaseValue(index) {
      let value = parseCaseValue()
      setRole(value, .value)
      parts.append(value)
    }
    return node(.fact, from: start, parts)
  }

  mutating func parseFactPaths() -> NodeID {
    let start = next ?? position
    var paths: [NodeID] = []
    while let path = parseFactPath() {
      paths.append(path)
      guard consumeIf(.comma) else { break }
    }
    return node(.factPathList, from: start, paths)
  }

  /// `jobs[2].ended`: names, and numbers of elements in brackets.
  private mutating func parseFactPath() -> NodeID? {
    let start = next ?? position
    guard let first = parseFurtherName() else { return nil }
    var parts = [first]
    while let index = next, !startsLine(index) {
      if kind(index) == .dot {
        consume(index)
        guard let name = parseFurtherName() else { break }
        parts.append(name)
      } else if kind(index) == .leftBracket, let number = following(index), kind(number) == .number
      {
        consume(index)
        opened.append(index)
        parts.append(single(.number))
        expectClosing(.rightBracket)
      } else {
        break
      }
    }
    return node(.factPath, from: start, parts)
  }

  // MARK: Values

  /// Whether a value of a fact can begin with the token at `index`.
  func startsCaseValue(_ index: Int?) -> Bool {
    guard let index else { return false }
    switch kind(index) {
    case .number, .minus, .date, .text, .openText, .leftBrace, .leftParenthesis, .leftBracket:
      return true
    case .name:
      return !table.isReserved(token(index).word) || starts(.keyword(.caseWord), at: index)
        || starts(.keyword(.dayPrefix), at: index)
    default: return false
    }
  }

  mutating func parseCaseValues() -> NodeID {
    let start = next ?? position
    var values: [NodeID] = []
    repeat { values.append(parseCaseValue()) } while consumeIf(.comma)
    return node(.caseValues, from: start, values)
  }

  mutating func parseCaseValue() -> NodeID {
    let start = next ?? position
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.nestingLimit else {
      reportTooDeep(at: start)
      return restAsError() ?? node(.error, from: start)
    }
    guard let index = next, startsCaseValue(index) else {
      reportExpected(.term(.aValue))
      return node(.error, from: start)
    }
    switch kind(index) {
    case .number, .minus: return parseCaseNumber()
    case .date: return parseCaseDay()
    case .text, .openText: return single(.textLiteral)
    case .leftBrace: return parseCaseSet()
    case .leftParenthesis: return parseRecordValue()
    case .leftBracket: return parseListValue()
    default: break
    }
    if starts(.keyword(.caseWord), at: index) {
      return parseKeyword(.caseWord, .none) ?? node(.error, from: start)
    }
    if starts(.keyword(.dayPrefix), at: index) { return parseDayWithin() }
    return parseWord()
  }

  /// A word of a choice, which may have the choice's name in front.
  private mutating func parseWord() -> NodeID {
    let start = next ?? position
    var names = [single(.name)]
    while consumeIf(.dot) {
      guard let name = parseFurtherName() else { break }
      names.append(name)
    }
    return node(.path, from: start, names)
  }

  private mutating func parseCaseNumber() -> NodeID {
    let start = next ?? position
    if nextKind == .minus { consume(start) }
    guard let index = next, kind(index) == .number else {
      reportExpected(.term(.aNumber))
      return node(.error, from: start)
    }
    consume(index)
    let number = node(.number, from: start)
    guard let unit = parseKeyword(.unit, .unit) else {
      return parseNumberRange(number, from: start)
    }
    setRole(number, .value)
    return node(.quantity, from: start, [number, unit])
  }

  /// `70000 to 79999`, as cells of tables may be; else the number itself.
  private mutating func parseNumberRange(_ number: NodeID, from start: Int) -> NodeID {
    guard let index = next, !startsLine(index), let join = parseKeyword(.dayJoin, .none) else {
      return number
    }
    setRole(number, .left)
    let end = parseSigned()
    setRole(end, .right)
    return node(.range, from: start, [number, join, end])
  }

  /// `2025-05-04`, `2025-05-04 or later`, `2025-05-04 to 2025-06-01`
  private mutating func parseCaseDay() -> NodeID {
    let start = next ?? position
    let day = single(.dateLiteral)
    guard let index = next, !startsLine(index) else { return day }
    if let suffix = parseKeyword(.daySuffix, .none) {
      setRole(day, .start)
      let isLater = records[Int(suffix.index)].keyword == .orLater
      return node(isLater ? .dayOrLater : .dayOrEarlier, from: start, [day, suffix])
    }
    guard let join = parseKeyword(.dayJoin, .none) else { return day }
    setRole(day, .start)
    guard nextKind == .date else {
      reportExpected(.term(.aDate))
      return node(.error, from: start, [day, join])
    }
    let end = single(.dateLiteral)
    setRole(end, .end)
    return node(.dayRange, from: start, [day, join, end])
  }

  /// `in 1989`, `in 1989-05`
  private mutating func parseDayWithin() -> NodeID {
    let start = next ?? position
    let prefix = parseKeyword(.dayPrefix, .none)
    let first = next ?? position
    guard nextKind == .number else {
      reportExpected(.term(.aWholeNumber))
      return node(.error, from: start)
    }
    consume(first)
    if nextKind == .minus, let minus = next, let month = following(minus), kind(month) == .number {
      consume(minus)
      consume(month)
    }
    let block = node(.number, from: first, role: .value)
    return node(.dayWithin, from: start, (prefix.map { [$0] } ?? []) + [block])
  }

  /// `{a, b}`
  private mutating func parseCaseSet() -> NodeID {
    let start = next ?? position
    consume(start)
    opened.append(start)
    var words: [NodeID] = []
    if nextKind != .rightBrace {
      repeat {
        guard starts(.name, at: next) else {
          reportExpected(.term(.aName))
          break
        }
        words.append(parseWord())
      } while consumeIf(.comma)
    }
    expectClosing(.rightBrace, ofList: true)
    return node(.set, from: start, words)
  }

  /// `(level bachelor, completed 2018-06-20)`
  private mutating func parseRecordValue() -> NodeID {
    let start = next ?? position
    consume(start)
    opened.append(start)
    let facts = parseFacts(endsWithLine: false)
    setRole(facts, .facts)
    expectClosing(.rightParenthesis, ofList: true)
    return node(.recordValue, from: start, [facts])
  }

  /// `[(…), (…)]`; `others unknown` behind the last leaves the list open.
  private mutating func parseListValue() -> NodeID {
    let start = next ?? position
    consume(start)
    opened.append(start)
    var parts: [NodeID] = []
    if nextKind != .rightBracket {
      repeat {
        if nextKind == .leftParenthesis {
          parts.append(parseRecordValue())
        } else if let others = parseOthersUnknown() {
          parts.append(others)
        } else {
          reportExpected(.text("`(`"))
          break
        }
      } while consumeIf(.comma)
    }
    expectClosing(.rightBracket, ofList: true)
    return node(.listValue, from: start, parts)
  }

  private mutating func parseOthersUnknown() -> NodeID? {
    guard let start = next else { return nil }
    let words = table.words(of: .othersUnknown)
    var at: Int? = start
    var last = start
    for word in words {
      guard let index = at, kind(index) == .name, name(index) == word else { return nil }
      last = index
      at = following(index)
    }
    consume(last)
    return node(.othersUnknown, from: start)
  }

  // MARK: Expectations

  /// `refused`, `provisional refused`, `undetermined`, `no rule`, `goes_on, out`
  mutating func parseVerdict() -> NodeID {
    let start = next ?? position
    if let none = parseKeyword(.noSuchRule, .none) { return node(.verdict, from: start, [none]) }
    var parts: [NodeID] = []
    repeat {
      if let word = parseKeyword(.openly, .none) {
        parts.append(word)
      } else {
        if let word = parseKeyword(.provisionally, .none) { parts.append(word) }
        parts.append(parseCaseValue())
      }
    } while consumeIf(.comma)
    return node(.verdict, from: start, parts)
  }

  /// `because a, b needs c from 2025-01-01 to 2025-02-01`, in any order.
  mutating func parseAnswerParts() -> NodeID {
    let start = next ?? position
    var parts: [NodeID] = []
    while let word = parseKeyword(.answerPart, .none) {
      parts.append(word)
      switch records[Int(word.index)].keyword {
      case .becauseWord: parts.append(parseAnswerItems(.because))
      case .needsWord: parts.append(parseAnswerItems(.needs))
      case .possibleWord: parts.append(parseAnswerItems(.possible))
      case .dueWord: parts.append(parseDay(.due))
      default:
        parts.append(parseDay(.start))
        guard let join = parseKeyword(.dayJoin, .none) else { break }
        parts += [join, parseDay(.end)]
      }
    }
    return node(.answerParts, from: start, parts)
  }

  private mutating func parseDay(_ role: Role) -> NodeID {
    guard nextKind == .date else {
      reportExpected(.term(.aDate))
      return node(.error, from: next ?? position)
    }
    let day = single(.dateLiteral)
    setRole(day, role)
    return day
  }

  /// `may_take_part.age, jobs[2].ended`; `nothing`
  private mutating func parseAnswerItems(_ role: Role) -> NodeID {
    let start = next ?? position
    var items: [NodeID] = []
    repeat { items.append(parseAnswerItem()) } while consumeIf(.comma)
    return node(.answerItems, from: start, role: role, items)
  }

  /// A name as answers have it, a text, or a wording: `O163 §15(33) by O53`.
  private mutating func parseAnswerItem() -> NodeID {
    let start = next ?? position
    if nextKind == .text { return single(.textLiteral) }
    if starts(.keyword(.caseWord), at: next), let word = parseKeyword(.caseWord, .none) {
      return word
    }
    guard let path = parseFactPath() else { return node(.error, from: start) }
    setRole(path, .path)
    var parts = [path]
    while position < limit, kind(position) == .clause, !layout.isMargin[position] {
      let clause = position
      consume(clause)
      parts.append(node(.clauseReference, from: clause))
    }
    if let index = next, table.words(of: .by).contains(name(index)), kind(index) == .name {
      consume(index)
      if let name = parseFurtherName() {
        setRole(name, .act)
        parts.append(name)
      }
    }
    return node(.answerItem, from: start, parts)
  }
}
