import QagidaCalendar
import QagidaEngine
import QagidaLaw
import Testing

/// A term or deadline on some day is, whatever amendments came since, that of the text of the day
/// it started: of that text alone, printed and compiled without any other.
/// `QAGIDA_RUNS` sets how many acts are tried, `QAGIDA_SEED` where they begin.
@Suite struct OlderTextTests {
  private static let runs = Numbers.setting("QAGIDA_RUNS") ?? 40
  private static let firstSeed = Numbers.setting("QAGIDA_SEED") ?? 1
  private static let years = Array(2020...2024)

  /// What is asked: the states, and in which year the term begins.
  private static let questions = """
    outcome of_term
        a when stretch = does_not_apply
        b when stretch = not_begun
        c when stretch = running
        d otherwise
    outcome of_deadline
        a when duty = does_not_apply
        b when duty = not_triggered
        c when duty = open
        d when duty = met
        e when duty = met_late
        f otherwise
    outcome begins

    """
    + years.map { "    y\($0) when first day of stretch before \($0 + 1)-01-01\n" }.joined()
    + "    later otherwise\n"

  @Test func whatBeganKeepsTheTextOfItsDay() throws {
    var older = (terms: 0, deadlines: 0)
    for run in 0..<Self.runs {
      let seed = UInt64(Self.firstSeed + run)
      var generator = AmendmentGenerator(seed: seed)
      let texts =
        [PolicyGenerator.vocabulary, generator.act + Self.questions]
        + (1...4).map { generator.amendment($0) }
      let bench = Bench(texts)
      guard bench.compilation.isUsable else {
        Issue.record("seed \(seed) does not check:\n\(texts.joined(separator: "\n"))")
        return
      }
      let plain = try Self.years.map { try text(of: $0, alone: bench) }
      let subject = try #require(bench.core.outcomes.compactMap { bench.core[$0].subject }.first)
      var facts = FactsGenerator(seed: seed &* 37, core: bench.core)
      for _ in 0..<12 {
        let record = facts.complete(subject)
        let today = try #require(CivilDate(dayNumber: 18_000 + facts.numbers.upTo(2_000)))
        let begun = try plain.indices.first {
          let word = try answer("begins", plain[$0].core, record, today)
          return word != "later" && word <= "y\(Self.years[$0])"
        }
        let triggered = try plain.indices.first {
          guard let day = try event(plain[$0], record) else { return false }
          return day.year <= Self.years[$0]
        }
        for (number, year) in Self.years.enumerated() {
          let law = try #require(CivilDate(year: year, month: 3, day: 1))
          let core = try #require(bench.compilation.variants(on: law).first).core
          let ofTerm = min(begun ?? number, number)
          #expect(
            try answer("of_term", core, record, today, law: law)
              == answer("of_term", plain[ofTerm].core, record, today, law: law),
            "seed \(seed), \(year), text of \(Self.years[ofTerm])")
          let ofDeadline = min(triggered ?? number, number)
          #expect(
            try answer("of_deadline", core, record, today, law: law)
              == answer("of_deadline", plain[ofDeadline].core, record, today, law: law),
            "seed \(seed), \(year), text of \(Self.years[ofDeadline])")
          if ofTerm < number { older.terms += 1 }
          if ofDeadline < number { older.deadlines += 1 }
        }
      }
    }
    #expect(older.terms > 0 && older.deadlines > 0, "else nothing began before")
  }

  /// The text of a year alone: the consolidation without the older texts it carries.
  private struct PlainText {
    let core: Core
    /// The fact from which the deadline is counted; nil where it is counted from none.
    let event: String?
  }

  private func text(of year: Int, alone bench: Bench) throws -> PlainText {
    let day = try #require(CivilDate(year: year, month: 3, day: 1))
    let printed = try #require(bench.printed(on: day)).map { text in
      text.range(of: "\ntext before ").map { String(text[..<$0.lowerBound]) + "\n" } ?? text
    }
    let compiled = Bench(printed)
    let due = printed.joined().split(separator: "\n").first { $0.hasPrefix("    within ") }
    let event = try due?.firstMatch(of: Regex("(?:after|from) (\\w+)"))?.output[1].substring
    return PlainText(core: compiled.core, event: event.map { String($0) })
  }

  private func event(_ text: PlainText, _ facts: Facts) throws -> CivilDate? {
    guard let name = text.event else { return nil }
    let type = facts.instances[0].type
    let field = try #require(
      text.core[type].fields.firstIndex { $0.name.text == name }, "no field \(name)")
    switch facts.instances[0].fields[field] {
    case .date(let range): return range.first
    case .option(.yes, .date(let range)): return range.first
    default: return nil
    }
  }

  private func answer(
    _ outcome: String, _ core: Core, _ facts: Facts, _ today: CivilDate, law: CivilDate? = nil
  ) throws -> String {
    let id = try #require(core.outcomes.first { core[$0].name.text == outcome })
    let question = Question(today: today, law: law ?? today, core: core)
    let answer = Evaluator(core: core, outcome: id, question: question).answer(facts)
    guard case .choice(let choice) = core[id].type else { return "" }
    return answer.decision.possible.words.map { core[choice].words[$0].text }.sorted()
      .joined(separator: " ")
  }
}
