import Foundation
import Testing

/// However the same records are written, the answers are the same bytes.
@Suite struct InputFormTests {
  private static let options = [
    "eval", "admission", "--policies", "policies", "--on", "2025-09-10", "--format", "jsonl",
  ]

  private static func lines() throws -> [String] {
    try String(contentsOf: Tool.root.appending(path: "examples/candidates.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { String($0) }
  }

  private static func answers(_ text: String, _ more: [String] = []) throws -> Tool.Result {
    try Tool.run(options + more + ["-"], input: Data(text.utf8))
  }

  /// The answers without the number of the line that each record begins in.
  private static func withoutLines(_ text: String) -> String {
    text.replacing(#/"line":[0-9]+/#, with: "\"line\":0")
  }

  @Test func lineEndsMarksAndBlankLinesChangeNothing() throws {
    let lines = try Self.lines()
    let plain = try Self.answers(lines.joined(separator: "\n") + "\n")
    #expect(plain.code == 0)
    #expect(plain.text.split(separator: "\n").count == lines.count)
    for text in [
      lines.joined(separator: "\n"), lines.joined(separator: "\r\n") + "\r\n",
      "\u{FEFF}" + lines.joined(separator: "\n"),
    ] {
      #expect(try Self.answers(text).text == plain.text)
    }
    let spaced = try Self.answers("\n\n" + lines.joined(separator: "\n \n\n"))
    #expect(Self.withoutLines(spaced.text) == Self.withoutLines(plain.text))
  }

  @Test func twoRecordsWithOneIdAreSaid() throws {
    let first = #"{"id":"қ-1"}"#
    let result = try Self.answers("\(first)\n{\"id\":\"b\"}\n\(first)\n")
    #expect(result.errorText.contains("QG0521") && result.errorText.contains("in line 1"))
    #expect(result.errorText.contains("standard input:3:"))
    let explained = try Tool.run(
      ["explain", "admission", "--policies", "policies", "--on", "2025-09-10", "--record", "қ-1"],
      input: Data("\(first)\n\(first)\n".utf8))
    #expect(explained.errorText.contains("QG0521") && explained.code == 0)
  }

  @Test func dataAreNoPolicies() throws {
    let result = try Tool.run(["check", "examples/candidates.jsonl"])
    #expect(result.code == 2 && result.text.contains("QG0105"))
  }

  @Test func aDocumentIsReadLikeItsRecords() throws {
    let lines = try Self.lines()
    let plain = Self.withoutLines(try Self.answers(lines.joined(separator: "\n")).text)
    let array = "[\n  " + lines.joined(separator: ",\n  ") + "\n]\n"
    #expect(Self.withoutLines(try Self.answers(array).text) == plain)
    #expect(Self.withoutLines(try Self.answers(array, ["--input", "json"]).text) == plain)
    let one = Self.withoutLines(try Self.answers(lines[0]).text)
    #expect(
      Self.withoutLines(try Self.answers(lines[0], ["--input", "json"]).text) == one)
  }

  @Test func aDocumentReadAsLinesIsRejectedLineByLine() throws {
    let result = try Self.answers("[\n{\"id\":\"a\"}\n]\n", ["--input", "jsonl"])
    #expect(result.code == 1)
    #expect(result.text.contains("\"status\":\"rejected\""))
  }

  @Test func bytesThatAreNoTextRejectTheirRecordAlone() throws {
    var input = Data("{\"id\":\"a\",\"name\":\"".utf8)
    input.append(contentsOf: [0xD0, 0x22, 0x7D, 0x0A])
    input.append(contentsOf: Data(try Self.lines()[0].utf8))
    let result = try Tool.run(Self.options + ["-"], input: input)
    #expect(result.code == 1)
    let answers = result.text.split(separator: "\n")
    #expect(answers.count == 2)
    #expect(answers.first?.contains("\"status\":\"rejected\"") == true)
    #expect(answers.last?.contains("may_be_admitted") == true)
  }

  @Test func aPolicyCanComeFromStandardInput() throws {
    let policy =
      "act A\n  about P\n\nrecord P\n  x yes/no\n\noutcome o §1\n  a when x\n  b otherwise\n"
    #expect(try Tool.run(["check", "-"], input: Data(policy.utf8)).code == 0)
    let wrong = policy.replacingOccurrences(of: "when x", with: "when y")
    let found = try Tool.run(["check", "-"], input: Data(wrong.utf8))
    #expect(found.code == 1)
    #expect(found.text.contains("standard input:8:10"))
  }

  private static let policies = [
    "vocabularies/personnel", "vocabularies/kazakhstan", "r255/D255", "r255/R255", "d141/C141",
    "d520/MC520", "d520/MR520", "d520/NC520",
  ]

  @Test func policiesWithMarksAndCarriageReturnsMeanTheSame() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for name in Self.policies {
      let url = Tool.root.appending(path: "policies/\(name).qagida")
      let text = try String(contentsOf: url, encoding: .utf8)
      let file = name.replacingOccurrences(of: "/", with: "-") + ".qagida"
      try scratch.write(
        file, "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n"))
    }
    let arguments = { (policies: String) in
      [
        "eval", "admission", "--policies", policies, "--on", "2025-09-10", "--format", "jsonl",
        "--explain", "full", "examples/candidates.jsonl",
      ]
    }
    let folder = Tool.root.appending(path: "policies")
    let plain = try Scratch()
    defer { plain.remove() }
    for name in Self.policies {
      try plain.write(
        name.replacingOccurrences(of: "/", with: "-") + ".qagida",
        String(contentsOf: folder.appending(path: name + ".qagida"), encoding: .utf8))
    }
    let expected = try Tool.run(arguments(plain.folder.path()))
    #expect(expected.code == 0)
    #expect(try Tool.run(arguments(scratch.folder.path())).text == expected.text)
  }
}
