import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes a timeline as a table for people.
package struct TimelineText: Sendable {
  private let timeline: Timeline
  private let words: AnswerWords

  package init(_ timeline: Timeline, words: AnswerWords) {
    self.timeline = timeline
    self.words = words
  }

  /// The table, with its head.
  package var table: String {
    let head = [.from, .to, .outcome, .whyChanged].map { words.phrase($0) }
    let rows = timeline.spans.map { span in
      [
        span.first.description, span.last.description, outcome(span),
        span.reasons.map { reason($0, span.answer) }.joined(separator: "; "),
      ]
    }
    var widths = head.map { DisplayWidth.columns($0.utf8) }
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.columns(cell.utf8))
      }
    }
    widths[3] = DisplayWidth.columns(head[3].utf8)
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([head, rule] + rows).map { AlignedLine.text($0, widths) }.joined()
  }

  private func outcome(_ span: Timeline.Span) -> String {
    guard let answer = span.answer else { return words.phrase(.noOutcomeThen) }
    let text = Self.text(answer, words)
    let outcome = answer.decision.outcome
    if let provisional = answer.decision.provisional {
      return words.phrase(.isProvisional, [text.word(provisional.word, of: outcome)])
    }
    let possible = text.words(answer.decision.possible, of: outcome)
    return possible.count == 1 ? possible[0] : possible.map { $0 + "?" }.joined(separator: "/")
  }

  /// How the parts of an answer are named.
  static func text(_ answer: Answer, _ words: AnswerWords) -> AnswerText {
    AnswerText(
      core: answer.interpreter.core, words: words, question: answer.interpreter.question)
  }

  // MARK: Reasons

  /// A reason, as people read it: `may_take_part.age §4 no longer met (birth_date 1989-09-01)`.
  private func reason(_ reason: TimelineReason, _ answer: Answer?) -> String {
    switch reason {
    case .law(let name, true): return words.phrase(.lawInForce, [name.text])
    case .law(let name, false): return words.phrase(.lawNoLonger, [name.text])
    case .law(let name, _): return words.phrase(.lawMayBeInForce, [name.text])
    case .wordings(let wordings, of: let amendment):
      guard let answer else { return "" }
      let text = Self.text(answer, words)
      let places = wordings.map { text.place(of: $0) }.joined(separator: ", ")
      return words.phrase(.restatedUnknown, [amendment.text, places])
    case .rule(let change):
      guard let answer else { return "" }
      return rule(change, answer)
    case .outcomeLine(let word, let clauses, let before, let after):
      guard let answer else { return "" }
      let text = Self.text(answer, words)
      let name =
        ([text.word(word, of: answer.decision.outcome)] + clauses.map { $0.text })
        .joined(separator: " ")
      return words.phrase(state(before, after, isRequirement: false), [name])
    }
  }

  private func rule(_ change: TimelineReason.RuleChange, _ answer: Answer) -> String {
    let text = Self.text(answer, words)
    let info = text.core[change.rule]
    var told: String
    switch (info.kind, change.after) {
    case (.line(of: let list, mark: _), .truth(let after)):
      let isRequirement = text.core[list].kind == .requirements
      told = words.phrase(
        state(change.before.asTruth, after, isRequirement: isRequirement),
        [text.rule(change.rule)])
    default:
      told = words.phrase(
        .nowIs, [text.rule(change.rule), text.values.text(change.after, info.type)])
    }
    let facts = Self.facts(change, answer, text).map { "\($0.path) \($0.value)" }
    if !facts.isEmpty { told += " (" + facts.joined(separator: ", ") + ")" }
    return told
  }

  private func state(_ before: Truth, _ after: Truth, isRequirement: Bool) -> AnswerPhrase {
    switch (after, before) {
    case (.yes, _): isRequirement ? .nowMet : .nowHolds
    case (.no, .yes): isRequirement ? .noLongerMet : .noLongerHolds
    case (.no, _): isRequirement ? .nowNotMet : .nowDoesNotHold
    case (.unknown, _): .nowOpen
    }
  }

  /// The facts behind a change, as they are written.
  static func facts(
    _ change: TimelineReason.RuleChange, _ answer: Answer, _ text: AnswerText
  ) -> [(path: String, value: String)] {
    let paths = answer.interpreter.facts.paths
    return change.facts.map { path, value in
      (
        paths.text(path, in: text.core),
        text.values.text(value, paths.type(path, in: text.core))
      )
    }
  }
}
