import QagidaCalendar
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida clauses PATHS`: how each clause of the acts is accounted for.
enum ClausesCommand {
  static let spec = CommandSpec(
    "clauses",
    purpose: "Tell of each clause of the acts by which rule it is encoded, or why it is none",
    examples: [
      Example(
        "qagida clauses policies --act R255 --on 2025-09-01",
        shows: "The clauses of one act"),
      Example(
        "qagida clauses policies --unaccounted --on 2025-09-01",
        shows: "Only those with neither a rule nor a word that they are none; exit 1 if there are"),
      Example(
        "qagida clauses policies --on 2025-09-01 --format html",
        shows: "All acts as a page"),
    ],
    operands: [EvaluationSetup.pathsOperand],
    options: [
      OptionSpec("on", value: .date, help: "The day whose law is told; today (UTC) unless given"),
      OptionSpec("act", value: .text("NAME"), help: "Only this act or amendment"),
      OptionSpec("unaccounted", help: "Only what is not accounted for"),
      OptionSpec(
        "format", value: .choice(["text", "json", "html"]), default: "text",
        help: "The form of the account"),
      GivenDays.option,
    ])

  static func run(_ invocation: Invocation) -> ExitCode {
    let color = invocation.color
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return failure.code
    }
    let day = invocation.today
    let loader = PolicyLoader(
      invocation.operands("PATH"), world: FileWorld(), law: .on(day), given: given,
      lints: .none)
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings),
      let text = compilation.variants.last?.text
    else { return .unusable }
    var accounts = ClauseAccount.all(compilation.book, text)
    let act = invocation.name("act")
    if let unknown = ActOption.finding(act, among: accounts.map({ $0.act })) {
      findings.print([unknown])
      return .unusable
    }
    if let act { accounts = accounts.filter { $0.act == act } }
    guard !accounts.isEmpty else {
      findings.print([Diagnostic(.noClauseLists, at: .file(""))])
      return .unusable
    }
    let open = accounts.reduce(0) { $0 + $1.unaccounted.count }
    if invocation.flag("unaccounted") { accounts = accounts.compactMap { $0.onlyUnaccounted } }
    report(accounts, open, "clauses of the law of \(day)", invocation)
    return open > 0 ? .findings : .fine
  }

  private static func report(
    _ accounts: [ClauseAccount], _ open: Int, _ heading: String, _ invocation: Invocation
  ) {
    switch invocation.value("format") {
    case "json":
      var output = JSONWriter(isIndented: true)
      output.object { output in
        output.member("law", heading)
        output.member(
          "acts",
          array: { output in
            for account in accounts { account.write(&output) }
          })
        output.member("unaccounted", open)
      }
      Console.printOut(output.text + "\n")
    case "html":
      Console.printOut(ClausesHTML.page(accounts, heading: heading))
    default:
      var text = heading + "\n\n"
      for account in accounts { text += account.text + "\n" }
      text += open == 0 ? "every clause is accounted for\n" : "\(open) unaccounted\n"
      Console.printOut(text)
    }
  }
}
