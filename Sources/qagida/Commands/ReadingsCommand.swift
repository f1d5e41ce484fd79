import QagidaCalendar
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida readings`: the words that can be taken in more than one way, and whom that touches.
enum ReadingsCommand {
  static let spec = CommandSpec(
    "readings",
    purpose: "List what can be read in more than one way, and for whom it matters",
    examples: [
      Example(
        "qagida readings --policies policies --on 2025-09-10",
        shows: "The readings with their ways and the default"),
      Example(
        "qagida readings --policies policies --on 2025-09-10 --format markdown",
        shows: "The same as a page, with their titles"),
      Example(
        "qagida readings --policies policies --on 2025-09-10 "
          + "--records examples/candidates.jsonl --outcome admission",
        shows: "For how many candidates, and which, each other way changes the outcome"),
      Example(
        "qagida readings --policies policies --on 2025-09-10 "
          + "--records examples/candidates.jsonl --outcome admission --combinations "
          + "--reading entry_day=intake --reading missing_papers=not_a_breach",
        shows: "The same for all combinations, with two readings held"),
    ],
    operands: [],
    options: EvaluationSetup.options + EvaluationSetup.recordOptions + [
      OptionSpec(
        "records", value: .text("FILE"),
        help: "The records to decide in each way; - for standard input",
        completes: .files(extensions: ["jsonl", "ndjson", "json"])),
      OptionSpec("outcome", value: .text("NAME"), help: "The outcome, with --records"),
      OptionSpec("combinations", help: "Try all combinations too, where there are at most 64"),
      OptionSpec(
        "format", value: .choice(["text", "json", "markdown"]), default: "text",
        help: "The form of the list; markdown without --records only"),
    ])

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitCode {
    guard let records = invocation.value("records") else {
      for option in ["outcome", "combinations", "reading"] where isGiven(option, invocation) {
        throw invocation.usageError("--\(option) is for records, and there are no --records")
      }
      return list(invocation)
    }
    guard let outcome = invocation.value("outcome") else {
      throw invocation.usageError("--records needs --outcome: what is decided of them?")
    }
    if invocation.value("format") == "markdown" {
      throw invocation.usageError("--format markdown is for the list, without --records")
    }
    let setup: EvaluationSetup
    switch EvaluationSetup.make(invocation, outcome: outcome) {
    case .success(let made): setup = made
    case .failure(let failure): return failure.code
    }
    let readings = ReadingList(setup.variants)
    var flips = ReadingFlips(setup.evaluator, readings)
    if invocation.flag("combinations") {
      let held = Set(
        invocation.pairs("reading").map { Name.normalized(Array($0.name.utf8)[...]) })
      let count = flips.combinationCount(readings, held: held)
      guard count <= ReadingFlips.combinationLimit else {
        throw invocation.usageError(
          "\(count) combinations are more than \(ReadingFlips.combinationLimit); hold some readings"
            + " by --reading NAME=VALUE")
      }
      flips.addCombinations(readings, held: held)
    }
    return decide(RecordInput(invocation, setup, path: records), setup, readings, flips, invocation)
  }

  private static func isGiven(_ option: String, _ invocation: Invocation) -> Bool {
    switch option {
    case "outcome": invocation.value(option) != nil
    case "reading": !invocation.pairs(option).isEmpty
    default: invocation.flag(option)
    }
  }

  private static func list(_ invocation: Invocation) -> ExitCode {
    let color = invocation.color
    let law = invocation.days.law
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return failure.code
    }
    let loader = PolicyLoader(
      invocation.values("policies"), world: FileWorld(), law: .on(law), given: given,
      lints: .none)
    guard let compilation = loader.usable(Findings(loader.sources, .error, color)) else {
      return .unusable
    }
    let open = compilation.book.open(on: law).map { $0.text }
    let heading =
      "readings of the law of \(law)"
      + (open.isEmpty ? "" : ", with \(open.joined(separator: ", ")) that may be in force")
    let readings = ReadingList(compilation.variants)
    if invocation.value("format") == "markdown" {
      Console.printOut(ReadingsMarkdown.page(readings, heading: heading))
      return .fine
    }
    report(
      ReadingsPrinter(readings, nil), heading, invocation,
      [("law", law.description)])
    return .fine
  }

  private static func decide(
    _ input: RecordInput, _ setup: EvaluationSetup, _ readings: ReadingList,
    _ flips: ReadingFlips, _ invocation: Invocation
  ) -> ExitCode {
    var flips = flips
    var findings = Findings(setup.sources, .error, setup.color)
    let end = input.records(&findings) { record in
      flips.take(record)
      return true
    }
    if end == .failed { return .unusable }
    report(
      ReadingsPrinter(readings, flips), "readings: \(setup.heading)", invocation,
      [
        ("outcome", setup.core[setup.outcome].name.text),
        ("on", setup.question.today.description), ("law", setup.question.law.description),
      ])
    if end == .broken { return .unusable }
    return flips.counts[.rejected] > 0 || flips.counts.faults > 0 ? .findings : .fine
  }

  private static func report(
    _ printer: ReadingsPrinter, _ heading: String, _ invocation: Invocation,
    _ members: [(String, String)]
  ) {
    guard invocation.value("format") == "json" else {
      Console.printOut("\(heading)\n\n\(printer.text)")
      return
    }
    var output = JSONWriter(isIndented: true)
    output.object { output in
      for (key, value) in members { output.member(key, value) }
      printer.write(&output)
    }
    Console.printOut(output.text + "\n")
  }
}
