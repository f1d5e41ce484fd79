import QagidaCases
import QagidaLaw
import QagidaOptions
import QagidaSource
import QagidaSyntax

/// `qagida mutate PATHS`: changes policies one small step at a time, and tells which steps no case
/// notices.
enum MutateCommand {
  static let spec = CommandSpec(
    "mutate",
    purpose: "Change policies step by step, and tell what no case notices",
    examples: [
      Example("qagida mutate policies", shows: "Try all policies of a folder by its cases"),
      Example(
        "qagida mutate policies --act R255 --clause §4", shows: "Only what stands in a clause"),
    ],
    operands: [CasePolicies.operand],
    options: [
      CasePolicies.besidesOption(help: "Further policies, which are not changed"),
      OptionSpec(
        "act", value: .text("ACT"), repeats: true,
        help: "Only changes to this act, amendment or vocabulary"),
      OptionSpec(
        "clause", value: .text("§n"), repeats: true,
        help: "Only changes to this clause, or what is in it"),
      OptionSpec(
        "accept", value: .text("FILE"), repeats: true,
        help: "Mutants argued to be equivalent, one a line, with a reason",
        completes: .files(extensions: ["txt"])),
      OptionSpec(
        "sample", value: .integer(1...1_000_000), help: "Only so many changes, taken at random"),
      OptionSpec(
        "seed", value: .integer(0...1_000_000), default: "0", help: "Which sample is taken"),
      CasePolicies.jobsOption,
      OptionSpec(
        "format", value: .choice(["text", "json"]), default: "text",
        help: "The form of the report"),
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let sample = invocation.value("sample").flatMap { Int($0) }
    let seed = invocation.value("seed").flatMap { Int($0) } ?? 0
    guard let policies = CasePolicies(invocation) else { return .unusable }
    let (loader, compilation) = (policies.loader, policies.compilation)
    let findings = Findings(loader.sources, .error, invocation.color)
    guard let wanted = WantedCases(invocation, findings, byName: false),
      let accepted = accepted(invocation, findings)
    else { return .unusable }
    let run = MutationRun(compilation, PhraseTable(.english), world: FileWorld()) {
      loader.isAsked($0)
    }
    guard isSound(run, findings) else { return .unusable }
    let acts = invocation.values("act").map { Name.normalized(Array($0.utf8)[...]) }
    var mutants = run.mutants.filter { mutant in
      (acts.isEmpty || acts.contains(mutant.module)) && wanted.contains(mutant.clauses)
    }
    guard !mutants.isEmpty else {
      findings.print([Diagnostic(.nothingToMutate, at: .file(""))])
      return .unusable
    }
    if let sample { mutants = self.sample(mutants, sample, seed) }
    let fates = Workers.map(mutants, jobs: invocation.jobs) { run.fate(of: $0) }
    let report = MutateReport(mutants, fates, accepted, isAll: mutants.count == run.mutants.count)
    Console.printOut(invocation.value("format") == "json" ? report.json : report.text)
    return report.hasSurvivors ? .findings : .fine
  }

  private static func accepted(
    _ invocation: Invocation, _ findings: Findings
  ) -> AcceptedMutants? {
    var accepted = AcceptedMutants()
    for path in invocation.values("accept") {
      do throws(WorldError) {
        let lines = accepted.add(try FileWorld().read(path, limit: SourceFile.sizeLimit))
        findings.print(
          lines.map { line in
            Diagnostic(
              .acceptedWithoutReason, at: .file(path),
              [DiagnosticArgument("line", .number(line))])
          })
        if !lines.isEmpty { return nil }
      } catch {
        findings.print([PolicyLoader.finding(error, path)])
        return nil
      }
    }
    return accepted
  }

  /// Whether the cases hold by the policies as they are.
  private static func isSound(_ run: MutationRun, _ findings: Findings) -> Bool {
    if run.diagnostics.hasErrors {
      findings.print(run.diagnostics.sorted)
      return false
    }
    if run.caseCount == 0 {
      findings.print([Diagnostic(.noCases, at: .file(""))])
      return false
    }
    if !run.failures.isEmpty {
      findings.print([
        Diagnostic(
          .casesFail, at: .file(""),
          [DiagnosticArgument("count", .number(run.failures.count))])
      ])
      return false
    }
    return true
  }

  /// So many of the mutants, in their order: those that a generator with a seed draws.
  private static func sample(_ mutants: [Mutant], _ count: Int, _ seed: Int) -> [Mutant] {
    var state = UInt64(seed)
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    let drawn = mutants.indices.map { (key: next(), number: $0) }.sorted { $0.key < $1.key }
    return drawn.prefix(count).map { $0.number }.sorted().map { mutants[$0] }
  }
}
