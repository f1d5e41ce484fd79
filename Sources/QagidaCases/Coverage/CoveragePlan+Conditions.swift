import QagidaEngine
import QagidaLaw
import QagidaSource

extension CoveragePlan {
  /// The conditions and limits that a rule is made of.
  mutating func addInside(_ id: DefinitionID, _ body: TermID) {
    if core[id].kind.isMadeOfDays { addLimitsOfTerm(id, body) }
    if core[id].deed != nil { return }
    var terms: [TermID] = []
    core.visit(body) { terms.append($0) }
    let unwritten = unwritten(in: terms)
    for term in terms where !isMade(term, of: id) && !unwritten.contains(term) {
      addConditions(in: term, of: id)
      addBoundaries(of: term, in: id, body)
    }
  }

  /// Whether a term is not written but made of a rule's name: the lines of a list, and the days and
  /// states of a term or deadline.
  private func isMade(_ term: TermID, of id: DefinitionID) -> Bool {
    core.origin(of: term) == core[id].span
  }

  /// What is asked of the elements of a list of events without being written: whether they have
  /// happened.
  private func unwritten(in terms: [TermID]) -> Set<TermID> {
    var found: Set<TermID> = []
    for term in terms {
      guard case .filter(let list, _, let test) = core[term],
        core.origin(of: list) == core.origin(of: term)
      else { continue }
      core.visit(test) { found.insert($0) }
    }
    return found
  }

  // MARK: Conditions

  private mutating func addConditions(in term: TermID, of id: DefinitionID) {
    switch core[term] {
    case .and(let parts), .or(let parts):
      guard !isOneCondition(term) else { return }
      for part in parts { addCondition(part, of: id) }
    case .filter(_, _, let test), .some(_, _, let test), .every(_, _, let test):
      guard core.origin(of: test) != core.origin(of: term) else { return }
      addCondition(test, of: id)
    case .condition(let test, then: let a, else: _):
      if case .truth = core[a] { return }
      addCondition(test, of: id)
    default: return
    }
  }

  /// Whether the core made a term of one condition that is written.
  private func isOneCondition(_ term: TermID) -> Bool {
    core[term].parts.allSatisfy { core.origin(of: $0) == core.origin(of: term) }
  }

  /// A condition that is not made of others, and that has no point of its own as a rule.
  private mutating func addCondition(_ term: TermID, of id: DefinitionID) {
    switch core[term] {
    case .not(let inner): addCondition(inner, of: id)
    case .and, .or:
      // What is made of others is taken apart where it stands.
      if isOneCondition(term) { addAtom(term, of: id) }
    case .definition(_, record: _, let arguments, role: _) where arguments.isEmpty: return
    case .truth: return
    default: addAtom(term, of: id)
    }
  }

  private mutating func addAtom(_ term: TermID, of id: DefinitionID) {
    let goals = folding.goals(of: term).subtracting(CoverageGoals([.open]))
    let point = add(.condition, core.origin(of: term), of: id, nameOfRule(id), goals)
    mark(term, .value(point))
  }

  /// The rule that a part of a term or deadline belongs to.
  func nameOfRule(_ id: DefinitionID) -> String {
    if case .termPart(of: let owner, _) = core[id].kind { return name(owner) }
    return name(id)
  }

  // MARK: Limits

  private mutating func addBoundaries(
    of term: TermID, in id: DefinitionID, _ body: TermID
  ) {
    for (boundary, detail) in Boundary.all(of: term, in: core, &folding) {
      let isLimit = core[id].kind.isLimit && core.origin(of: term) == core.origin(of: body)
      let point = add(
        .boundary, core.origin(of: term), isLimit ? "how often" : detail, of: id, nameOfRule(id),
        .boundary, unit: boundary.unit)
      mark(term, .boundary(point, boundary))
    }
  }

  /// The first and last day of a term as its state is asked of today, and the last of a deadline as
  /// today and what was done are compared with it.
  private mutating func addLimitsOfTerm(_ id: DefinitionID, _ body: TermID) {
    var terms: [TermID] = []
    core.visit(body) { terms.append($0) }
    for term in terms where isMade(term, of: id) {
      guard let detail = limitOfTerm(term),
        let boundary = Boundary.all(of: term, in: core, &folding).first
      else { continue }
      let point = add(
        .boundary, core[id].span, detail, of: id, "\(nameOfRule(id)): \(detail)", .boundary,
        unit: .days)
      mark(term, .boundary(point, boundary.0))
    }
  }

  private func limitOfTerm(_ term: TermID) -> String? {
    switch core[term] {
    case .less(let a, let b):
      guard case .today = core[a], part(b) == .firstDay else { return nil }
      return "today before the first day"
    case .lessOrEqual(let a, let b):
      guard part(b) == .lastDay else { return nil }
      if case .today = core[a] { return "today by the last day" }
      switch core[a] {
      case .least, .most: return "done by the last day"
      default: return nil
      }
    default: return nil
    }
  }

  /// The part of a term or deadline that a term reads.
  private func part(_ term: TermID) -> TermPart? {
    switch core[term] {
    case .given(let inner): return part(inner)
    case .definition(let read, record: _, arguments: _, role: _):
      if case .termPart(of: _, let part) = core[read].kind { return part }
      return nil
    default: return nil
    }
  }
}

extension Definition.Kind {
  /// Whether it tells of a term or deadline how it stands today.
  fileprivate var isMadeOfDays: Bool {
    switch self {
    case .deadline, .termPart(of: _, .state): true
    default: false
    }
  }

  /// Whether it tells of a deed whether it may not be done again.
  fileprivate var isLimit: Bool {
    if case .termPart(of: _, .limit) = self { return true }
    return false
  }
}
