import QagidaCalendar
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What changed in meaning between two texts of a small act.
@Suite struct DiffTests {
  private static let facts = """
    vocabulary facts

    choice level    low < middle < high
    choice paper    card, passport, letter

    record Case
        age     whole number
        born    date
        guilty  yes/no
        rank    level
        papers  set of paper
        jobs    list of Job

    record Job
        pay     whole number
        public  yes/no

    table quota by whole number is whole number
        1       10
        2       20

    """

  private static let act = """
    act A
        about Case
        uses facts
        months end on the last day

    clauses §1 to §9, §3(1) to (3)

    define grown(on: date)  is on >= born + 18 years

    define limit            is 35

    reading doubt           "words"                     §1
        one                 "one way"       default
            means guilty
        second              "another way"
            means guilty and age > 18

    requirements may_apply                              §2
        age         requires age <= limit
        work        requires some jobs with pay > 10, public
        papers      requires card or passport in papers

    grounds barred                                      §3
        (1) guilty  when doubt
        (2) young   when not grown(today) or age < quota(1)

    outcome admission
        refused     when barred                         §3
        refused     unless may_apply                    §2
        waiting     when rank < middle                  §4
        admitted    otherwise

    """

  private static func side(_ texts: [String]) throws -> LawSide {
    var sources = SourceSet()
    for (number, text) in texts.enumerated() {
      _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
    }
    let compilation = Compiler.compile(sources, table: PhraseTable(.english))
    let printer = DiagnosticPrinter(sources: sources, writer: MessageWriter(.english))
    let errors = compilation.diagnostics.items.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(printer.print(errors, .text))")
    return LawSide(compilation, try #require(compilation.variants.last))
  }

  private static func diff(_ old: [String], _ new: [String]) throws -> LawDiff {
    LawDiff(try side(old), try side(new))
  }

  /// The entries between the act and one with some of its text replaced.
  private static func changes(_ replaced: (String, String)..., data: String? = nil) throws
    -> [String]
  {
    var text = act
    for (old, new) in replaced {
      let changed = text.replacing(old, with: new)
      #expect(changed != text, "\(old) does not stand in the act")
      text = changed
    }
    return try entries(diff([facts, act], [data ?? facts, text]))
  }

  private static func entries(_ diff: LawDiff) -> [String] {
    DiffPrinter(diff).text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { String($0) }
  }

  // MARK: What is no change

  @Test func theSameIsNoChange() throws {
    let diff = try Self.diff([Self.facts, Self.act], [Self.facts, Self.act])
    #expect(diff.entries.isEmpty)
    #expect(diff.same == 16)
    #expect(DiffPrinter(diff).summary == "0 changes; 16 the same\n")
  }

  @Test func layoutIsNoChange() throws {
    #expect(
      try Self.changes(
        ("age         requires age <= limit", "age   requires   age\n            <= limit  -- c"),
        ("define limit            is 35", "-- a remark\ndefine limit is 35")) == [])
  }

  @Test func bracketsAreNoChange() throws {
    #expect(
      try Self.changes(
        ("requires age <= limit", "requires ((age) <= (limit))"),
        ("means guilty and age > 18", "means ((guilty) and (age > 18))"),
        ("when not grown(today) or age < quota(1)", "when (not grown(today)) or (age < quota(1))")
      ) == [])
  }

  @Test func theOrderOfIndependentLinesIsNoChange() throws {
    #expect(
      try Self.changes(
        (
          """
              work        requires some jobs with pay > 10, public
              papers      requires card or passport in papers
          """,
          """
              papers      requires card or passport in papers
              work        requires some jobs with pay > 10, public
          """
        ),
        (
          """
              refused     when barred                         §3
              refused     unless may_apply                    §2
          """,
          """
              refused     unless may_apply                    §2
              refused     when barred                         §3
          """
        )) == [])
  }

  @Test func theOrderOfDeclarationsIsNoChange() throws {
    let limit = "define limit            is 35\n\n"
    let text = Self.act.replacing(limit, with: "") + "\n" + limit
    #expect(try Self.diff([Self.facts, Self.act], [text, Self.facts]).entries.isEmpty)
  }

  @Test func theOrderOfConditionsIsNoChange() throws {
    #expect(
      try Self.changes(
        ("with pay > 10, public", "with public, pay > 10"),
        ("card or passport in papers", "passport or card in papers"),
        ("guilty and age > 18", "age > 18 and guilty")) == [])
  }

  @Test func namesOfParametersAreNoChange() throws {
    #expect(
      try Self.changes(
        ("grown(on: date)  is on >=", "grown(day: date) is day >=")) == [])
  }

  @Test func glossesAndQuotesAreNoChange() throws {
    #expect(try Self.changes(("\"one way\"", "\"first\""), ("\"words\"", "\"the words\"")) == [])
  }

  // MARK: Changes

  @Test func aRestatedLineIsToldWithBothWordings() throws {
    let text = Self.act.replacing("age <= limit", with: "age < limit")
    let diff = try Self.diff([Self.facts, Self.act], [Self.facts, text])
    #expect(
      DiffPrinter(diff).text == """
        A §2 may_apply: changed through may_apply.age §2
        A §2 may_apply.age: restated
          - age requires age <= limit
          + age requires age < limit
        A admission: changed through may_apply.age §2

        """)
    #expect(
      DiffPrinter(diff).summary
        == "3 changes: 1 restated, 2 changed through what it reads; 13 the same\n")
  }

  @Test func whatIsReadIsNamed() throws {
    #expect(
      try Self.changes(("limit            is 35", "limit            is 36.5")) == [
        "A §2 may_apply: changed through limit", "A §2 may_apply.age: changed through limit",
        "A limit: restated", "A admission: changed through limit",
      ])
  }

  @Test func linesAreAddedAndRepealed() throws {
    #expect(
      try Self.changes(
        ("    (2) young   when not grown(today) or age < quota(1)\n", "    (3) old when age > 63\n")
      ) == [
        "A §3 barred: changed through barred.old §3(3), barred.young §3(2)",
        "A §3(2) barred.young: repealed", "A §3(3) barred.old: added",
        "A admission: changed through barred.old §3(3), barred.young §3(2)",
      ])
  }

  @Test func aListThatIsAddedTellsItsLines() throws {
    let entries = try Self.changes(
      (
        "outcome admission",
        "grounds more §5\n    a when guilty\n    b when age > 3\n\noutcome admission"
      ))
    #expect(entries == ["A §5 more: added"])
  }

  @Test func anotherClauseOrNameIsAMove() throws {
    #expect(
      try Self.changes(("papers\n\ngrounds", "papers      §6\n\ngrounds")) == [
        "A §2 → §6 may_apply.papers: moved"
      ])
    #expect(
      try Self.changes(("    work   ", "    labour ")) == [
        "A §2 may_apply.work → may_apply.labour: moved"
      ])
    #expect(
      try Self.changes(("limit ", "top_age "), ("<= limit", "<= top_age")) == [
        "A limit → top_age: moved"
      ])
    #expect(
      try Self.changes(
        ("requirements may_apply", "requirements fit"), ("unless may_apply", "unless fit"))
        == ["A §2 may_apply → fit: moved"])
  }

  @Test func aReaderOfWhatIsRenamedAndOfWhatChangedChangesThroughThat() throws {
    #expect(
      try Self.changes(
        ("limit            is 35", "top is 35"), ("age <= limit", "age <= top"),
        ("grown(on: date)  is on >=", "adult(on: date) is on >"), ("grown(today)", "adult(today)")
      ).contains("A §3(2) barred.young: restated"))
  }

  @Test func readingsChangeByAlternativesAndDefault() throws {
    let through = [
      "A §3 barred: changed through doubt §1", "A §3(1) barred.guilty: changed through doubt §1",
      "A admission: changed through doubt §1",
    ]
    let expected = ["A §1 doubt: reading changed"] + through
    #expect(try Self.changes(("means guilty and age > 18", "means age > 18")) == expected)
    #expect(
      try Self.changes(
        ("\"one way\"       default", "\"one way\""), ("\"another way\"", "\"another way\" default")
      ) == expected)
    #expect(
      try Self.changes(("age > 18\n", "age > 18\n    third \"a third\" means no\n")) == expected)
  }

  @Test func theOrderOfLinesWithOtherWordsIsAChange() throws {
    #expect(
      try Self.changes(
        ("    waiting     when rank < middle                  §4\n", ""),
        ("outcome admission\n", "outcome admission\n    waiting when rank < middle §4\n"))
        == ["A admission: restated"])
  }

  @Test func dataChangeToo() throws {
    let data = { (old: String, new: String) in Self.facts.replacing(old, with: new) }
    #expect(
      try Self.changes(data: data("2       20", "2       25")) == [
        "facts quota: restated", "A §3 barred: changed through facts quota",
        "A §3(2) barred.young: changed through facts quota",
        "A admission: changed through facts quota",
      ])
    #expect(
      try Self.changes(data: data("low < middle", "low < lower < middle")) == [
        "facts level: restated", "A admission: changed through facts level",
      ])
    #expect(
      try Self.changes(data: data("card, passport", "passport, card, visa")) == [
        "facts paper: restated"
      ])
    let bounded = try Self.changes(
      data: data("age     whole number", "age     whole number 0 to 150"))
    #expect(bounded.contains("A §2 may_apply.age: changed through facts Case"))
    #expect(bounded.first == "facts Case: restated")
    #expect(try Self.changes(data: data("card, passport", "passport, card")) == [])
  }

  @Test func theHeaderOfAnActChangesWhatItsRulesMean() throws {
    #expect(try Self.changes(("on the last day", "on the next first")) == [])
    let act = Self.act.replacing("is on >= born", with: "is on > born")
    let text = act.replacing("on the last day", with: "on the next first")
    #expect(
      Self.entries(try Self.diff([Self.facts, act], [Self.facts, text])) == [
        "A §3 barred: changed through grown", "A §3(2) barred.young: changed through grown",
        "A grown: changed through the header of its act, or what that uses",
        "A admission: changed through grown",
      ])
  }

  @Test func anActThatIsNotInForceHasNoRules() throws {
    let act = Self.act.replacing(
      "    about Case", with: "    in force from 2020-01-01\n    about Case")
    var sources = SourceSet()
    for (number, text) in [Self.facts, act].enumerated() {
      _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
    }
    let compilation = Compiler.compile(sources, table: PhraseTable(.english))
    let sides = compilation.variants.map { LawSide(compilation, $0) }
    try #require(sides.count == 2, "\(compilation.diagnostics.items.map { $0.id })")
    let diff = LawDiff(sides[0], sides[1])
    #expect(diff.count(.added) == diff.entries.count)
    #expect(diff.entries.count == 6)
  }

  @Test func aWordingThatIsNotKnownIsToldApart() throws {
    let act = Self.act.replacing(
      "act A\n", with: "act A by order 1 of agency of 2020-01-01\n")
    let facts = Self.facts.replacing(
      "choice paper ", with: "choice body agency\n\nchoice paper ")
    let amendment = """
      amendment B by order 2 of agency of 2021-01-01

      in A
      restate §2 age with unknown wording
      """
    let known = amendment.replacing(
      " with unknown wording", with: "\n    age requires age <= limit")
    #expect(
      Self.entries(try Self.diff([facts, act], [facts, act, amendment])) == [
        "A §2 may_apply: changed through may_apply.age §2",
        "A §2 may_apply.age: restated with unknown wording",
        "A admission: changed through may_apply.age §2", "header of B: added",
      ])
    #expect(
      Self.entries(try Self.diff([facts, act, amendment], [facts, act, known])).contains(
        "A §2 may_apply.age: restated"))
    #expect(try Self.diff([facts, act], [facts, act, known]).entries.isEmpty)
  }

  @Test func jsonHasEveryChange() throws {
    let text = Self.act.replacing("age <= limit", with: "age < limit")
    var output = JSONWriter(isIndented: false)
    let printer = DiffPrinter(try Self.diff([Self.facts, Self.act], [Self.facts, text]))
    output.object { printer.write(&$0) }
    #expect(
      output.text.contains(
        #"{"change":"restated","old":{"act":"A","clauses":["§2"],"rule":"may_apply.age","wording":"#
      ))
    #expect(
      output.text.contains(#""through":[{"act":"A","clauses":["§2"],"rule":"may_apply.age"}]"#))
    #expect(
      output.text.hasSuffix(
        #""same":13,"headers":0,"titles":0},"headers":[],"titles":[]}"#))
    #expect(printer.markdown.contains("- A §2 may_apply, through may_apply.age §2\n"))
    #expect(printer.markdown.contains("  ```diff\n  - age requires age <= limit\n"))
  }
}
