import QagidaEngine

extension GoalSearch {
  /// The cases without those whose goals others meet too, each as small as it can be.
  mutating func kept() -> [FoundCase] {
    var counts = [Int](repeating: 0, count: goals.count)
    for item in found { for goal in item.sight.met.members { counts[goal] += 1 } }
    var isKept = [Bool](repeating: true, count: found.count)
    let sizes = found.map {
      RecordChanges(from: base, to: $0.probe.record, asker.core).changes.count
    }
    func isBetter(_ a: Int, _ b: Int) -> Bool {
      let (one, other) = (found[a], found[b])
      if one.changes != other.changes { return one.changes < other.changes }
      if sizes[a] != sizes[b] { return sizes[a] < sizes[b] }
      let (because, others) = (one.sight.because.count, other.sight.because.count)
      return because == others ? a > b : because < others
    }
    let bestFirst = found.indices.dropFirst().sorted { isBetter($0, $1) }
    for number in bestFirst.reversed() {
      let members = found[number].sight.met.members
      guard members.allSatisfy({ counts[$0] > 1 }) else { continue }
      isKept[number] = false
      for goal in members { counts[goal] -= 1 }
    }
    var shown = GoalSet(count: goals.count)
    var kept: [FoundCase] = []
    for number in [0] + bestFirst where isKept[number] {
      var item = found[number]
      item.shown = item.sight.met.subtracting(shown)
      shown.formUnion(item.sight.met)
      kept.append(shrunk(item))
    }
    return kept
  }

  /// The same case with fewer and smaller differences from the base, as long as it shows what it is
  /// there for.
  private mutating func shrunk(_ item: FoundCase) -> FoundCase {
    guard item.changes > 0 else { return item }
    var item = item
    let changes = RecordChanges(from: base, to: item.probe.record, asker.core).changes
    let isSeveral = changes.count > 1 || item.changes > 1
    for change in changes {
      var probe = item.probe
      let old = base.value(at: change.path.steps[...]) ?? .unknown
      probe.record.set(old, at: change.path.steps[...])
      if isSeveral, keep(probe, &item) { continue }
      if !item.shown.members.contains(where: { !goals.goals[$0].isCounted }) {
        bringNearer(change, to: old, &item)
      }
      guard case .list(let elements, let isClosed) = change.value else { continue }
      for position in elements.indices.reversed() {
        shrink(element: position, at: change.path, isClosed, &item)
      }
    }
    return item
  }

  /// Brings a day or number as near to that of the base as it may be.
  private mutating func bringNearer(
    _ change: RecordChanges.Change, to old: FactValue, _ item: inout FoundCase
  ) {
    guard let line = choices.line(change.value, change.type, limits: []),
      let goal = choices.line(old, change.type, limits: [])?.start, change.value.isPlain,
      old.isPlain
    else { return }
    var (far, near) = (line.start, goal)
    while abs(far - near) > 1 {
      let middle = near + (far - near) / 2
      var probe = item.probe
      guard let fact = line.make(middle) else { return }
      probe.record.set(fact, at: change.path.steps[...])
      if keep(probe, &item) { far = middle } else { near = middle }
    }
  }

  private mutating func shrink(
    element position: Int, at path: FactPath, _ isClosed: Bool, _ item: inout FoundCase
  ) {
    guard case .list(var elements, _)? = item.probe.record.value(at: path.steps[...]),
      position < elements.count
    else { return }
    let element = elements.remove(at: position)
    var probe = item.probe
    probe.record.set(.list(elements, isClosed: isClosed), at: path.steps[...])
    if !elements.isEmpty, keep(probe, &item) { return }
    for field in element.fields.keys.sorted() {
      guard case .list(var elements, _)? = item.probe.record.value(at: path.steps[...]) else {
        return
      }
      elements[position].fields[field] = nil
      if elements[position].folded.fields.isEmpty { continue }
      probe.record.set(.list(elements, isClosed: isClosed), at: path.steps[...])
      _ = keep(probe, &item)
    }
  }

  /// Takes a smaller record, where it still shows what the case is there for and the answer is
  /// decided or open as before.
  private mutating func keep(_ probe: CaseProbe, _ item: inout FoundCase) -> Bool {
    var sight = ask(probe)
    if item.changes == 1 { compare(0, &sight) }
    for goal in item.shown.members {
      switch goals.goals[goal].kind {
      case .without: sight.met.insert(goal)
      case .exempts, .decides:
        // Of what is more than one change away, all that leads there is needed.
        guard sight.met.contains(goal) else { return false }
      case .edge(_, isGood: _, let isTurn):
        guard let limit = goals.limit(ofEdge: goal), let now = sight.limit(limit),
          let before = item.sight.limit(limit), now.distance == before.distance,
          now.isGood == before.isGood, !isTurn || sight.expected == item.sight.expected
        else { return false }
        sight.met.insert(goal)
      case .way, .alone: break
      }
    }
    guard sight.met.isSuperset(of: item.shown), probe.record.isSound(asker.core),
      RecordChanges(from: base, to: probe.record, asker.core).isWritable,
      sight.needs.isEmpty == item.sight.needs.isEmpty
    else { return false }
    item.probe = probe
    item.sight = sight
    return true
  }
}
