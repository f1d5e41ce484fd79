import Foundation
import Testing

/// That policies have warnings is told where they are used, in one line.
@Suite struct WarningCountTests {
  private static func act(_ conditions: String...) -> String {
    """
    act Leave
        about Employee

    record Employee
        served          months

    define long         is served >= 36 months

    outcome leave
        granted         when \(conditions.joined(separator: " or "))    §1
        refused         otherwise                                       §1

    """
  }

  private static func errors(_ act: String, _ command: [String]) throws -> String {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = try scratch.write("leave.qagida", act)
    let result = try Tool.run(
      command + ["--policies", path, "--on", "2025-09-10"],
      input: Data("{\"id\": \"e-1\", \"served\": 40}".utf8))
    #expect(result.code == 0)
    return result.errorText
  }

  @Test func theirNumberIsTold() throws {
    let eval = ["eval", "leave"]
    #expect(try Self.errors(Self.act("long"), eval) == "")
    let unread = Self.act("served >= 36 months")
    #expect(try Self.errors(unread, eval) == "1 warning about the policies: run `qagida check`\n")
    let constant = Self.act("served >= 36 months", "3 > 2")
    #expect(
      try Self.errors(constant, ["explain", "leave", "--record", "e-1"])
        == "2 warnings about the policies: run `qagida check`\n")
  }
}
