import QagidaLaw

/// How much work an outcome is on a record, counted before it is done: one step a term, times
/// the lengths of the lists it is evaluated over. The count hangs on the lengths alone, so that
/// every engine takes and refuses the same records.
package struct WorkLimit: Sendable {
  /// The most steps that a record may take.
  package static let limit: Int64 = 50_000_000

  private let core: Core
  /// What is evaluated, and how many times.
  private let orders: [(definitions: [DefinitionID], times: Int64)]
  /// How deep quantifiers stand within each other.
  private let nesting: Int
  private let termCount: Int64

  package init(core: Core, outcome: DefinitionID, question: Question) {
    self.init(core: core, asking: [(definition: outcome, times: 1)], question: question)
  }

  /// `asking`: what is evaluated of a record, each so many times.
  package init(
    core: Core, asking: [(definition: DefinitionID, times: Int)], question: Question
  ) {
    self.core = core
    let readings = question.withOpenReadings.readings
    orders = asking.map { asked in
      (
        definitions: core.evaluationOrder(of: asked.definition, readings: readings),
        times: Int64(asked.times)
      )
    }
    nesting = core.quantifierNesting
    termCount = orders.reduce(Int64(0)) { $0.addingSaturating($1.times) }
      .multipliedSaturating(by: Int64(core.terms.count))
  }

  /// The steps that a record takes, or nil when they are surely few: no list is long.
  package func steps(on facts: Facts) -> Int64? {
    let longest = Int64(facts.longestList)
    var bound = termCount
    for _ in 0..<nesting { bound = bound.multipliedSaturating(by: longest + 1) }
    if bound < Self.limit / 4 { return nil }
    var counter = StepCounter(core: core, lengths: facts.listLengths)
    var total: Int64 = 0
    for (definitions, times) in orders {
      for id in definitions {
        total = total.addingSaturating(counter.steps(of: id).multipliedSaturating(by: times))
      }
    }
    return total
  }
}

/// Counts the steps of terms, given the longest list of each field.
private struct StepCounter {
  let core: Core
  let lengths: [ListField: Int64]
  private var known: [DefinitionID: Int64] = [:]

  init(core: Core, lengths: [ListField: Int64]) {
    self.core = core
    self.lengths = lengths
  }

  mutating func steps(of id: DefinitionID) -> Int64 {
    if let steps = known[id] { return steps }
    known[id] = 1
    let steps = core[id].body.map { self.steps(of: $0) } ?? 1
    known[id] = steps
    return steps
  }

  private mutating func steps(of id: TermID) -> Int64 {
    switch core[id] {
    case .filter(let list, _, let body), .some(let list, _, let body),
      .every(let list, _, let body), .sum(let list, _, let body),
      .earliest(let list, _, let body), .latest(let list, _, let body):
      let each = steps(of: body).addingSaturating(1)
      let count = length(of: list).addingSaturating(1)
      return each.multipliedSaturating(by: count).addingSaturating(steps(of: list))
    case .select(let stage):
      let count = length(of: stage.all).addingSaturating(1)
      let each = steps(of: stage.score).addingSaturating(20)
      return stage.parts.filter { $0 != stage.score }
        .reduce(each.multipliedSaturating(by: count)) { $0.addingSaturating(steps(of: $1)) }
    case .length(_, _, let list), .cover(let list, _):
      return length(of: list).addingSaturating(steps(of: list))
    case .definition(let inner, let record, arguments: _, role: _):
      let own = isAboutElement(record) || !core[inner].parameters.isEmpty ? steps(of: inner) : 1
      return core[id].parts.reduce(own) { $0.addingSaturating(steps(of: $1)) }
    default:
      return core[id].parts.reduce(1) { $0.addingSaturating(steps(of: $1)) }
    }
  }

  private func isAboutElement(_ record: TermID?) -> Bool {
    record.map { core[$0] != .subject } ?? false
  }

  /// The most elements that the list of a term can have.
  private func length(of id: TermID) -> Int64 {
    switch core[id] {
    case .field(let record, let field):
      guard case .record(let type) = core.type(of: record) else { return 0 }
      return lengths[ListField(record: type, field: field)] ?? 0
    case .definition(let inner, record: _, arguments: _, role: _):
      return core[inner].body.map { length(of: $0) } ?? 0
    case .filter(let list, _, _), .cut(let list, at: _, counts: _): return length(of: list)
    default: return core[id].parts.map { length(of: $0) }.max() ?? 0
    }
  }
}

/// A field that holds a list.
package struct ListField: Hashable, Sendable {
  let record: RecordID
  let field: Int
}

extension Facts {
  /// The length of the longest list of the record and the records within it.
  fileprivate var longestList: Int {
    var longest = 0
    for instance in instances {
      for case .list(let list) in instance.fields { longest = max(longest, list.elements.count) }
    }
    return longest
  }

  /// For each field that holds lists: the length of the longest.
  fileprivate var listLengths: [ListField: Int64] {
    var lengths: [ListField: Int64] = [:]
    for instance in instances {
      for (number, value) in instance.fields.enumerated() {
        guard case .list(let list) = value else { continue }
        let key = ListField(record: instance.type, field: number)
        lengths[key] = max(lengths[key] ?? 0, Int64(list.elements.count))
      }
    }
    return lengths
  }
}

extension Core {
  /// How deep quantifiers stand within each other, through definitions too.
  fileprivate var quantifierNesting: Int {
    var depth = [Int](repeating: 0, count: terms.count)
    for (number, term) in terms.enumerated() {
      var deepest = term.parts.map { depth[Int($0.index)] }.max() ?? 0
      switch term {
      case .definition(let id, record: _, arguments: _, role: _):
        deepest = max(deepest, self[id].body.map { depth[Int($0.index)] } ?? 0)
      case .filter, .some, .every, .sum, .earliest, .latest, .length, .cover, .select: deepest += 1
      default: break
      }
      depth[number] = deepest
    }
    return depth.max() ?? 0
  }
}

extension Int64 {
  fileprivate func addingSaturating(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  fileprivate func multipliedSaturating(by other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
