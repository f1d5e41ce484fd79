import QagidaCalendar
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What stood in a clause, wording after wording.
@Suite struct HistoryTests {
  private static let act = """
    vocabulary facts

    choice body     agency

    record Case
        age     whole number
        guilty  yes/no

    -- file
    act base by order 1 of agency of 2020-01-01
        about Case
        uses facts

    clauses §1 to §5

    requirements may_apply                      §2
        innocence   requires guilty = no                §3
        age         requires age <= 35

    """

  private static func history(_ amendments: String...) throws -> LawHistory {
    var sources = SourceSet()
    var files: [String] = []
    for text in [act] + amendments {
      files += text.split(separator: "-- file\n").map { String($0) }
    }
    for (number, text) in files.enumerated() {
      _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
    }
    let compilation = Compiler.compile(sources, table: PhraseTable(.english))
    #expect(compilation.isUsable, "\(compilation.diagnostics.items.map { $0.id })")
    return try #require(LawHistory(compilation.book, of: "base"))
  }

  /// The first lines of the wordings, and their last.
  private static func wordings(
    _ history: LawHistory, _ clause: String
  ) throws -> [String] {
    let clause = try #require(ClauseNumber(token: Array(clause.utf8)[...]))
    return history.wordings(in: clause).map { wording in
      let lines = wording.printed.split(separator: "\n").map { line in
        line.split(separator: " ").joined(separator: " ")
      }
      return lines.count == 1 ? lines[0] : "\(lines[0]): \(lines[lines.count - 1])"
    }
  }

  @Test func aWordingEndsOnTheEveOfTheNext() throws {
    let history = try Self.history(
      """
      amendment A2 by order 2 of agency of 2021-03-01
      in base
      restate §2 age                            §7(1)
          age     requires age <= 40
      """,
      """
      amendment A3 by order 3 of agency of 2022-03-01
      in base
      repeal §2 age                             §1
      """)
    #expect(
      try Self.wordings(history, "§2") == [
        "in force from 2020-01-01 to 2021-02-28, by base: age requires age <= 35",
        "in force from 2021-03-01 to 2022-02-28, by A2 §7(1): age requires age <= 40 -- A2",
        "in force from 2022-03-01, by A3 §1: innocence requires guilty = no §3",
      ])
    #expect(
      try Self.wordings(history, "§3") == [
        "in force from 2020-01-01, by base: innocence requires guilty = no §3"
      ])
    #expect(history.clauses.map { $0.text } == ["§2", "§3"])
  }

  @Test func aRepealSaysUntilWhenAndByWhat() throws {
    let history = try Self.history(
      """
      amendment A2 by order 2 of agency of 2021-03-01
      in base
      repeal §3                                 §4
      """,
      """
      amendment A3 by order 3 of agency of 2022-03-01
      in base
      add §3 in may_apply
          again   requires guilty = no          §3
      """)
    #expect(
      try Self.wordings(history, "§3") == [
        "in force from 2020-01-01 to 2021-02-28, by base: innocence requires guilty = no §3",
        "repealed from 2021-03-01, by A2 §4",
        "in force from 2022-03-01, by A3: again requires guilty = no §3 -- A3",
      ])
  }

  @Test func aPublicationThatIsNotKnownStandsForTheDay() throws {
    func amended(_ published: String, _ entry: String) -> String {
      """
      amendment A2 by order 2 of agency of 2021-03-01
          published \(published)
          in force \(entry)
      in base
      restate §2 age
          age     requires age <= 40
      """
    }
    let unknown = try Self.history(amended("unknown", "from published"))
    #expect(
      try Self.wordings(unknown, "§2").map { $0.prefix { $0 != ":" } } == [
        "in force from 2020-01-01 to the eve of the publication of A2 (not known), by base",
        "in force from the publication of A2 (not known), by A2",
      ])
    let waiting = try Self.history(
      amended("2021-03-05 to 2021-03-09", "when 10 days have passed after published"))
    let range = "(between 2021-03-05 and 2021-03-09)"
    #expect(
      try Self.wordings(waiting, "§2").map { $0.prefix { $0 != ":" } } == [
        "in force from 2020-01-01 to 10 days after the publication of A2 \(range), by base",
        "in force from 11 days after the publication of A2 \(range), by A2",
      ])
  }

  @Test func whatComesIntoForceOnOneDayIsOneWording() throws {
    let history = try Self.history(
      """
      amendment A2 by order 2 of agency of 2021-03-01
      in base
      restate §2 age
          age     requires age <= 40
      """,
      """
      amendment A3 by order 3 of agency of 2021-03-01
      in base
      repeal §3                                 §4
      """)
    #expect(
      try Self.wordings(history, "§3").last == "repealed from 2021-03-01, by A3 §4")
    #expect(try Self.wordings(history, "§2").count == 2)
  }
}

/// Lines of a printed list stand in columns.
@Suite struct ColumnsTests {
  @Test func theSecondColumnBeginsBehindTheLongestName() throws {
    var sources = SourceSet()
    _ = sources.add(
      path: "a",
      bytes: Array(
        """
        act A
            about Case
        record Case
            age whole number
            years_of_work whole number
        clauses §1
        grounds barred §1
            (1) young when age < 18
            (2) without_work when years_of_work < 1
            жас when age > 63
        """.utf8))
    let compilation = Compiler.compile(sources, table: PhraseTable(.english))
    let variant = try #require(compilation.variants.first)
    let text = try #require(TextPrinter(compilation.book, variant.text).act("A"))
    #expect(text.contains("    age             whole number\n    years_of_work   whole number\n"))
    #expect(
      text.hasSuffix(
        """
            (1) young           when age < 18
            (2) without_work    when years_of_work < 1
            жас                 when age > 63

        """))
  }
}
