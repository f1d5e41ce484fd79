import QagidaLaw
import Testing

@Suite struct ClauseNumberTests {
  private func clause(_ text: String) throws -> ClauseNumber {
    try #require(ClauseNumber(token: Array(text.utf8)[...]), "\(text)")
  }

  @Test(arguments: [
    "§4", "§18(3)", "§13-1", "§3(2-2)", "§12/2", "§preamble", "§annex", "§annex2", "§annex2(1)",
    "§annex(3)/2",
  ])
  func isWrittenAsItIsRead(_ text: String) throws {
    #expect(try clause(text).text == text)
  }

  @Test func typedFormsAndBlanksAreTheSame() throws {
    #expect(try clause("p. 18(3)") == clause("§18(3)"))
    #expect(try clause("§ annex2") == clause("§annex2"))
  }

  @Test func theOrderIsThatOfTheAct() throws {
    let texts = [
      "§preamble", "§1", "§1(1)", "§1(2)", "§2", "§13", "§13-1", "§14", "§annex", "§annex(1)",
      "§annex1", "§annex2", "§annex10",
    ]
    let clauses = try texts.map { try clause($0) }
    #expect(clauses.sorted() == clauses)
    #expect(clauses.reversed().sorted() == clauses)
  }

  @Test func partsOfTheActAreNotPoints() throws {
    #expect(try clause("§annex2") != clause("§2"))
    #expect(try clause("§annex2(1)").stems == [clause("§annex2")])
    #expect(try clause("§preamble").stems.isEmpty)
  }
}
