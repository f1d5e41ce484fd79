import QagidaCases
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What becomes of cases, beside those that hold (`Tests/Language/cases.qagida`).
@Suite struct CaseTests {
  static let law = """
    act R1 by order 1 of agency of 2024-01-15
        about Person

    choice body     agency

    record Person
        birth_date  date
        degree      yes/no

    requirements may_apply                          §2
        age         requires today < birth_date + 36 years
        degree      requires degree

    outcome admission
        refused     unless may_apply                §2
        admitted    otherwise                       §3
    """

  /// `status: expected | actual` of each case, and the findings.
  private func judged(_ cases: String, law: String = law) -> [String] {
    var sources = SourceSet()
    for (number, text) in [law, "cases for R1\n" + cases].enumerated() {
      _ = sources.add(path: "file\(number).qagida", bytes: Array(text.utf8))
    }
    let compilation = Compiler.read(sources, table: PhraseTable(.english))
    var found = compilation.diagnostics.items + compilation.caseDiagnostics.items
    var reader = CaseReader()
    var runner = CaseRunner(LawLibrary(compilation.trees))
    var results: [String] = []
    for file in compilation.caseTrees.map({ reader.read($0) }) {
      runner.checkExamples(of: file)
      for test in file.cases {
        let result = runner.run(test, of: file)
        let clauses = test.clauses.map { $0.text }.joined(separator: ",")
        results.append(
          "\(test.title)\(clauses) \(result.status): \(result.expected) | \(result.actual)")
      }
    }
    found +=
      reader.diagnostics.items + runner.diagnostics.items + runner.lawDiagnostics.items
    return results + found.map { "\($0.id)" }
  }

  @Test func aCaseFails() {
    let found = judged(
      """
      case "a"  §2
          admission on 2025-09-01
          with birth_date 1990-01-01, degree no
          expect admitted
      """)
    #expect(found == ["a§2 failed: admitted | refused because may_apply.degree"])
  }

  @Test func theNamesOfAnAnswerAreAllAndOnlyThese() {
    let found = judged(
      """
      case "a"
          admission on 2025-09-01
          with birth_date 1980-01-01, degree no
          for day
              2025-09-01  expect refused because may_apply.age
              2025-09-02  expect refused because may_apply.degree, may_apply.age
              2025-09-03  expect refused because nothing
              2025-09-04  expect refused needs degree
      """)
    #expect(
      found == [
        "a, 2025-09-01 failed: refused because may_apply.age | "
          + "refused because may_apply.age, may_apply.degree",
        "a, 2025-09-02 passed: refused because may_apply.degree, may_apply.age | "
          + "refused because may_apply.age, may_apply.degree",
        "a, 2025-09-03 failed: refused because nothing | "
          + "refused because may_apply.age, may_apply.degree",
        "a, 2025-09-04 failed: refused needs degree | "
          + "refused because may_apply.age, may_apply.degree needs nothing",
      ])
  }

  @Test func theClausesOfACaseAreThoseOfWhatItReads() {
    let found = judged(
      """
      case "a"  §2
          admission on 2025-09-01
          with birth_date 1990-01-01, degree no
          expect refused because may_apply.degree
      case "b"  §3
          admission on 2025-09-01
          with birth_date 1990-01-01, degree no
          expect refused because may_apply.degree
      case "c"  §3
          admission on 2025-09-01
          with birth_date 1990-01-01, degree yes
          expect admitted
      case "d"  §2, §4
          admission on 2025-09-01
          with birth_date 1990-01-01, degree yes
          expect admitted
      """)
    #expect(found.filter { $0.hasPrefix("caseOf") }.count == 2)
    #expect(
      found.contains(
        "b§3 passed: refused because may_apply.degree | refused because may_apply.degree"))
  }

  @Test func anOpenAnswerIsNeitherWord() {
    let found = judged(
      """
      case "a"
          admission on 2025-09-01
          with degree yes
          expect admitted
      """)
    #expect(
      found == ["a failed: admitted | undetermined needs birth_date possible refused, admitted"])
  }

  @Test func whatIsKnownToFailHasToFail() {
    let found = judged(
      """
      todo case "a"
          admission on 2025-09-01
          with degree no
          for degree
              no      expect admitted
              no      expect admitted
              unknown expect undetermined
      """)
    #expect(
      found == [
        "a, no todo: admitted | refused because may_apply.degree",
        "a, unknown unexpected: undetermined | "
          + "undetermined needs birth_date, degree possible refused, admitted",
        "titleTwice",
      ])
  }

  @Test func aCaseWithAMistakeIsNotJudged() {
    let found = judged(
      """
      example e: Person
          degree maybe
      case "a"
          admission on 2025-09-01
          with e
          expect refused
      case "b"
          admission on 2025-09-01
          with e
          expect refused
      """)
    #expect(found == ["a broken: refused | ", "b broken: refused | ", "caseValue"])
  }

  @Test func aLawWithMistakesJudgesNothing() {
    let found = judged(
      """
      case "a"
          admission on 2025-09-01
          expect refused
      case "b"
          admission on 2025-10-01
          expect refused
      """, law: Self.law.replacing("requires degree", with: "requires degre"))
    #expect(found == ["a broken: refused | ", "b broken: refused | ", "unknownName"])
  }

  @Test func whatHasNoRecordsIsAsked() {
    let law = """
      act R1 by order 1 of agency of 2024-01-15
      choice body     agency
      table rates by whole number is number to 2 places   §1
          1           0.50
      duties of agency                                    §2
          tell
      """
    let found = judged(
      """
      case "a"
          rates(1)
          for day
              2024-01-14  expect no rule
              2024-01-15  expect 0.5
      case "b"
          agency.tell
          for day
              2024-01-14  expect no rule
              2024-01-15  expect given
      case "c"
          agency.tell on 2024-01-14
          with rate 1
          expect no rule
      """, law: law)
    #expect(
      found == [
        "a, 2024-01-14 passed: no rule | no rule", "a, 2024-01-15 passed: 0.5 | 0.5",
        "b, 2024-01-14 passed: no rule | no rule",
        "b, 2024-01-15 failed: given | required",
        "c broken: no rule | ", "factsInVain",
      ])
  }

  @Test func factsUnderFactsHaveALimit() {
    let lines = (0..<200).map { String(repeating: " ", count: $0 + 1) + "a\n" }.joined()
    #expect(judged("example e: Person\n" + lines).contains("tooDeep"))
  }

  @Test func everyBeginningOfAFileIsRead() {
    let text = """
      example e: Person
          birth_date 1990-01-01
      case "a"  §2
          admission on 2025-09-01
          with e, degree no
          for day, birth_date
              2025-09-01, in 1990-05 expect refused because may_apply.degree
      """
    for end in 0...text.utf8.count {
      _ = judged(String(decoding: text.utf8.prefix(end), as: UTF8.self))
    }
  }
}
