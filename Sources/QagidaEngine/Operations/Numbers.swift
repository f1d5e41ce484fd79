import QagidaLaw

extension Bounds {
  /// The bounds of a result, or everything when it may be beyond what a number may be: with a
  /// reason when the operands were known, and so the result surely is.
  static func checked(
    low: Int128?, high: Int128?, isDefinite: Bool
  ) -> (Value, Fault?) {
    let limit = Int128(Decimal.limit)
    if let low, low <= -limit || low >= limit {
      return (.number(.all), isDefinite ? .overflow : nil)
    }
    if let high, high <= -limit || high >= limit {
      return (.number(.all), isDefinite ? .overflow : nil)
    }
    return (
      .number(
        Bounds(
          low: low.map { Int64(truncatingIfNeeded: $0) },
          high: high.map { Int64(truncatingIfNeeded: $0) })), nil
    )
  }

  func adding(_ other: Bounds) -> (Value, Fault?) {
    Self.checked(
      low: least + other.least, high: greatest + other.greatest,
      isDefinite: only != nil && other.only != nil)
  }

  func subtracting(_ other: Bounds) -> (Value, Fault?) {
    Self.checked(
      low: least - other.greatest, high: greatest - other.least,
      isDefinite: only != nil && other.only != nil)
  }

  var negated: Bounds { Bounds(low: high.map { -$0 }, high: low.map { -$0 }) }

  func multiplying(by other: Bounds) -> (Value, Fault?) {
    let isDefinite = only != nil && other.only != nil
    let corners = [
      least * other.least, least * other.greatest,
      greatest * other.least, greatest * other.greatest,
    ]
    return Self.checked(low: corners.min(), high: corners.max(), isDefinite: isDefinite)
  }

  /// The same numbers with more places after the point.
  func rescaled(by places: Int) -> (Value, Fault?) {
    let factor = Int128(Decimal.power(places))
    return Self.checked(
      low: low.map { Int128($0) * factor }, high: high.map { Int128($0) * factor },
      isDefinite: only != nil)
  }

  /// The same numbers with more places after the point; those that would have too many digits
  /// become the limit, which is beyond every number.
  func rescaledToCompare(by places: Int) -> Bounds {
    let factor = Int128(Decimal.power(places))
    let limit = Int128(Decimal.limit)
    func scaled(_ value: Int64) -> Int64 {
      Int64(truncatingIfNeeded: min(max(Int128(value) * factor, -limit), limit))
    }
    return Bounds(low: low.map(scaled), high: high.map(scaled))
  }

  /// The quotient to a number of places. Both have the same scale.
  func divided(
    by other: Bounds, places: Int, _ rounding: DivisionRounding
  ) -> (Value, Fault?) {
    if other.only == 0 { return (.number(.all), .divisionByZero) }
    guard let low, let high, let otherLow = other.low, let otherHigh = other.high,
      otherLow > 0 || otherHigh < 0
    else { return (.number(.all), nil) }
    let factor = Int128(Decimal.power(places))
    var corners: [Int128] = []
    for a in [low, high] {
      for b in [otherLow, otherHigh] {
        corners.append(Self.quotient(Int128(a) * factor, Int128(b), rounding))
      }
    }
    return Self.checked(
      low: corners.min(), high: corners.max(), isDefinite: only != nil && other.only != nil)
  }

  private static func quotient(
    _ dividend: Int128, _ divisor: Int128, _ rounding: DivisionRounding
  ) -> Int128 {
    let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard rest != 0 else { return whole }
    let isNegative = (dividend < 0) != (divisor < 0)
    let away = isNegative ? whole - 1 : whole + 1
    let half = rest.magnitude * 2
    switch rounding {
    case .down: return whole
    case .halfUp: return half >= divisor.magnitude ? away : whole
    case .halfEven:
      if half == divisor.magnitude { return whole % 2 == 0 ? whole : away }
      return half > divisor.magnitude ? away : whole
    }
  }

  func least(_ other: Bounds) -> Bounds {
    Bounds(
      low: low.flatMap { a in other.low.map { min(a, $0) } },
      high: Self.extreme(high, other.high, min))
  }

  func most(_ other: Bounds) -> Bounds {
    Bounds(
      low: Self.extreme(low, other.low, max),
      high: high.flatMap { a in other.high.map { max(a, $0) } })
  }

  private static func extreme(
    _ a: Int64?, _ b: Int64?, _ choose: (Int64, Int64) -> Int64
  ) -> Int64? {
    guard let a else { return b }
    guard let b else { return a }
    return choose(a, b)
  }

  /// The least number this may be: every number has at most 18 digits.
  private var least: Int128 { Int128(low ?? 1 - Decimal.limit) }

  /// The greatest number this may be.
  private var greatest: Int128 { Int128(high ?? Decimal.limit - 1) }
}
