import QagidaEngine
import QagidaLaw

/// What can become of conditions whatever the record: what is always so, and what reads no fact
/// and so cannot be left open by a record.
struct CoverageFolding: Sendable {
  private let core: Core
  private var readsFacts: [Bool?]
  private var constants: [Truth??]
  private var grains: [Int64?]

  init(_ core: Core) {
    self.core = core
    readsFacts = Array(repeating: nil, count: core.definitions.count)
    constants = Array(repeating: nil, count: core.definitions.count)
    grains = Array(repeating: nil, count: core.definitions.count)
    // Each behind what it builds on, so that nothing goes deep.
    for id in core.buildingOrder {
      _ = readsFacts(id)
      _ = constant(id)
      _ = grain(id)
    }
  }

  /// The ways in which a condition can come out.
  mutating func goals(of id: TermID) -> CoverageGoals {
    let always = constant(id)
    var goals: [CoverageGoal] = []
    if always != .no { goals.append(.yes) }
    if always != .yes { goals.append(.no) }
    if always == nil, readsFacts(id) { goals.append(.open) }
    return CoverageGoals(goals)
  }

  /// The ways in which what is no condition can come out: with a value, or open.
  mutating func goalsOfValue(_ id: TermID) -> CoverageGoals {
    CoverageGoals(readsFacts(id) ? [.yes, .open] : [.yes])
  }

  mutating func goals(of id: TermID, _ type: Type) -> CoverageGoals {
    type == .truth ? goals(of: id) : goalsOfValue(id)
  }

  // MARK: Facts

  mutating func readsFacts(_ id: TermID) -> Bool {
    var stack = [id]
    while let next = stack.popLast() {
      switch core[next] {
      case .field, .spanOf: return true
      case .definition(let read, record: _, arguments: _, role: _):
        if readsFacts(read) { return true }
      default: break
      }
      stack += core[next].parts
    }
    return false
  }

  /// INVARIANT: definitions do not build on each other in a circle.
  private mutating func readsFacts(_ id: DefinitionID) -> Bool {
    if let known = readsFacts[id.index] { return known }
    let found = core[id].body.map { readsFacts($0) } ?? false
    readsFacts[id.index] = found
    return found
  }

  // MARK: What is always so

  /// Yes or no, where it is always so; nil where it is not, as far as that can be seen.
  mutating func constant(_ id: TermID) -> Truth? {
    switch core[id] {
    case .truth(let value): return value ? .yes : .no
    case .not(let a): return constant(a).map { !$0 }
    case .and(let parts): return joined(parts, whole: .yes)
    case .or(let parts): return joined(parts, whole: .no)
    case .alternatives(_, let ways): return same(ways)
    case .assumed(_, let old): return constant(old)
    case .condition(let test, then: let a, else: let b):
      switch constant(test) {
      case .yes?: return constant(a)
      case .no?: return constant(b)
      default: return same([a, b])
      }
    case .definition(let read, record: _, arguments: _, role: _): return constant(read)
    default: return nil
    }
  }

  private mutating func constant(_ id: DefinitionID) -> Truth? {
    if let known = constants[id.index] { return known }
    let found = core[id].type == .truth ? core[id].body.flatMap { constant($0) } : nil
    constants[id.index] = .some(found)
    return found
  }

  /// Of an `and` or `or`, which is `whole` where all parts are.
  private mutating func joined(_ parts: [TermID], whole: Truth) -> Truth? {
    var isWhole = true
    for part in parts {
      guard let value = constant(part) else {
        isWhole = false
        continue
      }
      if value != whole { return value }
    }
    return isWhole ? whole : nil
  }

  private mutating func same(_ terms: [TermID]) -> Truth? {
    guard let first = terms.first, let value = constant(first) else { return nil }
    for term in terms.dropFirst() where constant(term) != value { return nil }
    return value
  }

  // MARK: Steps

  /// How far values of a number that are next to each other may be apart; 0 of what is always the
  /// same.
  mutating func grain(_ id: TermID) -> Int64 {
    switch core[id] {
    case .number, .count, .date, .word: return 0
    case .rescale(let a, let places), .rescaleToCompare(let a, let places):
      return Self.scaled(grain(a), Decimal.power(places))
    case .negate(let a), .given(let a), .sum(_, _, let a): return grain(a)
    case .add(let a, let b), .subtract(let a, let b): return Self.common(grain(a), grain(b))
    case .multiply(let a, let b):
      if case .number(let factor) = core[a] { return Self.scaled(grain(b), factor) }
      if case .number(let factor) = core[b] { return Self.scaled(grain(a), factor) }
      return 1
    case .definition(let read, record: _, arguments: _, role: _): return grain(read)
    default: return 1
    }
  }

  private mutating func grain(_ id: DefinitionID) -> Int64 {
    if let known = grains[id.index] { return known }
    let found = core[id].body.map { grain($0) } ?? 1
    grains[id.index] = found
    return found
  }

  private static func scaled(_ grain: Int64, _ factor: Int64) -> Int64 {
    let (scaled, overflow) = grain.multipliedReportingOverflow(by: factor)
    return overflow || !Decimal.isWithinLimit(scaled) ? 1 : abs(scaled)
  }

  /// The greatest common divisor.
  static func common(_ a: Int64, _ b: Int64) -> Int64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  // MARK: Words

  /// The words that a term can give, without those that are always passed over.
  mutating func words(_ id: TermID) -> WordSet {
    switch core[id] {
    case .word(let word): return WordSet(word: word)
    case .decide(let lines, let otherwise):
      var words = WordSet.empty
      for line in lines {
        let always = constant(line.condition)
        if always != .no { words.insert(line.word) }
        if always == .yes { return words }
      }
      words.insert(otherwise)
      return words
    case .condition(let test, then: let a, else: let b):
      switch constant(test) {
      case .yes?: return words(a)
      case .no?: return words(b)
      default: return words(a).union(words(b))
      }
    case .assumed(_, let old): return words(old)
    case .definition(let read, record: _, arguments: _, role: _):
      return core[read].body.map { words($0) } ?? .empty
    default:
      guard case .choice(let choice) = core.type(of: id) else { return .empty }
      return WordSet(count: core[choice].words.count)
    }
  }
}

extension Core {
  /// All definitions, each behind those that it builds on.
  fileprivate var buildingOrder: [DefinitionID] {
    var order: [DefinitionID] = []
    var state = [UInt8](repeating: 0, count: definitions.count)
    for start in definitions.indices {
      var stack = [start]
      while let top = stack.last {
        if state[top] == 0 {
          state[top] = 1
          let read = definitions[top].body.map { definitionsRead(by: $0) } ?? []
          stack += read.map { $0.index }.filter { state[$0] == 0 }
        } else {
          stack.removeLast()
          if state[top] == 1 { order.append(DefinitionID(top)) }
          state[top] = 2
        }
      }
    }
    return order
  }
}
