import QagidaCalendar
import QagidaEngine
import QagidaLaw

/// A limit that a term compares something with. What is compared is brought to one number: how far
/// the value is on the good side of the limit.
struct Boundary: Sendable {
  let form: Form
  /// The distance of values that are next to each other.
  let step: Int64
  let unit: CoverageUnit

  enum Form: Sendable {
    /// `a < b`, `a <= b`
    case less, lessOrEqual
    /// Of a day in a span: from its first day on, and through its last.
    case spanStart, spanEnd
    /// Of a number in a range of a table.
    case rangeLow, rangeHigh
    /// Of two spans with a common day: the first begins in time, and the second does.
    case firstBegins, secondBegins
  }

  /// The limits that a term compares with, and what tells them apart.
  static func all(
    of term: TermID, in core: Core, _ folding: inout CoverageFolding
  ) -> [(Boundary, String)] {
    switch core[term] {
    case .less(let a, let b):
      return one(.less, a, b, core, &folding).map { [($0, "")] } ?? []
    case .lessOrEqual(let a, let b):
      return one(.lessOrEqual, a, b, core, &folding).map { [($0, "")] } ?? []
    case .contains:
      return [
        (Boundary(form: .spanStart, step: 1, unit: .days), "first day"),
        (Boundary(form: .spanEnd, step: 1, unit: .days), "last day"),
      ]
    case .isInRange(let number, _):
      guard case .number(let scale, _, _) = core.type(of: number).payload else { return [] }
      let step = max(1, folding.grain(number))
      let unit = CoverageUnit.number(scale: scale)
      return [
        (Boundary(form: .rangeLow, step: step, unit: unit), "low end"),
        (Boundary(form: .rangeHigh, step: step, unit: unit), "high end"),
      ]
    case .overlap:
      return [
        (Boundary(form: .firstBegins, step: 1, unit: .days), "begins in time"),
        (Boundary(form: .secondBegins, step: 1, unit: .days), "ends in time"),
      ]
    default: return []
    }
  }

  private static func one(
    _ form: Form, _ a: TermID, _ b: TermID, _ core: Core, _ folding: inout CoverageFolding
  ) -> Boundary? {
    let unit: CoverageUnit
    switch core.type(of: a).payload {
    case .number(let scale, _, _): unit = .number(scale: scale)
    case .count(let count, _): unit = .count(count)
    case .date: unit = .days
    case .choice: unit = .words
    default: return nil
    }
    let step = CoverageFolding.common(folding.grain(a), folding.grain(b))
    return step == 0 ? nil : Boundary(form: form, step: step, unit: unit)
  }

  // MARK: Values

  /// How far the compared values are from the limit: above 0 where the comparison surely holds, 0 or
  /// below where it does not. Nil where it is not known, or where there is no limit.
  func distance(_ parts: [Value]) -> Int64? {
    guard parts.count == 2 else { return nil }
    switch (form, parts[0], parts[1]) {
    case (.less, let a, let b): return Self.difference(b, a)
    case (.lessOrEqual, let a, let b): return Self.difference(b, a).map { $0 + 1 }
    case (.spanStart, .span(let span), .date(let days)) where days.isExact:
      return Self.start(span).map { Int64(days.first.dayNumber) - $0 + 1 }
    case (.spanEnd, .span(let span), .date(let days)) where days.isExact:
      return Self.end(span).map { $0 - Int64(days.first.dayNumber) }
    case (.rangeLow, .number(let number), .range(let low, _)):
      return number.only.flatMap { number in low.only.map { number - $0 + 1 } }
    case (.rangeHigh, .number(let number), .range(_, let high)):
      return number.only.flatMap { number in high.only.map { $0 - number + 1 } }
    case (.firstBegins, .span(let a), .span(let b)):
      return Self.start(a).flatMap { start in Self.end(b).map { $0 - start } }
    case (.secondBegins, .span(let a), .span(let b)):
      return Self.start(b).flatMap { start in Self.end(a).map { $0 - start } }
    default: return nil
    }
  }

  /// `a` − `b`, where both are known.
  private static func difference(_ a: Value, _ b: Value) -> Int64? {
    guard let a = point(a), let b = point(b) else { return nil }
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : difference
  }

  private static func point(_ value: Value) -> Int64? {
    switch value {
    case .number(let bounds): bounds.only
    case .date(let days): days.isExact ? Int64(days.first.dayNumber) : nil
    case .words(let words): words.only.map { Int64($0) }
    default: nil
    }
  }

  private static func start(_ span: DaySpanRange) -> Int64? {
    guard span.isExact, span != .noDays else { return nil }
    return Int64(span.start.lowerBound)
  }

  /// The first day after a span; nil of what does not end.
  private static func end(_ span: DaySpanRange) -> Int64? {
    guard span.isExact, span != .noDays, span.end.lowerBound != DaySpanRange.never else {
      return nil
    }
    return Int64(span.end.lowerBound)
  }
}
