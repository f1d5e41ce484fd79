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
    default: nil
    }
  }

  private func line(_ context: LineContext, _ role: Role) -> Shape {
    Shape(.line([context, .amended]), [(role, .expression(.loosest))])
  }
}
