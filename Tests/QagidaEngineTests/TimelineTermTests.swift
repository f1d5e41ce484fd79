import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import Testing

/// Terms of today one by one: the timeline says what judging every day says, and evaluates no more
/// days than it has to.
@Suite struct TimelineTermTests {
  struct Case: Sendable {
    let condition: String
    /// How many times the answer changes from 2021-01-01 to 2026-12-31 for the known record.
    let changes: Int
    /// On how many days the outcome may be evaluated.
    let steps: Int
  }

  static let cases = [
    Case(condition: "today < begun + 5 years", changes: 1, steps: 2),
    Case(condition: "completed years from begun to today >= 3 years", changes: 1, steps: 2),
    Case(condition: "completed months from begun to today >= 37 months", changes: 1, steps: 2),
    Case(condition: "month of today = 3", changes: 12, steps: 18),
    Case(condition: "day of today = 31", changes: 83, steps: 114),
    Case(condition: "year of today = 2023", changes: 2, steps: 3),
    Case(condition: "end of quarter of today = 2024-03-31", changes: 2, steps: 3),
    Case(condition: "finished during last 2 years", changes: 2, steps: 3),
    Case(condition: "finished during last 2 years and flag", changes: 2, steps: 3),
    Case(condition: "some events with serious", changes: 1, steps: 2),
    Case(condition: "count of events >= 2", changes: 1, steps: 2),
    Case(condition: "some current runs_of with quality >= middle", changes: 4, steps: 7),
    Case(condition: "some runs_of by today with quality = high", changes: 1, steps: 2),
    Case(condition: "length in years end to end of runs_of >= 2 years", changes: 1, steps: 2),
    Case(condition: "length in days of runs_of up to today >= 500 days", changes: 1, steps: 2),
    Case(condition: "runs_of cover last 1 month", changes: 4, steps: 33),
    Case(condition: "10 working days have passed after asked", changes: 1, steps: 3),
    Case(condition: "today + 5 working days < 2023-06-15", changes: 1, steps: 40),
    Case(condition: "working days from begun to today > 700 working days", changes: 1, steps: 2),
    Case(condition: "today - 3 months < start of year of today", changes: 11, steps: 40),
    Case(condition: "if today < 2024-01-01 then flag else not flag", changes: 1, steps: 2),
    Case(
      condition: "(if flag then (if flag then finished else today) else today) is given",
      changes: 0, steps: 1),
    Case(condition: "today = 2024-02-29", changes: 2, steps: 3),
    Case(condition: "(later of begun and today) + 1 year < 2024-02-29", changes: 1, steps: 2),
  ]

  private static let record = """
    {"id": "1", "flag": true, "begun": "2020-02-29", "asked": "2024-12-20",
     "finished": "2022-06-15",
     "events": [{"serious": true, "happened": "2022-03-01"},
                {"serious": false, "happened": "2023-03-01"}],
     "runs_of": [
       {"first_day": "2021-03-31", "last_day": "2022-06-15", "quality": "high"},
       {"first_day": "2022-06-16", "last_day": "2023-09-30", "quality": "low"},
       {"first_day": "2023-12-01", "last_day": "2025-01-31", "quality": "middle"}]}
    """

  /// The same with days known to the month, an open list, and a list with an unknown end.
  private static let vague = """
    {"id": "1", "begun": "2020-02", "asked": "2024-12", "finished": "2022-06-15/..",
     "events": [{"serious": true, "happened": "2022-03"}, ".."],
     "runs_of": [
       {"first_day": "2021-03", "last_day": "2022-06-15", "quality": "high"},
       {"first_day": "2022-08-16", "quality": "low"},
       {"first_day": "2023-12-01", "last_day": "2025-01"}]}
    """

  @Test(arguments: cases)
  func known(_ this: Case) throws {
    let timeline = try timeline(this.condition, Self.record)
    #expect(timeline.spans.count == this.changes + 1, "\(timeline.spans.map { $0.first })")
    #expect(timeline.steps <= this.steps)
  }

  private static let recurring = [
    Case(condition: "each month\n    by day 29 of the month", changes: 73, steps: 120),
    Case(condition: "each quarter\n    by the last day of the last month", changes: 1, steps: 40),
    Case(condition: "each year\n    before day 15 of december", changes: 7, steps: 15),
    Case(
      condition: "in the quarter of begun\n    by day 15 of the last month", changes: 0, steps: 2),
  ]

  @Test(arguments: recurring)
  func recurringDeadlines(_ this: Case) throws {
    let deadline = """
      deadline duty §1
          \(this.condition)
          done finished
          a day off moves to the next working day
      """
    let timeline = try timeline("duty in {open, met}", Self.record, deadline)
    #expect(timeline.steps <= this.steps)
    #expect(timeline.spans.count == this.changes + 1)
  }

  @Test(arguments: cases)
  func partlyKnown(_ this: Case) throws { _ = try timeline(this.condition, Self.vague) }

  /// The timeline, held against judging every day.
  private func timeline(
    _ condition: String, _ record: String, _ declarations: String = ""
  ) throws -> Timeline {
    let act = """
      act small
          about Thing
          uses words
          working days office
          months end on the last day

      clauses §1

      requirements needed §1
          only requires \(condition)

      outcome result
          admitted when needed
          refused otherwise

      \(declarations)
      """
    let bench = Bench([PolicyGenerator.vocabulary, act])
    try #require(bench.compilation.isUsable)
    let first = try CivilDate(utf8: Array("2021-01-01".utf8))
    let last = try CivilDate(utf8: Array("2026-12-31".utf8))
    let facts = try bench.answer("result", record, on: "2021-01-01").interpreter.facts
    let timeline = TimelineFinder(bench.compilation, outcome: "result", readings: [])
      .timeline(facts, from: first, through: last)
    let outcome = try bench.outcome("result")
    let check = TimelineCheck(stride: 1, offset: 0) { day in
      let question = Question(today: day, law: day, core: bench.core)
      return Evaluator(core: bench.core, outcome: outcome, question: question).answer(facts)
    }
    #expect(check.difference(timeline, from: first, through: last) == nil)
    return timeline
  }
}
