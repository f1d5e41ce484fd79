import Testing

@testable import QagidaOptions

@Suite struct ArgumentDecoderTests {
  @Test func textOfEveryAlphabetIsRead() throws {
    let words = ["check", "қағида.qagida", "e\u{301}", "👩‍⚖️"]
    guard case .run(let run) = try Sample.parser.parse(bytes: words.map { Array($0.utf8) }) else {
      Issue.record("not run")
      return
    }
    #expect(run.operands.map { Array($0.utf8) } == words.dropFirst().map { Array($0.utf8) })
  }

  /// Bytes that are not UTF-8, and how they are shown.
  private static let broken: [([UInt8], String)] = [
    (Array("caf".utf8) + [0xE9] + Array(".csv".utf8), "`caf\\xE9.csv`"),
    (Array("ә".utf8) + [0xD3], "`ә\\xD3`"),
    ([0xC0, 0x80], "`\\xC0\\x80`"),
    ([0xED, 0xA0, 0x80], "`\\xED\\xA0\\x80`"),
    ([0x1B, 0xFF], "`\\u{1B}\\xFF`"),
    (Array(repeating: 0xFF, count: 100), "`\(String(repeating: "\\xFF", count: 60))…`"),
  ]

  @Test(arguments: broken) func notUTF8(_ bytes: [UInt8], _ shown: String) {
    let error = #expect(throws: UsageError.self) {
      try Sample.parser.parse(bytes: [Array("check".utf8), Array("a".utf8), bytes])
    }
    #expect(error?.message == "argument 3 is not UTF-8: \(shown)")
    #expect(error?.text() == "qagida: argument 3 is not UTF-8: \(shown)\n")
  }

  @Test func tooLong() {
    let longest = String(repeating: "a", count: ArgumentDecoder.longest)
    #expect(throws: Never.self) { try Sample.parser.parse(["check", longest]) }
    #expect(throws: Never.self) { try Sample.parser.parse(bytes: [[0x68, 0x65, 0x6C, 0x70]]) }
    let start = String(repeating: "a", count: 60)
    let message =
      "argument 2 has 65537 bytes, and at most 65536 are taken: `\(start)…`"
    #expect(Sample.error(["check", longest + "a"])?.message == message)
    let error = #expect(throws: UsageError.self) {
      try Sample.parser.parse(bytes: [Array("check".utf8), Array((longest + "a").utf8)])
    }
    #expect(error?.message == message)
  }

  @Test func theArgumentsOfThisProcess() {
    #expect(ProcessArguments.bytes() == CommandLine.arguments.dropFirst().map { Array($0.utf8) })
  }
}
