import Foundation
import Testing

@testable import QagidaSource

struct NormalizationTests {
  static func expected(_ bytes: [UInt8]) -> [UInt8] {
    utf8(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping)
  }

  /// Checks nfc, its idempotence and isNFC on one text.
  static func check(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let normal = Normalization.nfc(bytes)
    let isRight =
      normal == expected(bytes) && Normalization.nfc(normal) == normal
      && Normalization.isNFC(normal) && Normalization.isNFC(bytes) == (normal == bytes)
    if !isRight {
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      let text = scalars.map { String($0.value, radix: 16) }.joined(separator: " ")
      Issue.record("\(text)", sourceLocation: sourceLocation)
    }
  }

  @Test func everyScalarUpToPlane2AndBeyond() {
    for scalar in allScalars where scalar.value < 0x30000 || scalar.value >= 0xE0000 {
      if scalar.value >= 0xE1000 { break }
      Self.check(utf8([scalar]))
    }
  }

  /// Every scalar that decomposes, in full decomposition, before and behind marks.
  @Test func everyDecomposition() {
    for entry in DecompositionTable.pairs {
      let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: entry >> 42))!
      let text = String(scalar)
      for form in [text, text.decomposedStringWithCanonicalMapping] {
        for tail in ["", "\u{301}", "\u{323}\u{302}", "\u{30A}\u{327}x", "\u{345}\u{313}"] {
          Self.check(utf8("e" + form + tail))
        }
      }
    }
  }

  @Test func randomMarksAndStarters() {
    let marks = allScalars.filter {
      $0.value < 0x20000 && $0.isInPinnedVersion
        && $0.properties.canonicalCombiningClass != .notReordered
    }
    let seconds = NormalizationTable.composites.map {
      Unicode.Scalar(CanonicalDecomposition.halves(DecompositionTable.pairs[Int($0)]).second)!
    }
    let starters = Array(
      "aeiouAOUиеіәөүғқңһёйїgdzα ω가각각\u{16D63}\u{16D67}\u{1611E}\u{11131}".unicodeScalars)
    var random = FixedRandom(state: 17)
    for _ in 0..<30_000 {
      var text: [Unicode.Scalar] = []
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text.append(starters.randomElement(using: &random)!)
        case 1: text.append(seconds.randomElement(using: &random)!)
        case 2: text.append(Array(marks.prefix(80)).randomElement(using: &random)!)
        default: text.append(marks.randomElement(using: &random)!)
        }
      }
      Self.check(utf8(text))
    }
  }

  @Test func hangul() {
    for lead in UInt32(0x1100)...0x1113 {
      for vowel in UInt32(0x1161)...0x1176 {
        for tail in UInt32(0x11A7)...0x11C3 {
          Self.check(utf8([lead, vowel, tail].map { Unicode.Scalar($0)! }))
        }
      }
    }
    for syllable in UInt32(0xAC00)...0xD7A3 {
      Self.check(utf8([Unicode.Scalar(syllable)!, "\u{11A8}"]))
    }
  }

  @Test(arguments: [
    ("и\u{306}", "й"), ("И\u{306}", "Й"), ("е\u{308}", "ё"), ("Е\u{308}", "Ё"),
    ("і\u{308}", "ї"), ("у\u{306}", "ў"), ("e\u{301}", "é"), ("\u{212B}", "Å"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{1112}\u{1161}\u{11AB}", "한"),
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
        Self.check(utf8(letters[..<place] + [mark] + letters[place...]))
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
