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

  private func settlements(_ answer: Answer) -> SettlementPrinter {
    SettlementPrinter(answer, values: setup.text(of: answer).values, sources: setup.sources)
  }

  /// The tree of reasons, then what is needed, what would settle it, what is in the way. Where the
  /// answer hangs on which law is in force, a tree for each, with what would settle that.
  var text: String {
    let states = StatesText(setup, answer)
    var parts = ["\(record.name): \(setup.heading)\n"]
    if states.differ {
      parts.append(states.text { [settlements($0).settlements(), whyNotText($0)].withoutEmpty })
      parts += [remarks].withoutEmpty
    } else {
      parts.append(states.text { _ in [] })
      parts += [remarks, settlements(answer).settlements(), whyNotText(answer)].withoutEmpty
    }
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

  private func whyNotText(_ answer: Answer) -> String {
    guard let whyNot else { return "" }
    if let found = WhyNot(answer, word: whyNot) { return settlements(answer).text(found) }
    let isGiven = answer.decision.word == whyNot
    return setup.text.words.phrase(
      isGiven ? .nothingInTheWay : .noLineGives, [setup.text.word(whyNot, of: setup.outcome)])
      + "\n"
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
      let differ = AnswerStates(answer)?.differ ?? false
      writer.write(RecordAnswer(record: record, answer: answer), &output) { answer, own, output in
        if differ { writeFurther(answer, own, &output) }
      }
      if !differ { writeFurther(answer, writer, &output) }
    }
    return output.text + "\n"
  }

  private func writeFurther(
    _ answer: Answer, _ writer: DecisionJSON, _ output: inout JSONWriter
  ) {
    if answer.decision.word == nil { writer.writeSettlements(answer, &output) }
    if let whyNot, let found = WhyNot(answer, word: whyNot) {
      writer.write(found, answer, &output)
    }
  }
}

extension [String] {
  fileprivate var withoutEmpty: [String] { filter { !$0.isEmpty } }
}
