import QagidaLaw
import QagidaSource

/// Makes the tree of an explanation from the trace of an answer. Each rule is explained where it
/// is read first.
package struct ExplanationBuilder {
  private let core: Core
  private let sources: SourceSet
  private let answer: Answer
  private var explained: Set<StepID> = []

  /// How many elements of a list are shown.
  package static let elementLimit = 5

  package init(_ answer: Answer, sources: SourceSet) {
    core = answer.interpreter.core
    self.sources = sources
    self.answer = answer
  }

  /// The explanation of the answer.
  package static func explanation(_ answer: Answer, sources: SourceSet) -> ExplanationNode {
    var builder = ExplanationBuilder(answer, sources: sources)
    var root = builder.rule(answer.root)
    root.provisional = answer.decision.provisional?.word
    return root
  }

  private var trace: Trace { answer.trace }

  // MARK: Rules

  /// That the whole wording of a rule is not known, or not for a term that began before.
  private func wordingFault(_ id: StepID) -> Fault? {
    guard var body = trace.children(of: id).first, case .term(var term) = trace[body].kind else {
      return nil
    }
    if case .condition = core[term] {
      let steps = Array(trace.children(of: body))
      guard trace[steps[0]].value.asTruth != .no, case .term(let then) = trace[steps[1]].kind
      else { return nil }
      (body, term) = (steps[1], then)
    }
    guard case .assumed = core[term] else { return nil }
    return trace[body].fault
  }

  private mutating func rule(_ id: StepID) -> ExplanationNode {
    guard case .definition(let definition, let body) = trace[id].kind else { return condition(id) }
    let info = core[definition]
    let texts = TextsOfTerm(id, info, trace, core)
    if let texts, texts.isOlder == .yes { return rule(texts.older) }
    var node = ExplanationNode(
      kind: kind(of: info.kind), name: info.fullName(in: core).text, titles: info.titles,
      clauses: info.clauses, text: text(of: info), value: trace[id].value, type: info.type,
      state: state(of: info.kind, id), fault: trace[id].fault ?? wordingFault(id))
    if case .termPart(of: _, let part) = info.kind { node.part = part }
    node.end = info.end
    guard node.fault == nil else { return node }
    guard explained.insert(id).inserted else {
      node.isRepeated = true
      return node
    }
    let steps = texts.map { [$0.own] } ?? Array(trace.children(of: id))
    if let texts, texts.isOlder == .unknown {
      node.children.append(rule(texts.older))
      node.fault = node.fault ?? texts.fault
    }
    for (parameter, step) in zip(info.parameters, steps.dropFirst()) {
      node.children.append(
        ExplanationNode(
          kind: .argument, name: parameter.name.text, value: trace[step].value,
          type: parameter.type))
    }
    switch info.kind {
    case .outcome where info.deed != nil: node.children += deedLines(steps[0], info)
    case .outcome: node.children += outcomeLines(steps[0], info)
    case .requirements, .grounds, .deeds:
      node.children += trace.children(of: steps[0]).map { rule($0) }
    case .reading(let reading): node.children += readingBody(steps[0], reading, body, &node)
    case .line: node.children += lineBody(steps[0], &node)
    case .termPart:
      node.children += inside(steps[0]).filter { !$0.isRepeated || $0.part == nil }
      // The last good day of the period says nothing else than that of the day in it.
      if node.part != .due, node.children.count == 1, node.children[0].part == .due {
        node.children = node.children[0].children
      }
    case .deadline:
      node.children += inside(steps[0]).filter { !$0.isRepeated || $0.part == nil }
    case .define, .term: node.children += inside(steps[0])
    }
    return node
  }

  private func kind(of kind: Definition.Kind) -> ExplanationNode.Kind {
    switch kind {
    case .outcome: .outcome
    case .requirements, .grounds, .deeds: .list
    case .line: .line
    case .define, .reading, .term, .deadline, .termPart: .definition
    }
  }

  /// What a line says behind its name; lists and outcomes say it in their lines.
  private func text(of info: Definition) -> String {
    switch info.kind {
    case .line, .define, .termPart: info.textSpan.map { sources.foldedText($0) } ?? ""
    case .outcome, .requirements, .grounds, .deeds, .reading, .term, .deadline: ""
    }
  }

  private func state(of kind: Definition.Kind, _ id: StepID) -> ExplanationNode.State? {
    let truth = trace[id].value.asTruth
    switch kind {
    case .outcome, .define, .reading, .term, .deadline, .termPart: return nil
    case .requirements: return requirement(truth)
    case .grounds, .deeds: return ground(truth)
    case .line(of: let list, mark: _):
      return core[list].kind == .requirements ? requirement(truth) : ground(truth)
    }
  }

  private func requirement(_ truth: Truth) -> ExplanationNode.State {
    switch truth {
    case .yes: .met
    case .no: .notMet
    case .unknown: .open
    }
  }

  private func ground(_ truth: Truth) -> ExplanationNode.State {
    switch truth {
    case .yes: .holds
    case .no: .doesNotHold
    case .unknown: .open
    }
  }

  // MARK: Bodies

  private mutating func outcomeLines(_ body: StepID, _ info: Definition) -> [ExplanationNode] {
    guard case .choice(let choice) = info.type else { return [] }
    let steps = Array(trace.children(of: body))
    var isSettled = false
    var otherwise = Truth.yes
    var nodes: [ExplanationNode] = []
    for (number, line) in info.outcomeLines.enumerated() {
      let holds = number < steps.count ? trace[steps[number]].value.asTruth : otherwise
      otherwise = otherwise.and(!holds)
      var node = ExplanationNode(
        kind: .outcomeLine, name: core[choice].words[line.word].text,
        titles: core[choice].titles[line.word], clauses: line.clauses,
        text: lineText(line.span, word: core[choice].words[line.word]), value: .truth(holds),
        type: .truth, state: isSettled ? .notReached : ground(holds))
      if number < steps.count, !isSettled { node.children = [condition(steps[number])] }
      nodes.append(node)
      isSettled = isSettled || holds == .yes
    }
    return nodes
  }

  /// The lines that name a deed, each with its limit.
  private mutating func deedLines(_ body: StepID, _ info: Definition) -> [ExplanationNode] {
    var steps: [DefinitionID: StepID] = [:]
    var stack = Array(trace.children(of: body))
    while let next = stack.popLast() {
      switch trace[next].kind {
      case .definition(let id, _): steps[id] = next
      default: stack += trace.children(of: next)
      }
    }
    var nodes: [ExplanationNode] = []
    for line in info.deed?.lines ?? [] {
      guard let step = steps[line.definition] else { continue }
      var node = rule(step)
      node.deedRule = line.rule
      nodes.append(node)
      if let limit = core[line.definition].limit.flatMap({ steps[$0] }) {
        nodes.append(rule(limit))
      }
    }
    return nodes
  }

  /// `when barred`, without the word before it.
  private func lineText(_ span: SourceSpan, word: Name) -> String {
    let text = sources.foldedText(span)
    let prefix = word.text + " "
    return text.utf8.starts(with: prefix.utf8)
      ? String(decoding: Array(text.utf8.dropFirst(prefix.utf8.count)), as: UTF8.self) : text
  }

  private mutating func readingBody(
    _ step: StepID, _ reading: ReadingID, _ body: TermID, _ node: inout ExplanationNode
  ) -> [ExplanationNode] {
    guard let chosen = answer.interpreter.question.readings[reading.index],
      let inner = trace.children(of: step).first, case .alternatives(_, let terms) = core[body]
    else { return [] }
    node.reading = Decision.ReadingChoice(reading: reading, alternative: chosen)
    node.text = sources.foldedText(core.origin(of: terms[chosen]))
    return inside(inner)
  }

  /// The condition of a line, and whether its `unless` takes it away.
  private mutating func lineBody(
    _ step: StepID, _ node: inout ExplanationNode
  ) -> [ExplanationNode] {
    if case .term(let term) = trace[step].kind, case .condition = core[term] {
      let steps = Array(trace.children(of: step))
      if trace[steps[0]].value.asTruth == .yes { node.state = .fallsAway }
      return [condition(steps[2]), condition(steps[0])]
    }
    return inside(step)
  }

  // MARK: Conditions

  /// Whether a step joins conditions that are written, and explained, one by one; what the core
  /// makes of one condition of the policy is not taken apart.
  private func isLogic(_ id: StepID) -> Bool {
    guard case .term(let term) = trace[id].kind else { return false }
    switch core[term] {
    case .and, .or: return !isOneCondition(id, term)
    case .not: return trace.children(of: id).first.map { isLogic($0) } ?? false
    default: return false
    }
  }

  private func isOneCondition(_ id: StepID, _ term: TermID) -> Bool {
    core[term].parts.allSatisfy { core.origin(of: $0) == core.origin(of: term) }
  }

  /// What explains a step: the rule or fact it is, the conditions it joins, or what it is made of.
  private mutating func inside(_ id: StepID) -> [ExplanationNode] {
    switch trace[id].kind {
    case .definition: [rule(id)]
    case .fact(let path): [fact(path, id)]
    case .element(let path, _): [element(path, id)]
    case .term: isLogic(id) ? operands(id) : parts(of: id).withoutRepetition
    }
  }

  private mutating func condition(_ id: StepID) -> ExplanationNode {
    switch trace[id].kind {
    case .definition: return rule(id)
    case .fact(let path): return fact(path, id)
    case .element(let path, _): return element(path, id)
    case .term(let term):
      if case .not = core[term], let inner = trace.children(of: id).first,
        case .definition = trace[inner].kind
      {
        return rule(inner)
      }
      var node = ExplanationNode(
        kind: .condition, name: "", text: sources.foldedText(core.origin(of: term)),
        value: trace[id].value, type: core.type(of: term), fault: trace[id].fault)
      node.calendar = core[term].calendar
      node.children = inside(id)
      return node
    }
  }

  /// The conditions that a step joins.
  private mutating func operands(_ id: StepID) -> [ExplanationNode] {
    let parts = trace.children(of: id)
    if case .term(let term) = trace[id].kind, case .not = core[term] {
      return parts.first.map { operands($0) } ?? []
    }
    return parts.map { condition($0) }
  }

  /// What a condition or value is made of: facts, rules, the values of its operands.
  private mutating func parts(of id: StepID) -> [ExplanationNode] {
    var nodes: [ExplanationNode] = []
    let steps = stepsThatMatter(id)
    for step in steps where !isElement(step) { nodes += part(step, of: id) }
    nodes += elements(steps.filter { isKnownElement($0) }, of: id)
    return nodes
  }

  /// The children of a step without those that a settled choice passes over.
  private func stepsThatMatter(_ id: StepID) -> [StepID] {
    let steps = Array(trace.children(of: id))
    guard case .term(let term) = trace[id].kind else { return steps }
    switch core[term] {
    case .ifNone where trace[steps[0]].value.asOption.presence == .yes: return [steps[0]]
    case .condition where trace[steps[0]].value.asTruth == .yes: return [steps[0], steps[1]]
    case .condition where trace[steps[0]].value.asTruth == .no: return [steps[0], steps[2]]
    // The day is told with the one so many working days after it.
    case .spanAfter(_, through: let end) where core[end].calendar != nil: return [steps[1]]
    default: return steps
    }
  }

  private func isElement(_ id: StepID) -> Bool {
    if case .element = trace[id].kind { return true }
    return false
  }

  private func isKnownElement(_ id: StepID) -> Bool {
    guard case .element(let path, _) = trace[id].kind else { return false }
    return !answer.interpreter.facts.paths.isOfFurtherElement(path)
  }

  private mutating func part(_ id: StepID, of parent: StepID) -> [ExplanationNode] {
    guard case .term(let term) = trace[id].kind else { return inside(id) }
    if trace.children(of: id).isEmpty { return [] }
    if case .term(let outer) = trace[parent].kind, core.origin(of: outer) == core.origin(of: term) {
      return parts(of: id)
    }
    switch core[term] {
    case .isGiven, .given, .rescale, .rescaleToCompare, .not, .and, .or, .cut, .filter, .spanOf,
      .span, .spanAfter,
      .addPeriods, .negatePeriod:
      return parts(of: id)
    case .negate where core.type(of: term).isCount:
      return parts(of: id)
    default:
      var node = ExplanationNode(
        kind: .operand, name: "", text: sources.foldedText(core.origin(of: term)),
        value: trace[id].value, type: core.type(of: term), fault: trace[id].fault)
      node.calendar = core[term].calendar
      node.children = parts(of: id).withoutRepetition
      return [node]
    }
  }

  // MARK: Facts and elements

  private func fact(_ path: Int32, _ id: StepID) -> ExplanationNode {
    let paths = answer.interpreter.facts.paths
    let type = paths.type(path, in: core)
    return ExplanationNode(
      kind: .fact, name: paths.text(path, in: core), titles: paths.titles(path, in: core),
      value: trace[id].value, type: type)
  }

  private mutating func element(_ path: Int32, _ id: StepID) -> ExplanationNode {
    let paths = answer.interpreter.facts.paths
    let body = trace.children(of: id)
    var node = ExplanationNode(
      kind: .element, name: paths.text(path, in: core), value: trace[id].value,
      type: trace[id].value.isTruth ? .truth : .span)
    for step in body { node.children += inside(step) }
    node.children = node.children.withoutRepetition
    return node
  }

  /// The elements that decide, or the first ones.
  private mutating func elements(_ ids: [StepID], of id: StepID) -> [ExplanationNode] {
    var chosen = ids
    if case .term(let term) = trace[id].kind {
      switch (core[term], trace[id].value.asTruth) {
      case (.some, .yes): chosen = ids.filter { trace[$0].value.asTruth == .yes }
      case (.every, .no): chosen = ids.filter { trace[$0].value.asTruth == .no }
      case (.some, .unknown), (.every, .unknown):
        chosen = ids.filter { trace[$0].value.asTruth == .unknown }
        if chosen.isEmpty { chosen = ids }
      default: break
      }
    }
    var nodes = chosen.prefix(Self.elementLimit).map { condition($0) }
    if chosen.count > Self.elementLimit, !nodes.isEmpty {
      nodes[nodes.count - 1].omitted = chosen.count - Self.elementLimit
    }
    return nodes
  }
}

extension [ExplanationNode] {
  /// The nodes without facts that are named twice.
  fileprivate var withoutRepetition: [ExplanationNode] {
    var seen: Set<Name> = []
    return filter { node in
      switch node.kind {
      case .fact: seen.insert(Name(node.name)).inserted
      case .definition, .list, .line: !node.isRepeated || seen.insert(Name(node.name)).inserted
      default: true
      }
    }
  }
}
