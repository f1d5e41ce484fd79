import QagidaEngine
import QagidaLaw
import QagidaSource

/// Names the parts of answers: outcomes, rules with their clauses, needs.
package struct AnswerText: Sendable {
  package let core: Core
  package let words: AnswerWords
  package let values: ValueText
  package let question: Question

  package init(core: Core, words: AnswerWords, question: Question) {
    self.core = core
    self.words = words
    self.question = question
    values = ValueText(core: core, words: words)
  }

  /// A word of an outcome.
  package func word(_ number: Int, of outcome: DefinitionID) -> String {
    guard case .choice(let choice) = core[outcome].type else { return "" }
    return core[choice].words[number].text
  }

  package func words(_ set: WordSet, of outcome: DefinitionID) -> [String] {
    set.words.map { word($0, of: outcome) }
  }

  /// Clauses with the act in front of them: `R255 §4`.
  package func clauses(_ clauses: [ClauseNumber], of act: ActID) -> [String] {
    clauses.map { "\(core[act].name.text) \($0.text)" }
  }

  /// A rule with its clauses: `may_take_part.age §4`.
  package func rule(_ id: DefinitionID) -> String {
    ([core[id].fullName(in: core).text] + core[id].clauses.map { $0.text })
      .joined(separator: " ")
  }

  package func need(_ need: Need) -> String {
    switch need {
    case .fact(let path): path
    case .fault(let fault): values.text(fault, law: question.law)
    case .unknownDay(let name): name.text
    case .wording(let wording): self.wording(wording)
    }
  }

  /// A wording that is not known: `O163 §15(33) by O53`.
  package func wording(_ wording: UnknownWording) -> String {
    "\(place(of: wording)) by \(wording.amendment.text)"
  }

  /// What a wording is of: `O163 §15(33)`.
  package func place(of wording: UnknownWording) -> String {
    let place = clauses(wording.clauses, of: wording.act)
    return place.isEmpty ? core[wording.act].name.text : place.joined(separator: ", ")
  }

  /// A reading as it was chosen: `not_older_than = completed_years`.
  package func reading(_ choice: Decision.ReadingChoice) -> String {
    let info = core[choice.reading]
    return "\(info.label)=\(info.alternatives[choice.alternative].text)"
  }
}
