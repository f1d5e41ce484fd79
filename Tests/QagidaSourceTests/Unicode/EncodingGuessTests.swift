import QagidaSource
import Testing

/// Texts that were saved in another encoding than UTF-8.
@Suite struct EncodingGuessTests {
  private static let text = "Лицо, зачисленное в кадровый резерв, состоит в нем два года; ДО СРОКА."

  /// The text with each Cyrillic letter in the place that an encoding gives it.
  private static func bytes(_ upper: [UInt8], _ lower: [UInt8]) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x410...0x42F: upper[Int(scalar.value) - 0x410]
      case 0x430...0x44F: lower[Int(scalar.value) - 0x430]
      default: UInt8(scalar.value)
      }
    }
  }

  /// The order of the letters а to я in KOI8-R, from C0 on (RFC 1489).
  private static let koi8: [UInt8] = {
    let order = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
    return (0x430...0x44F).map { value in
      0xC0 + UInt8(order.firstIndex { $0.value == UInt32(value) } ?? 0)
    }
  }()

  @Test func cyrillicOfEightBits() {
    #expect(
      EncodingGuess.name(of: Self.bytes(Array(0xC0...0xDF), Array(0xE0...0xFF))) == "Windows-1251")
    #expect(EncodingGuess.name(of: Self.bytes(Self.koi8.map { $0 + 0x20 }, Self.koi8)) == "KOI8-R")
    let lower866 = Array(UInt8(0xA0)...0xAF) + Array(UInt8(0xE0)...0xEF)
    #expect(EncodingGuess.name(of: Self.bytes(Array(0x80...0x9F), lower866)) == "IBM866")
  }

  @Test func utf16() {
    #expect(EncodingGuess.name(of: [0xFF, 0xFE, 0x7B, 0x00]) == "UTF-16")
    #expect(
      EncodingGuess.name(of: Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == nil)
    #expect(EncodingGuess.name(of: "outcome x".utf16.flatMap { [0, UInt8($0)] }) == "UTF-16")
  }

  @Test func nothingIsGuessedOfDamagedUTF8() {
    #expect(EncodingGuess.name(of: Array(Self.text.utf8) + [0xFF]) == nil)
    #expect(EncodingGuess.name(of: Array("age ".utf8) + [0xC3]) == nil)
    #expect(
      EncodingGuess.name(of: Array("caf".utf8) + [0xE9] + Array(" tr".utf8) + [0xE8, 0x73, 0xE9])
        == nil)
    #expect(EncodingGuess.name(of: []) == nil)
  }
}
