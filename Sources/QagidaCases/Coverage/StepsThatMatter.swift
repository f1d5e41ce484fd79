import QagidaEngine
import QagidaLaw

/// A step, and the term in whose place it stands: that of a fact or rule says nothing of it itself.
struct PlacedStep {
  let step: StepID
  let term: TermID?
}

extension Trace.Kind {
  var isTerm: Bool {
    if case .term = self { return true }
    return false
  }
}

extension Trace {
  /// The children of a step without those that a settled choice passes over, and without what is
  /// asked of a value that there is not.
  func childrenThatMatter(of placed: PlacedStep, _ core: Core) -> [PlacedStep] {
    let steps = Array(children(of: placed.step))
    switch self[placed.step].kind {
    case .fact: return []
    case .element: return steps.map { PlacedStep(step: $0, term: placed.term) }
    case .definition(_, let body):
      return steps.enumerated().map { PlacedStep(step: $1, term: $0 == 0 ? body : nil) }
    case .term(let term):
      if let body = core[term].bodyOfElements {
        return steps.map { PlacedStep(step: $0, term: isElement($0) ? body : nil) }
      }
      let parts = core[term].parts
      guard parts.count == steps.count else {
        return steps.map { PlacedStep(step: $0, term: nil) }
      }
      return places(core[term], steps, core)
        .map { PlacedStep(step: steps[$0], term: parts[$0]) }
    }
  }

  private func isElement(_ step: StepID) -> Bool {
    if case .element = self[step].kind { return true }
    return false
  }

  /// Which of the parts of a term matter.
  private func places(_ term: Term, _ steps: [StepID], _ core: Core) -> [Int] {
    let truths = steps.map { self[$0].value.asTruth }
    let all = Array(steps.indices)
    switch term {
    case .decide:
      return truths.firstIndex(of: .yes).map { Array(0...$0) } ?? all
    case .condition:
      switch truths[0] {
      case .yes: return [0, 1]
      case .no: return [0, 2]
      case .unknown: return all
      }
    case .ifNone:
      let (presence, _) = self[steps[0]].value.asOption
      return presence == .yes ? [0] : all
    case .and(let parts):
      let missing = all.first { core[parts[$0]].isPresence && truths[$0] == .no }
      return missing.map { Array(0...$0) } ?? all
    case .or(let parts):
      let missing = all.first { core[parts[$0]].isAbsence(core) && truths[$0] == .yes }
      return missing.map { Array(0...$0) } ?? all
    default: return all
    }
  }
}

extension Term {
  /// What is asked of each element of a list; nil of what asks nothing.
  fileprivate var bodyOfElements: TermID? {
    switch self {
    case .filter(_, _, let body), .some(_, _, let body), .every(_, _, let body),
      .sum(_, _, let body), .earliest(_, _, let body), .latest(_, _, let body):
      body
    default: nil
    }
  }

  fileprivate var isPresence: Bool {
    if case .isGiven = self { return true }
    return false
  }

  fileprivate func isAbsence(_ core: Core) -> Bool {
    if case .not(let inner) = self { return core[inner].isPresence }
    return false
  }
}
