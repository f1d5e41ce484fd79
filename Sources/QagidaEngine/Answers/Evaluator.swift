import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Answers one outcome for records, under one question.
package struct Evaluator: Sendable {
  package let core: Core
  package private(set) var question: Question
  package let outcome: DefinitionID
  /// What is evaluated, each behind what it builds on.
  let order: [DefinitionID]
  private let openOrder: [DefinitionID]
  private var openQuestion: Question

  package init(core: Core, outcome: DefinitionID, question: Question) {
    self.core = core
    self.question = question
    self.outcome = outcome
    openQuestion = question.withOpenReadings
    order = core.evaluationOrder(of: outcome, readings: question.readings)
    openOrder = core.evaluationOrder(of: outcome, readings: openQuestion.readings)
  }

  /// The same, asked on another day and of the law of another: of the same text of it.
  func asked(on today: CivilDate, law: CivilDate) -> Evaluator {
    var evaluator = self
    evaluator.question = question.asked(on: today, law: law)
    evaluator.openQuestion = openQuestion.asked(on: today, law: law)
    return evaluator
  }

  /// The same, asked on another day and of the law of that day.
  func judged(on day: CivilDate) -> Evaluator {
    var evaluator = self
    evaluator.question = question.judged(on: day)
    evaluator.openQuestion = openQuestion.judged(on: day)
    return evaluator
  }

  /// The same, reading what a wording that is not known supersedes.
  var byOldWordings: Evaluator {
    var evaluator = self
    evaluator.question.isProvisional = true
    return evaluator
  }

  /// The answer for a record, with the trace it comes from.
  package func answer(_ facts: Facts) -> Answer {
    var interpreter = Interpreter(core: core, question: question, facts: facts)
    let root = interpreter.evaluate(order)
    let (because, open) = speakingLines(interpreter)
    var decision = Decision(
      outcome: outcome, possible: possible(interpreter.trace[root].value),
      clauses: clauses(interpreter.trace, root), because: because, open: open,
      needs: interpreter.needsTold(of: root), readings: readings(facts))
    let value = interpreter.trace[root].value
    decision.provisional = value.isDefinite ? nil : provisional(decision, facts)
    return Answer(decision: decision, value: value, root: root, interpreter: interpreter)
  }

  /// What the superseded wordings give, where the answer hangs on what replaced them.
  private func provisional(_ decision: Decision, _ facts: Facts) -> Decision.Provisional? {
    let wordings = decision.wordings
    guard !wordings.isEmpty else { return nil }
    let question = byOldWordings.question
    let value = self.value(facts, question)
    guard value.isDefinite else { return nil }
    // It rests on those without which it would not be so; on all, where no one is alone.
    let needed = wordings.filter { wording in
      var other = question
      other.unreadWording = core.id(of: wording)
      return self.value(facts, other) != value
    }
    return Decision.Provisional(value: value, wordings: needed.isEmpty ? wordings : needed)
  }

  /// The value of what is asked, without all else that an answer tells.
  func value(_ facts: Facts) -> Value { value(facts, question) }

  /// The answer to a question.
  private func value(_ facts: Facts, _ question: Question) -> Value {
    var interpreter = Interpreter(core: core, question: question, facts: facts)
    let root = interpreter.evaluate(order)
    return interpreter.trace[root].value
  }

  private func possible(_ value: Value) -> WordSet {
    if case .words(let words) = value { return words }
    return .empty
  }

  /// The lines of lists that speak against, and those that are open. Those that are asked of each
  /// element of a list do neither: what speaks is the line that asks.
  private func speakingLines(
    _ interpreter: Interpreter
  ) -> (because: [DefinitionID], open: [DefinitionID]) {
    var because: Set<DefinitionID> = []
    var open: Set<DefinitionID> = []
    for (id, step) in interpreter.stepsBesideElements {
      guard case .line(of: let list, mark: _) = core[id].kind else { continue }
      switch interpreter.trace[step].value.asTruth {
      case .unknown where !isFaulty(step, interpreter.trace): open.insert(id)
      case let truth where truth == core[list].kind.adverse: because.insert(id)
      default: break
      }
    }
    func sorted(_ ids: Set<DefinitionID>) -> [DefinitionID] {
      ids.sorted { $0.index < $1.index }
    }
    return (sorted(because), sorted(open.subtracting(because)))
  }

  /// Whether a line says nothing at all, since it is not in force or its wording is not at hand.
  private func isFaulty(_ line: StepID, _ trace: Trace) -> Bool {
    if trace[line].fault != nil { return true }
    guard let body = trace.children(of: line).first, let fault = trace[body].fault,
      case .unknownWording(let wording) = fault
    else { return false }
    return !core[wording].isAnnounced
  }

  /// The clauses that an answer cites: when it is decided, those of the lines of its word that
  /// surely hold, or of all lines where none does and `otherwise` gives it; else those of the
  /// lines that may give one of its words.
  private func clauses(_ trace: Trace, _ root: StepID) -> [ClauseNumber] {
    let lines = core[outcome].outcomeLines
    guard let body = trace.children(of: root).first else { return [] }
    let holds = trace.children(of: body).map { trace[$0].value.asTruth }
    if case .words(let words) = trace[root].value, let word = words.only {
      var sure = zip(lines, holds).filter { $0.word == word && $1 == .yes }.map { $0.0 }
      // A row is told from what those before it leave.
      if core[outcome].isByRanges { sure = Array(sure.prefix(1)) }
      if !sure.isEmpty { return Self.clauses(of: sure) }
    }
    var possible: [Definition.OutcomeLine] = []
    for (line, truth) in zip(lines, holds) where truth != .no {
      possible.append(line)
      if truth == .yes { break }
    }
    return Self.clauses(of: possible.isEmpty ? lines : possible)
  }

  private static func clauses(of lines: [Definition.OutcomeLine]) -> [ClauseNumber] {
    var found: [ClauseNumber] = []
    for line in lines {
      for clause in line.clauses where !found.contains(clause) { found.append(clause) }
    }
    return found
  }

  /// The readings without whose choice the answer would be open, or more open.
  private func readings(_ facts: Facts) -> [Decision.ReadingChoice] {
    guard !core.readings.isEmpty else { return [] }
    var interpreter = Interpreter(core: core, question: openQuestion, facts: facts)
    let root = interpreter.evaluate(openOrder)
    return interpreter.trace.readings(of: root, in: core).compactMap { reading in
      question.readings[reading.index].map {
        Decision.ReadingChoice(reading: reading, alternative: $0)
      }
    }
  }
}

extension Definition.Kind {
  /// What a line of a list is when it speaks against; nil of what allows something.
  fileprivate var adverse: Truth? {
    switch self {
    case .requirements: .no
    case .deeds(.power), .deeds(.duty): nil
    default: .yes
    }
  }
}

extension Decision {
  /// The wordings that the answer rests on, or else waits for.
  var openWordings: [UnknownWording] { provisional?.wordings ?? wordings }

  /// The wordings that are not known, of those that the answer waits for.
  fileprivate var wordings: [UnknownWording] {
    needs.compactMap { need in
      if case .wording(let wording) = need { return wording }
      return nil
    }
  }
}

extension Core {
  /// The number of a wording that is not known.
  fileprivate func id(of wording: UnknownWording) -> WordingID? {
    unknownWordings.firstIndex(of: wording).map { WordingID($0) }
  }
}

/// A decision with the evaluation it comes from.
package struct Answer: Sendable {
  package let decision: Decision
  /// What the rule that was asked gives: for an outcome the words that are still possible.
  package let value: Value
  /// The step of the outcome in the trace.
  package let root: StepID
  package let interpreter: Interpreter
  /// Where it is not known which law is in force: the answer under each state it may be in. The
  /// decision unites them; the trace is the last one's.
  package var states: [OfState] = []
  /// The states of the law that have no such outcome.
  package var missing: [LawState] = []

  package var trace: Trace { interpreter.trace }

  package struct OfState: Sendable {
    package let state: LawState
    package let answer: Answer
  }
}
