extension Term {
  /// The same term with other parts.
  package func mappingParts(_ map: (TermID) -> TermID) -> Term {
    switch self {
    case .truth, .number, .date, .count, .period, .word, .text, .words, .none, .subject,
      .element, .parameter, .today, .entryNotKnown:
      self
    case .and, .or, .not, .condition, .decide, .definition, .alternatives, .assumed:
      mappingLogic(map)
    case .equal, .less, .lessOrEqual, .isIn, .isInRange, .isGiven, .given, .ifNone:
      mappingComparison(map)
    case .add, .subtract, .multiply, .negate, .divide, .least, .most, .rescale,
      .rescaleToCompare, .lookup:
      mappingNumbers(map)
    case .filter, .some, .every, .isEmpty, .countOf, .sum, .earliest, .latest, .without,
      .isEmptySet, .countOfSet, .field, .select:
      mappingLists(map)
    default:
      mappingTime(map)
    }
  }

  private func mappingLogic(_ map: (TermID) -> TermID) -> Term {
    switch self {
    case .and(let parts): .and(parts.map(map))
    case .or(let parts): .or(parts.map(map))
    case .not(let a): .not(map(a))
    case .condition(let a, let b, let c): .condition(map(a), then: map(b), else: map(c))
    case .decide(let lines, let otherwise):
      .decide(
        lines.map { DecisionLine(condition: map($0.condition), word: $0.word, line: $0.line) },
        otherwise: otherwise)
    case .definition(let id, let record, let arguments, let role):
      .definition(id, record: record.map(map), arguments: arguments.map(map), role: role)
    case .alternatives(let reading, let parts): .alternatives(reading, parts.map(map))
    case .assumed(let wording, let a): .assumed(wording, map(a))
    default: self
    }
  }

  private func mappingComparison(_ map: (TermID) -> TermID) -> Term {
    switch self {
    case .equal(let a, let b): .equal(map(a), map(b))
    case .less(let a, let b): .less(map(a), map(b))
    case .lessOrEqual(let a, let b): .lessOrEqual(map(a), map(b))
    case .isIn(let a, let b): .isIn(map(a), map(b))
    case .isInRange(let a, let b): .isInRange(map(a), map(b))
    case .isGiven(let a): .isGiven(map(a))
    case .given(let a): .given(map(a))
    case .ifNone(let a, let b): .ifNone(map(a), map(b))
    default: self
    }
  }

  private func mappingNumbers(_ map: (TermID) -> TermID) -> Term {
    switch self {
    case .add(let a, let b): .add(map(a), map(b))
    case .subtract(let a, let b): .subtract(map(a), map(b))
    case .multiply(let a, let b): .multiply(map(a), map(b))
    case .negate(let a): .negate(map(a))
    case .divide(let a, let b, let places, let rounding):
      .divide(map(a), map(b), places: places, rounding)
    case .least(let a, let b): .least(map(a), map(b))
    case .most(let a, let b): .most(map(a), map(b))
    case .rescale(let a, let places): .rescale(map(a), by: places)
    case .rescaleToCompare(let a, let places): .rescaleToCompare(map(a), by: places)
    case .lookup(let table, let a): .lookup(table, map(a))
    default: self
    }
  }

  private func mappingLists(_ map: (TermID) -> TermID) -> Term {
    switch self {
    case .field(let a, let number): .field(map(a), number)
    case .select(let stage): .select(stage.mappingParts(map))
    case .filter(let a, let number, let b): .filter(map(a), number, map(b))
    case .some(let a, let number, let b): .some(map(a), number, map(b))
    case .every(let a, let number, let b): .every(map(a), number, map(b))
    case .sum(let a, let number, let b): .sum(map(a), number, map(b))
    case .earliest(let a, let number, let b): .earliest(map(a), number, map(b))
    case .latest(let a, let number, let b): .latest(map(a), number, map(b))
    case .isEmpty(let a): .isEmpty(map(a))
    case .countOf(let a): .countOf(map(a))
    case .without(let a, let word): .without(map(a), word)
    case .isEmptySet(let a): .isEmptySet(map(a))
    case .countOfSet(let a): .countOfSet(map(a))
    default: self
    }
  }

  private func mappingTime(_ map: (TermID) -> TermID) -> Term {
    switch self {
    case .shift(let a, let b, let rounding): .shift(map(a), map(b), rounding)
    case .addPeriods(let a, let b): .addPeriods(map(a), map(b))
    case .negatePeriod(let a): .negatePeriod(map(a))
    case .asPeriod(let a, let unit): .asPeriod(map(a), unit)
    case .daysBetween(let a, let b): .daysBetween(map(a), map(b))
    case .completed(let unit, let a, let b, let rule):
      .completed(unit, from: map(a), to: map(b), rule)
    case .part(let part, let a): .part(part, map(a))
    case .start(let block, let a): .start(block, map(a))
    case .end(let block, let a): .end(block, map(a))
    case .workingStep(let calendar, let a, let b):
      .workingStep(calendar, map(a), by: map(b))
    case .workingDays(let calendar, let a, let b):
      .workingDays(calendar, from: map(a), to: map(b))
    case .isWorking(let calendar, let a): .isWorking(calendar, map(a))
    case .span(let a, let b, let endsBefore):
      .span(from: map(a), to: map(b), endsBefore: endsBefore)
    case .spanAfter(let a, let b): .spanAfter(map(a), through: map(b))
    case .spanOf(let a): .spanOf(map(a))
    case .contains(let a, let b): .contains(map(a), map(b))
    case .overlap(let a, let b): .overlap(map(a), map(b))
    case .cover(let a, let b): .cover(map(a), map(b))
    case .cut(let a, let b, let counts): .cut(map(a), at: map(b), counts: counts)
    case .length(let counting, let overlap, let a): .length(counting, overlap, map(a))
    default: self
    }
  }
}
