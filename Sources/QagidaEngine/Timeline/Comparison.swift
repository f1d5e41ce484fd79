import QagidaCalendar
import QagidaLaw
import QagidaSource

/// A number or day that is compared: a term's value, or an end of the span or range it is.
struct Quantity {
  let place: PlacedTerm
  var end = End.whole

  enum End { case whole, start, end }

  /// Whether the first is less than, or also equal to, the second.
  func isBelow(_ other: Quantity, orEqual: Bool = false) -> Comparison {
    Comparison(left: self, right: other, orEqual: orEqual)
  }

  fileprivate func bounds(_ value: Value) -> Bounds {
    switch (value, end) {
    case (.number(let bounds), _): bounds
    case (.date(let days), _):
      Bounds(low: Int64(days.first.dayNumber), high: Int64(days.last.dayNumber))
    case (.span(let span), .start):
      Bounds(low: Int64(span.start.lowerBound), high: Int64(span.start.upperBound))
    case (.span(let span), _):
      Bounds(low: Int64(span.end.lowerBound), high: Int64(span.end.upperBound))
    case (.range(let low, _), .start): low
    case (.range(_, let high), _): high
    default: .all
    }
  }
}

/// A comparison of two quantities.
struct Comparison {
  let left: Quantity
  let right: Quantity
  let orEqual: Bool

  fileprivate func holds(_ left: Bounds, _ right: Bounds) -> Truth {
    orEqual ? left.isLessOrEqual(to: right) : left.isLess(than: right)
  }
}

extension Stability {
  private mutating func bounds(_ quantity: Quantity, on day: Int32) -> Bounds {
    quantity.bounds(value(quantity.place, on: day))
  }

  mutating func direction(_ quantity: Quantity) -> Direction {
    let trend = trend(quantity.place.term, quantity.place.scope)
    return quantity.end == .end ? trend.second : trend.first
  }

  mutating func direction(_ comparison: Comparison) -> Direction {
    direction(comparison.left).reversed.with(direction(comparison.right))
  }

  mutating func now(_ comparison: Comparison) -> Truth {
    comparison.holds(bounds(comparison.left, on: first), bounds(comparison.right, on: first))
  }

  /// The first day on which the comparison may come out otherwise.
  ///
  /// Where both sides move the same way, it is enough that the side that could turn it does not
  /// pass where the other is now.
  mutating func until(_ comparison: Comparison) -> Int32 {
    let (left, right) = (comparison.left, comparison.right)
    let directions = (direction(left), direction(right))
    let (a, b) = (bounds(left, on: first), bounds(right, on: first))
    let now = comparison.holds(a, b)
    switch directions {
    case (.mixed, _), (_, .mixed):
      return min(
        until(left.place.term, left.place.scope), until(right.place.term, right.place.scope))
    case (.up, .up), (.down, .down):
      let movesLeft = directions.0 == .up
      func moved(_ stability: inout Stability, _ day: Int32, _ isLeft: Bool) -> Truth {
        isLeft
          ? comparison.holds(stability.bounds(left, on: day), b)
          : comparison.holds(a, stability.bounds(right, on: day))
      }
      switch now {
      case .yes: return firstDay { moved(&$0, $1, movesLeft) != .yes }
      case .no: return firstDay { moved(&$0, $1, !movesLeft) != .no }
      case .unknown:
        return min(
          firstDay { moved(&$0, $1, movesLeft) == .no },
          firstDay { moved(&$0, $1, !movesLeft) == .yes })
      }
    default:
      return firstDay { stability, day in
        comparison.holds(stability.bounds(left, on: day), stability.bounds(right, on: day)) != now
      }
    }
  }

  /// The comparisons that a term means, all of which must hold; empty when it means none.
  func comparisons(_ place: PlacedTerm) -> [Comparison] {
    func whole(_ id: TermID) -> Quantity {
      Quantity(place: PlacedTerm(term: id, scope: place.scope))
    }
    func end(_ id: TermID, _ end: Quantity.End) -> Quantity {
      Quantity(place: PlacedTerm(term: id, scope: place.scope), end: end)
    }
    switch core[place.term] {
    case .less(let a, let b) where isQuantity(a) && isQuantity(b):
      return [whole(a).isBelow(whole(b))]
    case .lessOrEqual(let a, let b) where isQuantity(a) && isQuantity(b):
      return [whole(a).isBelow(whole(b), orEqual: true)]
    case .equal(let a, let b) where isQuantity(a) && isQuantity(b):
      return [
        whole(a).isBelow(whole(b), orEqual: true), whole(b).isBelow(whole(a), orEqual: true),
      ]
    case .isInRange(let a, let range):
      return [
        end(range, .start).isBelow(whole(a), orEqual: true),
        whole(a).isBelow(end(range, .end), orEqual: true),
      ]
    case .contains(let span, let day):
      return [
        end(span, .start).isBelow(whole(day), orEqual: true), whole(day).isBelow(end(span, .end)),
      ]
    case .overlap(let a, let b):
      return [
        end(a, .start).isBelow(end(a, .end)), end(b, .start).isBelow(end(b, .end)),
        end(a, .start).isBelow(end(b, .end)), end(b, .start).isBelow(end(a, .end)),
      ]
    default: return []
    }
  }

  private func isQuantity(_ id: TermID) -> Bool {
    switch core.type(of: id) {
    case .number, .date, .count: true
    default: false
    }
  }
}
