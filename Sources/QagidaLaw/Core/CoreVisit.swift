extension Term {
  /// The terms that this one is made of, in the order in which they are written.
  package var parts: [TermID] {
    switch self {
    case .truth, .number, .date, .count, .period, .word, .text, .words, .none, .subject,
      .element, .parameter, .today, .entryNotKnown:
      []
    case .field(let a, _), .not(let a), .isGiven(let a), .given(let a), .negate(let a),
      .rescale(let a, by: _), .rescaleToCompare(let a, by: _), .negatePeriod(let a),
      .asPeriod(let a, _), .part(_, let a),
      .start(_, let a), .end(_, let a), .spanOf(let a), .length(_, _, let a), .isEmpty(let a),
      .countOf(let a), .without(let a, _), .isEmptySet(let a), .countOfSet(let a),
      .lookup(_, let a), .isWorking(_, let a):
      [a]
    case .equal(let a, let b), .less(let a, let b), .lessOrEqual(let a, let b), .isIn(let a, let b),
      .isInRange(let a, let b), .ifNone(let a, let b), .add(let a, let b), .subtract(let a, let b),
      .multiply(let a, let b), .divide(let a, let b, places: _, _), .least(let a, let b),
      .most(let a, let b), .shift(let a, let b, _), .addPeriods(let a, let b),
      .daysBetween(let a, let b), .completed(_, from: let a, to: let b, _),
      .span(from: let a, to: let b, endsBefore: _), .spanAfter(let a, through: let b),
      .contains(let a, let b), .overlap(let a, let b), .cover(let a, let b),
      .cut(let a, at: let b, counts: _), .filter(let a, _, let b), .some(let a, _, let b),
      .every(let a, _, let b), .sum(let a, _, let b), .earliest(let a, _, let b),
      .latest(let a, _, let b), .workingStep(_, let a, by: let b),
      .workingDays(_, from: let a, to: let b):
      [a, b]
    case .and(let parts), .or(let parts), .alternatives(_, let parts): parts
    case .assumed(_, let a): [a]
    case .select(let stage): stage.parts
    case .condition(let a, then: let b, else: let c): [a, b, c]
    case .decide(let lines, otherwise: _): lines.map { $0.condition }
    case .definition(_, let record, let arguments, role: _):
      (record.map { [$0] } ?? []) + arguments
    }
  }
}

extension Core {
  /// Calls `action` for a term and all terms that it is made of, each once, definitions not followed.
  package func visit(_ id: TermID, _ action: (TermID) -> Void) {
    var stack = [id]
    var seen: Set<TermID> = []
    while let next = stack.popLast() {
      if !seen.insert(next).inserted { continue }
      action(next)
      stack += self[next].parts
    }
  }

  /// The definitions that a term reads itself, in the order in which they are written.
  package func definitionsRead(by id: TermID) -> [DefinitionID] {
    var found: [DefinitionID] = []
    visit(id) { term in
      if case .definition(let read, record: _, arguments: _, role: _) = self[term] {
        found.append(read)
      }
    }
    return found.reversed()
  }
}
