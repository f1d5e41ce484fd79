import Foundation
import Testing

/// What is too large or too deep gets a right answer or a clear error.
@Suite struct LimitTests {
  private static let head =
    "act A\n  about P\n\nrecord P\n  x yes/no\n  jobs list of Job\n"
    + "\nrecord Job\n  runs from a to b\n  a date\n  b date or none\n"

  private static func check(_ text: String) throws -> Tool.Result {
    try Tool.run(["check", "-"], input: Data(text.utf8))
  }

  @Test func tenThousandParenthesesAreRefused() throws {
    let deep = String(repeating: "(", count: 10_000) + "x" + String(repeating: ")", count: 10_000)
    let result = try Self.check(Self.head + "\ndefine y is \(deep)\n")
    #expect(!result.isCrash && result.code == 1)
    #expect(result.text.contains("QG0127"), "\(result.text.prefix(300))")
  }

  @Test(arguments: ["(", "not ", "x and (", "[", "if x then ", "every jobs with "])
  func anythingNestedDeeplyIsRefused(_ opening: String) throws {
    let text = Self.head + "\ndefine y is " + String(repeating: opening, count: 20_000) + "\n"
    let result = try Self.check(text)
    #expect(!result.isCrash && result.code == 1, "\(opening)")
  }

  @Test func aPolicyOfFiftyMegabytesIsRefusedUnread() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = try scratch.write("big.qagida", "")
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 50_000_000)
    try file.close()
    let result = try Tool.run(["check", path])
    #expect(result.code == 2)
    #expect(result.text.contains("QG0103"))
  }

  @Test func aHundredThousandJobsAreCounted() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let policy = try scratch.write(
      "p.qagida",
      Self.head + "\noutcome o §1\n  many when (count of jobs by today) = 100000\n  few otherwise\n"
    )
    let job = "{\"a\":\"2001-01-01\",\"b\":\"2001-02-01\"}"
    let jobs = { (count: Int) in Array(repeating: job, count: count).joined(separator: ",") }
    for (count, word) in [(100_000, "many"), (99_999, "few")] {
      let record = "{\"id\":1,\"x\":true,\"jobs\":[\(jobs(count))]}"
      let result = try Tool.run(
        ["eval", "o", "--policies", policy, "--on", "2025-09-10", "--format", "jsonl"],
        input: Data(record.utf8))
      #expect(result.code == 0, "\(result.errorText.prefix(300))")
      #expect(result.text.contains("\"\(word)\""))
    }
  }

  @Test func aRecordThatIsTooLongIsRejectedAlone() throws {
    var input = Data("{\"id\":\"long\",\"name\":\"".utf8)
    input.append(Data(repeating: UInt8(ascii: "a"), count: 40_000_000))
    input.append(Data("\"}\n{\"id\":\"short\"}\n".utf8))
    let result = try Tool.run(
      [
        "eval", "admission", "--policies", "policies", "--on", "2025-09-10", "--format", "jsonl",
      ], input: input)
    #expect(!result.isCrash && result.code == 1)
    let answers = result.text.split(separator: "\n")
    #expect(answers.count == 2)
    #expect(answers.first?.contains("rejected") == true)
    #expect(answers.last?.contains("\"short\"") == true)
  }
}
