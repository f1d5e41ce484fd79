/// The script of a character: the property Script (UAX 24) of Unicode 17.0.0.
package enum Script: Hashable, Sendable {
  /// Used with many scripts: digits, punctuation, symbols.
  case common
  /// Takes the script of the character before it: combining marks.
  case inherited
  /// Scripts of alphabets.
  case latin, cyrillic, greek, armenian, georgian, arabic, hebrew
  /// Scripts of East Asia.
  case han, hiragana, katakana, hangul
  /// Other scripts with a name here.
  case devanagari, thai, mongolian, ethiopic
  /// A script without a name here, or none (a scalar that is not assigned). The numbers tell
  /// scripts apart and may change with the version of Unicode.
  case other(UInt8)

  /// The script of `scalar`.
  package static func of(_ scalar: UInt32) -> Script {
    if scalar < 0x80 { return NameCharacters.isStart(scalar) ? .latin : .common }
    if scalar >= 0x400 && scalar <= 0x481 { return .cyrillic }
    let number = ScalarRuns.value(of: scalar, in: ScriptTable.numbers)
    return Int(number) < named.count ? named[Int(number)] : .other(number)
  }

  /// The ISO 15924 code of the script, such as `Latn` or `Cyrl`; `Zzzz` when there is none.
  package var code: String {
    let number: Int
    if case .other(let other) = self {
      number = Int(other)
    } else {
      number = Script.named.firstIndex(of: self) ?? 0
    }
    let codes = ScriptTable.codes
    guard (number + 1) * 4 <= codes.utf8CodeUnitCount else { return "Zzzz" }
    let letters = UnsafeBufferPointer(start: codes.utf8Start + number * 4, count: 4)
    return String(decoding: letters, as: UTF8.self)
  }

  /// The scripts with a name.
  // INVARIANT: the order of NAMED_SCRIPTS in tools/unicode/generate.py.
  private static let named: [Script] = [
    .common, .inherited, .latin, .cyrillic, .greek, .armenian, .georgian, .arabic, .hebrew, .han,
    .hiragana, .katakana, .hangul, .devanagari, .thai, .mongolian, .ethiopic,
  ]
}
