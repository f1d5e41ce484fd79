import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import Testing

/// A timeline says what judging day by day says, on random policies and records. `QAGIDA_RUNS`
/// sets how many policies are tried, `QAGIDA_SEED` where they begin; `QAGIDA_STRIDE=1` judges every
/// day instead of one in some.
@Suite struct TimelineTests {
  private static let runs = Numbers.setting("QAGIDA_RUNS") ?? 150
  private static let firstSeed = Numbers.setting("QAGIDA_SEED") ?? 1
  private static let stride = Numbers.setting("QAGIDA_STRIDE") ?? 97

  @Test func randomPoliciesChangeOnTheseDays() throws {
    let first = try CivilDate(utf8: Array("2022-06-01".utf8))
    let last = try CivilDate(utf8: Array("2025-05-31".utf8))
    var figures = TimelineFigures()
    for run in 0..<Self.runs {
      let seed = UInt64(Self.firstSeed + run)
      var generator = PolicyGenerator(seed: seed)
      // The day stands for a fact, so that more hangs on it.
      let act = generator.act().replacing("asked", with: "today")
      let bench = Bench([PolicyGenerator.vocabulary, act])
      try #require(bench.compilation.isUsable)
      let outcome = try bench.outcome("result")
      let subject = try #require(bench.core[outcome].subject)
      var generated = FactsGenerator(seed: seed &* 31, core: bench.core)
      var facts = generated.complete(subject)
      if run % 3 > 0 { facts = generated.blurred(facts, percent: 30) }
      let finder = TimelineFinder(bench.compilation, outcome: "result", readings: [])
      let timeline = finder.timeline(facts, from: first, through: last)
      figures.add(timeline)
      if timeline.steps > 3 * timeline.spans.count + 10 {
        print("seed \(seed): \(timeline.steps) days for \(timeline.spans.count) spans")
      }
      let check = TimelineCheck(stride: Self.stride, offset: run) { day in
        let question = Question(today: day, law: day, core: bench.core)
        return Evaluator(core: bench.core, outcome: outcome, question: question).answer(facts)
      }
      if let problem = check.difference(timeline, from: first, through: last) {
        Issue.record("seed \(seed): \(problem)\n\(act)")
        return
      }
    }
    print("random policies, \(last.days(since: first) + 1) days: \(figures.text)")
  }

  /// The same where wordings are announced and not known, so that answers are provisional.
  @Test func randomProvisionalAnswersChangeOnTheseDays() throws {
    let first = try CivilDate(utf8: Array("2022-06-01".utf8))
    let last = try CivilDate(utf8: Array("2025-05-31".utf8))
    var provisional = 0
    for run in 0..<Self.runs / 2 {
      let seed = UInt64(Self.firstSeed + run)
      var generator = AmendmentGenerator(seed: seed)
      let act = generator.act.replacing("asked", with: "today")
      let bench = Bench([PolicyGenerator.vocabulary, act, generator.announcement(3)])
      try #require(bench.compilation.isUsable)
      let outcome = try bench.outcome("result")
      let subject = try #require(bench.core[outcome].subject)
      var generated = FactsGenerator(seed: seed &* 31, core: bench.core)
      let facts = generated.complete(subject)
      let finder = TimelineFinder(bench.compilation, outcome: "result", readings: [])
      let timeline = finder.timeline(facts, from: first, through: last)
      let words = Set(timeline.spans.compactMap { $0.answer?.decision.provisional?.word })
      if words.count > 1 { provisional += 1 }
      let check = TimelineCheck(stride: Self.stride, offset: run) { day in
        var ignored = DiagnosticBag()
        return LawEvaluator(
          bench.compilation.variants(on: day), outcome: "result", today: day, law: day,
          readings: [], &ignored)?.answer(facts)
      }
      if let problem = check.difference(timeline, from: first, through: last) {
        Issue.record("seed \(seed): \(problem)\n\(act)")
        return
      }
    }
    #expect(provisional > 0, "else none changes")
  }
}
