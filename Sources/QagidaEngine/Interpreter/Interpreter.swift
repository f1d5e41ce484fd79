import QagidaCalendar
import QagidaLaw
import QagidaSource

/// What a run asks for, beside the record.
package struct Question: Sendable {
  /// The day the case is judged.
  package let today: CivilDate
  /// Where the day may be any from `today` through this one; nil where it is `today`.
  private(set) var lastToday: CivilDate?
  /// The day whose law is applied.
  package private(set) var law: CivilDate
  /// Whether a wording that is superseded is read while the new one is not known.
  package var isProvisional = false
  /// The one that is not read all the same.
  package var unreadWording: WordingID?
  /// The chosen alternative of each reading, or nil for all of them at once.
  package var readings: [Int?]
  /// A day of the period in which a deadline that comes again is asked for, by the definition of
  /// that day; nil for the period that it is in by itself.
  private(set) var period: (day: CivilDate, of: DefinitionID)?

  /// The question with the default alternative of every reading.
  package init(today: CivilDate, law: CivilDate, core: Core) {
    self.today = today
    self.law = law
    readings = core.readings.map { $0.defaultAlternative }
  }

  /// The days that the day the case is judged may be.
  var todays: DateRange {
    lastToday.flatMap { DateRange(from: today, through: $0) } ?? DateRange(today)
  }

  /// The same question, asked on another day; `through`: or on any day until that one, inclusive.
  func asked(on today: CivilDate, through last: CivilDate? = nil) -> Question {
    var question = Question(today: today, law: law, readings: readings)
    question.lastToday = last
    question.isProvisional = isProvisional
    question.unreadWording = unreadWording
    question.period = period
    return question
  }

  /// The same question, asked of the period of a day: `of` is the definition of a deadline's day in
  /// its period.
  func asked(inPeriodOf day: CivilDate, of definition: DefinitionID) -> Question {
    var question = self
    question.period = (day: day, of: definition)
    return question
  }

  /// The same question, asked on another day and of the law of another.
  func asked(on today: CivilDate, law: CivilDate) -> Question {
    var question = asked(on: today)
    question.law = law
    return question
  }

  /// The same question, asked on another day and of the law of that day.
  func judged(on day: CivilDate) -> Question {
    var question = asked(on: day)
    question.law = day
    return question
  }

  private init(today: CivilDate, law: CivilDate, readings: [Int?]) {
    self.today = today
    self.law = law
    self.readings = readings
  }

  /// Whether what stands in the place of a wording that is not known is read: never where none is
  /// at hand, for a later wording is no guess at an earlier one.
  func reads(_ wording: WordingID, _ core: Core) -> Bool {
    isProvisional && unreadWording != wording && core[wording].isAnnounced
  }

  /// The same question with every reading left open.
  package var withOpenReadings: Question {
    var open = self
    open.readings = readings.map { _ in nil }
    return open
  }
}

/// The reference interpreter: every term gives what it may still be, and leaves a step in the
/// trace. Total: whatever the facts, an evaluation ends with a value.
package struct Interpreter: Sendable {
  package let core: Core
  package let question: Question
  package internal(set) var facts: Facts
  package internal(set) var trace = Trace()
  /// Definitions evaluated for a record, each once.
  private var known: [Known: StepID] = [:]

  private struct Known: Hashable {
    let definition: DefinitionID
    let record: RecordPlace?
    let role: DayRole?
  }

  /// What a definition is evaluated for.
  struct Frame {
    var subject: RecordPlace?
    var arguments: [StepID] = []
    var elements: [Int: RecordPlace] = [:]
    var role: DayRole?
  }

  package init(core: Core, question: Question, facts: Facts) {
    self.core = core
    self.question = question
    self.facts = facts
  }

  /// Evaluates definitions without parameters for the record itself, in this order, and gives
  /// the step of the last (``Core/evaluationOrder(of:readings:)``).
  package mutating func evaluate(_ order: [DefinitionID]) -> StepID {
    var last = StepID(0)
    for id in order {
      last = definition(id, record: facts.root, arguments: [], role: nil)
    }
    return last
  }

  /// The step of a definition for the record itself, or else for a single fact of it, when it has
  /// been evaluated.
  package func step(of id: DefinitionID) -> StepID? {
    known[Known(definition: id, record: facts.root, role: nil)]
      ?? stepsBesideElements.filter { $0.0 == id }.map { $0.1 }.min { $0.index < $1.index }
  }

  /// The steps of definitions for the record itself and for records that are single facts of it,
  /// in no order.
  package var stepsBesideElements: some Sequence<(DefinitionID, StepID)> {
    known.lazy.filter { key, _ in
      key.role == nil && !(key.record.map { facts.paths.isOfElement($0.path) } ?? false)
    }.map { ($0.key.definition, $0.value) }
  }

  /// The definitions of ``stepsBesideElements`` with what they were evaluated for, in the policy's
  /// order.
  var definitionsBesideElements: [(id: DefinitionID, record: RecordPlace?, step: StepID)] {
    known.filter { key, _ in
      key.role == nil && !(key.record.map { facts.paths.isOfElement($0.path) } ?? false)
    }.map { (id: $0.key.definition, record: $0.key.record, step: $0.value) }
      .sorted { ($0.id.index, $0.step.index) < ($1.id.index, $1.step.index) }
  }

  /// What a step needs to be settled (``Trace/needs(of:in:_:)``).
  package func needs(of step: StepID) -> (facts: [Int32], faults: [Fault]) {
    trace.needs(of: step, in: core, facts.paths)
  }

  // MARK: Definitions

  mutating func definition(
    _ id: DefinitionID, record: RecordPlace?, arguments: [StepID], role: DayRole?
  ) -> StepID {
    let key = Known(definition: id, record: record, role: role)
    if arguments.isEmpty, let step = known[key] { return step }
    let definition = core[id]
    guard let body = definition.body else { return StepID(0) }
    let step: StepID
    if !core[definition.act].isInForce {
      step = trace.add(
        .definition(id, body), core.widest(definition.type), fault: .notInForce(definition.act))
    } else if let period = question.period, period.of == id {
      step = trace.add(.definition(id, body), .date(DateRange(period.day)))
    } else {
      let frame = Frame(subject: record, arguments: arguments, role: role)
      let inner = evaluate(body, frame)
      step = trace.add(.definition(id, body), trace[inner].value, [inner] + arguments)
    }
    if arguments.isEmpty { known[key] = step }
    return step
  }

  private mutating func reference(
    _ definition: DefinitionID, _ record: TermID?, _ arguments: [TermID], _ role: RoleUse?,
    _ frame: Frame
  ) -> StepID {
    var place: RecordPlace?
    if let record {
      let step = evaluate(record, frame)
      guard case .record(let found) = trace[step].value else { return step }
      place = found
    }
    let values = arguments.map { evaluate($0, frame) }
    let use: DayRole? =
      switch role {
      case .role(let role): role
      case .ofDefinition: frame.role
      case nil: nil
      }
    return self.definition(definition, record: place, arguments: values, role: use)
  }

  // MARK: Terms

  /// Evaluates a term and gives its step.
  mutating func evaluate(_ id: TermID, _ frame: Frame) -> StepID {
    switch core[id] {
    case .definition(let definition, let record, let arguments, let role):
      return reference(definition, record, arguments, role, frame)
    case .parameter(let number): return frame.arguments[number]
    case .field(let record, let field): return self.field(id, record, field, frame)
    case .alternatives(let reading, let terms): return alternatives(id, reading, terms, frame)
    case .assumed(let wording, let old): return assumed(id, wording, old, frame)
    case .condition(let condition, let then, let otherwise):
      return self.condition(id, condition, then, otherwise, frame)
    case .decide(let lines, let otherwise): return decide(id, lines, otherwise, frame)
    case .filter, .some, .every, .sum, .earliest, .latest: return overElements(id, frame)
    case .select(let stage): return select(id, stage, frame)
    case .spanOf(let record): return spanOf(id, record, frame)
    case .length(let counting, let overlap, let list):
      return length(id, counting, overlap, list, frame)
    case .cover(let list, let span): return cover(id, list, span, frame)
    default:
      let parts = core[id].parts.map { evaluate($0, frame) }
      let (value, fault) = apply(id, parts.map { trace[$0].value }, frame)
      return trace.add(.term(id), value, parts, fault: fault)
    }
  }

  private mutating func field(
    _ id: TermID, _ record: TermID, _ field: Int, _ frame: Frame
  ) -> StepID {
    let owner = evaluate(record, frame)
    guard case .record(let place) = trace[owner].value else { return owner }
    let path = facts.pathOfField(field, of: place)
    let value = fact(field, of: place, path)
    return trace.add(.fact(path: path), value)
  }

  /// What is known of a fact.
  func fact(_ field: Int, of place: RecordPlace, _ path: Int32) -> Value {
    guard let instance = place.instance else {
      return core.widest(core[place.type].fields[field].type, path: path)
    }
    return facts.instances[Int(instance)].fields[field]
  }

  private mutating func alternatives(
    _ id: TermID, _ reading: ReadingID, _ terms: [TermID], _ frame: Frame
  ) -> StepID {
    if let chosen = question.readings[reading.index] {
      let step = evaluate(terms[chosen], frame)
      return trace.add(.term(id), trace[step].value, [step])
    }
    let steps = terms.map { evaluate($0, frame) }
    var value = trace[steps[0]].value
    for step in steps.dropFirst() { value = value.joined(trace[step].value) }
    return trace.add(.term(id), value, steps)
  }

  private mutating func assumed(
    _ id: TermID, _ wording: WordingID, _ old: TermID, _ frame: Frame
  ) -> StepID {
    guard question.reads(wording, core) else {
      return trace.add(
        .term(id), core.widest(core.type(of: id)), fault: .unknownWording(wording))
    }
    let step = evaluate(old, frame)
    return trace.add(.term(id), trace[step].value, [step])
  }

  private mutating func condition(
    _ id: TermID, _ condition: TermID, _ then: TermID, _ otherwise: TermID, _ frame: Frame
  ) -> StepID {
    let steps = [condition, then, otherwise].map { evaluate($0, frame) }
    let values = steps.map { trace[$0].value }
    let value: Value =
      switch values[0].asTruth {
      case .yes: values[1]
      case .no: values[2]
      case .unknown: values[1].joined(values[2])
      }
    return trace.add(.term(id), value, steps)
  }

  /// The words of the lines that may hold and before which none surely holds.
  private mutating func decide(
    _ id: TermID, _ lines: [DecisionLine], _ otherwise: Int, _ frame: Frame
  ) -> StepID {
    let steps = lines.map { evaluate($0.condition, frame) }
    var words = WordSet.empty
    var isSettled = false
    for (line, step) in zip(lines, steps) where !isSettled {
      let holds = trace[step].value.asTruth
      if holds != .no { words.insert(line.word) }
      isSettled = holds == .yes
    }
    if !isSettled { words.insert(otherwise) }
    return trace.add(.term(id), .words(words), steps)
  }
}

extension Value {
  /// Whether it is a yes or no, known or not.
  package var isTruth: Bool {
    if case .truth = self { return true }
    return false
  }

  /// The truth value of what is one.
  package var asTruth: Truth {
    if case .truth(let truth) = self { return truth }
    return .unknown
  }
}

extension Facts {
  /// The path of a field of a record in hand.
  mutating func pathOfField(_ field: Int, of place: RecordPlace) -> Int32 {
    path(ofField: field, ofType: place.type, at: place.path)
  }
}
