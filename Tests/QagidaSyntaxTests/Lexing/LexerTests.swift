import QagidaSource
import Testing

@testable import QagidaSyntax

struct LexerTests {
  /// The tokens but blanks and the end, as `kind text`.
  private func lex(_ bytes: [UInt8]) -> [String] {
    let file = sourceFile(bytes)
    let tokens = Lexer.tokens(of: file, table: englishTable)
    return tokens.indices.dropLast().filter { tokens[$0].kind != .blank }.map { number in
      let range = Int(tokens[number].start)..<Int(tokens[number + 1].start)
      return "\(tokens[number].kind) \(String(decoding: bytes[range], as: UTF8.self))"
    }
  }

  private func lex(_ text: String) -> [String] { lex(utf8(text)) }

  private func kinds(_ bytes: [UInt8]) -> [TokenKind] {
    Lexer.tokens(of: sourceFile(bytes), table: englishTable).map { $0.kind }
  }

  @Test func everySign() {
    #expect(
      lex("( ) { } , . : + - * / = != < <= > >=") == [
        "leftParenthesis (", "rightParenthesis )", "leftBrace {", "rightBrace }", "comma ,",
        "dot .", "colon :", "plus +", "minus -", "star *", "slash /", "equal =", "notEqual !=",
        "less <", "lessOrEqual <=", "greater >", "greaterOrEqual >=",
      ])
    #expect(lex("<=>") == ["lessOrEqual <=", "greater >"])
    #expect(lex("a<-b") == ["name a", "less <", "minus -", "name b"])
  }

  @Test func unknownCharacters() {
    #expect(lex("! ; @ [ ]") == ["unknown !", "unknown ;", "unknown @", "unknown [", "unknown ]"])
    #expect(lex("€ → 𝟙 ①") == ["unknown €", "unknown →", "unknown 𝟙", "unknown ①"])
    #expect(lex("§ §x") == ["unknown §", "unknown §", "name x"])
    #expect(lex("_a") == ["unknown _", "name a"])
    #expect(lex("a && b||c") == ["name a", "unknown &&", "name b", "unknown ||", "name c"])
    #expect(lex("== => <> =-") == ["unknown ==", "unknown =>", "unknown <>", "equal =", "minus -"])
    #expect(lex("a # b") + lex("c // d") == ["name a", "unknown # b", "name c", "unknown // d"])
    #expect(lex([0x61, 0x00, 0x62]) == ["name a", "unknown \0", "name b"])
  }

  @Test func everyKindOfTokenIsMade() {
    let text =
      "\u{FEFF}a\u{A0}1 2025-09-01 §1 \"t\" ( ) { } , . : + - * / = != < <= > >= ! -- c\n\"open"
    let inCases = kinds(utf8("cases [ ]"))
    let missing = (0...TokenKind.end.rawValue).compactMap { TokenKind(rawValue: $0) }
      .filter { kind in !(kinds(utf8(text)) + inCases).contains(kind) }
    #expect(missing == [])
  }

  // MARK: Numbers and dates

  @Test func numbers() {
    #expect(lex("35 2.5 007") == ["number 35", "number 2.5", "number 007"])
    #expect(lex("1.2.3") == ["number 1.2", "dot .", "number 3"])
    #expect(lex("1. .5") == ["number 1", "dot .", "dot .", "number 5"])
    #expect(lex("35years") == ["number 35", "name years"])
    #expect(lex("1..2") == ["number 1", "dot .", "dot .", "number 2"])
  }

  @Test func datesAgainstSubtraction() {
    #expect(lex("2025-09-01") == ["date 2025-09-01"])
    #expect(lex("2025-13-99") == ["date 2025-13-99"], "whether there is such a day is not asked")
    #expect(lex("2025-9-01") == ["number 2025", "minus -", "number 9", "minus -", "number 01"])
    #expect(
      lex("2025-09-011") == ["number 2025", "minus -", "number 09", "minus -", "number 011"])
    #expect(
      lex("12025-09-01") == ["number 12025", "minus -", "number 09", "minus -", "number 01"])
    #expect(lex("2025-09-01-1") == ["date 2025-09-01", "minus -", "number 1"])
    #expect(lex("2025-09") == ["number 2025", "minus -", "number 09"])
    #expect(lex("2025 - 09 - 01").count == 5)
    #expect(lex("2025--09") == ["number 2025", "comment --09"])
    #expect(lex("2025-09-01.5") == ["date 2025-09-01", "dot .", "number 5"])
  }

  // MARK: Names

  @Test(arguments: [
    "a", "may_take_part", "meets_CSL_16_3", "жасы", "возраст_35", "қағида", "әңғүұқөһі", "Ёлка",
    "ʼ", "名前", "aжb", "x1",
  ])
  func names(_ name: String) {
    let isName = lex(name) == ["name \(name)"]
    #expect(isName == (name != "ʼ"), "a modifier letter begins no name")
  }

  @Test func decomposedLettersBelongToTheirName() {
    #expect(lex("e\u{301}te\u{301}") == ["name e\u{301}te\u{301}"])
    #expect(lex("и\u{306}од") == ["name и\u{306}од"])
    #expect(lex("\u{301}a") == ["unknown \u{301}", "name a"])
  }

  @Test func namesEndAtWhatIsNoLetter() {
    #expect(lex("жасы.level") == ["name жасы", "dot .", "name level"])
    #expect(lex("a\u{200B}b") == ["name a", "unknown \u{200B}", "name b"])
    #expect(lex("a’b") == ["name a", "unknown ’", "name b"])
  }

  // MARK: Clauses

  @Test(arguments: [
    "§4", "§ 4", "§18(3)", "§13-1", "§3(2-2)", "§12/2", "§6.".replacing(".", with: "(1)(2)"),
    "§13-1(2)/3", "§1/2/3", "p.4", "p. 18(3)", "p.  13-1", "§007",
  ])
  func clauses(_ clause: String) {
    #expect(lex(clause) == ["clause \(clause)"])
  }

  @Test func clausesEndAtWhatIsNoNumber() {
    #expect(lex("§4()") == ["clause §4", "leftParenthesis (", "rightParenthesis )"])
    #expect(lex("§4(a)").first == "clause §4")
    #expect(lex("§4(3").first == "clause §4")
    #expect(lex("§4(3-)").first == "clause §4")
    #expect(lex("§4 (3)").first == "clause §4", "no blank before a bracket")
    #expect(lex("§4-") == ["clause §4", "minus -"])
    #expect(lex("§4--c") == ["clause §4", "comment --c"])
    #expect(lex("§4/") == ["clause §4", "slash /"])
    #expect(lex("§4/2(1)").first == "clause §4/2")
    #expect(lex("§1,§2") == ["clause §1", "comma ,", "clause §2"])
    #expect(lex("§6(1) to (5)").count == 5)
  }

  @Test func aPrefixWithoutNumberIsAName() {
    #expect(lex("p. x") == ["name p", "dot .", "name x"])
    #expect(lex("p .4") == ["name p", "dot .", "number 4"])
    #expect(lex("pp.4") == ["name pp", "dot .", "number 4"])
    #expect(lex("p.\n4").first == "name p")
    #expect(lex("p4") == ["name p4"])
  }

  // MARK: Texts

  @Test func texts() {
    #expect(lex(#""""#) == [#"text """#])
    #expect(lex(#""a -- b §4""#) == [#"text "a -- b §4""#])
    #expect(lex(#""a \" b""#) == [#"text "a \" b""#])
    #expect(lex(#""a \\" b"#) == [#"text "a \\""#, "name b"])
    #expect(lex(#""\n""#) == [#"text "\n""#], "an escape that means nothing is two characters")
    #expect(lex("\"қағида\"x") == ["text \"қағида\"", "name x"])
  }

  @Test func openTexts() {
    #expect(lex("\"a") == ["openText \"a"])
    #expect(lex("\"a\nb\"") == ["openText \"a", "lineEnd \n", "name b", "openText \""])
    #expect(lex("\"a\r\nb") == ["openText \"a", "lineEnd \r\n", "name b"])
    #expect(lex(#""a\""#) == [#"openText "a\""#])
    #expect(lex("\"a\\") == ["openText \"a\\"])
    #expect(lex("\"a\\\nb").first == "openText \"a\\")
  }

  // MARK: Lines, blanks, comments

  @Test func lineEnds() {
    #expect(
      lex("a\nb\r\nc\rd\n\re") == [
        "name a", "lineEnd \n", "name b", "lineEnd \r\n", "name c", "lineEnd \r", "name d",
        "lineEnd \n", "lineEnd \r", "name e",
      ])
    #expect(lex("a -- c\r\nb") == ["name a", "comment -- c", "lineEnd \r\n", "name b"])
    #expect(lex("a -- c\rb") == ["name a", "comment -- c", "lineEnd \r", "name b"])
    #expect(lex("----") == ["comment ----"])
  }

  @Test func blanksAndTabsAreOneToken() {
    #expect(kinds(utf8(" \t a\t")) == [.blank, .name, .blank, .end])
  }

  @Test func byteOrderMark() {
    #expect(kinds([0xEF, 0xBB, 0xBF]) == [.blank, .end])
    #expect(kinds([0xEF, 0xBB, 0xBF, 0x61]) == [.blank, .name, .end])
    #expect(kinds([0x61, 0xEF, 0xBB, 0xBF]) == [.name, .unknown, .end], "only at the start")
  }

  @Test func nothing() { #expect(kinds([]) == [.end]) }

  // MARK: Bytes that are not UTF-8

  @Test(
    arguments: [
      [0x80], [0xFF], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80],
      // Overlong forms of `a`: were they read, two spellings would be one name.
      [0xC1, 0xA1], [0xE0, 0x81, 0xA1], [0xF0, 0x80, 0x81, 0xA1],
    ] as [[UInt8]])
  func illFormedBytesAreUnknown(_ bytes: [UInt8]) {
    #expect(kinds(bytes).dropLast().allSatisfy { $0 == .unknown })
    #expect(kinds([0x61] + bytes).first == .name)
    #expect(kinds([0x61] + bytes)[1] == .unknown, "nor do they go on with a name")
    #expect(kinds(bytes + [0x61]).suffix(2) == [.name, .end])
  }

  @Test func surrogatesAreNoLetters() {
    #expect(!kinds([0xED, 0xA0, 0x80]).contains(.name))
  }

  // MARK: Words

  @Test func wordsOfTheLanguageAreNumbered() {
    let file = sourceFile(utf8("requires requiresx 30 31 REQUIRES"))
    let tokens = Lexer.tokens(of: file, table: englishTable).filter { $0.kind != .blank }
    #expect(tokens.map { $0.word != .none } == [true, false, true, false, false, false])
    #expect(englishTable.spelling(of: tokens[0].word) == "requires")
  }
}
