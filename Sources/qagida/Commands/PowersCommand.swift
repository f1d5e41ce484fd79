import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida powers`: what bodies may, have to and must not do on a day.
enum PowersCommand {
  static let spec = CommandSpec(
    "powers",
    purpose: "List what bodies may, have to and must not do on a day",
    examples: [
      Example(
        "qagida powers --policies policies --of agency --on 2025-09-10",
        shows: "Those of one body"),
      Example(
        "qagida powers --policies policies --on 2025-09-10 --records examples/candidates.jsonl",
        shows: "Those that are about a person, for each record"),
    ],
    options: EvaluationSetup.options + [
      OptionSpec("of", value: .text("BODY"), help: "Only those of this body"),
      OptionSpec("act", value: .text("NAME"), help: "Only those of this act"),
      OptionSpec(
        "records", value: .text("FILE"),
        help: "The records for which deeds are listed; - for standard input",
        completes: .files(extensions: ["jsonl", "ndjson", "json"])),
      OptionSpec(
        "about", value: .text("NAME"),
        help: "What the records are, where deeds are about several"),
    ] + EvaluationSetup.recordOptions + [
      OptionSpec(
        "format", value: .choice(["table", "json"]), default: "table", help: "The form of the list")
    ])

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitCode {
    if invocation.value("records") == nil, invocation.value("about") != nil {
      throw invocation.usageError("--about says what the records are, and there are no --records")
    }
    let setup: PowersSetup
    switch PowersSetup.make(invocation) {
    case .success(let made): setup = made
    case .failure(let failure): return failure.code
    }
    guard let path = invocation.value("records") else {
      let answers = setup.finder.deeds.map {
        DeedAnswer(deed: $0, record: nil, answer: $0.answerForAny)
      }
      print(answers, setup, invocation)
      return .fine
    }
    return read(path, setup, invocation)
  }

  private static func print(
    _ answers: [DeedAnswer], _ setup: PowersSetup, _ invocation: Invocation
  ) {
    let table = DeedTable(answers)
    guard invocation.value("format") == "json" else {
      let text = table.text
      Console.printOut(setup.heading + "\n\n" + (text.isEmpty ? "" : text + "\n") + table.summary)
      return
    }
    var output = JSONWriter(isIndented: true)
    output.object { output in
      output.member("on", setup.today.description)
      output.member("law", setup.law.description)
      output.member("mayBeInForce", setup.open.map { $0.text })
      output.member("readings", setup.readings)
      table.write(&output)
    }
    Console.printOut(output.text + "\n")
  }

  /// Reads the records, and lists the deeds that are about them; how the run ends.
  private static func read(
    _ path: String, _ setup: PowersSetup, _ invocation: Invocation
  ) -> ExitCode {
    guard let subject = setup.subject(invocation), let core = setup.finder.core,
      let work = setup.finder.work(about: subject)
    else { return .unusable }
    var findings = Findings(setup.sources, .error, setup.color)
    let deeds = setup.finder.deeds.filter { $0.subject == subject }
    let input = RecordInput(invocation, path: path, core: core, about: subject, work: work)
    var answers: [DeedAnswer] = []
    var counts = (records: 0, rejected: 0)
    let end = input.records(&findings) { record in
      counts.records += 1
      if let facts = record.facts {
        answers += deeds.map {
          DeedAnswer(deed: $0, record: record.name, answer: $0.answer(facts))
        }
      } else {
        counts.rejected += 1
      }
      return true
    }
    if end == .failed { return .unusable }
    if counts.records == 0 { findings.print([Diagnostic(.emptyInput, at: .file(input.name))]) }
    print(answers, setup, invocation)
    if end == .broken { return .unusable }
    return counts.rejected > 0 ? .findings : .fine
  }
}
