import Testing

@testable import QagidaRecords

@Suite struct FormGuessTests {
  private func guess(_ text: String) -> RecordSplitter.Form? {
    var guess = FormGuess()
    for byte in JSONFixture.bytes(text) {
      if let form = guess.look(at: byte) { return form }
    }
    return nil
  }

  @Test func theFirstByteThatIsNotBlankDecides() {
    #expect(guess("[") == .document)
    #expect(guess(" \n‹0D›‹09›[") == .document)
    #expect(guess("x") == .lines)
    #expect(guess("\"") == .lines)
    #expect(guess("}") == .lines)
    #expect(guess(" \n") == nil)
  }

  @Test func anObjectOnOneLineIsALine() {
    #expect(guess("{\"a\":{\"b\":[1]}}\n") == .lines)
    #expect(guess("{\"a\":\"}{\"}\n") == .lines)
    #expect(guess("{\"a\":\"\\\"{\"}\n") == .lines)
    #expect(guess("{} {}\n") == .lines)
    #expect(guess("{}}\n") == .lines)
    #expect(guess("{}") == nil)
  }

  @Test func anObjectOverSeveralLinesIsAValue() {
    #expect(guess("{\n\"") == .values)
    #expect(guess("{‹0D›‹0A›  \"") == .values)
    #expect(guess("{\n\n\t}") == .values)
    #expect(guess("{\"a\":[\n {") == .values)
    #expect(guess("{\"a\":\"\\\\\",\n\"") == .values)
    #expect(guess("{\"a\":1,\n") == nil)
  }

  @Test func aDamagedFirstLineDoesNotSpoilTheOthers() {
    #expect(guess("{\"a\":[1,2\n{") == .lines)
    #expect(guess("{\"a\":\"x\n") == .lines)
    #expect(guess("{\"a\":\n\n{") == .lines)
    #expect(
      RecordSplitterTests.summary("{\"a\":{\"b\":1}\n{\"a\":2}\n{\"a\":3}\n")
        == ["1:1 {\"a\":{\"b\":1}", "2:1 {\"a\":2}", "3:1 {\"a\":3}"])
  }

  @Test func whatWasLookedAtIsReadInItsForm() {
    #expect(
      RecordSplitterTests.summary("{\n \"a\":1}\n{\"a\":2}") == [
        "1:1 {\n \"a\":1}", "3:1 {\"a\":2}",
      ])
    #expect(RecordSplitterTests.summary("{\"a\":1") == ["1:1 {\"a\":1"])
    #expect(RecordSplitterTests.summary("{\"a\":\n") == ["1:1 {\"a\":"])
  }
}
