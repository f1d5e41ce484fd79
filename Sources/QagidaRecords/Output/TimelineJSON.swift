import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes timelines as JSON.
package struct TimelineJSON: Sendable {
  private let timeline: Timeline
  private let words: AnswerWords

  package init(_ timeline: Timeline, words: AnswerWords) {
    self.timeline = timeline
    self.words = words
  }

  /// Writes how the timeline was found, and its spans, as members of an object.
  package func write(_ output: inout JSONWriter) {
    output.key("exact")
    output.boolean(true)
    output.member("steps", timeline.steps)
    output.member("probes", timeline.probes)
    output.member(
      "spans",
      array: { output in
        for span in timeline.spans { output.object { write(span, &$0) } }
      })
  }

  private func write(_ span: Timeline.Span, _ output: inout JSONWriter) {
    output.member("from", span.first.description)
    output.member("to", span.last.description)
    if let answer = span.answer {
      let text = TimelineText.text(answer, words)
      let decision = answer.decision
      if let word = decision.word {
        output.member("outcome", text.word(word, of: decision.outcome))
      } else {
        if let provisional = decision.provisional {
          output.member("outcome", text.word(provisional.word, of: decision.outcome))
          output.member("restsOn", provisional.wordings.map { text.wording($0) })
        }
        output.member("possible", text.words(decision.possible, of: decision.outcome))
      }
      output.member("because", answer.becauseNames)
    } else {
      output.key("outcome")
      output.null()
    }
    guard !span.reasons.isEmpty else { return }
    output.member(
      "why",
      array: { output in
        for reason in span.reasons { output.object { write(reason, span.answer, &$0) } }
      })
  }

  private func write(
    _ reason: TimelineReason, _ answer: Answer?, _ output: inout JSONWriter
  ) {
    switch reason {
    case .law(let name, let isInForce):
      output.member("law", name.text)
      output.key("inForce")
      if let isInForce { output.boolean(isInForce) } else { output.null() }
    case .wordings(let wordings, of: let amendment):
      guard let answer else { return }
      let text = TimelineText.text(answer, words)
      output.member("restatedBy", amendment.text)
      output.member("clauses", wordings.flatMap { text.clauses($0.clauses, of: $0.act) })
    case .rule(let change):
      guard let answer else { return }
      let text = TimelineText.text(answer, words)
      let info = text.core[change.rule]
      output.member("rule", info.fullName(in: text.core).text)
      output.member("clauses", text.clauses(info.clauses, of: info.act))
      output.member("before", text.values.text(change.before, info.type))
      output.member("after", text.values.text(change.after, info.type))
      output.member(
        "facts",
        object: { output in
          for (path, value) in TimelineText.facts(change, answer, text) {
            output.member(path, value)
          }
        })
    case .outcomeLine(let word, let clauses, let before, let after):
      guard let answer else { return }
      let text = TimelineText.text(answer, words)
      let outcome = answer.decision.outcome
      output.member("line", text.word(word, of: outcome))
      output.member("clauses", text.clauses(clauses, of: text.core[outcome].act))
      output.member("before", text.values.text(.truth(before), .truth))
      output.member("after", text.values.text(.truth(after), .truth))
    }
  }
}
