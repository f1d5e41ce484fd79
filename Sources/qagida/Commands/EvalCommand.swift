import QagidaEngine
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida eval OUTCOME RECORDS`: decides an outcome for each record.
enum EvalCommand {
  static let spec = CommandSpec(
    "eval",
    purpose: "Decide an outcome for each record of a file",
    examples: [
      Example(
        "qagida eval admission --policies policies --on 2025-09-10 examples/candidates.jsonl",
        shows: "Decide for each candidate, as of a day"),
      Example(
        "qagida eval admission --policies policies --format jsonl -",
        shows: "Read records from standard input, write one answer a line"),
      Example(
        "qagida eval admission --policies policies --reading not_older_than=birthday "
          + "examples/candidates.jsonl",
        shows: "Take a doubtful wording in another way"),
    ],
    operands: [
      OperandSpec("OUTCOME", help: "The outcome to decide, like admission or R255.admission"),
      OperandSpec(
        "RECORDS", count: .optional, help: "A file of records; - or nothing: standard input",
        completes: .files(extensions: ["jsonl", "ndjson", "json"])),
    ],
    options: EvaluationSetup.options + EvaluationSetup.recordOptions + [
      OptionSpec(
        "format", value: .choice(["table", "json", "jsonl", "csv"]), default: "table",
        help: "The form of the answers"),
      OptionSpec(
        "explain", value: .choice(Detail.allCases.map { $0.rawValue }), default: "short",
        help: "How much of the reasons is told"),
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let setup: EvaluationSetup
    switch EvaluationSetup.make(invocation, takesSelection: true) {
    case .success(let made): setup = made
    case .failure(let failure): return failure.selection?.run(invocation) ?? failure.code
    }
    var run = EvaluationRun(setup, invocation)
    return run.run(RecordInput(invocation, setup))
  }
}

/// One run over an input: evaluates, writes, counts.
private struct EvaluationRun {
  private let setup: EvaluationSetup
  private let evaluator: LawEvaluator
  private var report: AnswerReport
  private var findings: Findings
  private var counts = RecordCounts()
  private var output = Output()
  private var progress: Progress
  private var isStreamBroken = false

  init(_ setup: EvaluationSetup, _ invocation: Invocation) {
    self.setup = setup
    evaluator = setup.evaluator
    report = AnswerReport(
      setup, format: invocation.value("format") ?? "table",
      detail: Detail(rawValue: invocation.value("explain") ?? "") ?? .short)
    findings = Findings(setup.sources, .error, setup.color)
    progress = Progress(
      "records", start: Terminal.milliseconds(), isShown: Terminal.isTerminal(.error))
  }

  mutating func run(_ input: RecordInput) -> ExitCode {
    let failure = input.read { item in
      take(item)
      return output.failure == nil
    }
    if let failure, failure.isAtOpening {
      findings.print([failure.diagnostic])
      return .unusable
    }
    report.finish(counts, &output)
    output.flush()
    clearProgress()
    if let failure {
      findings.print([failure.diagnostic])
      return .unusable
    }
    findings.printRest()
    switch output.failure {
    case .readerGone: return .findings
    case .failed(let reason):
      findings.print([
        Diagnostic(.outputFailed, at: .file(""), [DiagnosticArgument("reason", .text(reason))])
      ])
      return .unusable
    case nil: break
    }
    if counts.total == 0 && !isStreamBroken {
      findings.print([Diagnostic(.emptyInput, at: .file(input.name))])
    }
    if !report.isSelfContained { Console.printError(report.summary(counts)) }
    if isStreamBroken { return .unusable }
    return counts[.rejected] > 0 || counts.faults > 0 ? .findings : .fine
  }

  private mutating func take(_ item: RecordStream.Item) {
    switch item {
    case .finding(let diagnostic):
      clearProgress()
      findings.printData([diagnostic])
      isStreamBroken = isStreamBroken || diagnostic.severity == .error
    case .record(let record):
      if !record.diagnostics.isEmpty {
        clearProgress()
        findings.printData(record.diagnostics)
      }
      let answer = RecordAnswer(
        record: record, answer: record.facts.map { evaluator.answer($0) })
      counts.add(answer)
      report.add(answer, &output)
      if let line = progress.update(counts.total, at: Terminal.milliseconds()) {
        Console.printError(line)
      }
    }
  }

  private mutating func clearProgress() {
    if let text = progress.clear() { Console.printError(text) }
  }
}
