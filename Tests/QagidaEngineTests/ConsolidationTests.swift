import QagidaCalendar
import QagidaEngine
import QagidaLaw
import Testing

/// Evaluating the acts on a day is evaluating their printed consolidation of that day.
/// `QAGIDA_RUNS` sets how many acts are tried, `QAGIDA_SEED` where they begin.
@Suite struct ConsolidationTests {
  private static let runs = Numbers.setting("QAGIDA_RUNS") ?? 60
  private static let firstSeed = Numbers.setting("QAGIDA_SEED") ?? 1

  @Test func thePrintedTextMeansTheSame() throws {
    var changed = 0
    for run in 0..<Self.runs {
      let seed = UInt64(Self.firstSeed + run)
      var generator = AmendmentGenerator(seed: seed)
      let texts =
        [PolicyGenerator.vocabulary, generator.act] + (1...4).map { generator.amendment($0) }
      let bench = Bench(texts)
      guard bench.compilation.isUsable else {
        Issue.record("seed \(seed) does not check:\n\(texts.joined(separator: "\n"))")
        return
      }
      var answers: [Int: [[String]]] = [:]
      for year in 2020...2025 {
        let day = try #require(CivilDate(year: year, month: 3, day: 1))
        let printed = Bench(try #require(bench.printed(on: day)))
        guard printed.compilation.isUsable else {
          Issue.record("seed \(seed), \(year):\n\(texts.joined(separator: "\n"))")
          return
        }
        let core = try #require(bench.compilation.variants(on: day).first).core
        var facts = FactsGenerator(seed: seed &* 31, core: core)
        for _ in 0..<6 {
          let record = facts.blurred(facts.complete(try subject(core)), percent: 15)
          let original = try answer(core, record, day)
          let other = try answer(printed.core, record, day)
          #expect(original == other, "seed \(seed), \(year)")
          answers[year, default: []].append(original)
        }
      }
      if Set(answers.values).count > 1 { changed += 1 }
    }
    #expect(changed > Self.runs / 3, "else the amendments change nothing")
  }

  private func subject(_ core: Core) throws -> RecordID {
    try #require(core[try outcome(core)].subject)
  }

  private func outcome(_ core: Core) throws -> DefinitionID {
    try #require(core.outcomes.first { core[$0].name == "result" })
  }

  /// The words, needs, and the lines that speak against.
  private func answer(_ core: Core, _ facts: Facts, _ day: CivilDate) throws -> [String] {
    let question = Question(today: day, law: day, core: core)
    let answer = Evaluator(core: core, outcome: try outcome(core), question: question).answer(facts)
    guard case .choice(let choice) = core[answer.decision.outcome].type else { return [] }
    let words = answer.decision.possible.words.map { core[choice].words[$0].text }.sorted()
    let because = answer.decision.because.map { core[$0].fullName(in: core).text }.sorted()
    return words + ["because"] + because
  }
}
