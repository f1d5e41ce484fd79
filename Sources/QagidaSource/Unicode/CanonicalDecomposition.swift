/// Canonical decomposition (Unicode 17.0.0, D68).
enum CanonicalDecomposition {
  /// Appends the full decomposition of `scalar`, which is itself when there is none.
  static func append(_ scalar: UInt32, to scalars: inout [UInt32]) {
    // INVARIANT: nothing below U+00C0 decomposes.
    if scalar < 0xC0 {
      scalars.append(scalar)
      return
    }
    if Hangul.appendLetters(of: scalar, to: &scalars) { return }
    guard let (first, second) = pair(of: scalar) else {
      scalars.append(scalar)
      return
    }
    // INVARIANT: only the first half of a pair decomposes further, three times at most.
    append(first, to: &scalars)
    if second != 0 { scalars.append(second) }
  }

  /// The decomposition of `scalar` of one step; the second half is 0 when there is but one.
  private static func pair(of scalar: UInt32) -> (first: UInt32, second: UInt32)? {
    let pairs = DecompositionTable.pairs
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      let key = UInt32(truncatingIfNeeded: pairs[middle] >> 42)
      if key == scalar { return halves(pairs[middle]) }
      if key < scalar { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The two halves of an entry of the table.
  static func halves(_ entry: UInt64) -> (first: UInt32, second: UInt32) {
    (
      UInt32(truncatingIfNeeded: entry >> 21 & 0x1F_FFFF),
      UInt32(truncatingIfNeeded: entry & 0x1F_FFFF)
    )
  }
}
