import QagidaCases
import QagidaLaw
import QagidaOptions
import QagidaSource
import QagidaSyntax

/// Judges the cases of some files, each file by itself on one of several cores. What comes out stands
/// in the order of the files, and does not hang on how many cores there are.
struct TestRun {
  private(set) var files: [TestedFile] = []
  private(set) var coverage: Coverage?
  private(set) var found: [Diagnostic] = []
  /// The files of records that examples are taken from.
  private(set) var recordPaths: [String] = []
  /// Whether there is something wrong with the law, or with how the cases are written.
  private(set) var hasErrors = false
  /// Whether some case stands in a clause that it does not test.
  private(set) var hasWarnings = false
  /// Whether something is wrong with how the cases are written.
  private(set) var isMiswritten = false
  /// Whether it ended at a failure, with cases left that were not judged.
  private(set) var isCut = false

  /// What is asked for.
  struct Request: Sendable {
    let wanted: WantedCases
    let reasons: TestReasons
    /// Whether no more is judged after the first case that fails.
    let failsFast: Bool
    let isCovered: Bool
    /// How much properties are tried.
    let effort: PropertyRunner.Effort
    let jobs: Int
  }

  init(_ trees: [SyntaxTree], of law: [SyntaxTree], _ request: Request) {
    let results = Workers.map(trees, jobs: request.jobs) { Self.judge($0, law, request) }
    coverage = request.isCovered ? Coverage() : nil
    for (number, result) in results.enumerated() {
      add(result)
      guard request.failsFast, result.file.tests.last?.isFailure ?? false else { continue }
      isCut = result.isCut || results[(number + 1)...].contains { !$0.file.tests.isEmpty }
      break
    }
  }

  private mutating func add(_ result: FileResult) {
    files.append(result.file)
    recordPaths += result.recordPaths
    if let seen = result.coverage { coverage?.merge(seen) }
    let own = result.ofLaw.sorted + result.ofReading.sorted + result.ofCases.sorted
    // What is wrong with the law is found with each file that is judged by it.
    found += own.filter { item in !found.contains { $0.isSame(as: item) } }
    hasWarnings = hasWarnings || own.contains { $0.severity == .warning }
    isMiswritten = isMiswritten || result.ofReading.hasErrors
    hasErrors =
      hasErrors || result.ofLaw.hasErrors || result.ofReading.hasErrors || result.ofCases.hasErrors
  }

  // MARK: One file

  private struct FileResult: Sendable {
    let file: TestedFile
    let recordPaths: [String]
    /// Whether it ended at a failure, with cases left that were not judged.
    let isCut: Bool
    let coverage: Coverage?
    let ofLaw: DiagnosticBag
    let ofReading: DiagnosticBag
    let ofCases: DiagnosticBag
  }

  private static func judge(
    _ tree: SyntaxTree, _ law: [SyntaxTree], _ request: Request
  ) -> FileResult {
    var reader = CaseReader(world: FileWorld())
    let file = reader.read(tree)
    var runner = CaseRunner(LawLibrary(law))
    var coverage = request.isCovered ? Coverage() : nil
    var cases: [TestedCase] = []
    runner.checkExamples(of: file)
    let wanted = file.cases.filter { request.wanted.contains($0.title, $0.clauses) }
    for test in wanted {
      let result = runner.run(test, of: file)
      if result.status == .passed, let answer = result.answer { coverage?.add(answer) }
      let tested = TestedCase(
        status: result.status, title: test.title, path: tree.file.path,
        line: tree.file.position(of: test.span.start).line,
        clauses: test.clauses.map { $0.text }, expected: result.expected, actual: result.actual,
        reasons: request.reasons.text(of: result))
      cases.append(tested)
      if request.failsFast && tested.isFailure { break }
    }
    let isEnded = request.failsFast && cases.last?.isFailure ?? false
    let asked = file.properties.filter { request.wanted.contains($0.title, $0.clauses) }
    var found = runner.diagnostics
    let properties = isEnded ? [] : judge(asked, of: file, law, request, &found)
    return FileResult(
      file: TestedFile(path: tree.file.path, cases: cases, properties: properties),
      recordPaths: file.recordPaths,
      isCut: cases.count < wanted.count || properties.count < asked.count, coverage: coverage,
      ofLaw: runner.lawDiagnostics, ofReading: reader.diagnostics, ofCases: found)
  }
}

extension TestRun {
  private static func judge(
    _ properties: [Property], of file: CaseFile, _ law: [SyntaxTree], _ request: Request,
    _ diagnostics: inout DiagnosticBag
  ) -> [TestedCase] {
    var runner = PropertyRunner(law, request.effort)
    var tested: [TestedCase] = []
    for property in properties {
      tested.append(TestedCase(runner.run(property, of: file), of: file, request.reasons))
      if request.failsFast && tested.last?.isFailure ?? false { break }
    }
    diagnostics.append(runner.diagnostics)
    return tested
  }
}
