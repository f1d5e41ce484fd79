import QagidaCases
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What becomes of properties.
@Suite struct PropertyTests {
  static let law = """
    act R1 by order 1 of agency of 2024-01-15
        about Person
        in force from 2024-02-01

    choice body     agency

    choice kind     political, corps_a, plain

    record Person
        birth_date  date
        degree      yes/no
        score       number to 1 places 0 to 10
        left_on     date or none
        posts       list of Post

    record Post
        runs from started to ended
        started     date
        ended       date or none
        kind        kind

    requirements may_apply                          §2
        age         requires today < birth_date + 36 years
        degree      requires degree unless score >= 7.5

    reading counts_as_left                          §4
        at_once default means left_on is given
        by_post         means some posts with ended is given

    outcome admission
        refused     unless may_apply                §2
        waiting     when some current posts with kind = political  §3
        admitted    otherwise                       §3

    outcome left
        gone        when counts_as_left             §4
        there       otherwise
    """

  /// What became of each property, and the findings.
  private func tried(
    _ cases: String, law: String = law, seed: UInt64 = 1, tries: Int = 400
  ) -> [String] {
    var sources = SourceSet()
    for (number, text) in [law, "cases for R1\n" + cases].enumerated() {
      _ = sources.add(path: "file\(number).qagida", bytes: Array(text.utf8))
    }
    let compilation = Compiler.read(sources, table: PhraseTable(.english))
    var found = compilation.diagnostics.items + compilation.caseDiagnostics.items
    var reader = CaseReader()
    var runner = PropertyRunner(
      compilation.trees, PropertyRunner.Effort(seed: seed, tries: tries))
    var results: [String] = []
    for file in compilation.caseTrees.map({ reader.read($0) }) {
      for property in file.properties {
        let result = runner.run(property, of: file)
        let clauses = property.clauses.map { $0.text }.joined(separator: ",")
        var text = "\(property.title)\(clauses) \(result.status)"
        if let found = result.counterexample {
          text += " on \(found.today) with \(found.facts)"
          if case .told(let title) = found.origin { text += " of \(title)" }
        }
        results.append(text)
      }
    }
    found += reader.diagnostics.items + runner.diagnostics.items
    return results + found.map { "\($0.id)" }
  }

  @Test func whatIsRightForAllHolds() {
    let found = tried(
      """
      property "a"  §2
          today >= birth_date + 36 years implies admission = refused
      property "b"
          admission != refused or today >= birth_date + 36 years or not degree
      property "c"
          score >= 7.5 and today < birth_date + 36 years implies admission != refused
      property "d"
          some current posts with kind = political implies admission != admitted
      property "e"
          left_on is given implies left = gone
      """)
    #expect(found == ["a§2 held", "b held", "c held", "d held", "e held"])
  }

  @Test func aCounterexampleIsSmallAndAtTheEdge() {
    let found = tried(
      """
      property "a"
          on 2025-09-01
          today + 1 day >= birth_date + 36 years implies admission = refused
      property "b"
          on 2025-09-01
          today < birth_date + 36 years and score >= 7.4 implies admission != refused
      property "c"
          on 2025-09-01
          some posts with kind = political implies admission != admitted
      """)
    #expect(
      found == [
        "a failed on 2025-09-01 with birth_date 1989-09-02, degree yes",
        "b failed on 2025-09-01 with birth_date 2025-09-01, degree no, score 7.4",
        "c failed on 2025-09-01 with birth_date 2025-09-01, degree yes, "
          + "posts [(ended 2025-08-31, kind political)]",
      ])
  }

  /// A record against which nothing speaks is no accident of chance.
  @Test func aRareRecordIsSearchedFor() {
    var law = "act R1 by order 1 of agency of 2024-01-15\n    about Person\n"
    law += "    in force from 2024-02-01\nchoice body  agency\nrecord Person\n"
    for number in 0..<40 { law += "    fact\(number) yes/no\n" }
    law += "requirements all_of  §2\n"
    for number in 0..<40 { law += "    line\(number) requires fact\(number)\n" }
    law += "outcome admission\n    refused unless all_of  §2\n    admitted otherwise  §3\n"
    let found = tried("property \"a\"\n    on 2025-09-01\n    admission = refused", law: law)
    let facts = (0..<40).map { "fact\($0) yes" }.joined(separator: ", ")
    #expect(found == ["a failed on 2025-09-01 with \(facts)"])
  }

  @Test func whatSpeaksOfNoRecordIsNotTried() {
    #expect(tried("property \"a\"\n    score > 10 implies admission = refused") == ["a untried"])
  }

  @Test func whatIsOpenIsNoFailure() {
    let cases = """
      example half: Person
          birth_date  1990-01-01
      case "one"
          admission on 2025-09-01
          with half
          expect undetermined
      property "a"
          on 2025-09-01
          birth_date = 1990-01-01 implies admission = refused
      """
    #expect(tried(cases, tries: 0) == ["a untried"])
  }

  @Test func recordsOfCasesAreTriedOnTheirDays() {
    let cases = """
      case "one"
          admission on 2025-09-01
          with birth_date 1990-01-01, degree no, score 7.5, posts nothing
          expect admitted
      property "a"
          admission = admitted implies degree
      """
    #expect(
      tried(cases, tries: 0) == [
        "a failed on 2025-09-01 with birth_date 2025-09-01, degree no, score 7.5, posts nothing of one"
      ])
  }

  @Test func theSameSeedMakesTheSameRecordsWhateverStandsBeside() {
    let one = "property \"a\"\n    admission = refused\n"
    let two = "property \"b\"\n    admission = refused\n"
    let alone = tried(one)
    #expect(alone == Array(tried(two + one)[1...]))
    #expect(alone != tried(one, seed: 2))
  }

  @Test func whatIsGivenIsSoBehindImplies() {
    let found = tried(
      """
      property "a"
          left_on is given implies left_on <= today or left_on > today
      property "b"
          left_on <= today
      """)
    #expect(found.first == "a held")
    #expect(found.dropFirst().first == "b broken")
  }

  @Test func anotherWayOfAReading() {
    let found = tried(
      """
      property "a"
          left_on is given implies left = gone
      property "b"
          on 2025-09-01
          reading counts_as_left = by_post
          left_on is given implies left = gone
      """)
    #expect(found == ["a held", "b failed on 2025-09-01 with left_on 2025-09-01, posts nothing"])
  }

  @Test func whatIsWrittenWronglyIsFoundOnce() {
    let found = tried(
      """
      property "a"
      property "b"
          birth_dat < 1990-01-01 implies admission = refused
      property "c"
          on 2024-01-31
          admission = refused
      property "d"
          admission = refused
          admission = admitted
      property "a"
          admission = admitted
          reading counts_as_left = never
      property "a"
          admission = admitted
      """)
    #expect(
      found == [
        "b broken", "c broken", "d failed on 2033-04-18 with birth_date 2033-04-18, degree yes",
        "a broken", "propertyOfNothing", "saidTwiceInCase", "titleTwice", "unknownName",
        "propertyOfNoDay", "noSuchAlternative",
      ])
  }

  @Test func ofNoRecord() {
    let law = """
      act R1 by order 1 of agency of 2024-01-15
          in force from 2024-02-01
      choice body     agency
      define opened is today >= 2024-06-01     §1
      """
    let found = tried(
      """
      property "a"
          opened implies today > 2024-05-31
      property "b"
          opened
      """, law: law)
    #expect(found.first == "a held")
    #expect(found.dropFirst().first?.hasPrefix("b failed") ?? false)
  }
}
