import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  mutating func listExpression(_ node: Node) -> Typed {
    switch node.construct {
    case .upTo:
      guard let left = node.child(.left), let right = node.child(.right) else {
        return unknown(node)
      }
      let list = expression(left)
      guard let record = checkRunning(list, left) else { return unknown(node) }
      return cut(list, record, at: right, counts: true, left, node)
    case .overlapping: return overlapping(node)
    case .length, .plainLength, .completedLength, .completedPlainLength: return length(node)
    case .someOther, .noOther: return otherThan(node)
    default: break
    }
    guard let listNode = node.child(.list) else { return unknown(node) }
    let list = expression(listNode)
    switch list.type {
    case .unknown: return list
    case .set: return overSet(list, listNode, node)
    case .list(let record): return overList(list, record, listNode, node)
    default:
      diagnostics.report(
        .needsList, at: listNode.span, [DiagnosticArgument("found", core.describe(list.type))])
      return unknown(node)
    }
  }

  private mutating func overList(
    _ list: Typed, _ record: RecordID, _ listNode: Node, _ node: Node
  ) -> Typed {
    switch node.construct {
    case .current: return current(list, record, listNode, node)
    case .filter: return filter(list, record, node)
    case .some, .no, .every: return quantifier(list, record, listNode, node)
    case .count:
      checkTimeless(list, listNode)
      return constant(.countOf(list.term), .whole, node)
    default: return aggregate(list, record, listNode, node)
    }
  }

  // MARK: Elements

  /// Checks what is said of an element of a list, with the number of the element.
  mutating func within<Result>(
    _ record: RecordID, _ check: (inout Checker) -> Result
  ) -> (number: Int, result: Result) {
    let number = context.nextElement
    context.nextElement += 1
    context.elements.append(ExpressionContext.Element(record: record, number: number))
    let result = check(&self)
    context.elements.removeLast()
    return (number, result)
  }

  private mutating func filter(_ list: Typed, _ record: RecordID, _ node: Node) -> Typed {
    let (number, test) = within(record) { $0.conditions(node.child(.conditions), in: node) }
    let term = make(.filter(list.term, number, test), .list(record), at: node)
    return Typed(
      term: term, type: .list(record),
      isTimeless: list.isTimeless && !mentionsTime(test, record, number))
  }

  private mutating func quantifier(
    _ list: Typed, _ record: RecordID, _ listNode: Node, _ node: Node
  ) -> Typed {
    guard let conditions = node.child(.conditions) else {
      checkTimeless(list, listNode)
      let empty = constant(.isEmpty(list.term), .truth, node)
      return node.construct == .no ? empty : constant(.not(empty.term), .truth, node)
    }
    let (number, test) = within(record) { $0.conditions(conditions, in: node) }
    if !mentionsTime(test, record, number) { checkTimeless(list, listNode) }
    switch node.construct {
    case .every: return constant(.every(list.term, number, test), .truth, node)
    case .some: return constant(.some(list.term, number, test), .truth, node)
    default:
      let some = constant(.some(list.term, number, test), .truth, node)
      return constant(.not(some.term), .truth, node)
    }
  }

  private mutating func aggregate(
    _ list: Typed, _ record: RecordID, _ listNode: Node, _ node: Node
  ) -> Typed {
    guard let valueNode = node.child(.value) else { return unknown(node) }
    let (number, value) = within(record) { $0.expression(valueNode) }
    switch (node.construct, value.type.withoutBounds) {
    case (_, .unknown): return value
    case (.sum, .number), (.sum, .count):
      checkTimeless(list, listNode)
      return constant(.sum(list.term, number, value.term), value.type.withoutBounds, node)
    case (.earliest, .date), (.earliest, .option(.date)):
      return constant(.earliest(list.term, number, value.term), .option(.date), node)
    case (.latest, .date), (.latest, .option(.date)):
      return constant(.latest(list.term, number, value.term), .option(.date), node)
    case (.sum, _):
      diagnostics.report(
        .notAddable, at: valueNode.span, [DiagnosticArgument("found", core.describe(value.type))])
    default:
      reportType(value.type, expected: .date, at: valueNode)
    }
    return unknown(node)
  }

  // MARK: Time

  private mutating func current(
    _ list: Typed, _ record: RecordID, _ listNode: Node, _ node: Node
  ) -> Typed {
    guard checkRunning(list, listNode) != nil else { return unknown(node) }
    // Said twice it means the same.
    if listNode.construct == .current { return list }
    let today = make(.today, .date, at: node)
    return spans(list, record, node) { checker, span in
      checker.make(.contains(span, today), .truth, at: node)
    }
  }

  private mutating func overlapping(_ node: Node) -> Typed {
    guard let listNode = node.child(.left), let spanNode = node.child(.right) else {
      return unknown(node)
    }
    let list = expression(listNode)
    guard let record = checkRunning(list, listNode),
      let span = asSpan(expression(spanNode), at: spanNode)
    else { return unknown(node) }
    return spans(list, record, node) { checker, own in
      checker.make(.overlap(own, span), .truth, at: node)
    }
  }

  /// The elements whose spans pass a test.
  private mutating func spans(
    _ list: Typed, _ record: RecordID, _ node: Node,
    _ test: (inout Checker, TermID) -> TermID
  ) -> Typed {
    let (number, condition) = within(record) { checker in
      let number = checker.context.nextElement - 1
      let element = checker.make(.element(number), .record(record), at: node)
      let span = checker.make(.spanOf(element), .span, at: node)
      return test(&checker, span)
    }
    return constant(.filter(list.term, number, condition), .list(record), node)
  }

  /// `L by D`: the elements that have begun by a day.
  mutating func begun(
    _ list: Typed, _ record: RecordID, by dayNode: Node, _ listNode: Node, _ node: Node
  ) -> Typed {
    guard checkRunning(list, listNode) != nil, let running = core[record].running,
      let day = day(dayNode, use: .last)
    else { return unknown(node) }
    let (number, condition) = within(record) { checker in
      let number = checker.context.nextElement - 1
      let element = checker.make(.element(number), .record(record), at: node)
      let start = checker.make(.field(element, running.start), .date, at: node)
      return checker.make(.lessOrEqual(start, day), .truth, at: node)
    }
    return constant(.filter(list.term, number, condition), .list(record), node)
  }

  /// `L up to D`, `L before D`
  mutating func cut(
    _ list: Typed, _ record: RecordID, at dayNode: Node, counts: Bool, _ listNode: Node,
    _ node: Node
  ) -> Typed {
    guard checkRunning(list, listNode) != nil,
      let day = day(dayNode, use: counts ? .last : .first)
    else { return unknown(node) }
    if case .filter(_, let number, let test) = core[list.term], isCurrent(test, number) {
      diagnostics.report(.currentAndCut, at: node.span)
    }
    return constant(.cut(list.term, at: day, counts: counts), .cutList(record), node)
  }

  /// Whether a test asks whether an element runs today.
  private func isCurrent(_ test: TermID, _ number: Int) -> Bool {
    guard case .contains(let span, let day) = core[test], case .today = core[day],
      case .spanOf(let record) = core[span], case .element(let element) = core[record]
    else { return false }
    return element == number
  }

  /// `length in MEASURE of L`
  private mutating func length(_ node: Node) -> Typed {
    guard let listNode = node.child(.list),
      let (counting, unit) = node.child(.measure)?.keyword?.counting
    else { return unknown(node) }
    let list = expression(listNode)
    guard let record = checkRunning(list, listNode) else { return unknown(node) }
    var term = list.term
    if case .list = list.type {
      let today = make(.today, .date, at: node)
      term = make(.cut(term, at: today, counts: false), .cutList(record), at: listNode)
    }
    let isPlain = node.construct == .plainLength || node.construct == .completedPlainLength
    let isCompleted =
      node.construct == .completedLength || node.construct == .completedPlainLength
    return constant(
      .length(counting, isPlain ? .plainSum : .merged, term),
      .count(CountUnit(unit), isMeasured: unit != .days && !isCompleted), node)
  }

  /// The record type of a list whose elements run; reports what is none.
  mutating func checkRunning(_ list: Typed, _ node: Node) -> RecordID? {
    switch list.type {
    case .unknown: return nil
    case .list(let record), .cutList(let record):
      if core[record].running != nil { return record }
      if unclearTimes.contains(record) { return nil }
      diagnostics.report(
        .needsRunning, at: node.span, [DiagnosticArgument("record", .name(core[record].name))],
        related: [RelatedPlace(recordSpans[record.index], .declaredHere)])
    default:
      diagnostics.report(
        .needsList, at: node.span, [DiagnosticArgument("found", core.describe(list.type))])
    }
    return nil
  }

  /// Things that take time are spoken of as of some time.
  mutating func checkTimeless(_ list: Typed, _ node: Node) {
    guard list.isTimeless else { return }
    diagnostics.report(.timelessList, at: node.span, [DiagnosticArgument("text", .text(node.text))])
  }

  /// Whether a condition of an element speaks of when it begins or ends.
  private func mentionsTime(_ id: TermID, _ record: RecordID, _ number: Int) -> Bool {
    guard let running = core[record].running else { return false }
    var isFound = false
    core.visit(id) { term in
      switch core[term] {
      case .field(let base, let field) where field == running.start || field == running.end:
        if case .element(number) = core[base] { isFound = true }
      case .spanOf(let base):
        if case .element(number) = core[base] { isFound = true }
      default: break
      }
    }
    return isFound
  }

  // MARK: Sets

  private mutating func overSet(_ set: Typed, _ setNode: Node, _ node: Node) -> Typed {
    switch node.construct {
    case .count: return constant(.countOfSet(set.term), .whole, node)
    case .some, .no:
      if let conditions = node.child(.conditions) {
        diagnostics.report(.conditionsOfWords, at: conditions.span)
        return unknown(node)
      }
      let empty = constant(.isEmptySet(set.term), .truth, node)
      return node.construct == .no ? empty : constant(.not(empty.term), .truth, node)
    default:
      diagnostics.report(
        .needsList, at: setNode.span, [DiagnosticArgument("found", core.describe(set.type))])
      return unknown(node)
    }
  }

  /// `some S other than W`
  private mutating func otherThan(_ node: Node) -> Typed {
    guard let setNode = node.child(.list), let wordNode = node.child(.word) else {
      return unknown(node)
    }
    let set = expression(setNode)
    guard case .set(let choice) = set.type else {
      if !isUnknown(set.type) {
        diagnostics.report(
          .needsSet, at: setNode.span, [DiagnosticArgument("found", core.describe(set.type))])
      }
      return unknown(node)
    }
    guard let word = wordNumber(wordNode, of: choice) else { return unknown(node) }
    let others = make(.without(set.term, word), .set(choice), at: node)
    let empty = constant(.isEmptySet(others), .truth, node)
    return node.construct == .noOther ? empty : constant(.not(empty.term), .truth, node)
  }
}

extension KeywordValue {
  /// How a measure counts days, and the unit it gives.
  fileprivate var counting: (ServiceCounting, CalendarUnit)? {
    switch self {
    case .inDays: (.days, .days)
    case .inMonthsEndToEnd: (.monthsEndToEnd, .months)
    case .inYearsEndToEnd: (.yearsEndToEnd, .years)
    case .inMonthsOf30: (.months30, .months)
    case .inYearsOf360: (.years360, .years)
    default: nil
    }
  }
}
