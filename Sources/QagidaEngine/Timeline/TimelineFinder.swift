import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Finds the days on which an answer changes: evaluates it on a day, asks from when on it may be
/// another (``Stability``), and goes on there.
package struct TimelineFinder: Sendable {
  private let book: LawBook
  private let variants: [LawVariant]
  private let outcome: String
  private let readings: [(name: String, value: String)]

  /// - Parameter compilation: the policies in all states of the law.
  /// - Parameter readings: what is chosen of readings; one that a state of the law does not have is
  ///   not looked at there.
  package init(
    _ compilation: Compilation, outcome: String, readings: [(name: String, value: String)]
  ) {
    book = compilation.book
    variants = compilation.variants
    self.outcome = outcome
    self.readings = readings
  }

  /// The answers for a record from one day through another, both inclusive.
  package func timeline(
    _ facts: Facts, from first: CivilDate, through last: CivilDate
  ) -> Timeline {
    var timeline = Timeline()
    var day: CivilDate? = first
    while let start = day, start <= last {
      let states = states(on: start)
      let end = states.compactMap { $0.text.state.until?.adding(days: -1) }.min() ?? last
      let through = min(end, last)
      if let evaluator = evaluator(states, on: start) {
        answer(evaluator, facts, from: start, through: through, &timeline)
      } else {
        timeline.add(nil, from: start, through: through)
      }
      day = through.adding(days: 1)
    }
    for number in timeline.spans.indices.dropFirst() {
      timeline.spans[number].reasons = reasons(
        timeline.spans[number], after: timeline.spans[number - 1], facts)
    }
    return timeline
  }

  /// Answers by the newest law of some days that has the outcome; nil, with a finding, when none
  /// has it, or when none knows what is chosen of a reading.
  package func newest(
    from first: CivilDate, through last: CivilDate, _ diagnostics: inout DiagnosticBag
  ) -> LawEvaluator? {
    let all = variants.filter { $0.text.state.isIn(first, last) }
    for pair in readings {
      var findings: [DiagnosticBag] = []
      for variant in all {
        var found = DiagnosticBag()
        var question = Question(today: last, law: last, core: variant.core)
        Lookup.choose([pair], in: variant.core, &question, &found)
        findings.append(found)
      }
      if let newest = findings.last, findings.allSatisfy({ $0.hasErrors }) {
        diagnostics.append(newest)
        return nil
      }
    }
    for variant in all.reversed() {
      let day = max(variant.text.state.from, first)
      if let found = evaluator(states(on: day), on: day) { return found }
    }
    if let newest = all.last {
      _ = LawEvaluator(
        [newest], outcome: outcome, today: last, law: last, readings: known([newest]),
        &diagnostics)
    }
    return nil
  }

  private func states(on day: CivilDate) -> [LawVariant] {
    variants.filter { $0.text.state.isIn(on: day) }
  }

  // MARK: Reasons

  private func reasons(
    _ span: Timeline.Span, after before: Timeline.Span, _ facts: Facts
  ) -> [TimelineReason] {
    var reasons = book.changes(from: before.last, to: span.first).map { name, isInForce in
      TimelineReason.law(name, isInForce: isInForce)
    }
    guard let new = span.answer, before.answer != nil,
      let evaluator = evaluator(states(on: before.last), on: before.last)
    else { return reasons }
    let old = evaluator.answer(facts)
    let finder = ReasonFinder(before: old, after: new)
    let wordings = finder.wordings
    reasons.removeAll { reason in
      guard case .law(let name, true) = reason else { return false }
      return wordings.contains { $0.amendment == name }
    }
    reasons += wordings.map { .wordings($0.wordings, of: $0.amendment) }
    if old.decision.possible == new.decision.possible, old.becauseNames == new.becauseNames,
      wordings.isEmpty
    {
      // Only what the superseded wordings give is another.
      let found = ReasonFinder(
        before: evaluator.newest.byOldWordings.answer(facts),
        after: byOldWordings(facts, on: span.first) ?? new
      ).rules()
      if !found.isEmpty { return reasons + found }
    }
    return reasons + finder.rules()
  }

  private func byOldWordings(_ facts: Facts, on day: CivilDate) -> Answer? {
    evaluator(states(on: day), on: day)?.newest.byOldWordings.answer(facts)
  }

  // MARK: Answers

  private func evaluator(_ states: [LawVariant], on day: CivilDate) -> LawEvaluator? {
    var ignored = DiagnosticBag()
    return LawEvaluator(
      states, outcome: outcome, today: day, law: day, readings: known(states), &ignored)
  }

  /// What is chosen of the readings that some state has.
  private func known(_ states: [LawVariant]) -> [(name: String, value: String)] {
    readings.filter { pair in
      states.contains { state in
        var ignored = DiagnosticBag()
        return Lookup.reading(pair.name, in: state.core, &ignored) != nil
      }
    }
  }

  private func answer(
    _ evaluator: LawEvaluator, _ facts: Facts, from first: CivilDate, through last: CivilDate,
    _ timeline: inout Timeline
  ) {
    let reads = evaluator.evaluators.map { $0.core.termsReadingToday() }
    let hides = evaluator.evaluators.map { HiddenLines(of: $0).areThere }
    var day = first
    while true {
      let answer = evaluator.judged(on: day).answer(facts)
      timeline.steps += 1
      var next = Int(last.dayNumber) + 1
      let states = answer.states.isEmpty ? [answer] : answer.states.map { $0.answer }
      for (number, state) in states.enumerated() {
        let until = until(state, reads[number], hides[number], through: last, &timeline)
        next = min(next, Int(until))
      }
      let end = CivilDate(dayNumber: next - 1) ?? last
      timeline.add(answer, from: day, through: end)
      guard let start = end.adding(days: 1), start <= last else { return }
      day = start
    }
  }

  /// The first day on which an answer may be another. A term may move one way in the near days
  /// though it does not until the end.
  private func until(
    _ answer: Answer, _ reads: [Bool], _ hides: Bool, through last: CivilDate,
    _ timeline: inout Timeline
  ) -> Int32 {
    let today = answer.interpreter.question.today
    guard today < last else { return last.dayNumber + 1 }
    if hides { return today.dayNumber + 1 }
    var latest = today.dayNumber + 1
    var before: CivilDate?
    for days in [Int.max, 366, 31] {
      let end = min(today.adding(days: days) ?? last, last)
      guard end != before else { continue }
      before = end
      var stability = Stability(answer.interpreter, readsToday: reads, through: end)
      var found = stability.until(answer)
      var hasGivenUp = stability.hasGivenUp
      timeline.probes += stability.probedDays.count
      if let old = answer.interpreterOfOldWordings {
        var stability = Stability(old, readsToday: reads, through: end)
        found = min(found, stability.until(answer.decision.outcome, old.facts.root))
        hasGivenUp = hasGivenUp || stability.hasGivenUp
        timeline.probes += stability.probedDays.count
      }
      latest = max(latest, found)
      if !hasGivenUp { return latest }
    }
    return latest
  }
}

extension Answer {
  /// What evaluates the same question by superseded wordings; nil where the answer cannot hang on
  /// them.
  fileprivate var interpreterOfOldWordings: Interpreter? {
    let core = interpreter.core
    guard decision.word == nil, !core.unknownWordings.isEmpty else { return nil }
    var question = interpreter.question
    question.isProvisional = true
    return Interpreter(core: core, question: question, facts: interpreter.facts)
  }
}

extension Stability {
  /// The first day on which the possible words, or one of the lines that may speak against, may
  /// be others than in an answer of the first day.
  fileprivate mutating func until(_ answer: Answer) -> Int32 {
    let interpreter = answer.interpreter
    var found = until(answer.decision.outcome, interpreter.facts.root)
    for (id, record, _) in interpreter.definitionsBesideElements where core[id].isLine {
      if found == first + 1 { break }
      found = min(found, until(id, record))
    }
    return found
  }

  fileprivate mutating func until(_ id: DefinitionID, _ record: RecordPlace?) -> Int32 {
    guard let body = core[id].body, core[core[id].act].isInForce else { return never }
    return until(body, Scope(subject: record))
  }
}

extension LawBook {
  /// The acts and amendments that are in force on one day otherwise than on an earlier one, with
  /// whether they are; nil where they may be.
  fileprivate func changes(
    from before: CivilDate, to day: CivilDate
  ) -> [(name: Name, isInForce: Bool?)] {
    let entries =
      acts.filter { $0.enteredWith == $0.name }.map { ($0.name, $0.entry) }
      + amendments.map { ($0.name, $0.entry) }
    return entries.compactMap { name, entry in
      let now = entry.isInForce(on: day)
      return now == entry.isInForce(on: before) ? nil : (name, now)
    }
  }
}

extension LawState {
  /// Whether the law may be in this state on one of some days, first and last included.
  fileprivate func isIn(_ first: CivilDate, _ last: CivilDate) -> Bool {
    from <= last && until.map { first < $0 } ?? true
  }

  /// Whether the law may be in this state on a day.
  fileprivate func isIn(on day: CivilDate) -> Bool {
    from <= day && until.map { day < $0 } ?? true
  }
}

extension Timeline {
  /// Adds days with an answer, to the last span when it says the same.
  fileprivate mutating func add(_ answer: Answer?, from first: CivilDate, through last: CivilDate) {
    if let before = spans.last {
      let isSame =
        switch (before.answer, answer) {
        case (nil, nil): true
        case (let a?, let b?): a.saysTheSame(as: b)
        default: false
        }
      if isSame {
        spans[spans.count - 1].last = last
        return
      }
    }
    spans.append(Span(first: first, last: last, answer: answer))
  }
}
