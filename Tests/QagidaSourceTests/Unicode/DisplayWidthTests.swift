import Testing

@testable import QagidaSource

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc ", 4), ("жұмыскер", 8), ("ӘәҒғҚқҢңӨөҰұҮүҺһІі", 18), ("и\u{306}од", 3),
    ("年休", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("カタ", 4), ("ｶﾀ", 2), ("ＡＢ", 4),
    ("🙂", 2), ("🇰🇿", 2), ("e\u{301}\u{323}", 1), ("a\u{200B}b", 2), ("\t\n", 0), ("— «№»", 5),
    ("𠀀", 2), ("\u{3000}", 2), ("नि", 2), ("ё\u{20DD}", 1), ("→≥", 2), ("\u{7F}", 0),
  ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text.utf8) == columns)
    #expect(DisplayWidth.columns(AnySequence(utf8(text))) == columns)
  }

  @Test func marksTakeNoColumn() {
    for scalar in allScalars where scalar.isInPinnedVersion {
      let width = DisplayWidth.of(scalar.value)
      let expected: Int? =
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: 0
        case .uppercaseLetter, .decimalNumber: nil
        default:
          scalar.properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF ~= scalar.value) ? 2 : nil
        }
      if let expected, width != expected { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
  }
}
