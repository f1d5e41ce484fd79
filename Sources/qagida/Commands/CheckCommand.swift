import QagidaCases
import QagidaLaw
import QagidaOptions
import QagidaSource

/// `qagida check PATHS`: looks for mistakes in policies.
enum CheckCommand {
  static let spec = CommandSpec(
    "check",
    purpose: "Look for mistakes in policies",
    examples: [
      Example("qagida check policies", shows: "Check all policies below a folder"),
      Example(
        "qagida check policies --lint",
        shows: "Look for what the acts themselves leave open, too"),
      Example(
        "qagida check policies --format github",
        shows: "Mark findings in a change on GitHub"),
      Example(
        "qagida check policies --format sarif",
        shows: "Write a log for code scanning services"),
    ],
    operands: [EvaluationSetup.pathsOperand],
    options: [
      OptionSpec(
        "format", value: .choice(["text", "json", "sarif", "github"]), default: "text",
        help: "The form of the findings"),
      OptionSpec(
        "lint",
        help: "Look for oversights of the acts too: numbers in no row, odd entries of registers"),
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let color = invocation.color
    let loader = PolicyLoader(
      invocation.operands("PATH"), world: FileWorld(),
      lints: invocation.flag("lint") ? .all : .usual, keepsCores: false)
    let ofCases = loader.compilation.map { CaseCheck.run($0, world: FileWorld()).sorted } ?? []
    let diagnostics =
      loader.unreadable + (loader.compilation?.diagnostics.sorted ?? []) + ofCases
    let findings = Findings(loader.sources, .output, color)
    let format = format(invocation)
    var text = findings.text(diagnostics, format)
    if format == .text {
      if !text.isEmpty { text += "\n" }
      text += summary(loader, diagnostics)
    }
    Console.printOut(text)
    if !loader.unreadable.isEmpty { return .unusable }
    return diagnostics.contains { $0.severity >= .warning } ? .findings : .fine
  }

  private static func format(_ invocation: Invocation) -> DiagnosticFormat {
    switch invocation.value("format") {
    case "json": .json
    case "sarif": .sarif
    case "github": .github
    default: .text
    }
  }

  private static func summary(_ loader: PolicyLoader, _ diagnostics: [Diagnostic]) -> String {
    let files = loader.sources.files.count
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let notes = diagnostics.count { $0.severity == .note }
    let dropped = loader.compilation?.diagnostics.dropped ?? 0
    var text = "\(counted(files, "file")): \(counted(errors, "error")), "
    text += "\(counted(warnings, "warning")), \(counted(notes, "note"))"
    if dropped > 0 { text += "; \(dropped) more were found and not kept" }
    return text + "\n"
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
