import QagidaCases
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What cases see of policies, beside the goldens (`Tests/Policies/covered`).
@Suite struct CoverageTests {
  static let head = """
    act R1 by order 1 of agency of 2024-01-15
        about Person

    choice body     agency

    record Person
        birth_date  date
        degree      yes/no
        member      yes/no
        score       whole number


    """

  /// What the cases of each of some files see, in a run each, and of all in one.
  private func coverages(_ law: String, _ files: [String]) -> ([Coverage], Coverage, SourceSet) {
    var sources = SourceSet()
    let texts = [Self.head + law] + files.map { "cases for R1\n" + $0 }
    for (number, text) in texts.enumerated() {
      _ = sources.add(path: "file\(number).qagida", bytes: Array(text.utf8))
    }
    let compilation = Compiler.read(sources, table: PhraseTable(.english))
    #expect(!compilation.diagnostics.hasErrors && !compilation.caseDiagnostics.hasErrors)
    var whole = Coverage()
    var parts: [Coverage] = []
    var all = CaseRunner(LawLibrary(compilation.trees))
    for tree in compilation.caseTrees {
      var reader = CaseReader()
      let file = reader.read(tree)
      var runner = CaseRunner(LawLibrary(compilation.trees))
      var part = Coverage()
      for test in file.cases {
        if let answer = runner.run(test, of: file).answer { part.add(answer) }
        if let answer = all.run(test, of: file).answer { whole.add(answer) }
      }
      #expect(runner.diagnostics.items.isEmpty && runner.lawDiagnostics.items.isEmpty)
      parts.append(part)
    }
    all.include(in: &whole)
    return (parts, whole, sources)
  }

  /// `NAME: WAYS` of each point that is not seen in all ways.
  private func missing(_ law: String, _ cases: String) -> [String] {
    let (_, coverage, sources) = coverages(law, [cases])
    let report = CoverageReport(coverage, sources) { _ in true }
    return report.acts.flatMap { $0.items }.filter { !$0.missing.isEmpty }
      .map { "\($0.title): \($0.missingText)" }
  }

  @Test func aLimitIsSeenOnBothEdges() {
    let law = "requirements may_apply  §2\n    age  requires today < birth_date + 36 years\n"
    func cases(_ days: [String]) -> String {
      "case \"a\"\n    may_apply on 2025-09-01\n    for birth_date\n"
        + days.map { "        \($0)\n" }.joined()
    }
    let found = missing(
      law,
      cases(["1989-09-01  expect no", "1990-09-01  expect yes", "unknown  expect undetermined"]))
    #expect(
      found == [
        "may_apply.age: today < birth_date + 36 years: never where it just holds (nearest: 364 days off)"
      ])
    #expect(
      missing(
        law,
        cases(["1989-09-01  expect no", "1989-09-02  expect yes", "unknown  expect undetermined"]))
        == [])
  }

  /// The steps between scores are 2 there: 60 is the last good value, 62 the first bad one.
  @Test func aLimitIsSeenInTheStepsOfWhatIsCompared() {
    let law = "requirements may_apply  §2\n    low  requires score * 2 <= 61\n"
    let cases = """
      case "a"
          may_apply on 2025-09-01
          for score
              30          expect yes
              31          expect no
              unknown     expect undetermined
      """
    #expect(missing(law, cases) == [])
  }

  @Test func whatReadsNoFactIsNeverOpen() {
    let law = """
      requirements may_apply  §2
          begun  requires today >= 2025-01-01
          given  requires 2 > 1
      """
    let cases = """
      case "a"
          may_apply on 2025-01-01
          for day
              2025-01-01  expect yes
              2024-12-31  expect no
      """
    #expect(missing(law, cases) == ["may_apply.given: never no"])
  }

  @Test func aLineBehindTheOneThatDecidesIsNotSeen() {
    let law = """
      outcome admission
          refused     when member     §2
          refused     unless degree   §3
          admitted    otherwise       §4
      """
    let cases = """
      case "a"
          admission on 2025-09-01
          for member, degree
              yes, no     expect refused
              no, yes     expect admitted
              unknown, no expect refused
              unknown, unknown expect undetermined
      """
    #expect(missing(law, cases) == ["admission: refused unless degree: never decides"])
  }

  @Test func anExceptionHidesTheCondition() {
    let law = """
      define is_old is today >= birth_date + 60 years  §5
      requirements may_apply
          degree  requires degree and score >= 5 unless is_old  §2
      """
    let cases = """
      case "a"
          may_apply on 2025-09-01
          for birth_date, degree, score
              1960-01-01, no, 5           expect yes
              1980-01-01, no, 4           expect no
              1980-01-01, unknown, 5      expect undetermined
      """
    #expect(
      missing(law, cases) == [
        "is_old: never open",
        "is_old: today >= birth_date + 60 years: "
          + "never where it just holds (nearest: 2070 days off), "
          + "never where it just fails (nearest: 5234 days off)",
        "may_apply.degree: degree: never yes",
        "may_apply.degree unless is_old: never open",
      ])
  }

  @Test func runsAreUnited() {
    let law = "requirements may_apply  §2\n    degree  requires degree or member\n"
    let files = ["yes", "no", "unknown"].map { value in
      """
      case "\(value)"
          may_apply on 2025-09-01
          with degree \(value), member no
          expect \(value == "unknown" ? "undetermined" : value)
      """
    }
    let (parts, whole, sources) = coverages(law, files)
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      var united = Coverage()
      for number in order { united.merge(parts[number]) }
      #expect(
        CoverageReport(united, sources) { _ in true }.json
          == CoverageReport(whole, sources) { _ in true }.json)
    }
  }

  /// What a case asks with values is no point of its own; what it calls is seen.
  @Test func whatIsAskedWithValuesIsSeen() {
    let law = """
      table limits by whole number is whole number  §2
          1       10
          2       20
      define over(number: whole number) is number > 15  §2
      """
    let cases = """
      case "over"
          over(number) on 2025-09-01
          for number
              16      expect yes
              15      expect no
      case "limit"
          limits(2) on 2025-09-01
          expect 20
      """
    #expect(missing(law, cases) == [])
    #expect(
      missing(law, "case \"limit\"\n    limits(1) on 2025-09-01\n    expect 10\n") == [
        "over: never asked", "over: number > 15: never asked",
      ])
  }

  @Test func ofNothingNothingIsSeen() {
    let (_, whole, sources) = coverages("define total is score + 1  §2\n", [])
    let report = CoverageReport(whole, sources) { _ in false }
    #expect(report.percent == 0)
    #expect(CoverageReport(whole, sources) { _ in true }.percent == 0)
  }
}
