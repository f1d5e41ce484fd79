import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What is said of slips that only names and types show: one finding, which says what to write.
@Suite struct AdviceTests {
  private static func findings(_ files: [String]) -> [Diagnostic] {
    var sources = SourceSet()
    for (number, text) in files.enumerated() {
      _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
    }
    return Compiler.compile(sources, table: PhraseTable(.english)).diagnostics.sorted
      .filter { $0.severity != .note }
  }

  /// The codes of the findings and the hints of the first.
  private static func advice(_ files: String...) -> [String] {
    let findings = findings(files)
    let hints = findings.first.map { MessageWriter(.english).words(of: $0).hints }
    return findings.map { $0.id.code } + (hints ?? [])
  }

  private static let facts = """
    vocabulary facts

    choice kind unpaid, study, sick

    record Case
        age         whole number
        born        date
        kind        kind
        entitled    yes/no
        jobs        list of Job

    record Job
        pay         whole number
        kind        kind

    """

  private static func advice(when condition: String) -> [String] {
    let act = """
      act A
          about Case
          uses facts

      define above(least: whole number) is age > least

      define later(wait: period) is born + wait < today

      outcome result §1
          granted when \(condition) and above(3) and later(3 days)
          denied otherwise

      """
    return advice(facts, act)
  }

  private static func advice(field type: String) -> [String] {
    advice(
      "vocabulary v\n\nchoice country KZ, RU\n\nrecord Service\n    a \(type)\n")
  }

  // MARK: Types

  @Test func aNumberBesideACountHasAUnit() {
    let years = "completed years from born to today"
    #expect(Self.advice(when: "\(years) >= 18") == ["QG0302", "write `18 years`"])
    #expect(Self.advice(when: "18 <= \(years)") == ["QG0302", "write `18 years`"])
    #expect(Self.advice(when: "\(years) >= (1)") == ["QG0302", "write `1 year`"])
    #expect(Self.advice(when: "(\(years)) in 18 to 63") == ["QG0302", "write `18 years`"])
    #expect(Self.advice(when: "\(years) >= age") == ["QG0302"])
    let say = "say of what: `55 years`, `55 months` or `55 days`"
    #expect(Self.advice(when: "born + 55 < today") == ["QG0301", say])
    #expect(Self.advice(when: "later(55)") == ["QG0301", say])
    let table = "vocabulary v\n\ntable t by whole number is days\n    1   30\n    2   40 days\n"
    #expect(Self.advice(table) == ["QG0301", "write `30 days`"])
  }

  @Test func aWordStandsWithoutQuotationMarks() {
    let hint = "a word of a choice stands without quotation marks: `unpaid`"
    #expect(Self.advice(when: "kind = \"unpaid\"") == ["QG0302", hint])
    #expect(Self.advice(when: "kind in {\"unpaid\"}") == ["QG0336", hint])
    #expect(Self.advice(when: "kind = \"unpad\"") == ["QG0302", hint])
    #expect(Self.advice(when: "kind = \"xyzzy\"") == ["QG0302"])
  }

  @Test func aDayIsWrittenYearFirst() {
    let hint = "a date is written year, month, day: `2025-02-01`"
    #expect(Self.advice(when: "born > 2025-2-1") == ["QG0302", hint])
    #expect(Self.advice(when: "born > \"01.02.2025\"") == ["QG0302", hint])
  }

  @Test func aDecimalCommaIsSeenWhereACommaMayStand() {
    let hint = "a decimal is written with a point: `2.5`"
    #expect(Self.advice(when: "(some jobs with pay >= 2,5)") == ["QG0301", hint])
    #expect(Self.advice(when: "above(2,5)").dropLast() == ["QG0225", hint])
    let table = "vocabulary v\n\ntable t by whole number is number to 1 places\n    1   2,5\n"
    #expect(Self.advice(table).dropLast() == ["QG0370", hint])
  }

  @Test func typesAsTheyAreNamedElsewhere() {
    let meant = { (type: String) in Self.advice(field: type) }
    #expect(meant("number") == ["QG0210", "did you mean `whole number` or `number to 2 places`?"])
    #expect(meant("integer") == ["QG0210", "did you mean `whole number`?"])
    #expect(meant("Boolean") == ["QG0210", "did you mean `yes/no`?"])
    #expect(meant("string or none") == ["QG0210", "did you mean `text`?"])
    #expect(meant("Date") == ["QG0210", "did you mean `date`?"])
    #expect(meant("datte") == ["QG0210", "did you mean `date`?"])
    #expect(
      meant("set of Service") == ["QG0210", "a record has this name: write `list of Service`"])
    #expect(
      meant("list of country") == ["QG0210", "a choice has this name: write `set of country`"])
    #expect(
      meant("Office")
        == ["QG0210", "is the vocabulary that has `Office` among those in `uses`?"])
  }

  // MARK: Names

  @Test func namesWithLettersOfAnotherAlphabet() {
    let anew = "`, but letters of another alphabet are in it: type it anew"
    #expect(Self.advice(when: "еntitled") == ["QG0215", "it looks like `entitled" + anew])
    #expect(Self.advice(when: "kind = unpаid") == ["QG0218", "it looks like `unpaid" + anew])
    let declared = Self.findings([
      "vocabulary v\n\nchoice level lоw, high\n\n"
        + "record R\n    level level\n\ndefine x about R is level = low\n"
    ])
    #expect(declared.map { $0.id } == [.mixedScripts, .unknownWord])
    #expect(
      declared.last.map { MessageWriter(.english).words(of: $0).hints } == [
        "`lоw` only looks like it: letters of another alphabet are in it where it is declared"
      ])
  }

  @Test func wordsInARowAreASet() {
    let hint = "write `kind in {unpaid, study}`"
    #expect(Self.advice(when: "(kind = unpaid or study)") == ["QG0215", hint])
    #expect(Self.advice(when: "((kind = unpaid) or study)") == ["QG0215", hint])
    #expect(
      Self.advice(when: "count of (jobs with kind = unpaid or study) >= 3") == ["QG0215", hint])
    #expect(Self.advice(when: "(some jobs with kind = unpaid or study)") == ["QG0215", hint])
    #expect(
      Self.advice(when: "kind != unpaid and study")
        == ["QG0215", "write `kind not in {unpaid, study}`"])
    #expect(Self.advice(when: "(kind = unpaid or entitled)") == [])
  }

  @Test func aDayThatItsMonthLacks() {
    #expect(Self.advice(when: "born > 2024-02-30") == ["QG0322", "`2024-02` has 29 days"])
    #expect(Self.advice(when: "born > 2025-02-29") == ["QG0322", "`2025-02` has 28 days"])
    #expect(
      Self.advice(when: "born > 2025-13-01")
        == ["QG0322", "a date is written year, month, day: `2025-09-01`"])
    #expect(Self.advice(when: "born > 0000-01-01") == ["QG0322"])
  }

  // MARK: What follows from a slip

  @Test func theEndsOfASpanTheWrongWayRound() {
    let text = """
      act A
          about P

      record P
          jobs        list of Job
          trips       list of Trip dated place

      record Job
          runs from ended to started
          started     date
          ended       date or none

      record Trip
          runs from left to back
          left        date
          back        date
          place       text

      outcome x §1
          a when some current jobs and some jobs by today and some trips
          b otherwise

      """
    #expect(
      Self.advice(
        text.replacing("dated place", with: "dated left"))
        == ["QG0301", "the first day comes first: `runs from started to ended`"])
    let right = text.replacing("from ended to started", with: "from started to ended")
    #expect(Self.advice(right) == ["QG0301"])
    #expect(Self.advice(right.replacing("dated place", with: "dated left")) == [])
  }

  @Test func aListOfClausesThatCannotBeReadListsNothing() {
    let act = """
      act A
          about P

      clauses §6 to §1

      record P
          age         whole number

      outcome x §1
          a when age > 3 §2
          b otherwise §3

      """
    #expect(Self.advice(act).first == "QG0424")
    #expect(Self.advice(act)[1] == "the smaller number comes first: `§1 to §6`")
    #expect(Self.advice(act.replacing("§6 to §1", with: "§1 to §6")).first == "QG0427")
  }

  @Test func aTableOfAnUnknownTypeHasNoFurtherErrors() {
    let table = "vocabulary v\n\ntable t by knd is days\n    a 1 days\n    b 2 days\n"
    #expect(Self.advice(table).filter { $0.hasPrefix("QG") } == ["QG0210"])
  }
}
