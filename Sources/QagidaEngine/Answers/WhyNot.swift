import QagidaCalendar
import QagidaLaw
import QagidaSource

/// What stands between a record and an outcome.
package struct WhyNot: Sendable {
  /// The number of the outcome's word.
  package let word: Int
  /// The number of the outcome's line that would give the word.
  package let line: Int
  package let obstacles: [Obstacle]

  /// A line of the outcome that is in the way.
  package struct Obstacle: Sendable {
    /// The number of the line.
    package let line: Int
    /// Whether it is the word's own line, which does not hold, or may not.
    package let isOwn: Bool
    /// Whether it is surely in the way, or may be.
    package let isSure: Bool
    /// The lines of lists that it turns on: those that speak against, and those that are open.
    package let rules: [DefinitionID]
  }

  /// What stands between an answered record and a word of its outcome; nil when nothing does.
  ///
  /// Of the lines of the word the first is taken that could still hold, or else the first; its
  /// other lines are told too, since each of them would do.
  package init?(_ answer: Answer, word: Int) {
    let core = answer.interpreter.core
    let decision = answer.decision
    guard decision.word != word, let body = answer.trace.children(of: answer.root).first else {
      return nil
    }
    let lines = core[decision.outcome].outcomeLines
    let steps = Array(answer.trace.children(of: body))
    let holds = lines.indices.map { number in
      number < steps.count ? answer.trace[steps[number]].value.asTruth : Truth.yes
    }
    let own = lines.indices.filter { lines[$0].word == word }
    guard let chosen = own.first(where: { holds[$0] != .no }) ?? own.first else { return nil }
    self.word = word
    line = chosen
    var obstacles: [Obstacle] = []
    for number in lines.indices {
      let isOwn = lines[number].word == word
      let isInTheWay = isOwn ? holds[number] != .yes : number < chosen && holds[number] != .no
      guard isInTheWay else { continue }
      obstacles.append(
        Obstacle(
          line: number, isOwn: isOwn, isSure: holds[number] == (isOwn ? .no : .yes),
          rules: Self.rules(
            number < steps.count ? steps[number] : nil, decision.because + decision.open, answer)))
    }
    self.obstacles = obstacles
  }

  /// Of some lines of lists, those that make a condition what it is. What a condition only reckons
  /// with, as behind a comparison, says nothing for or against.
  private static func rules(
    _ step: StepID?, _ candidates: [DefinitionID], _ answer: Answer
  ) -> [DefinitionID] {
    guard let step else { return [] }
    var seen: Set<StepID> = []
    var found: Set<DefinitionID> = []
    var stack = [step]
    while let next = stack.popLast() {
      guard seen.insert(next).inserted else { continue }
      if case .definition(let id, _) = answer.trace[next].kind { found.insert(id) }
      stack += decisiveParts(of: next, answer)
    }
    return candidates.filter { found.contains($0) }
  }

  /// The parts of a condition that make it yes, no, or open.
  private static func decisiveParts(of step: StepID, _ answer: Answer) -> [StepID] {
    let trace = answer.trace
    let truth = trace[step].value.asTruth
    let parts = Array(trace.children(of: step))
    guard case .term(let term) = trace[step].kind else {
      return parts.filter { trace[$0].value.isTruth }
    }
    switch answer.interpreter.core[term] {
    case .not, .alternatives: return parts.filter { trace[$0].value.isTruth }
    case .and, .or: return parts.filter { trace[$0].value.asTruth == truth }
    case .condition:
      guard parts.count == 3 else { return [] }
      switch trace[parts[0]].value.asTruth {
      case .yes: return [parts[0], parts[1]]
      case .no: return [parts[0], parts[2]]
      case .unknown: return parts
      }
    default: return []
    }
  }
}
