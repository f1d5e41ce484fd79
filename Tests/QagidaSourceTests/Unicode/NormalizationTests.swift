import Foundation
import Testing

@testable import QagidaSource

struct NormalizationTests {
  /// Checks nfc, its idempotence and isNFC on one text.
  static func check(
    _ bytes: [UInt8], is expected: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let normal = Normalization.nfc(bytes)
    let isRight =
      normal == expected && Normalization.nfc(normal) == normal
      && Normalization.isNFC(normal) && Normalization.isNFC(bytes) == (normal == bytes)
    if !isRight {
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      let text = scalars.map { String($0.value, radix: 16) }.joined(separator: " ")
      Issue.record("\(text)", sourceLocation: sourceLocation)
    }
  }

  /// Foundation of Linux (6.3) is right about single scalars and the marks of U+0300 to U+0362,
  /// but not about all of Hangul, marks with decompositions, and the marks of late versions.
  static func checkAgainstFoundation(_ text: String) {
    check(utf8(text), is: utf8(text.precomposedStringWithCanonicalMapping))
  }

  @Test func everyScalarUpToPlane2AndBeyond() {
    for scalar in allScalars where scalar.value < 0x30000 || scalar.value >= 0xE0000 {
      if scalar.value >= 0xE1000 { break }
      Self.checkAgainstFoundation(String(scalar))
    }
  }

  /// Every scalar that decomposes and is no mark, before and behind marks.
  @Test func everyDecomposition() {
    for entry in DecompositionTable.pairs {
      let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: entry >> 42))!
      guard scalar.properties.canonicalCombiningClass == .notReordered,
        !(0xF71...0xF81 ~= scalar.value)
      else { continue }
      let text = String(scalar)
      for form in [text, text.decomposedStringWithCanonicalMapping] {
        for tail in ["", "\u{301}", "\u{323}\u{302}", "\u{30A}\u{327}x", "\u{345}\u{313}"] {
          Self.checkAgainstFoundation("e" + form + tail)
        }
      }
    }
  }

  @Test func randomLettersAndMarks() {
    let letters = Array("aeiouAOUиеіуәөүғқңһёйїgdzαωώ".unicodeScalars)
    var random = FixedRandom(state: 17)
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        if Int.random(in: 0..<3, using: &random) == 0 {
          text.append(letters.randomElement(using: &random)!)
        } else {
          text.append(Unicode.Scalar(UInt32.random(in: 0x300...0x362, using: &random))!)
        }
      }
      Self.checkAgainstFoundation(String(text))
    }
  }

  /// The cases of a third implementation, of the pinned version, where Foundation cannot serve.
  @Test func vectors() {
    func bytes(_ hexes: Substring) -> [UInt8] {
      utf8(hexes.split(separator: " ").map { Unicode.Scalar(UInt32($0, radix: 16)!)! })
    }
    for line in normalizationVectors.split(separator: "\n") {
      let sides = line.split(separator: ";")
      Self.check(bytes(sides[0]), is: bytes(sides[1]))
    }
  }

  @Test func hangul() {
    for syllable in UInt32(0xAC00)...0xD7A3 {
      let index = syllable - 0xAC00
      let lead = Unicode.Scalar(0x1100 + index / 588)!
      let vowel = Unicode.Scalar(0x1161 + index % 588 / 28)!
      let expected = utf8([Unicode.Scalar(syllable)!])
      if index % 28 == 0 {
        Self.check(utf8([lead, vowel]), is: expected)
      } else {
        let open = Unicode.Scalar(syllable - index % 28)!
        let tail = Unicode.Scalar(0x11A7 + index % 28)!
        Self.check(utf8([lead, vowel, tail]), is: expected)
        Self.check(utf8([open, tail]), is: expected)
      }
    }
  }

  /// On both sides of the letters of modern Hangul nothing composes.
  @Test(arguments: [
    "\u{1100}\u{1160}", "\u{1100}\u{1176}", "\u{1113}\u{1161}", "\u{AC00}\u{11A7}",
    "\u{AC00}\u{11C3}", "\u{AC01}\u{11A8}", "\u{D7A4}\u{11A8}",
  ])
  func oldHangul(text: String) {
    Self.check(utf8(text), is: utf8(text))
  }

  @Test(arguments: [
    ("и\u{306}", "й"), ("И\u{306}", "Й"), ("е\u{308}", "ё"), ("Е\u{308}", "Ё"),
    ("і\u{308}", "ї"), ("у\u{306}", "ў"), ("e\u{301}", "é"), ("\u{212B}", "Å"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("a\u{483}\u{323}", "ạ\u{483}"), ("aбвг\u{483}\u{323}", "aбвг\u{323}\u{483}"),
    ("a\u{483}\u{484}\u{485}\u{483}\u{323}", "ạ\u{483}\u{484}\u{485}\u{483}"),
    ("сайын и\u{306}елік", "сайын йелік"),
  ])
  func decomposedText(text: String, composed: String) {
    #expect(Normalization.nfc(utf8(text)) == utf8(composed))
    #expect(!Normalization.isNFC(utf8(text)))
    #expect(Normalization.isNFC(utf8(composed)))
  }

  /// No letter of Kazakh but й and ё comes of a composition: ғ is not г and a stroke.
  @Test(arguments: [
    "ӘәҒғҚқҢңӨөҰұҮүҺһІіЙйЁё", "жұмыскерге ақы төленетін демалыс", "naïve façade", "№ 1 — «ү»",
    "г\u{335}", "к\u{329}", "и\u{483}", "ә\u{306}",
  ])
  func textThatStays(text: String) {
    #expect(Normalization.nfc(utf8(text)) == utf8(text))
    #expect(Normalization.isNFC(utf8(text)))
  }

  @Test func aMarkAtEveryPlaceOfALongText() {
    let letters = Array("жыл сайынғы ақы төленетін демалыс is granted 年 every год".unicodeScalars)
    for place in 0...letters.count {
      for mark: Unicode.Scalar in ["\u{306}", "\u{308}", "\u{483}", "\u{327}"] {
        let scalars = utf8(letters[..<place] + [mark] + letters[place...])
        Self.checkAgainstFoundation(String(decoding: scalars, as: UTF8.self))
      }
    }
  }

  @Test func manyMarksTakeNoLongTime() {
    let marks = [UInt8](repeating: 0, count: 100_000).indices.flatMap { i in
      i % 2 == 0 ? utf8("\u{301}") : utf8("\u{323}")
    }
    let normal = Normalization.nfc(utf8("a") + marks)
    #expect(normal.count == utf8("ạ").count + marks.count - 2)
    #expect(Normalization.isNFC(normal))
  }

  @Test func emptyText() {
    #expect(Normalization.nfc([]).isEmpty)
    #expect(Normalization.isNFC([]))
  }
}
