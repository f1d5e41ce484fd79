import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import Testing

/// The policies of the repository check in every state of the law, and printed as they stand on a
/// day they answer the example records of that day as the policies do, what is not known included.
@Suite struct PolicyConsolidationTests {
  private static let cases = [
    ("admission", "examples/candidates.jsonl", 9),
    ("place_in_reserve", "examples/reserve/members.jsonl", 2),
    ("candidacy", "examples/special_reserve/officers.jsonl", 4),
    ("appointment", "examples/special_reserve/officers.jsonl", 3),
    ("staying", "examples/special_reserve/officers.jsonl", 5),
    ("officers_told_in_time", "examples/special_reserve/formations.jsonl", 2),
    ("formation_in_time", "examples/special_reserve/formations.jsonl", 2),
    ("target_of_plan", "examples/index/results.jsonl", 1),
    ("target_of_concept", "examples/index/results.jsonl", 1),
    ("power", "examples/departments/deeds.jsonl", 1),
  ]

  /// The days on which some act or amendment comes into force, or may, and the eve of one.
  static let days = [
    "2013-08-27", "2013-08-28", "2022-02-02", "2022-07-21", "2023-06-26", "2023-08-21",
    "2023-12-21", "2023-12-22", "2024-08-21", "2025-05-03", "2025-05-04", "2025-08-13",
    "2026-03-31", "2026-07-10", "2026-07-11", "2027-01-01",
  ]

  @Test(arguments: days)
  func printedTheyAnswerAlike(_ written: String) throws {
    let day = try CivilDate(utf8: Array(written.utf8))
    let original = try EncodedActs.compile(law: .on(day))
    var sources = SourceSet()
    let printer = try #require(LawPrinter(original.book, original.variants))
    var texts = printer.policies(acts: original.book.acts.map { $0.name })
    for tree in original.trees where tree.rootNode.children.first?.construct == .vocabulary {
      texts.append(String(decoding: tree.file.bytes, as: UTF8.self))
    }
    for (number, text) in texts.enumerated() {
      _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
    }
    let printed = Compiler.compile(sources, table: RegionalReserve.table, law: .on(day))
    guard printed.isUsable else {
      Issue.record(
        "\(printed.diagnostics.items.map { "\($0.id)" })\n\(texts.joined(separator: "\n"))")
      return
    }
    for (outcome, file, step) in Self.cases {
      let records = try EncodedActs.records(file)
      for number in stride(from: 0, to: records.count, by: step) {
        let answers = [original, printed].map { Self.answer($0, outcome, records[number], day) }
        // An act that is not in force is not printed, and so has no outcome.
        if answers[1] == nil, answers[0]?.hasSuffix("not in force") ?? true { continue }
        #expect(answers[0] == answers[1], "\(outcome), \(file):\(number + 1)")
      }
    }
  }

  /// The words still possible, and what the answer needs; nil when there is no such outcome.
  private static func answer(
    _ compilation: Compilation, _ outcome: String, _ record: [UInt8], _ day: CivilDate
  ) -> String? {
    var ignored = DiagnosticBag()
    guard
      let evaluator = LawEvaluator(
        compilation.variants(on: day), outcome: outcome, today: day, law: day, readings: [],
        &ignored)
    else { return nil }
    let core = evaluator.newest.core
    guard let facts = try? EncodedActs.facts(record, evaluator.newest.outcome, in: core) else {
      return "not read"
    }
    let answer = evaluator.answer(facts)
    let text = AnswerText(core: core, words: .english, question: answer.interpreter.question)
    let needs = answer.decision.needs.map { need -> String in
      if case .fault(.notInForce) = need { return "not in force" }
      return text.need(need)
    }
    let words = text.words(answer.decision.possible, of: answer.decision.outcome).sorted()
    let provisional = answer.decision.provisional.map {
      " provisionally " + text.word($0.word, of: answer.decision.outcome)
    }
    return words.joined(separator: " ") + (provisional ?? "") + "; "
      + needs.sorted().joined(separator: ", ")
  }
}
