import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import Testing

/// Powers, duties and prohibitions that are about no record, and lists of many.
struct DeedTests {
  private static let vocabulary = """
    vocabulary bodies

    choice body     department, agency
    """

  private static var act: String {
    let lines = (1...60).map { "    (\($0)) deed_\($0)\n" }.joined()
    return """
      act duties_act by order 1 of agency of 2024-01-15
          uses bodies

      duties of department                                        §15
      \(lines)
      powers of department                                        §16
          deed_7
          meet

      prohibitions of agency                                      §17
          deed_7
      """
  }

  private static let amendment = """
    amendment A2 by order 2 of agency of 2025-01-15
        in force from 2025-01-15 to 2025-03-01
    in duties_act
    repeal §15(8)
    restate §15(9) with unknown wording
    add §15(61) in department.duties
        (61) deed_61
    """

  private func found(_ day: String) throws -> [String: String] {
    let bench = Bench([Self.vocabulary, Self.act, Self.amendment])
    let today = try CivilDate(utf8: Array(day.utf8))
    var diagnostics = DiagnosticBag()
    let finder = try #require(
      DeedFinder(
        bench.compilation.variants(on: today), of: nil, act: nil, on: today, law: today,
        readings: [], &diagnostics))
    return Dictionary(
      uniqueKeysWithValues: finder.deeds.map { deed in
        ("\(deed.body.text).\(deed.name.text)", bench.text(deed.answer(Facts())))
      })
  }

  @Test func whatIsAboutNoRecordNeedsNone() throws {
    let words = try found("2024-06-01")
    #expect(words.count == 62)
    #expect(words.values.filter { $0 == "required" }.count == 60)
    #expect(words["department.meet"] == "given")
    #expect(words["agency.deed_7"] == "barred")
  }

  @Test func amendmentsThatMayBeInForceLeaveItOpen() throws {
    let open = try found("2025-02-01")
    #expect(open["department.deed_8"] == "required? not_given?")
    #expect(open["department.deed_61"] == "required? not_given?")
    #expect(open["department.deed_1"] == "required")
    let later = try found("2025-03-01")
    #expect(later["department.deed_8"] == nil)
    #expect(later["department.deed_9"] == "required? not_given?  provisionally required")
    #expect(later["department.deed_61"] == "required")
  }

  @Test func actsThatAreNotInForceGiveNothing() throws {
    #expect(try found("2023-06-01").isEmpty)
  }
}
