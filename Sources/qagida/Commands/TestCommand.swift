import Glibc
import QagidaCases
import QagidaLaw
import QagidaOptions
import QagidaSource

/// `qagida test PATHS`: judges the cases that stand beside the policies.
enum TestCommand {
  static let spec = CommandSpec(
    "test",
    purpose: "Judge the cases of policies",
    examples: [
      Example("qagida test policies", shows: "Judge all cases below a folder"),
      Example(
        "qagida test policies --clause §4", shows: "Only the cases that test a clause"),
      Example(
        "qagida test trial.cases.qagida --policies policies",
        shows: "Judge one file of cases by policies elsewhere"),
      Example(
        "qagida test policies --coverage --coverage-min 90",
        shows: "Tell what no case saw; exit 1 where less than 90 % was seen"),
    ],
    operands: [
      OperandSpec(
        "PATH", count: .oneOrMore, help: "A file of policies or cases, or a folder of them",
        completes: .files(extensions: ["qagida"]))
    ],
    options: [
      OptionSpec(
        "policies", value: .text("PATH"), repeats: true,
        help: "Further policies, whose own cases are not judged",
        completes: .files(extensions: ["qagida"])),
      OptionSpec("name", value: .text("TEXT"), help: "Only cases with this in their titles"),
      OptionSpec(
        "clause", value: .text("§n"), repeats: true,
        help: "Only cases that test this clause, or what is in it"),
      OptionSpec(
        "format", value: .choice(["text", "json"]), default: "text",
        help: "The form of the results"),
      OptionSpec(
        "explain", value: .choice(["none", "short", "full"]), default: "short",
        help: "How much is told of why a case fails"),
    ] + CoverageRun.options)

  static func run(_ invocation: Invocation) -> ExitCode {
    let color = invocation.color
    let loader = PolicyLoader(
      invocation.operands("PATH"), world: FileWorld(), isReadOnly: true,
      besides: invocation.values("policies"))
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.compilation else {
      findings.print(loader.unreadable)
      return .unusable
    }
    let broken = compilation.diagnostics.sorted + compilation.caseDiagnostics.sorted
    guard broken.isEmpty else {
      findings.print(broken)
      return .unusable
    }
    guard let wanted = WantedCases(invocation, findings) else { return .unusable }
    return run(
      compilation, loader, wanted, TestReport(invocation, loader.sources),
      CoverageRun(invocation), findings)
  }

  private static func run(
    _ compilation: Compilation, _ loader: PolicyLoader, _ wanted: WantedCases,
    _ report: TestReport, _ coverage: CoverageRun?, _ findings: Findings
  ) -> ExitCode {
    var report = report
    var coverage = coverage
    var reader = CaseReader()
    var runner = CaseRunner(LawLibrary(compilation.trees))
    var output = Output(to: coverage?.takesOutput ?? false ? STDERR_FILENO : STDOUT_FILENO)
    for tree in compilation.caseTrees where loader.isAsked(tree.file.id) {
      let file = reader.read(tree)
      runner.checkExamples(of: file)
      for test in file.cases where wanted.contains(test) {
        let result = runner.run(test, of: file)
        coverage?.add(result)
        report.add(result, in: file, &output)
      }
    }
    findings.print(
      runner.lawDiagnostics.sorted + reader.diagnostics.sorted + runner.diagnostics.sorted)
    guard report.total > 0 else {
      if !reader.diagnostics.hasErrors {
        findings.print([Diagnostic(wanted.isAll ? .noCases : .noSuchCases, at: .file(""))])
      }
      return .unusable
    }
    report.finish(&output)
    output.flush()
    if case .failed(let reason) = output.failure {
      findings.print([
        Diagnostic(.outputFailed, at: .file(""), [DiagnosticArgument("reason", .text(reason))])
      ])
      return .unusable
    }
    let hasErrors =
      runner.lawDiagnostics.hasErrors || reader.diagnostics.hasErrors
      || runner.diagnostics.hasErrors
    if hasErrors { return .unusable }
    guard let isCovered = coverage == nil ? true : coverage?.finish(&runner, loader, findings)
    else { return .unusable }
    return report.hasFailures || !isCovered ? .findings : .fine
  }
}

/// The cases that a command line asks for.
struct WantedCases {
  private let name: [UInt8]?
  private let clauses: [ClauseNumber]

  /// Nil, with a finding, when a clause cannot be read.
  ///
  /// - Parameter byName: whether the command takes the name of a case too.
  init?(_ invocation: Invocation, _ findings: Findings, byName: Bool = true) {
    name = byName ? invocation.value("name").map { Array($0.utf8) } : nil
    var clauses: [ClauseNumber] = []
    for text in invocation.values("clause") {
      guard let clause = ClauseNumber(token: Array(text.utf8)[...]) else {
        findings.print([
          Diagnostic(
            .noClauseNumber, at: .file(""), [DiagnosticArgument("found", .text(text))])
        ])
        return nil
      }
      clauses.append(clause)
    }
    self.clauses = clauses
  }

  /// Whether all cases are asked for.
  var isAll: Bool { name == nil && clauses.isEmpty }

  func contains(_ test: Case) -> Bool {
    contains(test.clauses) && (name.map { Self.contains(Array(test.title.utf8), $0) } ?? true)
  }

  /// Whether one of these clauses is asked for.
  func contains(_ own: [ClauseNumber]) -> Bool {
    clauses.isEmpty
      || own.contains { clause in
        clauses.contains(clause) || clause.stems.contains { clauses.contains($0) }
      }
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
