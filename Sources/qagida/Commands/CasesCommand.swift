import QagidaCases
import QagidaLaw
import QagidaOptions
import QagidaSource
import QagidaSyntax

/// `qagida cases generate RULE PATHS`: makes the cases that should stand beside a rule, with what the
/// policy answers now.
enum CasesCommand {
  static let spec = CommandSpec(
    "cases",
    purpose: "Make the cases that should stand beside a rule",
    examples: [
      Example(
        "qagida cases generate admission policies/r255 --policies policies --on 2025-09-01",
        shows: "The limits of a decision, each ground alone, each unknown fact"),
      Example(
        "qagida cases generate may_take_part policies --act R255 --clause §4 --on 2025-09-01",
        shows: "Only what stands in a clause"),
      Example(
        "qagida cases generate place_in_reserve policies --base member --on 2026-03-01",
        shows: "Go on from an example that the cases have"),
    ],
    operands: [
      OperandSpec("ACTION", choices: ["generate"], help: "What is done"),
      OperandSpec(
        "RULE", help: "An outcome, list, definition or deed; R255.admission where several have one"
      ),
      CasePolicies.operand,
    ],
    options: [
      CasePolicies.besidesOption(help: "Further policies"),
      OptionSpec("act", value: .text("ACT"), help: "The act whose rule is meant"),
      OptionSpec(
        "on", value: .date,
        help: "The day the cases are asked on, and whose law is applied; today (UTC) unless given"),
      OptionSpec("law", value: .date, help: "The day whose law is applied, if another"),
      OptionSpec(
        "base", value: .text("EXAMPLE"),
        help: "The example of a file of cases to go on from; the clearest one unless given"),
      OptionSpec(
        "clause", value: .text("§n"), repeats: true,
        help: "Only what stands in this clause, or in what is in it"),
      EvaluationSetup.readingOption,
      GivenDays.option,
      OptionSpec(
        "tries", value: .integer(1...10_000_000), default: "20000",
        help: "How many records are tried at most"),
      OptionSpec(
        "output", value: .text("FILE"), help: "Where the cases are written",
        completes: .files(extensions: ["qagida"])),
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let (today, law) = invocation.days
    guard case .success(let given) = GivenDays.read(invocation),
      let policies = CasePolicies(invocation)
    else { return .unusable }
    let findings = Findings(policies.loader.sources, .error, invocation.color)
    guard let wanted = WantedCases(invocation, findings, byName: false) else { return .unusable }
    let request = GenerationRequest(
      rule: invocation.operand("RULE") ?? "", act: invocation.name("act"), today: today, law: law,
      given: given, readings: invocation.pairs("reading"), base: invocation.name("base"),
      limit: invocation.integer("tries") ?? 0)
    var generator = CaseGenerator(
      policies.compilation, PhraseTable(.english), policies.loader.sources,
      isAsked: { policies.loader.isAsked($0) })
    var diagnostics = DiagnosticBag()
    var progress = Progress(
      "records", total: request.limit, start: Terminal.milliseconds(),
      isShown: Terminal.isTerminal(.error))
    let made = generator.generate(
      request, &diagnostics, isWanted: { wanted.contains($0) },
      progress: { tries in
        if let line = progress.update(tries, at: Terminal.milliseconds()) {
          Console.printError(line)
        }
      })
    if let text = progress.clear() { Console.printError(text) }
    guard let made else {
      findings.print(diagnostics.sorted.filter { $0.severity == .error })
      return .unusable
    }
    return write(made, invocation, findings)
  }

  private static func write(
    _ made: GeneratedCases, _ invocation: Invocation, _ findings: Findings
  ) -> ExitCode {
    if let path = invocation.value("output") {
      if case .failed(let reason) = Console.write(made.text, toFile: path) {
        findings.print([
          Diagnostic(
            .outputFailed, at: .file(path), [DiagnosticArgument("reason", .text(reason))])
        ])
        return .unusable
      }
    } else {
      Console.printOut(made.text)
    }
    let (met, total) = made.goals
    Console.printError(
      "\(made.caseCount) \(made.caseCount == 1 ? "case, which shows" : "cases, which show") \(met) of \(total) ways "
        + "in which parts of the rule can come out\n")
    return met == total ? .fine : .findings
  }
}
