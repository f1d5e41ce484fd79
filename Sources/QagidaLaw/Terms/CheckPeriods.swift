import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Deadlines that come again each month, quarter or year.
extension Checker {
  // MARK: The period

  /// A day of the deadline's period. Of a deadline that there is in each, today; but where a day
  /// off moves the last good day past the end of the period, a day of the older one through that.
  mutating func dayOfPeriod(
    _ period: DeadlinePeriod, _ provision: Provision, _ name: Node
  ) -> Typed? {
    said(by: provision.period?.text, name) { checker, line in
      guard period.isEach else {
        return line.child(.day).flatMap { checker.dayOrNone($0, use: .unsaid) }
      }
      let today = checker.make(.today, .date, at: name)
      let eve = checker.eve(of: period.block, today, name)
      guard let moved = checker.movedOn(eve, period, provision, name) else {
        return Typed(term: today, type: .date)
      }
      let isOlder = checker.make(.lessOrEqual(today, moved), .truth, at: name)
      return checker.constant(.condition(isOlder, then: eve, else: today), .date, name)
    }
  }

  /// The first day on which what is done is done for the period; nil where that is any day.
  mutating func windowStart(
    _ parts: DeadlineParts, _ provision: Provision, _ name: Node
  ) -> TermID? {
    guard let period = parts.period, period.isEach else { return nil }
    let event = read(parts.event, name)
    guard event.type == .date else { return nil }
    let start = make(.start(period.block, event.term), .date, at: name)
    let eve = eve(of: period.block, event.term, name)
    guard let moved = movedOn(eve, period, provision, name) else { return start }
    let next = make(shifted(moved, days: 1, name), .date, at: name)
    return make(.most(start, next), .date, at: name)
  }

  /// The last day of the period before that of a day.
  private mutating func eve(of block: CalendarBlock, _ day: TermID, _ name: Node) -> TermID {
    let start = make(.start(block, day), .date, at: name)
    return make(shifted(start, days: -1, name), .date, at: name)
  }

  /// The last good day of the period of a day, where a day off moves it on, and so perhaps past
  /// the end of the period; else nil.
  private mutating func movedOn(
    _ day: TermID, _ period: DeadlinePeriod, _ provision: Provision, _ name: Node
  ) -> TermID? {
    guard provision.dayOffRule?.text.newest?.construct == .dayOffMovesOn,
      let calendar = module(context.module).calendar
    else { return nil }
    let nominal = due(in: period, of: day, name)
    guard core.type(of: nominal) == .date else { return nil }
    return make(worked(nominal, isBack: false, calendar, name), .date, at: name)
  }

  // MARK: The last good day

  /// The last good day as it is counted, in the period of a day.
  mutating func due(in period: DeadlinePeriod, of day: TermID, _ name: Node) -> TermID {
    let record = core[period.due].subject.map { make(.subject, .record($0), at: name) }
    return reference(period.due, record: record, [day], name, .last).term
  }

  /// The last good day as it is counted, in the period of the day that is the parameter.
  mutating func due(
    in period: DeadlinePeriod, _ provision: Provision, _ name: Node
  ) -> Typed? {
    let day = make(.parameter(0), .date, at: name)
    context.period = ExpressionContext.PeriodInHand(block: period.block, day: day)
    return said(by: provision.due?.text, name) { checker, line in
      guard line.construct == .dueBy || line.construct == .dueBefore, let dayNode = line.child(.day)
      else { return nil }
      let isBy = line.construct == .dueBy
      guard let named = checker.day(dayNode, use: isBy ? .last : .first) else { return nil }
      if !checker.context.namesDayOfPeriod {
        checker.diagnostics.report(.sameDayEachPeriod, at: dayNode.span)
      }
      if isBy { return Typed(term: named, type: .date) }
      if dayNode.isFirstDay(of: period.block) {
        checker.diagnostics.report(
          .dueBeforePeriod, at: line.span, [DiagnosticArgument("text", .text(dayNode.text))])
      }
      return checker.constant(checker.shifted(named, days: -1, name), .date, name)
    }
  }

  // MARK: Days of a period

  /// `day 15 of the last month`, `the last day of december`
  mutating func dayOfMonth(_ node: Node) -> Typed {
    guard let monthNode = node.child(.calendarUnit) ?? node.child(.month),
      let month = monthNode.keyword
    else { return unknown(node) }
    guard let period = context.period else {
      diagnostics.report(
        .dayOfNoPeriod, at: node.span, [DiagnosticArgument("text", .text(node.text))])
      return unknown(node)
    }
    context.namesDayOfPeriod = true
    var day: Int64?
    if let numberNode = node.child(.number) {
      guard let number = Self.dayOfMonth(numberNode.text) else {
        diagnostics.report(
          .dayOfNoMonth, at: numberNode.span,
          [DiagnosticArgument("text", .text(numberNode.text))])
        return unknown(node)
      }
      day = number
    }
    guard let months = period.block.months(before: month) else {
      diagnostics.report(
        .monthOfOtherPeriod, at: monthNode.span,
        [
          DiagnosticArgument("text", .text(monthNode.text)),
          DiagnosticArgument("period", .text(period.block.word)),
        ])
      return unknown(node)
    }
    let start = make(.start(period.block, period.day), .date, at: node)
    let first = shifted(start, months: months, node)
    guard let day, day < 31 else { return constant(.end(.month, first), .date, node) }
    let counted = shifted(first, days: Int(day) - 1, node)
    // A month has 28 days at least.
    guard day > 28 else { return constant(counted, .date, node) }
    let end = make(.end(.month, first), .date, at: node)
    return constant(.least(make(counted, .date, at: node), end), .date, node)
  }

  /// A first day of a month, some months on.
  private mutating func shifted(_ first: TermID, months: Int, _ node: Node) -> TermID {
    guard months > 0, let period = Period(months: months) else { return first }
    let count = make(.period(period), .period, at: node)
    return make(.shift(first, count, .fixed(.down)), .date, at: node)
  }

  private static func dayOfMonth(_ text: String) -> Int64? {
    guard let number = Int64(text), (1...31).contains(number) else { return nil }
    return number
  }
}

extension Node {
  /// Whether it is written as the first day of the period.
  fileprivate func isFirstDay(of block: CalendarBlock) -> Bool {
    guard construct == .dayOfPeriod || construct == .dayOfNamedMonth, child(.number)?.text == "1",
      let month = (child(.calendarUnit) ?? child(.month))?.keyword
    else { return false }
    return block.months(before: month) == 0
  }
}

extension CalendarBlock {
  /// How many months of the period are before one of its months; nil of what is none of them.
  fileprivate func months(before month: KeywordValue) -> Int? {
    switch self {
    case .month: month == .onlyMonth ? 0 : nil
    case .quarter:
      switch month {
      case .firstMonth: 0
      case .secondMonth: 1
      case .lastMonth: 2
      default: nil
      }
    case .year: month.list == .monthName ? month.number.map { $0 - 1 } : nil
    }
  }

  /// The word of the language for it.
  fileprivate var word: String {
    switch self {
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    }
  }
}
