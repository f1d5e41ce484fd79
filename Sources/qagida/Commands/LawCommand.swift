import QagidaCalendar
import QagidaLaw
import QagidaOptions
import QagidaSource

/// `qagida law PATHS`: the text of the acts in force on a day.
enum LawCommand {
  static let spec = CommandSpec(
    "law",
    purpose: "Print the acts as they stand on a day",
    examples: [
      Example("qagida law policies --on 2025-09-01", shows: "All acts with their amendments"),
      Example(
        "qagida law policies --act R255 --clause §13-1 --on 2024-02-01 "
          + "--given D418.published=2023-12-22",
        shows: "One clause, when the day of a publication is known"),
    ],
    operands: [
      OperandSpec(
        "PATH", count: .oneOrMore, help: "A policy file, or a folder of policies",
        completes: .files(extensions: ["qagida"]))
    ],
    options: [
      OptionSpec("on", value: .date, help: "The day; today (UTC) unless given"),
      OptionSpec("act", value: .text("NAME"), help: "Only this act"),
      OptionSpec(
        "clause", value: .text("§n"), repeats: true, help: "Only what stands in this clause"),
      GivenDays.option,
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let color = ColorChoice(rawValue: invocation.value("color") ?? "") ?? .auto
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return failure.code
    }
    let day = EvaluationSetup.day(invocation.value("on")) ?? EvaluationSetup.todayUTC()
    let loader = PolicyLoader(
      invocation.operands("PATH"), world: FileWorld(), law: .on(day), given: given)
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings) else {
      return loader.compilation == nil ? .unusable : .findings
    }
    guard compilation.variants.count == 1, let variant = compilation.variants.first else {
      let open = compilation.book.open(on: day).map { $0.text }
      findings.print([
        Diagnostic(
          .stateNotKnown, at: .file(""),
          [
            DiagnosticArgument("names", .text(open.joined(separator: ", "))),
            DiagnosticArgument("day", .text(day.description)),
            DiagnosticArgument("name", .text(open.first ?? "")),
          ])
      ])
      return .unusable
    }
    return print(compilation, variant, day, invocation, findings)
  }

  private static func print(
    _ compilation: Compilation, _ variant: LawVariant, _ day: CivilDate,
    _ invocation: Invocation, _ findings: Findings
  ) -> ExitCode {
    let all = compilation.book.acts.map { $0.name }
    var acts = all.filter { !variant.text.state.notInForce.contains($0) }
    if let wanted = invocation.value("act") {
      let name = Name.normalized(Array(wanted.utf8)[...])
      guard all.contains(name) else {
        findings.print([unknownAct(name, all)])
        return .unusable
      }
      acts = acts.filter { $0 == name }
    }
    var clauses: [ClauseNumber] = []
    for text in invocation.values("clause") {
      guard let clause = ClauseNumber(token: Array(text.utf8)[...]) else {
        findings.print([
          Diagnostic(.noClauseNumber, at: .file(""), [DiagnosticArgument("found", .text(text))])
        ])
        return .unusable
      }
      clauses.append(clause)
    }
    let printer = TextPrinter(compilation.book, variant.text)
    let texts = acts.compactMap { printer.act($0, clauses: clauses) }.filter { !$0.isEmpty }
    guard !texts.isEmpty else {
      findings.print([
        Diagnostic(
          .nothingInForce, at: .file(""),
          [DiagnosticArgument("day", .text(day.description))])
      ])
      return .findings
    }
    Console.printOut(texts.joined(separator: "\n"))
    return .fine
  }

  private static func unknownAct(_ name: Name, _ all: [Name]) -> Diagnostic {
    var arguments = [
      DiagnosticArgument("name", .name(name)),
      DiagnosticArgument("choices", .alternatives(all.map { .text("`\($0.text)`") })),
    ]
    let near = Suggestion.nearest(to: name, among: all)
    if !near.isEmpty { arguments.append(.suggestion(near)) }
    return Diagnostic(.noSuchAct, at: .file(""), arguments)
  }
}
