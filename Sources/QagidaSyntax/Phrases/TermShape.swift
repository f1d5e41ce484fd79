extension Construct {
  /// The shape of a line under a term.
  var termLineShape: Shape? {
    switch self {
    case .termFrom, .termAfter: termLine(.day)
    case .termLasts, .termAtMost, .termAtLeast: termLine(.period)
    case .termUnless: termLine(.exception)
    default: nil
    }
  }

  private func termLine(_ role: Role) -> Shape {
    Shape(.line([.term, .amended]), [(role, .expression(.loosest))])
  }
}
