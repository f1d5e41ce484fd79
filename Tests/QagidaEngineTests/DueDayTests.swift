import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import Testing

/// Which days of deadlines and terms fall in a time, and in which state they are.
@Suite struct DueDayTests {
  private static let policy = """
    act rules
        about Case
        months end on the last day
        working days office

    record Case
        started     date or none
        done_on     date or none
        excused     yes/no
        sendings    list of Sending dated sent_on

    record Sending
        sent_on     date

    calendar office
        known 2023 to 2026
        weekend saturday, sunday

    clauses §1 to §9

    deadline within_ten_days                §1
        within 10 days after started
        done done_on
        a day off stays the last day

    deadline quarterly                      §2
        each quarter
        by the last day of the last month
        done done_on
        a day off moves to the next working day

    deadline by_list                        §3
        each month
        by day 15 of the month
        done latest sent_on among sendings
        a day off stays the last day

    term stay                               §4
        from started
        lasts 2 years

    term waiting                            §5
        from started
        at least 3 months
        unless excused

    deadline fixed                          §6
        by 2025-07-01
        done done_on
        a day off stays the last day

    """

  private func finder(
    _ from: String, _ to: String, _ policy: [String] = [policy],
    on today: String = "2025-03-20"
  ) throws -> DueDayFinder {
    let bench = Bench(policy)
    func date(_ text: String) throws -> CivilDate { try CivilDate(utf8: Array(text.utf8)) }
    var diagnostics = DiagnosticBag()
    let made = DueDayFinder(
      bench.compilation.variants(on: try date(today)), on: try date(today), law: try date(today),
      days: try #require(DateRange(from: try date(from), through: try date(to))), act: nil,
      readings: [], words: .english, &diagnostics)
    return try #require(made)
  }

  private func days(
    _ json: String, _ from: String, _ to: String, on today: String = "2025-03-20",
    of name: String? = nil
  ) throws -> [String] {
    let finder = try finder(from, to, on: today)
    let facts = try Bench(
      [
        Self.policy
          + "outcome o\n    a when excused §9\n    b otherwise §9\n"
      ]
    ).answer("o", json, on: today).interpreter.facts
    return finder.days(of: facts).filter { name == nil || $0.name.text == name }.map { day in
      let days =
        day.days.isExact ? day.days.first.description : "\(day.days.first)/\(day.days.last)"
      return "\(day.name.text) \(days)\(day.isSure ? "" : "?") "
        + day.states.map { $0.text }.joined(separator: "|")
    }
  }

  private static let case1 =
    #"{"started": "2025-01-31", "done_on": "2025-03-10", "excused": false, "sendings": []}"#

  @Test func bothEndsOfTheTimeCount() throws {
    let name = "within_ten_days"
    #expect(
      try days(Self.case1, "2025-02-10", "2025-02-10", of: name) == [
        "within_ten_days 2025-02-10 met_late"
      ])
    #expect(try days(Self.case1, "2025-02-11", "2025-12-31", of: name) == [])
    #expect(try days(Self.case1, "2025-01-01", "2025-02-09", of: name) == [])
  }

  @Test func aTermEndsOnItsLastDayAndABarIsOverTheDayAfter() throws {
    #expect(
      try days(Self.case1, "2025-01-01", "2027-12-31", of: "stay") == ["stay 2027-01-30 running"])
    #expect(
      try days(Self.case1, "2025-01-01", "2027-12-31", of: "waiting") == [
        "waiting 2025-05-01 running"
      ])
    #expect(
      try days(
        #"{"started": "2025-01-31", "excused": true}"#, "2025-01-01", "2027-12-31", of: "waiting")
        == [])
    #expect(
      try days(
        #"{"started": "2025-01-31"}"#, "2025-01-01", "2027-12-31", of: "waiting") == [
          "waiting 2025-05-01? does_not_apply|running"
        ])
  }

  @Test func whatMayFallInTheTimeIsListed() throws {
    let vague = #"{"started": "2025-01", "done_on": null}"#
    let expected = ["within_ten_days 2025-01-11/2025-02-10 overdue"]
    #expect(try days(vague, "2025-02-10", "2025-03-01", of: "within_ten_days") == expected)
    #expect(try days(vague, "2025-01-01", "2025-01-11", of: "within_ten_days") == expected)
    #expect(try days(vague, "2025-02-11", "2025-03-01", of: "within_ten_days") == [])
    #expect(try days("{}", "2025-02-11", "2025-03-01", of: "stay").count == 1)
    #expect(try days(#"{"started": null}"#, "2025-02-11", "2025-03-01", of: "stay") == [])
  }

  /// 31 March and 30 June 2024 are days off; what is done after a quarter tells
  /// nothing of it.
  @Test func everyPeriodIsListedWithItsState() throws {
    let all = try days(Self.case1, "2024-03-31", "2026-03-31", of: "quarterly")
    #expect(
      all == [
        "quarterly 2024-04-01 met|overdue", "quarterly 2024-07-01 met|overdue",
        "quarterly 2024-09-30 met|overdue", "quarterly 2024-12-31 met|overdue",
        "quarterly 2025-03-31 met", "quarterly 2025-06-30 open", "quarterly 2025-09-30 open",
        "quarterly 2025-12-31 open", "quarterly 2026-03-31 open",
      ])
    let some = try days(#"{"done_on": "2024-07-01"}"#, "2024-04-01", "2025-01-15", of: "quarterly")
    #expect(
      some == [
        "quarterly 2024-04-01 met|overdue", "quarterly 2024-07-01 met",
        "quarterly 2024-09-30 overdue", "quarterly 2024-12-31 overdue",
      ])
    #expect(
      try days(#"{"done_on": null}"#, "2024-04-01", "2024-07-01", of: "quarterly") == [
        "quarterly 2024-04-01 overdue", "quarterly 2024-07-01 overdue",
      ])
  }

  @Test func aListOfDaysTellsOfEveryPeriod() throws {
    let record = """
      {"sendings": [{"sent_on": "2024-11-15"}, {"sent_on": "2024-12-16"}, {"sent_on": "2025-02-01"}]}
      """
    let found = try days(record, "2024-10-01", "2025-04-30", of: "by_list")
    #expect(
      found == [
        "by_list 2024-10-15 overdue", "by_list 2024-11-15 met", "by_list 2024-12-15 met_late",
        "by_list 2025-01-15 overdue", "by_list 2025-02-15 met", "by_list 2025-03-15 overdue",
        "by_list 2025-04-15 open",
      ])
  }

  @Test func daysOfTheActReadNoFact() throws {
    let names = try finder("2025-06-01", "2025-07-31").daysOfActs.map { day in
      "\(day.name.text) \(day.days.first)"
    }
    #expect(
      names == [
        "by_list 2025-06-15", "quarterly 2025-06-30", "fixed 2025-07-01", "by_list 2025-07-15",
      ])
  }

  @Test func beyondTheCalendarADayIsARange() throws {
    let found = try finder("2027-01-01", "2027-12-31").daysOfActs
      .filter { $0.name.text == "quarterly" }
    #expect(found.allSatisfy { !$0.isCertain })
    let periods = found.compactMap { $0.period?.first.description }
    #expect(periods.contains("2027-04-01"))
  }

  /// In one state of the law the deadline is ten days, in the other twenty: one entry holds both.
  @Test func statesOfTheLawAreUnited() throws {
    let act = Self.policy.replacing(
      "act rules", with: "act rules by order 1 of agency of 2024-01-15"
    ).replacing("about Case\n", with: "about Case\n    uses bodies\n")
    let amendment = """
      amendment A2 by order 2 of agency of 2025-01-10
          published unknown
          in force from published

      in rules
      restate §6 fixed.due
          by 2025-07-11
      repeal §3
      """
    let finder = try finder(
      "2025-06-01", "2025-07-31", ["vocabulary bodies\n\nchoice body agency\n", act, amendment])
    let names = finder.daysOfActs.map { day in
      "\(day.name.text) \(day.days.first) \(day.days.last) \(day.isSure)"
    }
    #expect(
      names == [
        "by_list 2025-06-15 2025-06-15 false", "quarterly 2025-06-30 2025-06-30 true",
        "fixed 2025-07-01 2025-07-11 true", "by_list 2025-07-15 2025-07-15 false",
      ])
  }
}
