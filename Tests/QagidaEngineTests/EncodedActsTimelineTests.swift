import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import Testing

/// The timelines of the example records say what judging day by day says, over the day on which a
/// text begins that was not at hand before. `QAGIDA_STRIDE=1` judges all of them on every day.
@Suite struct EncodedActsTimelineTests {
  private static let stride = Numbers.setting("QAGIDA_STRIDE") ?? 367

  private struct Case {
    let outcome: String
    let file: String
    /// Of so many records one is asked about.
    let share: Int
    let given: Bool
  }

  private static let cases = [
    Case(
      outcome: "candidacy", file: "examples/special_reserve/officers.jsonl", share: 5, given: true),
    Case(
      outcome: "appointment", file: "examples/special_reserve/officers.jsonl", share: 4,
      given: false),
    Case(
      outcome: "staying", file: "examples/special_reserve/officers.jsonl", share: 5, given: true),
    Case(outcome: "power", file: "examples/departments/deeds.jsonl", share: 1, given: false),
  ]

  @Test(arguments: cases.indices)
  func changeOnTheseDays(number: Int) throws {
    let this = Self.cases[number]
    let published = try CivilDate(utf8: Array("2025-04-25".utf8))
    let first = try CivilDate(utf8: Array("2021-01-01".utf8))
    let last = try CivilDate(utf8: Array("2029-12-31".utf8))
    let compilation = try EncodedActs.compile(
      law: .all, given: this.given ? ["D853": published] : [:])
    let finder = TimelineFinder(compilation, outcome: this.outcome, readings: [])
    var ignored = DiagnosticBag()
    let outcome = try #require(Lookup.outcome(this.outcome, in: compilation.core, &ignored))
    for (position, record) in try EncodedActs.records(this.file).enumerated()
    where Self.stride == 1 || position % this.share == 0 {
      let facts = try EncodedActs.facts(record, outcome, in: compilation.core)
      let timeline = finder.timeline(facts, from: first, through: last)
      let check = TimelineCheck(stride: Self.stride, offset: position) { day in
        var ignored = DiagnosticBag()
        return LawEvaluator(
          compilation.variants(on: day), outcome: this.outcome, today: day, law: day,
          readings: [], &ignored)?.answer(facts)
      }
      let problem = check.difference(timeline, from: first, through: last)
      #expect(problem == nil, "\(this.outcome), record \(position + 1)")
    }
  }
}
