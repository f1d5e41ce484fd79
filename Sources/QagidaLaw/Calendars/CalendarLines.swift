import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The lines of a calendar.
extension Checker {
  /// The days that the lines of a calendar tell; nil where they do not tell its years and weekend.
  mutating func workingDays(of node: Node, _ nameNode: Node) -> WorkingCalendar? {
    guard !node.children.allSatisfy({ $0.role == .name }) else {
      diagnostics.report(.noLines, at: nameNode.span, [named(nameNode.name)])
      return nil
    }
    guard let plan = yearPlan(node, nameNode) else { return nil }
    var draft = CalendarDraft(name: nameNode.name, plan: plan)
    for line in node.children {
      switch line.construct {
      case .holiday, .yearlyDayOff: addYearly(line, &draft)
      case .dayOff: addDayOff(line, &draft)
      default: break
      }
    }
    if !node.children(.holidaysMove).isEmpty { draft.plan.moveHolidays() }
    for line in node.children {
      switch line.construct {
      case .movedDayOff: addMovedDayOff(line, &draft)
      case .workingDay: addWorkingDay(line, &draft)
      default: break
      }
    }
    return WorkingCalendar(draft.plan.first...draft.plan.last) { draft.plan.isWorking($0) }
  }

  // MARK: Years and weekend

  private mutating func yearPlan(_ node: Node, _ nameNode: Node) -> YearPlan? {
    let known = onlyLine(.knownYears, of: node)
    let weekend = onlyLine(.weekend, of: node)
    _ = onlyLine(.holidaysMove, of: node)
    if known == nil { diagnostics.report(.noKnownYears, at: nameNode.span, [named(nameNode.name)]) }
    if weekend == nil { diagnostics.report(.noWeekend, at: nameNode.span, [named(nameNode.name)]) }
    guard let known, let weekend, let years = knownYears(known) else { return nil }
    return YearPlan(years: years, weekend: weekdays(weekend))
  }

  /// The line of a kind of which there may be one; reports a second.
  private mutating func onlyLine(_ kind: Construct, of node: Node) -> Node? {
    let lines = node.children(kind)
    for second in lines.dropFirst() {
      diagnostics.report(
        .duplicateHeaderLine, at: second.span,
        related: [RelatedPlace(lines[0].span, .firstHere)])
    }
    return lines.first
  }

  private mutating func knownYears(_ line: Node) -> ClosedRange<Int>? {
    guard let lowNode = line.child(.low), let low = year(lowNode) else { return nil }
    guard let highNode = line.child(.high) else { return low...low }
    guard let high = year(highNode) else { return nil }
    guard let years = range(low, high, lowNode, highNode) else { return nil }
    guard years.count <= CalendarDraft.yearLimit else {
      diagnostics.report(
        .tooManyYears, at: lowNode.span.through(highNode.span),
        [DiagnosticArgument("limit", .number(CalendarDraft.yearLimit))])
      return nil
    }
    return years
  }

  private mutating func year(_ node: Node) -> Int? {
    guard let value = wholeNumber(node) else { return nil }
    guard let year = Int(exactly: value), (1...9999).contains(year) else {
      diagnostics.report(
        .noSuchYear, at: node.span, [DiagnosticArgument("found", .text(node.text))])
      return nil
    }
    return year
  }

  private mutating func range(
    _ low: Int, _ high: Int, _ lowNode: Node, _ highNode: Node
  ) -> ClosedRange<Int>? {
    if low <= high { return low...high }
    diagnostics.report(.rangeUpsideDown, at: lowNode.span.through(highNode.span))
    return nil
  }

  private mutating func weekdays(_ line: Node) -> [Int] {
    var days: [Int] = []
    for node in line.child(.words)?.children ?? [] {
      guard let day = node.keyword?.number else { continue }
      if days.contains(day) {
        diagnostics.report(.memberTwice, at: node.span, [named(node.name)])
      }
      days.append(day)
    }
    return days
  }

  // MARK: Days of every year

  /// `holiday 1 to 2 january from 2010 up to 2021`, and the same for other days off.
  private mutating func addYearly(_ line: Node, _ draft: inout CalendarDraft) {
    guard let month = line.child(.month)?.keyword?.number, let days = daysOfMonth(line, month),
      let years = years(line, draft)
    else { return }
    for day in days {
      note(CalendarDraft.DayOfYear(month: month, day: day), years, line, &draft)
      for year in years {
        guard let date = CivilDate(year: year, month: month, day: day) else { continue }
        if line.construct == .holiday {
          draft.plan.addHoliday(date)
        } else {
          draft.plan.addDayOff(date)
        }
      }
    }
  }

  private mutating func daysOfMonth(_ line: Node, _ month: Int) -> ClosedRange<Int>? {
    guard let lowNode = line.child(.low), let low = dayOfMonth(lowNode, line, month) else {
      return nil
    }
    guard let highNode = line.child(.high) else { return low...low }
    guard let high = dayOfMonth(highNode, line, month) else { return nil }
    return range(low, high, lowNode, highNode)
  }

  /// 29 February is a day of the years that have it.
  private mutating func dayOfMonth(_ node: Node, _ line: Node, _ month: Int) -> Int? {
    guard let value = wholeNumber(node) else { return nil }
    let length = CivilDate.daysInMonth(year: 2000, month: month) ?? 31
    guard let day = Int(exactly: value), (1...length).contains(day) else {
      diagnostics.report(
        .noSuchDayOfMonth, at: node.span,
        [
          DiagnosticArgument("month", .text(line.child(.month)?.text ?? "")),
          DiagnosticArgument("day", .text(node.text)),
          DiagnosticArgument("length", .number(length)),
        ])
      return nil
    }
    return day
  }

  /// The known years for which a line is.
  private mutating func years(_ line: Node, _ draft: CalendarDraft) -> ClosedRange<Int>? {
    let known = draft.plan.years
    var low = known.lowerBound
    var high = known.upperBound
    if let node = line.child(.start) {
      guard let year = year(node) else { return nil }
      low = max(low, year)
    }
    if let node = line.child(.end) {
      guard let year = year(node) else { return nil }
      high = min(high, year)
    }
    if low <= high { return low...high }
    diagnostics.report(
      .inNoKnownYear, at: line.span, [DiagnosticArgument("calendar", .name(draft.name))])
    return nil
  }

  /// Reports a day of the year that another line has for one of the years already.
  private mutating func note(
    _ day: CalendarDraft.DayOfYear, _ years: ClosedRange<Int>, _ line: Node,
    _ draft: inout CalendarDraft
  ) {
    if let first = draft.yearly[day]?.first(where: { $0.years.overlaps(years) }) {
      diagnostics.report(
        .dayTwice, at: line.span,
        [DiagnosticArgument("day", .text("\(day.day) \(line.child(.month)?.text ?? "")"))],
        related: [RelatedPlace(first.span, .firstHere)])
    }
    draft.yearly[day, default: []].append(
      CalendarDraft.YearlyDay(years: years, span: line.span))
  }

  // MARK: Single days

  private mutating func addDayOff(_ line: Node, _ draft: inout CalendarDraft) {
    guard let day = singleDay(line.child(.day), &draft) else { return }
    draft.plan.addDayOff(day)
  }

  private mutating func addWorkingDay(_ line: Node, _ draft: inout CalendarDraft) {
    guard let node = line.child(.day), let day = singleDay(node, &draft) else { return }
    if draft.plan.isWorking(day) {
      diagnostics.report(
        .worksAnyway, at: node.span, [DiagnosticArgument("day", .text(day.description))])
    }
    draft.plan.setWorking(day)
  }

  /// `day off moved from 2018-03-03 to 2018-03-09`: the first is worked, the second is off.
  private mutating func addMovedDayOff(_ line: Node, _ draft: inout CalendarDraft) {
    guard let fromNode = line.child(.start), let toNode = line.child(.end) else { return }
    if let from = singleDay(fromNode, &draft) {
      if draft.plan.isWorking(from) {
        diagnostics.report(
          .worksAnyway, at: fromNode.span, [DiagnosticArgument("day", .text(from.description))])
      }
      draft.plan.setWorking(from)
    }
    if let to = singleDay(toNode, &draft) {
      if !draft.plan.isWorking(to) {
        diagnostics.report(
          .offAnyway, at: toNode.span, [DiagnosticArgument("day", .text(to.description))])
      }
      draft.plan.setOff(to)
    }
  }

  /// A day that a line names by its date; reports one that is not known, or stands in another line.
  private mutating func singleDay(_ node: Node?, _ draft: inout CalendarDraft) -> CivilDate? {
    guard let node, let day = date(of: node) else { return nil }
    guard draft.plan.knows(day) else {
      diagnostics.report(
        .dayNotKnown, at: node.span,
        [
          DiagnosticArgument("day", .text(day.description)),
          DiagnosticArgument("calendar", .name(draft.name)),
          DiagnosticArgument("first", .text(draft.plan.first.description)),
          DiagnosticArgument("last", .text(draft.plan.last.description)),
        ])
      return nil
    }
    if let first = draft.told[day] {
      diagnostics.report(
        .dayTwice, at: node.span, [DiagnosticArgument("day", .text(day.description))],
        related: [RelatedPlace(first, .firstHere)])
      return nil
    }
    draft.told[day] = node.span
    return day
  }
}
