import QagidaCases
import QagidaEngine
import QagidaOptions
import QagidaSource

/// Writes why the answer of a case is as it is, or why a property does not hold.
struct TestReasons: Sendable {
  private let detail: String
  private let color: ColorChoice
  private let sources: SourceSet

  /// - Parameter isColored: whether the reasons go to where `--color` applies.
  init(_ invocation: Invocation, _ sources: SourceSet, isColored: Bool) {
    detail = invocation.value("explain") ?? "short"
    color = isColored ? invocation.color : .never
    self.sources = sources
  }

  /// The reasons of a case that failed; empty where there are none, or none are asked for.
  func text(of result: CaseResult) -> String {
    guard result.status == .failed, let answer = result.answer else { return "" }
    return text(of: answer, naming: result.expectedLines)
  }

  /// - Parameter lines: the lines of lists that are told even where they decide nothing.
  func text(of answer: Answer, naming lines: [String]) -> String {
    guard detail != "none" else { return "" }
    // Of an answer that hangs on which law is in force, those under each that it may be.
    guard let states = AnswerStates(answer), states.differ else { return tree(of: answer, lines) }
    let law = answer.interpreter.question.law
    let words = AnswerWords.english
    var text = ""
    for group in states.groups {
      text += states.condition(group, law: law, words) + "\n"
      if let answer = group.answer {
        text += tree(of: answer, lines)
      } else {
        text += words.phrase(.noOutcomeThen) + "\n"
      }
    }
    return text
  }

  private func tree(of answer: Answer, _ lines: [String]) -> String {
    let interpreter = answer.interpreter
    let values = ValueText(core: interpreter.core, words: .english)
    let printer = ExplanationPrinter(
      values: values, law: interpreter.question.law,
      paint: ExplanationColors(Terminal.style(.output, color)).paint)
    let root = ExplanationBuilder.explanation(answer, sources: sources)
    return printer.print(detail == "full" ? root : root.decisive(for: lines))
  }
}
