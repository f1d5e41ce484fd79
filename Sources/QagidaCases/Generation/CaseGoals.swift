import QagidaEngine
import QagidaLaw
import QagidaSource

/// Something that a case should show.
struct CaseGoal {
  let kind: Kind
  let clauses: [ClauseNumber]

  enum Kind {
    /// A point of the rules comes out in a way.
    case way(CoverageReport.Item, CoverageGoal)
    /// A line of a list speaks against, and nothing else does.
    case alone(String)
    /// The answer needs a fact, and nothing else.
    case without(String)
    /// Beside what is counted, what makes a case clearer: the next value of a fact is on the other side
    /// of a boundary, on whose good side this one is or not; and there the answer is another.
    case edge(CoverageReport.Item, isGood: Bool, isTurn: Bool)
    /// A condition alone makes the answer another than it would be if the condition came out otherwise.
    case decides(CoverageReport.Item, CoverageGoal)
    /// An exception takes away what speaks against.
    case exempts(CoverageReport.Item)
  }

  /// Whether it is told when nothing meets it.
  var isCounted: Bool {
    switch kind {
    case .edge, .decides, .exempts: false
    case .way, .alone, .without: true
    }
  }
}

/// What the cases of a rule should show: each way of each point of the rules that it reaches, and
/// each line of the lists alone.
struct CaseGoals {
  private(set) var goals: [CaseGoal] = []
  private var coverage = Coverage()
  /// For each point and each way of it the number of the goal; -1 where there is none.
  private var ways: [Int] = []
  private var lines: [String: Int] = [:]
  /// By the goal of a boundary's last good value, what makes its cases clearer.
  private(set) var edges: [Int: Edge] = [:]
  /// By the goal that an exception holds: that it takes something away.
  private(set) var exceptions: [(holds: Int, exempts: Int)] = []

  /// Of each condition the goals that it holds and does not, and that it decides so.
  private(set) var conditions: [Condition] = []

  struct Condition {
    let yes: Int
    let no: Int
    let decidesYes: Int
    let decidesNo: Int
  }

  struct Edge {
    let good: Int
    let bad: Int
    let goodTurn: Int
    let badTurn: Int

    var all: [Int] { [good, bad, goodTurn, badTurn] }
  }

  /// By goal: the rules, of the newest text, that it is of.
  private(set) var rules: [[DefinitionID]] = []

  var count: Int { goals.count }

  /// Those that are told when nothing meets them.
  var counted: GoalSet {
    var counted = GoalSet(count: goals.count)
    for number in goals.indices where goals[number].isCounted { counted.insert(number) }
    return counted
  }

  /// - Parameter isAsked: whether what stands in clauses is asked for.
  init(
    _ evaluators: [Evaluator], _ sources: SourceSet, isAsked: ([ClauseNumber]) -> Bool
  ) {
    var owners: [Int: [DefinitionID]] = [:]
    var lines: [(name: String, id: DefinitionID, clauses: [ClauseNumber])] = []
    for (number, evaluator) in evaluators.enumerated() {
      let core = evaluator.core
      let reached = core.reached(by: evaluator.outcome)
      let isNewest = number + 1 == evaluators.count
      for (point, rule) in coverage.points(of: reached, in: core) {
        if isNewest || owners[point] == nil {
          owners[point, default: []] += isNewest ? [rule] : []
        }
      }
      guard isNewest else { continue }
      lines = reached.filter { core.speaks($0, of: core[evaluator.outcome].subject) }
        .map { (core[$0].fullName(in: core).text, $0, core[$0].clauses) }
    }
    let points = owners.keys.sorted { Self.isBefore($0, $1, coverage.points) }
    ways = Array(
      repeating: -1, count: (coverage.points.count) * CoverageGoal.allCases.count)
    for point in points {
      let info = coverage.points[point]
      guard isAsked(info.clauses) else { continue }
      let item = CoverageReport.Item(
        point: info, seen: CoverageSeen(), text: sources.foldedText(info.span))
      for goal in info.wants.all {
        ways[Self.place(point, goal)] = goals.count
        goals.append(CaseGoal(kind: .way(item, goal), clauses: info.clauses))
        rules.append(owners[point] ?? [])
      }
      func addBeside(_ kind: CaseGoal.Kind) -> Int {
        goals.append(CaseGoal(kind: kind, clauses: info.clauses))
        rules.append(owners[point] ?? [])
        return goals.count - 1
      }
      if info.kind == .boundary {
        edges[ways[Self.place(point, .lastGood)]] = Edge(
          good: addBeside(.edge(item, isGood: true, isTurn: false)),
          bad: addBeside(.edge(item, isGood: false, isTurn: false)),
          goodTurn: addBeside(.edge(item, isGood: true, isTurn: true)),
          badTurn: addBeside(.edge(item, isGood: false, isTurn: true)))
      }
      if info.kind == .condition, info.wants.contains(.yes), info.wants.contains(.no) {
        conditions.append(
          Condition(
            yes: ways[Self.place(point, .yes)], no: ways[Self.place(point, .no)],
            decidesYes: addBeside(.decides(item, .yes)), decidesNo: addBeside(.decides(item, .no))))
      }
      if info.kind == .exception, info.wants.contains(.yes) {
        exceptions.append((ways[Self.place(point, .yes)], addBeside(.exempts(item))))
      }
    }
    for (name, id, clauses) in lines where isAsked(clauses) && self.lines[name] == nil {
      self.lines[name] = goals.count
      goals.append(CaseGoal(kind: .alone(name), clauses: clauses))
      rules.append([id])
    }
  }

  /// The goal of the boundary that an edge is of.
  func limit(ofEdge goal: Int) -> Int? {
    edges.first { $0.value.all.contains(goal) }?.key
  }

  /// In the order in which they are written.
  private static func isBefore(_ a: Int, _ b: Int, _ points: [CoveragePoint]) -> Bool {
    let (one, other) = (points[a], points[b])
    if one.span != other.span { return one.span < other.span }
    if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
    return one.key.detail.bytes.lexicographicallyPrecedes(other.key.detail.bytes)
  }

  private static func place(_ point: Int, _ goal: CoverageGoal) -> Int {
    point * CoverageGoal.allCases.count + goal.rawValue.trailingZeroBitCount
  }

  /// Adds that the answer needs a fact and nothing else; no sight has been taken before.
  mutating func add(without fact: String, _ clauses: [ClauseNumber]) -> Int {
    goals.append(CaseGoal(kind: .without(fact), clauses: clauses))
    rules.append([])
    return goals.count - 1
  }

  // MARK: What is met

  /// The goals that an answer meets, those whose points it comes by, and how far from the limits of
  /// boundaries it is.
  mutating func sight(
    _ answer: Answer, because: [String]
  ) -> (met: GoalSet, passed: GoalSet, limits: [BoundarySight]) {
    var met = GoalSet(count: goals.count)
    var passed = met
    var limits: [BoundarySight] = []
    for line in because.compactMap({ lines[$0] }) {
      passed.insert(line)
      if because.count == 1 { met.insert(line) }
    }
    let (ways, all) = (ways, CoverageGoal.allCases)
    let states = answer.states.isEmpty ? [answer] : answer.states.map { $0.answer }
    for state in states {
      coverage.sights(of: state) { _, point, sight in
        for goal in all {
          let place = Self.place(point, goal)
          guard place < ways.count, ways[place] >= 0 else { continue }
          passed.insert(ways[place])
          if sight.goal == goal { met.insert(ways[place]) }
        }
        guard case .distance(let distance, let isGood) = sight else { return }
        let place = Self.place(point, .lastGood)
        guard place < ways.count, ways[place] >= 0 else { return }
        let found = BoundarySight(
          goal: ways[place], other: ways[Self.place(point, .firstBad)], distance: distance,
          isGood: isGood)
        if let known = limits.firstIndex(where: { $0.goal == found.goal }) {
          if limits[known].distance > distance { limits[known] = found }
        } else {
          limits.append(found)
        }
      }
    }
    for limit in limits {
      for goal in edges[limit.goal]?.all ?? [] { passed.insert(goal) }
    }
    for condition in conditions where passed.contains(condition.yes) {
      passed.insert(condition.decidesYes)
      passed.insert(condition.decidesNo)
    }
    for (holds, exempts) in exceptions where passed.contains(holds) { passed.insert(exempts) }
    return (met, passed, limits)
  }
}

/// How far the value that is compared is from a limit, on which side.
struct BoundarySight {
  /// The goals of the limit: the last good value, and the first bad one.
  let goal: Int
  let other: Int
  let distance: Int64
  let isGood: Bool
}

extension Core {
  /// The rules that a rule reads, itself first, each once.
  func reached(by rule: DefinitionID) -> [DefinitionID] {
    var found = [rule]
    var seen: Set<DefinitionID> = [rule]
    var next = 0
    while next < found.count {
      let read = self[found[next]].body.map { definitionsRead(by: $0) } ?? []
      for id in read where seen.insert(id).inserted { found.append(id) }
      next += 1
    }
    return found
  }

  /// Whether a rule is a line of the present text that speaks against, of the record itself.
  fileprivate func speaks(_ id: DefinitionID, of subject: RecordID?) -> Bool {
    guard case .line(of: let list, mark: _) = self[id].kind, self[id].end == nil,
      self[id].subject == subject, self[self[id].act].isInForce
    else { return false }
    switch self[list].kind {
    case .requirements, .grounds, .deeds(.prohibition): return true
    default: return false
    }
  }
}
