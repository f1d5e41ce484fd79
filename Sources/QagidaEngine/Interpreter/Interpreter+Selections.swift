import QagidaCalendar
import QagidaLaw
import QagidaSource

extension Interpreter {
  /// What becomes of each candidate at a stage of a selection.
  mutating func select(_ id: TermID, _ stage: SelectionTerm, _ frame: Frame) -> StepID {
    let allStep = evaluate(stage.all, frame)
    let listStep = evaluate(stage.list, frame)
    let placesStep = evaluate(stage.places, frame)
    let beforeStep = stage.before.map { evaluate($0, frame) }
    let all = trace[allStep].value.asList
    let list = trace[listStep].value.asList
    var before: [RecordPlace: WordSet]?
    if let beforeStep, case .standings(let standings) = trace[beforeStep].value {
      var words: [RecordPlace: WordSet] = [:]
      for row in standings.rows {
        words[row.record] = words[row.record]?.union(row.words) ?? row.words
      }
      before = words
    }
    var members: [RecordPlace: Truth] = [:]
    for element in list.elements { members[element.record] = element.membership }
    let isFiltered = isRead(stage.list, downTo: stage.all)
    var steps = [beforeStep ?? listStep, placesStep]
    var candidates: [Candidate] = []
    var inner = frame
    for element in all.elements {
      inner.elements[stage.element] = element.record
      let score = evaluate(stage.score, inner)
      let there = before.map { $0[element.record] ?? Standings.anyWord }
      let membership = element.membership.and(
        members[element.record] ?? (isFiltered ? .no : .unknown))
      candidates.append(
        candidate(trace[score].value, membership, there, isHighest: stage.isHighest))
      steps.append(
        trace.add(
          .element(path: element.record.path, membership: membership), trace[score].value, [score]))
    }
    let words = SelectionStage(
      candidates, isClosed: all.isClosed, places: places(trace[placesStep].value),
      ties: stage.ties
    ).words()
    let rows = zip(all.elements, words).map { element, words in
      Standings.Row(record: element.record, words: words)
    }
    return trace.add(
      .term(id), .standings(Standings(rows: rows, isClosed: all.isClosed)), steps)
  }

  /// Whether a list is read as it is filtered from another: then what is not in it is surely not.
  /// Where a wording on the way is not known, nothing says so.
  private func isRead(_ list: TermID, downTo all: TermID) -> Bool {
    var next = list
    while next != all {
      switch core[next] {
      case .filter(let inner, _, _): next = inner
      case .assumed(let wording, let inner):
        guard question.reads(wording, core) else { return false }
        next = inner
      case .definition(let id, record: _, arguments: _, role: _):
        guard let body = core[id].body, core[core[id].act].isInForce else { return false }
        next = body
      default: return false
      }
    }
    return true
  }

  private func candidate(
    _ score: Value, _ membership: Truth, _ before: WordSet?, isHighest: Bool
  ) -> Candidate {
    let (presence, payload) = score.asOption
    let scores = range(payload)
    let there = membership.and(presence)
    func mayBe(_ word: SelectionWord) -> Bool {
      before.map { $0.contains(word.rawValue) } ?? (word == .goesOn)
    }
    return Candidate(
      mayBeIn: there != .no && mayBe(.goesOn),
      mayBeByDiscretion: there != .no && mayBe(.mayGoOn),
      mayBeOut: there != .yes || mayBe(.out),
      low: isHighest ? scores.lowerBound : -scores.upperBound,
      high: isHighest ? scores.upperBound : -scores.lowerBound)
  }

  /// The scores that a value may be, those beyond 18 digits as the greatest and the least.
  private func range(_ value: Value) -> ClosedRange<Int64> {
    switch value {
    case .number(let bounds):
      let low = max(bounds.low ?? -.max, -.max)
      return low...max(bounds.high ?? .max, low)
    case .date(let days): return Int64(days.first.dayNumber)...Int64(days.last.dayNumber)
    default: return -.max ... .max
    }
  }

  private func places(_ value: Value) -> ClosedRange<Int64> {
    guard case .number(let bounds) = value else { return 0 ... .max }
    let low = max(bounds.low ?? 0, 0)
    return low...max(bounds.high ?? .max, low)
  }
}
