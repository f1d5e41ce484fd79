import Foundation
import Testing

/// Every command that the documents and the help show can be run as it stands.
@Suite struct DocumentedCommandTests {
  /// The commands of a text: indented lines that begin with the name of the tool.
  private static func commands(in text: String) -> [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("qagida ") }
      .map { $0.split(separator: " ").dropFirst().map { String($0) } }
  }

  private static func check(_ commands: [[String]]) throws {
    let records = try Data(contentsOf: Tool.root.appending(path: "examples/candidates.jsonl"))
    for arguments in commands {
      let result = try Tool.run(arguments, input: records)
      #expect(!result.isCrash && result.code < 2, "\(arguments): \(result.errorText)")
      #expect(!result.output.isEmpty, "\(arguments)")
    }
  }

  @Test(arguments: ["README.md", "examples/README.md"])
  func documentsShowCommandsThatRun(_ path: String) throws {
    let text = try String(contentsOf: Tool.root.appending(path: path), encoding: .utf8)
    let commands = Self.commands(in: text)
    #expect(commands.count >= 2)
    try Self.check(commands)
  }

  @Test(arguments: [
    "check", "clauses", "deadlines", "diff", "eval", "explain", "law", "readings", "schema",
    "timeline",
  ])
  func helpShowsExamplesThatRun(_ verb: String) throws {
    let help = try Tool.run([verb, "--help"])
    #expect(help.code == 0)
    // What follows the examples is the form of the command, with place holders.
    let examples = help.text.components(separatedBy: "Usage:")[0]
    let commands = Self.commands(in: examples)
    #expect(commands.count >= 2)
    try Self.check(commands)
  }
}
