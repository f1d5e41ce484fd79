import Testing

@testable import QagidaSource

struct ScriptMixtureTests {
  @Test(arguments: [
    "", "fit", "fit_по_закону", "жұмыскер_2", "и\u{306}од", "e\u{301}tat", "年ひカー", "カ年",
    "x1_ж2_α3", "_", "1ж", "١أجر", "oʻzbek", "նախ", "नियम१", "a१", "ж\u{93E}",
  ])
  func pure(text: String) {
    #expect(Script.mixture(in: utf8(text)) == nil)
  }

  @Test(arguments: [
    ("fіt", Script.latin, Script.cyrillic, 1), ("заkон", .cyrillic, .latin, 4),
    ("по_зaкону", .cyrillic, .latin, 7), ("a1_b2ж", .latin, .cyrillic, 5),
    ("жa_bв", .cyrillic, .latin, 2), ("oο", .latin, .greek, 1), ("年a", .han, .latin, 3),
    ("ひ한", .hiragana, .hangul, 3), ("x\u{301}ж", .latin, .cyrillic, 3),
  ])
  func mixed(text: String, first: Script, second: Script, offset: Int) throws {
    let mixture = try #require(Script.mixture(in: utf8(text)))
    #expect(mixture == (first, second, offset))
  }

  @Test func scriptsWithoutAName() throws {
    #expect(Script.mixture(in: utf8("தமிழ்")) == nil)
    #expect(try #require(Script.mixture(in: utf8("தব"))).offset == 3)
  }
}
