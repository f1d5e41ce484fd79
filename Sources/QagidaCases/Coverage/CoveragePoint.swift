import QagidaLaw
import QagidaSource

/// Something that a policy says and that cases should see come out in each way that it can.
package struct CoveragePoint: Sendable {
  package let key: Key
  /// The act that it belongs to.
  package let act: Name
  package let clauses: [ClauseNumber]
  /// What it is called: `may_take_part.age`, `admission = refused`.
  package let name: String
  /// The ways in which it can come out, over all texts of the law in which it stands.
  package internal(set) var wants: CoverageGoals
  /// Of a boundary: in what the distance from it is told.
  package let unit: CoverageUnit?

  /// The same in every text of the law in which the same words stand.
  package struct Key: Hashable, Sendable {
    package let span: SourceSpan
    package let kind: Kind
    /// What tells apart those of one kind at one place: a word of an outcome, an end of a span.
    package let detail: Name
  }

  package enum Kind: Int, CaseIterable, Hashable, Sendable {
    /// A rule that is true or not, or has a value.
    case rule
    /// A line of a list of requirements, grounds or deeds.
    case line
    /// An `unless` that takes something away.
    case exception
    case outcomeLine
    /// A word of an outcome, a state of a term or deadline, what the acts say of a deed.
    case word
    /// One way of a reading.
    case way
    /// One of several conditions that a rule is made of.
    case condition
    /// A limit that something is compared with.
    case boundary
  }

  package var span: SourceSpan { key.span }

  package var kind: Kind { key.kind }
}

/// In what the distance from a boundary is told.
package enum CoverageUnit: Hashable, Sendable {
  case number(scale: Int)
  case count(CountUnit)
  case days
  case words
}

/// A way in which a point comes out; the raw value is its bit.
package enum CoverageGoal: UInt8, CaseIterable, Sendable {
  /// It holds; of an outcome's line, it decides; of what is no yes or no, it has a value.
  case yes = 1
  case no = 2
  /// It is left open.
  case open = 4
  /// The last value for which a comparison holds, and the first for which it does not.
  case lastGood = 8
  case firstBad = 16

  /// The goals of a comparison's limit.
  package var isOfBoundary: Bool { self == .lastGood || self == .firstBad }

  fileprivate var number: Int { rawValue.trailingZeroBitCount }
}

/// A set of goals.
package struct CoverageGoals: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package init(_ goals: [CoverageGoal]) {
    rawValue = goals.reduce(0) { $0 | $1.rawValue }
  }

  package static let boundary = CoverageGoals([.lastGood, .firstBad])

  package func contains(_ goal: CoverageGoal) -> Bool { rawValue & goal.rawValue != 0 }

  package var all: [CoverageGoal] { CoverageGoal.allCases.filter { contains($0) } }
}

/// How often cases saw a point come out in each way.
package struct CoverageSeen: Sendable {
  /// By the number of the goal: how many cases.
  private var counts = [Int](repeating: 0, count: CoverageGoal.allCases.count)
  private var lastCase = [Int](repeating: -1, count: CoverageGoal.allCases.count)
  /// How many cases came by at all.
  package private(set) var cases = 0
  private var lastCaseBy = -1
  /// Of a boundary: how far from it the nearest value was for which it holds, and does not hold; in
  /// steps from the last good value and the first bad one.
  package private(set) var nearestGood: Int64?
  package private(set) var nearestBad: Int64?

  package subscript(goal: CoverageGoal) -> Int { counts[goal.number] }

  package var goals: CoverageGoals {
    CoverageGoals(CoverageGoal.allCases.filter { self[$0] > 0 })
  }

  mutating func pass(_ number: Int) {
    if lastCaseBy != number { cases += 1 }
    lastCaseBy = number
  }

  /// - Parameter number: that of the case, which counts once.
  mutating func see(_ goal: CoverageGoal, in number: Int) {
    pass(number)
    guard lastCase[goal.number] != number else { return }
    lastCase[goal.number] = number
    counts[goal.number] += 1
  }

  mutating func see(_ sight: CoverageSight, in number: Int) {
    if let goal = sight.goal { see(goal, in: number) } else { pass(number) }
    if case .distance(let distance, let isGood) = sight { see(distance: distance, isGood: isGood) }
  }

  mutating func see(distance: Int64, isGood: Bool) {
    if isGood {
      nearestGood = min(nearestGood ?? distance, distance)
    } else {
      nearestBad = min(nearestBad ?? distance, distance)
    }
  }

  mutating func merge(_ other: CoverageSeen) {
    for number in counts.indices { counts[number] += other.counts[number] }
    cases += other.cases
    if let good = other.nearestGood { see(distance: good, isGood: true) }
    if let bad = other.nearestBad { see(distance: bad, isGood: false) }
  }
}
