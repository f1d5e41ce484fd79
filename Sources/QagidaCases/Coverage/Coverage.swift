import QagidaEngine
import QagidaLaw
import QagidaSource

/// What the cases of a run saw of the policies: taken from the traces of their answers.
package struct Coverage: Sendable {
  /// The points of all texts of the law, in no order that means anything.
  package private(set) var points: [CoveragePoint] = []
  /// By the number of the point.
  package private(set) var seen: [CoverageSeen] = []
  private var numbers: [CoveragePoint.Key: Int] = [:]
  private var texts: [Int: Text] = [:]
  private var cases = 0

  /// The plan of a text, and for each of its points the number among those of all texts.
  private struct Text: Sendable {
    let plan: CoveragePlan
    let numbers: [Int]
  }

  package init() {}

  /// Adds the points of a text of the law, so that they are missed where no case sees them.
  package mutating func include(_ core: Core) { _ = text(core) }

  /// Adds what a case saw that came out as it should.
  package mutating func add(_ answer: Answer) {
    cases += 1
    if answer.states.isEmpty {
      walk(answer)
    } else {
      for state in answer.states { walk(state.answer) }
    }
  }

  /// Adds what the cases of another run over the same files saw.
  package mutating func merge(_ other: Coverage) {
    for (point, seen) in zip(other.points, other.seen) {
      self.seen[number(of: point)].merge(seen)
    }
  }

  // MARK: Texts

  private mutating func text(_ core: Core) -> Text {
    if let known = texts[core.number] { return known }
    let plan = CoveragePlan(core)
    let text = Text(plan: plan, numbers: plan.points.map { number(of: $0) })
    texts[core.number] = text
    return text
  }

  private mutating func number(of point: CoveragePoint) -> Int {
    if let known = numbers[point.key] {
      points[known].wants.formUnion(point.wants)
      return known
    }
    numbers[point.key] = points.count
    points.append(point)
    seen.append(CoverageSeen())
    return points.count - 1
  }

  // MARK: Traces

  /// Follows a trace from its root through what could matter to the answer.
  private mutating func walk(_ answer: Answer) {
    let core = answer.interpreter.core
    let text = text(core)
    let trace = answer.trace
    let question = answer.interpreter.question
    var isDone = [Bool](repeating: false, count: trace.steps.count)
    var stack: [PlacedStep] = [PlacedStep(step: answer.root, term: nil)]
    while let next = stack.popLast() {
      let (step, kind) = (next.step, trace[next.step].kind)
      if let term = next.term, !kind.isTerm {
        // A fact or rule that stands in the place of a term.
        for mark in text.plan.marks(of: term) {
          apply(mark, step, trace, question, text.numbers)
        }
      }
      guard !isDone[Int(step.index)] else { continue }
      isDone[Int(step.index)] = true
      switch kind {
      case .definition(let id, _):
        if trace.children(of: step).isEmpty { continue }
        for mark in text.plan.marks(of: id) {
          apply(mark, step, trace, question, text.numbers)
        }
      case .term(let term):
        for mark in text.plan.marks(of: term) {
          apply(mark, step, trace, question, text.numbers)
        }
      case .fact, .element: break
      }
      stack += trace.childrenThatMatter(of: next, core)
    }
  }

  private mutating func apply(
    _ mark: CoverageMark, _ step: StepID, _ trace: Trace, _ question: Question, _ numbers: [Int]
  ) {
    let value = trace[step].value
    switch mark {
    case .value(let point): see(value, at: numbers[point])
    case .words(let words):
      guard case .words(let possible) = value else { return }
      for (word, point) in words {
        let isPossible = possible.contains(word)
        let truth: Truth = !isPossible ? .no : possible.only == word ? .yes : .unknown
        seen[numbers[point]].see(truth, in: cases)
      }
    case .lines(let points): seeLines(points, trace.children(of: step), trace, numbers)
    case .ways(let reading, let points):
      guard let chosen = question.readings[reading.index] else { return }
      see(value, at: numbers[points[chosen]])
    case .boundary(let point, let boundary):
      see(boundary, trace.children(of: step).map { trace[$0].value }, at: numbers[point])
    }
  }

  private mutating func see(_ value: Value, at point: Int) {
    switch value {
    case .truth(let truth): seen[point].see(truth, in: cases)
    default: seen[point].see(value.isDefinite ? .yes : .unknown, in: cases)
    }
  }

  /// The lines of an outcome down to the one that surely holds. A line decides where none before it
  /// may hold.
  private mutating func seeLines(
    _ points: [Int], _ steps: ArraySlice<StepID>, _ trace: Trace, _ numbers: [Int]
  ) {
    var isOpen = false
    let truths = steps.map { trace[$0].value.asTruth } + [.yes]
    for (point, truth) in zip(points, truths) {
      let number = numbers[point]
      if truth != .yes || !isOpen {
        seen[number].see(truth, in: cases)
      } else {
        seen[number].pass(cases)
      }
      if truth == .yes { return }
      if truth == .unknown { isOpen = true }
    }
  }

  private mutating func see(_ boundary: Boundary, _ parts: [Value], at point: Int) {
    seen[point].pass(cases)
    guard let distance = boundary.distance(parts) else { return }
    // From 1 to a step: the last value for which it holds; from 0 down to a step: the first bad one.
    let isGood = distance > 0
    let steps = isGood ? (distance - 1) / boundary.step : -distance / boundary.step
    seen[point].see(distance: steps * boundary.step, isGood: isGood)
    if steps == 0 { seen[point].see(isGood ? .lastGood : .firstBad, in: cases) }
  }
}

extension CaseRunner {
  /// Adds what the law of any day says, as the acts themselves tell when it is in force.
  package mutating func include(in coverage: inout Coverage) {
    for law in laws.allLaws() {
      for variant in law.variants { coverage.include(variant.core) }
    }
  }
}
