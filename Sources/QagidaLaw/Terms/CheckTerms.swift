import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  // MARK: Lowering

  /// The days of a term: none while it has no first day, and where it does not apply.
  mutating func termSpan(_ id: DefinitionID) -> Typed? {
    guard let parts = core[id].term, let name = pending[id.index].node?.child(.name) else {
      return nil
    }
    let first = read(parts.start, name)
    let last = read(parts.last, name)
    guard first.type.payload == .date, last.type.payload == .date else { return nil }
    let days = make(
      .span(from: given(first, name), to: given(last, name), endsBefore: false), .span, at: name)
    guard last.type.isOption else { return Typed(term: days, type: .span) }
    let isGiven = make(.isGiven(last.term), .truth, at: name)
    return constant(.condition(isGiven, then: days, else: noDays(name)), .span, name)
  }

  mutating func termPart(
    _ part: TermPart, of id: DefinitionID, _ provision: Provision
  ) -> Typed? {
    guard let parts = core[id].term, let name = provision.head.child(.name) else { return nil }
    switch part {
    case .firstDay:
      return withOlder(provision.termStart.flatMap { firstDay($0.text, name) }, part, of: id, name)
    case .lastDay: return withOlder(lastDay(parts, provision, name), part, of: id, name)
    case .exception: return withOlder(exception(of: provision, name), part, of: id, name)
    default: return notAtHand(state(of: id, parts, name), part, of: id, name)
    }
  }

  /// Whether a term or deadline does not apply, by its own text.
  mutating func exception(of provision: Provision, _ name: Node) -> Typed {
    let term =
      provision.exception.map { exception($0.text, name) }
      ?? make(.truth(false), .truth, at: name)
    return Typed(term: term, type: .truth)
  }

  /// A span without a day. Joined with another, it leaves of that all but its certainty.
  private mutating func noDays(_ node: Node) -> TermID {
    let from = make(.date(.latest), .date, at: node)
    let to = make(.date(.earliest), .date, at: node)
    return make(.span(from: from, to: to, endsBefore: true), .span, at: node)
  }

  private mutating func firstDay(_ text: LineText, _ name: Node) -> Typed? {
    switch text {
    case .own(let node):
      let isFrom = node.construct == .termFrom
      guard let dayNode = node.child(.day),
        let day = dayOrNone(dayNode, use: isFrom ? .first : .last)
      else { return nil }
      return isFrom ? day : onGiven(day, name) { $0.shifted($1, days: 1, name) }
    case .neutral:
      reportNoOlderText(name)
      return nil
    case .older(when: let condition, let old, else: let new):
      let test = self.condition(condition, in: condition)
      guard let a = firstDay(old, name), let b = firstDay(new, name),
        let (x, y, type) = unified(a, b, at: name)
      else { return nil }
      return constant(.condition(test, then: x, else: y), type, condition)
    case .superseded(by: let amendment, let old):
      return firstDay(old, name).map { assumed($0, amendment, old) }
    }
  }

  /// What the superseded wording of a line says, while the new one is not known.
  mutating func assumed(_ old: Typed, _ amendment: Int, _ text: LineText) -> Typed {
    let clauses = context.definition.map { core[$0].clauses } ?? []
    return assumed(old, amendment, clauses, text.newest)
  }

  private mutating func lastDay(
    _ parts: TermParts, _ provision: Provision, _ name: Node
  ) -> Typed? {
    guard let length = provision.termLength, let start = provision.termStart?.text.newest else {
      return nil
    }
    let first = read(parts.start, name)
    guard first.type.payload == .date,
      let end = lastDay(
        length.text, from: given(first, name), isAfter: start.construct == .termAfter, name)
    else { return nil }
    var conditions: [TermID] = []
    if first.type.isOption { conditions.append(make(.isGiven(first.term), .truth, at: name)) }
    if let exception = parts.exception {
      let doesNotApply = read(exception, name).term
      conditions.append(make(.not(doesNotApply), .truth, at: name))
    }
    guard !conditions.isEmpty else { return Typed(term: end, type: .date) }
    let isThere =
      conditions.count == 1 ? conditions[0] : make(.and(conditions), .truth, at: name)
    let none = make(.none, .option(.date), at: name)
    return constant(.condition(isThere, then: end, else: none), .option(.date), name)
  }

  private mutating func lastDay(
    _ text: LineText, from first: TermID, isAfter: Bool, _ name: Node
  ) -> TermID? {
    switch text {
    case .own(let node):
      guard let periodNode = node.child(.period), let period = period(periodNode) else {
        return nil
      }
      if case .period(let constant) = core[period], constant.months <= 0, constant.days <= 0 {
        diagnostics.report(.emptyTerm, at: periodNode.span)
        return nil
      }
      return lastDay(period, from: first, isAfter: isAfter, name)
    case .neutral:
      reportNoOlderText(name)
      return nil
    case .older(when: let condition, let old, else: let new):
      let test = self.condition(condition, in: condition)
      guard let a = lastDay(old, from: first, isAfter: isAfter, name),
        let b = lastDay(new, from: first, isAfter: isAfter, name)
      else { return nil }
      return make(.condition(test, then: a, else: b), .date, at: condition)
    case .superseded(by: let amendment, let old):
      return lastDay(old, from: first, isAfter: isAfter, name)
        .map { assumed(Typed(term: $0, type: .date), amendment, old).term }
    }
  }

  /// `from D`: the eve of D + P, where a day that its month lacks is the next first. `after D`:
  /// D + P, where it is the month's last. A period that hangs on a condition is taken apart, so
  /// that both last days stay known while the condition is not.
  private mutating func lastDay(
    _ period: TermID, from first: TermID, isAfter: Bool, _ node: Node
  ) -> TermID? {
    if case .condition(let test, let then, let otherwise) = core[period] {
      guard let a = lastDay(then, from: first, isAfter: isAfter, node),
        let b = lastDay(otherwise, from: first, isAfter: isAfter, node)
      else { return nil }
      return make(.condition(test, then: a, else: b), .date, at: node)
    }
    guard let rounding = rounding(of: period, isAfter ? .last : .first, node) else { return nil }
    if isAfter {
      let eve = make(shifted(first, days: -1, node), .date, at: node)
      return make(.shift(eve, period, rounding), .date, at: node)
    }
    let over = make(.shift(first, period, rounding), .date, at: node)
    return make(shifted(over, days: -1, node), .date, at: node)
  }

  mutating func exception(_ text: LineText, _ name: Node) -> TermID {
    switch text {
    case .own(let node): return condition(node.child(.exception), in: node)
    case .neutral: return make(.truth(false), .truth, at: name)
    case .older(when: let condition, let old, else: let new):
      let test = self.condition(condition, in: condition)
      let (a, b) = (exception(old, name), exception(new, name))
      return make(.condition(test, then: a, else: b), .truth, at: condition)
    case .superseded(by: let amendment, let old):
      return assumed(Typed(term: exception(old, name), type: .truth), amendment, old).term
    }
  }

  private mutating func state(
    of id: DefinitionID, _ parts: TermParts, _ name: Node
  ) -> Typed? {
    guard let choice = pending[id.index].words else { return nil }
    let first = read(parts.start, name)
    let last = read(parts.last, name)
    guard first.type.payload == .date, last.type.payload == .date else { return nil }
    let today = make(.today, .date, at: name)
    var lines: [(TermID, TermState)] = []
    if let exception = parts.exception { lines.append((read(exception, name).term, .doesNotApply)) }
    var isBefore = make(.less(today, given(first, name)), .truth, at: name)
    if first.type.isOption {
      let isGiven = make(.isGiven(first.term), .truth, at: name)
      let isMissing = make(.not(isGiven), .truth, at: name)
      isBefore = make(.or([isMissing, isBefore]), .truth, at: name)
    }
    lines.append((isBefore, .notBegun))
    lines.append((make(.lessOrEqual(today, given(last, name)), .truth, at: name), .running))
    let decisions = lines.enumerated().map { number, line in
      DecisionLine(condition: line.0, word: line.1.rawValue, line: number)
    }
    return constant(
      .decide(decisions, otherwise: TermState.runOut.rawValue), .choice(choice), name)
  }

  // MARK: Pieces

  /// A part of the term, read for the record in hand.
  mutating func read(_ part: DefinitionID, _ node: Node) -> Typed {
    let record = core[part].subject.map { make(.subject, .record($0), at: node) }
    return reference(part, record: record, [], node, .first)
  }

  /// What is there of a value that may be none.
  mutating func given(_ typed: Typed, _ node: Node) -> TermID {
    typed.type.isOption ? make(.given(typed.term), typed.type.payload, at: node) : typed.term
  }

  /// A day made of another; none where that is none.
  mutating func onGiven(
    _ day: Typed, _ node: Node, _ moved: (inout Checker, TermID) -> Term
  ) -> Typed {
    let inner = given(day, node)
    let term = make(moved(&self, inner), .date, at: node)
    guard day.type.isOption else { return Typed(term: term, type: .date) }
    let isGiven = make(.isGiven(day.term), .truth, at: node)
    let none = make(.none, .option(.date), at: node)
    return constant(.condition(isGiven, then: term, else: none), .option(.date), node)
  }

  mutating func shifted(_ day: TermID, days: Int, _ node: Node) -> Term {
    guard let period = Period(days: days) else { return core[day] }
    return .shift(day, make(.period(period), .period, at: node), .fixed(.down))
  }

  mutating func reportNoOlderText(_ name: Node) {
    diagnostics.report(.noOlderText, at: name.span, [named(name.name)])
  }

  // MARK: Reading a term

  /// Beside a word a term stands for its state.
  mutating func stateOfTerm(_ typed: Typed, _ node: Node) -> Typed {
    guard case .definition(let id, let record, arguments: _, role: _) = core[typed.term],
      let parts = core[id].term, typed.type == .span
    else { return typed }
    return reference(parts.state, record: record, [], node, .unsaid)
  }

  /// The clauses of the term or deadline of a definition's act whose state a condition asks for.
  func clausesOfTerm(_ condition: Node, _ definition: DefinitionID) -> [ClauseNumber] {
    switch condition.construct {
    case .equal, .notEqual, .isIn, .isNotIn: break
    default: return []
    }
    guard let left = condition.child(.left), left.construct == .path, left.children.count == 1,
      case .definition(let named) = valueSymbols(left.children[0].name, in: core[definition].act)
        .first, core[named].kind.isOfTerm, core[named].act == core[definition].act
    else { return [] }
    return core[named].clauses
  }

  /// `first day of T`, `last day of T`, `nominal last day of D`, `days of delay of D`
  mutating func partOfTerm(_ node: Node) -> Typed {
    guard let valueNode = node.child(.value) else { return unknown(node) }
    let value = expression(valueNode)
    guard !isUnknown(value.type) else { return unknown(node) }
    guard case .definition(let id, let record, arguments: _, role: _) = core[value.term],
      let part = core[id].part(for: node.construct)
    else {
      diagnostics.report(
        .notATerm, at: valueNode.span,
        [
          DiagnosticArgument("text", .text(valueNode.text)),
          DiagnosticArgument(
            "kind", .term(node.construct.isOfDeadline ? .deadline : .term)),
        ])
      return unknown(node)
    }
    return reference(part, record: record, [], node, .unsaid)
  }
}

extension Definition {
  /// The part of a term or deadline that an expression asks for; nil when it has none.
  fileprivate func part(for construct: Construct) -> DefinitionID? {
    switch construct {
    case .firstDayOf: term?.start
    case .lastDayOf: term?.last ?? deadline?.lastDay
    case .nominalLastDayOf: deadline?.nominalDay
    default: deadline?.delay
    }
  }
}

extension Construct {
  fileprivate var isOfDeadline: Bool { self == .nominalLastDayOf || self == .daysOfDelayOf }
}
