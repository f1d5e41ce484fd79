import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// A record that shows something.
struct FoundCase {
  var probe: CaseProbe
  var sight: CaseSight
  /// How many facts, days and readings were changed one after the other to come from the base here.
  let changes: Int
  /// What the case is there for: what no case before it shows.
  var shown: GoalSet
}

/// Looks for records that meet goals: from a base by one change, then from what was found by one more.
struct GoalSearch {
  var asker: CaseAsker
  var goals: CaseGoals
  let choices: FactChoices
  let base: FactRecord
  private(set) var found: [FoundCase] = []
  private(set) var met: GoalSet
  private(set) var tries = 0
  private let limit: Int
  private let isWanted: ([ClauseNumber]) -> Bool
  private let progress: (Int) -> Void
  private var numbers: [String: Int] = [:]
  /// What is gone on from just now.
  private var start: Int?
  private var fieldsOfRules: [DefinitionID: FactsRead] = [:]

  /// How many changes lie between the base and a case at most.
  private static let changeLimit = 4

  init(
    _ asker: CaseAsker, _ goals: CaseGoals, _ choices: FactChoices, from base: FactRecord,
    limit: Int, isWanted: @escaping ([ClauseNumber]) -> Bool, progress: @escaping (Int) -> Void
  ) {
    self.isWanted = isWanted
    self.asker = asker
    self.goals = goals
    self.choices = choices
    let reader = asker
    self.base = base.opened(reader.core) { reader.isRead($0, $1) }
    self.limit = limit
    self.progress = progress
    met = GoalSet(count: goals.count)
  }

  var isExhausted: Bool { tries >= limit }

  // MARK: The search

  mutating func run() {
    let day = asker.question.today
    let unknown = factsNeededAlone(day)
    met = GoalSet(count: goals.count)
    let start = CaseProbe(record: base, day: day, reading: nil)
    let first = ask(start)
    met.formUnion(first.met)
    found.append(FoundCase(probe: start, sight: first, changes: 0, shown: first.met))
    numbers[key(start)] = 0
    for (record, goal) in unknown {
      let probe = CaseProbe(record: record, day: day, reading: nil)
      var sight = ask(probe)
      sight.met.insert(goal)
      take(probe, sight, changes: 1)
    }
    expand(0, by: nil)
    for reading in asker.readings.indices {
      let probe = CaseProbe(record: base, day: day, reading: reading)
      let sight = ask(probe)
      take(probe, sight, changes: 1, always: true)
    }
    var expanded: Set<Int> = [0]
    var passed = first.passed
    goOn(&expanded, &passed)
    takeOpenReadings()
    goOn(&expanded, &passed)
  }

  /// Goes on from what was found, as long as that is promising.
  private mutating func goOn(_ expanded: inout Set<Int>, _ passed: inout GoalSet) {
    while !isExhausted {
      if let next = nextStart(expanded, passed) {
        expanded.insert(next)
        let open = found[next].sight.passed.subtracting(met)
        passed.formUnion(found[next].sight.passed)
        expand(next, by: fields(of: open))
      } else {
        // What nothing came by yet is looked for from what is one change away.
        let open = goals.counted.subtracting(met)
        guard !open.isEmpty,
          let next = found.indices.first(where: {
            !expanded.contains($0) && found[$0].changes <= 1
          })
        else { break }
        expanded.insert(next)
        expand(next, by: fields(of: open))
      }
    }
  }

  /// Asks all that was found under ways of readings of which not all is seen yet: other facts may have
  /// to lead to a reading.
  private mutating func takeOpenReadings() {
    let open = Set(
      goals.counted.subtracting(met).members.compactMap { number -> String? in
        guard case .way(let item, _) = goals.goals[number].kind, item.point.kind == .way else {
          return nil
        }
        return item.point.name
      })
    for (number, taken) in asker.readings.enumerated()
    where open.contains("\(taken.reading.text) = \(taken.alternative.text)") {
      for item in found where item.probe.reading == nil && !isExhausted {
        var probe = item.probe
        probe.reading = number
        _ = attempt(probe, item.changes + 1)
      }
    }
  }

  /// The base without single facts, where the answer then needs that fact alone; and the goals that
  /// this makes.
  private mutating func factsNeededAlone(
    _ day: CivilDate
  ) -> [(record: FactRecord, goal: Int)] {
    var needed: [(record: FactRecord, goal: Int)] = []
    for (path, _) in places(base) {
      switch base.value(at: path.steps[...]) {
      case nil, .unknown?, .record?: continue
      default: break
      }
      var record = base
      record.set(.unknown, at: path.steps[...])
      let sight = ask(CaseProbe(record: record, day: day, reading: nil))
      let name = base.name(of: path.steps[...], asker.core)
      guard sight.needs == [name], isWanted(sight.openClauses) else { continue }
      needed.append((record, goals.add(without: name, sight.openClauses)))
    }
    return needed
  }

  /// What was found and is the most promising to go on from: by which the most is come by that is not
  /// met yet, above all what no other start came by.
  private func nextStart(_ expanded: Set<Int>, _ passed: GoalSet) -> Int? {
    var best: (number: Int, value: Int)?
    for (number, item) in found.enumerated()
    where !expanded.contains(number) && item.changes < Self.changeLimit {
      let open = item.sight.passed.subtracting(met)
      let value = open.subtracting(passed).count * 16 + open.count
      if value > best?.value ?? 0 { best = (number, value) }
    }
    return best?.number
  }

  private func places(_ record: FactRecord) -> [(path: FactPath, type: Type)] {
    let asker = asker
    return record.placesRead(asker.core) { asker.isRead($0, $1) }
  }

  /// What reads the fields on which goals hang.
  private mutating func fields(of open: GoalSet) -> [FactsRead] {
    var rules: [DefinitionID] = []
    for goal in open.members {
      for rule in goals.rules[goal] where !rules.contains(rule) { rules.append(rule) }
    }
    return rules.map { rule in
      if let known = fieldsOfRules[rule] { return known }
      let read = FactsRead(by: rule, in: asker.core)
      fieldsOfRules[rule] = read
      return read
    }
  }

  /// Changes each fact, or one of those that are read, and the day.
  private mutating func expand(_ number: Int, by readers: [FactsRead]?) {
    let start = found[number]
    let probe = start.probe
    self.start = number
    defer { self.start = nil }
    for (path, type) in places(probe.record) where !isExhausted {
      guard isWanted(path, readers) else { continue }
      let value = probe.record.value(at: path.steps[...])
      func changed(_ fact: FactValue) -> CaseProbe {
        var changed = probe
        changed.record.set(fact, at: path.steps[...])
        return changed
      }
      for value in choices.values(value, type) {
        _ = attempt(changed(value), start.changes + 1)
      }
      if let line = choices.line(value, type, limits: limits(start)) {
        walk(line.numbers, start.changes + 1) { line.make($0).map { changed($0) } }
      }
    }
    let days = choices.line(.plain(.date(DateRange(probe.day))), .date, limits: limits(start))
    walk(days?.numbers ?? [], start.changes + 1) { number in
      CivilDate(dayNumber: Int(number)).map {
        CaseProbe(record: probe.record, day: $0, reading: probe.reading)
      }
    }
  }

  /// Whether one of these reads a place, or a list or record on the way to it.
  private func isWanted(_ path: FactPath, _ readers: [FactsRead]?) -> Bool {
    guard let readers else { return true }
    var type = base.type
    for (number, step) in path.steps.enumerated() {
      guard case .field(let field) = step else { continue }
      if path.steps.dropFirst(number + 1).allSatisfy({ step in
        if case .element = step { return true }
        return false
      }) {
        return readers.contains { !$0.rules(reading: field, of: type).isEmpty }
      }
      switch asker.core[type].fields[field].type.payload {
      case .record(let inner), .list(let inner): type = inner
      default: return false
      }
    }
    return false
  }

  /// How far from limits that are not met a record is, and one more.
  private func limits(_ start: FoundCase) -> [Int64] {
    let open = start.sight.limits.filter { !met.contains($0.goal) || !met.contains($0.other) }
    return open.prefix(20).flatMap { [$0.distance, $0.distance + 1] }.filter { $0 > 0 }
  }

  // MARK: Attempts

  mutating func ask(_ probe: CaseProbe) -> CaseSight {
    tries += 1
    if tries % 64 == 0 { progress(tries) }
    return asker.ask(probe, &goals)
  }

  /// - Parameter beside: what the record is known to meet beside what its answer tells.
  mutating func attempt(
    _ probe: CaseProbe, _ changes: Int, also beside: [Int] = []
  ) -> CaseSight? {
    guard !isExhausted, probe.record.isSound(asker.core) else { return nil }
    var probe = probe
    let asker = asker
    probe.record = probe.record.opened(asker.core) { asker.isRead($0, $1) }
    var sight = ask(probe)
    for goal in beside { sight.met.insert(goal) }
    if let start { compare(start, &sight) }
    take(probe, sight, changes: changes)
    return sight
  }

  /// What one change makes clear: that an exception takes away what spoke against, and which condition
  /// alone makes the answer another.
  mutating func compare(_ number: Int, _ sight: inout CaseSight) {
    let start = found[number].sight
    guard start.expected != sight.expected else { return }
    if !start.because.isEmpty, sight.because.count < start.because.count {
      for (holds, exempts) in goals.exceptions
      where sight.met.contains(holds) && !start.met.contains(holds) {
        sight.met.insert(exempts)
      }
    }
    var flipped: [(before: Int, after: Int)] = []
    for condition in goals.conditions {
      let (before, now) = (start.met, sight.met)
      if before.contains(condition.no), now.contains(condition.yes), !now.contains(condition.no) {
        flipped.append((condition.decidesNo, condition.decidesYes))
      }
      if before.contains(condition.yes), now.contains(condition.no), !now.contains(condition.yes) {
        flipped.append((condition.decidesYes, condition.decidesNo))
      }
    }
    guard flipped.count == 1 else { return }
    sight.met.insert(flipped[0].after)
    found[number].sight.met.insert(flipped[0].before)
    met.insert(flipped[0].before)
  }

  /// Keeps what meets a goal that nothing before it meets, and can be written.
  ///
  /// - Parameter always: whether it is kept to go on from, whatever it meets.
  private mutating func take(
    _ probe: CaseProbe, _ sight: CaseSight, changes: Int, always: Bool = false
  ) {
    let new = sight.met.subtracting(met)
    guard always || !new.isEmpty,
      RecordChanges(from: base, to: probe.record, asker.core).isWritable
    else { return }
    met.formUnion(sight.met)
    let key = key(probe)
    if let known = numbers[key] {
      found[known].sight.met.formUnion(sight.met)
    } else {
      numbers[key] = found.count
      found.append(FoundCase(probe: probe, sight: sight, changes: changes, shown: new))
    }
  }

  /// The same for the same question.
  private func key(_ probe: CaseProbe) -> String {
    let changes = RecordChanges(from: base, to: probe.record, asker.core).changes
    return "\(probe.day) \(probe.reading ?? -1) "
      + changes.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
  }
}
