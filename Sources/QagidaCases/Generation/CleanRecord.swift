import QagidaCalendar
import QagidaEngine
import QagidaLaw

/// Finds a record against which nothing speaks, and of which nothing that is needed is open: by
/// setting what is needed, then by changing one fact at a time as long as that is better.
struct CleanRecord {
  private(set) var asker: CaseAsker
  private var goals: CaseGoals
  private let choices: FactChoices
  private let day: CivilDate
  private(set) var tries = 0
  private let limit: Int

  /// How bad a record is; that of a clean one is 0 throughout.
  struct Score: Comparable {
    /// Whether it may not be written: a record that ends before it starts.
    var isUnsound = false
    let adverse: Int
    let passedOver: Int
    let open: Int

    static func < (left: Score, right: Score) -> Bool {
      if left.isUnsound != right.isUnsound { return right.isUnsound }
      if left.adverse != right.adverse { return left.adverse < right.adverse }
      if left.passedOver != right.passedOver { return left.passedOver < right.passedOver }
      return left.open < right.open
    }

    /// About how many facts it is away from a clean one.
    var distance: Int { isUnsound ? .max : adverse + open }

    var isClean: Bool { !isUnsound && adverse == 0 && open == 0 }
  }

  init(_ asker: CaseAsker, _ goals: CaseGoals, _ choices: FactChoices, limit: Int) {
    self.asker = asker
    self.goals = goals
    self.choices = choices
    self.limit = limit
    day = asker.question.today
  }

  mutating func score(_ record: FactRecord) -> Score {
    tries += 1
    let sight = sight(record)
    return Score(
      isUnsound: !record.isSound(asker.core), adverse: sight.because.count,
      passedOver: sight.linesPassedOver, open: sight.openCount)
  }

  private mutating func sight(_ record: FactRecord) -> CaseSight {
    asker.ask(CaseProbe(record: record, day: day, reading: nil), &goals)
  }

  /// The first of the examples that is clean, or the best of them made clean; else the first other
  /// record that is; else one that is made from nothing, or the best there is.
  mutating func best(
    of examples: [FactRecord], others: [FactRecord], about type: RecordID
  ) -> FactRecord {
    let asker = asker
    func opened(_ record: FactRecord) -> FactRecord {
      record.opened(asker.core) { asker.isRead($0, $1) }
    }
    var best: (record: FactRecord, score: Score)?
    func take(_ record: FactRecord, _ score: Score) {
      if best.map({ score < $0.score }) ?? true { best = (record, score) }
    }
    // The nearest of them: with the fewest lines against it and facts open.
    for record in examples {
      let record = opened(record)
      let score = score(record)
      if best.map({ score.distance < $0.score.distance }) ?? true { best = (record, score) }
    }
    if let start = best, !start.score.isClean {
      let better = climbed(filled(start.record))
      take(better, score(better))
    }
    if let best, best.score.isClean { return best.record }
    for record in others {
      let record = opened(record)
      take(record, score(record))
    }
    if let best, best.score.isClean { return best.record }
    let made = climbed(filled(opened(FactRecord(type: type))))
    take(made, score(made))
    return best?.record ?? made
  }

  // MARK: Steps

  private func places(_ record: FactRecord) -> [(path: FactPath, type: Type)] {
    let asker = asker
    return record.placesRead(asker.core) { asker.isRead($0, $1) }
  }

  /// Sets what is not known, what is needed first, to what is best; of what is equally good to what says
  /// least.
  private mutating func filled(_ start: FactRecord) -> FactRecord {
    var record = start
    var done: Set<FactPath> = []
    while tries < limit {
      let sight = sight(record)
      let open = places(record).filter { place in
        if done.contains(place.path) { return false }
        switch record.value(at: place.path.steps[...]) {
        case nil, .unknown?: return true
        default: return false
        }
      }
      let needed = open.first { place in
        sight.needs.contains(record.name(of: place.path.steps[...], asker.core))
      }
      guard let next = needed ?? open.first else { break }
      done.insert(next.path)
      if let found = bestChange(of: record, at: next) { record = found.record }
    }
    return record
  }

  /// Changes single facts as long as it becomes better.
  private mutating func climbed(_ start: FactRecord) -> FactRecord {
    var record = start
    var known = score(record)
    while !known.isClean, tries < limit {
      var better: (record: FactRecord, score: Score)?
      for place in places(record) {
        if let found = bestChange(of: record, at: place), found.score < better?.score ?? known {
          better = found
        }
      }
      guard let found = better else { break }
      (record, known) = found
    }
    return record
  }

  private mutating func bestChange(
    of record: FactRecord, at place: (path: FactPath, type: Type)
  ) -> (record: FactRecord, score: Score)? {
    let value = record.value(at: place.path.steps[...])
    let all = choices.values(value, place.type)
    var values = all.filter { $0.saysNo } + all.filter { !$0.saysNo }
    if let line = choices.line(value, place.type, limits: []) {
      let start = line.start
      let nearFirst = line.numbers.sorted { (abs($0 - start), $0) < (abs($1 - start), $1) }
      values += nearFirst.compactMap { line.make($0) }
    }
    var best: (record: FactRecord, score: Score)?
    for value in values where tries < limit {
      if case .unknown = value { continue }
      var changed = record
      changed.set(value, at: place.path.steps[...])
      let asker = asker
      changed = changed.opened(asker.core) { asker.isRead($0, $1) }
      let score = score(changed)
      if best.map({ score < $0.score }) ?? true { best = (changed, score) }
    }
    return best
  }

  // MARK: Fewer facts

  /// The same record without the facts that change nothing of what is shown.
  mutating func smallest(_ start: FactRecord) -> FactRecord {
    var record = start
    let wanted = sight(record)
    func isSame(_ sight: CaseSight) -> Bool {
      sight.met == wanted.met && sight.passed == wanted.passed
        && sight.expected == wanted.expected && sight.openCount == wanted.openCount
    }
    for place in places(record) {
      let steps = place.path.steps[...]
      switch record.value(at: steps) {
      case nil, .unknown?: continue
      case .list(let elements, let isClosed)?:
        for position in elements.indices.reversed() {
          guard case .list(var fewer, _)? = record.value(at: steps), position < fewer.count else {
            continue
          }
          fewer.remove(at: position)
          var changed = record
          changed.set(.list(fewer, isClosed: isClosed), at: steps)
          if isSame(sight(changed)) { record = changed }
        }
      default: break
      }
      var changed = record
      changed.set(.unknown, at: steps)
      if isSame(sight(changed)) { record = changed }
    }
    return record.folded
  }
}

extension FactValue {
  /// Whether it is no, none or nothing.
  fileprivate var saysNo: Bool {
    switch self {
    case .none: true
    case .list(let elements, let isClosed): elements.isEmpty && isClosed
    case .plain(let value):
      switch value.asOption.payload {
      case .truth(let truth): truth == .no
      case .set(_, let may): may == .empty
      default: false
      }
    case .unknown, .record: false
    }
  }
}
