/// A calendar period: months and days, either of any sign. A year is 12 months.
///
/// Months and days are never turned into each other, so a period has no length and no order; it
/// only moves dates.
package struct Period: Hashable, Sendable {
  /// The greatest number of months, of either sign: 10 000 years.
  package static let monthLimit = 120_000

  /// The greatest number of days, of either sign: more than the calendar has.
  package static let dayLimit = 4_000_000

  /// No time at all.
  package static let zero = Period(checkedMonths: 0, days: 0)

  /// The months, years among them.
  ///
  /// INVARIANT: within `monthLimit` of 0.
  package let months: Int

  /// The days.
  ///
  /// INVARIANT: within `dayLimit` of 0.
  package let days: Int

  private init(checkedMonths months: Int, days: Int) {
    self.months = months
    self.days = days
  }

  /// A period of years and months, taken together, and days; nil beyond the limits.
  package init?(years: Int = 0, months: Int = 0, days: Int = 0) {
    let (yearMonths, yearOverflow) = years.multipliedReportingOverflow(by: 12)
    let (allMonths, monthOverflow) = yearMonths.addingReportingOverflow(months)
    guard !yearOverflow, !monthOverflow,
      allMonths >= -Self.monthLimit, allMonths <= Self.monthLimit,
      days >= -Self.dayLimit, days <= Self.dayLimit
    else {
      return nil
    }
    self.init(checkedMonths: allMonths, days: days)
  }

  /// Whether the period has no months, so that it moves every day by the same number of days.
  package var isDaysOnly: Bool { months == 0 }

  /// The sum, months with months and days with days; nil beyond the limits.
  package func adding(_ other: Period) -> Period? {
    Period(months: months + other.months, days: days + other.days)
  }

  /// The period with both signs changed.
  package var negated: Period { Period(checkedMonths: -months, days: -days) }
}

extension Period: CustomStringConvertible {
  /// The period in English: `2 years 3 months 5 days`, parts that are 0 left out, `0 days` for
  /// none. Every part carries its own sign.
  package var description: String {
    let parts = [
      Self.text(of: months / 12, "year"), Self.text(of: months % 12, "month"),
      Self.text(of: days, "day"),
    ]
    let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? "0 days" : text
  }

  private static func text(of count: Int, _ unit: String) -> String {
    if count == 0 { return "" }
    return count == 1 || count == -1 ? "\(count) \(unit)" : "\(count) \(unit)s"
  }
}
