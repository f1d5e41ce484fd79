/// Writes a policy of a given length: sections like those of a real act, again and again, with
/// names of their own.
struct LongPolicy {
  private(set) var text = ""
  private(set) var lines = 0

  /// A policy of at least `length` lines.
  init(lines length: Int) {
    let sections = max(1, (length - LongPolicy.head.count) / LongPolicy.section(1).count + 1)
    add(LongPolicy.head.map { $0 == "clauses" ? "clauses §1 to §\(sections)" : $0 })
    for number in 1...sections { add(LongPolicy.section(number)) }
  }

  private mutating func add(_ newLines: [String]) {
    for line in newLines {
      text += line + "\n"
      lines += 1
    }
  }

  private static let head = [
    "-- A policy to measure with.",
    "act Long",
    "    about Person",
    "    months end on the last day",
    "",
    "clauses",
    "",
    "choice level   none_finished < secondary < vocational < bachelor < master < doctor",
    "",
    "choice kind    political, corps_a, corps_b",
    "",
    "record Person",
    "    birth_date      date",
    "    education       list of Education",
    "    jobs            list of Job",
    "    is_citizen      yes/no",
    "    score           whole number",
    "",
    "record Education",
    "    level           level",
    "    completed       date or none",
    "",
    "record Job",
    "    runs from started to ended",
    "    started         date",
    "    ended           date or none",
    "    kind            kind",
    "",
  ]

  private static func section(_ n: Int) -> [String] {
    [
      "-- \(n). Талаптар: не ниже высшего образования, жасы отыз бестен аспаған",
      "reading age_\(n)(limit: period)     \"жастан аспаған\"     §\(n)",
      "    completed       \"to the eve of the birthday after the limit\"    default",
      "        means today < birth_date + (limit + 1 year)",
      "    birthday        \"to the day the limit is reached\"",
      "        means today <= birth_date + limit",
      "",
      "define work_\(n) is length in years end to end of (jobs with kind != political) up to today",
      "",
      "requirements may_apply_\(n)                                                   §\(n)",
      "    age             requires age_\(n)(\(20 + n % 40) years)",
      "    education       requires some education with level >= bachelor, completed by today",
      "    experience      requires work_\(n) >= \(1 + n % 9) years",
      "    citizenship     requires is_citizen",
      "    score           requires score >= \(n % 100) and score + \(n) < 2 * \(n) + 100",
      "",
      "grounds barred_\(n)                                                           §\(n)",
      "    political       when some current jobs with kind = political",
      "    corps_a         when (count of jobs by today with kind = corps_a) > \(n % 5)",
      "    young           when birth_date > \(1950 + n % 50)-0\(1 + n % 9)-15",
      "",
      "outcome selection_\(n)",
      "    refused         when barred_\(n)                                          §\(n)",
      "    refused         unless may_apply_\(n)                                     §\(n)",
      "    admitted        otherwise                                                 §\(n)",
      "",
    ]
  }
}
