import QagidaSource
import QagidaSyntax

extension Checker {
  // MARK: Lines

  /// A line of deeds without a `when`: it applies, unless it says where it does not.
  mutating func unconditional(_ node: Node) -> Typed {
    if let exception = node.child(.exception) { return negated(exception, node) }
    return constant(.truth(true), .truth, node)
  }

  /// Whether a deed of a line may not be done again: where the list that it counts has so many.
  mutating func limit(_ text: LineText, _ origin: SourceSpan) -> Typed {
    switch text {
    case .own(let node): return limit(node)
    case .neutral:
      return Typed(term: make(.truth(false), .truth, origin: origin), type: .truth)
    case .older(when: let condition, let old, else: let new):
      let test = self.condition(condition, in: condition)
      let (a, b) = (limit(old, origin), limit(new, origin))
      return constant(.condition(test, then: a.term, else: b.term), .truth, condition)
    case .superseded(by: let amendment, let old):
      let clauses = context.definition.map { core[$0].clauses } ?? []
      return assumed(limit(old, origin), amendment, clauses, old.newest?.child(.list))
    }
  }

  private mutating func limit(_ node: Node) -> Typed {
    let never = Typed(term: make(.truth(false), .truth, at: node), type: .truth)
    guard node.construct == .limitedDeed, let listNode = node.child(.list),
      let numberNode = node.child(.number)
    else { return never }
    guard let often = expression(numberNode, of: .whole, at: node) else { return never }
    if case .number(let number) = core[often], number < 1 {
      diagnostics.report(.neverDone, at: numberNode.span)
      return never
    }
    let list = expression(listNode)
    switch list.type {
    case .list: break
    case .unknown: return never
    default:
      diagnostics.report(
        .needsList, at: listNode.span, [DiagnosticArgument("found", core.describe(list.type))])
      return never
    }
    checkTimeless(list, listNode)
    let count = make(.countOf(list.term), .whole, at: listNode)
    return constant(.lessOrEqual(often, count), .truth, listNode)
  }

  // MARK: Deeds

  /// What the acts say of a deed: a prohibition beside what allows it is a conflict; else a limit
  /// that is used up comes before a duty, and that before a power.
  ///
  /// `not_given` is asked for before what needs the deed to be allowed, so that what is open of the
  /// one does not open the other.
  mutating func deed(_ id: DefinitionID) -> Typed? {
    guard let deed = core[id].deed, let choice = pending[id.index].words else { return nil }
    var lines = DeedLines()
    let prohibition = applies(deed, .prohibition, id)
    let duty = applies(deed, .duty, id)
    let power = applies(deed, .power, id)
    let allowing = [duty, power].compactMap { $0 }
    if !allowing.isEmpty {
      let isAllowed = anyOf(allowing, id)
      let isNot = logic(.not(isAllowed), id)
      if let prohibition {
        lines.add(logic(.and([prohibition, isNot]), id), .barred, [.prohibition])
        lines.add(prohibition, .inConflict, DeedRule.allCases)
      }
      lines.add(isNot, .notGiven, [.power, .duty])
      addLimits(deed, id, &lines)
      if let duty { lines.add(duty, .required, [.duty]) }
      if let power { lines.add(power, .given, [.power]) }
    } else if let prohibition {
      lines.add(prohibition, .barred, [.prohibition])
    }
    core.definitions[id.index].outcomeLines = lines.all.map { line in
      let named = line.rules.compactMap { deed.line($0) }
      return Definition.OutcomeLine(
        word: line.word.rawValue, clauses: clauses(of: named),
        span: named.first.map { core[$0].span } ?? core[id].span)
    }
    let decisions = lines.all.enumerated().map { number, line in
      DecisionLine(condition: line.condition, word: line.word.rawValue, line: number)
    }
    return Typed(
      term: make(
        .decide(decisions, otherwise: DeedWord.notGiven.rawValue), .choice(choice),
        origin: core[id].span),
      type: .choice(choice))
  }

  /// That a limit of a line that applies is used up. Where there is one line only, whether it
  /// applies has been asked.
  private mutating func addLimits(
    _ deed: DeedParts, _ id: DefinitionID, _ lines: inout DeedLines
  ) {
    let allowing = deed.lines.filter { $0.rule != .prohibition }
    let limited = allowing.filter { core[$0.definition].limit != nil }
    guard !limited.isEmpty else { return }
    let used = limited.compactMap { line -> TermID? in
      guard let limit = core[line.definition].limit else { return nil }
      let isUsed = read(limit, for: id)
      guard allowing.count > 1 else { return isUsed }
      return logic(.and([read(line.definition, for: id), isUsed]), id)
    }
    lines.add(anyOf(used, id), .usedUp, limited.map { $0.rule })
  }

  private mutating func applies(
    _ deed: DeedParts, _ rule: DeedRule, _ id: DefinitionID
  ) -> TermID? {
    deed.line(rule).map { read($0, for: id) }
  }

  /// A line, or its limit, read for the record that the deed is about.
  private mutating func read(_ line: DefinitionID, for id: DefinitionID) -> TermID {
    checkDefinition(line, readAt: nil)
    isRead[line.index] = true
    let origin = core[line].span
    let record = core[line].subject.map { make(.subject, .record($0), origin: origin) }
    return make(
      .definition(line, record: record, arguments: [], role: nil), .truth, origin: origin)
  }

  private mutating func logic(_ term: Term, _ id: DefinitionID) -> TermID {
    make(term, .truth, origin: core[id].span)
  }

  private mutating func anyOf(_ terms: [TermID], _ id: DefinitionID) -> TermID {
    terms.count == 1 ? terms[0] : logic(.or(terms), id)
  }

  private func clauses(of lines: [DefinitionID]) -> [ClauseNumber] {
    var clauses: [ClauseNumber] = []
    for clause in lines.flatMap({ core[$0].clauses }) where !clauses.contains(clause) {
      clauses.append(clause)
    }
    return clauses
  }
}

/// The lines by which a deed gets its word.
private struct DeedLines {
  private(set) var all: [(condition: TermID, word: DeedWord, rules: [DeedRule])] = []

  mutating func add(_ condition: TermID, _ word: DeedWord, _ rules: [DeedRule]) {
    all.append((condition, word, rules))
  }
}
