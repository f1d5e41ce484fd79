import QagidaSource
import Testing

@testable import QagidaSyntax

struct TextCheckTests {
  @Test func whatMayStandNowhere() {
    #expect(checkLaws("-- a\u{200B}b\n").findings == ["invisibleCharacter@\u{200B}"])
    #expect(checkLaws("-- \u{202E}b\n").findings == ["invisibleCharacter@\u{202E}"])
    #expect(checkLaws("choice c a\u{200B}, b\n").ids.contains(.invisibleCharacter))
    #expect(checkLaws("-- €\n").findings == [], "what is seen may stand in comments")
    #expect(checkLaws("names for A\n    a kk \"€ § @\"\n").findings == [], "and in texts")
    #expect(checkLaws("define x is €\n").ids.contains(.unknownCharacter))
    #expect(checkLaws("define x is \0\n").ids.contains(.invisibleCharacter))
  }

  @Test func byteOrderMarkMayStandAtTheStart() {
    #expect(checkLaws("\u{FEFF}-- a\n").findings == [])
    #expect(checkLaws("-- a\u{FEFF}\n").findings == ["invisibleCharacter@\u{FEFF}"])
  }

  @Test func fixes() {
    let tab = Parsed("act A\n\tmonth ends are refused\n").diagnostics.items
    #expect(tab.map { $0.fix?.replacement } == ["    "])
    let invisible = Parsed("-- \u{200B}\n").diagnostics.items
    #expect(invisible.map { $0.fix?.replacement } == [""])
    #expect(invisible.first?.arguments.first.map { "\($0.value)" } == "text(\"U+200B\")")
  }

  @Test func textThatIsNotUTF8IsReportedOnce() {
    let parsed = checkLaws(utf8("-- a\n-- ") + [0xFF, 0xFE] + utf8("\n-- ") + [0x80])
    #expect(parsed.places == ["notUTF8 2:4"])
    let name = checkLaws(utf8("define a") + [0xC3] + utf8(" is b\n"))
    #expect(name.ids.filter { $0 == .notUTF8 }.count == 1)
  }

  @Test func openTextsAreReportedWhereTheyBegin() {
    let parsed = checkLaws("names for A\n    a kk \"b\n    c kk \"d\"\n")
    #expect(parsed.places == ["openText 2:10"])
  }
}
