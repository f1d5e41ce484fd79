/// Which characters a name is made of, by Unicode 17.0.0.
///
/// The characters are those of UAX 31 (XID_Start, XID_Continue) without letter numbers, other
/// punctuation than `_`, invisible characters, and letters or digits that are only another shape
/// of plain ones (fullwidth, mathematical, superscript, presentation forms).
package enum NameCharacters {
  /// Whether a name may begin with `scalar`: a letter of any script.
  package static func isStart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isASCIILetter(scalar) }
    if isOrdinaryCyrillic(scalar) { return true }
    return ScalarRuns.value(of: scalar, in: NameTable.classes) == 2
  }

  /// Whether a name may go on with `scalar`: a letter, a decimal digit or a combining mark of any
  /// script, a letter modifier, or `_`.
  package static func isContinue(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return isASCIILetter(scalar) || (scalar >= 0x30 && scalar <= 0x39) || scalar == 0x5F
    }
    if isOrdinaryCyrillic(scalar) { return true }
    return ScalarRuns.value(of: scalar, in: NameTable.classes) != 0
  }

  private static func isASCIILetter(_ scalar: UInt32) -> Bool {
    let lower = scalar | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  /// The Cyrillic block without its marks: letters only.
  private static func isOrdinaryCyrillic(_ scalar: UInt32) -> Bool {
    (scalar >= 0x400 && scalar <= 0x481) || (scalar >= 0x48A && scalar <= 0x52F)
  }
}
