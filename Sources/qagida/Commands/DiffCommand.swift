import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida diff PATHS`: what two laws say otherwise, and for whom an outcome changes.
enum DiffCommand {
  static let spec = CommandSpec(
    "diff",
    purpose: "Say what changed in meaning between two days, or two folders",
    examples: [
      Example(
        "qagida diff policies --from 2023-12-21 --to 2023-12-22 "
          + "--given D255.published=2023-06-15 --given D418.published=2023-12-22",
        shows: "What an amendment changed, rule by rule"),
      Example(
        "qagida diff policies --with policies --on 2025-09-10 "
          + "--given D418.published=2023-12-22 --format markdown",
        shows: "What a folder says otherwise than another, for a review"),
      Example(
        "qagida diff policies --from 2023-12-21 --to 2023-12-22 "
          + "--given D255.published=2023-06-15 --given D418.published=2023-12-22 "
          + "--records examples/candidates.jsonl --outcome admission --on 2025-09-10",
        shows: "For whom that changes an outcome"),
    ],
    operands: [EvaluationSetup.pathsOperand],
    options: LawPair.options + OutcomeDiff.options + [
      OptionSpec(
        "format", value: .choice(["text", "json", "markdown"]), default: "text",
        help: "The form of the changes")
    ])

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitCode {
    let color = invocation.color
    let pair: LawPair
    switch try LawPair.make(invocation) {
    case .success(let made): pair = made
    case .failure(let failure): return failure.code
    }
    let diff = LawDiff(
      LawSide(pair.old.compilation, pair.old.variant),
      LawSide(pair.new.compilation, pair.new.variant))
    let records: OutcomeDiff?
    switch try OutcomeDiff.make(pair, invocation, color) {
    case .success(let made): records = made
    case .failure(let failure): return failure.code
    }
    let report = DiffReport(
      pair: pair, diff: diff, records: records, outcome: invocation.value("outcome") ?? "")
    switch invocation.value("format") {
    case "json": Console.printOut(report.json)
    case "markdown": Console.printOut(report.markdown)
    default: Console.printOut(report.text)
    }
    let isSame = diff.isEmpty && records?.changes.changed.isEmpty ?? true
    return isSame && records?.changes.rejected ?? 0 == 0 ? .fine : .findings
  }
}
