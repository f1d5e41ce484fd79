import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  mutating func deadlinePart(
    _ part: TermPart, of id: DefinitionID, _ provision: Provision
  ) -> Typed? {
    guard let parts = core[id].deadline, let name = provision.head.child(.name) else { return nil }
    switch part {
    case .event, .dayOfPeriod: return event(parts, provision, name)
    case .due: return parts.period.flatMap { due(in: $0, provision, name) }
    case .nominalDay: return nominalDay(parts, provision, name)
    case .lastDay: return rolledDay(parts, provision, name)
    case .done: return provision.done.flatMap { done($0.text, name) }
    case .exception:
      return provision.exception.map { Typed(term: exception($0.text, name), type: .truth) }
    default: return delay(parts, provision, name)
    }
  }

  // MARK: The last good day

  /// What a line makes of its wording; reports where a transitional clause keeps an older one.
  mutating func said(
    by text: LineText?, _ name: Node, _ value: (inout Checker, Node) -> Typed?
  ) -> Typed? {
    switch text {
    case nil: return nil
    case .own(let node): return value(&self, node)
    case .superseded(by: let amendment, let old):
      return said(by: old, name, value).map { assumed($0, amendment, old) }
    case .neutral, .older:
      reportNoOlderText(name)
      return nil
    }
  }

  private mutating func event(
    _ parts: DeadlineParts, _ provision: Provision, _ name: Node
  ) -> Typed? {
    if let period = parts.period { return dayOfPeriod(period, provision, name) }
    return said(by: provision.due?.text, name) { checker, line in
      guard let day = line.child(.day) else { return nil }
      let isFirst = line.construct == .dueWithinFrom || line.construct == .dueBefore
      return checker.dayOrNone(day, use: isFirst ? .first : .last)
    }
  }

  private mutating func nominalDay(
    _ parts: DeadlineParts, _ provision: Provision, _ name: Node
  ) -> Typed? {
    let event = read(parts.event, name)
    guard event.type.payload == .date else { return nil }
    let start = given(event, name)
    guard
      let end = parts.period.map({ due(in: $0, of: start, name) })
        ?? counted(from: start, provision, name)
    else { return nil }
    var conditions: [TermID] = []
    if event.type.isOption { conditions.append(make(.isGiven(event.term), .truth, at: name)) }
    if let exception = parts.exception {
      conditions.append(make(.not(read(exception, name).term), .truth, at: name))
    }
    guard !conditions.isEmpty else { return Typed(term: end, type: .date) }
    let isThere =
      conditions.count == 1 ? conditions[0] : make(.and(conditions), .truth, at: name)
    let none = make(.none, .option(.date), at: name)
    return constant(.condition(isThere, then: end, else: none), .option(.date), name)
  }

  /// The last good day as the line counts it from or to a day.
  private mutating func counted(
    from start: TermID, _ provision: Provision, _ name: Node
  ) -> TermID? {
    said(by: provision.due?.text, name) { checker, line in
      let end: TermID?
      switch line.construct {
      case .dueBy: end = start
      case .dueBefore: end = checker.make(checker.shifted(start, days: -1, name), .date, at: name)
      default:
        end = line.child(.period).flatMap { checker.dueDay(start, $0, line.construct, name) }
      }
      return end.map { Typed(term: $0, type: .date) }
    }?.term
  }

  /// The day a period after or before the event, by the words of the line.
  private mutating func dueDay(
    _ start: TermID, _ periodNode: Node, _ line: Construct, _ name: Node
  ) -> TermID? {
    guard line == .dueWithinFrom else {
      guard let distance = distance(periodNode) else { return nil }
      return moved(start, distance, isBack: line == .dueNotLater, .last, name)
    }
    guard let period = period(periodNode), let rounding = rounding(of: period, .first, name) else {
      return nil
    }
    let over = make(.shift(start, period, rounding), .date, at: name)
    return make(shifted(over, days: -1, name), .date, at: name)
  }

  /// The last good day as a day off moves it.
  private mutating func rolledDay(
    _ parts: DeadlineParts, _ provision: Provision, _ name: Node
  ) -> Typed? {
    guard provision.dayOffRule != nil else { return nominalDay(parts, provision, name) }
    let nominal = read(parts.nominalDay, name)
    guard nominal.type.payload == .date else { return nil }
    return said(by: provision.dayOffRule?.text, name) { checker, rule in
      guard let calendar = checker.calendar(at: rule) else { return nil }
      guard rule.construct != .dayOffStays else { return nominal }
      return checker.onGiven(nominal, name) { checker, day in
        checker.worked(day, isBack: rule.construct == .dayOffMovesBack, calendar, name)
      }
    }
  }

  /// A day, or where it is off the next working day or the one before.
  mutating func worked(
    _ day: TermID, isBack: Bool, _ calendar: CalendarID, _ name: Node
  ) -> Term {
    let step: Int64 = isBack ? -1 : 1
    let beside = make(shifted(day, days: Int(-step), name), .date, at: name)
    let count = make(.count(step), .count(.workingDays(calendar), isMeasured: false), at: name)
    return .workingStep(calendar, beside, by: count)
  }

  private mutating func done(_ text: LineText, _ name: Node) -> Typed? {
    switch text {
    case .own(let node): return node.child(.day).flatMap { dayOrNone($0, use: .unsaid) }
    case .neutral:
      reportNoOlderText(name)
      return nil
    case .older(when: let condition, let old, else: let new):
      let test = self.condition(condition, in: condition)
      guard let a = done(old, name), let b = done(new, name),
        let (x, y, type) = unified(a, b, at: name)
      else { return nil }
      return constant(.condition(test, then: x, else: y), type, condition)
    case .superseded(by: let amendment, let old):
      return done(old, name).map { assumed($0, amendment, old) }
    }
  }

  // MARK: What has come of it

  /// The state today. What is done after today is not done yet.
  mutating func deadlineState(_ id: DefinitionID, _ provision: Provision) -> Typed? {
    guard let parts = core[id].deadline, let choice = pending[id.index].words,
      let name = provision.head.child(.name)
    else { return nil }
    let last = read(parts.lastDay, name)
    let done = read(parts.done, name)
    let event = read(parts.event, name)
    guard last.type.payload == .date, done.type.payload == .date, event.type.payload == .date
    else { return nil }
    let type = Type.choice(choice)
    let today = make(.today, .date, at: name)
    let due = given(last, name)
    let begun = windowStart(parts, provision, name)
    let onDay = doneByToday(done, today, begun, name)
    let inTime = make(.lessOrEqual(onDay, due), .truth, at: name)
    let isLeft = make(.lessOrEqual(today, due), .truth, at: name)
    let ended = make(decide(inTime, .met, else: .metLate), type, at: name)
    let running = make(decide(isLeft, .open, else: .overdue), type, at: name)
    var state = make(
      .condition(isDone(done, today, begun, name), then: ended, else: running), type, at: name)
    if let triggered = isTriggered(event, provision, today, name) {
      let word = make(.word(DeadlineState.notTriggered.rawValue), type, at: name)
      state = make(.condition(triggered, then: state, else: word), type, at: name)
    }
    if case .superseded(by: let amendment, let old) = provision.due?.text {
      state = assumed(Typed(term: state, type: type), amendment, old).term
    }
    if let exception = parts.exception {
      let word = make(.word(DeadlineState.doesNotApply.rawValue), type, at: name)
      state = make(
        .condition(read(exception, name).term, then: word, else: state), type, at: name)
    }
    return Typed(term: state, type: type)
  }

  private func decide(
    _ condition: TermID, _ word: DeadlineState, else other: DeadlineState
  ) -> Term {
    .decide(
      [DecisionLine(condition: condition, word: word.rawValue, line: 0)],
      otherwise: other.rawValue)
  }

  /// Whether the deadline runs: what it is counted from has happened by today, and what it is
  /// counted to is known to be. Nil where it always does.
  private mutating func isTriggered(
    _ event: Typed, _ provision: Provision, _ today: TermID, _ name: Node
  ) -> TermID? {
    switch provision.due?.text.newest?.construct {
    case .dueWithinAfter, .dueWithinFrom: return hasHappened(event, today, name)
    default:
      return event.type.isOption ? make(.isGiven(event.term), .truth, at: name) : nil
    }
  }

  private mutating func hasHappened(_ day: Typed, _ today: TermID, _ name: Node) -> TermID {
    guarded(day, name) { .lessOrEqual($0, today) }.term
  }

  /// Whether it has been done by today, in a window that begins on a day.
  private mutating func isDone(
    _ done: Typed, _ today: TermID, _ begun: TermID?, _ name: Node
  ) -> TermID {
    guard let begun else { return hasHappened(done, today, name) }
    let day = given(done, name)
    var conditions = [make(.lessOrEqual(begun, today), .truth, at: name)]
    if done.type.isOption { conditions.append(make(.isGiven(done.term), .truth, at: name)) }
    conditions.append(make(.lessOrEqual(begun, day), .truth, at: name))
    conditions.append(make(.lessOrEqual(day, today), .truth, at: name))
    return make(.and(conditions), .truth, at: name)
  }

  /// The day it was done, today at the latest: of one that is partly known, only those by today,
  /// and within the window, are asked of.
  private mutating func doneByToday(
    _ done: Typed, _ today: TermID, _ begun: TermID?, _ name: Node
  ) -> TermID {
    let day = make(.least(given(done, name), today), .date, at: name)
    return begun.map { make(.most($0, day), .date, at: name) } ?? day
  }

  /// The calendar days from the last good day to the day it was done, or to today; none before.
  private mutating func delay(
    _ parts: DeadlineParts, _ provision: Provision, _ name: Node
  ) -> Typed? {
    let last = read(parts.lastDay, name)
    let done = read(parts.done, name)
    guard last.type.payload == .date, done.type.payload == .date else { return nil }
    let today = make(.today, .date, at: name)
    let begun = windowStart(parts, provision, name)
    var end = doneByToday(done, today, begun, name)
    if begun != nil || done.type.isOption {
      let isGiven =
        begun == nil
        ? make(.isGiven(done.term), .truth, at: name) : isDone(done, today, begun, name)
      end = make(.condition(isGiven, then: end, else: today), .date, at: name)
    }
    let type = Type.count(.days, isMeasured: false)
    let none = make(.count(0), type, at: name)
    let days = make(.daysBetween(given(last, name), end), type, at: name)
    let late = Term.most(days, none)
    guard last.type.isOption else { return constant(late, type, name) }
    let isGiven = make(.isGiven(last.term), .truth, at: name)
    let inner = make(late, type, at: name)
    return constant(.condition(isGiven, then: inner, else: none), type, name)
  }
}
