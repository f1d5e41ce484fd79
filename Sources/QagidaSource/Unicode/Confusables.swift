/// Letters and digits that look alike, after UTS 39 of Unicode 17.0.0.
package enum Confusables {
  /// The skeleton of a text: two texts look the same when their skeletons are the same bytes.
  ///
  /// Letters and digits of the Latin, Cyrillic, Greek and Armenian scripts, their fullwidth and
  /// mathematical shapes and the marks U+0300 to U+036F become the prototype of those that look
  /// like them; case is kept. Other than in UTS 39
  /// - ASCII stays as it is, so `l`, `1` and `I`, `O` and `0`, `m` and `rn` are not the same, and
  ///   a capital that looks like `l` looks like `I` here;
  /// - the letters of the Kazakh alphabets (Cyrillic, Latin) and of the Russian one stay apart
  ///   from each other: `ү` looks like `γ` and not like `у`, `Ү` like `Y` and `У` like neither,
  ///   `ı` not like `i`.
  ///
  /// The skeleton is in NFD, and that of a skeleton is the same again. It is for comparing only.
  ///
  /// - Parameter utf8: valid UTF-8, in any form of normalization.
  package static func skeleton(_ utf8: [UInt8]) -> [UInt8] {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return utf8 }
    var mapped: [UInt32] = []
    mapped.reserveCapacity(utf8.count)
    for scalar in Normalization.nfd(utf8) { appendTarget(of: scalar, to: &mapped) }
    CanonicalOrder.sort(&mapped)
    var skeleton: [UInt8] = []
    skeleton.reserveCapacity(utf8.count)
    for scalar in mapped { UTF8Scalars.append(scalar, to: &skeleton) }
    return skeleton
  }

  /// Appends what stands for `scalar`.
  ///
  /// An entry of the table is a run: first scalar (from bit 32), how many (from bit 24), and what
  /// the first becomes, the next ones the scalars after it. With bit 23 set that is an index of
  /// `sequences`, where the target ends before a 0.
  // INVARIANT: the targets are in NFD, but for the order of marks, and their own targets.
  private static func appendTarget(of scalar: UInt32, to mapped: inout [UInt32]) {
    let runs = ConfusableTable.runs
    guard scalar >= 0x80, let run = lastRun(upTo: scalar, in: runs) else {
      mapped.append(scalar)
      return
    }
    let distance = scalar - UInt32(truncatingIfNeeded: run >> 32)
    guard distance < UInt32(truncatingIfNeeded: run >> 24 & 0xFF) else {
      mapped.append(scalar)
      return
    }
    let target = UInt32(truncatingIfNeeded: run & 0xFF_FFFF)
    guard target & 0x80_0000 != 0 else {
      mapped.append(target + distance)
      return
    }
    var i = Int(target & 0x7F_FFFF)
    while ConfusableTable.sequences[i] != 0 {
      mapped.append(ConfusableTable.sequences[i])
      i += 1
    }
  }

  private static func lastRun(upTo scalar: UInt32, in runs: [UInt64]) -> UInt64? {
    let key = UInt64(scalar) << 32 | 0xFFFF_FFFF
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle] <= key { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1] : nil
  }
}
