/// Writes random policies that check without errors, over one fixed vocabulary that has a fact of
/// every type.
struct PolicyGenerator {
  var numbers: Numbers
  /// Names of definitions that give yes or no.
  var conditions: [String] = []
  /// How many quantifiers the expression is within.
  private var nesting = 0
  private var scope = Scope.thing
  /// Whether the term may be read.
  var hasTerm = false

  private enum Scope { case thing, item, run }

  init(seed: UInt64) { numbers = Numbers(seed: seed) }

  /// An act over the vocabulary with one outcome, `result`.
  mutating func act() -> String {
    conditions = []
    hasTerm = false
    var text = """
      act random
          about Thing
          uses words
          working days office
          months end on the \(numbers.pick(["last day", "next first"]))

      clauses §1 to §9

      """
    for number in 0..<numbers.upTo(3) { text += define(number) }
    for number in 0..<(1 + numbers.upTo(2)) { text += reading(number) }
    text += term()
    text += list("needs_all", "requirements", "requires", 3)
    text += list("any_of", "grounds", "when", 4)
    conditions += ["needs_all", "any_of", "needs_all.line_0", "any_of.line_0"]
    text += deeds()
    let bands = self.bands()
    return text + outcome() + bands
  }

  /// An outcome over ranges of a number, with holes between its rows.
  private mutating func bands() -> String {
    let by = numbers.pick(["count_a", "amount"])
    var text = "outcome scored by \(by)\n"
    var next = -2 + numbers.upTo(3)
    text += numbers.chance(50) ? "    under below \(next)\n" : "    under \(next - 1) or less\n"
    for word in ["less", "more", "less"] {
      let low = next + numbers.upTo(3)
      next = low + numbers.upTo(3)
      text += low == next ? "    \(word) \(low)\n" : "    \(word) \(low) to \(next)\n"
      next += 1
    }
    if numbers.chance(50) { text += "    over above \(next + numbers.upTo(3))\n" }
    conditions += ["(scored = less)", "(scored in {more, no_row})"]
    return text
  }

  private mutating func define(_ number: Int) -> String {
    let text = "define helper_\(number) is \(truth(3))\n"
    conditions.append("helper_\(number)")
    return text
  }

  private mutating func reading(_ number: Int) -> String {
    let text = """
      reading doubt_\(number) §\(1 + number)
          one "one way" default means \(truth(2))
          two "another" means \(truth(2))

      """
    conditions.append("doubt_\(number)")
    return text
  }

  /// A term and a deadline.
  private mutating func term() -> String {
    hasTerm = false
    var text = "term stretch §5\n"
    text +=
      "    \(numbers.pick(["from", "after"])) \(numbers.pick(["begun", "finished", "asked"]))\n"
    text += "    \(numbers.pick(["lasts", "at most", "at least"])) "
    text += numbers.chance(25) ? "if \(truth(1)) then 1 year else 5 months\n" : "\(period())\n"
    if numbers.chance(40) { text += "    unless \(truth(1))\n" }
    let count = numbers.pick(["5 working days", "1 month", "10 days", "0 working days"])
    let (event, done) = (
      numbers.pick(["begun", "finished", "asked"]), numbers.pick(["finished", "asked"])
    )
    text += "deadline duty §6\n    "
    text += numbers.pick([
      "within \(count) after \(event)", "not later than \(count) before \(event)",
      "within 3 months from \(event)", "by \(event)", "before \(event)",
    ])
    text += "\n    done \(done)\n    a day off "
    text += numbers.pick([
      "moves to the next working day", "moves to the working day before", "stays the last day",
    ])
    text += numbers.chance(30) ? "\n    unless \(truth(1))\n" : "\n"
    hasTerm = true
    return text
  }

  private mutating func termTruth() -> String {
    let state = numbers.pick(["not_begun", "running", "run_out", "does_not_apply"])
    switch numbers.upTo(9) {
    case 6:
      let word = numbers.pick([
        "not_triggered", "open", "met", "met_late", "overdue", "does_not_apply",
      ])
      return "(duty = \(word))"
    case 7: return "(days of delay of duty \(order()) \(3 * numbers.upTo(9)) days)"
    case 8: return "(\(numbers.pick(["", "nominal "]))last day of duty by \(day(1)))"
    case 0: return "(stretch = \(state))"
    case 1: return "(stretch in {\(state), running})"
    case 2: return "(finished during stretch)"
    case 3: return "(\(numbers.pick(["first", "last"])) day of stretch by \(day(1)))"
    case 4: return "(today during stretch)"
    default: return "(\(span()) overlaps stretch)"
    }
  }

  private mutating func list(
    _ name: String, _ head: String, _ keyword: String, _ clause: Int
  ) -> String {
    var text = "\(head) \(name) §\(clause)\n"
    for number in 0..<(1 + numbers.upTo(4)) {
      text += "    line_\(number) \(keyword) \(truth(3))"
      if numbers.chance(25) { text += " unless \(truth(1))" }
      text += "\n"
    }
    return text
  }

  /// Powers, duties and prohibitions of a body.
  private mutating func deeds() -> String {
    var text = "powers of ministry §7\n    deed_0 when \(truth(2))\n"
    if numbers.chance(50) { text += "    deed_1 \(limit()) unless \(truth(1))\n" }
    if numbers.chance(70) {
      text += "duties of ministry §7\n    deed_0 \(limit()) when \(truth(1))\n"
      if numbers.chance(50) { text += "    deed_2\n" }
    }
    if numbers.chance(60) {
      text += "prohibitions of ministry §7\n    deed_0 when \(truth(2)) unless \(truth(1))\n"
    }
    for word in ["given", "required", "used_up", "in_conflict", "not_given"] {
      conditions.append("(ministry.deed_0 = \(word))")
    }
    return text
  }

  private mutating func limit() -> String {
    numbers.chance(30)
      ? "" : "at most \(1 + numbers.upTo(2)) of \(numbers.pick(["(items with good)", "events"]))"
  }

  mutating func outcome() -> String {
    let words = ["refused", "waiting", "admitted", "postponed"]
    var text = "outcome result\n"
    for _ in 0..<(1 + numbers.upTo(4)) {
      let keyword = numbers.pick(["when", "unless"])
      let condition = numbers.chance(50) ? numbers.pick(conditions) : truth(3)
      text += "    \(numbers.pick(words)) \(keyword) \(condition)\n"
    }
    return text + "    \(numbers.pick(words)) otherwise\n"
  }

  // MARK: Yes and no

  mutating func truth(_ depth: Int) -> String {
    guard depth > 0 else { return plainTruth() }
    switch numbers.upTo(12) {
    case 0, 1: return "(\(truth(depth - 1)) and \(truth(depth - 1)))"
    case 2, 3: return "(\(truth(depth - 1)) or \(truth(depth - 1)))"
    case 4: return "not (\(truth(depth - 1)))"
    case 5: return "(if \(truth(depth - 1)) then \(truth(depth - 1)) else \(truth(depth - 1)))"
    case 6 where nesting < 2 && scope == .thing: return quantified(depth - 1)
    case 7 where nesting < 2 && scope == .thing: return quantified(depth - 1)
    default: return plainTruth()
    }
  }

  private mutating func plainTruth() -> String {
    switch scope {
    case .item: itemTruth()
    case .run: runTruth()
    case .thing: thingTruth()
    }
  }

  private mutating func itemTruth() -> String {
    switch numbers.upTo(6) {
    case 0: "good"
    case 1: "(size \(order()) \(numbers.upTo(10)))"
    case 2: "(tint in {red, blue})"
    case 3: "(made by \(day(1)))"
    case 4: "(made is none)"
    default: "(tint = paint)"
    }
  }

  private mutating func runTruth() -> String {
    switch numbers.upTo(4) {
    case 0: "(quality >= middle)"
    case 1: "(first_day before \(day(1)))"
    case 2: "(last_day is given)"
    default: "(Run overlaps \(literalDay()) to 2030-12-31)"
    }
  }

  private mutating func thingTruth() -> String {
    if numbers.chance(20) { return workingDays() }
    if hasTerm && numbers.chance(20) { return termTruth() }
    switch numbers.upTo(24) {
    case 0: return "flag"
    case 1: return "sign"
    case 2: return "(maybe is given and maybe)"
    case 3: return "(count_a \(order()) \(number(1)))"
    case 4: return "(amount \(order()) \(numbers.upTo(5)).\(numbers.upTo(9)))"
    case 5: return "(extra = \(numbers.upTo(4)))"
    case 6: return "(rank \(numbers.pick([">=", "<", "=", "<="])) \(grade()))"
    case 7: return "(other_rank = \(numbers.pick(["rank", "high", "none"])))"
    case 8: return "(paint in {\(numbers.pick(["red", "green"])), white})"
    case 9: return "(\(colour()) in palette)"
    case 10: return "(\(numbers.pick(["some", "no"])) palette other than \(colour()))"
    case 11: return "(\(day(2)) \(order()) \(unmoved()))"
    case 12: return "(finished \(numbers.pick(["by", "before", "after"])) \(day(1)))"
    case 13: return "(finished during \(span()))"
    case 14: return elapsed()
    case 15: return length()
    case 16: return "(runs_of cover \(span()))"
    case 17: return "(count_a in bands(rank))"
    case 18: return "(finished within \(period()) after \(day(0)))"
    case 19: return "(\(period()) have passed after begun)"
    case 20: return "(register(rank).own = \(numbers.pick(["rank", grade()])))"
    case 21: return "(register(rank).tint = \(numbers.pick(["paint", "none"])))"
    case 22: return "(count_a in register(rank).span)"
    default: return conditions.isEmpty ? "flag" : numbers.pick(conditions)
    }
  }

  private mutating func elapsed() -> String {
    let unit = numbers.pick(["years", "months", "days"])
    let first = unit == "days" && numbers.chance(50) ? "days from" : "completed \(unit) from"
    return "(\(first) begun to asked \(order()) \(numbers.upTo(4) * 3) \(unit))"
  }

  private mutating func workingDays() -> String {
    let count = "\(numbers.pick([0, 1, 5, 10, 30, 600])) working days"
    switch numbers.upTo(6) {
    case 0: return "(finished within \(count) after \(day(1)))"
    case 1: return "(finished at least \(count) before \(day(1)))"
    case 2: return "(\(count) have passed after \(day(1)))"
    case 3: return "(working days from \(day(1)) to \(day(1)) \(order()) \(count))"
    case 4: return "(\(unmoved()) is \(numbers.pick(["", "not "]))a working day)"
    default: return "(\(unmoved()) \(order()) \(unmoved()) + \(count))"
    }
  }

  private mutating func length() -> String {
    let measure = numbers.pick([
      ("days", "\(100 * numbers.upTo(9)) days"),
      ("months end to end", "\(numbers.upTo(30)) months"),
      ("years end to end", "\(numbers.upTo(4)) years"),
      ("months of 30 days", "\(numbers.upTo(30)) months"),
      ("years of 360 days", "\(numbers.upTo(4)) years"),
    ])
    let cut = numbers.pick(["", " up to asked", " before begun"])
    let plain = numbers.pick(["", "plain "])
    return
      "(\(plain)length in \(measure.0) of runs_of\(cut) \(numbers.pick([">=", "<"])) \(measure.1))"
  }

  private mutating func quantified(_ depth: Int) -> String {
    nesting += 1
    defer { nesting -= 1 }
    if numbers.chance(25) { return counted() }
    let isRun = numbers.chance(40)
    let list = isRun ? numbers.pick(["current runs_of", "runs_of by begun"]) : "items"
    scope = isRun ? .run : .item
    let test = truth(min(depth, 1))
    let second = numbers.chance(40) ? ", " + truth(0) : ""
    scope = .thing
    if numbers.chance(15) { return "(\(numbers.pick(["some", "no"])) events with serious)" }
    return "(\(numbers.pick(["some", "every", "no"])) \(list) with \(test)\(second))"
  }

  private mutating func counted() -> String {
    switch numbers.upTo(4) {
    case 0: "(count of items >= \(numbers.upTo(4)))"
    case 1: "(count of (items with good) < \(numbers.upTo(3)))"
    case 2: "(sum of size among items \(order()) \(numbers.upTo(20)))"
    default: "(count of palette \(order()) \(numbers.upTo(4)))"
    }
  }

  // MARK: Values

  private mutating func number(_ depth: Int) -> String {
    guard depth > 0 else { return "\(numbers.upTo(8))" }
    switch numbers.upTo(7) {
    case 0: return "count_a"
    case 1: return "(\(number(depth - 1)) + \(number(depth - 1)))"
    case 2: return "(count_a * \(numbers.upTo(4)) - 2)"
    case 3: return "(lesser of count_a and \(numbers.upTo(9)))"
    case 4: return "quota(count_a)"
    case 5: return "(extra if none then \(numbers.upTo(5)))"
    default: return "\(numbers.upTo(12))"
    }
  }

  private mutating func day(_ depth: Int) -> String {
    guard depth > 0 else { return literalDay() }
    switch numbers.upTo(9) {
    case 0 where scope == .thing: return "begun"
    case 1 where scope == .thing: return "asked"
    case 2: return "today"
    case 3 where scope == .thing: return "(begun + \(period()))"
    case 4 where scope == .thing: return "(earlier of begun and asked)"
    case 5 where scope == .thing: return "(finished if none then asked)"
    case 7 where scope == .thing:
      return "(asked \(numbers.pick(["+", "-"])) \(numbers.upTo(20)) working days)"
    case 6 where scope == .thing: return "(end of \(numbers.pick(["month", "year"])) of asked)"
    default: return literalDay()
    }
  }

  /// A day that is not moved by months, as the other side of a comparison must be.
  private mutating func unmoved() -> String {
    numbers.pick(["begun", "asked", "today", "(earlier of begun and asked)", literalDay()])
  }

  private mutating func span() -> String {
    switch numbers.upTo(4) {
    case 0: "last \(period())"
    case 1: "(\(period()) from begun)"
    case 2: "(\(period()) after asked)"
    default: "(\(literalDay()) to 2025-12-31)"
    }
  }

  private mutating func period() -> String {
    numbers.pick(["1 month", "3 months", "1 year", "2 years", "40 days", "(1 year + 15 days)"])
  }

  private mutating func literalDay() -> String {
    numbers.pick([
      "2019-01-31", "2020-02-29", "2022-06-15", "2023-12-31", "2024-03-01", "2025-02-28",
    ])
  }

  private mutating func order() -> String { numbers.pick(["<", "<=", ">", ">="]) }
  private mutating func grade() -> String { numbers.pick(["low", "middle", "high"]) }
  private mutating func colour() -> String { numbers.pick(["red", "green", "blue", "white"]) }
}
