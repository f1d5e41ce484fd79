import QagidaSource
import Testing

@testable import QagidaRecords

@Suite struct JSONParserTests {
  static let accepted: [String] = [
    "null", "true", "false", "0", "-0", "1", "-1", "10", "123456789012345678901234567890",
    "0.0", "-0.0", "0.5", "1.50", "1e5", "1E5", "1e+5", "1e-5", "0e0", "0E+0", "-1.2e-3",
    "1e999999999", "1e-999999999", "0.4e00669999", "100000000000000000000",
    #""""#, #"" ""#, #""a""#, #""Қазақ""#, #""😀""#, #""\"""#, #""\\""#, #""\/""#, #""/""#,
    #""\b\f\n\r\t""#, #""\u0000""#, #""\u0061""#, #""\u00e9""#, #""\u00E9""#, #""\u20ac""#,
    #""\ud83d\ude00""#, #""\uD83D\uDE00""#, #""\udbff\udfff""#, #""\uffff""#, #""\ufdd0""#,
    #""\\u0061""#, #""‹7F›""#, #""‹C2›‹80›""#, #""‹DF›‹BF›""#, #""‹E0›‹A0›‹80›""#,
    #""‹ED›‹9F›‹BF›""#, #""‹EE›‹80›‹80›""#, #""‹EF›‹BF›‹BF›""#, #""‹F0›‹90›‹80›‹80›""#,
    #""‹F4›‹8F›‹BF›‹BF›""#, #""‹EF›‹BB›‹BF›""#, #""‹E2›‹80›‹A8›‹E2›‹80›‹A9›""#,
    #""[{,:}]""#, #""// no comment""#, #""it's""#, #""ӘҒҚҢӨҰҮҺІ әғқңөұүһі""#,
    "[]", "[ ]", "[1]", "[1,2]", "[ 1 , 2 ]", "[[]]", "[[],[]]", "[null]", "[true,false]",
    #"["a"]"#, #"["a",1,null,{}]"#, "[[[[[]]]]]", "[-0]", "[1\n,\n2]", "[‹09›1‹0D›‹0A›]",
    "{}", "{ }", #"{"a":1}"#, #"{ "a" : 1 }"#, #"{"a":1,"b":2}"#, #"{"a":{}}"#, #"{"a":[]}"#,
    #"{"":0}"#, #"{"a":1,"a":2}"#, #"{"a":1,"a":1}"#, #"{"\u0061":1}"#, #"{"a":{"a":{"a":0}}}"#,
    #"{"аты":"Әсел"}"#, #"{"a":[{"b":[{}]}]}"#, " 1", "1 ", "\n1\n", "‹0D›‹0A›1‹0D›‹0A›",
    #" {"a":1} "#, #"{"\ud83d\ude00":1}"#, "{\"a\"\n:\n1\n,\n\"b\":2}", #"{"a":"b"}"#,
    #"{"true":true,"null":null}"#, #"[1.0,1.00,1.000]"#, #"["\u0022"]"#, #"["\\\""]"#,
  ]

  static let rejected: [String] = [
    "", " ", "\n", "‹00›", "[", "]", "{", "}", ",", ":", "\"", "\\", "-", "+", ".", "e",
    "tru", "True", "TRUE", "truee", "true1", "nul", "NULL", "None", "nil", "undefined", "falsee",
    "NaN", "nan", "Infinity", "-Infinity", "-NaN", "Inf", "+1", "++1", "--1", "-+1", "- 1",
    "01", "-01", "00", "007", "1.", "-1.", ".5", "-.5", "1.e5", "1e", "1e+", "1E-", "1ee5", "1e5.5",
    "1.2.3", "0x1F", "1a", "1_000", "1,5", "1 000", "1+2", "1-2", "05.05.1995", "1995-05-05",
    "１", "1e１", "0b1", "0o7", "1f", "1.0f", "$1", "1%",
    "[1", "[1,", "[,1]", "[1,]", "[1,,2]", "[,]", "[1 2]", "[1;2]", "[1:2]", "[1}", "[1]]", "[1],",
    "[\"a\" \"b\"]", "[tru]", "[1,\n", "[*]", "[()]", "[‹0B›1]", "[‹0C›1]", "[‹C2›‹A0›1]", "[[]",
    "{]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1,,}", "{\"a\" 1}", "{\"a\",1}",
    "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{\"a\":1;\"b\":2}", "{\"a\":1]", "{a:1}", "{'a':1}",
    "{1:1}", "{null:1}", "{[]:1}", "{\"a\":1}}", "{\"a\":1}{\"b\":2}", "{\"a\":1},", "{\"a\":1} x",
    "{\"a\":", "{\"a\"", "{\"a", "{\"a\":1", "{\"a\":1,", "{\"a\":\"b", "{\"a\":'b'}", "{\"a\":tru",
    "{\"a\":1,2}", "{:1}", "{\"a\":1:2}", "{{}}", "{\"a\":(1)}", "{\"a\"=1}", "{\"a\"=>1}",
    "'a'", "“a”", "«a»", "a", "Қ", "\"a", "\"a\"\"", "\"a\"b", "\"\\", "\"\\\"", "\"\\x61\"",
    "\"\\'\"", "\"\\0\"", "\"\\a\"", "\"\\v\"", "\"\\U0061\"", "\"\\u\"", "\"\\u0\"", "\"\\u00\"",
    "\"\\u006\"", "\"\\u006g\"", "\"\\u{61}\"", "\"\\u-061\"", "\"\\u 061\"", "\"\\uD800\"",
    "\"\\uDBFF\"", "\"\\uDC00\"", "\"\\uDFFF\"", "\"\\uD800\\uD800\"", "\"\\uDC00\\uD800\"",
    "\"\\uD800a\"", "\"\\uD800\\n\"", "\"\\uD800\\u0061\"", "\"\\uD800\\u\"", "\"\\ud83d\\u00e\"",
    "\"a\nb\"", "\"a‹0D›b\"", "\"a‹09›b\"", "\"‹00›\"", "\"‹1F›\"", "\"12345678‹1F›\"",
    "\"‹80›\"", "\"‹BF›\"", "\"‹C0›‹80›\"", "\"‹C1›‹BF›\"", "\"‹C2›\"", "\"‹C2›a\"", "\"‹D0›‹D0›\"",
    "\"‹E0›‹80›‹80›\"", "\"‹E0›‹9F›‹BF›\"", "\"‹ED›‹A0›‹80›\"", "\"‹ED›‹BF›‹BF›\"", "\"‹E2›‹82›\"",
    "\"‹F0›‹80›‹80›‹80›\"", "\"‹F0›‹8F›‹BF›‹BF›\"", "\"‹F4›‹90›‹80›‹80›\"", "\"‹F5›‹80›‹80›‹80›\"",
    "\"‹F0›‹9F›‹98›\"", "\"‹FE›\"", "\"‹FF›\"", "\"абвг‹D0›\"", "\"абвг‹C1›‹80›абвг\"",
    "‹EF›‹BB›‹BF›{}", "‹EF›‹BB›‹BF›", "{}‹00›", "{}‹FF›", "‹C2›‹A0›{}", "‹E2›‹80›‹8B›{}", "{}‹0C›",
    "// a\n1", "/* a */1", "1//a", "[1/*a*/]", "#a\n1", "1 #a", "{\"a\":1,//b\n\"b\":2}", "/",
    "[/]",
    "<a/>", "(1)", "@", "`a`", "1;", "a=1", "---", "id,name",
  ]

  @Test func acceptsWhatIsJSON() {
    for text in JSONParserTests.accepted {
      #expect(JSONFixture.error(of: JSONFixture.bytes(text)) == nil, "\(text)")
    }
  }

  @Test func rejectsWhatIsNotJSONWithAPlaceInTheText() {
    #expect(JSONParserTests.accepted.count + JSONParserTests.rejected.count >= 250)
    for text in JSONParserTests.rejected {
      let record = JSONFixture.bytes(text)
      guard let error = JSONFixture.error(of: record) else {
        Issue.record("accepted: \(text)")
        continue
      }
      #expect((0...record.count).contains(error.offset), "\(text)")
    }
  }

  @Test func everyTruncationIsAnErrorAtOrBeforeTheEnd() throws {
    #expect(JSONFixture.error(of: JSONFixture.richRecord) == nil)
    for count in 0..<JSONFixture.richRecord.count {
      let error = try #require(
        JSONFixture.error(of: Array(JSONFixture.richRecord.prefix(count))), "\(count) bytes")
      #expect((0...count).contains(error.offset), "\(count) bytes")
    }
  }

  @Test func everyTruncationBetweenTokensNamesTheOpenBracket() throws {
    let record = JSONFixture.bytes(#"{"a":[1,{"b":2}]}"#)
    let openings = [7: 5, 8: 5, 9: 8, 13: 8, 14: 8, 15: 5, 16: 0]
    for (count, opening) in openings {
      let error = try #require(JSONFixture.error(of: Array(record.prefix(count))))
      #expect(error.offset == count, "\(count) bytes")
      #expect(error.opening == opening, "\(count) bytes")
    }
  }

  @Test func noBytePutAnywhereDoesHarm() {
    let record = JSONFixture.bytes(#"{"қ":[-1.5e2,true,"\u00e9\n😀"],"b":{"c":null}}"#)
    for offset in record.indices {
      for byte in UInt8.min...UInt8.max {
        var damaged = record
        damaged[offset] = byte
        if let error = JSONFixture.error(of: damaged) {
          #expect((0...damaged.count).contains(error.offset), "\(byte) at \(offset)")
        }
      }
    }
  }

  @Test func errorsOfAStringAreFoundAtEveryDistanceFromItsStart() {
    for count in 0..<40 {
      let plain = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      let letters = Array(String(repeating: "ұ", count: count).utf8)
      for content in [plain, letters] {
        let end = content.count + 1
        for (bad, reason) in [
          (0x1F, .controlCharacter), (0x80, .illFormedUTF8), (0xC0, .illFormedUTF8),
          (0xFF, .illFormedUTF8),
        ] as [(UInt8, JSONSyntaxError.Reason)] {
          let found = JSONFixture.error(
            of: JSONFixture.bytes("\"") + content + [bad] + content + JSONFixture.bytes("\""))
          #expect(found?.reason == reason)
          #expect(found?.offset == end)
        }
        #expect(JSONFixture.error(of: JSONFixture.bytes("\"") + content)?.offset == end)
        #expect(
          JSONFixture.error(of: JSONFixture.bytes("\"") + content + JSONFixture.bytes("\"")) == nil)
      }
    }
  }

  @Test func nestingGoesToItsLimitAndNoFurther() {
    let limit = JSONDocument.nestingLimit
    func nested(_ depth: Int, _ open: String, _ close: String) -> [UInt8] {
      JSONFixture.bytes(
        String(repeating: open, count: depth) + "0" + String(repeating: close, count: depth))
    }
    for (open, close) in [("[", "]"), (#"{"a":"#, "}"), (#"[{"a":"#, "}]")] {
      let levels = limit / (open.count > 5 ? 2 : 1)
      #expect(JSONFixture.error(of: nested(levels, open, close)) == nil)
      let found = JSONFixture.error(of: nested(levels + 1, open, close))
      #expect(found?.reason == .nestedTooDeeply)
      #expect(found?.offset == levels * open.utf8.count)
    }
    #expect(JSONFixture.error(of: nested(1_000_000, "[", ""))?.reason == .nestedTooDeeply)
    #expect(
      JSONFixture.error(of: JSONFixture.bytes("[" + String(repeating: "[],", count: 1000) + "[]]"))
        == nil)
  }

  @Test func acceptsLettersOfEveryLengthBesideEachOther() throws {
    let text = String(repeating: "aұ€😀ұұұұұ\\n", count: 50)
    let value = try JSONFixture.document("\"\(text)\"")
    #expect(value.text(value.root) == Array(text.replacing("\\n", with: "\n").utf8))
  }
}
