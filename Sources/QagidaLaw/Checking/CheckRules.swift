import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Checks the bodies of all definitions and lowers them.
  mutating func checkRules() {
    for id in checkingOrder() { checkDefinition(id, readAt: nil) }
  }

  /// Checks a definition unless that has been done. `readAt`: where it is read from, for the
  /// report of a circle.
  mutating func checkDefinition(_ id: DefinitionID, readAt: Node?) {
    switch pending[id.index].state {
    case .done: return
    case .inProgress:
      if let readAt {
        diagnostics.report(
          .circle, at: readAt.span, [named(core[id].name)],
          related: [RelatedPlace(core[id].span, .declaredHere)])
      }
      return
    case .waiting: break
    }
    pending[id.index].state = .inProgress
    let outer = context
    context = ExpressionContext(
      module: core[id].act, definition: id, end: core[id].end, subject: core[id].subject,
      parameters: core[id].parameters)
    var body = body(of: id)
    // An outcome keeps its lines, each of which says nothing then.
    if core[id].kind != .outcome, let wording = wordingBefore(id) {
      body = body.map { assumed($0, wording, core.origin(of: $0.term)) }
    }
    core.definitions[id.index].body = body?.term
    core.definitions[id.index].type = body?.type.withoutBounds ?? .unknown
    core.definitions[id.index].takesRole = context.takesRole
    if core[id].textSpan == nil && !core[id].kind.isOfTerm {
      core.definitions[id.index].textSpan = pending[id.index].node?.textBehindName
    }
    context = outer
    pending[id.index].state = .done
  }

  private mutating func body(of id: DefinitionID) -> Typed? {
    switch pending[id.index].text {
    case .line(let text, of: .form): return printed(text)
    case .line(let text, of: let kind):
      if case .termPart = core[id].kind { return limit(text, core[id].span) }
      if kind == .selection { return stage(text, id) }
      return line(text, of: kind, core[id].span)
    case .deed: return deed(id)
    case .conditions(let nodes): return all(nodes)
    case .provision(let provision):
      switch core[id].kind {
      case .define, .line: return define(provision)
      case .form, .formLine: return nil
      case .property(of: let table): return property(provision, table)
      case .reading(let reading): return alternatives(of: provision, reading)
      case .requirements, .grounds: return list(id)
      // What a list of deeds says, the deeds say.
      case .deeds: return nil
      case .outcome: return outcome(id, provision)
      case .selection: return selection(id, provision)
      case .term: return termSpan(id)
      case .deadline: return deadlineState(id, provision)
      case .termPart(of: _, .cohort): return cohort(provision)
      case .termPart(of: let owner, let part):
        return core[owner].kind == .term
          ? termPart(part, of: owner, provision) : deadlinePart(part, of: owner, provision)
      }
    }
  }

  private mutating func define(_ provision: Provision) -> Typed? {
    if case .superseded(by: let amendment, let old) = provision.older {
      return define(old).map { assumed($0, amendment, provision.clauses, provision.head) }
    }
    let new = provision.head.child(.value).map { expression($0, use: .value) }
    guard case .until(let condition, let older) = provision.older, let new else { return new }
    let test = self.condition(condition, in: provision.head)
    guard let old = define(older) else { return nil }
    guard let (a, b, type) = unified(old, new, at: provision.head) else { return nil }
    return constant(.condition(test, then: a, else: b), type, provision.head)
  }

  private mutating func alternatives(of provision: Provision, _ reading: ReadingID) -> Typed? {
    if case .superseded(by: let amendment, let old) = provision.older {
      return alternatives(of: old, reading)
        .map { assumed($0, amendment, provision.clauses, provision.head) }
    }
    var values: [Typed] = []
    var nodes: [Node] = []
    let node = provision.head
    for line in provision.lines.compactMap({ $0.text.newest }) {
      guard let value = line.child(.value) else { return nil }
      values.append(expression(value, expected: values.first?.type, use: .value))
      nodes.append(value)
    }
    guard var joined = values.first else { return nil }
    for (value, valueNode) in zip(values, nodes).dropFirst() {
      guard let (_, _, type) = unified(joined, value, at: valueNode) else { return nil }
      joined = Typed(term: joined.term, type: type)
    }
    guard joined.type != .unknown else { return nil }
    let terms = values.enumerated().map { number, value in
      aligned(value, to: joined.type, nodes[number])
    }
    return constant(.alternatives(reading, terms), joined.type, node)
  }

  private mutating func aligned(_ value: Typed, to type: Type, _ node: Node) -> TermID {
    guard case .number(let scale, _, _) = type.payload else { return value.term }
    return rescaled(value, to: scale, node)
  }

  private mutating func list(_ id: DefinitionID) -> Typed {
    let origin = core[id].span
    var terms: [TermID] = []
    let record = core[id].subject.map { make(.subject, .record($0), origin: origin) }
    for line in core[id].lines {
      checkDefinition(line, readAt: nil)
      isRead[line.index] = true
      let term = Term.definition(line, record: record, arguments: [], role: nil)
      terms.append(make(term, .truth, origin: core[line].span))
    }
    let isAll = core[id].kind == .requirements
    return Typed(
      term: make(isAll ? .and(terms) : .or(terms), .truth, origin: origin), type: .truth)
  }

  /// A line of a list; under a transitional clause its older text for the cases that the clause
  /// names. What says nothing is met, or does not hold.
  private mutating func line(
    _ text: LineText, of kind: Definition.Kind, _ origin: SourceSpan
  ) -> Typed {
    switch text {
    case .own(let node): return line(node)
    case .neutral:
      return Typed(
        term: make(.truth(kind == .requirements), .truth, origin: origin), type: .truth)
    case .older(when: let condition, let old, else: let new):
      let test = self.condition(condition, in: condition)
      let (a, b) = (line(old, of: kind, origin), line(new, of: kind, origin))
      return constant(.condition(test, then: a.term, else: b.term), .truth, condition)
    case .superseded(by: let amendment, let old):
      let clauses = context.definition.map { core[$0].clauses } ?? []
      return assumed(line(old, of: kind, origin), amendment, clauses, old.newest)
    }
  }

  /// What a superseded wording says, while the new one is not known.
  mutating func assumed(
    _ old: Typed, _ amendment: Int, _ clauses: [ClauseNumber], _ node: Node?
  ) -> Typed {
    guard let book, book.amendments.indices.contains(amendment) else { return old }
    let wording = UnknownWording(
      act: context.module, clauses: clauses, amendment: book.amendments[amendment].name,
      since: book.amendments[amendment].entry.earliest, isAnnounced: true)
    return assumed(old, wording, node?.span ?? core.origin(of: old.term))
  }

  /// What stands in the place of a wording that is not known.
  mutating func assumed(
    _ other: Typed, _ wording: UnknownWording, _ origin: SourceSpan
  ) -> Typed {
    let number = number(of: wording)
    return Typed(
      term: make(.assumed(number, other.term), other.type, origin: origin), type: other.type)
  }

  /// A line of a list. Where its `unless` holds, a requirement falls away and a ground does not
  /// hold.
  private mutating func line(_ node: Node) -> Typed {
    guard node.construct != .groundUnless else {
      return negated(node.child(.exception), node)
    }
    if node.construct.isDeedLine && node.child(.condition) == nil {
      return unconditional(node)
    }
    let term = condition(node.child(.condition), in: node)
    checkWording(node.child(.condition), node)
    guard let exceptionNode = node.child(.exception) else { return Typed(term: term, type: .truth) }
    let exception = condition(exceptionNode, in: node)
    let value = make(.truth(node.construct == .requirement), .truth, at: exceptionNode)
    return constant(.condition(exception, then: value, else: term), .truth, node)
  }

  mutating func negated(_ operand: Node?, _ node: Node) -> Typed {
    let term = condition(operand, in: node)
    checkWording(operand, node)
    return Typed(term: make(.not(term), .truth, at: operand ?? node), type: .truth)
  }

  /// `when not C` is `unless C`: said plainly, a lost or doubled `not` is seen.
  mutating func checkWording(_ condition: Node?, _ line: Node) {
    guard let condition, condition.construct == .not else { return }
    diagnostics.report(
      line.construct == .requirement ? .requiresNot : .sayItWithoutNot, at: condition.span)
  }
}

extension Node {
  /// What stands on a line behind its name: `requires …`, `when …`, `is …`.
  fileprivate var textBehindName: SourceSpan? {
    guard let name = child(.name), let last = children.last, last.span.end > name.span.end,
      let keyword = ownTokens.first(where: { tree.span(ofToken: $0).start >= name.span.end })
    else { return nil }
    let first = tree.span(ofToken: keyword)
    return SourceSpan(
      file: first.file, start: min(first.start, last.span.start), end: last.span.end)
  }
}
