/// How many columns text takes on a terminal, by Unicode 17.0.0.
package enum DisplayWidth {
  /// The columns of `scalar` by itself: 2 when East Asian Wide or Fullwidth (most emoji are), 0
  /// when it combines with what is before it, is invisible or a control character, else 1.
  package static func of(_ scalar: UInt32) -> Int {
    if scalar < 0x7F { return scalar < 0x20 ? 0 : 1 }
    if scalar >= 0x400 && scalar <= 0x482 { return 1 }
    return Int(ScalarRuns.value(of: scalar, in: DisplayTable.widths))
  }

  /// The sum of the columns of the scalars of `utf8`, which is valid UTF-8.
  ///
  /// A sequence of several emoji that a terminal may show as one counts as all of them.
  package static func columns(_ utf8: some Sequence<UInt8>) -> Int {
    let answer = utf8.withContiguousStorageIfAvailable { sum(of: $0) }
    return answer ?? Array(utf8).withUnsafeBufferPointer { sum(of: $0) }
  }

  private static func sum(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var columns = 0
    var i = 0
    while i < utf8.count {
      let (scalar, length) = UTF8Scalars.decode(utf8, at: i)
      columns += of(scalar)
      i += length
    }
    return columns
  }
}
