import Testing

@testable import QagidaOptions

@Suite struct TerminalStyleTests {
  private struct Case {
    let choice: ColorChoice
    let isTerminal: Bool
    let term: String?
    let noColor: String?
    let isOn: Bool
  }

  private static let cases = [
    Case(choice: .auto, isTerminal: true, term: "xterm", noColor: nil, isOn: true),
    Case(choice: .auto, isTerminal: true, term: "xterm", noColor: "", isOn: true),
    Case(choice: .auto, isTerminal: true, term: nil, noColor: nil, isOn: true),
    Case(choice: .auto, isTerminal: false, term: "xterm", noColor: nil, isOn: false),
    Case(choice: .auto, isTerminal: true, term: "dumb", noColor: nil, isOn: false),
    Case(choice: .auto, isTerminal: true, term: "xterm", noColor: "1", isOn: false),
    Case(choice: .auto, isTerminal: true, term: "xterm", noColor: "0", isOn: false),
    Case(choice: .always, isTerminal: false, term: "dumb", noColor: "1", isOn: true),
    Case(choice: .never, isTerminal: true, term: "xterm", noColor: nil, isOn: false),
  ]

  @Test func decide() {
    for (index, one) in Self.cases.enumerated() {
      let style = TerminalStyle.decide(
        one.choice, isTerminal: one.isTerminal, term: one.term, noColor: one.noColor)
      #expect(style.isOn == one.isOn, "case \(index)")
    }
  }

  @Test func paint() {
    #expect(TerminalStyle.plain.paint("a", .bold) == "a")
    #expect(TerminalStyle.marked.paint("a", .bold) == "\u{1B}[1ma\u{1B}[0m")
    #expect(TerminalStyle.marked.paint("a", .bold, .red) == "\u{1B}[1;31ma\u{1B}[0m")
    #expect(TerminalStyle.marked.paint("", .bold) == "")
    #expect(TerminalStyle.marked.paint("a") == "a")
  }
}
