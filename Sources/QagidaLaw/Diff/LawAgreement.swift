import QagidaSource

extension LawLibrary {
  /// Whether two laws mean the same on every day; nil when this one has errors on some.
  ///
  /// What cannot be told by comparing rule with rule of the same place counts as different.
  ///
  /// - Parameter act: the act that is looked at, with all that has to do with it; nil for the whole law.
  package mutating func agrees(with other: inout LawLibrary, of act: Name? = nil) -> Bool? {
    let laws = allLaws(of: act)
    if laws.contains(where: { $0.diagnostics.hasErrors }) { return nil }
    let others = other.allLaws(of: act)
    guard laws.count == others.count else { return false }
    for (law, other) in zip(laws, others) {
      guard law.variants.count == other.variants.count else { return false }
      for (one, two) in zip(law.variants, other.variants) {
        guard one.text.state == two.text.state, one.core.agrees(with: two.core) else {
          return false
        }
      }
    }
    return true
  }
}

extension Core {
  /// Whether the rules and data of two cores mean the same, each for each.
  fileprivate func agrees(with other: Core) -> Bool {
    guard definitions.count == other.definitions.count,
      zip(definitions, other.definitions).allSatisfy({ $0.name == $1.name })
    else { return false }
    var numbers = MeaningNumbers()
    let (mine, theirs) = (CoreMeanings(self, &numbers), CoreMeanings(other, &numbers))
    return mine.whole == theirs.whole && mine.tables == theirs.tables
      && mine.calendars == theirs.calendars && mine.choices == theirs.choices
      && mine.records == theirs.records
      && zip(acts, other.acts).allSatisfy { $0.isInForce == $1.isInForce }
  }
}
