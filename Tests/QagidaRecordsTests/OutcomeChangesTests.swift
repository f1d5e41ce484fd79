import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax
import Testing

/// For whom an outcome changes between two laws.
@Suite struct OutcomeChangesTests {
  private static let policy = """
    act A
        about Case

    record Case
        age     whole number

    clauses §1 to §3

    grounds barred                      §2
        old     when age > LIMIT

    outcome admission
        refused     when barred         §2
        admitted    otherwise           §3

    """

  /// What becomes of records under a limit of age; those of no age are rejected.
  private static func results(_ ages: [String], limit: Int) throws -> [OutcomeResult] {
    var sources = SourceSet()
    let text = policy.replacing("LIMIT", with: "\(limit)")
    _ = sources.add(path: "a", bytes: Array(text.utf8))
    let compilation = Compiler.compile(sources, table: PhraseTable(.english))
    let day = try #require(CivilDate(year: 2025, month: 1, day: 1))
    var diagnostics = DiagnosticBag()
    let made = LawEvaluator(
      compilation.variants, outcome: "admission", today: day, law: day, readings: [],
      &diagnostics)
    let evaluator = try #require(made)
    let core = evaluator.newest.core
    let subject = try #require(core[evaluator.newest.outcome].subject)
    let decoder = RecordDecoder(core: core, subject: subject, input: "test", isStrict: true)
    var stream = RecordStream(decoder: decoder, form: .lines, work: nil)
    let lines = ages.map { "{\"age\": \($0)}\n" }.joined()
    let items = stream.feed(Array(lines.utf8).span) + stream.finish()
    return items.compactMap { item in
      guard case .record(let record) = item else { return nil }
      return record.facts.map { OutcomeResult(evaluator.answer($0)) } ?? .rejected
    }
  }

  private static func changes(_ ages: [String], from old: Int, to new: Int) throws
    -> OutcomeChanges
  {
    var changes = OutcomeChanges()
    let pairs = zip(try results(ages, limit: old), try results(ages, limit: new))
    for (number, (before, after)) in pairs.enumerated() {
      changes.add("r-\(number + 1)", old: before, new: after)
    }
    return changes
  }

  @Test func everyRecordIsCountedOnce() throws {
    let ages = ["30", "36", "50", "\"..\"", "\"old\"", "38"]
    let changes = try Self.changes(ages, from: 35, to: 40)
    #expect(
      changes.summary
        == "6 records: 2 change: 2 refused → admitted; 3 the same; 1 rejected\n")
    #expect(
      changes.lines == """
        r-2  refused → admitted  before: barred.old §2  after: §2, §3
        r-6  refused → admitted  before: barred.old §2  after: §2, §3

        """)
    #expect(changes.total == 6)
  }

  @Test func nothingChanges() throws {
    let changes = try Self.changes(["30", "50"], from: 35, to: 35)
    #expect(changes.summary == "2 records: 0 change; 2 the same; 0 rejected\n")
    #expect(changes.lines.isEmpty)
  }

  @Test func theMostFrequentChangeComesFirst() throws {
    var changes = OutcomeChanges()
    let results = try Self.results(["30", "50", "\"..\""], limit: 35)
    changes.add("a", old: results[0], new: results[2])
    changes.add("b", old: results[1], new: results[0])
    changes.add("c", old: results[1], new: results[0])
    changes.add("d", old: .none, new: results[1])
    changes.add("e", old: .rejected, new: results[1])
    #expect(
      changes.transitions
        == "2 refused → admitted, 1 admitted → admitted?/refused?, 1 no such outcome → refused,"
        + " 1 rejected → refused")
  }
}
