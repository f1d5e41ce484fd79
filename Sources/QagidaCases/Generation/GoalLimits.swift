extension GoalSearch {
  /// Tries numbers, and between two on different sides of a limit looks for the limit itself.
  mutating func walk(
    _ numbers: [Int64], _ changes: Int, _ make: (Int64) -> CaseProbe?
  ) {
    var before: (number: Int64, sight: CaseSight)?
    for number in numbers {
      guard let probe = make(number), let sight = attempt(probe, changes) else { continue }
      defer { before = (number, sight) }
      guard let low = before else { continue }
      for limit in sight.limits {
        guard let edge = goals.edges[limit.goal],
          let other = low.sight.limit(limit.goal), other.isGood != limit.isGood
        else { continue }
        let isTurn = low.sight.expected != sight.expected
        guard
          !met.contains(edge.good) || !met.contains(edge.bad)
            || isTurn && (!met.contains(edge.goodTurn) || !met.contains(edge.badTurn))
        else { continue }
        narrow(low.number, number, limit.goal, isGood: other.isGood, changes, make)
      }
    }
  }

  /// Halves what lies between two numbers until they are next to each other: there the edge is.
  private mutating func narrow(
    _ low: Int64, _ high: Int64, _ goal: Int, isGood: Bool, _ changes: Int,
    _ make: (Int64) -> CaseProbe?
  ) {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      guard let probe = make(middle), let sight = attempt(probe, changes),
        let limit = sight.limit(goal)
      else { return }
      if limit.isGood == isGood { low = middle } else { high = middle }
    }
    guard let edge = goals.edges[goal], let first = make(low), let second = make(high) else {
      return
    }
    let (one, other) = (ask(first), ask(second))
    // On another day much may be another at once.
    let crossed = one.limits.filter { limit in
      other.limit(limit.goal).map { $0.isGood != limit.isGood } ?? false
    }
    let isTurn = one.expected != other.expected && (first.day == second.day || crossed.count == 1)
    for (probe, isGoodThere) in [(first, isGood), (second, !isGood)] {
      var also = [isGoodThere ? edge.good : edge.bad]
      if isTurn { also.append(isGoodThere ? edge.goodTurn : edge.badTurn) }
      _ = attempt(probe, changes, also: also)
    }
  }
}
