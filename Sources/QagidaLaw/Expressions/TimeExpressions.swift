import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  mutating func timeExpression(_ node: Node) -> Typed {
    switch node.construct {
    case .by, .before, .after: return event(node)
    case .during: return during(node)
    case .within: return within(node)
    case .havePassed, .atLeastFrom: return passed(node)
    case .overlaps: return overlaps(node)
    case .cover: return cover(node)
    case .range, .from, .last: return span(node)
    case .completed, .daysBetween: return elapsed(node)
    case .yearOf, .monthOf, .dayOf: return part(node)
    case .startOf, .endOf: return blockEnd(node)
    default: return unknown(node)
    }
  }

  // MARK: Events

  /// `X by D`, `X before D`, `X after D`: of a day, or of a list of things that take time.
  private mutating func event(_ node: Node) -> Typed {
    guard let leftNode = node.child(.left), let rightNode = node.child(.right) else {
      return unknown(node)
    }
    let left = expression(leftNode, use: node.construct == .by ? .first : node.construct.leftUse)
    switch left.type {
    case .unknown: return left
    case .list(let record):
      switch node.construct {
      case .by: return begun(left, record, by: rightNode, leftNode, node)
      case .before: return cut(left, record, at: rightNode, counts: false, leftNode, node)
      default: break
      }
    case .count, .period:
      if node.construct == .after { return spanAfter(left, leftNode, rightNode, node) }
    default: break
    }
    let use: DayUse = node.construct == .before ? .first : .last
    guard left.type.payload == .date else {
      reportType(left.type, expected: .date, at: leftNode)
      return unknown(node)
    }
    guard let day = dayOrNone(rightNode, use: use) else { return unknown(node) }
    return compareEvents(left, day, node)
  }

  /// An event that has not happened, on either side, is not by, before or after any day.
  private mutating func compareEvents(_ left: Typed, _ right: Typed, _ node: Node) -> Typed {
    guard checkMoved(left.term, right.term, node) else { return unknown(node) }
    var conditions: [TermID] = []
    var terms: [TermID] = []
    for typed in [left, right] {
      if typed.type.isOption {
        conditions.append(make(.isGiven(typed.term), .truth, at: node))
        terms.append(make(.given(typed.term), .date, at: node))
      } else {
        terms.append(typed.term)
      }
    }
    let test: Term =
      switch node.construct {
      case .by: .lessOrEqual(terms[0], terms[1])
      case .before: .less(terms[0], terms[1])
      default: .less(terms[1], terms[0])
      }
    guard !conditions.isEmpty else { return constant(test, .truth, node) }
    return constant(.and(conditions + [make(test, .truth, at: node)]), .truth, node)
  }

  mutating func dayOrNone(_ node: Node, use: DayUse) -> Typed? {
    let typed = expression(node, use: use)
    guard !isUnknown(typed.type) else { return nil }
    if typed.type.payload == .date { return typed }
    reportType(typed.type, expected: .date, at: node)
    return nil
  }

  /// A day, which cannot be none.
  mutating func day(_ node: Node?, use: DayUse) -> TermID? {
    guard let node else { return nil }
    let typed = expression(node, use: use)
    guard !isUnknown(typed.type) else { return nil }
    if typed.type == .date { return typed.term }
    reportType(typed.type, expected: .date, at: node)
    return nil
  }

  private mutating func during(_ node: Node) -> Typed {
    guard let leftNode = node.child(.left), let rightNode = node.child(.right) else {
      return unknown(node)
    }
    let left = expression(leftNode)
    guard let span = asSpan(expression(rightNode), at: rightNode) else { return unknown(node) }
    return contains(span, left, leftNode, node)
  }

  mutating func contains(_ span: TermID, _ day: Typed, _ dayNode: Node, _ node: Node) -> Typed {
    guard !isUnknown(day.type) else { return day }
    guard day.type.payload == .date else {
      reportType(day.type, expected: .date, at: dayNode)
      return unknown(node)
    }
    return guarded(day, node) { .contains(span, $0) }
  }

  /// `X within P after D`: after D, and by D + P.
  private mutating func within(_ node: Node) -> Typed {
    guard let leftNode = node.child(.left), let periodNode = node.child(.period),
      let rightNode = node.child(.right)
    else { return unknown(node) }
    let left = expression(leftNode)
    guard let span = spanAfter(distance(periodNode), rightNode, node) else {
      return unknown(node)
    }
    return contains(span, left, leftNode, node)
  }

  /// `P have passed after D`, `at least P from D`: of today.
  private mutating func passed(_ node: Node) -> Typed {
    guard let periodNode = node.child(.period), let dayNode = node.child(.right) else {
      return unknown(node)
    }
    let isLeast = node.construct == .atLeastFrom
    guard let distance = isLeast ? period(periodNode).map({ .period($0) }) : distance(periodNode),
      let day = day(dayNode, use: isLeast ? .first : .last),
      let end = moved(day, distance, isBack: false, isLeast ? .first : .last, node)
    else { return unknown(node) }
    let today = make(.today, .date, at: node)
    return constant(isLeast ? .lessOrEqual(end, today) : .less(end, today), .truth, node)
  }

  mutating func period(_ node: Node) -> TermID? {
    let typed = expression(node, expected: .period)
    guard !isUnknown(typed.type) else { return nil }
    return asPeriod(typed, at: node)
  }

  // MARK: Spans

  private mutating func span(_ node: Node) -> Typed {
    switch node.construct {
    case .last: return lastSpan(node)
    case .from: return spanFrom(node)
    default: return spanTo(node)
    }
  }

  /// `last P`: from today − P through yesterday.
  private mutating func lastSpan(_ node: Node) -> Typed {
    guard let periodNode = node.child(.period), let period = period(periodNode),
      let rounding = rounding(of: period, .first, node)
    else { return unknown(node) }
    let today = make(.today, .date, at: node)
    let back = make(.negatePeriod(period), .period, at: periodNode)
    let start = make(.shift(today, back, rounding), .date, at: node)
    return constant(.span(from: start, to: today, endsBefore: true), .span, node)
  }

  /// `P from D`: D counted, through the eve of D + P.
  private mutating func spanFrom(_ node: Node) -> Typed {
    guard let periodNode = node.child(.period), let period = period(periodNode),
      let start = day(node.child(.right), use: .first),
      let rounding = rounding(of: period, .first, node)
    else { return unknown(node) }
    let end = make(.shift(start, period, rounding), .date, at: node)
    return constant(.span(from: start, to: end, endsBefore: true), .span, node)
  }

  /// `A to B`: both counted.
  private mutating func spanTo(_ node: Node) -> Typed {
    guard let startNode = node.child(.left), let endNode = node.child(.right) else {
      return unknown(node)
    }
    let first = expression(startNode, use: .first)
    if case .number = first.type {
      diagnostics.report(.rangeOnlyIn, at: node.span)
      return unknown(node)
    }
    guard first.type == .date else {
      reportType(first.type, expected: .date, at: startNode)
      return unknown(node)
    }
    guard let end = day(endNode, use: .last) else { return unknown(node) }
    checkOrder(first.term, end, node)
    return constant(.span(from: first.term, to: end, endsBefore: false), .span, node)
  }

  /// `P after D`: from the day after D through D + P.
  private mutating func spanAfter(
    _ left: Typed, _ leftNode: Node, _ dayNode: Node, _ node: Node
  ) -> Typed {
    guard let span = spanAfter(distance(left, at: leftNode), dayNode, node) else {
      return unknown(node)
    }
    return Typed(term: span, type: .span)
  }

  private mutating func spanAfter(
    _ distance: Distance?, _ dayNode: Node, _ node: Node
  ) -> TermID? {
    guard let distance, let day = day(dayNode, use: .last),
      let end = moved(day, distance, isBack: false, .last, node)
    else { return nil }
    return make(.spanAfter(day, through: end), .span, at: node)
  }

  /// A span, or a record that runs as one; reports what is neither.
  mutating func asSpan(_ typed: Typed, at node: Node) -> TermID? {
    switch typed.type {
    case .unknown: return nil
    case .span: return typed.term
    case .record(let record) where core[record].running != nil:
      return make(.spanOf(typed.term), .span, at: node)
    default:
      reportType(typed.type, expected: .span, at: node)
      return nil
    }
  }

  private mutating func overlaps(_ node: Node) -> Typed {
    guard let leftNode = node.child(.left), let rightNode = node.child(.right),
      let left = asSpan(expression(leftNode), at: leftNode),
      let right = asSpan(expression(rightNode), at: rightNode)
    else { return unknown(node) }
    return constant(.overlap(left, right), .truth, node)
  }

  private mutating func cover(_ node: Node) -> Typed {
    guard let leftNode = node.child(.left), let rightNode = node.child(.right) else {
      return unknown(node)
    }
    let list = expression(leftNode)
    guard let span = asSpan(expression(rightNode), at: rightNode),
      checkRunning(list, leftNode) != nil
    else { return unknown(node) }
    return constant(.cover(list.term, span), .truth, node)
  }

  // MARK: Measuring and parts

  /// `completed years from A to B`, `days from A to B`
  private mutating func elapsed(_ node: Node) -> Typed {
    guard let from = day(node.child(.left), use: .first),
      let to = day(node.child(.right), use: .last)
    else { return unknown(node) }
    guard node.construct == .completed else {
      return constant(.daysBetween(from, to), .count(.days, isMeasured: false), node)
    }
    guard let keyword = node.child(.unit)?.keyword else { return unknown(node) }
    guard let unit = CalendarUnit(keyword) else { return workingDays(from, to, node) }
    let rule = module(context.module).monthEnds
    return constant(
      .completed(unit, from: from, to: to, rule), .count(CountUnit(unit), isMeasured: false),
      node)
  }

  private mutating func part(_ node: Node) -> Typed {
    guard let day = day(node.child(.day), use: .unsaid) else { return unknown(node) }
    let part: DatePart =
      switch node.construct {
      case .yearOf: .year
      case .monthOf: .month
      default: .day
      }
    return constant(.part(part, day), .whole, node)
  }

  private mutating func blockEnd(_ node: Node) -> Typed {
    guard let keyword = node.child(.calendarUnit)?.keyword, let block = CalendarBlock(keyword),
      let day = day(node.child(.day), use: .unsaid)
    else { return unknown(node) }
    return constant(node.construct == .startOf ? .start(block, day) : .end(block, day), .date, node)
  }

  // MARK: Values that may be none, and the earlier of two days

  mutating func ifNone(_ node: Node, expected: Type?, use: DayUse) -> Typed {
    guard let leftNode = node.child(.left), let rightNode = node.child(.right) else {
      return unknown(node)
    }
    let value = expression(leftNode, expected: expected, use: use)
    let left = asked(value)
    guard !isUnknown(left.type) else { return left }
    guard left.type.isOption else {
      diagnostics.report(
        .neverNone, at: leftNode.span, [DiagnosticArgument("text", .text(leftNode.text))])
      return unknown(node)
    }
    let right = expression(rightNode, expected: left.type.payload, use: use)
    guard let (a, b, _) = unified(left, right, at: rightNode) else { return unknown(node) }
    let type = right.type.isOption ? core.type(of: b) : core.type(of: a).payload.withoutBounds
    return constant(.ifNone(a, b), type, node)
  }

  mutating func earlierOrLater(_ node: Node, use: DayUse) -> Typed {
    guard let a = day(node.child(.left), use: use), let b = day(node.child(.right), use: use)
    else { return unknown(node) }
    return constant(node.construct == .earlierOf ? .least(a, b) : .most(a, b), .date, node)
  }
}

extension Construct {
  /// How the day on the left of an event word is used: what it is compared with decides.
  fileprivate var leftUse: DayUse { self == .before ? .last : .first }
}

extension CalendarBlock {
  init?(_ keyword: KeywordValue) {
    switch keyword {
    case .month: self = .month
    case .quarter: self = .quarter
    case .year: self = .year
    default: return nil
    }
  }
}
