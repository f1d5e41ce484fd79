/// Random amendments of a random act, such that the law of every day checks.
struct AmendmentGenerator {
  private var policy: PolicyGenerator
  /// The act as it is adopted, on 2020-01-01.
  let act: String
  /// The lines of each list that are in force, by the list's name.
  private var lines: [String: [String]] = [:]
  /// The line of the term that says how long, and whether one says where it does not apply.
  private var termLength = ""
  private var termStart = ""
  private var hasException = false
  /// Whether the amendment that is being written keeps older text by a transitional clause.
  private var keepsOldText = false
  private var helpers: [String] = []
  private var next = 100

  init(seed: UInt64) {
    policy = PolicyGenerator(seed: seed)
    act = policy.act().replacing(
      "act random", with: "act random by decree 1 of ministry of 2020-01-01")
    var list = ""
    var isInTerm = false
    for line in act.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.hasPrefix("    lasts") { termLength = "lasts" }
      if line.hasPrefix("    at most") { termLength = "at_most" }
      if line.hasPrefix("    at least") { termLength = "at_least" }
      if words.first == "deadline" { isInTerm = false }
      if words.first == "term" { isInTerm = true }
      if isInTerm && (words.first == "from" || words.first == "after") {
        termStart = String(words[0])
      }
      if isInTerm && line.hasPrefix("    unless") { hasException = true }
      if words.first == "requirements" || words.first == "grounds" { list = String(words[1]) }
      if words.first == "outcome" { list = "" }
      if words.first == "define" { helpers.append(String(words[1])) }
      if !list.isEmpty, let name = words.first, name.hasPrefix("line_") {
        lines[list, default: []].append(String(name))
      }
    }
    policy.conditions = policy.conditions.filter { $0.hasPrefix("helper") || $0.hasPrefix("doubt") }
  }

  /// The next amendment, adopted in a year of its own.
  mutating func amendment(_ number: Int) -> String {
    var text =
      "amendment change_\(number) by decree \(number) of ministry of \(2020 + number)-01-01\n"
    keepsOldText = policy.numbers.chance(50)
    if keepsOldText {
      text += "    old text when asked before \(2020 + number)-0\(1 + policy.numbers.upTo(9))-01\n"
    }
    text += "in random\n"
    var touched: Set<String> = []
    for _ in 0..<(1 + policy.numbers.upTo(3)) {
      let (step, name) = step()
      if touched.insert(name).inserted { text += step }
    }
    return text
  }

  /// An amendment that announces wordings, and does not say them.
  mutating func announcement(_ number: Int) -> String {
    var text =
      "amendment change_\(number) by decree \(number) of ministry of \(2020 + number)-01-01\n"
    text += "in random\n"
    for (list, clause) in [("needs_all", 3), ("any_of", 4)] {
      for line in lines[list] ?? [] where policy.numbers.chance(80) {
        text += "restate §\(clause) \(list).\(line) with unknown wording\n"
      }
    }
    if policy.numbers.chance(80) {
      text += "restate §7 ministry.powers.deed_0 with unknown wording\n"
    }
    return text
  }

  /// What is done, and to what.
  private mutating func step() -> (String, String) {
    let (list, clause, word) =
      policy.numbers.chance(50) ? ("needs_all", 3, "requires") : ("any_of", 4, "when")
    let known = lines[list] ?? []
    switch policy.numbers.upTo(10) {
    case 6:
      let length = policy.numbers.pick(["1 month", "2 years", "40 days"])
      return (
        "restate §5 \(termLength)\n    \(termLength.replacing("_", with: " ")) \(length)\n", "term"
      )
    case 8:
      var first = policy.numbers.pick(["from begun", "after begun", "from finished", "after asked"])
      // A line keeps one word for both texts.
      if keepsOldText {
        first = "\(termStart) \(first.split(separator: " ")[1])"
      } else {
        termStart = String(first.split(separator: " ")[0])
      }
      return ("restate §5 start\n    \(first)\n", "start")
    case 9 where !keepsOldText:
      let due = policy.numbers.pick([
        "within 10 days after asked", "within 2 months from begun", "within 1 month after finished",
        "by asked", "not later than 5 days before begun",
      ])
      return ("restate §6 due\n    \(due)\n", "due")
    case 7 where hasException:
      return ("restate §5 stretch.exception\n    unless flag\n", "exception")
    case 5:
      return (
        "restate §7 ministry.powers.deed_0\n    deed_0 when \(condition())\n", "deed"
      )
    case 0:
      next += 1
      let name = "line_\(next)"
      lines[list]?.append(name)
      return (
        "add §\(clause) in \(list)\n    \(name) \(word) \(condition())\n", list + name
      )
    case 1 where known.count > 1:
      // The first line is read by other rules.
      let name = known[1 + policy.numbers.upTo(known.count - 1)]
      lines[list]?.removeAll { $0 == name }
      return ("repeal §\(clause) \(list).\(name)\n", list + name)
    case 2 where !helpers.isEmpty:
      let name = policy.numbers.pick(helpers)
      let others = policy.conditions
      // The term may read it.
      policy.conditions = []
      policy.hasTerm = false
      defer {
        policy.conditions = others
        policy.hasTerm = true
      }
      return ("restate §9 \(name)\n    define \(name) is \(policy.truth(3))\n", name)
    case 3:
      var body = policy.outcome().split(separator: "\n").map { "    " + $0 }
      body[0] = "    outcome result"
      return ("restate §9 result\n" + body.joined(separator: "\n") + "\n", "result")
    default:
      let name = policy.numbers.pick(known.isEmpty ? ["line_0"] : known)
      return (
        "restate §\(clause) \(list).\(name)\n    \(name) \(word) \(condition())\n", list + name
      )
    }
  }

  private mutating func condition() -> String {
    policy.truth(3) + (policy.numbers.chance(25) ? " unless \(policy.truth(1))" : "")
  }
}
