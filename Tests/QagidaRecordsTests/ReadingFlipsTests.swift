import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax
import Testing

/// For whom it matters how doubtful words are read.
@Suite struct ReadingFlipsTests {
  private static let policy = """
    act A
        about Case

    record Case
        age     whole number
        guilty  yes/no

    clauses §1 to §3

    reading adult           "кәмелетке толған"     §1
        at_eighteen         "at eighteen"   default
            means age >= 18
        over_eighteen       "above it"
            means age > 18
        at_twenty           "at twenty"
            means age >= 20

    reading clean           §2
        not_guilty          default
            means guilty = no
        always              means yes

    reading unread          §3
        one     default     means yes
        two                 means no

    outcome admission
        refused     unless adult        §1
        refused     unless clean        §2
        admitted    otherwise           §3

    """

  private struct Run {
    var flips: ReadingFlips
    let readings: ReadingList

    var printer: ReadingsPrinter { ReadingsPrinter(readings, flips) }
  }

  private static func run(
    _ records: [String], readings: [(name: String, value: String)] = [], combinations: Bool = false
  ) throws -> Run {
    var sources = SourceSet()
    _ = sources.add(path: "a", bytes: Array(policy.utf8))
    let compilation = Compiler.compile(sources, table: PhraseTable(.english))
    try #require(compilation.isUsable, "\(compilation.diagnostics.items)")
    let day = try #require(CivilDate(year: 2025, month: 1, day: 1))
    var diagnostics = DiagnosticBag()
    let made = LawEvaluator(
      compilation.variants, outcome: "admission", today: day, law: day, readings: readings,
      &diagnostics)
    let evaluator = try #require(made)
    let list = ReadingList(compilation.variants)
    var flips = ReadingFlips(evaluator, list)
    if combinations {
      flips.addCombinations(list, held: Set(readings.map { Name($0.name) }))
    }
    let core = evaluator.newest.core
    let decoder = RecordDecoder(
      core: core, subject: try #require(core[evaluator.newest.outcome].subject), input: "test",
      isStrict: true)
    var stream = RecordStream(decoder: decoder, form: .lines, work: nil)
    let lines = records.enumerated().map { "{\"id\": \"r-\($0)\", \($1)}\n" }.joined()
    for item in stream.feed(Array(lines.utf8).span) + stream.finish() {
      if case .record(let record) = item { flips.take(record) }
    }
    return Run(flips: flips, readings: list)
  }

  private static let records = [
    #""age": 18, "guilty": false"#, #""age": 19, "guilty": true"#, #""age": 30, "guilty": false"#,
    #""guilty": false"#, #""age": "old""#,
  ]

  @Test func eachOtherWayIsTriedAlone() throws {
    let run = try Self.run(Self.records)
    let found = run.flips.flips.map { flip in
      "\(flip.text): \(flip.changes.changedCount) of \(flip.changes.total)"
        + " \(flip.changes.transitions)"
    }
    #expect(
      found == [
        "adult=over_eighteen: 1 of 5 1 admitted → refused",
        "adult=at_twenty: 1 of 5 1 admitted → refused",
        "clean=always: 1 of 5 1 refused → admitted", "unread=two: 0 of 5 ",
      ])
    #expect(run.flips.counts.total == 5)
    #expect(run.flips.counts[.rejected] == 1)
    #expect(run.flips.counts[.undetermined] == 1)
  }

  @Test func aFlipDecidesAsTheReadingThatIsChosen() throws {
    let flipped = try Self.run(Self.records, readings: [("adult", "over_eighteen")])
    let found = flipped.flips.flips.map { "\($0.text): \($0.changes.transitions)" }
    #expect(
      found == [
        "adult=at_eighteen: 1 refused → admitted", "adult=at_twenty: ",
        "clean=always: 1 refused → admitted", "unread=two: ",
      ])
    #expect(flipped.printer.text.contains("    over_eighteen   above it (taken)\n"))
  }

  @Test func combinationsAreOfWhatTheOutcomeReads() throws {
    let run = try Self.run(Self.records, combinations: true)
    #expect(run.flips.combinationCount(run.readings, held: []) == 6)
    #expect(run.flips.combinationCount(run.readings, held: ["A.adult"]) == 2)
    let found = run.flips.combinations.map { "\($0.text): \($0.changes.transitions)" }
    #expect(
      found == [
        "adult=over_eighteen, clean=always: 1 admitted → refused, 1 refused → admitted",
        "adult=at_twenty, clean=always: 1 admitted → refused",
      ])
  }

  @Test func theFirstTwentyAreNamed() throws {
    let records = [String](repeating: #""age": 18, "guilty": false"#, count: 23)
    let run = try Self.run(records)
    #expect(
      run.printer.text.contains(
        """
            over_eighteen   above it
                23 of 23 records change
                23 admitted → refused: r-0, r-1,
        """))
    #expect(run.printer.text.contains("r-18, r-19 and 3 more\n"))
    #expect(
      run.printer.text.hasSuffix(
        "3 readings\n23 records = 23 decided + 0 provisional + 0 undetermined + 0 rejected\n"))
  }

  @Test func theListShowsEveryWay() throws {
    let list = try Self.run([]).readings
    #expect(
      ReadingsPrinter(list, nil).text == """
        A §1 adult "кәмелетке толған"
            at_eighteen     at eighteen (default)
            over_eighteen   above it
            at_twenty       at twenty

        A §2 clean
            not_guilty  (default)
            always

        A §3 unread
            one (default)
            two

        3 readings

        """)
  }
}
