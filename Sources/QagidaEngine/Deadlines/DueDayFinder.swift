import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Finds the days of deadlines and terms that fall, or may fall, in a time: under each state that the
/// law may be in, and united.
package struct DueDayFinder: Sendable {
  /// The days that are asked for, both counted.
  package let days: DateRange
  private let sides: [Side]
  private let words: AnswerWords

  /// One state of the law.
  fileprivate struct Side: Sendable {
    let core: Core
    let question: Question
    /// The deadlines and terms in force, in the order in which they stand.
    let asked: [DefinitionID]
  }

  /// Nil, with a finding, when there is no such reading.
  ///
  /// - Parameter act: the only act that is asked for; nil for all.
  package init?(
    _ variants: [LawVariant], on today: CivilDate, law: CivilDate, days: DateRange, act: Name?,
    readings: [(name: String, value: String)], words: AnswerWords,
    _ diagnostics: inout DiagnosticBag
  ) {
    var sides: [Side] = []
    var failure = DiagnosticBag()
    for variant in variants {
      var question = Question(today: today, law: law, core: variant.core)
      var found = DiagnosticBag()
      Lookup.choose(readings, in: variant.core, &question, &found)
      guard !found.hasErrors else {
        failure = found
        continue
      }
      sides.append(
        Side(
          core: variant.core, question: question,
          asked: variant.core.deadlinesAndTerms.filter { id in
            act.map { variant.core[variant.core[id].act].name == $0 } ?? true
          }))
    }
    guard !sides.isEmpty else {
      diagnostics.append(failure)
      return nil
    }
    self.days = days
    self.sides = sides
    self.words = words
  }

  private var newest: Side { sides[sides.count - 1] }

  /// The core by which records are read.
  package var core: Core { newest.core }

  /// The records that deadlines and terms are about, in the order in which they are declared.
  package var subjects: [RecordID] {
    var found: Set<RecordID> = []
    for side in sides { found.formUnion(side.asked.compactMap { side.core[$0].subject }) }
    return found.sorted { $0.index < $1.index }
  }

  /// How many deadlines and terms there are.
  package var count: Int { newest.asked.count }

  /// The work that a record may be.
  package func work(about subject: RecordID) -> WorkLimit {
    WorkLimit(
      core: core,
      asking: newest.asked.filter { core[$0].subject == subject }.map { id in
        (definition: newest.state(of: id), times: newest.periods(of: id, days).count)
      }, question: newest.question)
  }

  /// The days of a record.
  package func days(of facts: Facts) -> [DueDay] {
    let subject = facts.root.type
    return united(
      sides.map { side in
        side.asked.filter { side.core[$0].subject == subject }
          .flatMap { days(of: $0, facts, side).map { $0.day } }
      })
  }

  /// The days that hang on no fact: those of the acts themselves.
  package var daysOfActs: [DueDay] {
    let found = sides.map { side in
      side.asked.flatMap { id -> [Found] in
        let subject = side.core[id].subject
        guard let subject = subject ?? (side.core.records.isEmpty ? nil : RecordID(0)) else {
          return []
        }
        return days(of: id, Facts(about: subject, in: side.core), side)
      }
    }
    // What hangs on a fact under one state of the law does so where another has no text of it.
    let onFacts = Set(found.joined().filter { $0.readsFacts }.map { $0.day.key.rule })
    return united(found.map { $0.map { $0.day }.filter { !onFacts.contains($0.key.rule) } })
  }

  /// What the states of the law have, each once; what not all have is not sure.
  private func united(_ days: [[DueDay]]) -> [DueDay] {
    var found: [DueDay.Key: DueDay] = [:]
    var counts: [DueDay.Key: Int] = [:]
    for day in days.reversed().joined() {
      counts[day.key, default: 0] += 1
      if found[day.key]?.unite(day) == nil { found[day.key] = day }
    }
    return found.map { key, day in
      var day = day
      if counts[key] != sides.count { day.isSure = false }
      return day
    }.sorted { DueDay.comes($0, before: $1) }
  }

  // MARK: One deadline or term

  private struct Found {
    let day: DueDay
    let readsFacts: Bool
  }

  private func days(of id: DefinitionID, _ facts: Facts, _ side: Side) -> [Found] {
    side.periods(of: id, days).compactMap { period in
      var question = side.question
      if let period, let deadline = side.core[id].deadline {
        question = question.asked(inPeriodOf: period, of: deadline.event)
      }
      return day(of: id, Interpreter(core: side.core, question: question, facts: facts), side)
    }
  }

  private func day(
    of id: DefinitionID, _ interpreter: Interpreter, _ side: Side
  ) -> Found? {
    var interpreter = interpreter
    let core = side.core
    let definition = core[id]
    let state = side.state(of: id)
    let order = core.evaluationOrder(of: state, readings: interpreter.question.readings)
    let stateStep = interpreter.evaluate(order)
    let parts = definition.ends
    guard let parts, let lastStep = interpreter.step(of: parts.last),
      let eventStep = interpreter.step(of: parts.event),
      let last = interpreter.trace[lastStep].value.dueDay
    else { return nil }
    let nominal =
      interpreter.step(of: parts.nominal).flatMap { interpreter.trace[$0].value.dueDay } ?? last
    let isBar = definition.term?.isBar ?? false
    // Of what hangs on a day of which nothing is known, nothing is known.
    let isOpen = interpreter.trace[eventStep].value.dueDay?.days == .all
    let moved = isOpen ? .all : isBar ? last.days.next : last.days
    guard moved.intersection(days) != nil else { return nil }
    let period = self.period(definition, interpreter.trace[eventStep].value)
    let states =
      period.flatMap { statesAtItsEnd(definition, $0, last.days, order, interpreter) }
      ?? interpreter.trace[stateStep].value.asWords
    let facts = interpreter.facts(below: eventStep, besides: nil)
    let due = DueDay(
      kind: definition.term == nil ? .deadline : isBar ? .bar : .term,
      act: core[definition.act].name, name: definition.name,
      body: definition.bearer.map { core[$0.choice].words[$0.word] }, title: definition.titles.en,
      clauses: definition.clauses, period: period, days: moved,
      nominal: isOpen ? .all : isBar ? nominal.days.next : nominal.days, isSure: last.isSure,
      states: core.words(states, of: state),
      facts: facts.map { fact(interpreter, $0) }, order: id.index)
    return Found(
      day: due,
      readsFacts: !interpreter.facts(below: lastStep, besides: parts.exception).isEmpty)
  }

  private func fact(_ interpreter: Interpreter, _ step: StepID) -> DueDay.Fact {
    guard case .fact(let path) = interpreter.trace[step].kind else {
      return DueDay.Fact(path: "", value: "")
    }
    let values = ValueText(core: interpreter.core, words: words)
    let paths = interpreter.facts.paths
    return DueDay.Fact(
      path: paths.text(path, in: interpreter.core),
      value: values.text(
        interpreter.trace[step].value, paths.type(path, in: interpreter.core)))
  }

  private func period(_ definition: Definition, _ event: Value) -> DueDay.Period? {
    guard let block = definition.deadline?.period?.block, let days = event.dueDay?.days,
      days.first.start(of: block) == days.last.start(of: block)
    else { return nil }
    return DueDay.Period(block: block, first: days.first.start(of: block))
  }

  /// The states of one of the periods of a deadline: of one that is over, as of its end. What is done
  /// after a period is done for a later one, and does not tell whether it was done in this. Nil
  /// where it is asked of one period only, or that has not begun.
  private func statesAtItsEnd(
    _ definition: Definition, _ period: DueDay.Period, _ last: DateRange, _ order: [DefinitionID],
    _ interpreter: Interpreter
  ) -> WordSet? {
    let today = interpreter.question.today
    guard let parts = definition.deadline, parts.period?.isEach ?? false, period.first <= today
    else { return nil }
    let end = max(period.last, last.last)
    var then = interpreter
    if end < today {
      then = Interpreter(
        core: interpreter.core, question: interpreter.question.asked(on: end),
        facts: interpreter.facts)
      _ = then.evaluate(order)
    }
    guard let root = order.last.flatMap({ then.step(of: $0) }) else { return nil }
    var states = then.trace[root].value.asWords
    if end < today, states.contains(DeadlineState.open.rawValue) {
      // Open on the last good day, and that is over.
      var open = WordSet.empty
      open.insert(DeadlineState.open.rawValue)
      states = states.subtracting(open)
      states.insert(DeadlineState.overdue.rawValue)
    }
    let done = then.step(of: parts.done).flatMap { then.trace[$0].value.dueDay }
    if let done, done.days.last > end {
      states.insert(DeadlineState.met.rawValue)
      if last.first < min(today, end) { states.insert(DeadlineState.metLate.rawValue) }
    }
    return states
  }
}

extension DueDayFinder.Side {
  /// The definition of the state: of a deadline itself.
  func state(of id: DefinitionID) -> DefinitionID { core[id].term?.state ?? id }

  /// A day of each period whose deadline may fall in a time; nil, once, of what does not come again.
  func periods(of id: DefinitionID, _ days: DateRange) -> [CivilDate?] {
    guard let period = core[id].deadline?.period, period.isEach else { return [nil] }
    // A day off can move a last good day beyond its period.
    var next: CivilDate? = days.first.start(of: period.block).adding(days: -1)?
      .start(of: period.block)
    if next == nil { next = days.first.start(of: period.block) }
    let last = days.last.end(of: period.block).adding(days: 1) ?? days.last
    var found: [CivilDate?] = []
    while let day = next, day <= last {
      found.append(day)
      next = day.end(of: period.block).adding(days: 1)
    }
    return found
  }
}

extension Definition {
  /// The parts of a deadline or a term that its end is told by.
  fileprivate var ends:
    (event: DefinitionID, nominal: DefinitionID, last: DefinitionID, exception: DefinitionID?)?
  {
    if let deadline {
      return (
        event: deadline.event, nominal: deadline.nominalDay, last: deadline.lastDay,
        exception: deadline.exception
      )
    }
    return term.map { (event: $0.start, nominal: $0.last, last: $0.last, exception: $0.exception) }
  }
}

extension Core {
  /// The deadlines and terms of acts in force, by their present text.
  fileprivate var deadlinesAndTerms: [DefinitionID] {
    definitions.indices.filter { number in
      definitions[number].ends != nil && definitions[number].end == nil
        && self[definitions[number].act].isInForce
    }.map { DefinitionID($0) }
  }

  /// The words of a state.
  fileprivate func words(_ set: WordSet, of state: DefinitionID) -> [Name] {
    guard case .choice(let choice) = self[state].type else { return [] }
    return set.words.map { self[choice].words[$0] }
  }
}

extension Value {
  /// The words that are still possible of a word.
  fileprivate var asWords: WordSet {
    if case .words(let words) = self { return words }
    return .empty
  }

  /// A day, and whether there surely is one; nil where there is none, and of anything else.
  fileprivate var dueDay: (days: DateRange, isSure: Bool)? {
    switch self {
    case .date(let days): (days: days, isSure: true)
    case .option(.no, _): nil
    case .option(let presence, .date(let days)): (days: days, isSure: presence == .yes)
    default: nil
    }
  }
}

extension DateRange {
  /// The day after, for each day; no day is after the last of all.
  fileprivate var next: DateRange {
    if self == .all { return self }
    let first = first.adding(days: 1) ?? .latest
    return DateRange(from: first, through: last.adding(days: 1) ?? .latest) ?? self
  }
}

extension Interpreter {
  /// The steps of the facts that a step hangs on, each fact once; `besides`: not those that only a
  /// definition reads.
  fileprivate func facts(below id: StepID, besides other: DefinitionID?) -> [StepID] {
    var found: [StepID] = []
    var paths: Set<Int32> = []
    var seen: Set<StepID> = []
    var stack = [id]
    while let next = stack.popLast() {
      guard seen.insert(next).inserted else { continue }
      if case .definition(let read, _) = trace[next].kind, read == other { continue }
      if case .fact(let path) = trace[next].kind, paths.insert(path).inserted { found.append(next) }
      stack += trace.children(of: next).reversed()
    }
    return found
  }
}
