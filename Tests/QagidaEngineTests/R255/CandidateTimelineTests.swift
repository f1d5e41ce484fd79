import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import Testing

/// The timelines of the example candidates over twenty years say what judging day by day says.
/// `QAGIDA_STRIDE=1` judges all of them on every day instead of some on one day in some.
@Suite struct CandidateTimelineTests {
  private static let stride = Numbers.setting("QAGIDA_STRIDE") ?? 211
  private static let share = stride == 1 ? 1 : 5

  private struct Case {
    let outcome: String
    let readings: [(name: String, value: String)]
    let given: [Name: CivilDate]
  }

  private static let cases = [
    Case(outcome: "admission", readings: [], given: [:]),
    Case(
      outcome: "admission",
      readings: [
        (name: "entry_day", value: "judging"), (name: "appointed_by_president", value: "ever"),
      ], given: RegionalReserve.given),
    Case(
      outcome: "admission",
      readings: [
        (name: "entry_day", value: "judging"), (name: "not_older_than", value: "birthday"),
        (name: "length_of_work", value: "thirty_days"),
      ], given: [:]),
    Case(outcome: "enrolment_without_selection", readings: [], given: [:]),
  ]

  @Test(arguments: cases.indices)
  func changeOnTheseDays(number: Int) throws {
    let this = Self.cases[number]
    let first = try CivilDate(utf8: Array("2015-01-01".utf8))
    let last = try CivilDate(utf8: Array("2034-12-31".utf8))
    let compilation = try RegionalReserve.compileAll(given: this.given)
    let finder = TimelineFinder(
      compilation, outcome: this.outcome, readings: this.readings)
    var figures = TimelineFigures()
    for (position, facts) in try RegionalReserve.facts(compilation.core).enumerated()
    where position % Self.share == number % Self.share {
      let timeline = finder.timeline(facts, from: first, through: last)
      figures.add(timeline)
      let check = TimelineCheck(stride: Self.stride, offset: position) { day in
        var ignored = DiagnosticBag()
        return LawEvaluator(
          compilation.variants(on: day), outcome: this.outcome, today: day, law: day,
          readings: this.readings, &ignored)?.answer(facts)
      }
      let problem = check.difference(timeline, from: first, through: last)
      #expect(problem == nil, "candidate \(position + 1)")
    }
    print("\(this.outcome) \(this.readings.map { "\($0.value)" }): \(figures.text)")
  }
}

extension RegionalReserve {
  /// The policies of the repository in all states of the law.
  static func compileAll(given: [Name: CivilDate]) throws -> Compilation {
    var sources = SourceSet()
    for path in paths + others { _ = sources.add(path: path, bytes: try bytes(path)) }
    let compilation = Compiler.compile(sources, table: table, law: .all, given: given)
    try #require(compilation.isUsable)
    return compilation
  }

  /// The facts of the example candidates.
  static func facts(_ core: Core) throws -> [Facts] {
    let outcome = try #require(core.outcomes.first { core[$0].name == "admission" })
    let subject = try #require(core[outcome].subject)
    let decoder = RecordDecoder(core: core, subject: subject, input: "test", isStrict: false)
    return try candidates().compactMap { bytes in
      var stream = RecordStream(decoder: decoder, form: .lines, work: nil)
      let items = stream.feed(bytes.span) + stream.finish()
      guard case .record(let record) = items.first else { return nil }
      return record.facts
    }
  }
}
