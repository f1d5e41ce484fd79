import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes answers as JSON objects.
package struct DecisionJSON: Sendable {
  let text: AnswerText
  private let detail: Detail
  private let messages: MessageWriter
  let sources: SourceSet

  package init(
    text: AnswerText, detail: Detail, messages: MessageWriter, sources: SourceSet
  ) {
    self.text = text
    self.detail = detail
    self.messages = messages
    self.sources = sources
  }

  private var core: Core { text.core }

  /// Writes what became of one record.
  ///
  /// - Parameter further: writes more of the answer under one state of the law, where they differ.
  package func write(
    _ answer: RecordAnswer, _ output: inout JSONWriter,
    further: (Answer, DecisionJSON, inout JSONWriter) -> Void = { _, _, _ in }
  ) {
    output.object { output in
      if let id = answer.record.id { output.member("id", id) }
      output.member("line", answer.record.position.line)
      output.member("status", answer.status.rawValue)
      if let found = answer.answer {
        write(found.decision, &output)
        if detail == .full { writeReasons(found, &output, further) }
      } else {
        writeErrors(answer.record.diagnostics, &output)
      }
    }
  }

  /// The explanation; where the answer hangs on which law is in force, one for each.
  private func writeReasons(
    _ answer: Answer, _ output: inout JSONWriter,
    _ further: (Answer, DecisionJSON, inout JSONWriter) -> Void
  ) {
    guard let states = AnswerStates(answer), states.differ else {
      output.key("explanation")
      write(ExplanationBuilder.explanation(answer, sources: sources), &output)
      return
    }
    output.member(
      "states",
      array: { output in
        for group in states.groups {
          output.object { output in
            write(group.alternatives, &output)
            guard let answer = group.answer else {
              output.key("outcome")
              output.null()
              return
            }
            let own = DecisionJSON(
              text: AnswerText(
                core: answer.interpreter.core, words: text.words,
                question: answer.interpreter.question), detail: detail, messages: messages,
              sources: sources)
            own.write(answer.decision, &output)
            output.key("explanation")
            own.write(ExplanationBuilder.explanation(answer, sources: sources), &output)
            further(answer, own, &output)
          }
        }
      })
  }

  /// What is in force in some states, and what is not.
  private func write(_ alternatives: [[LawState.Assumption]], _ output: inout JSONWriter) {
    output.member(
      "inForce",
      array: { output in
        for assumptions in alternatives {
          output.object { output in
            for assumption in assumptions {
              output.key(assumption.name.text)
              output.boolean(assumption.isInForce)
            }
          }
        }
      })
  }

  private func writeErrors(_ diagnostics: [Diagnostic], _ output: inout JSONWriter) {
    output.member(
      "errors",
      array: { output in
        for diagnostic in diagnostics where diagnostic.severity == .error {
          output.object { output in
            output.member("id", diagnostic.id.code)
            output.member("message", messages.words(of: diagnostic).message)
            if case .data(let place) = diagnostic.place, !place.path.isEmpty {
              output.member("path", place.path)
            }
          }
        }
      })
  }

  private func write(_ decision: Decision, _ output: inout JSONWriter) {
    let outcome = decision.outcome
    if let word = decision.word {
      output.member("outcome", text.word(word, of: outcome))
    } else {
      if let provisional = decision.provisional {
        output.member("outcome", text.word(provisional.word, of: outcome))
        output.member("restsOn", provisional.wordings.map { text.wording($0) })
      }
      output.member("possible", text.words(decision.possible, of: outcome))
    }
    output.member("clauses", text.clauses(decision.clauses, of: core[outcome].act))
    guard detail != .none else { return }
    writeRules("because", decision.because, &output)
    writeRules("open", decision.open, &output)
    if decision.word == nil {
      output.member("needs", decision.needs.map { text.need($0) })
    }
    output.member(
      "readings",
      object: { output in
        for choice in decision.readings {
          let info = core[choice.reading]
          output.member(info.label, info.alternatives[choice.alternative].text)
        }
      })
  }

  private func writeRules(
    _ key: String, _ rules: [DefinitionID], _ output: inout JSONWriter
  ) {
    output.member(
      key,
      array: { output in
        for rule in rules {
          output.object { output in
            output.member("rule", core[rule].fullName(in: core).text)
            output.member("clauses", text.clauses(core[rule].clauses, of: core[rule].act))
          }
        }
      })
  }

  // MARK: Explanations

  /// Writes a part of an explanation with all that it rests on.
  package func write(_ node: ExplanationNode, _ output: inout JSONWriter) {
    output.object { output in
      output.member("kind", node.kind.rawValue)
      if !node.name.isEmpty { output.member("name", node.name) }
      if let part = node.part { output.member("part", part.rawValue) }
      write(node.titles, &output)
      if !node.clauses.isEmpty { output.member("clauses", node.clauses.map { $0.text }) }
      if !node.text.isEmpty { output.member("text", node.text) }
      output.member("value", text.values.text(node.value, node.type))
      if let state = node.state { output.member("state", state.rawValue) }
      if let reading = node.reading {
        output.member(
          "readAs", core[reading.reading].alternatives[reading.alternative].text)
      }
      if let end = node.end { output.member("textBefore", end.earliest.description) }
      if let calendar = node.calendar { output.member("calendar", core[calendar].name.text) }
      if let fault = node.fault {
        output.member("fault", text.values.text(fault, law: text.question.law))
      }
      if node.isRepeated {
        output.key("repeated")
        output.boolean(true)
      }
      if node.omitted > 0 { output.member("omitted", node.omitted) }
      guard !node.children.isEmpty else { return }
      output.member(
        "children",
        array: { output in
          for child in node.children { write(child, &output) }
        })
    }
  }

  private func write(_ titles: Titles, _ output: inout JSONWriter) {
    let all = [("kk", titles.kk), ("ru", titles.ru), ("en", titles.en)]
    guard all.contains(where: { $0.1 != nil }) else { return }
    output.member(
      "title",
      object: { output in
        for (language, title) in all {
          if let title { output.member(language, title.text) }
        }
      })
  }
}

/// How much of an answer is told.
package enum Detail: String, CaseIterable, Sendable {
  /// The outcome and its clauses.
  case none
  /// Also what speaks against, what is open, what is needed, the readings.
  case short
  /// Also the whole explanation.
  case full
}
