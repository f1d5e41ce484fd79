import QagidaCalendar
import QagidaLaw
import QagidaSource

extension Interpreter {
  /// Terms that ask something of each element of a list.
  mutating func overElements(_ id: TermID, _ frame: Frame) -> StepID {
    guard let (listTerm, number, body) = core[id].overList else { return StepID(0) }
    let listStep = evaluate(listTerm, frame)
    guard case .list(let list) = trace[listStep].value else { return listStep }
    var steps = [listStep]
    var answers: [Value] = []
    var inner = frame
    for element in list.elements {
      inner.elements[number] = element.record
      let answer = evaluate(body, inner)
      answers.append(trace[answer].value)
      steps.append(
        trace.add(
          .element(path: element.record.path, membership: element.membership),
          trace[answer].value, [answer]))
    }
    if !list.isClosed, case .list(let type) = core.type(of: listTerm) {
      steps.append(furtherElement(of: type, number, body, inner))
    }
    let (value, fault) = combine(id, list, answers)
    return trace.add(.term(id), value, steps, fault: fault)
  }

  /// What is asked of an element that an open list may have beside the known ones. It does not
  /// enter the value, but shows which other facts would have to be known.
  private mutating func furtherElement(
    of type: RecordID, _ number: Int, _ body: TermID, _ frame: Frame
  ) -> StepID {
    var inner = frame
    let place = facts.furtherElement(of: type)
    inner.elements[number] = place
    let answer = evaluate(body, inner)
    return trace.add(
      .element(path: place.path, membership: .unknown), trace[answer].value, [answer])
  }

  private func combine(
    _ id: TermID, _ list: ListValue, _ answers: [Value]
  ) -> (Value, Fault?) {
    switch core[id] {
    case .filter: return (.list(list.filtered(answers.map { $0.asTruth })), nil)
    case .some: return (.truth(list.some(answers.map { $0.asTruth })), nil)
    case .every: return (.truth(list.every(answers.map { $0.asTruth })), nil)
    case .sum(_, _, let body):
      return list.sum(answers, of: core.type(of: body))
    case .earliest: return (list.earliest(answers), nil)
    default: return (list.latest(answers), nil)
    }
  }

  // MARK: Spans of records

  /// What is known of the span of a record, with the facts it comes from as steps.
  mutating func span(of place: RecordPlace) -> (span: DaySpanRange, steps: [StepID]) {
    guard let running = core[place.type].running else { return (.all, []) }
    let startPath = facts.pathOfField(running.start, of: place)
    let endPath = facts.pathOfField(running.end, of: place)
    let start = fact(running.start, of: place, startPath)
    let end = fact(running.end, of: place, endPath)
    let steps = [
      trace.add(.fact(path: startPath), start), trace.add(.fact(path: endPath), end),
    ]
    guard case .date(let first) = start else { return (.all, steps) }
    return (
      DaySpanRange(
        start: first.first.dayNumber...first.last.dayNumber,
        end: Self.end(end, isExclusive: running.endsBefore)), steps
    )
  }

  /// The first day after a span whose end field has this value.
  private static func end(_ value: Value, isExclusive: Bool) -> ClosedRange<Int32> {
    let (presence, payload) = value.asOption
    guard presence != .no, case .date(let range) = payload else {
      return DaySpanRange.never...DaySpanRange.never
    }
    let step: Int32 = isExclusive ? 0 : 1
    let first = range.first.dayNumber + step
    let last = presence == .yes ? range.last.dayNumber + step : DaySpanRange.never
    return first...last
  }

  mutating func spanOf(_ id: TermID, _ record: TermID, _ frame: Frame) -> StepID {
    let owner = evaluate(record, frame)
    guard case .record(let place) = trace[owner].value else { return owner }
    let (span, steps) = span(of: place)
    return trace.add(.term(id), .span(span), steps)
  }

  // MARK: Lengths and covers

  /// The spans of a list's elements, not yet cut, and the day at which the list is.
  private mutating func spans(
    _ value: Value
  ) -> (list: ListValue, spans: [DaySpanRange], cut: ClosedRange<Int32>?, steps: [StepID]) {
    var list = ListValue.unknown
    var cut: ClosedRange<Int32>?
    switch value {
    case .list(let known): list = known
    case .cutList(let known, let at): (list, cut) = (known, at)
    default: break
    }
    var spans: [DaySpanRange] = []
    var steps: [StepID] = []
    for element in list.elements {
      let (span, parts) = span(of: element.record)
      let cutSpan = cut.map { span.cut(at: $0) } ?? span
      spans.append(span)
      steps.append(
        trace.add(
          .element(path: element.record.path, membership: element.membership), .span(cutSpan),
          parts))
    }
    return (list, spans, cut, steps)
  }

  mutating func length(
    _ id: TermID, _ counting: ServiceCounting, _ overlap: ServiceOverlap, _ listTerm: TermID,
    _ frame: Frame
  ) -> StepID {
    let listStep = evaluate(listTerm, frame)
    let (list, spans, cut, steps) = spans(trace[listStep].value)
    let bounds = list.length(spans, cutAt: cut, counting, overlap)
    return trace.add(.term(id), .number(bounds), [listStep] + steps)
  }

  mutating func cover(
    _ id: TermID, _ listTerm: TermID, _ spanTerm: TermID, _ frame: Frame
  ) -> StepID {
    let listStep = evaluate(listTerm, frame)
    let spanStep = evaluate(spanTerm, frame)
    let (list, spans, cut, steps) = spans(trace[listStep].value)
    guard case .span(let span) = trace[spanStep].value else { return spanStep }
    let cutSpans = spans.map { span in cut.map { span.cut(at: $0) } ?? span }
    return trace.add(
      .term(id), .truth(list.cover(span, by: cutSpans)), [listStep, spanStep] + steps)
  }
}

extension Term {
  /// The list, the number of its element, and what is asked of it; nil for what asks nothing of
  /// the elements of a list.
  var overList: (list: TermID, element: Int, body: TermID)? {
    switch self {
    case .filter(let list, let number, let body), .some(let list, let number, let body),
      .every(let list, let number, let body), .sum(let list, let number, let body),
      .earliest(let list, let number, let body), .latest(let list, let number, let body):
      (list, number, body)
    default: nil
    }
  }
}
