import Foundation
import Testing

/// What commonly goes wrong in records that are otherwise in order: never an outcome, neither the
/// good nor the bad one, and always named with its place.
@Suite struct DamagedRecordTests {
  enum Answer {
    /// Open, until this fact is known.
    case needs(String)
    /// Rejected for what stands at this path, by this kind of finding.
    case rejected(String, String)
  }

  /// The records of `examples/damaged.jsonl` by number, in the order in which the peers were tried.
  static let cases: [(id: String, damage: String, answer: Answer)] = [
    ("d-1", "no list", .needs("posts")),
    ("d-2", "no flag", .needs("in_youth_reserve")),
    ("d-3", "a list is null", .rejected("QG0510", "posts")),
    ("d-4", "1995-13-45", .rejected("QG0512", "birth_date")),
    ("d-5", "05.05.1995", .rejected("QG0511", "birth_date")),
    ("d-6", "corps_A", .rejected("QG0514", "posts[1].kind")),
    ("d-7", "\"true\"", .rejected("QG0509", "in_youth_reserve")),
  ]

  @Test func damageIsNamedAndDecidesNothing() throws {
    let result = try Tool.run([
      "eval", "admission", "--policies", "policies", "--on", "2025-09-10", "--format", "jsonl",
      "examples/damaged.jsonl",
    ])
    #expect(result.code == 1)
    let answers = result.text.split(separator: "\n")
    for (id, damage, answer) in Self.cases {
      let text = try #require(answers.first { $0.contains("\"id\":\"\(id)\",") })
      switch answer {
      case .needs(let fact):
        #expect(text.contains("\"status\":\"undetermined\""), "\(damage): \(text)")
        #expect(text.contains("\"needs\":[\"\(fact)\"]"), "\(damage): \(text)")
      case .rejected(let code, let path):
        #expect(text.contains("\"status\":\"rejected\""), "\(damage): \(text)")
        #expect(text.contains(code) && text.contains("\"path\":\"\(path)\""), "\(damage): \(text)")
        #expect(result.errorText.contains(code))
      }
    }
  }

  /// A file in another encoding: every record is rejected, and why is told once.
  @Test func anotherEncodingIsToldOnce() throws {
    let name = [UInt8]([0xC8, 0xE2, 0xE0, 0xED, 0xEE, 0xE2])
    let lines = (1...3).map {
      Array("{\"id\": \"e-\($0)\", \"remark\": \"".utf8) + name + Array("\"}\n".utf8)
    }
    let result = try Tool.run(
      ["eval", "admission", "--policies", "policies", "--on", "2025-09-10"],
      input: Data(lines.flatMap { $0 }))
    #expect(result.code == 1)
    #expect(result.text.contains("3 rejected"))
    #expect(result.errorText.components(separatedBy: "QG0631").count == 2)
    #expect(result.errorText.contains("it seems to be Windows-1251"))
    #expect(result.errorText.contains("and 2 more findings about the records"))
  }

  /// Mended, the same record is admitted, so nothing else stands in its way.
  @Test func mendedItIsAdmitted() throws {
    let lines = try String(
      contentsOf: Tool.root.appending(path: "examples/damaged.jsonl"), encoding: .utf8
    ).split(separator: "\n")
    let mended = [
      (4, "1995-13-45", "1995-05-10"), (5, "05.05.1995", "1995-05-05"), (7, "\"true\"", "false"),
    ].map { lines[$0.0 - 1].replacingOccurrences(of: $0.1, with: $0.2) }
    let result = try Tool.run(
      [
        "eval", "admission", "--policies", "policies", "--on", "2025-09-10", "--format", "jsonl",
      ], input: Data(mended.joined(separator: "\n").utf8))
    #expect(result.code == 0, "\(result.errorText)")
    #expect(result.text.components(separatedBy: "\"outcome\":\"may_be_admitted\"").count == 4)
  }
}
