import QagidaEngine
import QagidaOptions
import QagidaRecords
import QagidaSource

/// Writes the explanation of one answer.
struct ExplanationReport {
  let setup: EvaluationSetup
  let record: DecodedRecord
  let answer: Answer
  /// The word of the outcome of which it is asked why it is not given.
  let whyNot: Int?

  private var settlements: SettlementPrinter {
    SettlementPrinter(answer, values: setup.text.values, sources: setup.sources)
  }

  /// The tree of reasons, then what is needed, what would settle it, what is in the way.
  var text: String {
    let printer = ExplanationPrinter(
      values: setup.text.values, law: setup.question.law,
      paint: ExplanationColors(Terminal.style(.output, setup.color)).paint)
    let tree = ExplanationBuilder.explanation(answer, sources: setup.sources)
    var parts = ["\(record.name): \(setup.heading)\n", printer.print(tree)]
    parts.append(
      contentsOf: [remarks, settlements.settlements(), whyNotText].filter { !$0.isEmpty })
    return parts.joined(separator: "\n")
  }

  private var remarks: String {
    let words = setup.text.words
    var text = ""
    if !answer.decision.needs.isEmpty {
      let needs = answer.decision.needs.map { setup.text.need($0) }.joined(separator: ", ")
      text += words.phrase(.needs, [needs]) + "\n"
    }
    if let provisional = answer.decision.provisional {
      let wordings = provisional.wordings.map { setup.text.wording($0) }.joined(separator: ", ")
      let word = setup.text.word(provisional.word, of: setup.outcome)
      text += words.phrase(.provisional, [word, wordings]) + "\n"
    }
    if !answer.decision.readings.isEmpty {
      let readings = answer.decision.readings.map { setup.text.reading($0) }
      text += words.phrase(.rests, [readings.joined(separator: ", ")]) + "\n"
    }
    return text
  }

  private var whyNotText: String {
    guard let whyNot else { return "" }
    if let found = WhyNot(answer, word: whyNot) { return settlements.text(found) }
    return setup.text.words.phrase(
      .nothingInTheWay, [setup.text.word(whyNot, of: setup.outcome)]) + "\n"
  }

  /// The same for programs.
  var json: String {
    let writer = DecisionJSON(
      text: setup.text, detail: .full, messages: MessageWriter(.english), sources: setup.sources)
    var output = JSONWriter(isIndented: true)
    output.object { output in
      output.member("on", setup.question.today.description)
      output.member("law", setup.question.law.description)
      output.key("answer")
      writer.write(RecordAnswer(record: record, answer: answer), &output)
      if answer.decision.word == nil { writer.writeSettlements(answer, &output) }
      if let whyNot, let found = WhyNot(answer, word: whyNot) {
        writer.write(found, answer, &output)
      }
    }
    return output.text + "\n"
  }
}
