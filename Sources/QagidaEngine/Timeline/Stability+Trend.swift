import QagidaCalendar
import QagidaLaw
import QagidaSource

extension Stability {
  /// The trend of a term that is no reference and that today may enter.
  mutating func findTrend(_ place: PlacedTerm) -> Trend {
    let scope = place.scope
    let found: Trend =
      switch core[place.term] {
      case .today: Trend(first: .up)
      case .and(let parts), .or(let parts): both(parts, scope)
      case .alternatives(_, let parts):
        core.type(of: place.term).hasEnds ? both(parts, scope) : .mixed
      case .not(let a), .negate(let a), .isEmpty(let a):
        Trend(first: trend(a, scope).first.reversed)
      case .rescaleToCompare(let a, by: _): trend(a, scope)
      case .isGiven(let a): Trend(first: optionTrend(a, scope).first)
      case .given(let a): Trend(first: optionTrend(a, scope).second)
      case .start(_, let a), .end(_, let a), .part(.year, let a): trend(a, scope)
      case .least(let a, let b), .most(let a, let b): both([a, b], scope)
      case .add, .subtract, .rescale, .multiply, .divide, .shift, .workingStep, .sum:
        limited(place)
      case .daysBetween(let a, let b), .workingDays(_, from: let a, to: let b):
        difference(b, a, scope)
      case .completed(let unit, from: let a, to: let b, let rule):
        rule == .refused && unit != .days ? .mixed : difference(b, a, scope)
      case .condition(let condition, then: let a, else: let b):
        conditionTrend(place, condition, a, b)
      case .less, .lessOrEqual, .equal, .isInRange, .contains, .overlap: test(place)
      case .cover(let list, let span): cover(list, span, scope)
      case .span(from: let a, to: let b, endsBefore: _), .spanAfter(let a, through: let b):
        Trend(first: trend(a, scope).first, second: trend(b, scope).first)
      case .cut, .length, .filter, .some, .every, .earliest, .latest, .countOf: list(place)
      default: .mixed
      }
    return found.isMonotone || !hasConstantParts(place) ? found : .constant
  }

  /// Whether nothing that a term reads moves.
  private mutating func hasConstantParts(_ place: PlacedTerm) -> Bool {
    if case .definition = core[place.term] { return false }
    if core[place.term].overList != nil { return false }
    for part in core[place.term].parts where !isConstant(part, place.scope) { return false }
    return true
  }

  private mutating func optionTrend(_ id: TermID, _ scope: Scope) -> Trend {
    trend(PlacedTerm(term: id, scope: scope), as: .option(core.type(of: id).payload))
  }

  private mutating func both(_ parts: [TermID], _ scope: Scope) -> Trend {
    var found = Trend.constant
    for part in parts { found = found.with(trend(part, scope)) }
    return found
  }

  private mutating func difference(_ a: TermID, _ b: TermID, _ scope: Scope) -> Trend {
    Trend(first: trend(a, scope).first.with(trend(b, scope).first.reversed))
  }

  // MARK: Conditions and tests

  private mutating func conditionTrend(
    _ place: PlacedTerm, _ condition: TermID, _ a: TermID, _ b: TermID
  ) -> Trend {
    let scope = place.scope
    if isConstant(condition, scope) {
      switch now(PlacedTerm(term: condition, scope: scope)).asTruth {
      case .yes: return trend(PlacedTerm(term: a, scope: scope), as: core.type(of: place.term))
      case .no: return trend(PlacedTerm(term: b, scope: scope), as: core.type(of: place.term))
      case .unknown: return core.type(of: place.term).hasEnds ? both([a, b], scope) : .mixed
      }
    }
    guard case .truth = core.type(of: place.term) else { return .mixed }
    // Where one branch is a known yes or no, it is an `and` or an `or`.
    if isConstant(a, scope), let sure = sureTruth(a, scope) {
      let way = trend(condition, scope)
      return (sure ? way : way.reversed).with(trend(b, scope))
    }
    if isConstant(b, scope), let sure = sureTruth(b, scope) {
      let way = trend(condition, scope)
      return (sure ? way.reversed : way).with(trend(a, scope))
    }
    return .mixed
  }

  private mutating func sureTruth(_ id: TermID, _ scope: Scope) -> Bool? {
    switch now(PlacedTerm(term: id, scope: scope)) {
    case .truth(.yes): true
    case .truth(.no): false
    default: nil
    }
  }

  private mutating func test(_ place: PlacedTerm) -> Trend {
    let comparisons = comparisons(place)
    guard !comparisons.isEmpty else { return .mixed }
    var found = Direction.constant
    for comparison in comparisons { found = found.with(direction(comparison)) }
    return Trend(first: found)
  }

  private mutating func cover(_ list: TermID, _ span: TermID, _ scope: Scope) -> Trend {
    let (list, span) = (trend(list, scope), trend(span, scope))
    return Trend(
      first: list.first.with(list.second).with(span.first).with(span.second.reversed))
  }

  // MARK: What has limits

  /// The trend of an operation that has no value beyond some limits: only where it has one on the
  /// first and on the last day, and so on all between.
  private mutating func limited(_ place: PlacedTerm) -> Trend {
    let found = unlimitedTrend(place)
    guard found.isMonotone, !found.isConstant else { return found }
    for day in [first, last] {
      switch value(place, on: day) {
      case .number(.all), .date(.all): return .mixed
      default: break
      }
    }
    return found
  }

  private mutating func unlimitedTrend(_ place: PlacedTerm) -> Trend {
    let scope = place.scope
    switch core[place.term] {
    case .add(let a, let b): return both([a, b], scope)
    case .subtract(let a, let b): return difference(a, b, scope)
    case .rescale(let a, by: _): return trend(a, scope)
    case .multiply(let a, let b):
      if let factor = constantNumber(a, scope) { return scaled(trend(b, scope), factor) }
      if let factor = constantNumber(b, scope) { return scaled(trend(a, scope), factor) }
      return .mixed
    case .divide(let a, let b, places: _, _):
      guard let divisor = constantNumber(b, scope), divisor != 0 else { return .mixed }
      return scaled(trend(a, scope), divisor)
    case .shift(let day, let period, let rounding):
      return isConstant(period, scope) && keepsOrder(period, rounding, scope)
        ? trend(day, scope) : .mixed
    case .workingStep(let calendar, let day, by: let count):
      guard let count = constantNumber(count, scope) else { return .mixed }
      return stepKeepsOrder(calendar, PlacedTerm(term: day, scope: scope), count)
        ? trend(day, scope) : .mixed
    case .sum: return sum(place)
    default: return .mixed
    }
  }

  private mutating func constantNumber(_ id: TermID, _ scope: Scope) -> Int64? {
    guard isConstant(id, scope), case .number(let bounds) = now(PlacedTerm(term: id, scope: scope))
    else { return nil }
    return bounds.only
  }

  private func scaled(_ trend: Trend, _ factor: Int64) -> Trend {
    factor == 0 ? .constant : factor > 0 ? trend : trend.reversed
  }

  private mutating func keepsOrder(
    _ period: TermID, _ rounding: ShiftRounding, _ scope: Scope
  ) -> Bool {
    guard case .fixed(.refuse) = rounding else { return true }
    if case .period(let period?) = now(PlacedTerm(term: period, scope: scope)) {
      return period.isDaysOnly
    }
    return false
  }

  /// Whether working-day steps from a day that moves one way do not enter the known years from
  /// before, nor leave them: there what is known of the step becomes more, or less.
  private mutating func stepKeepsOrder(
    _ calendar: CalendarID, _ day: PlacedTerm, _ count: Int64
  ) -> Bool {
    guard count != 0, case .date(let a) = now(day), case .date(let b) = value(day, on: last)
    else { return count == 0 }
    let days = core[calendar].days
    let beyond = [a, b].map { range in
      count > 0 ? range.first.days(since: days.first) < -1 : range.last.days(since: days.last) > 1
    }
    return beyond[0] == beyond[1]
  }
}

extension Type {
  /// Whether what is known of a value are two ends that are moved one by one.
  fileprivate var hasEnds: Bool {
    switch self {
    case .truth, .number, .count, .date: true
    default: false
    }
  }
}
