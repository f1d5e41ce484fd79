import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Takes over what stands in each act in a text, and which acts are in force in it. The rules of
  /// vocabularies stand as they are written.
  mutating func takeText(_ text: LawText) {
    for number in modules.indices {
      let module = modules[number]
      switch module.kind {
      case .act:
        guard let act = text.acts[module.name] else { continue }
        modules[number].provisions = act.provisions
        modules[number].older = act.older
        modules[number].olderValues = act.older.map { _ in [:] }
        core.acts[number].isInForce = !text.state.notInForce.contains(module.name)
        modules[number].notBegun = act.notBegun
        modules[number].begun = act.begun
        modules[number].added = act.clauses
        modules[number].repealed = act.repealed.mapValues { $0.span }
      case .vocabulary:
        modules[number].provisions = module.declarations.filter { $0.construct.isProvision }
          .compactMap { Provision($0, source: nil) }
      case .amendment: break
      }
      reportMisplaced(number)
    }
  }

  /// Reports declarations that do not belong into a file of its kind, since nothing would read
  /// them.
  private mutating func reportMisplaced(_ number: Int) {
    let module = modules[number]
    if module.kind != .act, let part = module.olderParts.first {
      diagnostics.report(.onlyInAct, at: part.head.firstLineSpan)
    }
    for node in module.declarations {
      let isStep = node.construct.verb != nil || node.construct == .inAct
      if isStep && module.kind != .amendment {
        diagnostics.report(.onlyInAmendment, at: node.firstLineSpan)
        return
      }
    }
  }
}
