import Testing

@testable import QagidaRecords

@Suite struct LineCutterTests {
  private func summary(_ stream: String) -> [String] {
    RecordSplitterTests.summary(stream, .lines)
  }

  @Test func everyLineIsARecord() {
    #expect(summary("{\"a\":1}\n{\"a\":2}\n") == ["1:1 {\"a\":1}", "2:1 {\"a\":2}"])
    #expect(summary("{\"a\":1}\n{\"a\":2}") == ["1:1 {\"a\":1}", "2:1 {\"a\":2}"])
    #expect(summary("{}‹0D›‹0A›[]‹0D›‹0A›") == ["1:1 {}", "2:1 []"])
    #expect(summary("{} {}\nx\n{\n") == ["1:1 {} {}", "2:1 x", "3:1 {"])
  }

  @Test func blankLinesAreSkippedAndCounted() {
    #expect(summary("") == [])
    #expect(summary(" \t‹0D›") == [])
    #expect(summary("\n\n1\n \t \n‹0D›\n2\n\n") == ["3:1 1", "6:1 2"])
  }

  @Test func onlyTheLineEndIsTakenAway() {
    #expect(
      summary("1 ‹0D›‹0D›\n2‹0D›3\n") == ["1:1 1 ‹0D›".replacing("‹0D›", with: "\r"), "2:1 2\r3"])
  }

  @Test func aBrokenLineHarmsNoOther() {
    let lines = ["{\"a\":\"", "{\"a\":[[[", "]]}}", "\"", "{\"a\":1}\\", "{\"a\":1}"]
    let expected = lines.enumerated().map { "\($0.offset + 1):1 \($0.element)" }
    #expect(summary(lines.joined(separator: "\n")) == expected)
  }
}
