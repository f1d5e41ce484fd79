import QagidaCases
import QagidaLaw
import QagidaOptions
import QagidaSource
import QagidaSyntax

/// `qagida test PATHS`: judges the cases that stand beside the policies.
enum TestCommand {
  static let spec = CommandSpec(
    "test",
    purpose: "Judge the cases of policies",
    examples: [
      Example("qagida test policies", shows: "Judge all cases below a folder")
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
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let color = ColorChoice(rawValue: invocation.value("color") ?? "") ?? .auto
    let paths = invocation.operands("PATH")
    let loader = PolicyLoader(
      paths + invocation.values("policies"), world: FileWorld(), isReadOnly: true)
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
    return run(invocation, compilation, findings)
  }

  private static func run(
    _ invocation: Invocation, _ compilation: Compilation, _ findings: Findings
  ) -> ExitCode {
    var reader = CaseReader()
    let files = compilation.caseTrees.map { reader.read($0) }
    var runner = CaseRunner(LawLibrary(compilation.trees))
    var counts = [Int](repeating: 0, count: CaseResult.Status.allCases.count)
    let wanted = invocation.value("name")
    var output = ""
    for file in files {
      if wanted == nil { runner.checkExamples(of: file) }
      for test in file.cases {
        if let wanted, !contains(test.title, wanted) { continue }
        let result = runner.run(test, of: file)
        if let number = CaseResult.Status.allCases.firstIndex(of: result.status) {
          counts[number] += 1
        }
        output += text(of: result, in: file, compilation.sources)
      }
    }
    let lawFindings = runner.lawDiagnostics.sorted
    findings.print(lawFindings + reader.diagnostics.sorted + runner.diagnostics.sorted)
    let total = counts.reduce(0, +)
    guard total > 0 else {
      findings.print([Diagnostic(.noCases, at: .file(""))])
      return .unusable
    }
    let parts = zip(CaseResult.Status.allCases, counts).filter { $1 > 0 || $0 == .failed }
      .map { "\($1) \($0.rawValue)" }
    output += "\(total) \(total == 1 ? "case" : "cases"): \(parts.joined(separator: ", "))\n"
    Console.printOut(output)
    if reader.diagnostics.hasErrors || runner.diagnostics.hasErrors { return .unusable }
    return counts[1] + counts[3] > 0 ? .findings : .fine
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }

  private static func text(
    of result: CaseResult, in file: CaseFile, _ sources: SourceSet
  ) -> String {
    guard result.status == .failed || result.status == .unexpected else { return "" }
    let line = file.tree.file.position(of: result.test.span.start).line
    let clauses = result.test.clauses.map { " " + $0.text }.joined()
    var text =
      "\(result.status.rawValue) \(file.tree.file.path):\(line) \(result.test.title)\(clauses)\n"
    text += "    expected  \(result.expected)\n"
    text += "    actual    \(result.actual)\n"
    return text
  }
}
