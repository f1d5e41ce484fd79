extension Construct {
  /// The shape of a line under a term or a deadline.
  var termLineShape: Shape? {
    switch self {
    case .termFrom, .termAfter: line(.term, .day)
    case .termLasts, .termAtMost, .termAtLeast: line(.term, .period)
    case .termUnless:
      Shape(.line([.term, .deadline, .amended]), [(.exception, .expression(.loosest))])
    case .dueWithinAfter, .dueWithinFrom, .dueNotLater:
      Shape(
        .line([.deadline, .amended]),
        [(.period, .expression(.sum)), (.day, .expression(.loosest))])
    case .dueBy, .dueBefore, .doneOn: line(.deadline, .day)
    case .dayOffMovesOn, .dayOffMovesBack, .dayOffStays: Shape(.line([.deadline, .amended]))
    case .eachPeriod:
      Shape(.line([.deadline, .amended]), [(.calendarUnit, .keyword(.calendarUnit))])
    case .inPeriodOf:
      Shape(
        .line([.deadline, .amended]),
        [(.calendarUnit, .keyword(.calendarUnit)), (.day, .expression(.loosest))])
    default: nil
    }
  }

  /// The shape of a day of a deadline's period.
  var dayOfPeriodShape: Shape? {
    switch self {
    case .dayOfPeriod:
      prefix([(.number, .wholeNumber), (.calendarUnit, .keyword(.monthOfPeriod))])
    case .dayOfNamedMonth: prefix([(.number, .wholeNumber), (.month, .keyword(.monthName))])
    case .lastDayOfPeriod: prefix([(.calendarUnit, .keyword(.monthOfPeriod))])
    case .lastDayOfNamedMonth: prefix([(.month, .keyword(.monthName))])
    default: nil
    }
  }

  private func prefix(_ slots: [(Role, SlotKind)]) -> Shape {
    Shape(.expression(.prefix, chain: false), slots)
  }

  private func line(_ context: LineContext, _ role: Role) -> Shape {
    Shape(.line([context, .amended]), [(role, .expression(.loosest))])
  }
}
