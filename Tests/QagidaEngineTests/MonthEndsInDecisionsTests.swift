import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import Testing

/// `<`, `<=`, `>=` and `>` of a day against D + P, as a policy compares them: the same as comparing
/// year, month and day of the month without regard to how long a month is.
@Suite struct MonthEndsInDecisionsTests {
  /// Each rule is asked of a range of days, so that its answer is one for every day of it.
  private static let bench = Bench([
    """
    vocabulary facts

    record Case
        d           date
        p           months
        earlier     date
        first_on    date
        last_by     date
        later       date

    """,
    """
    act ends
        about Case
        uses facts
        months end on the last day

    define less_earlier          is earlier < d + p
    define less_first_on            is first_on < d + p
    define at_least_earlier      is earlier >= d + p
    define at_least_first_on        is first_on >= d + p
    define at_most_last_by      is last_by <= d + p
    define at_most_later        is later <= d + p
    define more_last_by         is last_by > d + p
    define more_later           is later > d + p

    outcome result
        granted     when less_earlier
        denied      otherwise

    """,
  ])

  private static let expected: [(rule: Name, truth: Truth)] = [
    ("less_earlier", .yes), ("less_first_on", .no), ("at_least_earlier", .no),
    ("at_least_first_on", .yes),
    ("at_most_last_by", .yes), ("at_most_later", .no), ("more_last_by", .no), ("more_later", .yes),
  ]

  /// A day as it is compared: its month, counted on, and the day of the month.
  private static func parts(_ day: CivilDate, plus months: Int = 0) -> (Int, Int) {
    (day.year * 12 + day.month + months, day.day)
  }

  @Test(arguments: [2023, 2024, 2025, 2026])
  func everyDayAndEveryPeriod(year: Int) throws {
    let core = Self.bench.core
    let rules = try Self.expected.map { rule, _ in
      try #require(core.definitions.indices.first { core.definitions[$0].name == rule })
    }.map { DefinitionID($0) }
    let subject = try #require(core[rules[0]].subject)
    let fields = try ["d", "p", "earlier", "first_on", "last_by", "later"].map { name in
      try #require(core[subject].number(of: Name(bytes: Array(name.utf8))))
    }
    let question = Question(today: .earliest, law: .earliest, core: core)
    var facts = Facts(about: subject, in: core)
    var wrong: [String] = []
    var day = try #require(CivilDate(year: year, month: 1, day: 1))
    while day.year == year {
      facts.set(.date(DateRange(day)), field: fields[0], of: 0)
      for months in 0...48 {
        let bound = Self.parts(day, plus: months)
        // Near the bound: the first day that is not before it, the last that is not after it.
        var first = try #require(day.adding(days: months * 304 / 10 - 3))
        while Self.parts(first) < bound { first = try #require(first.adding(days: 1)) }
        let last = Self.parts(first) == bound ? first : try #require(first.adding(days: -1))
        facts.set(.number(Bounds(Int64(months))), field: fields[1], of: 0)
        let ranges = [
          DateRange(from: .earliest, through: try #require(first.adding(days: -1))),
          DateRange(from: first, through: .latest), DateRange(from: .earliest, through: last),
          DateRange(from: try #require(last.adding(days: 1)), through: .latest),
        ]
        for (number, range) in ranges.enumerated() {
          facts.set(.date(try #require(range)), field: fields[number + 2], of: 0)
        }
        var interpreter = Interpreter(core: core, question: question, facts: facts)
        for (number, rule) in rules.enumerated() {
          let step = interpreter.evaluate([rule])
          guard interpreter.trace[step].value == .truth(Self.expected[number].truth) else {
            wrong.append("\(Self.expected[number].rule.text): \(day) + \(months) months")
            continue
          }
        }
      }
      day = try #require(day.adding(days: 1))
    }
    #expect(wrong.prefix(5) == [])
  }
}
