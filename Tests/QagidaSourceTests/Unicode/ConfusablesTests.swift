import Testing

@testable import QagidaSource

struct ConfusablesTests {
  static func skeleton(_ text: String) -> [UInt8] { Confusables.skeleton(utf8(text)) }

  @Test(arguments: [
    "сc", "аa", "еe", "оo", "рp", "хx", "уy", "іi", "һh", "ѕs", "јj", "ӏl", "ԛq", "ԝw", "ԁd",
    "АA", "ВB", "ЕE", "ЅS", "КK", "МM", "НH", "ІI", "ОO", "РP", "СC", "ТT", "ХX", "ҮY", "ЈJ",
    "ӀI", "З3", "ΑA", "ΒB", "ΙI", "ΟO", "οo", "νv", "օo", "սu", "ӘƏ", "әə", "өɵ", "ѐè", "ёë",
    "ñｎ\u{303}", "ＡA", "ｚz", "０0", "𝐦m",
    "𝟎0", "𝟏1", "𝐈I", "𝛂a", "ϲс", "şș", "γү",
  ])
  func pairs(text: String) {
    let letters = text.map { String($0) }
    #expect(letters.count == 2 && utf8(letters[0]) != utf8(letters[1]))
    #expect(Self.skeleton(letters[0]) == Self.skeleton(letters[1]))
  }

  @Test(arguments: [
    ("сорое", "copoe"), ("ЫІ", "ЬІІ"), ("Юг", "ІОг"), ("æon", "aeon"), ("и\u{306}", "й"),
    ("ﬁt", "fit"), ("т\u{327}", "т\u{326}"),
  ])
  func words(one: String, other: String) {
    #expect(Self.skeleton(one) == Self.skeleton(other))
  }

  @Test(arguments: [
    ("l1", "ll"), ("НОРМА", "HOPMa"), ("l", "I"), ("O", "0"), ("m", "rn"), ("і", "l"), ("І", "l"),
    ("у", "ү"),
    ("У", "Ү"), ("у", "ұ"), ("к", "қ"), ("и", "й"), ("е", "ё"), ("ı", "i"), ("c", "C"), ("o", "О"),
    ("𝟎", "O"), ("б", "в"),
  ])
  func apart(one: String, other: String) {
    #expect(Self.skeleton(one) != Self.skeleton(other))
  }

  @Test func asciiStays() {
    let ascii = Array(UInt8.min..<0x80)
    #expect(Confusables.skeleton(ascii) == ascii)
    // Beside other letters too, where the quick way does not apply.
    let mixed = Confusables.skeleton(ascii + utf8("я"))
    #expect(mixed.starts(with: ascii))
  }

  @Test(arguments: [
    "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ",
    "aäbdefgğhiıjklmnŋoöpqrsştuūüvyzAÄBDEFGĞHİIJKLMNŊOÖPQRSŞTUŪÜVYZ",
  ])
  func lettersOfOneAlphabetStayApart(alphabet: String) {
    var seen: Set<[UInt8]> = []
    for letter in alphabet {
      #expect(seen.insert(Self.skeleton(String(letter))).inserted, "\(letter)")
    }
  }

  @Test func idempotent() {
    for scalar in allScalars where scalar.value < 0x20000 {
      let once = Confusables.skeleton(utf8([scalar]))
      if Confusables.skeleton(once) != once { Issue.record("\(scalar)") }
    }
  }

  /// But for decomposition.
  @Test(arguments: ["年休", "جدول", "\u{1112}\u{1161}\u{11AB}", "नियम"])
  func otherScriptsStay(text: String) {
    #expect(Self.skeleton(text) == utf8(text))
  }
}
