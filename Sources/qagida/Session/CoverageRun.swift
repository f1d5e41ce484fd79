import Glibc
import QagidaCases
import QagidaLaw
import QagidaOptions
import QagidaSource
import QagidaSyntax

/// What `--coverage` and the options beside it ask for.
struct CoverageRun {
  private let least: Int?
  private let groups: Set<CoverageReport.Group>
  private let format: String
  private let path: String?
  /// Whether the results of the cases are text.
  private let isBesideText: Bool

  static let options = [
    OptionSpec("coverage", help: "Tell what of the policies no case saw"),
    OptionSpec(
      "coverage-min", value: .integer(0...100),
      help: "The percent that has to be seen; below it the exit code is 1"),
    OptionSpec(
      "coverage-of", value: .choice(CoverageReport.Group.allCases.map { $0.rawValue }),
      repeats: true, help: "What is looked at; all unless given"),
    OptionSpec(
      "coverage-format", value: .choice(["text", "json", "lcov", "html"]), default: "text",
      help: "The form in which it is told"),
    OptionSpec(
      "coverage-output", value: .text("FILE"), help: "Where it is written",
      completes: .files(extensions: [])),
  ]

  /// Nil where no coverage is asked for.
  init?(_ invocation: Invocation) {
    let least = invocation.value("coverage-min").flatMap { Int($0) }
    let groups = invocation.values("coverage-of").compactMap { CoverageReport.Group(rawValue: $0) }
    let format = invocation.value("coverage-format") ?? "text"
    let path = invocation.value("coverage-output")
    guard
      invocation.flag("coverage") || least != nil || path != nil || !groups.isEmpty
        || format != "text"
    else { return nil }
    self.least = least
    self.groups = Set(groups.isEmpty ? CoverageReport.Group.allCases : groups)
    self.format = format
    self.path = path
    isBesideText = invocation.value("format") == "text"
  }

  /// Whether the coverage takes standard output, so that the results have to go elsewhere.
  var takesOutput: Bool { path == nil && format != "text" }

  /// Writes the report.
  ///
  /// - Parameter seen: what the cases saw.
  /// - Parameter law: the files of the law, all of whose texts are told of.
  /// - Returns: whether so much was seen as has to be; nil after a finding.
  func finish(
    _ seen: Coverage, _ law: [SyntaxTree], _ loader: PolicyLoader, _ findings: Findings
  ) -> Bool? {
    var coverage = seen
    var runner = CaseRunner(LawLibrary(law))
    runner.include(in: &coverage)
    // Of cases alone, what the policies beside them say is covered.
    let hasPolicies = coverage.points.contains { loader.isAsked($0.span.file) }
    let report = CoverageReport(
      coverage, loader.sources, groups: groups,
      isAsked: { loader.isAsked($0) || !hasPolicies })
    if let failure = write(text(report)) {
      guard case .failed(let reason) = failure else { return nil }
      findings.print([
        Diagnostic(
          .outputFailed, at: .file(path ?? ""), [DiagnosticArgument("reason", .text(reason))])
      ])
      return nil
    }
    guard let least, report.percent < least else { return true }
    Console.printError("coverage is \(report.percent) %, below the \(least) % that it has to be\n")
    return false
  }

  private func text(_ report: CoverageReport) -> String {
    switch format {
    case "json": report.json
    case "lcov": report.lcov
    case "html": report.html
    default: report.text
    }
  }

  private func write(_ text: String) -> WriteFailure? {
    if let path { return Console.write(text, toFile: path) }
    let isApart = format != "text" || isBesideText
    let start = format == "text" && isBesideText ? "\n" : ""
    return Console.write(Array((start + text).utf8), to: isApart ? STDOUT_FILENO : STDERR_FILENO)
  }
}
