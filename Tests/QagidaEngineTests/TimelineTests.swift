import Foundation
import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import Testing

/// A timeline says what judging day by day says: on random policies and records, and on the
/// example candidates. `QAGIDA_RUNS` sets how many policies are tried, `QAGIDA_SEED` where they
/// begin, `QAGIDA_STRIDE=1` judges every day instead of one in some.
@Suite struct TimelineTests {
  private static let runs = setting("QAGIDA_RUNS") ?? 150
  private static let firstSeed = setting("QAGIDA_SEED") ?? 1

  private static let stride = setting("QAGIDA_STRIDE") ?? 13

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test func randomPoliciesChangeOnTheseDays() throws {
    let first = try day("2022-06-01")
    let last = try day("2025-05-31")
    var steps: [Int] = []
    for run in 0..<Self.runs {
      let seed = UInt64(Self.firstSeed + run)
      var generator = PolicyGenerator(seed: seed)
      let act = generator.act()
      let bench = Bench([PolicyGenerator.vocabulary, act])
      try #require(bench.compilation.isUsable)
      let subject = try #require(bench.core[try bench.outcome("result")].subject)
      var facts = FactsGenerator(seed: seed &* 31, core: bench.core)
      var known = facts.complete(subject)
      if run % 3 > 0 { known = facts.blurred(known, percent: 30) }
      let finder = TimelineFinder(bench.compilation.variants, outcome: "result", readings: [])
      let timeline = finder.timeline(known, from: first, through: last)
      steps.append(timeline.steps)
      let outcome = try bench.outcome("result")
      let problem = difference(timeline, first, last, offset: run) { day in
        let question = Question(today: day, law: day, core: bench.core)
        return Evaluator(core: bench.core, outcome: outcome, question: question).answer(known)
      }
      if let problem {
        Issue.record("seed \(seed): \(problem)\n\(act)")
        return
      }
    }
    report(steps, days: last.days(since: first) + 1)
  }

  /// Nil, or where a timeline differs from judging days: those around the changes it tells, and
  /// one in so many others.
  private func difference(
    _ timeline: Timeline, _ first: CivilDate, _ last: CivilDate, offset: Int,
    judge: (CivilDate) -> Answer?
  ) -> String? {
    var before: Answer?
    for (number, span) in timeline.spans.enumerated() {
      let start = number == 0 ? first : timeline.spans[number - 1].last.adding(days: 1)
      guard span.first == start, span.first <= span.last else { return "a gap at \(span.first)" }
      let length = span.last.days(since: span.first)
      for days in 0...length {
        let isNear = days < 3 || days > length - 3
        guard isNear || (days + offset) % Self.stride == 0, let day = span.first.adding(days: days)
        else { continue }
        let answer = judge(day)
        guard isSame(answer, span.answer) else { return "another answer on \(day)" }
        if days == 0 && number > 0 && isSame(answer, before) { return "no change on \(day)" }
        before = answer
      }
    }
    return timeline.spans.last?.last == last ? nil : "does not end on \(last)"
  }

  private func isSame(_ a: Answer?, _ b: Answer?) -> Bool {
    guard let a, let b else { return (a == nil) == (b == nil) }
    return a.saysTheSame(as: b)
  }

  private func day(_ text: String) throws -> CivilDate { try CivilDate(utf8: Array(text.utf8)) }

  /// Prints how many days were evaluated, of how many.
  private func report(_ steps: [Int], days: Int) {
    let sorted = steps.sorted()
    print(
      "timelines: \(steps.count), of \(days) days evaluated: median \(sorted[sorted.count / 2]),",
      "nine tenths at most \(sorted[sorted.count * 9 / 10]), worst \(sorted[sorted.count - 1])")
  }
}
