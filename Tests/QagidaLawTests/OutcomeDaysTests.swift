import QagidaCalendar
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// On which days the law has an outcome.
@Suite struct OutcomeDaysTests {
  private static let act = """
    act Leave by order 1 of agency of 2024-01-15
        about Employee

    choice body         agency

    record Employee
        has_served      yes/no

    outcome leave
        granted         when has_served                     §1
        refused         otherwise                           §1

    outcome study
        granted         otherwise                           §2

    """

  private static func days(_ name: Name, _ amendments: [String]) -> [String] {
    var sources = SourceSet()
    for (number, text) in ([act] + amendments).enumerated() {
      _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
    }
    let compilation = Compiler.compile(sources, table: PhraseTable(.english), lints: .none)
    #expect(compilation.isUsable)
    return compilation.book.days(ofOutcome: name, in: nil).map { days in
      "\(days.first) to \(days.last.map { "\($0)" } ?? "..")\(days.isSure ? "" : " perhaps")"
    }
  }

  private static let repeal = """
    amendment A2 by order 2 of agency of 2025-01-01
    in Leave
    repeal §2
    """
  private static let again = """
    amendment A3 by order 3 of agency of 2026-01-01
        published unknown
        in force from published
    in Leave
    add §2
        outcome study
            granted         otherwise                       §2
    """

  @Test func itIsThereBetweenAmendments() {
    #expect(Self.days("leave", [Self.repeal]) == ["0001-01-01 to .."])
    #expect(Self.days("study", [Self.repeal]) == ["0001-01-01 to 2024-12-31"])
    #expect(
      Self.days("study", [Self.repeal, Self.again]) == [
        "0001-01-01 to 2024-12-31", "2026-01-01 to .. perhaps",
      ])
    #expect(Self.days("sick", [Self.repeal]) == [])
  }
}
