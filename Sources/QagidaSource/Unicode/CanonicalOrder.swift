/// The canonical order of combining marks (Unicode 17.0.0, D109).
enum CanonicalOrder {
  /// Sorts every run of marks by combining class; marks of one class keep their order.
  static func sort(_ scalars: inout [UInt32]) {
    var i = 0
    while i < scalars.count {
      var last: UInt8 = 0
      var isSorted = true
      var end = i
      while end < scalars.count {
        let rank = NormalizationClass(scalars[end]).rank
        if rank == 0 { break }
        if rank < last { isSorted = false }
        last = rank
        end += 1
      }
      if !isSorted { sortRun(&scalars, i..<end) }
      i = end + 1
    }
  }

  /// Sorts marks in n log n steps, however many there are.
  private static func sortRun(_ scalars: inout [UInt32], _ range: Range<Int>) {
    var keys: [UInt64] = []
    keys.reserveCapacity(range.count)
    for i in range {
      let rank = UInt64(NormalizationClass(scalars[i]).rank)
      keys.append(rank << 56 | UInt64(i - range.lowerBound) << 21 | UInt64(scalars[i]))
    }
    keys.sort()
    for (i, key) in zip(range, keys) { scalars[i] = UInt32(truncatingIfNeeded: key & 0x1F_FFFF) }
  }
}
