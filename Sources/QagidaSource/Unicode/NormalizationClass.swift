/// What normalization needs to know of one scalar, by Unicode 17.0.0.
struct NormalizationClass: Sendable {
  /// The rank of the canonical combining class among those in use: it orders marks as the class
  /// does, and is 0 exactly for class 0, a starter.
  let rank: UInt8

  /// Whether nothing before the scalar ever changes it in NFC, nor it that: a starter that is
  /// neither replaced nor composed with what stands before it.
  let isBoundary: Bool

  init(_ scalar: UInt32) {
    // INVARIANT: below U+0300, the first combining mark, all is a boundary.
    let value = scalar < 0x300 ? 0 : ScalarRuns.value(of: scalar, in: NormalizationTable.classes)
    rank = value >> 1
    isBoundary = value == 0
  }
}
