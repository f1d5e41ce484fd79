import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// A property ready to be tried.
struct PropertyTrial {
  private var result: PropertyResult
  private let days: PropertyDays
  private let tries: Int
  /// The records that are told of; nil where the property is about none.
  private let records: [GivenRecord]?
  private var random: RandomNumbers
  /// Records of which the property speaks: others are made from them.
  private var pool: [FactRecord] = []
  /// What records are made of, by the span of days; nil where none was made yet.
  private var makers: [RecordMaker?]
  /// The spans of days on which facts can settle anything; all where none is known to be one.
  private var spans: [Int]

  private static let poolLimit = 64
  /// Every so many records one is searched for.
  private static let directed = 20

  init(
    property: Property, days: PropertyDays, effort: PropertyRunner.Effort,
    records: [GivenRecord]?
  ) {
    result = PropertyResult(property, .held)
    self.days = days
    tries = effort.tries
    self.records = records
    random = RandomNumbers(seed: effort.seed, of: property.title)
    makers = days.spans.map { _ in nil }
    spans = Array(days.spans.indices)
  }

  mutating func run() -> PropertyResult {
    leaveMuteDays()
    tryTold()
    if result.counterexample == nil { tryMade() }
    if result.status == .held && result.met == 0 { result.status = .untried }
    return result
  }

  /// Leaves out the days whose law has no text at hand.
  private mutating func leaveMuteDays() {
    let speaking = spans.filter { number in
      let span = days.spans[number]
      guard let subject = span.subject else { return true }
      return !DirectedSearch(span: span, day: span.first, maker: maker(number))
        .isMute(about: subject)
    }
    if !speaking.isEmpty { spans = speaking }
  }

  /// The records that are told of: what is not known of them may leave it open.
  private mutating func tryTold() {
    for told in records ?? [] where result.counterexample == nil {
      guard let (span, day) = place(on: told.today) else { continue }
      attempt(
        told.record, days.spans[span], day,
        told.title.map { PropertyResult.Counterexample.Origin.told($0) } ?? .example)
    }
  }

  private mutating func tryMade() {
    guard tries > 0 else { return }
    for number in 1...tries where result.counterexample == nil {
      guard let (span, day) = place(on: nil) else { return }
      let record =
        number % Self.directed == 1
        ? searched(span, day) : records.flatMap { made(from: $0, span, day) }
      attempt(record, days.spans[span], day, .made(number))
    }
  }

  private mutating func searched(_ number: Int, _ day: CivilDate) -> FactRecord? {
    let span = days.spans[number]
    guard let subject = span.subject else { return nil }
    var search = DirectedSearch(span: span, day: day, maker: maker(number))
    var record = search.run(about: subject)
    if span.judge(record, on: day) == .open {
      // What no fact settles hangs on the law of these days.
      if search.isSettled(record) && spans.count > 1 { spans.removeAll { $0 == number } }
      // How far the search came may do for another start.
      search.maker.complete(&record, today: day)
    }
    random = search.maker.random
    return record
  }

  /// What makes records of a span of days, with the next random numbers.
  private mutating func maker(_ number: Int) -> RecordMaker {
    var maker = makers[number] ?? RecordMaker(days.spans[number], random)
    makers[number] = maker
    maker.random = random
    return maker
  }

  private mutating func made(
    from told: [GivenRecord], _ number: Int, _ day: CivilDate
  ) -> FactRecord? {
    guard let subject = days.spans[number].subject else { return nil }
    var record = FactRecord(type: subject)
    let choice = random.below(10)
    if choice < 5, let base = random.one(of: pool) {
      record = base
    } else if choice < 8, let base = random.one(of: told) {
      record = base.record
    }
    var maker = maker(number)
    maker.complete(&record, today: day)
    if choice < 8 { maker.change(&record, today: day) }
    random = maker.random
    return record
  }

  /// A span of days by its number, and a day in it; any where none is wanted, nil where the one that
  /// is wanted lies in none.
  private mutating func place(on day: CivilDate?) -> (span: Int, day: CivilDate)? {
    // Judged on one day only.
    if days.spans.count == 1, let only = days.spans.first, only.first == only.last {
      return (0, only.first)
    }
    if let day {
      return days.spans.firstIndex { $0.first <= day && day <= $0.last }.map { ($0, day) }
    }
    guard let number = random.one(of: spans) else { return nil }
    let span = days.spans[number]
    let step = random.below(span.last.days(since: span.first) + 1)
    return span.first.adding(days: step).map { (number, $0) }
  }

  private mutating func attempt(
    _ record: FactRecord?, _ span: PropertyDays.Span, _ day: CivilDate,
    _ origin: PropertyResult.Counterexample.Origin
  ) {
    result.tried += 1
    let verdict = span.judge(record, on: day)
    guard verdict == .holds || verdict == .fails else { return }
    result.met += 1
    if let record {
      if pool.count < Self.poolLimit {
        pool.append(record)
      } else {
        pool[random.below(pool.count)] = record
      }
    }
    guard verdict == .fails else { return }
    let smallest = record.map { record in
      Shrinking(core: span.core, today: day) { span.judge($0, on: day) == .fails }
        .smallest(record)
    }
    let law = span.law ?? day
    result.status = .failed
    result.counterexample = PropertyResult.Counterexample(
      origin: origin, today: day, law: law, facts: smallest?.text(in: span.core) ?? "",
      answer: span.consequence.asked(on: day, law: law)
        .answer(smallest?.facts(in: span.core) ?? Facts()))
  }
}

extension RecordMaker {
  fileprivate init(_ span: PropertyDays.Span, _ random: RandomNumbers) {
    let asked = [span.consequence.newest.outcome, span.condition?.newest.outcome]
    core = span.core
    constants = PolicyConstants(of: asked.compactMap { $0 }, in: span.core)
    self.random = random
  }
}

extension FactRecord {
  /// What is known of the record, as cases write it.
  fileprivate func text(in core: Core) -> String {
    let writer = FactText(core: core)
    var parts: [String] = []
    for (number, value) in fields.sorted(by: { $0.key < $1.key }) {
      if case .unknown = value { continue }
      let field = core[type].fields[number]
      parts.append("\(field.name.text) \(writer.text(value, field.type) ?? "unknown")")
    }
    return parts.joined(separator: ", ")
  }
}
