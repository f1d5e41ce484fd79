import QagidaCalendar
import QagidaEngine
import QagidaLaw
import Testing

/// What the difference of two laws does not name decides every record as before.
@Suite struct DiffTests {
  private static let runs = Numbers.setting("QAGIDA_RUNS") ?? 60
  private static let firstSeed = Numbers.setting("QAGIDA_SEED") ?? 1

  private static func bench(_ seed: UInt64, layout: Bool = false) throws -> Bench {
    var generator = AmendmentGenerator(seed: seed)
    var texts =
      [PolicyGenerator.vocabulary, generator.act] + (1...4).map { generator.amendment($0) }
    if layout {
      texts = texts.map { text in
        text.split(separator: "\n").filter { !$0.hasPrefix("    old text") }.joined(separator: "\n")
          + "\n"
      }
    }
    let bench = Bench(texts)
    try #require(bench.compilation.isUsable, "seed \(seed)")
    return bench
  }

  /// For each pair of years of a random act and its amendments: where the outcome is not among
  /// the changes, every random record gets the same answer in both years' law.
  @Test func whatIsNotNamedDecidesAsBefore() throws {
    var (unchanged, named, empty) = (0, 0, 0)
    for run in 0..<Self.runs {
      let seed = UInt64(Self.firstSeed + run)
      let bench = try Self.bench(seed)
      let variants = try (2020...2025).map { year in
        let day = try #require(CivilDate(year: year, month: 3, day: 1))
        return try #require(bench.compilation.variants(on: day).first)
      }
      for (old, new) in zip(variants, variants.dropFirst()) {
        let diff = LawDiff(LawSide(bench.compilation, old), LawSide(bench.compilation, new))
        if diff.entries.isEmpty { empty += 1 }
        if diff.entries.contains(where: { $0.new?.name == "result" && $0.change != .moved }) {
          named += 1
          continue
        }
        unchanged += 1
        let subject = try #require(old.core[try Self.outcome(old.core)].subject)
        var facts = FactsGenerator(seed: seed &* 17, core: old.core)
        for _ in 0..<20 {
          let record = facts.blurred(facts.complete(subject), percent: 15)
          #expect(
            try Self.words(old.core, record) == Self.words(new.core, record), "seed \(seed)")
        }
      }
    }
    #expect(unchanged >= Self.runs / 2, "else nothing was tried")
    #expect(empty >= Self.runs / 4, "of the years without an amendment")
    #expect(named >= Self.runs, "else the amendments change nothing")
  }

  /// The printed consolidation has another layout, and no other meaning.
  @Test func thePrintedTextIsNoChange() throws {
    for run in 0..<Self.runs {
      let seed = UInt64(Self.firstSeed + run)
      let bench = try Self.bench(seed, layout: true)
      for year in [2020, 2022, 2024] {
        let day = try #require(CivilDate(year: year, month: 3, day: 1))
        let variant = try #require(bench.compilation.variants(on: day).first)
        let printed = Bench(try #require(bench.printed(on: day)))
        let other = try #require(printed.compilation.variants(on: day).first)
        let diff = LawDiff(
          LawSide(bench.compilation, variant), LawSide(printed.compilation, other))
        #expect(diff.entries.isEmpty, "seed \(seed), \(year): \(DiffPrinter(diff).text)")
        if !diff.entries.isEmpty { return }
      }
    }
  }

  private static func outcome(_ core: Core) throws -> DefinitionID {
    try #require(core.outcomes.first { core[$0].name == "result" })
  }

  private static func words(_ core: Core, _ facts: Facts) throws -> [String] {
    let day = try #require(CivilDate(year: 2024, month: 6, day: 1))
    let question = Question(today: day, law: day, core: core)
    let answer = Evaluator(core: core, outcome: try outcome(core), question: question)
      .answer(facts)
    guard case .choice(let choice) = core[answer.decision.outcome].type else { return [] }
    return answer.decision.possible.words.map { core[choice].words[$0].text }.sorted()
  }
}
