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
      nameNode, StateWords.ofDeadlines)
    let exception = provision.exception.map { add(.exception, of: deadline, provision, $0) }
    let event = add(.event, of: deadline, provision, nil)
    let lastDay = add(.lastDay, of: deadline, provision, provision.dayOffRule ?? provision.due)
    // Where no day off moves it, the last day is the one that is counted.
    let nominalDay =
      provision.dayOffRule == nil
      ? lastDay : add(.nominalDay, of: deadline, provision, provision.due)
    core.definitions[deadline.index].deadline = DeadlineParts(
      event: event, nominalDay: nominalDay, lastDay: lastDay,
      done: add(.done, of: deadline, provision, provision.done), exception: exception,
      delay: add(.delay, of: deadline, provision, nil))
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
