import QagidaSource
import Testing

@testable import QagidaRecords

@Suite struct JSONSyntaxErrorTests {
  struct Case {
    let text: String
    let reason: JSONSyntaxError.Reason
    let offset: Int
    let opening: Int?
    let path: String

    init(
      _ text: String, _ reason: JSONSyntaxError.Reason, at offset: Int, from opening: Int? = nil,
      in path: String = ""
    ) {
      self.text = text
      self.reason = reason
      self.offset = offset
      self.opening = opening
      self.path = path
    }
  }

  static let cases: [Case] = [
    Case("", .empty, at: 0),
    Case(" \n ", .empty, at: 3),
    Case(#"{"a":*}"#, .expectedValue, at: 5, in: "a"),
    Case(#"{"a":}"#, .expectedValue, at: 5, in: "a"),
    Case(#"[1,,2]"#, .expectedValue, at: 3, in: "[2]"),
    Case("‹EF›‹BB›‹BF›{}", .expectedValue, at: 0),
    Case(#"{"a":[1,True]}"#, .unknownWord, at: 8, in: "a[2]"),
    Case(#"{"a":NaN}"#, .unknownWord, at: 5, in: "a"),
    Case(#"{"a":truely}"#, .unknownWord, at: 5, in: "a"),
    Case(#"{"a":nul"#, .unknownWord, at: 5, in: "a"),
    Case(#"{"a":1/*x*/}"#, .comment, at: 6),
    Case("[1 // x", .comment, at: 3),
    Case("{'a':1}", .singleQuote, at: 1),
    Case(#"{"a":'b'}"#, .singleQuote, at: 5, in: "a"),
    Case("{a:1}", .expectedKey, at: 1),
    Case(#"{"a":{"b":1,c:2}}"#, .expectedKey, at: 12, in: "a"),
    Case(#"{"a" 1}"#, .expectedColon, at: 5, in: "a"),
    Case(#"{"a":["x" "y"]}"#, .expectedCommaOrBracket, at: 10, in: "a"),
    Case(#"{"a":1 "b":2}"#, .expectedCommaOrBrace, at: 7),
    Case(#"{"a":"x","b":"y "z""}"#, .expectedCommaOrBrace, at: 17),
    Case(#"{"a":1 , }"#, .trailingComma, at: 7),
    Case(#"{"a":[1,]}"#, .trailingComma, at: 7, in: "a"),
    Case(#"{"a":[1}"#, .mismatchedBracket, at: 7, from: 5, in: "a"),
    Case(#"{"a":1]"#, .mismatchedBracket, at: 6, from: 0),
    Case(#"{"a":[1,2"#, .unclosedArray, at: 9, from: 5, in: "a"),
    Case(#"{"a":[1,"#, .unclosedArray, at: 8, from: 5, in: "a"),
    Case(#"{"a":[{"b":1"#, .unclosedObject, at: 12, from: 6, in: "a[1]"),
    Case(#"{"a":"#, .unclosedObject, at: 5, from: 0, in: "a"),
    Case(#"{"a":1} {"b":2}"#, .textAfterValue, at: 8),
    Case("1 2", .textAfterValue, at: 2),
    Case("[+1]", .leadingPlus, at: 1, in: "[1]"),
    Case("[-007]", .leadingZero, at: 2, in: "[1]"),
    Case(#"{"born":05.05.1995}"#, .leadingZero, at: 8, in: "born"),
    Case("[.5]", .missingDigits, at: 1, in: "[1]"),
    Case("[-.5]", .missingDigits, at: 2, in: "[1]"),
    Case("[5.]", .missingDigits, at: 3, in: "[1]"),
    Case("[5e+]", .missingDigits, at: 4, in: "[1]"),
    Case("[0x1F]", .malformedNumber, at: 2, in: "[1]"),
    Case("[1995-05-05]", .malformedNumber, at: 5, in: "[1]"),
    Case("[1.2.3]", .malformedNumber, at: 4, in: "[1]"),
    Case(#"{"a":"b"#, .unterminatedString, at: 7, from: 5, in: "a"),
    Case(#"{"a":"b\"#, .unterminatedString, at: 8, from: 5, in: "a"),
    Case(#"{"a":"b\u00"#, .unterminatedString, at: 11, from: 5, in: "a"),
    Case(#"{"a":"b}"#, .unterminatedString, at: 8, from: 5, in: "a"),
    Case("{\"a\":\"b\n\"}", .controlCharacter, at: 7, from: 5, in: "a"),
    Case(#"["a\x"]"#, .badEscape, at: 3, in: "[1]"),
    Case(#"["a\u00g0"]"#, .badUnicodeEscape, at: 3, in: "[1]"),
    Case(#"["a\ud800b"]"#, .loneSurrogate, at: 3, in: "[1]"),
    Case(#"["a\udc00b"]"#, .loneSurrogate, at: 3, in: "[1]"),
    Case(#"["қ‹D0›"]"#, .illFormedUTF8, at: 4, in: "[1]"),
    Case("[1‹FF›]", .illFormedUTF8, at: 2),
    Case("[‹80›]", .illFormedUTF8, at: 1, in: "[1]"),
    Case(#"{"a":[0,{"қ":[[],{"c d":tru}]}]}"#, .unknownWord, at: 25, in: #"a[2].қ[2]["c d"]"#),
    Case(#"[[],{"a":1},{"b":?}]"#, .expectedValue, at: 17, in: "[3].b"),
  ]

  @Test func everyErrorHasItsReasonPlaceAndPath() {
    for example in JSONSyntaxErrorTests.cases {
      let found = JSONFixture.error(of: JSONFixture.bytes(example.text))
      #expect(found?.reason == example.reason, "\(example.text)")
      #expect(found?.offset == example.offset, "\(example.text)")
      #expect(found?.opening == example.opening, "\(example.text)")
      #expect(found?.path.text == example.path, "\(example.text)")
    }
  }

  @Test func everyReasonThatASmallTextCanHaveIsTested() {
    let tested = Set(JSONSyntaxErrorTests.cases.map(\.reason.rawValue))
    let untested = JSONSyntaxError.Reason.allCases.filter { !tested.contains($0.rawValue) }
    #expect(untested == [.nestedTooDeeply, .tooLong])
  }
}
