import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Finds the days on which an answer changes: evaluates it on a day, asks from when on it may be
/// another (``Stability``), and goes on there.
package struct TimelineFinder: Sendable {
  private let variants: [LawVariant]
  private let outcome: String
  private let readings: [(name: String, value: String)]

  /// - Parameter variants: all states of the law (``Compilation/variants``).
  /// - Parameter readings: what is chosen of readings; one that a state of the law does not have is
  ///   not looked at there.
  package init(
    _ variants: [LawVariant], outcome: String, readings: [(name: String, value: String)]
  ) {
    self.variants = variants
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
      let states = variants.filter { $0.text.state.isIn(on: start) }
      let end = states.compactMap { $0.text.state.until?.adding(days: -1) }.min() ?? last
      let through = min(end, last)
      if let evaluator = evaluator(states, on: start) {
        answer(evaluator, facts, from: start, through: through, &timeline)
      } else {
        timeline.add(nil, from: start, through: through)
      }
      day = through.adding(days: 1)
    }
    return timeline
  }

  private func evaluator(_ states: [LawVariant], on day: CivilDate) -> LawEvaluator? {
    let known = readings.filter { pair in
      states.contains { state in
        var ignored = DiagnosticBag()
        return Lookup.reading(pair.name, in: state.core, &ignored) != nil
      }
    }
    var ignored = DiagnosticBag()
    return LawEvaluator(
      states, outcome: outcome, today: day, law: day, readings: known, &ignored)
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
      latest = max(latest, stability.until(answer))
      timeline.probes += stability.probedDays.count
      if !stability.hasWalked { return latest }
    }
    return latest
  }
}

extension Stability {
  /// The first day on which the possible words, or one of the lines that may speak against, may
  /// be others than in an answer of the first day.
  fileprivate mutating func until(_ answer: Answer) -> Int32 {
    let interpreter = answer.interpreter
    var found = until(answer.decision.outcome, interpreter.facts.root)
    for (line, record) in interpreter.linesBesideElements {
      if found == first + 1 { break }
      found = min(found, until(line, record))
    }
    return found
  }

  private mutating func until(_ id: DefinitionID, _ record: RecordPlace?) -> Int32 {
    guard let body = core[id].body, core[core[id].act].isInForce else { return never }
    return until(body, Scope(subject: record))
  }
}

extension LawState {
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
