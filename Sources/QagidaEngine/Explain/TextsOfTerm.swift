import QagidaLaw

/// The two texts by which a part of a term or deadline may be read: an older one, for what began
/// under it, and that of its own definition.
struct TextsOfTerm {
  /// Whether it began under the older text.
  let isOlder: Truth
  let older: StepID
  let own: StepID
  /// That it is not known when the older text ended, where that leaves it open.
  let fault: Fault?

  /// Nil where there is one text only.
  init?(_ id: StepID, _ info: Definition, _ trace: Trace, _ core: Core) {
    switch info.kind {
    case .termPart, .deadline: break
    default: return nil
    }
    guard let body = trace.children(of: id).first, case .term(let term) = trace[body].kind,
      case .condition(_, then: let older, else: _) = core[term],
      case .definition(let other, record: _, arguments: _, role: _) = core[older],
      core[other].end != nil, core[other].end != info.end, core[other].name == info.name,
      core[other].act == info.act
    else { return nil }
    let steps = Array(trace.children(of: body))
    guard steps.count == 3 else { return nil }
    isOlder = trace[steps[0]].value.asTruth
    var stack = [steps[0]]
    var fault: Fault?
    while let next = stack.popLast() {
      if case .entryNotKnown = trace[next].fault { fault = trace[next].fault }
      if case .definition = trace[next].kind { continue }
      stack += trace.children(of: next)
    }
    self.fault = fault
    self.older = steps[1]
    own = steps[2]
  }
}
