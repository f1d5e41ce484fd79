import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax

/// Cases of selections: they expect a word for each candidate, in the order of the list.
extension CaseRunner {
  /// What answers the selection that a case asks for; none inside after a finding, nil where it asks
  /// for none.
  mutating func selection(
    _ test: Case, _ law: LawLibrary.Law, _ question: CaseQuestion
  ) -> SelectionEvaluator?? {
    guard let path = test.asked.child(.path) else { return nil }
    var found = DiagnosticBag()
    let made = SelectionEvaluator(
      law.variants, selection: path.pathText, today: question.today, law: question.law,
      readings: question.readings, &found)
    if let made { return .some(made) }
    guard found.hasErrors else { return nil }
    for item in found.items where item.severity == .error {
      diagnostics.report(
        Diagnostic(
          item.id, at: .source(test.readings.first?.span ?? test.span), item.arguments))
    }
    return .some(nil)
  }

  /// Judges a case of a selection; nil after a finding.
  mutating func judge(
    _ test: Case, _ file: CaseFile, _ selection: SelectionEvaluator, isOnlyChecked: Bool
  ) -> CaseResult? {
    let rule = selection.core[selection.asked]
    guard let facts = facts(test, file, rule, selection.core),
      let words = expectedWords(test), !isOnlyChecked
    else { return nil }
    let answer = selection.answer(facts)
    let core = selection.core
    let text = AnswerText(core: core, words: .english, question: selection.question)
    let actual = answer.rows.map { $0.caseWord }
    let needs = Set(answer.needs.map { text.need($0) })
    let wanted = test.expected.child(.parts)?.child(.needs)?.children
      .filter { $0.construct != .keyword }.map { $0.answerText }
    let isMet =
      actual == words && answer.isClosed && (wanted.map { Set($0) == needs } ?? true)
    var told = actual.isEmpty ? "nothing" : actual.joined(separator: ", ")
    if !answer.isClosed { told += " and perhaps others" }
    if !needs.isEmpty { told += " needs " + needs.sorted().joined(separator: ", ") }
    return result(test, isMet: isMet, actual: told, answer: nil)
  }

  /// The word for each candidate that a case expects; nil when one of them is none.
  private mutating func expectedWords(_ test: Case) -> [String]? {
    var words: [String] = []
    var isProvisional = false
    var isSound = true
    for part in test.expected.child(.verdict)?.children ?? [] {
      if part.construct == .keyword {
        switch part.keyword {
        case .provisionalWord: isProvisional = true
        case .undeterminedWord: words.append("undetermined")
        // No candidates.
        case .nothingWord: break
        default: isSound = false
        }
        continue
      }
      let word = part.text
      if SelectionWord.allCases.contains(where: { $0.text == word }) {
        words.append((isProvisional ? "provisional " : "") + word)
        isProvisional = false
      } else {
        let name = Name.normalized(Array(word.utf8)[...])
        let all = SelectionWord.allCases.map { Name($0.text) }
        diagnostics.report(
          .dataWord, at: part.span,
          [
            DiagnosticArgument("found", .text(word)),
            DiagnosticArgument("choice", .text("selection")),
          ]
            + Suggestion.arguments(for: name, near: Suggestion.nearest(to: name, among: all)))
        isSound = false
      }
    }
    return isSound ? words : nil
  }
}

extension SelectionAnswer.Row {
  /// What becomes of the candidate, as cases write it.
  fileprivate var caseWord: String {
    func text(_ word: Int) -> String { SelectionWord(rawValue: word)?.text ?? "" }
    if let only = words.only { return text(only) }
    if let provisional { return "provisional " + text(provisional) }
    return "undetermined"
  }
}
