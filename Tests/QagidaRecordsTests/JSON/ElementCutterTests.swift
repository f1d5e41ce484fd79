import Testing

@testable import QagidaRecords

@Suite struct ElementCutterTests {
  private func document(_ stream: String) -> [String] {
    RecordSplitterTests.summary(stream, .document)
  }

  private func values(_ stream: String) -> [String] {
    RecordSplitterTests.summary(stream, .values)
  }

  @Test func theElementsOfAnArrayAreItsRecords() {
    #expect(document("[]") == [])
    #expect(document(" [ ] ") == [])
    #expect(document("[{}]") == ["1:2 {}"])
    #expect(document("[{\"a\":[1,{}]},{\"b\":2}]") == ["1:2 {\"a\":[1,{}]}", "1:15 {\"b\":2}"])
    #expect(
      document("[[1,[2]], [[]],\"x\",-1.5e3,true,null ]")
        == ["1:2 [1,[2]]", "1:11 [[]]", "1:16 \"x\"", "1:20 -1.5e3", "1:27 true", "1:32 null"])
    #expect(
      document("[\n  {\"аты\":\"Әсел\"},\n  {\"b\":\n2}, {}\n]\n")
        == ["2:3 {\"аты\":\"Әсел\"}", "3:3 {\"b\":\n2}", "4:5 {}"])
    #expect(document("[\"Әсел 😀\",{}]") == ["1:2 \"Әсел 😀\"", "1:11 {}"])
  }

  @Test func anythingElseIsOneRecord() {
    #expect(document(" {\"a\":\n1}\n") == ["1:2 {\"a\":\n1}"])
    #expect(document("12") == ["1:1 12"])
    #expect(document("\"a\"") == ["1:1 \"a\""])
    #expect(document("{} {}") == ["1:1 {}", "1:4 !textAfterDocument"])
    #expect(document("{}}") == ["1:1 {}", "1:3 !textAfterDocument"])
  }

  @Test func stringsHideBracketsCommasAndQuotes() {
    for text in [
      #"{"a":"]}"}"#, #"{"a":"\"}],"}"#, #"{"a":"\\"}"#, #"{"\\\"":"[{"}"#, #""],[""#,
      #"["}","\"]"]"#,
      #"{"a":"\\\\\"]","b":","}"#, "{\"қ\":\"ә]\"}", #"{"a":"{{{{{{{{{{{{{{{{{{{{"}"#,
    ] {
      #expect(document("[\(text),0]").first == "1:2 \(text)")
      #expect(document("[\(text),0]").count == 2)
    }
  }

  @Test func aBrokenElementLosesOnlyItself() throws {
    for broken in [
      "{\"a\":tru}", "{\"a\":}", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{'a':1}", "{\"a\":01}",
      "{\"a\":[1}]", "{\"a\":\"\\x\"}", "{\"a\":\"‹FF›\"}", "{\"a\":{]}", "[{}}", "tru", "1.2.3",
      "{\"a\":\"b}\n}", "{\"a\":\"b,\n\"c\":1}",
    ] {
      var bad = 0
      var good: [Int] = []
      let stream = JSONFixture.bytes("[{\"n\":1},\(broken),{\"n\":3}]")
      for item in RecordSplitterTests.split(stream, .document) {
        guard case .record(let record) = item else {
          Issue.record("\(broken): \(item)")
          continue
        }
        if JSONFixture.error(of: record.bytes) == nil {
          good.append(record.ordinal)
        } else {
          bad += 1
        }
      }
      #expect(good == [1, 3], "\(broken)")
      #expect(bad == 1, "\(broken)")
    }
  }

  @Test func whatIsWrongBetweenRecordsIsReported() {
    #expect(
      document("[{\"a\":1}\n{\"b\":2}]") == [
        "1:2 {\"a\":1}", "2:1 !missingSeparator", "2:1 {\"b\":2}",
      ])
    #expect(document("[1 2]") == ["1:2 1", "1:4 !missingSeparator", "1:4 2"])
    #expect(document("[1\"a\"]") == ["1:2 1", "1:3 !missingSeparator", "1:3 \"a\""])
    #expect(document("[1,,2]") == ["1:2 1", "1:4 !extraComma", "1:5 2"])
    #expect(document("[,1]") == ["1:2 !extraComma", "1:3 1"])
    #expect(document("[1,\n]") == ["1:2 1", "1:3 !extraComma"])
    #expect(document("[{}},{}]") == ["1:2 {}", "1:4 !unexpectedClosing", "1:6 {}"])
    #expect(document("}") == ["1:1 !unexpectedClosing", "1:2 !noDocument"])
    #expect(document("[{}] x y {}") == ["1:2 {}", "1:6 !textAfterDocument"])
    #expect(document("[{}]\n[{}]") == ["1:2 {}", "2:1 !textAfterDocument"])
  }

  @Test func anEarlyEndIsReported() {
    #expect(document("") == ["1:1 !noDocument"])
    #expect(document(" \n ") == ["2:2 !noDocument"])
    #expect(document("[") == ["1:2 !unclosedArray"])
    #expect(document("[{}") == ["1:2 {}", "1:4 !unclosedArray"])
    #expect(document("[{},\n") == ["1:2 {}", "2:1 !unclosedArray"])
    #expect(document("[{}, {\"a\":[1") == ["1:2 {}", "1:6 {\"a\":[1", "1:6 !unclosedRecord"])
    #expect(document("[\"a") == ["1:2 \"a", "1:2 !unclosedRecord"])
    #expect(document("[12") == ["1:2 12", "1:4 !unclosedArray"])
    #expect(document("{\"a\":1") == ["1:1 {\"a\":1", "1:1 !unclosedRecord"])
    #expect(values("{} {\"a\":1") == ["1:1 {}", "1:4 {\"a\":1", "1:4 !unclosedRecord"])
  }

  @Test func valuesStandBetweenWhiteSpace() {
    #expect(values("") == [])
    #expect(values(" \n") == [])
    #expect(
      values("{\n\"a\":1\n}\n{\n\"b\":2\n} [3]\n4")
        == ["1:1 {\n\"a\":1\n}", "4:1 {\n\"b\":2\n}", "6:3 [3]", "7:1 4"])
    #expect(values("{}{}") == ["1:1 {}", "1:3 !missingSeparator", "1:3 {}"])
    #expect(values("{},\n{}") == ["1:1 {}", "1:3 !extraComma", "2:1 {}"])
    #expect(values("{}]\n{}") == ["1:1 {}", "1:3 !unexpectedClosing", "2:1 {}"])
  }
}
