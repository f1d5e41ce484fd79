import QagidaEngine
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida timeline OUTCOME --record ID --from DAY --to DAY RECORDS`: on which days the answer for
/// a record changes, and why.
enum TimelineCommand {
  static let spec = CommandSpec(
    "timeline",
    purpose: "Say on which days the answer for one record changes, and why",
    examples: [
      Example(
        "qagida timeline admission --record c-0002 --from 2015-01-01 --to 2034-12-31 "
          + "--reading entry_day=judging --policies policies examples/candidates.jsonl",
        shows: "Twenty years, each day judged by its law"),
      Example(
        "qagida timeline enrolment_without_selection --record z-1 --from 2023-01-01 "
          + "--to 2026-12-31 --given D418.published=2023-12-22 --policies policies "
          + "examples/enrolment/candidates.json",
        shows: "What an amendment changes"),
    ],
    operands: EvalCommand.spec.operands,
    options: [
      OptionSpec(
        "record", value: .text("ID"),
        help: "The id of the record; needless for what is about no record"),
      OptionSpec("from", value: .date, required: true, help: "The first day that is judged"),
      OptionSpec("to", value: .date, required: true, help: "The last day that is judged"),
      EvaluationSetup.policiesOption, EvaluationSetup.readingOption, GivenDays.option,
    ] + EvaluationSetup.recordOptions + [
      OptionSpec(
        "format", value: .choice(["text", "json"]), default: "text",
        help: "The form of the timeline")
    ])

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitCode {
    let setup: TimelineSetup
    switch TimelineSetup.make(invocation) {
    case .success(let made): setup = made
    case .failure(let failure): return failure.code
    }
    if setup.newest.subject != nil, invocation.value("record") == nil {
      throw invocation.missing("record")
    }
    let findings = Findings(setup.newest.sources, .error, setup.newest.color)
    let search = RecordSearch(id: invocation.value("record") ?? "")
    switch search.find(in: RecordInput(invocation, setup.newest)) {
    case .failure(let missing):
      findings.print([missing.diagnostic])
      return .unusable
    case .success(let (record, warnings)):
      findings.print(record.diagnostics + warnings)
      guard let facts = record.facts else { return .findings }
      let timeline = setup.finder.timeline(facts, from: setup.first, through: setup.last)
      let report = TimelineReport(setup: setup, record: record, timeline: timeline)
      Console.printOut(invocation.value("format") == "json" ? report.json : report.text)
      return .fine
    }
  }
}
