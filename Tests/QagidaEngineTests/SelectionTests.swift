import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import Testing

/// Selections over records: learning never turns a word, and who is known altogether has one.
struct SelectionTests {
  private static let vocabulary = """
    vocabulary contests

    choice body     ministry

    record Contest
        places      whole number 0 to 4
        seats       whole number 0 to 3
        candidates  list of Candidate

    record Candidate
        fit         yes/no
        score       whole number 0 to 5
        interview   number to 2 places 0 to 10 or none
        since       date
    """

  private static func act(_ ties: String, _ second: String) -> String {
    """
    act selecting by order 1 of ministry of 2024-01-15
        about Contest
        uses contests

    define fit_ones about Contest is candidates with fit

    selection stages                                            §10
        among fit_ones
        testing     at most places by highest score             §10/1
        interview   at most \(second)                           §10/2
        last_one    at most 1 by lowest since
        ties \(ties)
    """
  }

  private static let seconds = [
    "seats by highest interview", "2 by lowest interview", "seats by highest score + 1",
  ]

  private func evaluator(
    _ bench: Bench, _ name: String, on day: String = "2024-06-01"
  ) throws -> SelectionEvaluator {
    let today = try CivilDate(utf8: Array(day.utf8))
    var diagnostics = DiagnosticBag()
    return try #require(
      SelectionEvaluator(
        bench.compilation.variants(on: today), selection: name, today: today, law: today,
        readings: [], &diagnostics))
  }

  @Test func learningTurnsNoWord() throws {
    var decided = 0
    var open = 0
    for (number, ties) in ["may go on", "go on", "stay out"].enumerated() {
      for second in Self.seconds {
        let bench = Bench([Self.vocabulary, Self.act(ties, second)])
        var facts = FactsGenerator(seed: UInt64(number + 7), core: bench.core)
        for name in ["stages.testing", "stages.interview", "stages"] {
          let evaluator = try evaluator(bench, name)
          let subject = try #require(evaluator.subject)
          for _ in 0..<150 {
            let complete = facts.complete(subject)
            let some = facts.blurred(complete, percent: 25)
            let less = facts.blurred(some, percent: 25)
            let answers = [complete, some, less].map { evaluator.answer($0) }
            #expect(answers[0].isDecided && answers[0].needs.isEmpty)
            for (more, fewer) in [(0, 1), (1, 2), (0, 2)] {
              for row in answers[fewer].rows {
                guard let known = answers[more].rows.first(where: { $0.path == row.path }) else {
                  Issue.record("\(row.path) is gone")
                  return
                }
                #expect(known.words.isSubset(of: row.words))
              }
            }
            for answer in answers.dropFirst() {
              decided += answer.rows.count { $0.words.only != nil }
              open += answer.rows.count { $0.words.only == nil }
              if !answer.isDecided { #expect(!answer.needs.isEmpty) }
            }
          }
        }
      }
    }
    #expect(decided > 500 && open > 500)
  }

  private func words(_ bench: Bench, _ name: String, _ json: String, on day: String) throws
    -> [String]
  {
    let evaluator = try evaluator(bench, name, on: day)
    let decoder = RecordDecoder(
      core: evaluator.core, subject: try #require(evaluator.subject), input: "test",
      isStrict: true)
    var stream = RecordStream(decoder: decoder, form: .values, work: evaluator.work)
    let items = stream.feed(Array(json.utf8).span) + stream.finish()
    guard case .record(let record) = try #require(items.first) else {
      throw BenchError.notARecord
    }
    let answer = evaluator.answer(try #require(record.facts))
    return answer.rows.map { row in
      let words = SelectionRows.words(row.words).joined(separator: "?")
      let provisional = row.provisional.flatMap { SelectionWord(rawValue: $0) }
      return words + (provisional.map { " (\($0.text))" } ?? "")
    }
  }

  @Test func tiesAreTheBodys() throws {
    let bench = Bench([Self.vocabulary, Self.act("may go on", Self.seconds[0])])
    let json = """
      {"places": 2, "seats": 1, "candidates": [
        {"fit": true, "score": 5, "interview": 9, "since": "2020-01-01"},
        {"fit": true, "score": 4, "interview": 9.5, "since": "2020-01-01"},
        {"fit": true, "score": 4, "interview": 3, "since": "2020-01-01"},
        {"fit": false, "score": 5, "interview": 10, "since": "2020-01-01"}]}
      """
    #expect(
      try words(bench, "stages.testing", json, on: "2024-06-01")
        == ["goes_on", "may_go_on", "may_go_on", "out"])
    // The first has to wait for whether the second is let in.
    #expect(
      try words(bench, "selecting.stages.interview", json, on: "2024-06-01")
        == ["may_go_on", "may_go_on", "out", "out"])
  }

  @Test func amendmentsChangeItLineByLine() throws {
    let bench = Bench([
      Self.vocabulary, Self.act("may go on", Self.seconds[0]),
      """
      amendment A2 by order 2 of ministry of 2025-01-15
      in selecting
      restate §10/1 testing
          testing     at most places by lowest score              §10/1
      restate §10 ties
          ties go on
      """,
      """
      amendment A3 by order 3 of ministry of 2026-01-15
      in selecting
      restate §10/1 stages.testing with unknown wording
      """,
    ])
    let json = """
      {"places": 1, "seats": 1, "candidates": [
        {"fit": true, "score": 5, "interview": 9, "since": "2020-01-01"},
        {"fit": true, "score": 4, "interview": 9, "since": "2020-01-01"},
        {"fit": true, "score": 4, "interview": 9, "since": "2020-01-01"}]}
      """
    let days = ["2024-06-01", "2025-06-01", "2026-06-01"]
    let found = try days.map { try words(bench, "stages.testing", json, on: $0) }
    #expect(found[0] == ["goes_on", "out", "out"])
    #expect(found[1] == ["out", "goes_on", "goes_on"])
    let open = "goes_on?may_go_on?out"
    #expect(found[2] == [open + " (out)", open + " (goes_on)", open + " (goes_on)"])
    // The printed text of each day says the same.
    for (day, words) in zip(days, found) {
      let today = try CivilDate(utf8: Array(day.utf8))
      let printed = Bench(try #require(bench.printed(on: today)))
      #expect(try self.words(printed, "stages.testing", json, on: day) == words)
    }
  }

  @Test func nobodyAndEverybody() throws {
    let bench = Bench([Self.vocabulary, Self.act("stay out", Self.seconds[0])])
    #expect(try words(bench, "stages", "{\"candidates\": []}", on: "2024-06-01") == [])
    #expect(
      try words(
        bench, "stages.testing", "{\"places\": 0, \"candidates\": [{}, {}]}", on: "2024-06-01")
        == ["out", "out"])
    #expect(
      try words(
        bench, "stages.testing", "{\"places\": 4, \"candidates\": [{\"fit\": true}, {}]}",
        on: "2024-06-01") == ["goes_on", "goes_on?out"])
  }
}
