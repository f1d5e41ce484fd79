/// Canonical composition (Unicode 17.0.0, D117).
enum CanonicalComposition {
  /// Composes scalars that are decomposed and in canonical order.
  static func compose(_ scalars: inout [UInt32]) {
    var count = 0
    var starter: Int?
    var lastRank: UInt8 = 0
    for scalar in scalars {
      let rank = NormalizationClass(scalar).rank
      if let place = starter, place == count - 1 || lastRank < rank,
        let composite = composite(scalars[place], scalar)
      {
        scalars[place] = composite
        continue
      }
      if rank == 0 { starter = count }
      lastRank = rank
      scalars[count] = scalar
      count += 1
    }
    scalars.removeLast(scalars.count - count)
  }

  /// The primary composite of two scalars, if any.
  private static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if let syllable = Hangul.composite(first, second) { return syllable }
    let composites = NormalizationTable.composites
    var low = 0
    var high = composites.count
    while low < high {
      let middle = (low + high) / 2
      let entry = DecompositionTable.pairs[Int(composites[middle])]
      let halves = CanonicalDecomposition.halves(entry)
      if halves == (first, second) { return UInt32(truncatingIfNeeded: entry >> 42) }
      if halves < (first, second) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
