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
      invocation.operands("PATH"), world: FileWorld(), law: .on(day), given: given,
      hasLints: false)
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings) else {
      return loader.compilation == nil ? .unusable : .findings
    }
    return print(compilation, day, invocation, findings)
  }

  private static func print(
    _ compilation: Compilation, _ day: CivilDate, _ invocation: Invocation, _ findings: Findings
  ) -> ExitCode {
    var wanted: Name?
    if let text = invocation.value("act") {
      let name = Name.normalized(Array(text.utf8)[...])
      let all = compilation.book.acts.map { $0.name }
      guard all.contains(name) else {
        findings.print([unknownAct(name, all)])
        return .unusable
      }
      wanted = name
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
    let texts = compilation.variants.map { text(compilation.book, $0, wanted, clauses) }
    guard let first = texts.first, texts.allSatisfy({ $0.utf8.elementsEqual(first.utf8) }) else {
      findings.print([notKnown(compilation, day)])
      return .unusable
    }
    guard !first.isEmpty else {
      findings.print([
        Diagnostic(
          .nothingInForce, at: .file(""), [DiagnosticArgument("day", .text(day.description))])
      ])
      return .findings
    }
    Console.printOut(first)
    return .fine
  }

  /// The text of one act or of all in force, as far as it stands in some clauses; of all, with the
  /// wordings that are announced.
  private static func text(
    _ book: LawBook, _ variant: LawVariant, _ act: Name?, _ clauses: [ClauseNumber]
  ) -> String {
    let printer = TextPrinter(book, variant.text)
    let inForce = book.acts.map { $0.name }.filter { name in
      !variant.text.state.notInForce.contains(name) && (act == nil || act == name)
    }
    let texts = inForce.compactMap { printer.act($0, clauses: clauses) }.filter { !$0.isEmpty }
    let announced = act == nil && clauses.isEmpty ? printer.announcements : []
    return (texts + announced).joined(separator: "\n")
  }

  private static func notKnown(_ compilation: Compilation, _ day: CivilDate) -> Diagnostic {
    let open = compilation.book.open(on: day).map { $0.text }
    return Diagnostic(
      .stateNotKnown, at: .file(""),
      [
        DiagnosticArgument("names", .text(open.joined(separator: ", "))),
        DiagnosticArgument("day", .text(day.description)),
        DiagnosticArgument("name", .text(open.first ?? "")),
      ])
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
