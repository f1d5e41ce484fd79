import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What is said of policies that could be taken in a way their author did not mean.
@Suite struct FindingsTests {
  /// The numbers of the errors and warnings in some files, in the order in which they are printed.
  private static func codes(_ files: [String]) -> [String] {
    var sources = SourceSet()
    for (number, text) in files.enumerated() {
      _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
    }
    return Compiler.compile(sources, table: PhraseTable(.english)).diagnostics.sorted
      .filter { $0.severity != .note }.map { $0.id.code }
  }

  private static let facts = """
    vocabulary facts

    record Case
        age     whole number
        born    date
        jobs    list of Job

    record Job
        pay     whole number

    """

  private static func act(_ body: String) -> String {
    "act A\n    about Case\n    uses facts\n\n" + body
  }

  private static func outcome(_ condition: String) -> String {
    "outcome result §1\n    granted when \(condition)\n    denied otherwise\n"
  }

  private static func codes(when condition: String) -> [String] {
    codes([facts, act(outcome(condition))])
  }

  @Test func rangesEndWhereTheyBeginOrLater() {
    #expect(Self.codes(when: "age in 18 to 63") == [])
    #expect(Self.codes(when: "age in 18 to 18") == [])
    #expect(Self.codes(when: "age in 63 to 18") == ["QG0323"])
    #expect(Self.codes(when: "born in 2025-12-31 to 2025-01-01") == ["QG0323"])
    #expect(Self.codes(when: "born during 2025-12-31 to 2025-01-01") == ["QG0323"])
    #expect(Self.codes(when: "(days from born to today) in 6 days to 3 days") == ["QG0323"])
  }

  @Test func aParameterNamedLikeAFactMeansNeither() {
    let rule = { (name: String) in
      "define above(\(name): whole number) is some jobs with pay > \(name)\n\n"
    }
    let use = Self.outcome("above(3)")
    #expect(Self.codes([Self.facts, Self.act(rule("least") + use)]) == [])
    #expect(Self.codes([Self.facts, Self.act(rule("pay") + use)]).contains("QG0216"))
  }

  @Test func aTypeOfTwoVocabulariesIsNotChosenByTheirOrder() {
    let other = "vocabulary more\n\nrecord Case\n    age yes/no\n"
    let both = Self.act(Self.outcome("age > 3"))
      .replacing("uses facts", with: "uses more, facts")
    #expect(Self.codes([Self.facts, other, both]).contains("QG0211"))
  }

  @Test func aMarkBelongsToTheClauseBeforeIt() {
    let act = { (clauses: String) in
      [Self.facts, Self.act("clauses \(clauses)\n\n" + Self.outcome("age > 3"))]
    }
    #expect(Self.codes(act("§1, §6(1), (2), §8")) == ["QG0427"])
    #expect(Self.codes(act("§1, §6(1), §8, (2)")) == ["QG0425"])
  }

  @Test func aBrokenHeaderIsSaidOnce() {
    let act = Self.act(Self.outcome("age > 3 and born < today and some jobs with pay > 1"))
    #expect(
      Self.codes([Self.facts, act.replacing("about Case", with: "about Caze")]) == ["QG0210"])
    #expect(Self.codes([Self.facts, act.replacing("uses facts", with: "uses fact")]) == ["QG0205"])
  }

  @Test func anOutcomeIsAboutSomebody() {
    let act = Self.act(Self.outcome("today > 2025-01-01")).replacing("    about Case\n", with: "")
    #expect(Self.codes([Self.facts, act]) == ["QG0410"])
  }
}
