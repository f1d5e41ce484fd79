import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Answers one outcome under each state that the law may be in, as a whole: never one act's old
/// text beside its new one.
package struct LawEvaluator: Sendable {
  /// One for each state in which there is the outcome, in the order of the states.
  package private(set) var evaluators: [Evaluator]
  private let states: [LawState]
  /// The states that have no such outcome.
  private let missing: [LawState]

  private var isMissingSomewhere: Bool { !missing.isEmpty }

  /// The evaluator of the last state, whose names the answers have.
  package var newest: Evaluator { evaluators[evaluators.count - 1] }

  /// Nil, with a finding, when no state has the outcome, or what is chosen of readings is wrong.
  package init?(
    _ variants: [LawVariant], outcome name: String, today: CivilDate, law: CivilDate,
    readings: [(name: String, value: String)], _ diagnostics: inout DiagnosticBag
  ) {
    self.init(
      variants, today: today, law: law, readings: readings, reaching: Lookup.lastName(name),
      &diagnostics
    ) { core, found in Lookup.outcome(name, in: core, &found) }
  }

  /// The same of any rule that can be asked (``Lookup/rule(_:of:in:_:)``).
  package init?(
    _ variants: [LawVariant], rule name: String, of act: Name?, today: CivilDate, law: CivilDate,
    readings: [(name: String, value: String)], _ diagnostics: inout DiagnosticBag
  ) {
    self.init(variants, today: today, law: law, readings: readings, reaching: nil, &diagnostics) {
      core, found in Lookup.rule(name, of: act, in: core, &found)?.asked
    }
  }

  /// - Parameter name: the name of the rule among the declarations of its act, where it is one.
  private init?(
    _ variants: [LawVariant], today: CivilDate, law: CivilDate,
    readings: [(name: String, value: String)], reaching name: Name?,
    _ diagnostics: inout DiagnosticBag, find: (Core, inout DiagnosticBag) -> DefinitionID?
  ) {
    var evaluators: [Evaluator] = []
    var states: [LawState] = []
    var missing: [LawState] = []
    var failure = DiagnosticBag()
    let different = Self.different(variants, name)
    for variant in different {
      var found = DiagnosticBag()
      var question = Question(today: today, law: law, core: variant.core)
      let outcome = find(variant.core, &found)
      Lookup.choose(
        Self.known(readings, in: variant.core, of: different), in: variant.core, &question, &found)
      guard let outcome, !found.hasErrors else {
        failure = found
        if outcome == nil { missing.append(variant.text.state) } else { break }
        continue
      }
      evaluators.append(Evaluator(core: variant.core, outcome: outcome, question: question))
      states.append(variant.text.state)
    }
    guard !evaluators.isEmpty, evaluators.count + missing.count == different.count else {
      diagnostics.append(failure)
      return nil
    }
    self.evaluators = evaluators
    self.states = states
    self.missing = missing
  }

  /// What is chosen of readings that a state has, or none of the states.
  private static func known(
    _ readings: [(name: String, value: String)], in core: Core, of variants: [LawVariant]
  ) -> [(name: String, value: String)] {
    func has(_ core: Core, _ name: String) -> Bool {
      var ignored = DiagnosticBag()
      return Lookup.reading(name, in: core, &ignored) != nil
        || ignored.items.contains { $0.id == .readingShared }
    }
    return readings.filter { pair in
      has(core, pair.name) || !variants.contains { has($0.core, pair.name) }
    }
  }

  /// The states, or the last of them where the outcome means the same in all.
  private static func different(_ variants: [LawVariant], _ name: Name?) -> [LawVariant] {
    guard let last = variants.last, let name else { return variants }
    return LawText.agree(variants.map { $0.text }, on: name) ? [last] : variants
  }

  /// The same, asked on another day and of the law of another: one on which the law may be in the
  /// same states.
  package func asked(on today: CivilDate, law: CivilDate) -> LawEvaluator {
    var evaluator = self
    evaluator.evaluators = evaluators.map { $0.asked(on: today, law: law) }
    return evaluator
  }

  /// Whether no state has the rule in force.
  package var isNowhereInForce: Bool {
    evaluators.allSatisfy { !$0.core[$0.core[$0.outcome].act].isInForce }
  }

  /// The same, asked on another day and of the law of that day: one on which the law may be in the
  /// same states.
  func judged(on day: CivilDate) -> LawEvaluator {
    var evaluator = self
    evaluator.evaluators = evaluators.map { $0.judged(on: day) }
    return evaluator
  }

  /// The same evaluator with readings taken in other ways, in every state that has them.
  package func taking(_ choices: [ReadingTaken]) -> LawEvaluator {
    LawEvaluator(
      evaluators.map { evaluator in
        let core = evaluator.core
        var question = evaluator.question
        for choice in choices {
          for (number, info) in core.readings.enumerated()
          where info.name == choice.reading && core[info.act].name == choice.act {
            guard let alternative = info.alternatives.firstIndex(of: choice.alternative) else {
              continue
            }
            question.readings[number] = alternative
          }
        }
        return Evaluator(core: core, outcome: evaluator.outcome, question: question)
      }, states, missing)
  }

  private init(_ evaluators: [Evaluator], _ states: [LawState], _ missing: [LawState]) {
    self.evaluators = evaluators
    self.states = states
    self.missing = missing
  }

  /// The value of what is asked, under all states, without all else that an answer tells.
  package func value(_ facts: Facts) -> Value {
    if isMissingSomewhere { return newest.core.widest(newest.core[newest.outcome].type) }
    return evaluators.dropLast().reduce(newest.value(facts)) { $0.joined($1.value(facts)) }
  }

  /// The answer for a record: the words that some state gives.
  package func answer(_ facts: Facts) -> Answer {
    let answers = evaluators.map { $0.answer(facts) }
    let newest = answers[answers.count - 1]
    guard answers.count > 1 || isMissingSomewhere else { return newest }
    let states = zip(states, answers).map { Answer.OfState(state: $0, answer: $1) }
    let value = self.value(states)
    return Answer(
      decision: united(states, value), value: value, root: newest.root,
      interpreter: newest.interpreter, states: states,
      missing: missing)
  }

  private func value(_ states: [Answer.OfState]) -> Value {
    let newest = states[states.count - 1].answer
    let core = newest.interpreter.core
    if isMissingSomewhere { return core.widest(core[newest.decision.outcome].type) }
    return states.dropLast().reduce(newest.value) { $0.joined($1.answer.value) }
  }

  private func united(_ states: [Answer.OfState], _ value: Value) -> Decision {
    let newest = states[states.count - 1].answer
    var possible = WordSet.empty
    var clauses: [ClauseNumber] = []
    var needs: [Need] = []
    for state in states {
      possible = possible.union(state.answer.decision.possible)
      for clause in state.answer.decision.clauses where !clauses.contains(clause) {
        clauses.append(clause)
      }
      for need in self.needs(state, states) where !needs.contains(need) { needs.append(need) }
    }
    if isMissingSomewhere,
      case .choice(let choice) = newest.interpreter.core[newest.decision.outcome].type
    {
      // What no text names is not given.
      let isDeed = newest.interpreter.core[newest.decision.outcome].deed != nil
      possible =
        isDeed
        ? possible.union(WordSet(word: DeedWord.notGiven.rawValue))
        : WordSet(count: newest.interpreter.core[choice].words.count)
    }
    needs += entries(states).filter { !needs.contains($0) }
    let others = states.dropLast().map { names($0.answer.decision.because, $0.answer) }
    let because = newest.decision.because.filter { id in
      !isMissingSomewhere && others.allSatisfy { $0.contains(name(id, newest)) }
    }
    let open = newest.decision.because.filter { !because.contains($0) } + newest.decision.open
    var decision = Decision(
      outcome: newest.decision.outcome, possible: possible, clauses: clauses, because: because,
      open: open.sorted { $0.index < $1.index }, needs: value.isDefinite ? [] : needs,
      readings: newest.decision.readings)
    let values = Set(
      states.map {
        $0.answer.value.isDefinite ? $0.answer.value : $0.answer.decision.provisional?.value
      })
    if !value.isDefinite, !isMissingSomewhere, values.count == 1, let first = values.first,
      let only = first
    {
      var wordings: [UnknownWording] = []
      for wording in states.flatMap({ $0.answer.decision.provisional?.wordings ?? [] })
      where !wordings.contains(wording) { wordings.append(wording) }
      decision.provisional = Decision.Provisional(value: only, wordings: wordings)
    }
    return decision
  }

  /// What a state needs, as the newest would say it; without what only some of the states need
  /// since an act or its text is not there yet, which is told as the day that it hangs on.
  private func needs(_ state: Answer.OfState, _ states: [Answer.OfState]) -> [Need] {
    let newest = states[states.count - 1].answer
    return state.answer.decision.needs.compactMap { need in
      let core = state.answer.interpreter.core
      let isOfAll = states.allSatisfy { other in
        other.answer.decision.needs.contains {
          same($0, other.answer.interpreter.core, need, core)
        }
      }
      return isEntry(need, core) && !isOfAll ? nil : need.told(by: newest, of: state.answer)
    }
  }

  /// Whether needs under two states of the law are the same.
  private func same(_ a: Need, _ coreA: Core, _ b: Need, _ coreB: Core) -> Bool {
    if let x = wording(a, coreA), let y = wording(b, coreB) { return x == y }
    return a == b
  }

  private func wording(_ need: Need, _ core: Core) -> UnknownWording? {
    switch need {
    case .wording(let wording): wording
    case .fault(.unknownWording(let id)): core[id]
    default: nil
    }
  }

  /// Whether a need is that an act, or the text of it that is at hand, came into force.
  private func isEntry(_ need: Need, _ core: Core) -> Bool {
    switch need {
    case .fault(.notInForce): true
    case .fault(.unknownWording(let id)): !core[id].isAnnounced
    default: false
    }
  }

  private func names(_ ids: [DefinitionID], _ answer: Answer) -> Set<Name> {
    Set(ids.map { name($0, answer) })
  }

  private func name(_ id: DefinitionID, _ answer: Answer) -> Name {
    answer.interpreter.core[id].fullName(in: answer.interpreter.core)
  }

  /// The entries into force on which the answer hangs: those that make a difference in some state.
  private func entries(_ states: [Answer.OfState]) -> [Need] {
    guard let assumed = states.last?.state.assumed else { return [] }
    // An answer in each state; nil where there is no such outcome.
    let all =
      states.map { (state: $0.state, answer: Answer?.some($0.answer)) }
      + missing.map { (state: $0, answer: Answer?.none) }
    return assumed.filter { assumption in
      all.contains { a in
        all.contains { b in
          guard b.state.isTheSame(as: a.state, butFor: assumption.name) else { return false }
          guard let x = a.answer, let y = b.answer else {
            return (a.answer == nil) != (b.answer == nil)
          }
          return differ(x, y)
        }
      }
    }.map { .unknownDay($0.day) }
  }

  private func differ(_ a: Answer, _ b: Answer) -> Bool {
    func waits(_ answer: Answer) -> Bool {
      answer.decision.needs.contains { isEntry($0, answer.interpreter.core) }
    }
    return a.value != b.value || waits(a) != waits(b)
  }
}

extension Need {
  /// The same for an answer under another state of the law; nil where that does not have what it
  /// is about.
  fileprivate func told(by newest: Answer, of answer: Answer) -> Need? {
    let (core, other) = (answer.interpreter.core, newest.interpreter.core)
    switch self {
    case .fault(.noRow(let table)):
      let found = other.tables.firstIndex { $0.name == core[table].name }
      return found.map { .fault(.noRow(TableID($0))) }
    case .fault(.unknownWording(let id)):
      let found = other.unknownWordings.firstIndex(of: core[id])
      return found.map { .fault(.unknownWording(WordingID($0))) }
    default: return self
    }
  }
}

/// That a reading is taken in one way.
package struct ReadingTaken: Hashable, Sendable {
  package let act: Name
  package let reading: Name
  package let alternative: Name

  package init(act: Name, reading: Name, alternative: Name) {
    self.act = act
    self.reading = reading
    self.alternative = alternative
  }

  /// `not_older_than=birthday`
  package var text: String { "\(reading.text)=\(alternative.text)" }
}
