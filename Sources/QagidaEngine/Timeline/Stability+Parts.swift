import QagidaCalendar
import QagidaLaw
import QagidaSource

extension Stability {
  /// The first day on which a value may be another, from those of its parts: at worst tomorrow.
  mutating func untilByParts(_ place: PlacedTerm) -> Int32 {
    let scope = place.scope
    if let (list, element, body) = core[place.term].overList {
      return untilOverList(place, list, element, body)
    }
    let comparisons = comparisons(place)
    if !comparisons.isEmpty { return until(comparisons) }
    switch core[place.term] {
    case .today, .definition: return first + 1
    case .and(let parts): return until(parts, decidedBy: .no, scope)
    case .or(let parts): return until(parts, decidedBy: .yes, scope)
    case .condition(let condition, then: let a, else: let b):
      return untilCondition(condition, a, b, scope)
    case .decide(let lines, otherwise: _): return until(lines, scope)
    case .part(.month, let day):
      return max(until(day, scope), untilMonth(PlacedTerm(term: day, scope: scope)))
    default: return least(core[place.term].parts, scope)
    }
  }

  private mutating func least(_ parts: [TermID], _ scope: Scope) -> Int32 {
    var found = never
    for part in parts { found = min(found, until(part, scope)) }
    return found
  }

  /// Parts one of which may decide alone.
  private mutating func until(
    _ parts: [TermID], decidedBy deciding: Truth, _ scope: Scope
  ) -> Int32 {
    var latest: Int32?
    for part in parts where now(PlacedTerm(term: part, scope: scope)).asTruth == deciding {
      latest = max(latest ?? 0, until(part, scope))
      if latest == never { return never }
    }
    return latest ?? least(parts, scope)
  }

  /// Comparisons all of which must hold.
  private mutating func until(_ comparisons: [Comparison]) -> Int32 {
    var latest: Int32?
    var found = never
    for comparison in comparisons {
      let until = until(comparison)
      found = min(found, until)
      if now(comparison) == .no { latest = max(latest ?? 0, until) }
    }
    return latest ?? found
  }

  private mutating func untilCondition(
    _ condition: TermID, _ a: TermID, _ b: TermID, _ scope: Scope
  ) -> Int32 {
    switch now(PlacedTerm(term: condition, scope: scope)).asTruth {
    case .yes: least([condition, a], scope)
    case .no: least([condition, b], scope)
    case .unknown: least([condition, a, b], scope)
    }
  }

  /// The lines of an outcome. One word stays the only one as long as its line holds and no line
  /// before it that has another word may; several stay as long as all lines do that may give one.
  private mutating func until(_ lines: [DecisionLine], _ scope: Scope) -> Int32 {
    let truths = lines.map { now(PlacedTerm(term: $0.condition, scope: scope)).asTruth }
    let settled = truths.firstIndex(of: .yes)
    let reached = lines[..<(settled.map { $0 + 1 } ?? lines.count)]
    var latest: Int32 = least(reached.map { $0.condition }, scope)
    guard let settled else { return latest }
    let word = lines[settled].word
    var others = never
    for (number, line) in lines.enumerated() {
      if line.word != word {
        guard truths[number] == .no else { break }
        others = min(others, until(line.condition, scope))
      } else if truths[number] == .yes {
        latest = max(latest, min(others, until(line.condition, scope)))
      }
    }
    return latest
  }

  /// The first day on which the months that a day may fall in are others.
  private mutating func untilMonth(_ day: PlacedTerm) -> Int32 {
    guard trend(day.term, day.scope).isMonotone, case .date(let now) = now(day) else {
      return first + 1
    }
    let months = now.start(of: .month)
    return firstDay { stability, other in
      guard case .date(let range) = stability.value(day, on: other) else { return true }
      return range.start(of: .month) != months
    }
  }
}
