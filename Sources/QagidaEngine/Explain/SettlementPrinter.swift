import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Tells what an open answer needs, what would settle it, and what stands in the way of an
/// outcome.
package struct SettlementPrinter: Sendable {
  private let answer: Answer
  private let values: ValueText
  private let sources: SourceSet

  /// How many ways to an outcome are told.
  private static let limit = 5

  package init(_ answer: Answer, values: ValueText, sources: SourceSet) {
    self.answer = answer
    self.values = values
    self.sources = sources
  }

  private var core: Core { values.core }
  private var words: AnswerWords { values.words }

  // MARK: What would settle it

  /// For each outcome that is still possible: the smallest sets of statements that would bring it
  /// about. Empty when the answer is decided.
  package func settlements() -> String {
    guard answer.decision.word == nil else { return "" }
    var finder = SettlementFinder(answer)
    var text = ""
    for settlement in finder.settlements(answer) {
      text += words.phrase(.wouldBe, [word(settlement.word)]) + "\n"
      let sets = sets(of: settlement)
      for (number, set) in sets.prefix(Self.limit).enumerated() {
        let bullet = sets.count > 1 ? "  \(number + 1). " : "  "
        let indent = String(repeating: " ", count: bullet.utf8.count)
        for (place, statement) in set.enumerated() {
          text += (place == 0 ? bullet : indent) + statement + "\n"
        }
      }
      let left = sets.count - Self.limit
      if left > 0 || settlement.isCut { text += "  " + words.phrase(.setsCut) + "\n" }
    }
    return text
  }

  private func word(_ number: Int) -> String {
    guard case .choice(let choice) = core[answer.decision.outcome].type else { return "" }
    return core[choice].words[number].text
  }

  /// The sets of an outcome in words. Parts of a condition that read alike, as the two halves of
  /// `by` with a date that may be `none` do, are told once.
  package func sets(of settlement: Settlement) -> [[String]] {
    var told: Set<[[UInt8]]> = []
    var sets: [[String]] = []
    for set in settlement.sets {
      var seen: Set<[UInt8]> = []
      let lines = set.map { statement($0) }.filter { seen.insert(Array($0.utf8)).inserted }
      if told.insert(lines.map { Array($0.utf8) }).inserted { sets.append(lines) }
    }
    return sets
  }

  /// One statement in words, with the values of its fact that would make it so.
  private func statement(_ statement: Settlement.Statement) -> String {
    guard let effect = statement.line else {
      let text = text(of: statement.step) + facts(of: statement.step)
      return words.phrase(statement.holds ? .statementHolds : .statementFails, [text])
    }
    let state = rule(effect.line) + ": " + stateText(effect)
    guard let values = self.values(for: effect) else { return state }
    return state + ", " + values
  }

  /// The facts that a part of a condition waits for, in parentheses.
  private func facts(of step: StepID) -> String {
    guard case .term = answer.trace[step].kind else { return "" }
    let (facts, _) = answer.interpreter.needs(of: step)
    if facts.isEmpty { return "" }
    let paths = answer.interpreter.facts.paths
    let texts = facts.prefix(Self.limit).map { paths.text($0, in: core) }
    return " (" + texts.joined(separator: ", ") + (facts.count > Self.limit ? ", …)" : ")")
  }

  private func text(of step: StepID) -> String {
    switch answer.trace[step].kind {
    case .term(let term): "`" + sources.foldedText(core.origin(of: term)) + "`"
    case .fact(let path), .element(let path, _):
      answer.interpreter.facts.paths.text(path, in: core)
    case .definition(let id, _): core[id].fullName(in: core).text
    }
  }

  private func stateText(_ effect: Settlement.LineEffect) -> String {
    guard case .line(of: let list, mark: _) = core[effect.line].kind else { return "" }
    if core[list].kind == .requirements {
      return words.phrase(effect.isYes ? .met : .notMet)
    }
    return words.phrase(effect.isYes ? .holds : .doesNotHold)
  }

  /// `birth_date = 1989-09-02 or later`, where the line turns on one fact.
  private func values(for effect: Settlement.LineEffect) -> String? {
    guard let step = answer.interpreter.step(of: effect.line) else { return nil }
    let (facts, faults) = answer.interpreter.needs(of: step)
    guard facts.count == 1, faults.isEmpty else { return nil }
    let solver = FactSolver(
      core: core, question: answer.interpreter.question, facts: answer.interpreter.facts,
      definition: effect.line)
    guard let found = solver.values(of: facts[0], making: effect.isYes) else { return nil }
    let paths = answer.interpreter.facts.paths
    return words.phrase(
      .factIs, [paths.text(facts[0], in: core), text(found, paths.type(facts[0], in: core))])
  }

  private func text(_ found: FactSolver.Values, _ type: Type) -> String {
    switch found {
    case .truth(let value): return words.word(value ? .yes : .no)
    case .words(let set): return values.text(.words(set), type.payload)
    case .days(let ranges, let orNone):
      var items = ranges.prefix(Self.limit).map { values.date($0) }
      if orNone { items.append(words.word(.none)) }
      return values.alternatives(items)
    }
  }

  /// A rule with its clauses.
  private func rule(_ id: DefinitionID) -> String {
    ([core[id].fullName(in: core).text] + core[id].clauses.map { $0.text })
      .joined(separator: " ")
  }

  // MARK: Why not

  /// What stands between the record and an outcome, line by line.
  package func text(_ whyNot: WhyNot) -> String {
    var text = words.phrase(.whyNot, [word(whyNot.word)]) + "\n"
    let lines = core[answer.decision.outcome].outcomeLines
    for obstacle in whyNot.obstacles {
      let line = sources.foldedText(lines[obstacle.line].span)
      let clauses = lines[obstacle.line].clauses.map { $0.text }.joined(separator: ", ")
      let phrase: AnswerPhrase =
        obstacle.isOwn
        ? (obstacle.isSure ? .lineFails : .lineMayFail)
        : (obstacle.isSure ? .lineHolds : .lineMayHold)
      text +=
        "  " + words.phrase(phrase, ["`\(line)`" + (clauses.isEmpty ? "" : " " + clauses)])
        + "\n"
      for rule in obstacle.rules {
        text += "    " + self.rule(rule) + ": " + state(of: rule) + "\n"
      }
    }
    return text
  }

  private func state(of id: DefinitionID) -> String {
    guard let step = answer.interpreter.step(of: id),
      case .line(of: let list, mark: _) = core[id].kind
    else { return "" }
    let truth = answer.trace[step].value.asTruth
    if truth == .unknown {
      let (facts, _) = answer.interpreter.needs(of: step)
      let paths = answer.interpreter.facts.paths
      let needed = facts.map { paths.text($0, in: core) }
      return words.phrase(.openNeeds, [needed.joined(separator: ", ")])
    }
    if core[list].kind == .requirements {
      return words.phrase(truth == .yes ? .met : .notMet)
    }
    return words.phrase(truth == .yes ? .holds : .doesNotHold)
  }
}
