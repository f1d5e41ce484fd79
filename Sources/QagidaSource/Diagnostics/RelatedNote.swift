/// What is to be seen at the second place of a finding.
package enum RelatedNote: UInt8, CaseIterable, Sendable {
  case firstHere
  case declaredHere
  case otherMeaning
  case otherName
  case openedHere
}
