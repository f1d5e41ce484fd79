import QagidaEngine
import QagidaLaw

/// What an answer sees of a point.
enum CoverageSight: Sendable {
  /// It comes out so.
  case truth(Truth)
  /// It is come by only.
  case passed
  /// Of a boundary: how far from it the value is, in steps from the last good value or the first bad
  /// one.
  case distance(Int64, isGood: Bool)
}

/// Follows the trace of an answer, and tells what it sees of the points of a text.
struct CoverageWalk {
  private let plan: CoveragePlan
  private var found: [(point: Int, sight: CoverageSight)] = []

  init(_ plan: CoveragePlan) { self.plan = plan }

  /// The numbers of the plan's points, and how each came out, in the order of the trace.
  func sights(of answer: Answer) -> [(point: Int, sight: CoverageSight)] {
    var walk = self
    walk.walk(answer)
    return walk.found
  }

  /// Follows a trace from its root through what could matter to the answer.
  private mutating func walk(_ answer: Answer) {
    let core = answer.interpreter.core
    let trace = answer.trace
    let question = answer.interpreter.question
    var isDone = [Bool](repeating: false, count: trace.steps.count)
    var stack: [PlacedStep] = [PlacedStep(step: answer.root, term: nil)]
    while let next = stack.popLast() {
      let (step, kind) = (next.step, trace[next.step].kind)
      if let term = next.term, !kind.isTerm {
        // A fact or rule that stands in the place of a term.
        for mark in plan.marks(of: term) {
          apply(mark, step, trace, question)
        }
      }
      guard !isDone[Int(step.index)] else { continue }
      isDone[Int(step.index)] = true
      switch kind {
      case .definition(let id, _):
        if trace.children(of: step).isEmpty { continue }
        for mark in plan.marks(of: id) {
          apply(mark, step, trace, question)
        }
      case .term(let term):
        for mark in plan.marks(of: term) {
          apply(mark, step, trace, question)
        }
      case .fact, .element: break
      }
      stack += trace.childrenThatMatter(of: next, core)
    }
  }

  private mutating func apply(
    _ mark: CoverageMark, _ step: StepID, _ trace: Trace, _ question: Question
  ) {
    let value = trace[step].value
    switch mark {
    case .value(let point): see(value, at: point)
    case .words(let words):
      guard case .words(let possible) = value else { return }
      for (word, point) in words {
        let isPossible = possible.contains(word)
        let truth: Truth = !isPossible ? .no : possible.only == word ? .yes : .unknown
        found.append((point, .truth(truth)))
      }
    case .lines(let points): seeLines(points, trace.children(of: step), trace)
    case .ways(let reading, let points):
      guard let chosen = question.readings[reading.index] else { return }
      see(value, at: points[chosen])
    case .boundary(let point, let boundary):
      see(boundary, trace.children(of: step).map { trace[$0].value }, at: point)
    }
  }

  private mutating func see(_ value: Value, at point: Int) {
    switch value {
    case .truth(let truth): found.append((point, .truth(truth)))
    default: found.append((point, .truth(value.isDefinite ? .yes : .unknown)))
    }
  }

  /// The lines of an outcome down to the one that surely holds. A line decides where none before it
  /// may hold.
  private mutating func seeLines(_ points: [Int], _ steps: ArraySlice<StepID>, _ trace: Trace) {
    var isOpen = false
    let truths = steps.map { trace[$0].value.asTruth } + [.yes]
    for (point, truth) in zip(points, truths) {
      found.append((point, truth != .yes || !isOpen ? .truth(truth) : .passed))
      if truth == .yes { return }
      if truth == .unknown { isOpen = true }
    }
  }

  private mutating func see(_ boundary: Boundary, _ parts: [Value], at point: Int) {
    guard let distance = boundary.distance(parts) else {
      found.append((point, .passed))
      return
    }
    // From 1 to a step: the last value for which it holds; from 0 down to a step: the first bad one.
    let isGood = distance > 0
    let steps = isGood ? (distance - 1) / boundary.step : -distance / boundary.step
    found.append((point, .distance(steps * boundary.step, isGood: isGood)))
  }
}

extension CoverageSight {
  /// The way in which the point came out; nil where it was only come by.
  var goal: CoverageGoal? {
    switch self {
    case .truth(.yes): .yes
    case .truth(.no): .no
    case .truth(.unknown): .open
    case .passed: nil
    case .distance(let distance, let isGood):
      distance == 0 ? (isGood ? .lastGood : .firstBad) : nil
    }
  }
}
