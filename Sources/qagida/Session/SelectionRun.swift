import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// `eval` of a selection: what becomes of the candidates of each record.
struct SelectionRun {
  let sources: SourceSet
  let evaluator: SelectionEvaluator
  let isDefaultDay: Bool
  let color: ColorChoice

  private var text: AnswerText {
    AnswerText(core: evaluator.core, words: .english, question: evaluator.question)
  }

  private var name: String {
    evaluator.core[evaluator.asked].fullName(in: evaluator.core).text
  }

  private var act: ActID { evaluator.core[evaluator.asked].act }

  private var heading: String {
    let question = evaluator.question
    var heading = "\(name) of \(evaluator.core[act].name.text) on \(question.today.description)"
    if isDefaultDay { heading += " (today, UTC)" }
    return heading + ", law of \(question.law.description)"
  }

  func run(_ invocation: Invocation) -> ExitCode {
    guard let subject = evaluator.subject else { return .unusable }
    let input = RecordInput(
      invocation, path: invocation.operand("RECORDS") ?? "-", core: evaluator.core, about: subject,
      work: evaluator.work)
    var findings = Findings(sources, .error, color)
    var all: [SelectionRows] = []
    let end = input.records(&findings) { record in
      all.append(
        SelectionRows(
          record: record, answer: record.facts.map { evaluator.answer($0) }, text: text, act: act))
      return true
    }
    if end == .failed { return .unusable }
    if all.isEmpty && end == .whole {
      findings.print([Diagnostic(.emptyInput, at: .file(input.name))])
    }
    print(all, invocation.value("format") ?? "table")
    if end == .broken { return .unusable }
    return all.contains { $0.status == .rejected || $0.hasFault } ? .findings : .fine
  }

  private func print(_ all: [SelectionRows], _ format: String) {
    switch format {
    case "csv":
      Console.printOut(SelectionRows.csvHeader + all.map { $0.csv }.joined())
      Console.printError(summary(all))
    case "jsonl":
      for rows in all {
        var line = JSONWriter(isIndented: false)
        rows.write(&line)
        Console.printOut(line.text + "\n")
      }
      Console.printError(summary(all))
    case "json":
      var output = JSONWriter(isIndented: true)
      output.object { output in
        output.member("selection", name)
        output.member("act", evaluator.core[act].name.text)
        output.member("on", evaluator.question.today.description)
        output.member("law", evaluator.question.law.description)
        output.member(
          "answers",
          array: { output in
            for rows in all { rows.write(&output) }
          })
        output.member(
          "counts",
          object: { output in
            output.member("records", all.count)
            for status in RecordAnswer.Status.allCases {
              output.member(status.rawValue, all.count { $0.status == status })
            }
          })
      }
      Console.printOut(output.text + "\n")
    default:
      Console.printOut(heading + "\n\n" + SelectionTable(all).text + "\n" + summary(all))
    }
  }

  private func summary(_ all: [SelectionRows]) -> String {
    let parts = RecordAnswer.Status.allCases.map { status in
      "\(all.count { $0.status == status }) \(status.rawValue)"
    }
    return "\(all.count) \(all.count == 1 ? "record" : "records") = "
      + parts.joined(separator: " + ") + "\n"
  }
}
