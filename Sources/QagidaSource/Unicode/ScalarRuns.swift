/// A map from every scalar to a small number, kept as its runs of equal values.
enum ScalarRuns {
  /// The number of `scalar` in `runs`.
  ///
  /// An entry of `runs` is the first scalar of a run shifted left by 8, or'ed with the number.
  // INVARIANT: `runs` ascends and its first entry is that of scalar 0.
  static func value(of scalar: UInt32, in runs: [UInt32]) -> UInt8 {
    let key = scalar << 8 | 0xFF
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle } else { high = middle }
    }
    return UInt8(truncatingIfNeeded: runs[low])
  }
}
