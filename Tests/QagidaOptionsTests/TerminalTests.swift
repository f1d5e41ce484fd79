import Testing

@testable import QagidaOptions

@Suite struct TerminalTests {
  @Test func theChoiceSettlesTheStyleOfEveryStream() {
    for stream in [Terminal.Stream.input, .output, .error] {
      #expect(Terminal.style(stream, .always).isOn)
      #expect(!Terminal.style(stream, .never).isOn)
    }
  }

  @Test func aStreamThatIsNoTerminalIsPlain() {
    for stream in [Terminal.Stream.output, .error] where !Terminal.isTerminal(stream) {
      #expect(!Terminal.style(stream, .auto).isOn)
    }
  }

  @Test func theClockIsNeverSetBack() {
    var last = Terminal.milliseconds()
    for _ in 0..<1000 {
      let now = Terminal.milliseconds()
      #expect(now >= last)
      last = now
    }
    #expect(last > 0)
  }
}
