import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Gives a deadline and its parts their places in the core.
  mutating func addDeadline(_ provision: Provision, _ id: ActID) {
    guard let deadline = addDefinition(provision, id, .deadline),
      let nameNode = provision.head.child(.name)
    else { return }
    checkDeadlineLines(of: provision, nameNode, id)
    core.definitions[deadline.index].clauses = allClauses(of: provision)
    pending[deadline.index].words = makeStates(
      of: deadline, nameNode.name, nameNode.span, StateWords.ofDeadlines)
    core.definitions[deadline.index].bearer = bearer(of: provision.head, in: id)
    let exception = addException(of: deadline, provision, id)
    let event = add(
      provision.period == nil ? .event : .dayOfPeriod, of: deadline, provision, provision.period)
    let period = addPeriod(of: deadline, provision)
    let lastDay = add(.lastDay, of: deadline, provision, provision.dayOffRule ?? provision.due)
    // Where no day off moves it, the last day is the one that is counted.
    let isMoved = withOlder(provision, id).contains { $0.dayOffRule != nil }
    let nominalDay =
      !isMoved
      ? lastDay : add(.nominalDay, of: deadline, provision, provision.due)
    core.definitions[deadline.index].deadline = DeadlineParts(
      event: event, nominalDay: nominalDay, lastDay: lastDay,
      done: add(.done, of: deadline, provision, provision.done), exception: exception,
      delay: add(.delay, of: deadline, provision, nil), period: period)
  }

  /// The period of a deadline that comes again, with the last good day in it.
  private mutating func addPeriod(
    of deadline: DefinitionID, _ provision: Provision
  ) -> DeadlinePeriod? {
    guard let period = provision.deadlinePeriod else { return nil }
    // No name that can be written, so that it hides none.
    let parameter = Definition.Parameter(name: "a day of the period", type: .date)
    let due = add(.due, of: deadline, provision, provision.due, parameters: [parameter])
    return DeadlinePeriod(block: period.block, isEach: period.isEach, due: due)
  }

  /// A deadline says once until when, and once when it was done; in an act that counts working
  /// days it says too what becomes of a last day that is off.
  private mutating func checkDeadlineLines(
    of provision: Provision, _ nameNode: Node, _ id: ActID
  ) {
    let name = named(nameNode.name)
    reportSecondLines(of: provision, nameNode)
    if provision.due == nil {
      diagnostics.report(.deadlineWithoutDay, at: nameNode.span, [name])
    }
    if provision.done == nil {
      diagnostics.report(.deadlineWithoutDone, at: nameNode.span, [name])
    }
    if provision.period != nil, let due = provision.due?.text.newest, due.construct != .dueBy,
      due.construct != .dueBefore
    {
      diagnostics.report(.countedInPeriod, at: due.span, [name])
    }
    guard provision.dayOffRule == nil, let due = provision.due?.text.newest,
      module(id).calendar != nil, !(due.child(.period)?.countsWorkingDays ?? false)
    else { return }
    diagnostics.report(.dayOffUnsaid, at: nameNode.span, [name])
  }
}

extension Node {
  /// Whether it is a count of working days, written out: then the last day is one of them.
  fileprivate var countsWorkingDays: Bool {
    if construct == .quantity { return child(.unit)?.keyword == .workingDays }
    return construct == .parenthesis && (child(.value)?.countsWorkingDays ?? false)
  }
}
