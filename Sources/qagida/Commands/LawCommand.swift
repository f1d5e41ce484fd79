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
      Example(
        "qagida law policies --on 2025-09-01 --given D418.published=2023-12-22",
        shows: "All acts with their amendments"),
      Example(
        "qagida law policies --act R255 --clause §13-1 --on 2024-02-01 "
          + "--given D418.published=2023-12-22",
        shows: "One clause, when the day of a publication is known"),
      Example(
        "qagida law policies --history --act R255 --clause §13-2",
        shows: "Every wording of a clause, with its days"),
    ],
    operands: [EvaluationSetup.pathsOperand],
    options: [
      OptionSpec("on", value: .date, help: "The day; today (UTC) unless given"),
      OptionSpec("act", value: .text("NAME"), help: "Only this act"),
      OptionSpec(
        "clause", value: .text("§n"), repeats: true, help: "Only what stands in this clause"),
      OptionSpec("history", help: "Every wording of the clauses, the oldest first, with its days"),
      GivenDays.option,
    ])

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitCode {
    let isHistory = invocation.flag("history")
    if isHistory, invocation.value("on") != nil {
      throw invocation.usageError("--history tells of all days and takes no --on")
    }
    if isHistory, invocation.value("act") == nil, invocation.values("clause").isEmpty {
      throw invocation.usageError("--history needs --act or --clause: the wordings of what?")
    }
    let color = invocation.color
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return failure.code
    }
    let day = invocation.today
    let loader = PolicyLoader(
      invocation.operands("PATH"), world: FileWorld(), law: isHistory ? .all : .on(day),
      given: given, scope: invocation.name("act"),
      lints: .none, keepsCores: !isHistory)
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings) else {
      return .unusable
    }
    guard let wanted = Wanted(invocation, compilation.book, findings) else { return .unusable }
    if isHistory { return printHistory(compilation.book, wanted) }
    let printer = LawPrinter(compilation.book, compilation.variants)
    if let end = printer?.unknownEnd(acts: wanted.acts, clauses: wanted.clauses) {
      findings.print([LawOfDay.notKnown(end.amendment, compilation.book, end.day)])
      return .unusable
    }
    let policies = printer?.policies(acts: wanted.acts, clauses: wanted.clauses) ?? []
    guard !policies.isEmpty else {
      findings.print([
        Diagnostic(
          .nothingInForce, at: .file(""), [DiagnosticArgument("day", .text(day.description))])
      ])
      return .findings
    }
    Console.printOut(policies.joined(separator: "\n"))
    return .fine
  }

  private static func printHistory(_ book: LawBook, _ wanted: Wanted) -> ExitCode {
    var parts: [String] = []
    for act in wanted.acts {
      guard let history = LawHistory(book, of: act) else { continue }
      for clause in wanted.clauses.isEmpty ? history.clauses : wanted.clauses {
        let wordings = history.wordings(in: clause)
        if wordings.isEmpty { continue }
        parts.append("\(act.text) \(clause.text)\n")
        parts += wordings.map { $0.printed }
      }
    }
    guard !parts.isEmpty else {
      Console.printError("qagida: nothing of that is in force on any day\n")
      return .findings
    }
    Console.printOut(parts.joined(separator: "\n"))
    return .fine
  }

  /// The acts and clauses that are asked for.
  private struct Wanted {
    let acts: [Name]
    /// Empty for all.
    let clauses: [ClauseNumber]

    /// Nil, with a finding, when there is no such act or a clause cannot be read.
    init?(_ invocation: Invocation, _ book: LawBook, _ findings: Findings) {
      let all = book.acts.map { $0.name }
      let act = invocation.name("act")
      acts = act.map { [$0] } ?? all
      if let unknown = ActOption.finding(act, among: all) {
        findings.print([unknown])
        return nil
      }
      var clauses: [ClauseNumber] = []
      for text in invocation.values("clause") {
        guard let clause = ClauseNumber(token: Array(text.utf8)[...]) else {
          findings.print([
            Diagnostic(.noClauseNumber, at: .file(""), [DiagnosticArgument("found", .text(text))])
          ])
          return nil
        }
        clauses.append(clause)
      }
      self.clauses = clauses
    }
  }
}
