import Testing

@testable import QagidaSource

struct NameCharactersTests {
  static func isName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    guard let first = scalars.first else { return false }
    return NameCharacters.isStart(first)
      && scalars.dropFirst().allSatisfy(NameCharacters.isContinue)
  }

  @Test(arguments: [
    "a", "leave_days2", "жұмыскер", "ӘЖІР", "үлес_салмақ_1", "работник_ё", "и\u{306}од", "naïve",
    "أجر", "إجازة_٣", "年休假", "ひらがな", "カード", "근로자", "αβγ", "հայերեն_և", "ქართული",
    "עובד", "नियम", "น้ำ", "tıl", "oʻzbek", "ескеʼ",
  ])
  func names(text: String) {
    #expect(Self.isName(text))
  }

  @Test(arguments: [
    "", "_a", "1a", "٣a", "a b", "a-b", "a.b", "№", "a’b", "a\u{200D}b", "a\u{AD}", "\u{306}a",
    "Ⅷ", "x²", "ａ", "𝐚", "ª", "ﬁ", "℘", "a\u{FE0F}", "\u{3164}", "a\u{34F}", "ʼа", "aⒶ", "a‿b",
    "a１", "a\u{20DD}", "🙂", "a·b",
  ])
  func notNames(text: String) {
    #expect(!Self.isName(text))
  }

  /// XID_Start and XID_Continue are never left, and letters that are left out have a reason.
  @Test func agreesWithTheStandardLibrary() {
    for scalar in allScalars where scalar.isInPinnedVersion {
      let properties = scalar.properties
      let isStart = NameCharacters.isStart(scalar.value)
      let isContinue = NameCharacters.isContinue(scalar.value)
      var isRight = !isStart || (properties.isXIDStart && isContinue)
      isRight = isRight && (!isContinue || properties.isXIDContinue)
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter:
        let isPlain = properties.isXIDStart && !properties.isDefaultIgnorableCodePoint
        isRight = isRight && (isStart || !isPlain || Self.isOddShape(scalar))
      case .decimalNumber:
        isRight = isRight && !isStart && (isContinue || Self.isOddShape(scalar))
      case .nonspacingMark, .spacingMark:
        isRight = isRight && !isStart && isContinue != properties.isDefaultIgnorableCodePoint
      case .modifierLetter: break
      default: isRight = isRight && !isStart && (!isContinue || scalar == "_")
      }
      if !isRight { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
  }

  /// Blocks of letters and digits that are other shapes of plain ones.
  static func isOddShape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAA, 0xBA, 0x309F, 0x30FF, 0x2100...0x214F, 0xFB00...0xFDFF, 0xFE70...0xFEFF,
      0xFF00...0xFFEF:
      true
    case 0x1CCD6...0x1CCF9, 0x1D400...0x1D7FF, 0x1EE00...0x1EEFF, 0x1FBF0...0x1FBF9: true
    default: false
    }
  }
}
