import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource

/// An answer as cases write it.
struct CaseText {
  private let answer: Answer
  private let text: AnswerText
  private let type: Type

  init(_ answer: Answer) {
    self.answer = answer
    let interpreter = answer.interpreter
    text = AnswerText(core: interpreter.core, words: .english, question: interpreter.question)
    type = interpreter.core[answer.decision.outcome].type
  }

  private var decision: Decision { answer.decision }

  var because: [String] {
    decision.because.map { text.core[$0].fullName(in: text.core).text }
  }

  var needs: [String] { decision.needs.map { text.need($0) } }

  var possible: [String] {
    if case .words(let words) = answer.value { return text.words(words, of: decision.outcome) }
    return []
  }

  /// The word or value, or that there is none.
  var verdict: String {
    if answer.value.isDefinite { return text.values.text(answer.value, type) }
    if let provisional = decision.provisional {
      return "provisional " + text.values.text(provisional.value, type)
    }
    return "undetermined"
  }

  /// A part of a term or deadline, under all states that the law may be in; nil where some lack it.
  func day(_ part: DefinitionID) -> String? {
    let states = answer.states.isEmpty ? [answer] : answer.states.map { $0.answer }
    let definition = text.core[part]
    var whole: Value?
    for state in states {
      var interpreter = state.interpreter
      let core = interpreter.core
      // The same part by the law of another state has the same name.
      guard
        let own = core.definitions.indices.first(where: { number in
          core.definitions[number].name == definition.name
            && core.definitions[number].act == definition.act
            && core.definitions[number].kind.isPart(like: definition.kind)
            && core.definitions[number].end == nil
        })
      else { return nil }
      let order = core.evaluationOrder(
        of: DefinitionID(own), readings: interpreter.question.readings)
      let value = interpreter.trace[interpreter.evaluate(order)].value
      whole = whole.map { $0.joined(value) } ?? value
    }
    return whole.map { text.values.text($0, definition.type) }
  }

  /// The parts of a term or deadline whose days cases can expect.
  var parts: [(word: Expectation.Word, part: DefinitionID)] {
    var parts: [(word: Expectation.Word, part: DefinitionID)] = []
    if case .termPart(of: let whole, .state) = text.core[decision.outcome].kind,
      let term = text.core[whole].term
    {
      parts = [(.from, term.start), (.to, term.last)]
    }
    if let deadline = text.core[decision.outcome].deadline {
      parts.append((.due, deadline.lastDay))
    }
    return parts
  }

  func meets(_ expectation: Expectation) -> Bool {
    switch expectation.verdict {
    case .noRule: return false
    case .undetermined:
      if answer.value.isDefinite || decision.provisional != nil { return false }
    case .value(let value): if answer.value != value { return false }
    case .provisional(let value):
      if answer.value.isDefinite || decision.provisional?.value != value { return false }
    }
    for (part, _, day) in expectation.days {
      guard self.day(part) == day.description else { return false }
    }
    return isSame(expectation.because, because) && isSame(expectation.needs, needs)
      && isSame(expectation.possible, possible)
  }

  private func isSame(_ expected: [String]?, _ found: [String]) -> Bool {
    guard let expected else { return true }
    return Set(expected) == Set(found)
  }

  /// What is so, as far as the expectation speaks of it; of an answer with another word also why.
  func actual(besides expectation: Expectation) -> String {
    var parts = [verdict]
    func add(_ word: String, _ items: [String], isAsked: Bool) {
      guard isAsked || !items.isEmpty else { return }
      parts.append(word + " " + (items.isEmpty ? "nothing" : items.joined(separator: ", ")))
    }
    add("because", because, isAsked: expectation.because != nil)
    add("needs", needs, isAsked: expectation.needs != nil)
    let isOpen = !answer.value.isDefinite
    if isOpen || expectation.possible != nil {
      add("possible", possible, isAsked: expectation.possible != nil)
    }
    for (part, word, _) in expectation.days {
      parts.append("\(word.rawValue) \(day(part) ?? "no day")")
    }
    return parts.joined(separator: " ")
  }
}

extension Definition.Kind {
  fileprivate func isPart(like other: Definition.Kind) -> Bool {
    if case .termPart(_, let part) = self, case .termPart(_, let wanted) = other {
      return part == wanted
    }
    return false
  }
}

extension String {
  /// The text in one line, with one blank for those that stand together.
  var folded: String {
    var folded: [UInt8] = []
    for byte in utf8 {
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      if !isBlank {
        folded.append(byte)
      } else if folded.last != 0x20 {
        folded.append(0x20)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
