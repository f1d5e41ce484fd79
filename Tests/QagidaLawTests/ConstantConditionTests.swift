import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// Conditions that are the same whatever the facts are.
@Suite struct ConstantConditionTests {
  private static func codes(_ declarations: String) -> [String] {
    var sources = SourceSet()
    let text = """
      act Leave
          about Employee

      record Employee
          served      months
          born        date

      """
    _ = sources.add(path: "leave.qagida", bytes: Array((text + declarations).utf8))
    return Compiler.compile(sources, table: PhraseTable(.english)).diagnostics.sorted
      .filter { $0.severity != .note }.map { $0.id.code }
  }

  private static func ofOutcome(_ condition: String) -> [String] {
    codes(
      """
      outcome leave
          granted     when \(condition)     §1
          refused     when born > 2025-01-01     §1
          waiting     otherwise     §1

      """)
  }

  private static func ofLine(_ condition: String) -> [String] {
    codes(
      """
      grounds may_go     §1
          (1) service     when served > 6 months
          (2) further     when \(condition)

      outcome leave
          granted     when may_go
          waiting     otherwise     §1

      """)
  }

  @Test(arguments: [
    "3 > 2", "2 <= 2", "7 = 7", "2024-01-01 < 2025-01-01", "yes", "served <= served",
    "born < today or 3 > 2",
  ])
  func whatAlwaysHoldsIsTold(_ condition: String) {
    #expect(Self.ofOutcome(condition) == ["QG0448"])
    #expect(Self.ofLine(condition).contains("QG0448"))
  }

  @Test(arguments: ["3 < 2", "3 = 2", "served < served", "born < today and 2 > 3"])
  func whatNeverHoldsIsTold(_ condition: String) {
    #expect(Self.ofOutcome(condition) == ["QG0445"])
    #expect(Self.ofLine(condition) == ["QG0448"])
  }

  @Test(arguments: ["served > 2 months", "born < 2024-01-01", "served <= 3 months or born < today"])
  func othersAreNot(_ condition: String) {
    #expect(Self.ofOutcome(condition) == [])
    #expect(Self.ofLine(condition) == [])
  }
}
