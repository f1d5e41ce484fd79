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

  private mutating func walk(_ answer: Answer) {
    let cases = cases
    sights(of: answer) { coverage, point, sight in coverage.seen[point].see(sight, in: cases) }
  }

  /// What an answer sees, under one state of the law: the numbers of points, and how they came out.
  mutating func sights(
    of answer: Answer, _ action: (inout Coverage, Int, CoverageSight) -> Void
  ) {
    let text = text(answer.interpreter.core)
    for (point, sight) in CoverageWalk(text.plan).sights(of: answer) {
      action(&self, text.numbers[point], sight)
    }
  }

  /// The points of rules, and which rules each is of.
  mutating func points(
    of rules: [DefinitionID], in core: Core
  ) -> [(point: Int, rule: DefinitionID)] {
    let text = text(core)
    return rules.flatMap { rule in
      text.plan.points(of: rule).map { (point: text.numbers[$0], rule: rule) }
    }
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
