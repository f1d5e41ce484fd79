import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reads the calendars of all modules, then which of them the header of each module names.
  mutating func readCalendars() {
    for number in modules.indices {
      for node in modules[number].declarations where node.construct == .calendar {
        addCalendar(node, number)
      }
    }
    for number in modules.indices { readWorkingDays(number) }
  }

  private mutating func addCalendar(_ node: Node, _ number: Int) {
    guard let nameNode = node.child(.name) else { return }
    let name = declaredName(nameNode)
    let days = workingDays(of: node, nameNode)
    let nothing = CivilDate.earliest...CivilDate.earliest
    let id = CalendarID(core.calendars.count)
    core.calendars.append(
      CalendarInfo(name: name, days: days ?? WorkingCalendar(nothing) { _ in false }))
    calendarSpans.append(nameNode.span)
    if let known = modules[number].calendars[name] {
      reportDuplicate(name, at: nameNode, first: calendarSpans[known.index])
    } else {
      modules[number].calendars[name] = id
    }
  }

  /// `working days kazakhstan`: a calendar of the module itself, or of one it uses.
  private mutating func readWorkingDays(_ number: Int) {
    guard let node = modules[number].head.children(.workingDaysBy).first?.child(.name) else {
      return
    }
    let name = node.name
    if let own = modules[number].calendars[name] {
      modules[number].calendar = own
      return
    }
    let visible = modules[number].visible
    let found = visible.compactMap { module($0).calendars[name] }
    if found.count > 1 { diagnostics.report(.sharedName, at: node.span, [named(name)]) }
    if let first = found.first {
      modules[number].calendar = first
      return
    }
    let names = visible.flatMap { Array(module($0).calendars.keys) }.sorted()
    diagnostics.report(
      .unknownCalendar, at: node.span,
      [named(name)] + suggestion(for: name, among: names))
  }
}
