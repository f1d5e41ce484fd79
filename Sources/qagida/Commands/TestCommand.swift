import Glibc
import QagidaCases
import QagidaLaw
import QagidaOptions
import QagidaSource

/// `qagida test PATHS`: judges the cases that stand beside the policies.
enum TestCommand {
  static let spec = CommandSpec(
    "test",
    purpose: "Judge the cases and properties of policies",
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
      Example("qagida test policies --watch --fail-fast", shows: "While a policy is written"),
      Example("qagida test policies --format junit", shows: "For the report of a CI server"),
    ],
    operands: [CasePolicies.operand],
    options: [
      CasePolicies.besidesOption(help: "Further policies, whose own cases are not judged"),
      OptionSpec("name", value: .text("TEXT"), help: "Only cases with this in their titles"),
      OptionSpec(
        "clause", value: .text("§n"), repeats: true,
        help: "Only cases that test this clause, or what is in it"),
      OptionSpec(
        "format", value: .choice(TestReport.Form.allCases.map { $0.rawValue }), default: "text",
        help: "The form of the results"),
      OptionSpec(
        "explain", value: .choice(["none", "short", "full"]), default: "short",
        help: "How much is told of why a case fails"),
      OptionSpec("fail-fast", help: "Stop at the first case that fails"),
      OptionSpec("watch", help: "Judge the cases anew whenever a file changes; Ctrl-C ends it"),
      OptionSpec(
        "tries", value: .integer(1...1_000_000), default: "200",
        help: "How many records are made up for each property"),
      OptionSpec(
        "seed", value: .integer(0...1_000_000_000), default: "1",
        help: "From which they are made; the same ones for the same seed"),
      CasePolicies.jobsOption,
    ] + CoverageRun.options)

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitCode {
    var records: [String] = []
    guard invocation.flag("watch") else { return runOnce(invocation, &records) }
    let paths = invocation.operands("PATH") + invocation.values("policies")
    if paths.contains(FileWorld.standardInput) {
      throw invocation.usageError("--watch waits for files to change, and `-` is none")
    }
    FileWatch.repeating(paths) {
      _ = runOnce(invocation, &records)
      return records
    }
  }

  /// - Parameter records: the files of records that examples are taken from, where they were read.
  private static func runOnce(_ invocation: Invocation, _ records: inout [String]) -> ExitCode {
    guard let policies = CasePolicies(invocation) else { return .unusable }
    let (loader, compilation) = (policies.loader, policies.compilation)
    let findings = Findings(loader.sources, .error, invocation.color)
    guard let wanted = WantedCases(invocation, findings) else { return .unusable }
    let coverage = CoverageRun(invocation)
    let effort = PropertyRunner.Effort(
      seed: invocation.value("seed").flatMap { UInt64($0) } ?? 1,
      tries: invocation.value("tries").flatMap { Int($0) } ?? 200)
    let form = TestReport.Form(rawValue: invocation.value("format") ?? "") ?? .text
    let run = TestRun(
      compilation.caseTrees.filter { loader.isAsked($0.file.id) }, of: compilation.trees,
      TestRun.Request(
        wanted: wanted,
        reasons: TestReasons(invocation, loader.sources, isColored: form == .text),
        failsFast: invocation.flag("fail-fast"), isCovered: coverage != nil,
        effort: effort, jobs: invocation.jobs))
    findings.print(run.found)
    records = run.recordPaths
    guard run.files.total > 0 else {
      if !run.isMiswritten {
        findings.print([Diagnostic(wanted.isAll ? .noCases : .noSuchCases, at: .file(""))])
      }
      return .unusable
    }
    let report = TestReport(
      files: run.files, isCut: run.isCut, effort: effort,
      style: Terminal.style(.output, invocation.color))
    let takesOutput = coverage?.takesOutput ?? false
    if case .failed(let reason) = Console.write(
      Array(report.text(form).utf8), to: takesOutput ? STDERR_FILENO : STDOUT_FILENO)
    {
      findings.print([
        Diagnostic(.outputFailed, at: .file(""), [DiagnosticArgument("reason", .text(reason))])
      ])
      return .unusable
    }
    if run.hasErrors { return .unusable }
    guard let coverage, let seen = run.coverage else {
      return report.hasFailures || run.hasWarnings ? .findings : .fine
    }
    guard let isCovered = coverage.finish(seen, compilation.trees, loader, findings) else {
      return .unusable
    }
    return report.hasFailures || run.hasWarnings || !isCovered ? .findings : .fine
  }
}

/// The cases that a command line asks for.
struct WantedCases: Sendable {
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

  /// Whether a case or property of a title, which tests some clauses, is asked for.
  func contains(_ title: String, _ clauses: [ClauseNumber]) -> Bool {
    contains(clauses) && (name.map { Self.contains(Array(title.utf8), $0) } ?? true)
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
