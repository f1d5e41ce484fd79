import Testing

@testable import QagidaSource

struct ScriptTests {
  @Test(arguments: [
    ("azAZéßıŋ", Script.latin, "Latn"), ("аяЯіәғһӏё", .cyrillic, "Cyrl"),
    ("αΩ", .greek, "Grek"), ("աև", .armenian, "Armn"), ("ქ", .georgian, "Geor"),
    ("جه", .arabic, "Arab"), ("א", .hebrew, "Hebr"), ("年々𠀀", .han, "Hani"),
    ("ひ", .hiragana, "Hira"), ("カ", .katakana, "Kana"), ("한ᄀ", .hangul, "Hang"),
    ("न", .devanagari, "Deva"), ("น", .thai, "Thai"), ("ᠮ", .mongolian, "Mong"),
    ("አ", .ethiopic, "Ethi"), ("0_ .,№—😀ー", .common, "Zyyy"),
    ("\u{301}\u{306}", .inherited, "Zinh"),
  ])
  func named(letters: String, script: Script, code: String) {
    for scalar in letters.unicodeScalars {
      #expect(Script.of(scalar.value) == script, "\(scalar)")
    }
    #expect(script.code == code)
  }

  @Test(arguments: [
    ("த", "Taml"), ("ব", "Beng"), ("ཀ", "Tibt"), ("Ꭰ", "Cher"), ("𐰀", "Orkh"), ("ⲁ", "Copt"),
    ("\u{378}", "Zzzz"), ("\u{E000}", "Zzzz"),
  ])
  func others(letter: Unicode.Scalar, code: String) {
    let script = Script.of(letter.value)
    guard case .other = script else {
      Issue.record("\(script)")
      return
    }
    #expect(script.code == code)
  }

  @Test func othersAreDistinct() {
    #expect(Script.of(0xBA4) != Script.of(0x995))
    #expect(Script.of(0xBA4) == Script.of(0xB95))
  }

  @Test func numbersWithoutAScript() {
    #expect(Script.other(255).code == "Zzzz")
  }
}
