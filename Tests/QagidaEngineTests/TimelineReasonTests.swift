import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import Testing

/// What is told of why an answer changed.
@Suite struct TimelineReasonTests {
  private func table(
    _ lines: String, outcome: String = "    admitted when needed\n    refused otherwise",
    _ record: String
  ) throws -> String {
    let act = """
      act small by order 1 of ministry of 2022-01-31
          about Thing
          uses words
          working days office
          published 2022-02-10
          in force from published

      clauses §1

      \(lines)

      outcome result
      \(outcome)
      """
    let bench = Bench([PolicyGenerator.vocabulary, act])
    try #require(bench.compilation.isUsable)
    let facts = try bench.answer("result", record, on: "2024-01-01").interpreter.facts
    let timeline = TimelineFinder(bench.compilation, outcome: "result", readings: []).timeline(
      facts, from: try CivilDate(utf8: Array("2022-01-01".utf8)),
      through: try CivilDate(utf8: Array("2025-12-31".utf8)))
    return TimelineText(timeline, words: .english).table
      .split(separator: "\n").dropFirst(3).map { $0.split(separator: " ").joined(separator: " ") }
      .joined(separator: "\n")
  }

  /// A wording is announced and not known; by the old one the answer goes on to change.
  @Test func provisionalAnswersChange() throws {
    let act = """
      act small by order 1 of ministry of 2022-01-31
          about Thing
          uses words

      requirements needed §1
          age requires today < begun + 35 years
          sure requires flag
      outcome result
          admitted when needed
          refused otherwise §2
      """
    let amendment = """
      amendment change by order 2 of ministry of 2022-07-11
      in small
      restate §1 age with unknown wording
      """
    let bench = Bench([PolicyGenerator.vocabulary, act, amendment])
    func told(_ flag: Bool) throws -> String {
      let record = #"{"id": "1", "begun": "1988-06-15", "flag": \#(flag)}"#
      let facts = try bench.answer("result", record, on: "2022-02-01").interpreter.facts
      let timeline = TimelineFinder(bench.compilation, outcome: "result", readings: []).timeline(
        facts, from: try CivilDate(utf8: Array("2022-07-01".utf8)),
        through: try CivilDate(utf8: Array("2025-12-31".utf8)))
      return TimelineText(timeline, words: .english).table
        .split(separator: "\n").dropFirst(2)
        .map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "\n")
    }
    #expect(
      try told(true) == """
        2022-07-01 2022-07-10 admitted
        2022-07-11 2023-06-14 admitted (provisional) change restates small §1, the wording is not \
        known
        2023-06-15 2025-12-31 refused (provisional) needed.age §1 no longer met \
        (begun 1988-06-15)
        """)
    // Whatever the wording is, another line refuses.
    #expect(
      try told(false) == """
        2022-07-01 2025-12-31 refused
        """)
  }

  @Test func lineWithTheDaysItCompares() throws {
    let found = try table(
      """
      requirements needed §1
          age requires today < begun + 35 years
          sure requires flag
      """, #"{"id": "1", "begun": "1988-06-15", "flag": true, "count_a": 3}"#)
    #expect(
      found == """
        2022-02-10 2023-06-14 admitted small in force
        2023-06-15 2025-12-31 refused needed.age §1 no longer met (begun 1988-06-15)
        """)
  }

  @Test func elementThatPassed() throws {
    let found = try table(
      """
      requirements needed §1
          old requires some events with serious
      """,
      #"""
      {"id": "1", "events": [{"serious": false, "happened": "2022-05-01"},
      {"serious": true, "happened": "2024-03-01"}]}
      """#)
    #expect(found.hasSuffix("needed.old §1 now met (events[2].happened 2024-03-01)"), "\(found)")
  }

  @Test func whatIsOpenAndThenKnown() throws {
    let found = try table(
      """
      grounds needed §1
          late when today > begun + 1 year
      """, #"{"id": "1", "begun": "2023-05"}"#)
    #expect(found.contains("2024-05-02 2024-05-31 admitted?/refused? needed.late §1 now open"))
    #expect(found.contains("2024-06-01 2025-12-31 admitted needed.late §1 now holds"), "\(found)")
  }

  @Test func ruleThatIsNoLine() throws {
    let found = try table(
      "define late is today > begun + 1 year",
      outcome: "    refused when late\n    admitted otherwise",
      #"{"id": "1", "begun": "2023-05-10"}"#)
    #expect(found.hasSuffix("refused late now yes (begun 2023-05-10)"), "\(found)")
  }

  @Test func lineOfTheOutcomeItself() throws {
    let found = try table(
      "", outcome: "    refused when today >= 2024-01-01 §1\n    admitted otherwise",
      #"{"id": "1"}"#)
    #expect(found.hasSuffix("2024-01-01 2025-12-31 refused refused §1 now holds"), "\(found)")
  }
}
