import QagidaCalendar
import QagidaLaw
import QagidaSource

extension Trace {
  /// What a step needs to be settled: the facts and faults that are reached from it through steps
  /// that are not definite and could matter. Once all of these facts are known, whatever they say,
  /// the step is definite or a fault.
  package func needs(
    of root: StepID, in core: Core, _ paths: FactPaths
  ) -> (facts: [Int32], faults: [Fault]) {
    var facts: [Int32] = []
    var faults: [Fault] = []
    var seenFacts: Set<Int32> = []
    visitOpen(from: root, in: core) { step in
      if let fault = step.fault, !faults.contains(fault) { faults.append(fault) }
      if case .fact(let path) = step.kind, seenFacts.insert(path).inserted,
        !paths.isOfFurtherElement(path)
      {
        facts.append(path)
      }
    }
    return (facts, faults)
  }

  /// The open readings through which a step that is not definite is reached.
  package func readings(of root: StepID, in core: Core) -> [ReadingID] {
    var found: [ReadingID] = []
    visitOpen(from: root, in: core) { step in
      if case .term(let term) = step.kind, case .alternatives(let reading, _) = core[term],
        !found.contains(reading)
      {
        found.append(reading)
      }
    }
    return found.sorted { $0.index < $1.index }
  }

  /// Visits the steps that are not definite and are reached from `root` through such steps, each
  /// once, in the order in which they stand in the policy.
  private func visitOpen(from root: StepID, in core: Core, _ action: (Step) -> Void) {
    var seen = [Bool](repeating: false, count: steps.count)
    var stack = [root]
    while let next = stack.popLast() {
      guard !seen[Int(next.index)], !self[next].value.isDefinite else { continue }
      seen[Int(next.index)] = true
      action(self[next])
      stack += childrenThatMatter(to: next, in: core).reversed()
    }
  }

  /// The children that could settle a step: of an outcome, the lines before the first that surely
  /// holds; of a choice between two values that is made, the value that was chosen.
  private func childrenThatMatter(to id: StepID, in core: Core) -> ArraySlice<StepID> {
    let all = children(of: id)
    guard case .term(let term) = self[id].kind else { return all }
    switch core[term] {
    case .decide:
      let first = all.firstIndex { self[$0].value == .truth(.yes) }
      return first.map { all[..<$0] } ?? all
    case .condition:
      switch self[all[all.startIndex]].value.asTruth {
      case .yes: return all[all.startIndex + 1...all.startIndex + 1]
      case .no: return all[(all.startIndex + 2)...]
      case .unknown: return all
      }
    default:
      return all
    }
  }
}

extension Interpreter {
  /// What a step needs to be settled, as answers tell it: none where it is definite.
  func needsTold(of step: StepID) -> [Need] {
    let (facts, faults) = needs(of: step)
    return facts.map { .fact(self.facts.paths.text($0, in: core)) } + faults.map { told($0) }
  }

  private func told(_ fault: Fault) -> Need {
    if case .unknownWording(let wording) = fault, core[wording].isAnnounced {
      return .wording(core[wording])
    }
    if case .entryNotKnown(let term) = fault, case .entryNotKnown(let name) = core[term] {
      return .unknownDay(name)
    }
    return .fault(fault)
  }
}
