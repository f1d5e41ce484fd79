import QagidaEngine
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida explain OUTCOME --record ID RECORDS`: says why, for one record.
enum ExplainCommand {
  static let spec = CommandSpec(
    "explain",
    purpose: "Say why one record is decided as it is",
    examples: [
      Example(
        "qagida explain admission --record c-0001 --policies policies examples/candidates.jsonl",
        shows: "Show the whole tree of reasons"),
      Example(
        "qagida explain admission --record c-0005 --why-not may_be_admitted --policies policies "
          + "examples/candidates.jsonl",
        shows: "Say what stands in the way of an outcome"),
    ],
    operands: EvalCommand.spec.operands,
    options: [
      OptionSpec(
        "record", value: .text("ID"),
        help: "The id of the record; needless for what is about no record")
    ] + EvaluationSetup.options + EvaluationSetup.recordOptions + [
      OptionSpec(
        "why-not", value: .text("OUTCOME"),
        help: "Say what stands between the record and an outcome"),
      OptionSpec(
        "format", value: .choice(["text", "json"]), default: "text",
        help: "The form of the explanation"),
    ])

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitCode {
    let setup: EvaluationSetup
    switch EvaluationSetup.make(invocation) {
    case .success(let made): setup = made
    case .failure(let failure): return failure.code
    }
    if setup.subject != nil, invocation.value("record") == nil {
      throw invocation.missing("record")
    }
    let findings = Findings(setup.sources, .error, setup.color)
    var whyNot: Int?
    if let wanted = invocation.value("why-not") {
      var diagnostics = DiagnosticBag()
      whyNot = Lookup.word(wanted, of: setup.outcome, in: setup.core, &diagnostics)
      guard whyNot != nil else {
        findings.print(diagnostics.items)
        return .unusable
      }
    }
    let search = RecordSearch(id: invocation.value("record") ?? "")
    switch search.find(in: RecordInput(invocation, setup)) {
    case .failure(let missing):
      findings.print([missing.diagnostic])
      return .unusable
    case .success(let (record, warnings)):
      findings.print(record.diagnostics + warnings)
      guard let facts = record.facts else { return .findings }
      let report = ExplanationReport(
        setup: setup, record: record, answer: setup.evaluator.answer(facts), whyNot: whyNot)
      Console.printOut(invocation.value("format") == "json" ? report.json : report.text)
      return .fine
    }
  }
}
