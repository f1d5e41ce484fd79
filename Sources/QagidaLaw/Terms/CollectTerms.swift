import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Gives a term and its parts their places in the core.
  mutating func addTerm(_ provision: Provision, _ id: ActID) {
    guard let term = addDefinition(provision, id, .term), let nameNode = provision.head.child(.name)
    else { return }
    checkLines(of: provision, nameNode)
    core.definitions[term.index].clauses = allClauses(of: provision)
    pending[term.index].words = makeStates(
      of: term, nameNode.name, nameNode.span, StateWords.ofTerms)
    let exception = addException(of: term, provision, id)
    core.definitions[term.index].term = TermParts(
      start: add(.firstDay, of: term, provision, provision.termStart),
      last: add(.lastDay, of: term, provision, provision.termLength), exception: exception,
      state: add(.state, of: term, provision, nil),
      isBar: provision.termLength?.text.newest?.construct == .termAtLeast)
  }

  /// The clauses of a declaration, and those in which lines of it stand.
  mutating func allClauses(of provision: Provision) -> [ClauseNumber] {
    var clauses = marginClauses(provision.head)
    for line in provision.lines.compactMap({ $0.text.newest }) {
      for clause in marginClauses(line) where !clauses.contains(clause) { clauses.append(clause) }
    }
    return clauses
  }

  /// The part that says where a term or deadline does not apply, where its text or an older one
  /// does.
  mutating func addException(
    of term: DefinitionID, _ provision: Provision, _ id: ActID
  ) -> DefinitionID? {
    guard withOlder(provision, id).contains(where: { $0.exception != nil }) else { return nil }
    return add(.exception, of: term, provision, provision.exception)
  }

  /// The choice of the states of a term, deadline or deed, of which it has one of its own, the same in
  /// each text.
  mutating func makeStates(
    of term: DefinitionID, _ name: Name, _ span: SourceSpan, _ states: [StateWords]
  ) -> ChoiceID {
    if let present = present(term), let words = pending[present.index].words { return words }
    let choice = makeChoice(
      name, states.map { $0.word }, states.map { _ in span }, isOrdered: false, at: span)
    core.choices[choice.index].titles = states.map { $0.titles }
    return choice
  }

  /// Adds a part of a term or deadline, which stands where the line does that says it, else where the term
  /// does.
  mutating func add(
    _ part: TermPart, of term: DefinitionID, _ provision: Provision, _ line: Provision.Line?,
    parameters: [Definition.Parameter] = []
  ) -> DefinitionID {
    let node = line?.text.newest
    let own = node.map { marginClauses($0) } ?? []
    let definition = append(
      Definition(
        name: core[term].name, kind: .termPart(of: term, part), act: core[term].act,
        subject: core[term].subject, parameters: parameters,
        clauses: own.isEmpty ? provision.clauses : own,
        span: core[term].span),
      provision.text)
    core.definitions[definition.index].textSpan = node?.span
    return definition
  }

  /// A term says once from when it runs, and once how long.
  private mutating func checkLines(of provision: Provision, _ nameNode: Node) {
    let name = named(nameNode.name)
    reportSecondLines(of: provision, nameNode)
    if provision.termStart == nil {
      diagnostics.report(.termWithoutStart, at: nameNode.span, [name])
    }
    if provision.termLength == nil {
      diagnostics.report(.termWithoutLength, at: nameNode.span, [name])
    }
  }

  /// Reports lines of a term or deadline that say again what one before them says.
  mutating func reportSecondLines(of provision: Provision, _ nameNode: Node) {
    var seen: [Name: SourceSpan] = [:]
    for line in provision.lines.compactMap({ $0.text.newest }) {
      guard let part = line.construct.saidOnce else { continue }
      if let first = seen[part] {
        diagnostics.report(
          .secondTermLine, at: line.span, [named(nameNode.name)],
          related: [RelatedPlace(first, .firstHere)])
      }
      seen[part] = line.span
    }
  }
}

extension Construct {
  /// What a line of a term or deadline says, of which there may be one line.
  fileprivate var saidOnce: Name? { isTermLength ? "length" : termLineName }
}
