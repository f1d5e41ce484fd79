/// What an act says of a period that ends on a day its month lacks (31 January plus one month).
package enum MonthEnds: Hashable, Sendable {
  /// `months end on the last day`: the day lies between that month's last and the next first.
  case lastDay
  /// `months end on the next first`.
  case nextFirst
  /// `months end are refused`, the default: there is no such day.
  case refused

  /// How a date moved by a period is rounded under this rule, by the role the result plays.
  package func rounding(for role: DayRole) -> Rounding {
    switch (self, role) {
    case (.lastDay, .last): .down
    case (.lastDay, .first), (.nextFirst, _): .up
    case (.refused, _): .refuse
    }
  }
}

/// The role a day plays in a comparison or a span, which settles how it is rounded.
package enum DayRole: Hashable, Sendable {
  /// A first day or an exclusive end: `t < D + P`, `t >= D + P`, `P from D`, `at least P`, ages.
  case first
  /// A last day, inclusive: `t <= D + P`, `t > D + P`, `by`, `within P after D`.
  case last
}

/// Where a day goes that its month lacks.
package enum Rounding: Hashable, Sendable {
  /// To the first day of the next month.
  case up
  /// To the last day of that month.
  case down
  /// Nowhere: there is no such day.
  case refuse
}
