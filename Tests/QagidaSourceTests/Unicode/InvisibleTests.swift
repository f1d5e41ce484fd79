import Testing

@testable import QagidaSource

struct InvisibleTests {
  @Test(
    arguments: [
      0x00, 0x08, 0x0B, 0x0C, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E,
      0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2065, 0x2066, 0x2069,
      0x206F,
      0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0001, 0xE0041, 0xE0100, 0xE01EF,
    ] as [UInt32])
  func forbidden(scalar: UInt32) {
    #expect(Invisible.forbidden(scalar))
  }

  @Test(arguments: ["\t", "\n", "\r", " ", "~", "\u{A0}", "ж", "ә", "\u{301}", "\u{600}", "年"])
  func allowed(scalar: Unicode.Scalar) {
    #expect(!Invisible.forbidden(scalar.value))
  }

  @Test func agreesWithTheStandardLibrary() {
    for scalar in allScalars
    where scalar.isInPinnedVersion || scalar.properties.isDefaultIgnorableCodePoint {
      let properties = scalar.properties
      let expected: Bool =
        switch properties.generalCategory {
        case .control: scalar != "\t" && scalar != "\n" && scalar != "\r"
        case .format: !Self.prepended.contains(scalar.value)
        default: properties.isDefaultIgnorableCodePoint
        }
      if Invisible.forbidden(scalar.value) != expected {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  /// Format characters that are seen: PropList.txt, Prepended_Concatenation_Mark.
  static let prepended: Set<UInt32> = [
    0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
  ]
}
