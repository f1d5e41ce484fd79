import QagidaCalendar
import QagidaEngine
import QagidaLaw
import Testing

/// Learning never turns a definite answer, and what an answer needs is enough: on random
/// policies and records. `QAGIDA_RUNS` sets how many policies are tried, `QAGIDA_SEED` where they
/// begin.
@Suite struct InformationTests {
  private static let runs = Numbers.setting("QAGIDA_RUNS") ?? 400
  private static let firstSeed = Numbers.setting("QAGIDA_SEED") ?? 1

  @Test func randomPoliciesKeepThePromise() throws {
    var decided = 0
    var open = 0
    for run in 0..<Self.runs {
      let seed = UInt64(Self.firstSeed + run)
      var generator = PolicyGenerator(seed: seed)
      let act = generator.act()
      let bench = Bench([PolicyGenerator.vocabulary, act])
      guard bench.compilation.isUsable else {
        Issue.record("seed \(seed) does not check:\n\(act)")
        return
      }
      let outcome = try bench.outcome("result")
      let evaluator = Evaluator(
        core: bench.core, outcome: outcome, question: try bench.question(on: "2024-02-29"))
      var facts = FactsGenerator(seed: seed &* 31, core: bench.core)
      for _ in 0..<8 {
        let problem = try check(evaluator, &facts, &decided, &open)
        if let problem {
          Issue.record("seed \(seed): \(problem)\n\(act)")
          return
        }
      }
    }
    #expect(decided > Self.runs)
    #expect(open > Self.runs)
  }

  /// Nil, or what went wrong.
  private func check(
    _ evaluator: Evaluator, _ generator: inout FactsGenerator, _ decided: inout Int,
    _ open: inout Int
  ) throws -> String? {
    let core = evaluator.core
    let subject = try #require(core[evaluator.outcome].subject)
    let complete = generator.complete(subject)
    let some = generator.blurred(complete, percent: 30)
    let less = generator.blurred(some, percent: 30)
    let answers = [complete, some, less].map { evaluator.answer($0) }
    let hasFault = answers[0].decision.needs.contains { need in
      if case .fault = need { return true }
      return false
    }
    if answers[0].decision.word == nil && !hasFault {
      return "open though everything is known: \(answers[0].decision.needs)"
    }
    for (more, fewer) in [(0, 1), (1, 2), (0, 2)] {
      let known = answers[more].decision
      let unknown = answers[fewer].decision
      if !known.possible.isSubset(of: unknown.possible) {
        return "\(unknown.possible.words) became \(known.possible.words) by learning"
      }
      if !Set(unknown.because).isSubset(of: known.because) {
        return "what spoke against does not any more"
      }
    }
    for answer in answers.dropFirst() {
      if answer.decision.word != nil {
        decided += 1
      } else {
        open += 1
        if let problem = sufficiency(answer, evaluator, complete, generator) { return problem }
      }
    }
    return nil
  }

  /// Once what an open answer needs is known, it is decided or a fault.
  private func sufficiency(
    _ answer: Answer, _ evaluator: Evaluator, _ complete: Facts, _ generator: FactsGenerator
  ) -> String? {
    var facts = answer.interpreter.facts
    for path in answer.interpreter.needs(of: answer.root).facts {
      facts = generator.learned(path, facts, from: complete)
    }
    let settled = evaluator.answer(facts).decision
    let onlyFaults = settled.needs.allSatisfy { need in
      if case .fault = need { return true }
      return false
    }
    return settled.word != nil || onlyFaults
      ? nil : "needs \(answer.decision.needs) were not enough: \(settled.needs)"
  }
}
