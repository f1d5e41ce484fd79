import QagidaSource
import Testing

@testable import QagidaRecords

@Suite struct JSONDocumentTests {
  /// A value as text in which nothing is left out.
  private func render(_ document: JSONDocument, _ value: JSONValue) -> String {
    switch document.kind(of: value) {
    case .null, .boolean, .number:
      return String(decoding: document.bytes[document.range(of: value)], as: UTF8.self)
    case .string:
      return "'" + String(decoding: document.text(value) ?? [], as: UTF8.self) + "'"
    case .array:
      return "[" + document.elements(value).map { render(document, $0) }.joined(separator: ",")
        + "]"
    case .object:
      let members = document.members(value).map {
        render(document, $0.key) + ":" + render(document, $0.value)
      }
      return "{" + members.joined(separator: ",") + "}"
    }
  }

  @Test func nothingIsLostChangedOrPutInAnotherOrder() throws {
    let document = try JSONDocument(parsing: JSONFixture.richRecord)
    #expect(
      render(document, document.root)
        == "{'аты':'Әсел \"Сұңқар\" Өмірқызы','id':'KZ-1😀','жасы':35,"
        + "'еңбек':[{'from':'2019-01-01','to':null},{'from':'2021-03-05','rate':-0.50e+1}],"
        + "'әскери':true,'сотталған':false,'бос':[],'none':{},'терең':[[[{'x':[1,2,3]}]]]}")
  }

  @Test func rangesAreThoseOfTheValuesInTheRecord() throws {
    let document = try JSONFixture.document(#" { "a" : [ 1.0, "қ" ] , "b":true} "#)
    let members = Array(document.members(document.root))
    let elements = Array(document.elements(members[0].value))
    #expect(document.range(of: document.root) == 1..<34)
    #expect(document.range(of: members[0].key) == 3..<6)
    #expect(document.range(of: members[0].value) == 9..<22)
    #expect(document.range(of: elements[0]) == 11..<14)
    #expect(document.range(of: elements[1]) == 16..<20)
    #expect(document.range(of: members[1].value) == 29..<33)
  }

  @Test func aValueOfAnotherKindHasNoTextBooleanNumberOrChildren() throws {
    let document = try JSONFixture.document(#"[null, true, 1, "x", [2], {"a": 3}]"#)
    let values = Array(document.elements(document.root))
    #expect(
      values.map { document.kind(of: $0) } == [.null, .boolean, .number, .string, .array, .object])
    #expect(values.map { document.text($0) != nil } == [false, false, false, true, false, false])
    #expect(values.map { document.boolean($0) } == [nil, true, nil, nil, nil, nil])
    #expect(
      values.map { document.decimal($0, scale: 1) == .exact(10) } == [
        false, false, true, false, false, false,
      ])
    #expect(values.map { Array(document.elements($0)).count } == [0, 0, 0, 0, 1, 0])
    #expect(values.map { Array(document.members($0)).count } == [0, 0, 0, 0, 0, 1])
  }

  @Test func escapesStandForTheirCharacters() throws {
    for (text, characters) in [
      (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0000""#, "\0"),
      (#""\u0041\u00e9\u04D8\u20ac\uFFFD""#, "AéӘ€\u{FFFD}"),
      (#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10FFFF}"), (#""ә\u04d9ә""#, "әәә"),
      (#""\\u0041""#, #"\u0041"#), (#""e\u0301""#, "e\u{301}"),
    ] {
      let document = try JSONFixture.document(text)
      #expect(document.text(document.root) == Array(characters.utf8), "\(text)")
      #expect(document.isText(document.root, Array(characters.utf8)), "\(text)")
      #expect(!document.isText(document.root, Array((characters + "x").utf8)), "\(text)")
    }
  }

  @Test func textIsComparedByCharactersOfAnyNumber() throws {
    for count in 0..<40 {
      let text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      let document = try JSONDocument(
        parsing: JSONFixture.bytes("\"") + text + JSONFixture.bytes("\""))
      #expect(document.isText(document.root, text))
      for index in text.indices {
        var other = text
        other[index] = UInt8(ascii: "b")
        #expect(!document.isText(document.root, other))
      }
    }
  }

  @Test func everyValueHasItsPath() throws {
    let document = try JSONFixture.document(
      #"{"jobs":[{},{"kind":"x"},{"ended":[1,{"a b":0}]}],"\u0061":2,"":3,"é\"\n":4}"#)
    var paths: [String] = []
    for index in document.nodes.indices {
      let value = JSONValue(index: Int32(index))
      if !paths.contains(document.path(to: value).text) {
        paths.append(document.path(to: value).text)
      }
    }
    #expect(
      paths == [
        "", "jobs", "jobs[1]", "jobs[2]", "jobs[2].kind", "jobs[3]", "jobs[3].ended",
        "jobs[3].ended[1]", "jobs[3].ended[2]", #"jobs[3].ended[2]["a b"]"#, "a", #"[""]"#,
        #"["é\"\u000a"]"#,
      ])
  }

  @Test func thePathOfTheRecordItselfIsEmpty() throws {
    let scalar = try JSONFixture.document("1")
    #expect(scalar.path(to: scalar.root) == JSONPath())
  }
}
