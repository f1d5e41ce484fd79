import QagidaCalendar
import QagidaLaw
import QagidaSource

/// The smallest sets of statements that would bring an outcome about.
package struct Settlement: Sendable {
  /// The word of the outcome.
  package let word: Int
  package let sets: [[Statement]]
  /// Whether there are more sets than are listed.
  package let isCut: Bool

  /// That an open part of a condition holds, or does not.
  package struct Statement: Sendable {
    package let step: StepID
    package let holds: Bool
    /// The line of a list that it makes yes or no by itself, if it does.
    package let line: LineEffect?
  }

  package struct LineEffect: Sendable {
    package let line: DefinitionID
    package let isYes: Bool
  }
}

/// Finds what would settle an outcome, by working up from the open atoms of its conditions.
///
/// Under Kleene's logic each set found is enough: adding its statements leaves one word. All are
/// found as long as no step has more than ``Sufficient/limit``.
package struct SettlementFinder {
  private let core: Core
  private let trace: Trace
  private let canonical: [TermID]
  private var atoms: [OpenAtom] = []
  /// For each atom: the step of the line of a list in which it stands first.
  private var lines: [StepID?] = []
  /// Whether an atom's step says the opposite of what its number stands for.
  private var isReversed: [Bool] = []
  private var numbers: [OpenAtom.Key: Int] = [:]
  private var known: [Memo: Sufficient] = [:]

  private struct Memo: Hashable {
    let step: StepID
    let holds: Bool
  }

  /// Where a step stands.
  private struct Scope {
    var definitionStep: StepID
    var line: StepID?
    var element: Int32 = -1
  }

  package init(_ answer: Answer) {
    core = answer.interpreter.core
    trace = answer.trace
    canonical = core.canonicalTerms
  }

  /// What would bring about each of the outcomes that are still possible.
  package mutating func settlements(_ answer: Answer) -> [Settlement] {
    // What a number has to be to lie in a row, the row says.
    guard !core[answer.decision.outcome].isByRanges,
      let body = trace.children(of: answer.root).first, case .term(let term) = trace[body].kind,
      case .decide(let lines, let otherwise) = core[term]
    else { return [] }
    let scope = Scope(definitionStep: answer.root)
    let steps = Array(trace.children(of: body))
    return answer.decision.possible.words.map { word in
      let found = sufficient(for: word, lines, otherwise, steps, scope)
      return Settlement(word: word, sets: found.sets.map { statements($0) }, isCut: found.isCut)
    }
  }

  private func statements(_ literals: [Literal]) -> [Settlement.Statement] {
    literals.map { literal in
      Settlement.Statement(
        step: atoms[literal.atom].step, holds: literal.holds != isReversed[literal.atom],
        line: effect(of: literal))
    }
  }

  /// What a statement makes of the line in which it stands.
  private func effect(of literal: Literal) -> Settlement.LineEffect? {
    guard let step = lines[literal.atom], case .definition(let line, _) = trace[step].kind else {
      return nil
    }
    for isYes in [true, false]
    where known[Memo(step: step, holds: isYes)]?.sets == [[literal]] {
      return Settlement.LineEffect(line: line, isYes: isYes)
    }
    return nil
  }

  /// A line of the word holds and no line of another word before it does.
  private mutating func sufficient(
    for word: Int, _ lines: [DecisionLine], _ otherwise: Int, _ steps: [StepID], _ scope: Scope
  ) -> Sufficient {
    var found = Sufficient.never
    var othersFail = Sufficient.always
    for (line, step) in zip(lines, steps) {
      if line.word == word {
        found = found.or(othersFail.and(self.sufficient(step, holds: true, scope)))
      } else {
        othersFail = othersFail.and(self.sufficient(step, holds: false, scope))
      }
    }
    if otherwise == word { found = found.or(othersFail) }
    return found
  }

  // MARK: Conditions

  /// The sets of statements that make a step yes, or no.
  private mutating func sufficient(
    _ id: StepID, holds: Bool, _ scope: Scope
  ) -> Sufficient {
    let memo = Memo(step: id, holds: holds)
    if let found = known[memo] { return found }
    let found: Sufficient
    switch trace[id].value.asTruth {
    case .yes: found = holds ? .always : .never
    case .no: found = holds ? .never : .always
    case .unknown: found = open(id, holds, scope)
    }
    known[memo] = found
    return found
  }

  private mutating func open(_ id: StepID, _ holds: Bool, _ scope: Scope) -> Sufficient {
    let children = Array(trace.children(of: id))
    switch trace[id].kind {
    case .definition(let definition, _) where trace[id].fault == nil:
      var inner = Scope(definitionStep: id, line: scope.line)
      if case .line = core[definition].kind {
        inner.line = id
        known[Memo(step: id, holds: !holds)] = sufficient(children[0], holds: !holds, inner)
      }
      return sufficient(children[0], holds: holds, inner)
    case .term(let term):
      switch core[term] {
      case .and: return all(children, holds: holds, isAll: holds, scope)
      case .or: return all(children, holds: holds, isAll: !holds, scope)
      case .not: return sufficient(children[0], holds: !holds, scope)
      case .condition: return conditional(children, holds, scope)
      case .alternatives where children.count == 1:
        return sufficient(children[0], holds: holds, scope)
      case .some where isStructural(children): return overElements(children, holds, true, scope)
      case .every where isStructural(children): return overElements(children, holds, false, scope)
      default: break
      }
    default: break
    }
    return Sufficient(sets: [[literal(id, holds, scope)]], isCut: false)
  }

  /// All parts together (`isAll`), or any one of them.
  private mutating func all(
    _ parts: [StepID], holds: Bool, isAll: Bool, _ scope: Scope
  ) -> Sufficient {
    var found = isAll ? Sufficient.always : .never
    for part in parts {
      let own = sufficient(part, holds: holds, scope)
      found = isAll ? found.and(own) : found.or(own)
    }
    return found
  }

  private mutating func conditional(
    _ parts: [StepID], _ holds: Bool, _ scope: Scope
  ) -> Sufficient {
    let yes = sufficient(parts[0], holds: true, scope)
    let no = sufficient(parts[0], holds: false, scope)
    let then = sufficient(parts[1], holds: holds, scope)
    let otherwise = sufficient(parts[2], holds: holds, scope)
    return yes.and(then).or(no.and(otherwise)).or(then.and(otherwise))
  }

  /// Whether a list is known but for what is asked of its elements.
  private func isStructural(_ children: [StepID]) -> Bool {
    trace[children[0]].value.isDefinite
  }

  private mutating func overElements(
    _ children: [StepID], _ holds: Bool, _ isSome: Bool, _ scope: Scope
  ) -> Sufficient {
    let isAll = holds != isSome
    var found = isAll ? Sufficient.always : .never
    for element in children.dropFirst() {
      guard case .element(let path, _) = trace[element].kind,
        let body = trace.children(of: element).first
      else { continue }
      var inner = scope
      inner.element = path
      let own = sufficient(body, holds: holds, inner)
      found = isAll ? found.and(own) : found.or(own)
    }
    return found
  }

  // MARK: Atoms

  private mutating func literal(_ id: StepID, _ holds: Bool, _ scope: Scope) -> Literal {
    let key: OpenAtom.Key
    var isOpposite = false
    switch trace[id].kind {
    case .fact(let path): key = .fact(path: path)
    case .term(let term):
      var own = canonical[Int(term.index)]
      if case .lessOrEqual(let a, let b) = core[term],
        let opposite = canonicalLess(canonical[Int(b.index)], canonical[Int(a.index)])
      {
        own = opposite
        isOpposite = true
      }
      key = .term(own, scope: scope.definitionStep, element: scope.element)
    case .definition, .element: key = .step(id)
    }
    let number: Int
    if let known = numbers[key] {
      number = known
    } else {
      number = atoms.count
      numbers[key] = number
      atoms.append(OpenAtom(step: id, key: key))
      lines.append(scope.line)
      isReversed.append(isOpposite)
    }
    return Literal(atom: number, holds: holds != isOpposite)
  }

  /// The canonical term for `a < b`, when a policy has one.
  private func canonicalLess(_ a: TermID, _ b: TermID) -> TermID? {
    canonical.first { id in
      if case .less(let x, let y) = core[id] {
        return canonical[Int(x.index)] == a && canonical[Int(y.index)] == b
      }
      return false
    }
  }
}
