import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// Writes the trees of an answer: one, or where the answer hangs on which law is in force, one for
/// each that it may be.
struct StatesText {
  let setup: EvaluationSetup
  let answer: Answer
  private let states: AnswerStates?

  init(_ setup: EvaluationSetup, _ answer: Answer) {
    self.setup = setup
    self.answer = answer
    states = AnswerStates(answer)
  }

  private var words: AnswerWords { setup.text.words }

  /// Whether there are several answers.
  var differ: Bool { states?.differ ?? false }

  /// The trees, each with what follows it.
  func text(_ further: (Answer) -> [String]) -> String {
    guard let states else { return ([tree(answer)] + further(answer)).joined(separator: "\n") }
    guard states.differ else {
      let agreement = states.agreement(law: setup.question.law, words) + "\n"
      return ([tree(answer), agreement] + further(answer)).joined(separator: "\n")
    }
    var parts = [head]
    for group in states.groups {
      let condition = states.condition(group, law: setup.question.law, words) + "\n"
      guard let answer = group.answer else {
        parts.append(condition + words.phrase(.noOutcomeThen) + "\n")
        continue
      }
      parts.append(condition + tree(answer))
      parts += further(answer)
    }
    return parts.joined(separator: "\n")
  }

  private func tree(_ answer: Answer) -> String {
    let text = setup.text(of: answer)
    let printer = ExplanationPrinter(
      values: text.values, law: setup.question.law,
      paint: ExplanationColors(Terminal.style(.output, setup.color)).paint)
    return printer.print(ExplanationBuilder.explanation(answer, sources: setup.sources))
  }

  /// The outcome with all that it may be, without its reasons.
  private var head: String {
    let outcome = answer.decision.outcome
    let name = setup.core[outcome].name.text
    if let word = answer.decision.word { return "\(name): \(setup.text.word(word, of: outcome))\n" }
    let possible = setup.text.words(answer.decision.possible, of: outcome)
      .joined(separator: " \(words.word(.or)) ")
    return "\(name): \(words.phrase(.undetermined)), \(words.phrase(.possible, [possible]))\n"
  }
}
