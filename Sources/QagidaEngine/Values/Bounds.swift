/// What a number or count may still be: from `low` to `high`, both inclusive; nil is without end.
package struct Bounds: Hashable, Sendable {
  package let low: Int64?
  package let high: Int64?

  package static let all = Bounds(low: nil, high: nil)

  package init(low: Int64?, high: Int64?) {
    self.low = low
    self.high = high
  }

  package init(_ value: Int64) {
    low = value
    high = value
  }

  /// The number, when only one is left.
  package var only: Int64? { low == high ? low : nil }

  package func hull(_ other: Bounds) -> Bounds {
    Bounds(
      low: low.flatMap { a in other.low.map { min(a, $0) } },
      high: high.flatMap { a in other.high.map { max(a, $0) } })
  }

  /// Whether every number here is smaller than every one there, as far as it is known.
  package func isLess(than other: Bounds) -> Truth {
    if let high, let low = other.low, high < low { return .yes }
    if let low, let high = other.high, low >= high { return .no }
    return .unknown
  }

  package func isLessOrEqual(to other: Bounds) -> Truth { !other.isLess(than: self) }

  package func isEqual(to other: Bounds) -> Truth {
    if let only, let point = other.only { return Truth(only == point) }
    return isLess(than: other) == .yes || other.isLess(than: self) == .yes ? .no : .unknown
  }
}
