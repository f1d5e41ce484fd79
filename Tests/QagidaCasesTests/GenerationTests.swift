import Foundation
import QagidaCalendar
import QagidaCases
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// Cases that are made of a rule: they hold, show what the rule reaches, and kill its mutants.
@Suite struct GenerationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The files below folders of the repository, in the order of their paths.
  private static func sources(_ folders: [String], casesToo: Bool = true) -> SourceSet {
    var sources = SourceSet()
    for folder in folders {
      let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      for name in (names?.compactMap { $0 as? String } ?? []).sorted()
      where name.hasSuffix(".qagida") && (casesToo || !name.hasSuffix(".cases.qagida")) {
        let data = (try? Data(contentsOf: root.appending(path: "\(folder)/\(name)"))) ?? Data()
        _ = sources.add(path: "\(folder)/\(name)", bytes: Array(data))
      }
    }
    return sources
  }

  private static let small = sources(["Tests/Policies/generated"])

  private static func day(_ text: String) throws -> CivilDate {
    try CivilDate(utf8: Array(text.utf8))
  }

  private static func made(
    _ rule: String, _ sources: SourceSet, clause: String? = nil, base: String? = nil,
    on day: String = "2025-09-01", limit: Int = 20_000,
    _ diagnostics: inout DiagnosticBag
  ) throws -> GeneratedCases? {
    let table = PhraseTable(.english)
    var generator = CaseGenerator(
      Compiler.read(sources, table: table), table, sources, isAsked: { _ in true })
    let today = try Self.day(day)
    return generator.generate(
      GenerationRequest(
        rule: rule, act: nil, today: today, law: today, given: [:], readings: [],
        base: base.map { Name($0) }, limit: limit), &diagnostics,
      isWanted: { clauses in clause.map { one in clauses.contains { $0.text == one } } ?? true },
      progress: { _ in })
  }

  private static func made(
    _ rule: String, _ sources: SourceSet, clause: String? = nil, base: String? = nil,
    limit: Int = 20_000
  ) throws -> GeneratedCases {
    var diagnostics = DiagnosticBag()
    let made = try made(
      rule, sources, clause: clause, base: base, limit: limit, &diagnostics)
    return try #require(made, "\(diagnostics.items.map { $0.id })")
  }

  /// How many cases of a text hold by policies and do not, and the percent that they see.
  private static func judged(
    _ text: String, _ sources: SourceSet
  ) throws -> (passed: Int, others: Int, percent: Int) {
    var sources = sources
    let made = sources.add(path: "made.cases.qagida", bytes: Array(text.utf8))
    let compilation = Compiler.read(sources, table: PhraseTable(.english))
    #expect(!compilation.caseDiagnostics.hasErrors)
    var runner = CaseRunner(LawLibrary(compilation.trees))
    var coverage = Coverage()
    var reader = CaseReader()
    let tree = try #require(compilation.caseTrees.first { $0.file.id == made.id })
    let file = reader.read(tree)
    let results = file.cases.map { runner.run($0, of: file) }
    #expect(runner.diagnostics.items.isEmpty)
    for answer in results.compactMap({ $0.answer }) { coverage.add(answer) }
    runner.include(in: &coverage)
    let passed = results.filter { $0.status == .passed }.count
    let report = CoverageReport(coverage, sources, isAsked: { _ in true })
    return (passed, results.count - passed, report.percent)
  }

  // MARK: A small act

  @Test func casesOfASmallActHoldAndShowAllOfIt() throws {
    let made = try Self.made("admission", Self.small)
    #expect(made.goals.met == made.goals.total, "\(made.text)")
    let judged = try Self.judged(made.text, Self.small)
    #expect(judged.passed == made.caseCount && judged.others == 0)
    #expect(judged.percent == 100)
  }

  @Test func theSameBytesEachTime() throws {
    #expect(try Self.made("admission", Self.small).text == Self.made("admission", Self.small).text)
  }

  /// Both sides of a limit are next to each other, and what a fact is changed to is told alone.
  @Test func limitsAreMetExactly() throws {
    let text = try Self.made("may_apply", Self.small).text
    #expect(text.contains("1965-08-31      expect no because may_apply.age"))
    #expect(text.contains("1965-09-01      expect yes"))
    #expect(text.contains("case \"without birth_date\"    §2"))
    #expect(text.contains("reading young_enough = year_before"))
  }

  /// Wrong edits of the act are noticed by the cases that were made of it.
  @Test func mutantsAreKilled() throws {
    let made = try Self.made("admission", Self.small)
    var sources = Self.small
    _ = sources.add(path: "R8.cases.qagida", bytes: Array(made.text.utf8))
    let table = PhraseTable(.english)
    let run = MutationRun(Compiler.read(sources, table: table), table) { _ in true }
    #expect(run.failures.isEmpty && !run.diagnostics.hasErrors)
    var killed = 0
    var survived: [String] = []
    for mutant in run.mutants where mutant.rule.contains("chosen") == false {
      switch run.fate(of: mutant) {
      case .killed: killed += 1
      case .survived: survived.append(mutant.key)
      case .stillborn, .equivalent: break
      }
    }
    #expect(killed * 100 >= (killed + survived.count) * 90, "\(survived)")
  }

  @Test func aClauseAlone() throws {
    let made = try Self.made("admission", Self.small, clause: "§3")
    #expect(made.text.contains("barred.political alone"))
    #expect(!made.text.contains("§2"))
    #expect(try Self.judged(made.text, Self.small).others == 0)
  }

  /// What is not found in so few tries is told.
  @Test func whatIsNotFoundIsTold() throws {
    let made = try Self.made("admission", Self.small, limit: 40)
    #expect(made.isCut && made.goals.met < made.goals.total)
    #expect(made.text.contains("-- Not found, by"))
    #expect(made.text.contains("as many as --tries allows"))
    #expect(try Self.judged(made.text, Self.small).others == 0)
  }

  // MARK: Encoded acts

  /// Without any case there is: the base is found from nothing.
  @Test func fromNothing() throws {
    let sources = Self.sources(["policies"], casesToo: false)
    let made = try Self.made("R255.may_take_part", sources)
    #expect(made.text.contains("case \"nothing speaks against\"\n"))
    #expect(made.goals.met * 100 >= made.goals.total * 95)
    #expect(try Self.judged(made.text, sources).others == 0)
  }

  @Test func fromAnExample() throws {
    let sources = Self.sources(["policies"])
    let made = try Self.made("R255.place_in_reserve", sources, base: "member")
    #expect(made.text.contains("enrolled_on 2025-12-01"))
    #expect(made.text.contains("given D418.published 2023-12-22"))
    #expect(made.goals.met * 100 >= made.goals.total * 90)
    let judged = try Self.judged(made.text, sources)
    #expect(judged.passed == made.caseCount && judged.others == 0)
  }

  // MARK: What cannot be made

  @Test(arguments: [
    ("admision", DiagnosticID.noSuchRule), ("chosen", .noCasesToGenerate),
  ])
  func whatIsNoRule(_ rule: String, _ id: DiagnosticID) throws {
    var diagnostics = DiagnosticBag()
    #expect(try Self.made(rule, Self.small, &diagnostics) == nil)
    #expect(diagnostics.items.map { $0.id } == [id])
  }

  @Test(arguments: [
    ("teecher", DiagnosticID.noSuchBase), ("proposal", .baseOfOther),
  ])
  func whatIsNoBase(_ base: String, _ id: DiagnosticID) throws {
    var diagnostics = DiagnosticBag()
    let sources = Self.sources(["policies"])
    #expect(try Self.made("R255.may_take_part", sources, base: base, &diagnostics) == nil)
    #expect(diagnostics.items.map { $0.id } == [id])
  }

  @Test func whatIsNotInForce() throws {
    var diagnostics = DiagnosticBag()
    #expect(try Self.made("admission", Self.small, on: "2020-01-01", &diagnostics) == nil)
    #expect(diagnostics.items.map { $0.id } == [.generatedNotInForce])
  }
}
