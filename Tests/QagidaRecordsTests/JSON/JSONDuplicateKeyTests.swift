import QagidaSource
import Testing

@testable import QagidaRecords

@Suite struct JSONDuplicateKeyTests {
  private func places(_ text: String) throws -> [[Int]] {
    let document = try JSONFixture.document(text)
    return document.duplicates.map {
      [document.range(of: $0.first).lowerBound, document.range(of: $0.second).lowerBound]
    }
  }

  @Test func equalKeysOfOneObjectAreListedWithBothPlaces() throws {
    #expect(try places(#"{"a":1,"b":2,"c":3}"#) == [])
    #expect(try places(#"{"a":1,"b":2,"a":3}"#) == [[1, 13]])
    #expect(try places(#"{"a":1,"a":1,"a":1}"#) == [[1, 7], [1, 13]])
    #expect(try places(#"{"":1,"":2}"#) == [[1, 6]])
    #expect(try places(#"{"a":{"a":1},"b":{"a":1}}"#) == [])
    #expect(try places(#"[{"a":1},{"a":1}]"#) == [])
    #expect(
      try places(#"{"x":[{"b":1,"b":2}],"a":{"c":0},"x":{"c":0,"c":0}}"#) == [
        [7, 13], [1, 33], [38, 44],
      ])
  }

  @Test func keysAreComparedByTheirCharacters() throws {
    #expect(try places(#"{"a":1,"\u0061":2}"#) == [[1, 7]])
    #expect(try places(#"{"\u04d9":1,"ә":2}"#) == [[1, 12]])
    #expect(try places(#"{"\n":1,"\u000a":2,"\\n":3}"#) == [[1, 8]])
    #expect(try places(#"{"a":1,"A":2,"a ":3,"а":4}"#) == [])
    #expect(try places(#"{"0":1,"00":2,"000":3,"\u0000":4,"\u0000\u0000":5}"#) == [])
  }

  @Test func keysAreComparedInNFC() throws {
    #expect(try places("{\"\u{439}\":1,\"\u{438}\u{306}\":2}") == [[1, 8]])
    #expect(try places(#"{"\u0439":1,"\u0438\u0306":2}"#) == [[1, 12]])
    #expect(try places("{\"\u{439}\":1,\"\\u0438\\u0306\":2,\"\u{438}\":3}") == [[1, 8]])
    let many = (0..<40).map { "\"\($0)\":0," }.joined()
    #expect(try places("{\(many)\"\u{439}\":1,\"\u{438}\u{306}\":2}").count == 1)
  }

  @Test func fewAndManyKeysAreSearchedAlike() throws {
    for count in [2, 31, 32, 33, 34, 100, 1000] {
      let keys = (0..<count).map { "ә\($0)" }
      let members = keys.map { "\"\($0)\":{\"a\":0}" }
      #expect(try places("{" + members.joined(separator: ",") + "}") == [])
      for again in [0, count / 2, count - 1] {
        let text = "{" + (members + ["\"\\u04d9\(again)\":0"]).joined(separator: ",") + "}"
        let document = try JSONFixture.document(text)
        try #require(document.duplicates.count == 1)
        let found = document.duplicates[0]
        #expect(document.text(found.first) == Array(keys[again].utf8))
        #expect(document.text(found.second) == Array(keys[again].utf8))
        #expect(found.first.index < found.second.index)
      }
    }
  }

  @Test func manyKeysTakeNoMoreThanAMoment() throws {
    let count = 200_000
    var text = JSONFixture.bytes("{")
    for index in 0..<count { text += JSONFixture.bytes("\"k\(index)\":\(index),") }
    text += JSONFixture.bytes("\"k7\":0}")
    let started = ContinuousClock.now
    let document = try JSONDocument(parsing: text)
    #expect(document.duplicates.count == 1)
    #expect(ContinuousClock.now - started < .seconds(20))
  }
}
