import QagidaCalendar
import QagidaEngine
import QagidaLaw
import Testing

/// What a deadline tells of days that are known in part is what it tells of the days that are left, no
/// less and no more.
@Suite struct DeadlineTests {
  private static let first = CivilDate(year: 2024, month: 1, day: 26)!

  /// The ends of ranges, as days after the first: a weekend and the end of a month are between.
  private static let ends = [0, 1, 3, 5, 8, 10]

  /// Where the days on which it is done begin, so that they lie around the last good days.
  private static let dues = [
    ("within 5 working days after started", CivilDate(year: 2024, month: 1, day: 30)!),
    ("within 1 month after started", CivilDate(year: 2024, month: 2, day: 24)!),
    ("within 1 month from started", CivilDate(year: 2024, month: 2, day: 24)!),
    ("not later than 3 working days before started", CivilDate(year: 2024, month: 1, day: 22)!),
    ("by started", CivilDate(year: 2024, month: 1, day: 26)!),
    ("before started", CivilDate(year: 2024, month: 1, day: 24)!),
    (
      "in the month of started\n    by day 31 of the month",
      CivilDate(year: 2024, month: 1, day: 30)!
    ),
    ("each month\n    by day 28 of the month", CivilDate(year: 2024, month: 1, day: 26)!),
    ("each month\n    by the last day of the month", CivilDate(year: 2024, month: 2, day: 26)!),
  ]

  private static let questions = [
    "duty = not_triggered", "duty = open", "duty = met", "duty = met_late", "duty = overdue",
    "days of delay of duty = 0 days", "days of delay of duty >= 3 days",
    "last day of duty by 2024-02-29",
  ]

  private static func policy(_ due: String, _ rule: String) -> String {
    var text = """
      act rules
          about Case
          months end on the last day
          working days office

      record Case
          started     date or none
          done_on     date or none

      calendar office
          known 2023 to 2024
          weekend saturday, sunday
          holiday 8 march     "a holiday"

      deadline duty §1
          \(due)
          done done_on
          \(rule)

      """
    for (number, question) in questions.enumerated() {
      text += "outcome q\(number)\n    yes_it_is when \(question)\n    it_is_not otherwise\n\n"
    }
    return text
  }

  @Test(arguments: dues.indices)
  func partlyKnownDaysAreExact(_ due: Int) throws {
    let (due, firstDone) = Self.dues[due]
    for rule in ["moves to the next working day", "moves to the working day before"] {
      let bench = Bench(Self.policy(due, "a day off " + rule))
      for number in Self.questions.indices {
        let outcome = try bench.outcome("q\(number)")
        for today in ["2024-02-02", "2024-03-01"] {
          let question = try bench.question(on: today)
          let evaluator = Evaluator(core: bench.core, outcome: outcome, question: question)
          try check(
            bench, evaluator, firstDone, "\(due), \(rule), \(Self.questions[number]), \(today)")
        }
      }
    }
  }

  private func check(
    _ bench: Bench, _ evaluator: Evaluator, _ firstDone: CivilDate, _ comment: String
  ) throws {
    let last = Self.ends[Self.ends.count - 1]
    // One more for none.
    let count = last + 2
    var single = [WordSet](repeating: .empty, count: count * count)
    for start in 0..<count {
      for done in 0..<count {
        let words = try self.words(
          bench, evaluator, try value(start...start, Self.first), try value(done...done, firstDone))
        #expect(words.only != nil, "\(comment)")
        single[start * count + done] = words
      }
    }
    let ranges = Self.ends.indices.flatMap { a in
      Self.ends.indices[a...].map { Self.ends[a]...Self.ends[$0] }
    }
    for starts in ranges + [(last + 1)...(last + 1)] {
      for dones in ranges + [(last + 1)...(last + 1), Self.ends[3]...(last + 1)] {
        var all = WordSet.empty
        for start in starts {
          for done in dones { all = all.union(single[start * count + done]) }
        }
        let found = try words(
          bench, evaluator, try value(starts, Self.first), try value(dones, firstDone))
        #expect(found == all, "\(comment): \(starts), \(dones)")
      }
    }
  }

  /// The days of a range; the number after the last is none.
  private func value(_ days: ClosedRange<Int>, _ day: CivilDate) throws -> Value {
    let last = Self.ends[Self.ends.count - 1]
    let first = try #require(day.adding(days: min(days.lowerBound, last)))
    let end = try #require(day.adding(days: min(days.upperBound, last)))
    let range = try #require(DateRange(from: first, through: end))
    if days.lowerBound > last { return .option(.no, .date(.all)) }
    return .option(days.upperBound > last ? .unknown : .yes, .date(range))
  }

  private func words(
    _ bench: Bench, _ evaluator: Evaluator, _ start: Value, _ done: Value
  ) throws -> WordSet {
    let subject = try #require(bench.core[evaluator.outcome].subject)
    var facts = Facts(about: subject, in: bench.core)
    facts.set(start, field: 0, of: 0)
    facts.set(done, field: 1, of: 0)
    return evaluator.answer(facts).decision.possible
  }
}
