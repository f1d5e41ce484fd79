import QagidaLaw
import QagidaSource

/// What of the policies cases saw and what not: by act, in the order of the files.
package struct CoverageReport: Sendable {
  package let acts: [Act]
  /// The groups that are told of.
  package let groups: Set<Group>
  let sources: SourceSet

  package struct Act: Sendable {
    package let name: Name
    /// In the order in which they stand.
    package let items: [Item]
    /// How many there are of each group, and how many of these were seen as they should.
    package let counts: [Count]
  }

  /// A point and what was seen of it.
  package struct Item: Sendable {
    package let point: CoveragePoint
    package let seen: CoverageSeen
    /// What is written there: of a condition or limit the words, else nothing.
    package let text: String

    /// The ways in which no case saw it.
    package var missing: [CoverageGoal] { point.wants.subtracting(seen.goals).all }

    /// Whether it was seen in all ways that are not to leave it open.
    var isSeenBothWays: Bool {
      point.wants.subtracting(CoverageGoals([.open])).isSubset(of: seen.goals)
    }
  }

  /// What is counted together.
  package enum Group: String, CaseIterable, Sendable {
    /// Clauses all of whose rules, lines, words and readings were seen in each way.
    case clauses
    /// Rules, lines, exceptions and lines of outcomes that held and did not.
    case rules
    /// Words of outcomes, states and deeds that were the answer, and were not.
    case outcomes
    /// Ways of readings under which there was each answer.
    case readings
    /// What can be left open and was.
    case open
    /// Parts of conditions that held and did not.
    case conditions
    /// Limits that were seen on the last good value and on the first bad one.
    case boundaries
  }

  package struct Count: Sendable {
    package let group: Group
    package let seen: Int
    package let total: Int
  }

  /// - Parameter groups: what is told of and counted.
  /// - Parameter isAsked: whether a file's policies are told of.
  package init(
    _ coverage: Coverage, _ sources: SourceSet, groups: Set<Group> = Set(Group.allCases),
    isAsked: (SourceID) -> Bool
  ) {
    self.sources = sources
    self.groups = groups
    var order: [Name] = []
    var items: [Name: [Item]] = [:]
    let numbers = coverage.points.indices.filter { isAsked(coverage.points[$0].span.file) }
      .sorted { coverage.points[$0].isBefore(coverage.points[$1]) }
    for number in numbers {
      var point = coverage.points[number]
      point.wants.formIntersection(Self.goals(point.kind, of: groups))
      if point.wants.isEmpty { continue }
      let text: String
      switch point.kind {
      case .condition, .boundary, .outcomeLine, .exception:
        text = sources.foldedText(point.span)
      default: text = ""
      }
      if items[point.act] == nil { order.append(point.act) }
      items[point.act, default: []].append(
        Item(point: point, seen: coverage.seen[number], text: text))
    }
    acts = order.map { Act(name: $0, items: items[$0] ?? [], groups) }
  }

  /// The goals of a kind that groups count.
  private static func goals(_ kind: CoveragePoint.Kind, of groups: Set<Group>) -> CoverageGoals {
    var goals: CoverageGoals = []
    if groups.contains(.open) { goals.insert(CoverageGoals([.open])) }
    let isCounted = groups.contains { group in
      group == .clauses ? kind.isOfClause : group.kinds.contains(kind)
    }
    if isCounted { goals.formUnion(CoverageGoals([.yes, .no, .lastGood, .firstBad])) }
    return goals
  }

  /// The counts of all acts together.
  package var counts: [Count] {
    Group.allCases.filter { groups.contains($0) }.map { group in
      let all = acts.flatMap { $0.counts.filter { $0.group == group } }
      return Count(
        group: group, seen: all.reduce(0) { $0 + $1.seen }, total: all.reduce(0) { $0 + $1.total })
    }
  }

  /// Of all ways in which something can come out: how many there are, and were seen.
  package var goals: (seen: Int, total: Int) {
    acts.reduce((0, 0)) { ($0.0 + $1.goals.seen, $0.1 + $1.goals.total) }
  }

  /// The whole percents of what was seen: 100 only where it is all, and where there is something.
  package var percent: Int { Self.percent(goals) }

  static func percent(_ goals: (seen: Int, total: Int)) -> Int {
    goals.total == 0 ? 0 : goals.seen * 100 / goals.total
  }
}

extension CoverageReport.Act {
  fileprivate init(
    name: Name, items: [CoverageReport.Item], _ groups: Set<CoverageReport.Group>
  ) {
    self.name = name
    self.items = items
    counts = CoverageReport.Group.allCases.filter { groups.contains($0) }.map { group in
      if group == .clauses {
        let clauses = Self.clauses(of: items)
        return CoverageReport.Count(
          group: group, seen: clauses.filter { $0.isSeen }.count, total: clauses.count)
      }
      let counted = items.filter { item in
        group == .open
          ? item.point.wants.contains(.open) : group.kinds.contains(item.point.kind)
      }
      let seen = counted.filter { item in
        group == .open ? item.seen.goals.contains(.open) : item.isSeenBothWays
      }
      return CoverageReport.Count(group: group, seen: seen.count, total: counted.count)
    }
  }

  /// The clauses in which something stands, in their order.
  package var clauses: [(number: ClauseNumber, isSeen: Bool)] { Self.clauses(of: items) }

  package var goals: (seen: Int, total: Int) {
    items.reduce((0, 0)) { sum, item in
      let total = item.point.wants.all.count
      return (sum.0 + total - item.missing.count, sum.1 + total)
    }
  }

  private static func clauses(
    of items: [CoverageReport.Item]
  ) -> [(number: ClauseNumber, isSeen: Bool)] {
    var found: [ClauseNumber: Bool] = [:]
    for item in items where item.point.kind.isOfClause {
      for clause in item.point.clauses {
        found[clause] = (found[clause] ?? true) && item.isSeenBothWays
      }
    }
    return found.sorted { $0.key < $1.key }.map { (number: $0.key, isSeen: $0.value) }
  }
}

extension CoverageReport.Group {
  /// The kinds of points that it counts; none of clauses, and of what is open in all kinds.
  fileprivate var kinds: [CoveragePoint.Kind] {
    switch self {
    case .clauses, .open: []
    case .rules: [.rule, .line, .exception, .outcomeLine]
    case .outcomes: [.word]
    case .readings: [.way]
    case .conditions: [.condition]
    case .boundaries: [.boundary]
    }
  }
}

extension CoveragePoint.Kind {
  /// Whether it is a norm, and no part of one.
  fileprivate var isOfClause: Bool { self != .condition && self != .boundary }
}

extension CoveragePoint {
  fileprivate func isBefore(_ other: CoveragePoint) -> Bool {
    if span != other.span { return span < other.span }
    if kind != other.kind { return kind.rawValue < other.kind.rawValue }
    return key.detail.bytes.lexicographicallyPrecedes(other.key.detail.bytes)
  }
}
