import QagidaCalendar
import QagidaEngine
import QagidaLaw
import Testing

/// What a term tells of a start that is known in part is what it tells of the days that are left, no
/// less and no more.
@Suite struct TermTests {
  private static let starts = [
    "2023-11-29", "2023-11-30", "2023-12-01", "2024-01-28", "2024-01-31", "2024-02-28",
    "2024-02-29", "2024-03-01", "2024-04-30",
  ]

  private static func day(_ text: String) throws -> CivilDate {
    try CivilDate(utf8: Array(text.utf8))
  }

  private static let questions = [
    "stretch = not_begun", "stretch = running", "stretch = run_out", "today during stretch",
    "2024-02-29 during stretch", "last day of stretch <= today",
    "2024-03-01 to 2024-03-01 overlaps stretch",
  ]

  private static func policy(_ monthEnds: String, _ start: String, _ length: String) -> String {
    var text = """
      act rules
          about Case
          months end on the \(monthEnds)

      record Case
          started     date

      term stretch §1
          \(start) started
          lasts \(length)

      """
    for (number, question) in questions.enumerated() {
      text += "outcome q\(number)\n    yes_it_is when \(question)\n    it_is_not otherwise\n\n"
    }
    return text
  }

  @Test(arguments: ["last day", "next first"], ["from", "after"])
  func partlyKnownStartsAreExact(_ monthEnds: String, _ start: String) throws {
    for length in ["1 day", "1 month", "(1 month + 10 days)"] {
      let bench = Bench(Self.policy(monthEnds, start, length))
      for number in Self.questions.indices {
        let outcome = try bench.outcome("q\(number)")
        for today in ["2024-02-29", "2024-03-01", "2024-03-31"] {
          let evaluator = Evaluator(
            core: bench.core, outcome: outcome, question: try bench.question(on: today))
          try check(bench, evaluator, "\(start) \(length), q\(number), \(today)")
        }
      }
    }
  }

  /// Every pair of the days as ends of a range: all that its days come to, and nothing else.
  private func check(_ bench: Bench, _ evaluator: Evaluator, _ comment: String) throws {
    let starts = try Self.starts.map { try Self.day($0) }
    let (first, last) = (starts[0], starts[starts.count - 1])
    let words = try (0...Int(last.days(since: first))).map { offset in
      try self.words(bench, evaluator, DateRange(try #require(first.adding(days: offset))))
    }
    #expect(words.allSatisfy { $0.only != nil })
    for (number, start) in starts.enumerated() {
      for end in starts[number...] {
        let days = Int(start.days(since: first))...Int(end.days(since: first))
        let all = words[days].reduce(WordSet.empty) { $0.union($1) }
        let range = try #require(DateRange(from: start, through: end))
        #expect(try self.words(bench, evaluator, range) == all, "\(comment), \(range)")
      }
    }
  }

  private func words(
    _ bench: Bench, _ evaluator: Evaluator, _ start: DateRange
  ) throws -> WordSet {
    let subject = try #require(bench.core[evaluator.outcome].subject)
    var facts = Facts(about: subject, in: bench.core)
    facts.set(.date(start), field: 0, of: 0)
    return evaluator.answer(facts).decision.possible
  }

  @Test func theStartDayStandsInOnePlace() throws {
    let bench = Bench(Self.policy("last day", "from", "2 years"))
    let core = bench.core
    let term = try #require(core.definitions.first { $0.kind == .term })
    let parts = try #require(term.term)
    #expect(core[parts.start].type == .date)
    #expect(core[parts.start].name == "stretch")
    let body = try #require(core[parts.start].body)
    guard case .field = core[body] else {
      Issue.record("not the fact itself")
      return
    }
  }
}
