import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// What became of one record under one law or reading, in words that can be compared with those of
/// another.
package struct OutcomeResult: Sendable {
  /// The outcome, `refused?/waiting?` where it is open, `rejected`, or that there is no such
  /// outcome.
  package let text: String
  package let status: RecordAnswer.Status
  /// The lines of lists that speak against, with their clauses, and where the answer is open those
  /// that are open.
  package let because: [String]
  /// The clauses that the answer cites.
  package let clauses: [String]

  /// What stands for the outcome in a law that has none of that name.
  package static let none = OutcomeResult(
    text: "no such outcome", status: .undetermined, because: [], clauses: [])

  package static let rejected = OutcomeResult(
    text: "rejected", status: .rejected, because: [], clauses: [])

  private init(text: String, status: RecordAnswer.Status, because: [String], clauses: [String]) {
    self.text = text
    self.status = status
    self.because = because
    self.clauses = clauses
  }

  package init(_ answer: Answer) {
    let core = answer.interpreter.core
    let text = AnswerText(core: core, words: .english, question: answer.interpreter.question)
    let decision = answer.decision
    let words = text.words(decision.possible, of: decision.outcome)
    let isDecided = decision.word != nil
    self.text =
      isDecided ? words.joined() : words.sorted().map { $0 + "?" }.joined(separator: "/")
    status = isDecided ? .decided : .undetermined
    because =
      decision.because.map { text.rule($0) }
      + (isDecided ? [] : decision.open.map { text.rule($0) + " (open)" })
    clauses = decision.clauses.map { $0.text }
  }

  /// `may_take_part.age §4`, or the clauses that are cited where nothing speaks against.
  package var reasons: String {
    let all = because.isEmpty ? clauses : because
    return all.isEmpty ? "-" : all.joined(separator: ", ")
  }
}
