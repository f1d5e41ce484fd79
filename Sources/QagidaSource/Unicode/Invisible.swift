/// Characters that nobody sees, or that change what is seen of others.
package enum Invisible {
  /// Whether `scalar` is forbidden in a source text: a control character other than tab, LF and
  /// CR; a default-ignorable character of Unicode 17.0.0 (soft hyphen, zero-width characters and
  /// joiners, bidirectional controls, variation selectors, tags, fillers, U+FEFF); or any other
  /// format character without a shape of its own.
  package static func forbidden(_ scalar: UInt32) -> Bool {
    if scalar < 0x7F { return scalar < 0x20 && scalar != 0x09 && scalar != 0x0A && scalar != 0x0D }
    if scalar >= 0x400 && scalar <= 0x52F { return false }
    return ScalarRuns.value(of: scalar, in: DisplayTable.forbidden) != 0
  }

  /// A text with the numbers of the characters that nobody sees, and of tabs and line ends, in
  /// their place: `<U+001B>`. No terminal can be made to obey it.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0.value) }) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      guard isHidden(scalar.value) else {
        shown.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      shown += "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
    }
    return shown
  }

  private static func isHidden(_ scalar: UInt32) -> Bool { scalar < 0x20 || forbidden(scalar) }
}
