import QagidaSource

/// What is asked with values in brackets: the cell of a table, a rule with parameters.
package enum Called: Hashable, Sendable {
  case table(TableID)
  case definition(DefinitionID)
}

extension Core {
  /// Adds a rule without parameters whose value is that of what is asked for with values, so that it
  /// can be asked as any other.
  ///
  /// - Parameters:
  ///   - name: the name of the rule.
  ///   - arguments: the values, constants of the types that are told.
  ///   - span: where it is asked; there the rule stands where a table has no row for the value.
  package mutating func ask(
    _ called: Called, _ arguments: [(term: Term, type: Type)], as name: Name, at span: SourceSpan
  ) {
    let terms = arguments.map { add($0.term, $0.type, span) }
    var made: Definition
    switch called {
    case .table(let table):
      guard let key = arguments.first, let term = terms.first else { return }
      let info = self[table]
      let row = info.rows.first { $0.key.term(of: info.key) == key.term }
      let place = row?.span ?? span
      var body = add(.lookup(table, term), info.value, place)
      if let wording = row?.wording { body = add(.assumed(wording, body), info.value, place) }
      made = Definition(
        name: name, kind: .define, act: info.act, subject: nil, parameters: [],
        clauses: row?.clauses ?? info.clauses, span: place)
      made.type = info.value
      made.body = body
    case .definition(let id):
      let info = self[id]
      let record = info.subject.map { add(.subject, .record($0), info.span) }
      made = Definition(
        name: name, kind: .define, act: info.act, subject: info.subject, parameters: [],
        clauses: info.clauses, span: info.span)
      made.type = info.type
      made.body = add(
        .definition(id, record: record, arguments: terms, role: nil), info.type, info.span)
    }
    asked = DefinitionID(definitions.count)
    definitions.append(made)
  }

  private mutating func add(_ term: Term, _ type: Type, _ span: SourceSpan) -> TermID {
    terms.append(term)
    types.append(type)
    origins.append(span)
    return TermID(terms.count - 1)
  }
}
