/// What is to be seen at the second place of a finding.
package enum RelatedNote: UInt8, CaseIterable, Sendable {
  case firstHere
  case declaredHere
  case otherMeaning
  case otherName
  case openedHere
  case fellHere
  case standsHere
  case changedByThis
  case rowAbove
  case rowOfValue
  // In which text of the law a finding arises, at what brought that text.
  case inTextFrom, inTextWith, inTextWithout, inTextWithAndWithout

  /// Whether it says in which text of the law a finding arises.
  package var isOfText: Bool {
    switch self {
    case .inTextFrom, .inTextWith, .inTextWithout, .inTextWithAndWithout: true
    default: false
    }
  }
}
