import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// How far a day is moved.
enum Distance {
  case period(TermID)
  /// A count of working days.
  case workingDays(TermID, CalendarID)
}

extension Checker {
  mutating func workingDaysExpression(_ node: Node) -> Typed {
    switch node.construct {
    case .atLeastBefore: return atLeastBefore(node)
    case .workingDaysBetween:
      guard let from = day(node.child(.left), use: .first),
        let to = day(node.child(.right), use: .last)
      else { return unknown(node) }
      return workingDays(from, to, node)
    default: return isWorking(node)
    }
  }

  /// The calendar of the act in whose working days something is told; reports, once an act, that
  /// its header names none.
  mutating func calendar(at node: Node) -> CalendarID? {
    let module = module(context.module)
    if let calendar = module.calendar { return calendar }
    // A name that stands for no calendar has been reported.
    guard module.head.children(.workingDaysBy).isEmpty, !module.lacksCalendar else { return nil }
    modules[module.id.index].lacksCalendar = true
    var arguments = [DiagnosticArgument("module", .name(module.name))]
    let visible = module.visible.flatMap { Array(self.module($0).calendars.keys) }.sorted()
    if visible.isEmpty {
      arguments.append(DiagnosticArgument("any", .text("NAME")))
    } else {
      let names = visible.map { DiagnosticValue.text("`working days \($0.text)`") }
      arguments.append(DiagnosticArgument("line", .alternatives(names)))
    }
    diagnostics.report(
      .noCalendar, at: node.span, arguments,
      related: [RelatedPlace(nameSpan(of: module.head), .declaredHere)])
    return nil
  }

  // MARK: Moving a day

  mutating func distance(_ node: Node) -> Distance? {
    let typed = expression(node, expected: .period)
    return isUnknown(typed.type) ? nil : distance(typed, at: node)
  }

  /// A period, or a count of one unit; reports what is neither.
  mutating func distance(_ typed: Typed, at node: Node) -> Distance? {
    if case .count(.workingDays(let calendar), isMeasured: _) = typed.type {
      return .workingDays(typed.term, calendar)
    }
    return asPeriod(typed, at: node).map { .period($0) }
  }

  /// The day that is so far after a day, or before it; reports where it is not said how a day is
  /// rounded that its month lacks.
  mutating func moved(
    _ day: TermID, _ distance: Distance, isBack: Bool, _ use: DayUse, _ node: Node
  ) -> TermID? {
    switch distance {
    case .period(var period):
      if isBack { period = make(.negatePeriod(period), .period, at: node) }
      guard let rounding = rounding(of: period, use, node) else { return nil }
      return make(.shift(day, period, rounding), .date, at: node)
    case .workingDays(var count, let calendar):
      if isBack {
        count = make(.negate(count), core.type(of: count), origin: core.origin(of: count))
      }
      return make(.workingStep(calendar, day, by: count), .date, origin: node.spanOfStep)
    }
  }

  /// `X at least P before E`: by E - P.
  private mutating func atLeastBefore(_ node: Node) -> Typed {
    guard let leftNode = node.child(.left), let periodNode = node.child(.period),
      let rightNode = node.child(.right)
    else { return unknown(node) }
    let left = expression(leftNode, use: .first)
    guard let distance = distance(periodNode), let end = day(rightNode, use: .last),
      let limit = moved(end, distance, isBack: true, .last, node), !isUnknown(left.type)
    else { return unknown(node) }
    guard left.type.payload == .date else {
      reportType(left.type, expected: .date, at: leftNode)
      return unknown(node)
    }
    guard checkMoved(left.term, limit, node) else { return unknown(node) }
    return guarded(left, node) { .lessOrEqual($0, limit) }
  }

  // MARK: Counting

  /// `working days from A to B`: after A through B.
  mutating func workingDays(_ from: TermID, _ to: TermID, _ node: Node) -> Typed {
    guard let calendar = calendar(at: node) else { return unknown(node) }
    return constant(
      .workingDays(calendar, from: from, to: to),
      .count(.workingDays(calendar), isMeasured: false), node)
  }

  /// `D is a working day`, `D is not a working day`
  private mutating func isWorking(_ node: Node) -> Typed {
    guard let day = day(node.child(.left), use: .unsaid), let calendar = calendar(at: node) else {
      return unknown(node)
    }
    let isWorking = constant(.isWorking(calendar, day), .truth, node)
    return node.construct == .isWorking
      ? isWorking : constant(.not(isWorking.term), .truth, node)
  }
}

extension Node {
  /// The part of an expression that tells a day by working days: of `X within 10 working days after
  /// E`, what stands behind `within`.
  fileprivate var spanOfStep: SourceSpan {
    switch construct {
    case .within, .atLeastBefore:
      guard let period = child(.period), let day = child(.right) else { return span }
      return period.span.through(day.span)
    default: return span
    }
  }
}
