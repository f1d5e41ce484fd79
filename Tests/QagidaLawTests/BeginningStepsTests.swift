import QagidaCalendar
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// A text begins with an amendment that has a step for it.
@Suite struct BeginningStepsTests {
  private static func files(_ beginning: String, _ steps: String) -> [String] {
    let act = """
      act R by order 1 of agency of 2024-01-15
          text \(beginning)begins with A2
          about Employee

      clauses §1 to §6, §4(1) to (2)
          no rule §1, §6      "what the order is about"

      choice body         agency

      record Employee
          has_served      yes/no
          is_ill          yes/no

      requirements may_go                                     §2
          service         requires has_served

      grounds refusal                                         §4
          (1) illness     when is_ill
          (2) no_service  when is_ill and has_served

      outcome leave
          refused         unless may_go
          refused         when refusal
          waiting         when is_ill and has_served          §3
          granted         otherwise                           §5

      """
    return [act, "amendment A2 by order 2 of agency of 2025-03-01\n\n\(steps)\n"]
  }

  private static func compiled(_ files: [String], _ law: LawDays = .all) -> Compilation {
    var sources = SourceSet()
    for (number, text) in files.enumerated() {
      _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
    }
    return Compiler.compile(sources, table: PhraseTable(.english), law: law, lints: .none)
  }

  private static func findings(_ beginning: String, _ steps: String) -> [String] {
    findings(in: files(beginning, steps))
  }

  private static func findings(in files: [String]) -> [String] {
    compiled(files).diagnostics.sorted.map { finding in
      let values = finding.arguments.filter { "\($0.key)" == "clauses" }
      return ([finding.id.code] + values.map { "\($0.value.written)" }).joined(separator: " ")
    }
  }

  @Test func eachNamedClauseHasAStep() {
    #expect(Self.findings("of §2, §3 ", "in R\nrestate §2, §3") == [])
    #expect(Self.findings("of §2, §3 ", "in R\nrestate §2\nrestate §3") == [])
    #expect(Self.findings("of §2, §3 ", "in R\nrestate §2") == ["QG0622 §3"])
    #expect(Self.findings("of §2, §3 ", "") == ["QG0622 §2, §3"])
  }

  @Test func aStepMayBeOfThePointOrOfItsSubpoints() {
    #expect(Self.findings("of §4(1) ", "in R\nrestate §4(1)") == [])
    #expect(Self.findings("of §4 ", "in R\nrestate §4(1)\nrestate §4(2)") == [])
    let other = "in R\nrestate §4(2)\n    (2) no_service  when is_ill and has_served"
    #expect(Self.findings("of §4(1) ", other) == ["QG0622 §4(1)"])
  }

  @Test func ofAWholeActClausesInWhichSomethingStands() {
    #expect(Self.findings("", "in R\nrestate §2 to §5") == [])
    #expect(Self.findings("", "in R\nrestate §1 to §6") == [])
    #expect(Self.findings("", "in R\nrestate §2, §4") == ["QG0622 §3, §5"])
    #expect(Self.findings("", "in R\nrestate §2, §3, §5") == ["QG0622 §4"])
  }

  @Test(arguments: ["", "of §2, §4 "])
  func aPrintedLawSaysTheSteps(_ beginning: String) throws {
    let law = Self.compiled(
      Self.files(beginning, "in R\nrestate §2 to §5"),
      .on(try CivilDate(utf8: Array("2024-06-01".utf8))))
    let printer = try #require(LawPrinter(law.book, law.variants))
    let printed = printer.policies(acts: [Name("R")])
    let clauses = beginning.isEmpty ? "§2 to §5" : "§2, §4"
    #expect(printed.count == 2)
    #expect(
      printed.last
        == "amendment A2 by order 2 of agency of 2025-03-01\n\nin R\nrestate \(clauses)\n")
    #expect(Self.findings(in: printed) == [])
  }
}
