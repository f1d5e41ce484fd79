/// Syllables and conjoining letters of Hangul (Unicode 17.0.0, section 3.12).
enum Hangul {
  private static let firstSyllable: UInt32 = 0xAC00
  private static let firstLead: UInt32 = 0x1100
  private static let firstVowel: UInt32 = 0x1161
  /// One before the first trailing consonant, so that 0 stands for none.
  private static let noTail: UInt32 = 0x11A7
  private static let leads: UInt32 = 19
  private static let vowels: UInt32 = 21
  private static let tails: UInt32 = 28

  /// Appends the letters of a syllable; false when `scalar` is none.
  static func appendLetters(of scalar: UInt32, to scalars: inout [UInt32]) -> Bool {
    guard scalar >= firstSyllable, scalar < firstSyllable + leads * vowels * tails else {
      return false
    }
    let index = scalar - firstSyllable
    scalars.append(firstLead + index / (vowels * tails))
    scalars.append(firstVowel + index / tails % vowels)
    if index % tails != 0 { scalars.append(noTail + index % tails) }
    return true
  }

  /// The syllable of a leading consonant and a vowel, or of a syllable without a tail and a tail.
  static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first >= firstLead, first < firstLead + leads, second >= firstVowel,
      second < firstVowel + vowels
    {
      return firstSyllable + ((first - firstLead) * vowels + second - firstVowel) * tails
    }
    guard first >= firstSyllable, first < firstSyllable + leads * vowels * tails,
      (first - firstSyllable) % tails == 0, second > noTail, second < noTail + tails
    else { return nil }
    return first + second - noTail
  }
}
