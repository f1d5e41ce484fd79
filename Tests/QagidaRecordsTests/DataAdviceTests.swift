import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax
import Testing

/// What is said of slips in records: the code of the finding and its hints.
@Suite struct DataAdviceTests {
  private static let vocabulary = """
    vocabulary v

    choice country KZ, RU

    record Person
        born        date
        citizenship set of country
        only        country
        children    whole number
        service     years
        score       number to 2 places 0 to 10

    """

  private static func words(_ text: String) throws -> [String] {
    var sources = SourceSet()
    _ = sources.add(path: "v.qagida", bytes: Array(vocabulary.utf8))
    let core = Compiler.compile(sources, table: PhraseTable(.english)).core
    let subject = try #require(core.records.indices.first.map { RecordID($0) })
    let decoder = RecordDecoder(core: core, subject: subject, input: "test", isStrict: false)
    var stream = RecordStream(decoder: decoder, form: .lines, work: nil)
    let items = stream.feed(Array(text.utf8).span) + stream.finish()
    guard case .record(let record) = items.first else { return [] }
    return record.diagnostics.flatMap { finding in
      let words = MessageWriter(.english).words(of: finding)
      return [finding.id.code, words.message] + words.hints
    }
  }

  @Test func whatToWriteInstead() throws {
    let hints = { (text: String) in try Self.words(text).dropFirst(2).map { $0 } }
    #expect(try hints(#"{"citizenship": "KZ"}"#) == [#"did you mean `["KZ"]`?"#])
    #expect(try hints(#"{"citizenship": "XX"}"#) == [])
    #expect(try hints(#"{"born": 1990}"#) == [#"did you mean `"1990"`?"#])
    #expect(try hints(#"{"born": 19900}"#) == [])
    #expect(try hints(#"{"children": "3"}"#) == ["did you mean `3`?"])
    #expect(try hints(#"{"children": "three"}"#) == [])
  }

  @Test func idsOfOneLine() throws {
    #expect(try Self.words(#"{"id": "a\nb"}"#).first == "QG0524")
    #expect(try Self.words(#"{"id": "a\tb"}"#).first == "QG0524")
    #expect(try Self.words(#"{"id": "Әлия 1"}"#).isEmpty)
  }

  @Test func wordsWithLettersOfAnotherAlphabet() throws {
    let words = try Self.words(#"{"only": "КZ"}"#)
    #expect(
      words == [
        "QG0514", "`КZ` is not a word of `country`",
        "it looks like `KZ`, but letters of another alphabet are in it: type it anew",
      ])
  }

  @Test func rangesWithoutAnEnd() throws {
    #expect(
      try Self.words(#"{"service": -3}"#)
        == ["QG0517", "`-3` is out of its range, which is 0 or more"])
    #expect(
      try Self.words(#"{"score": 11}"#)
        == ["QG0517", "`11` is out of its range, which is 0 to 10"])
  }

  @Test func aRecordTooDeepIsNoFaultOfJSON() throws {
    let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(
      try Self.words(#"{"remark": \#(deep)}"#)
        == ["QG0528", "lists and records stand more than 64 levels deep within each other"])
  }
}
