import Testing

@testable import QagidaOptions

@Suite struct SpecCheckTests {
  @Test func theSampleIsSound() {
    #expect(SpecCheck.faults(of: Sample.tool) == [])
  }

  private static func faults(
    _ name: String = "go", purpose: String = "Go", example: String = "t go",
    operands: [OperandSpec] = [], options: [OptionSpec] = []
  ) -> [String] {
    let command = CommandSpec(
      name, purpose: purpose, examples: [Example(example, shows: "Going")], operands: operands,
      options: options)
    return SpecCheck.faults(
      of: ToolSpec(
        "t", purpose: "T", examples: [], commands: [command], dateFault: Sample.dateFault))
  }

  @Test func names() {
    #expect(faults("Go", "verb `Go` is not a name"))
    #expect(faults("go on", "verb `go on` is not a name"))
    #expect(faults("help", "verb `help` is there twice"))
    #expect(faults(OptionSpec("on=", help: "H"), "option of t go `on=` is not a name"))
    #expect(faults(OptionSpec("help", help: "H"), "option of t go `help` is there twice"))
    #expect(faults(OptionSpec("host", short: "h", help: "H"), "t go has a short option twice"))
    let question = OptionSpec("x", short: "?", help: "H")
    #expect(faults(question, "t go --x: -? is not a small Latin letter"))
    #expect(
      faults(
        OptionSpec("x", value: .choice(["a$b"]), help: "H"),
        "word of t go --x `a$b` is not a name"))
  }

  @Test func descriptions() {
    #expect(Self.faults(purpose: "") == ["t go is not described"])
    #expect(Self.faults(purpose: "Go.") == ["the description of t go ends with a full stop"])
    #expect(Self.faults(purpose: "Go\non") == ["the description of t go is not one line"])
    #expect(faults(OptionSpec("x", help: ""), "t go --x is not described"))
  }

  @Test func values() {
    #expect(
      faults(
        OptionSpec("x", repeats: true, help: "H"),
        "t go --x is a flag: it has no default and is not required or repeated"))
    #expect(
      faults(
        OptionSpec("x", value: .text("X"), required: true, default: "a", help: "H"),
        "t go --x is required and has a default"))
    #expect(faults(OptionSpec("x", value: .choice([]), help: "H"), "t go --x has no words"))
    #expect(
      faults(
        OptionSpec("x", value: .date, default: "soon", help: "H"),
        "default of t go --x: `--x`: `soon` is not a date (a date is written 2025-09-01)"))
    #expect(
      faults(
        OptionSpec("x", value: .integer(1...2), default: "3", help: "H"),
        "default of t go --x: `--x`: `3` is not from 1 to 2"))
  }

  @Test func operands() {
    #expect(
      Self.faults(operands: [
        OperandSpec("A", count: .any, help: "A"), OperandSpec("B", count: .any, help: "B"),
      ]) == ["t go A may be absent or repeat, and is not the last"])
    #expect(
      Self.faults(
        example: "t go 1 2", operands: [OperandSpec("A", help: "A"), OperandSpec("A", help: "A")])
        == ["t go A is there twice"])
  }

  @Test func examples() {
    #expect(Self.faults(example: "ls") == ["`ls` does not run t go"])
    #expect(Self.faults(example: "t run") == ["`t run`: unknown verb `run`"])
    #expect(Self.faults(example: "t go --off") == ["`t go --off`: unknown option `--off`"])
    #expect(Self.faults(example: "cat x | t go > 'y z'") == [])
    let wide = "t go | cat " + String(repeating: "x", count: 70)
    #expect(Self.faults(example: wide) == ["`\(wide)` is wider than the help"])
    let silent = CommandSpec("go", purpose: "Go", examples: [])
    let other = CommandSpec("run", purpose: "Run", examples: [Example("t go", shows: "Going")])
    let tool = ToolSpec(
      "t", purpose: "T", examples: [], commands: [silent, other], dateFault: { _ in nil })
    #expect(SpecCheck.faults(of: tool) == ["t go has no example", "`t go` does not run t run"])
  }

  /// A line, and the arguments of `t` in it.
  private static let lines: [(String, [String]?)] = [
    ("t", []), ("t a  b", ["a", "b"]), ("t 'a b' \"c'd\" e''f ''", ["a b", "c'd", "ef", ""]),
    ("cat x | t a - > out", ["a", "-"]), ("t a && u b", ["a"]), ("u b; t a", nil), ("u t", nil),
    ("t < in a 2> err b", ["a", "b"]),
  ]

  @Test(arguments: lines) func exampleWords(_ line: String, _ words: [String]?) {
    #expect(ExampleWords.arguments(of: "t", in: line) == words)
  }

  /// Whether a tool whose only verb has this name has this mistake.
  private func faults(_ name: String, _ expected: String) -> Bool {
    Self.faults(name, example: "t '\(name)'").contains(expected)
  }

  /// Whether a tool whose only verb has this option has this mistake.
  private func faults(_ option: OptionSpec, _ expected: String) -> Bool {
    Self.faults(options: [option]).contains(expected)
  }
}
