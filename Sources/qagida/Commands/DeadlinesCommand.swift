import QagidaEngine
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `qagida deadlines PATHS --from DAY --to DAY`: the deadlines and the ends of terms in a time.
enum DeadlinesCommand {
  static let spec = CommandSpec(
    "deadlines",
    purpose: "List the deadlines, and the ends of terms, that fall in a time",
    examples: [
      Example(
        "qagida deadlines policies/vocabularies examples/deadlines --act formation "
          + "--from 2025-01-01 --to 2025-12-31 --on 2025-03-20",
        shows: "Those of an act itself, which come again each quarter"),
      Example(
        "qagida deadlines policies --act R255 --about Person --from 2025-01-01 --to 2026-12-31 "
          + "--on 2025-09-10 --given D418.published=2023-12-22 "
          + "--records examples/reserve/members.jsonl",
        shows: "Those of each record, with their states on a day"),
      Example(
        "qagida deadlines policies/vocabularies examples/deadlines --act formation "
          + "--from 2025-01-01 --to 2025-12-31 --on 2025-03-20 --format ics",
        shows: "For a calendar program"),
    ],
    operands: [EvaluationSetup.pathsOperand],
    options: [
      OptionSpec("from", value: .date, required: true, help: "The first day that is asked for"),
      OptionSpec("to", value: .date, required: true, help: "The last day that is asked for"),
      OptionSpec(
        "records", value: .text("FILE"),
        help: "The records whose deadlines are listed; - for standard input",
        completes: .files(extensions: ["jsonl", "ndjson", "json"])),
      OptionSpec(
        "about", value: .text("NAME"),
        help: "What the records are, where deadlines are about several"),
      OptionSpec("act", value: .text("NAME"), help: "Only deadlines of this act"),
      OptionSpec(
        "on", value: .date,
        help: "The day states are judged, and whose law is applied; today (UTC) unless given"),
      OptionSpec("law", value: .date, help: "The day whose law is applied, if another"),
      EvaluationSetup.readingOption,
      GivenDays.option,
    ] + EvaluationSetup.recordOptions + [
      OptionSpec(
        "format", value: .choice(["table", "json", "ics"]), default: "table",
        help: "The form of the list; ics: a calendar by RFC 5545")
    ])

  static func run(_ invocation: Invocation) throws(UsageError) -> ExitCode {
    if invocation.value("records") == nil, invocation.value("about") != nil {
      throw invocation.usageError("--about says what the records are, and there are no --records")
    }
    let setup: DeadlinesSetup
    switch DeadlinesSetup.make(invocation) {
    case .success(let made): setup = made
    case .failure(let failure): return failure.code
    }
    var list = DayList()
    var code = ExitCode.fine
    if let path = invocation.value("records") {
      code = read(path, setup, invocation, &list)
      if code == .unusable { return code }
    } else {
      list.add(setup.finder.daysOfActs)
    }
    guard !list.isTooLong else {
      Findings(setup.sources, .error, setup.color).print([
        Diagnostic(
          .tooManyDeadlines, at: .file(""), [DiagnosticArgument("limit", .number(DayList.limit))])
      ])
      return .unusable
    }
    list.sort()
    print(
      DeadlinesReport(
        setup: setup, list: list, hasRecords: invocation.value("records") != nil), invocation)
    return code
  }

  private static func print(_ report: DeadlinesReport, _ invocation: Invocation) {
    switch invocation.value("format") {
    case "json": Console.printOut(report.json)
    case "ics":
      Console.printOut(String(decoding: report.calendar, as: UTF8.self))
      Console.printError(report.summary + report.leftOut)
    default: Console.printOut(report.text)
    }
  }

  /// Reads the records and takes their days; how the run ends.
  private static func read(
    _ path: String, _ setup: DeadlinesSetup, _ invocation: Invocation, _ list: inout DayList
  ) -> ExitCode {
    guard let subject = setup.subject(invocation) else { return .unusable }
    var findings = Findings(setup.sources, .error, setup.color)
    let input = RecordInput(
      invocation, path: path, core: setup.finder.core, about: subject,
      work: setup.finder.work(about: subject))
    let end = input.records(&findings) { record in
      if let facts = record.facts {
        list.add(setup.finder.days(of: facts), of: record)
      } else {
        list.addRejected()
      }
      return !list.isTooLong
    }
    guard end == .whole else { return .unusable }
    if list.records == 0 { findings.print([Diagnostic(.emptyInput, at: .file(input.name))]) }
    return list.rejected > 0 ? .findings : .fine
  }
}
