import QagidaSource
import Testing

@testable import QagidaRecords

@Suite struct RecordStoreTests {
  private func summary(_ stream: String, _ form: RecordSplitter.Form) -> [String] {
    RecordSplitterTests.summary(stream, form, limit: 10)
  }

  @Test func aRecordOfTheLimitIsTakenAndOneMoreByteIsNot() {
    #expect(
      summary("1234567890\n12345678901\n2", .lines) == ["1:1 1234567890", "2:1 !tooLong", "3:1 2"])
    #expect(
      summary("[\"34567890\",\"345678901\",2]", .document) == [
        "1:2 \"34567890\"", "1:13 !tooLong", "1:25 2",
      ])
    #expect(
      summary("{\n\"a\": 12}\n{\n\"a\": 123}\n{}", .values) == [
        "1:1 {\n\"a\": 12}", "3:1 !tooLong", "5:1 {}",
      ])
  }

  @Test func whiteSpaceAroundALineIsNoPartOfIt() {
    #expect(summary("            1‹0D›\n\n   \n 2  \n", .lines) == ["1:13 1", "4:2 2  "])
  }

  @Test func aRecordThatIsTooLongKeepsItsOrdinal() {
    let items = RecordSplitterTests.split(
      JSONFixture.bytes("1\n12345678901\n3\n"), .lines, limit: 10)
    #expect(
      items == [
        .record(
          SplitRecord(
            bytes: [0x31], position: LineColumn(line: 1, column: 1), offset: 0, ordinal: 1)),
        .problem(
          SplitProblem(
            reason: .tooLong, position: LineColumn(line: 2, column: 1), offset: 2, ordinal: 2)),
        .record(
          SplitRecord(
            bytes: [0x33], position: LineColumn(line: 3, column: 1), offset: 14, ordinal: 3)),
      ])
  }

  @Test func aRecordThatIsTooLongAndUnclosedIsBoth() {
    #expect(
      summary("[{},{\"a\":123456789", .document) == [
        "1:2 {}", "1:5 !tooLong", "1:5 !unclosedRecord",
      ])
    #expect(summary("1\n12345678901", .lines) == ["1:1 1", "2:1 !tooLong"])
  }

  @Test(arguments: [
    RecordSplitter.Form.automatic, .lines, .document, .values,
  ])
  func aRecordWithoutEndIsNotHeld(form: RecordSplitter.Form) {
    let limit = 100_000
    for start in ["x", "{\"", "{", "[{\"", "[\"", "[1", "\"", "{\n\"", ""] {
      var splitter = RecordSplitter(form: form, limit: limit)
      _ = splitter.feed(JSONFixture.bytes(start).span)
      let blank = [UInt8](repeating: start.isEmpty ? 0x20 : UInt8(ascii: "a"), count: 64 * 1024)
      for _ in 0..<20 {
        _ = splitter.feed(blank.span)
        #expect(splitter.heldBytes <= limit)
      }
      #expect(splitter.heldBytes == 0)
    }
  }
}
