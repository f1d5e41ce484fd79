import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  mutating func arithmetic(_ node: Node, expected: Type?, use: DayUse) -> Typed {
    switch node.construct {
    case .additive: return additive(node, expected: expected, use: use)
    case .multiplicative: return product(node, expected)
    case .divide: return quotient(node)
    case .negate: return negation(node, expected)
    default: return extreme(node, expected)
    }
  }

  // MARK: Sums

  /// `a + b - c`: numbers, counts of one unit, periods, or a date moved by one period.
  private mutating func additive(_ node: Node, expected: Type?, use: DayUse) -> Typed {
    let operands = node.children
    let signs = node.ownTokens.map { node.tree.tokens[Int($0)].kind }
    guard let first = operands.first, operands.count == signs.count + 1 else {
      return unknown(node)
    }
    var total = expression(first, expected: expected, use: use)
    var isMoved = false
    for (sign, operand) in zip(signs, operands.dropFirst()) {
      guard !isUnknown(total.type) else { return total }
      if total.type == .date {
        guard !isMoved else {
          diagnostics.report(.datePlusTwice, at: node.span)
          return unknown(node)
        }
        isMoved = true
        total = moved(total, operand, isBack: sign == .minus, node, use)
      } else {
        total = sum(total, operand, isDifference: sign == .minus, node, expected)
      }
    }
    return total
  }

  private mutating func sum(
    _ left: Typed, _ operand: Node, isDifference: Bool, _ node: Node, _ expected: Type?
  ) -> Typed {
    let right = expression(operand, expected: expected == .period ? .period : left.type)
    guard !isUnknown(right.type) else { return right }
    if left.type == .period || right.type == .period || areOfTwoUnits(left, right) {
      guard let a = asPeriod(left, at: node), let b = asPeriod(right, at: operand) else {
        return unknown(node)
      }
      let second = isDifference ? make(.negatePeriod(b), .period, at: operand) : b
      return constant(.addPeriods(a, second), .period, node)
    }
    for (typed, place) in [(left, node.children.first ?? node), (right, operand)]
    where typed.type.isOption {
      reportType(typed.type, expected: typed.type.payload.withoutBounds, at: place)
      return unknown(node)
    }
    switch left.type {
    case .number, .count: break
    default:
      reportNotAddable(left.type, node.children.first ?? node, at: node)
      return unknown(node)
    }
    if isDifference, case .count(_, isMeasured: true) = right.type {
      diagnostics.report(
        .needsCompleted, at: node.span, [DiagnosticArgument("text", .text(operand.text))])
      return unknown(node)
    }
    guard let (a, b, type) = unified(left, right, at: operand) else { return unknown(node) }
    return constant(isDifference ? .subtract(a, b) : .add(a, b), type, node)
  }

  /// Whether two counts are of different units: together they can only be a period.
  private func areOfTwoUnits(_ left: Typed, _ right: Typed) -> Bool {
    guard case .count(let a, _) = left.type, case .count(let b, _) = right.type else {
      return false
    }
    return a != b
  }

  /// `D + P`
  private mutating func moved(
    _ date: Typed, _ operand: Node, isBack: Bool, _ node: Node, _ use: DayUse
  ) -> Typed {
    let right = expression(operand, expected: .period)
    guard !isUnknown(right.type) else { return right }
    if right.type.payload == .date {
      diagnostics.report(.dateMinusDate, at: node.span)
      return unknown(node)
    }
    guard let distance = distance(right, at: operand),
      let day = moved(date.term, distance, isBack: isBack, use, node)
    else { return unknown(node) }
    return Typed(term: day, type: .date)
  }

  /// How a date that is moved by a period rounds; reports where nothing says it.
  mutating func rounding(of period: TermID, _ use: DayUse, _ node: Node) -> ShiftRounding? {
    let rule = module(context.module).monthEnds
    if case .period(let constant) = core[period], constant.isDaysOnly {
      return .fixed(.down)
    }
    guard rule == .lastDay else { return .fixed(rule.rounding(for: .first)) }
    switch use {
    case .first: return .fixed(rule.rounding(for: .first))
    case .last: return .fixed(rule.rounding(for: .last))
    case .value:
      context.takesRole = true
      return .byRole
    case .unsaid:
      reportUnsaidDay(node)
      return nil
    }
  }

  /// A period, or a count of one unit as one; reports what is neither.
  mutating func asPeriod(_ typed: Typed, at node: Node) -> TermID? {
    switch typed.type {
    case .period: return typed.term
    case .count(.workingDays, isMeasured: _):
      diagnostics.report(
        .workingDaysAsPeriod, at: node.span, [DiagnosticArgument("text", .text(node.text))])
      return nil
    case .count(let counted, isMeasured: _):
      guard let unit = counted.calendarUnit else { return nil }
      if case .count(let value) = core[typed.term] {
        guard let period = Period(value, unit) else {
          diagnostics.report(.periodTooLong, at: node.span)
          return nil
        }
        return make(.period(period), .period, at: node)
      }
      return make(.asPeriod(typed.term, unit), .period, at: node)
    default:
      reportType(typed.type, expected: .period, at: node)
      return nil
    }
  }

  /// Whether a day rounds as a first or a last day would, because it was moved. Two such days
  /// cannot be compared: the same day would be both before and after itself.
  func isMoved(_ id: TermID) -> Bool {
    switch core[id] {
    case .shift(let base, let period, let rounding):
      if case .period(let constant) = core[period], constant.isDaysOnly { return isMoved(base) }
      return rounding == .byRole || module(context.module).monthEnds == .lastDay
    case .workingStep(_, let base, by: _): return isMoved(base)
    case .definition(_, record: _, arguments: _, let role): return role != nil
    case .least(let a, let b), .most(let a, let b), .ifNone(let a, let b):
      return isMoved(a) || isMoved(b)
    case .condition(_, then: let a, else: let b): return isMoved(a) || isMoved(b)
    case .given(let inner): return isMoved(inner)
    default: return false
    }
  }

  /// Reports two moved days that are compared.
  mutating func checkMoved(_ left: TermID, _ right: TermID, _ node: Node) -> Bool {
    guard isMoved(left), isMoved(right) else { return true }
    reportUnsaidDay(node)
    return false
  }

  /// Reports what has no sum. Behind `count of` a whole sum is taken for the list, so that brackets
  /// are missing where a list is met.
  private mutating func reportNotAddable(_ type: Type, _ operand: Node, at node: Node) {
    var arguments = [DiagnosticArgument("found", core.describe(type))]
    if case .list = type { arguments.append(DiagnosticArgument("list", .text(operand.text))) }
    diagnostics.report(.notAddable, at: node.span, arguments)
  }

  // MARK: Products

  private mutating func product(_ node: Node, _ expected: Type?) -> Typed {
    guard let first = node.children.first else { return unknown(node) }
    var total = expression(first)
    for operand in node.children.dropFirst() {
      let right = expression(operand)
      guard !isUnknown(total.type), !isUnknown(right.type) else { return unknown(node) }
      guard let next = product(total, right, node) else { return unknown(node) }
      total = next
    }
    return total
  }

  private mutating func product(_ a: Typed, _ b: Typed, _ node: Node) -> Typed? {
    switch (a.type, b.type) {
    case (.number(let x, _, _), .number(let y, _, _)):
      guard x + y <= 9 else {
        diagnostics.report(
          .tooManyPlaces, at: node.span, [DiagnosticArgument("limit", .number(9))])
        return nil
      }
      return constant(
        .multiply(a.term, b.term), .number(scale: x + y, low: nil, high: nil), node)
    case (.count(let unit, let isMeasured), .number(scale: 0, low: let least, high: _)):
      guard !isMeasured || isNotNegative(b.term, least) else { return reportMeasured(node) }
      return constant(
        .multiply(a.term, b.term), .count(unit, isMeasured: isMeasured), node)
    case (.number(scale: 0, low: let least, high: _), .count(let unit, let isMeasured)):
      guard !isMeasured || isNotNegative(a.term, least) else { return reportMeasured(node) }
      return constant(
        .multiply(a.term, b.term), .count(unit, isMeasured: isMeasured), node)
    default:
      diagnostics.report(
        .notMultipliable, at: node.span,
        [
          DiagnosticArgument("left", core.describe(a.type)),
          DiagnosticArgument("right", core.describe(b.type)),
        ])
      return nil
    }
  }

  private func isNotNegative(_ number: TermID, _ least: Int64?) -> Bool {
    if case .number(let value) = core[number] { return value >= 0 }
    return least.map { $0 >= 0 } ?? false
  }

  /// A count that is cut down to whole units turns the other way with its sign.
  private mutating func reportMeasured(_ node: Node) -> Typed? {
    diagnostics.report(
      .needsCompleted, at: node.span, [DiagnosticArgument("text", .text(node.text))])
    return nil
  }

  /// `A / B to 2 places half up`
  private mutating func quotient(_ node: Node) -> Typed {
    guard let leftNode = node.child(.left), let rightNode = node.child(.right),
      let placesNode = node.child(.places), let places = wholeNumber(placesNode),
      let rounding = node.child(.rounding)?.keyword.flatMap({ DivisionRounding($0) })
    else { return unknown(node) }
    let left = expression(leftNode)
    let right = expression(rightNode)
    guard !isUnknown(left.type), !isUnknown(right.type) else { return unknown(node) }
    guard places <= 9 else {
      diagnostics.report(
        .tooManyPlaces, at: placesNode.span, [DiagnosticArgument("limit", .number(9))])
      return unknown(node)
    }
    guard case .number(let x, _, _) = left.type, case .number(let y, _, _) = right.type else {
      diagnostics.report(
        .notMultipliable, at: node.span,
        [
          DiagnosticArgument("left", core.describe(left.type)),
          DiagnosticArgument("right", core.describe(right.type)),
        ])
      return unknown(node)
    }
    let scale = max(x, y)
    return constant(
      .divide(
        rescaled(left, to: scale, node), rescaled(right, to: scale, node), places: Int(places),
        rounding),
      .number(scale: Int(places), low: nil, high: nil), node)
  }

  private mutating func negation(_ node: Node, _ expected: Type?) -> Typed {
    guard let inner = node.child(.value) else { return unknown(node) }
    let typed = expression(inner, expected: expected)
    switch typed.type {
    case .unknown: return typed
    case .number: return constant(.negate(typed.term), typed.type.withoutBounds, node)
    case .count where expected != .period:
      diagnostics.report(.negativeCount, at: node.span)
    case .period, .count:
      if let period = asPeriod(typed, at: inner) {
        return constant(.negatePeriod(period), .period, node)
      }
    default:
      diagnostics.report(
        .notAddable, at: inner.span, [DiagnosticArgument("found", core.describe(typed.type))])
    }
    return unknown(node)
  }

  /// `lesser of A and B`, `greater of A and B`
  private mutating func extreme(_ node: Node, _ expected: Type?) -> Typed {
    guard let leftNode = node.child(.left), let rightNode = node.child(.right) else {
      return unknown(node)
    }
    let (left, right) = operands(leftNode, rightNode, uses: (.unsaid, .unsaid))
    guard let (a, b, type) = unified(left, right, at: rightNode) else { return unknown(node) }
    switch type {
    case .number, .count:
      return constant(node.construct == .lesserOf ? .least(a, b) : .most(a, b), type, node)
    default:
      diagnostics.report(
        .notAddable, at: node.span, [DiagnosticArgument("found", core.describe(type))])
      return unknown(node)
    }
  }
}

extension DivisionRounding {
  init?(_ keyword: KeywordValue) {
    switch keyword {
    case .halfUp: self = .halfUp
    case .halfEven: self = .halfEven
    case .down: self = .down
    default: return nil
    }
  }
}
