/// What a word of a ``KeywordList`` stands for.
package enum KeywordValue: UInt8, CaseIterable, Sendable {
  // Kinds of act.
  case decree, order, resolution, law
  // Units of counts and periods.
  case years, months, days
  // Calendar units whose start or end is asked for.
  case month, quarter, year
  // Ways to measure spans.
  case inDays, inMonthsEndToEnd, inYearsEndToEnd, inMonthsOf30, inYearsOf360
  // Roundings of a division.
  case halfUp, halfEven, down

  package var list: KeywordList {
    switch self {
    case .decree, .order, .resolution, .law: .actKind
    case .years, .months, .days: .unit
    case .month, .quarter, .year: .calendarUnit
    case .inDays, .inMonthsEndToEnd, .inYearsEndToEnd, .inMonthsOf30, .inYearsOf360: .measure
    case .halfUp, .halfEven, .down: .rounding
    }
  }
}
