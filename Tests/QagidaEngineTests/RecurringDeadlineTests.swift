import QagidaCalendar
import QagidaEngine
import QagidaLaw
import Testing

/// A deadline that comes again, day by day over years, against the calendar counted by hand here: the
/// period it is of, its last good day, and its state.
@Suite struct RecurringDeadlineTests {
  private static let lines = [
    "each month\n    by day 30 of the month", "each month\n    by the last day of the month",
    "each quarter\n    by day 31 of the last month",
    "each quarter\n    before day 1 of the last month",
    "each quarter\n    by day 1 of the first month", "each year\n    by day 29 of february",
    "each year\n    by the last day of december",
  ]

  /// The nominal last day in the period that begins on the first of a month; nil where the month
  /// begins none.
  private static func due(_ line: Int, _ year: Int, _ month: Int) -> CivilDate? {
    func last(_ month: Int, _ day: Int) -> CivilDate? {
      stride(from: day, through: 28, by: -1).lazy
        .compactMap { CivilDate(year: year, month: month, day: $0) }.first
    }
    switch line {
    case 0: return last(month, 30)
    case 1: return last(month, 31)
    case 2: return month % 3 == 1 ? last(month + 2, 31) : nil
    case 3:
      guard month % 3 == 1 else { return nil }
      return CivilDate(year: year, month: month + 2, day: 1)?.adding(days: -1)
    case 4: return month % 3 == 1 ? CivilDate(year: year, month: month, day: 1) : nil
    case 5: return month == 1 ? last(2, 29) : nil
    default: return month == 1 ? last(12, 31) : nil
    }
  }

  private struct Period {
    let first: CivilDate
    let nominal: CivilDate
    var last: CivilDate
  }

  /// Weekends are 6 and 7, Monday 1.
  private static func isOff(_ day: CivilDate) -> Bool {
    (day.days(since: CivilDate(year: 2024, month: 1, day: 1)!) % 7 + 7) % 7 > 4
  }

  private static func periods(_ line: Int, moves: Bool) -> [Period] {
    var found: [Period] = []
    for year in 2023...2027 {
      for month in 1...12 {
        guard let nominal = due(line, year, month),
          let first = CivilDate(year: year, month: month, day: 1)
        else { continue }
        var last = nominal
        while moves && isOff(last) { last = last.adding(days: 1)! }
        found.append(Period(first: first, nominal: nominal, last: last))
      }
    }
    return found
  }

  private static func policy(_ line: String, _ rule: String) -> String {
    """
    act rules
        about Case
        months end on the last day
        working days office

    record Case
        started     date
        done_on     date or none

    calendar office
        known 2022 to 2027
        weekend saturday, sunday

    deadline duty §1
        \(line)
        done done_on
        \(rule)

    outcome q0
        open        when duty = open
        met         when duty = met
        met_late    when duty = met_late
        overdue     when duty = overdue
        other_state otherwise

    outcome q1
        it_is       when last day of duty = started
        it_is_not   otherwise
    """
  }

  @Test(arguments: lines.indices, [true, false])
  func everyDay(_ line: Int, _ moves: Bool) throws {
    let bench = Bench(
      Self.policy(
        Self.lines[line],
        moves ? "a day off moves to the next working day" : "a day off stays the last day"))
    let periods = Self.periods(line, moves: moves)
    let (state, day) = (try bench.outcome("q0"), try bench.outcome("q1"))
    let start = try #require(CivilDate(year: 2024, month: 1, day: 5))
    var current = 0
    for offset in 0..<800 {
      let today = try #require(start.adding(days: offset))
      while today >= periods[current + 1].first && today > periods[current].last { current += 1 }
      let period = periods[current]
      let begun =
        current == 0 ? period.first : max(period.first, periods[current - 1].last.adding(days: 1)!)
      let question = Question(today: today, law: today, core: bench.core)
      let states = Evaluator(core: bench.core, outcome: state, question: question)
      let days = Evaluator(core: bench.core, outcome: day, question: question)
      let subject = try #require(bench.core[state].subject)
      var facts = Facts(about: subject, in: bench.core)
      facts.set(.date(DateRange(period.last)), field: 0, of: 0)
      #expect(days.answer(facts).decision.word == 0, "\(Self.lines[line]) \(today)")
      for ago in [0, 1, 3, 20, 40, 100] {
        let done = try #require(today.adding(days: -ago))
        facts.set(.option(.yes, .date(DateRange(done))), field: 1, of: 0)
        let expected =
          done >= begun ? (done <= period.last ? 1 : 2) : (today <= period.last ? 0 : 3)
        #expect(
          states.answer(facts).decision.word == expected,
          "\(Self.lines[line]), today \(today), done \(done)")
      }
    }
  }
}
