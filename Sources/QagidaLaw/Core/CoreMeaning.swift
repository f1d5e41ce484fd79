extension Core {
  /// For each term the first term that means the same: the same operations on the same parts, the
  /// places where they are written left out.
  package var canonicalTerms: [TermID] {
    var canonical: [TermID] = []
    canonical.reserveCapacity(terms.count)
    var known: [TypedTerm: TermID] = [:]
    known.reserveCapacity(terms.count)
    for (number, term) in terms.enumerated() {
      let mapped = term.mappingParts { canonical[Int($0.index)] }
      let key = TypedTerm(term: mapped, type: types[number])
      if let first = known[key] {
        canonical.append(first)
      } else {
        known[key] = TermID(number)
        canonical.append(TermID(number))
      }
    }
    return canonical
  }

  private struct TypedTerm: Hashable {
    let term: Term
    let type: Type
  }
}
