/// Unicode Normalization Form C (UAX 15) of Unicode 17.0.0, by tables of this module.
///
/// Input is valid UTF-8. Scalars that Unicode 17.0.0 does not assign stay as they are. ASCII,
/// U+0080 to U+02FF and the letters of the Cyrillic block are passed over without a table.
package enum Normalization {
  /// Whether `utf8` is in NFC.
  package static func isNFC(_ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBytes { bytes in
      var scalars: [UInt32] = []
      var normal: [UInt8] = []
      var i = 0
      while let segment = OpenSegment.next(in: bytes, from: i) {
        normalize(bytes, segment, &scalars, into: &normal)
        guard normal.elementsEqual(bytes[segment]) else { return false }
        i = segment.upperBound
      }
      return true
    }
  }

  /// The NFC of `utf8`.
  package static func nfc(_ utf8: [UInt8]) -> [UInt8] {
    utf8.withUnsafeBytes { bytes in
      var scalars: [UInt32] = []
      var normal: [UInt8] = []
      var output: [UInt8] = []
      var done = 0
      while let segment = OpenSegment.next(in: bytes, from: done) {
        if done == 0 { output.reserveCapacity(bytes.count) }
        normalize(bytes, segment, &scalars, into: &normal)
        output.append(contentsOf: bytes[done..<segment.lowerBound])
        output.append(contentsOf: normal)
        done = segment.upperBound
      }
      if done == 0 { return utf8 }
      output.append(contentsOf: bytes[done...])
      return output
    }
  }

  /// The scalars of the canonical decomposition (NFD) of `utf8`.
  static func nfd(_ utf8: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(utf8.count)
    for (_, scalar) in UTF8Scalars(utf8) { CanonicalDecomposition.append(scalar, to: &scalars) }
    CanonicalOrder.sort(&scalars)
    return scalars
  }

  /// Puts the NFC of a segment in `normal`. `scalars` is a buffer that spares allocations.
  private static func normalize(
    _ bytes: UnsafeRawBufferPointer, _ segment: Range<Int>, _ scalars: inout [UInt32],
    into normal: inout [UInt8]
  ) {
    scalars.removeAll(keepingCapacity: true)
    normal.removeAll(keepingCapacity: true)
    var i = segment.lowerBound
    while i < segment.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: i)
      CanonicalDecomposition.append(scalar, to: &scalars)
      i += length
    }
    CanonicalOrder.sort(&scalars)
    CanonicalComposition.compose(&scalars)
    for scalar in scalars { UTF8Scalars.append(scalar, to: &normal) }
  }
}
