import Foundation
import Testing

/// The command line among others: pipes that close, disks that are full, terminals.
@Suite struct StreamTests {
  /// Runs a line of the shell, in which `$Q` is the tool; the exit code of each command of a pipe
  /// is its own affair.
  private static func shell(_ line: String) throws -> (text: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = Tool.root
    process.environment = ["PATH": "/usr/bin:/bin", "Q": Tool.path]
    let output = FileHandle.temporary()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try output.seek(toOffset: 0)
    let data = try output.readToEnd() ?? Data()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  private static let evaluation =
    "\"$Q\" eval admission --policies policies --on 2025-09-10 examples/candidates.jsonl"

  @Test func aReaderThatLeavesIsNoFault() throws {
    let result = try Self.shell(
      "{ \(Self.evaluation) --format jsonl --explain full; echo code $? >&2; } | head -n 1")
    #expect(result.text.contains("\"id\":\"c-0001\""))
    #expect(!result.text.contains("rror"), "\(result.text)")
  }

  @Test func aFullDiskIsSaid() throws {
    let result = try Self.shell("\(Self.evaluation) > /dev/full")
    #expect(result.code == 2)
    #expect(result.text.contains("No space left on device"))
  }

  @Test(arguments: [
    "check policies", "check policies --format sarif", "schema admission --policies policies",
    "explain admission --policies policies --record c-0001 examples/candidates.jsonl",
    "completions bash", "--help", "--version",
  ])
  func aFullDiskIsSaidByEveryVerb(_ line: String) throws {
    let result = try Self.shell("\"$Q\" \(line) > /dev/full")
    #expect(result.code == 2)
    #expect(result.text.contains("QG0609"), "\(result.text)")
  }

  @Test func noTerminalObeysTheData() throws {
    let record = #"{"id":"a\u001b[31mb"}\n{"id":"c\u202ed","posts":"\u001b[2J"}\n"#
    let result = try Self.shell(
      "printf '%b' '\(record.replacing("\\u", with: "\\\\u"))' | \"$Q\" eval admission"
        + " --policies policies --on 2025-09-10 --format csv -")
    #expect(result.code == 1)
    #expect(result.text.contains("2 records = 0 decided + 0 provisional + 0 undetermined + 2 rej"))
    #expect(!result.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test func argumentsThatAreNoTextAreRefused() throws {
    let result = try Self.shell("\"$Q\" eval \"$(printf 'adm\\320')\" --policies policies")
    #expect(result.code == 2)
    #expect(!result.text.isEmpty)
  }

  @Test func colourIsForTerminalsAlone() throws {
    let escape = "\u{1B}["
    let explain = "explain admission --record c-0001 --policies policies --on 2025-09-10"
    let file = "examples/candidates.jsonl"
    #expect(!(try Self.shell("\"$Q\" \(explain) \(file)")).text.contains(escape))
    #expect((try Self.shell("\"$Q\" \(explain) --color always \(file)")).text.contains(escape))
    // `script` brings a terminal.
    let onTerminal = "script -qec \"$Q \(explain) \(file)\" /dev/null"
    #expect((try Self.shell("TERM=xterm \(onTerminal)")).text.contains(escape))
    #expect(!(try Self.shell("NO_COLOR=1 TERM=xterm \(onTerminal)")).text.contains(escape))
    #expect(!(try Self.shell("TERM=dumb \(onTerminal)")).text.contains(escape))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let first = try Self.shell("\(Self.evaluation) --format json --explain full")
    #expect(first.code == 0)
    for zone in ["Asia/Almaty", "America/Los_Angeles"] {
      let again = try Self.shell(
        "TZ=\(zone) LC_ALL=C LANG=kk_KZ.UTF-8 \(Self.evaluation) --format json --explain full")
      #expect(again.text == first.text)
    }
  }
}
