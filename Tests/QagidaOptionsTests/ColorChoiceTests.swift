import Testing

@testable import QagidaOptions

@Suite struct ColorChoiceTests {
  /// A line, whether or not it can be parsed, and what it asks for.
  private static let lines: [(String, ColorChoice)] = [
    ("", .auto), ("check a", .auto), ("--color never chek", .never), ("x --color=always", .always),
    ("x --color", .auto), ("x --color=sometimes", .auto), ("x --color= y", .auto),
    ("x --colorful never", .auto), ("x -- --color never", .auto), ("x --color -- never", .auto),
  ]

  @Test(arguments: lines) func asked(_ line: String, _ choice: ColorChoice) {
    let bytes = line.split(separator: " ").map { Array($0.utf8) }
    #expect(ColorChoice.asked(in: bytes) == choice)
  }

  @Test func bytesThatAreNotTextDoNoHarm() {
    let never = [Array("--color".utf8), Array("never".utf8)]
    #expect(ColorChoice.asked(in: [[0xFF]] + never) == .never)
    #expect(ColorChoice.asked(in: [never[0], [0xFF]]) == .auto)
  }

  @Test func theOptionTakesExactlyTheChoices() throws {
    for choice in ColorChoice.allCases {
      #expect(
        try Sample.run(["check", "a", "--color", choice.rawValue]).value("color")
          == choice.rawValue)
    }
    #expect(try Sample.run(["check", "a"]).value("color") == "auto")
  }
}
