import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Something that became another on the day on which an answer did.
package enum TimelineReason: Sendable {
  /// An act or amendment: whether it is in force, nil where it may be.
  case law(Name, isInForce: Bool?)
  /// Wordings of an amendment that are not known have superseded those that are.
  case wordings([UnknownWording], of: Name)
  /// A rule: a line of a list, or where none changed, what outcomes read instead.
  case rule(RuleChange)
  /// A line of the outcome itself holds, or does not hold any more: its word.
  case outcomeLine(word: Int, clauses: [ClauseNumber], before: Truth, after: Truth)

  /// A rule with another value than before.
  package struct RuleChange: Sendable {
    /// The rule in the core of the answer behind the change.
    package let rule: DefinitionID
    package let before: Value
    package let after: Value
    /// The facts that, together with the day, gave the change: their paths and values.
    package let facts: [(path: Int32, value: Value)]
  }
}

/// Finds why an answer changed, from the answers on the day before and on the day itself.
struct ReasonFinder {
  let before: Answer
  let after: Answer

  /// How many facts are told of a rule.
  private static let factLimit = 4

  /// The wordings that became unknown, of those that the answer hangs on, by amendment.
  var wordings: [(amendment: Name, wordings: [UnknownWording])] {
    let new = after.decision.openWordings.filter { !before.decision.openWordings.contains($0) }
    var names: [Name] = []
    for wording in new where !names.contains(wording.amendment) { names.append(wording.amendment) }
    return names.map { name in (name, new.filter { $0.amendment == name }) }
  }

  /// What changed: lines of lists; where there are none, other rules that say yes or no and read no
  /// rule that changed; where there are none either, lines of the outcome. What is open only since
  /// its wording is not known is told by that.
  func rules() -> [TimelineReason] {
    let isReworded = !wordings.isEmpty
    let changed = changedRules().filter { !isReworded || !isOpenByWording($0.after) }
    let lines = changed.filter { core[$0.rule].isLine }
    if !lines.isEmpty { return lines.map { reason($0) } }
    let ids = Set(changed.map { $0.rule })
    let deepest = changed.filter { change in
      guard core[change.rule].type == .truth, let body = core[change.rule].body else {
        return false
      }
      // Of a term its state is told, by the line of the outcome that asks for it.
      if case .termPart = core[change.rule].kind { return false }
      return !core.definitionsRead(by: body).contains { ids.contains($0) }
    }
    if !deepest.isEmpty { return deepest.map { reason($0) } }
    return isReworded ? [] : outcomeLines()
  }

  private func isOpenByWording(_ step: StepID) -> Bool {
    let (facts, faults) = after.interpreter.needs(of: step)
    return facts.isEmpty
      && faults.contains { fault in
        if case .unknownWording = fault { return true }
        return false
      }
  }

  private var core: Core { after.interpreter.core }

  // MARK: Rules

  private struct Change {
    let rule: DefinitionID
    let before: StepID
    let after: StepID
  }

  /// The rules that have another value, in the policy's order; not those that come into force.
  private func changedRules() -> [Change] {
    var old: [RuleKey: StepID] = [:]
    for (key, _, step) in evaluated(before) { old[key] = step }
    return evaluated(after).compactMap { key, rule, step in
      guard let other = old[key],
        after.trace[step].value != before.trace[other].value,
        !isNotThere(step, after), !isNotThere(other, before)
      else { return nil }
      return Change(rule: rule, before: other, after: step)
    }
  }

  /// What tells a rule from all others of its core. Lines of one deed are told apart by their
  /// clauses and, within a clause, by their order.
  private struct RuleKey: Hashable {
    let name: Name
    let clauses: [ClauseNumber]
    /// What it was evaluated for.
    let record: RecordPlace?
    var number = 0
  }

  private func evaluated(
    _ answer: Answer
  ) -> [(key: RuleKey, rule: DefinitionID, step: StepID)] {
    var numbers: [RuleKey: Int] = [:]
    let core = answer.interpreter.core
    return answer.interpreter.definitionsBesideElements.map { rule, record, step in
      var key = RuleKey(
        name: name(rule, answer), clauses: isDeedLine(rule, core) ? core[rule].clauses : [],
        record: record)
      let number = numbers[key, default: 0]
      numbers[key] = number + 1
      key.number = number
      return (key, rule, step)
    }
  }

  private func isDeedLine(_ rule: DefinitionID, _ core: Core) -> Bool {
    guard case .line(of: let list, mark: _) = core[rule].kind else { return false }
    return core[list].bearer != nil
  }

  /// Whether a rule is not in force, or its wording is not at hand.
  private func isNotThere(_ rule: StepID, _ answer: Answer) -> Bool {
    let steps = [rule] + answer.trace.children(of: rule).prefix(1)
    return steps.contains { step in
      switch answer.trace[step].fault {
      case .notInForce: true
      case .unknownWording(let wording): !answer.interpreter.core[wording].isAnnounced
      default: false
      }
    }
  }

  /// The name with the act; the parts of a term or deadline have its name.
  private func name(_ rule: DefinitionID, _ answer: Answer) -> Name {
    let core = answer.interpreter.core
    var bytes = core[core[rule].act].name.bytes + [0] + core[rule].fullName(in: core).bytes
    if case .termPart(of: _, let part) = core[rule].kind {
      bytes += [0] + Array(part.rawValue.utf8)
    }
    return Name(bytes: bytes)
  }

  private func reason(_ change: Change) -> TimelineReason {
    .rule(
      TimelineReason.RuleChange(
        rule: change.rule, before: before.trace[change.before].value,
        after: after.trace[change.after].value, facts: facts(change)))
  }

  // MARK: The outcome

  private func outcomeLines() -> [TimelineReason] {
    let lines = core[after.decision.outcome].outcomeLines
    let old = conditions(before)
    let new = conditions(after)
    guard old.count == new.count, new.count <= lines.count else { return [] }
    return new.indices.filter { old[$0] != new[$0] }.map { number in
      .outcomeLine(
        word: lines[number].word, clauses: lines[number].clauses, before: old[number],
        after: new[number])
    }
  }

  private func conditions(_ answer: Answer) -> [Truth] {
    guard let body = answer.trace.children(of: answer.root).first else { return [] }
    return answer.trace.children(of: body).map { answer.trace[$0].value.asTruth }
  }

  // MARK: Facts

  /// The facts that a changed rule compares with the day: days, where there are some.
  private func facts(_ change: Change) -> [(path: Int32, value: Value)] {
    var found: [Int32: Value] = [:]
    var order: [Int32] = []
    var stack = [(change.before, change.after)]
    while let (old, new) = stack.popLast() {
      let inner = changedParts(old, new)
      if inner.isEmpty {
        for (path, value) in factsBelow(new) where found.updateValue(value, forKey: path) == nil {
          order.append(path)
        }
      } else {
        stack += inner.reversed()
      }
    }
    let days = order.filter { found[$0]?.isDay ?? false }
    let told = days.isEmpty ? order : days
    return told.prefix(Self.factLimit).compactMap { path in found[path].map { (path, $0) } }
  }

  /// The parts of a changed step that changed themselves and hang on facts.
  private func changedParts(_ old: StepID, _ new: StepID) -> [(StepID, StepID)] {
    let steps = Array(after.trace.children(of: new))
    let others = Array(before.trace.children(of: old))
    var found: [(StepID, StepID)] = []
    for (number, step) in steps.enumerated() {
      let other: StepID?
      if let path = after.trace.element(step) {
        other = others.first { before.trace.element($0) == path }
      } else {
        other = number < others.count ? others[number] : nil
      }
      guard let other, after.trace[step].value != before.trace[other].value,
        !factsBelow(step).isEmpty
      else { continue }
      found.append((other, step))
    }
    return found
  }

  /// The facts that a step hangs on, each once, in the order in which they are read.
  private func factsBelow(_ id: StepID) -> [(path: Int32, value: Value)] {
    var found: [(path: Int32, value: Value)] = []
    var seen: Set<StepID> = []
    var stack = [id]
    while let next = stack.popLast() {
      guard seen.insert(next).inserted else { continue }
      if case .fact(let path) = after.trace[next].kind,
        !after.interpreter.facts.paths.isOfFurtherElement(path),
        !found.contains(where: { $0.path == path })
      {
        found.append((path, after.trace[next].value))
      }
      stack += after.trace.children(of: next).reversed()
    }
    return found
  }
}

extension Trace {
  /// The path of the element that a step is about.
  fileprivate func element(_ id: StepID) -> Int32? {
    if case .element(let path, _) = self[id].kind { return path }
    return nil
  }
}

extension Value {
  /// Whether it is a day, or says that there is none.
  fileprivate var isDay: Bool {
    if case .date = asOption.payload { return true }
    return false
  }
}
