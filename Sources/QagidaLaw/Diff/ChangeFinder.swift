import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Finds what changed between two laws.
struct ChangeFinder {
  private let old: LawSide
  private let new: LawSide
  private var numbers = MeaningNumbers()
  private let oldMeanings: CoreMeanings
  private let newMeanings: CoreMeanings
  /// For each unit of the newer law the one that it was, and the other way round.
  private var before: [Int?]
  private var after: [Int?]
  private var oldChanges: [LawDiff.Change?]
  private var newChanges: [LawDiff.Change?]
  private(set) var entries: [LawDiff.Entry] = []
  private(set) var same = 0

  init(_ old: LawSide, _ new: LawSide) {
    self.old = old
    self.new = new
    oldMeanings = CoreMeanings(old.core, &numbers)
    newMeanings = CoreMeanings(new.core, &numbers)
    before = [Int?](repeating: nil, count: new.units.count)
    after = [Int?](repeating: nil, count: old.units.count)
    oldChanges = [LawDiff.Change?](repeating: nil, count: old.units.count)
    newChanges = [LawDiff.Change?](repeating: nil, count: new.units.count)
  }

  mutating func run() {
    pairByName()
    pairByMeaning()
    findChanges()
    report()
  }

  // MARK: Pairs

  private mutating func pairByName() {
    var known: [LawSide.Key: Int] = [:]
    for (number, unit) in old.units.enumerated() { known[unit.key] = number }
    for (number, unit) in new.units.enumerated() {
      guard let other = known[unit.key] else { continue }
      before[number] = other
      after[other] = number
    }
  }

  /// What is left and means the same under another name, first in the same clauses.
  private mutating func pairByMeaning() {
    var left: [Int: [Int]] = [:]
    for number in old.units.indices where after[number] == nil {
      left[deep(old, oldMeanings, number), default: []].append(number)
    }
    for isSameClause in [true, false] {
      for number in new.units.indices where before[number] == nil {
        let meaning = deep(new, newMeanings, number)
        let found = left[meaning]?.firstIndex { candidate in
          !isSameClause || old.units[candidate].clauses == new.units[number].clauses
        }
        guard let found, let other = left[meaning]?.remove(at: found) else { continue }
        before[number] = other
        after[other] = number
      }
    }
  }

  private func deep(_ side: LawSide, _ meanings: CoreMeanings, _ number: Int) -> Int {
    switch side.units[number].kind {
    case .definition(let id): meanings.whole[id.index]
    case .table(let id): meanings.wholeTables[id.index]
    case .calendar(let id): meanings.calendars[id.index]
    case .choice(let id): meanings.choices[id.index]
    case .record(let id): meanings.records[id.index]
    }
  }

  // MARK: Changes

  private mutating func findChanges() {
    let oldNames = old.core.definitions.indices.map { name($0, old.core, as: nil) }
    let newNames = new.core.definitions.indices.map { number -> Int in
      if let unit = new.ofDefinition[number], let other = before[unit],
        case .definition(let id) = old.units[other].kind
      {
        return name(number, new.core, as: name(id.index, old.core))
      }
      return name(number, new.core, as: nil)
    }
    for number in new.units.indices {
      guard let other = before[number] else {
        newChanges[number] = .added
        continue
      }
      newChanges[number] = change(from: other, to: number, oldNames, newNames)
      oldChanges[other] = newChanges[number]
    }
    for number in old.units.indices where after[number] == nil { oldChanges[number] = .repealed }
  }

  private func name(_ definition: Int, _ core: Core) -> Name {
    let definition = core.definitions[definition]
    let end = definition.end.map { Array(" before \($0.earliest)".utf8) } ?? []
    return Name(
      bytes: core[definition.act].name.bytes + [UInt8(ascii: ".")]
        + definition.fullName(in: core).bytes + end)
  }

  /// The number of a definition's name, or of another that stands for it; the parts of a term or
  /// deadline have its name and what they are.
  private mutating func name(_ definition: Int, _ core: Core, as other: Name?) -> Int {
    let number = numbers.number(of: other ?? name(definition, core))
    guard case .termPart(of: _, let part) = core.definitions[definition].kind else { return number }
    return numbers.number(.parameters, [number, numbers.number(of: Name(part.rawValue))])
  }

  private mutating func change(
    from other: Int, to number: Int, _ oldNames: [Int], _ newNames: [Int]
  ) -> LawDiff.Change? {
    let (was, unit) = (old.units[other], new.units[number])
    if deep(old, oldMeanings, other) == deep(new, newMeanings, number) {
      guard isSaidAlike(other, number) else { return .restated }
      return was.key == unit.key && was.clauses == unit.clauses && isCitedAlike(other, number)
        ? nil : .moved
    }
    switch (isNotAtHand(old, other), isNotAtHand(new, number)) {
    case (true, false): return .notAtHandBefore
    case (false, true): return .notAtHandAfter
    default: break
    }
    guard case .definition(let id) = unit.kind, case .definition(let oldID) = was.kind else {
      return .restated
    }
    let (wasKnown, isKnown) = (!isSuperseded(old, oldID), !isSuperseded(new, id))
    if wasKnown && !isKnown { return .wordingUnknown }
    if !wasKnown && isKnown { return .restated }
    if old.core[oldID].kind.group == new.core[id].kind.group {
      if was.words == unit.words { return .throughOthers }
      switch new.core[id].kind {
      case .term, .deadline, .selection: return .restated
      default: break
      }
      let own = oldMeanings.own(oldID, &numbers, names: oldNames)
      if own == newMeanings.own(id, &numbers, names: newNames) { return .throughOthers }
    }
    if case .reading = new.core[id].kind, case .reading = old.core[oldID].kind {
      return .readingChanged
    }
    return .restated
  }

  /// Whether the wording of a rule or a table is not at hand.
  private func isNotAtHand(_ side: LawSide, _ number: Int) -> Bool {
    func isNotAtHand(_ term: TermID) -> Bool {
      switch side.core[term] {
      case .assumed(let wording, _): return !side.core[wording].isAnnounced
      case .decide(let lines, otherwise: _):
        return lines.contains { isNotAtHand($0.condition) }
      default: return false
      }
    }
    switch side.units[number].kind {
    case .definition(let id): return side.core[id].body.map { isNotAtHand($0) } ?? false
    case .table(let id): return side.core[id].unknownWording != nil
    default: return false
    }
  }

  /// Whether the wording of a rule, or of a line of an outcome, is announced to be another.
  private func isSuperseded(_ side: LawSide, _ id: DefinitionID) -> Bool {
    var isSuperseded = false
    guard let body = side.core[id].body else { return false }
    side.core.visit(body) { term in
      if case .assumed = side.core[term] { isSuperseded = true }
    }
    return isSuperseded
  }

  /// Whether two rules that mean the same say so of what is no matter of their values.
  private func isSaidAlike(_ other: Int, _ number: Int) -> Bool {
    guard case .definition(let oldID) = old.units[other].kind,
      case .definition(let id) = new.units[number].kind
    else { return true }
    return new.core[id].isSaid(in: new.core, like: old.core[oldID], in: old.core)
  }

  /// Whether the lines of two outcomes that mean the same cite the same clauses of their own.
  private func isCitedAlike(_ other: Int, _ number: Int) -> Bool {
    ownClauses(old, other) == ownClauses(new, number)
  }

  /// The clauses at the margins of an outcome's lines, those of a rule that they only name left
  /// out: where that stands is told of the rule.
  private func ownClauses(_ side: LawSide, _ number: Int) -> Set<ClauseNumber> {
    guard case .definition(let id) = side.units[number].kind, let body = side.core[id].body,
      case .decide(let lines, otherwise: _) = side.core[body]
    else { return [] }
    var clauses: Set<ClauseNumber> = []
    for (place, line) in side.core[id].outcomeLines.enumerated() {
      guard place < lines.count else {
        clauses.formUnion(line.clauses)
        continue
      }
      var condition = side.core[lines[place].condition]
      if case .not(let inner) = condition { condition = side.core[inner] }
      if case .definition = condition { continue }
      clauses.formUnion(line.clauses)
    }
    return clauses
  }

  // MARK: Report

  private mutating func report() {
    var found: [(act: Int, clause: ClauseNumber?, entry: LawDiff.Entry)] = []
    let acts = (new.core.acts + old.core.acts).map { $0.name }
    func add(_ change: LawDiff.Change, _ other: Int?, _ number: Int?) {
      let rule = number.map { new.rule($0) } ?? other.map { old.rule($0) }
      guard let rule else { return }
      let entry = LawDiff.Entry(
        change: change, old: other.map { old.rule($0) }, new: number.map { new.rule($0) },
        through: change == .throughOthers ? roots(other, number) : [])
      found.append((acts.firstIndex(of: rule.act) ?? 0, rule.clauses.min(), entry))
    }
    for number in new.units.indices {
      guard let change = newChanges[number] else {
        same += 1
        continue
      }
      if !isToldByList(number) { add(change, before[number], number) }
    }
    for number in old.units.indices where after[number] == nil {
      let list = old.units[number].list
      if list.map({ after[$0] == nil }) ?? false { continue }
      add(.repealed, number, nil)
    }
    let sorted = found.enumerated().sorted { a, b in
      if a.element.act != b.element.act { return a.element.act < b.element.act }
      switch (a.element.clause, b.element.clause) {
      case (let x?, let y?) where x != y: return x < y
      case (.some, nil): return true
      case (nil, .some): return false
      default: return a.offset < b.offset
      }
    }
    entries = sorted.map { $0.element.entry }
  }

  /// Whether a line of the newer law is told of with its list: both are new, or the list has
  /// another name and the line its own.
  private func isToldByList(_ number: Int) -> Bool {
    guard let list = new.units[number].list else { return false }
    if newChanges[number] == .added { return before[list] == nil }
    guard newChanges[number] == .moved, let other = before[number],
      let oldList = old.units[other].list, before[list] == oldList,
      new.units[list].name != old.units[oldList].name
    else { return false }
    return label(new, number) == label(old, other)
      && new.units[number].clauses == old.units[other].clauses
  }

  private func label(_ side: LawSide, _ number: Int) -> Name {
    guard case .definition(let id) = side.units[number].kind else { return side.units[number].name }
    return side.core[id].name
  }

  /// What changed itself of what a unit reads, in whatever depth.
  private func roots(_ other: Int?, _ number: Int?) -> [LawDiff.Rule] {
    var rules: [LawDiff.Rule] = []
    func add(_ rule: LawDiff.Rule) {
      if !rules.contains(where: { $0.act == rule.act && $0.name == rule.name }) {
        rules.append(rule)
      }
    }
    for unit in number.map({ roots(in: new, of: $0, newChanges) }) ?? [] { add(new.rule(unit)) }
    for unit in other.map({ roots(in: old, of: $0, oldChanges) }) ?? [] {
      add(after[unit].map { new.rule($0) } ?? old.rule(unit))
    }
    return rules
  }

  private func roots(
    in side: LawSide, of number: Int, _ changes: [LawDiff.Change?]
  ) -> [Int] {
    var seen: Set<Int> = [number]
    var found: [Int] = []
    var known: [Int: Bool] = [:]
    var stack = side.reads(of: number)
    while let next = stack.popLast() {
      guard seen.insert(next).inserted, let change = changes[next], change != .moved else {
        continue
      }
      if change == .throughOthers, readsChanged(next, in: side, changes, &known) {
        stack += side.reads(of: next)
      } else {
        found.append(next)
      }
    }
    return found.sorted()
  }

  /// Whether a unit reads something that changed; else it is the header of its act that makes it
  /// mean something else.
  private func readsChanged(
    _ number: Int, in side: LawSide, _ changes: [LawDiff.Change?], _ known: inout [Int: Bool]
  ) -> Bool {
    if let answer = known[number] { return answer }
    let answer = side.reads(of: number).contains { changes[$0] != nil && changes[$0] != .moved }
    known[number] = answer
    return answer
  }
}

extension Definition.Kind {
  /// The kind without what it refers to.
  fileprivate var group: Int {
    switch self {
    case .define: 0
    case .reading: 1
    case .requirements: 2
    case .grounds: 3
    case .line: 4
    case .outcome: 5
    case .term: 6
    case .deadline: 7
    case .termPart: 8
    case .deeds: 9
    case .selection: 10
    case .property: 12
    case .form: 13
    case .formLine: 14
    }
  }
}
