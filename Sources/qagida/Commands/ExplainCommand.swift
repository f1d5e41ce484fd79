import QagidaEngine
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida explain OUTCOME --record ID`: says why, for one record.
enum ExplainCommand {
  static let spec = CommandSpec(
    "explain",
    purpose: "Say why one record is decided as it is",
    examples: [
      Example(
        "qagida explain admission --record c-0001 --policies policies examples/candidates.jsonl",
        shows: "Show the whole tree of reasons")
    ],
    operands: EvalCommand.spec.operands,
    options: [
      OptionSpec("record", value: .text("ID"), required: true, help: "The id of the record")
    ] + EvaluationSetup.options + EvaluationSetup.recordOptions + [
      OptionSpec(
        "why-not", value: .text("WORD"), help: "Say what stands between the record and an outcome"),
      OptionSpec(
        "format", value: .choice(["text", "json"]), default: "text",
        help: "The form of the explanation"),
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let setup: EvaluationSetup
    switch EvaluationSetup.make(invocation) {
    case .success(let made): setup = made
    case .failure(let failure): return failure.code
    }
    let input = RecordInput(invocation, setup)
    let wanted = invocation.value("record") ?? ""
    var found: DecodedRecord?
    var ids: [Name] = []
    let failure = input.read { item in
      guard case .record(let record) = item else { return true }
      if let id = record.id, id.utf8.elementsEqual(wanted.utf8) { found = record }
      if let id = record.id, ids.count < 100_000 { ids.append(Name(id)) }
      return found == nil
    }
    let findings = Findings(setup.sources, .error, setup.color)
    if let failure {
      findings.print([failure])
      return .unusable
    }
    guard let found else {
      let near = Suggestion.closest(to: Name(wanted), among: ids)
      findings.print([
        Diagnostic(
          .noSuchRecord, at: .file(""),
          [
            DiagnosticArgument("id", .text(wanted)),
            DiagnosticArgument("input", .text(input.name)),
          ] + (near.map { [DiagnosticArgument("suggestion", .name($0))] } ?? []))
      ])
      return .unusable
    }
    findings.print(found.diagnostics)
    guard let facts = found.facts else { return .findings }
    let evaluator = Evaluator(
      core: setup.core, outcome: setup.outcome, question: setup.question)
    let answer = evaluator.answer(facts)
    let printer = ExplanationPrinter(
      values: setup.text.values, law: setup.question.law,
      paint: ExplanationColors(Terminal.style(.output, setup.color)).paint)
    Console.printOut("\(found.name): \(setup.heading)\n\n")
    Console.printOut(
      printer.print(ExplanationBuilder.explanation(answer, sources: setup.sources)))
    return .fine
  }
}
