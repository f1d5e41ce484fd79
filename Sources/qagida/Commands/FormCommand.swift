import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida form NAME`: a printed form of an act, filled for each record.
enum FormCommand {
  static let spec = CommandSpec(
    "form",
    purpose: "Print a form of an act, filled for each record",
    examples: [
      Example(
        "qagida form conclusion --policies examples/forms "
          + "--records examples/forms/assessments.jsonl --lang ru --on 2025-09-10",
        shows: "In Russian, one form a record"),
      Example(
        "qagida form conclusion --policies examples/forms "
          + "--records examples/forms/assessments.jsonl --lang kk --on 2025-09-10 --format html",
        shows: "For a browser, in Kazakh"),
    ],
    operands: [OperandSpec("FORM", help: "The form, like conclusion or O18.conclusion")],
    options: EvaluationSetup.options + [
      OptionSpec(
        "records", value: .text("FILE"), required: true,
        help: "The records for which it is filled; - for standard input",
        completes: .files(extensions: ["jsonl", "ndjson", "json"])),
      OptionSpec(
        "lang", value: .choice(FormLanguage.allCases.map { $0.rawValue }), default: "kk",
        help: "The language of titles, words and days"),
    ] + EvaluationSetup.recordOptions + [
      OptionSpec(
        "format", value: .choice(FormText.Layout.allCases.map { $0.rawValue }), default: "text",
        help: "How the form is laid out")
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let color = invocation.color
    let (today, law) = invocation.days
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return failure.code
    }
    let loader = PolicyLoader(
      invocation.values("policies"), world: FileWorld(), law: .on(law), given: given,
      scope: Lookup.lastName(invocation.operand("FORM") ?? ""), lints: .none)
    var findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings) else { return .unusable }
    var diagnostics = DiagnosticBag()
    let filler = FormFiller(
      compilation.variants, form: invocation.operand("FORM") ?? "", on: today, law: law,
      readings: invocation.pairs("reading"), &diagnostics)
    guard let filler, let subject = filler.subject else {
      findings.print(diagnostics.items)
      return .unusable
    }
    return fill(filler, subject, invocation, &findings)
  }

  private static func fill(
    _ filler: FormFiller, _ subject: RecordID, _ invocation: Invocation, _ findings: inout Findings
  ) -> ExitCode {
    let input = RecordInput(
      invocation, path: invocation.value("records") ?? "-", core: filler.core, about: subject,
      work: filler.work)
    let language = FormLanguage(rawValue: invocation.value("lang") ?? "") ?? .kk
    let layout = FormText.Layout(rawValue: invocation.value("format") ?? "") ?? .text
    let text = FormText(core: filler.core, language: language, law: filler.law)
    var count = 0
    var rejected = 0
    let end = input.records(&findings) { record in
      guard let facts = record.facts else {
        rejected += 1
        return true
      }
      if count > 0 { Console.printOut("\n") }
      count += 1
      Console.printOut(text.text(filler.filled(facts), record: record.id, layout))
      return true
    }
    guard end == .whole else { return .unusable }
    if count + rejected == 0 { findings.print([Diagnostic(.emptyInput, at: .file(input.name))]) }
    return rejected > 0 ? .findings : .fine
  }
}
