import QagidaSource
import Testing

@testable import QagidaSyntax

struct ParserSlotsTests {
  private func clauses(_ text: String) -> String {
    let parsed = checkLaws("clauses " + text)
    let outline = parsed.first(.clauseList)?.children.map { reference in
      reference.children.map { $0.text }.joined(separator: "…")
    }
    return ([outline?.joined(separator: " ") ?? ""] + parsed.findings).joined(separator: " ")
  }

  @Test func clauseLists() {
    #expect(clauses("§1") == "§1")
    #expect(clauses("§1 to §18, §6(1) to (5), (7), §13-1") == "§1…§18 §6(1)…(5) (7) §13-1")
    #expect(clauses("§6(1) to (5-2)") == "§6(1)…(5-2)")
    #expect(clauses("p. 1 to p. 3") == "p. 1…p. 3")
    #expect(clauses("§1,\n    §2,\n    §3") == "§1 §2 §3")
  }

  @Test func clauseListsThatBreakOff() {
    #expect(clauses("§1,") == "§1 unfinishedLine@,")
    #expect(clauses("§1 to") == "§1 unfinishedLine@to")
    #expect(clauses("§1 to a") == "§1 unexpectedToken@a")
    #expect(clauses("§1, a") == "§1 unexpectedToken@a")
    #expect(clauses("(3)") == " unexpectedToken@(")
    #expect(clauses("§1 §2") == "§1", "the second one is the margin")
  }

  @Test func monthsAndDaysOfTheWeek() {
    func findings(_ line: String) -> [String] {
      checkLaws("calendar c\n    \(line)\n").findings
    }
    #expect(findings("weekend friday, saturday") == [])
    #expect(findings("weekend saturday, sonday") == ["unexpectedToken@sonday"])
    #expect(findings("weekend saturday,") == ["unfinishedLine@,"])
    #expect(findings("weekend") == ["unfinishedLine@weekend"])
    #expect(findings("holiday 1 janaury \"a\"") == ["unexpectedToken@janaury"])
    #expect(findings("holiday 1 \"a\"") == ["unexpectedToken@\"a\""])
    #expect(findings("day off 2018-1-1 \"a\"") == ["unexpectedToken@-"])
  }

  @Test func marks() {
    func mark(_ text: String) -> String? {
      checkLaws("grounds g\n    \(text) a when b\n").first(.mark)?.text
    }
    #expect(mark("(3)") == "(3)")
    #expect(mark("(3-1)") == "(3-1)")
    #expect(mark("( 3 )") == "( 3 )")
    #expect(mark("(a)") == nil)
    #expect(mark("(3") == nil)
    #expect(mark("()") == nil)
  }

  @Test func signedNumbers() {
    func range(_ text: String) -> [String] {
      let parsed = checkLaws("record R\n    a whole number \(text)\n")
      let type = parsed.first(.wholeType)
      return [type?.child(.low)?.text, type?.child(.high)?.text].compactMap { $0 } + parsed.findings
    }
    #expect(range("-10 to -1") == ["-10", "-1"])
    #expect(range("- 10 to 1") == ["- 10", "1"])
    #expect(range("- to 1") == ["-", "1", "unexpectedToken@to"])
    #expect(range("0 to") == ["unfinishedLine@to"])
    #expect(range("0") == ["unfinishedLine@0"])
  }

  @Test func lists() {
    #expect(checkLaws("act A\n    uses a,\n").findings == ["unfinishedLine@,"])
    #expect(checkLaws("act A\n    uses a, 3\n").findings == ["unexpectedToken@3"])
    #expect(checkLaws("choice c a < b, c\n").first(.wordList)?.children.count == 3)
    #expect(checkLaws("names for A\n    a.b.c kk \"x\"\n").first(.dottedName)?.text == "a.b.c")
  }

  @Test func parameters() {
    func findings(_ text: String) -> [String] { checkLaws("define d\(text) is b").findings }
    #expect(findings("(a: date, b: set of c or none)") == [])
    #expect(findings("()") == ["unexpectedToken@)"])
    #expect(findings("(a)") == ["unexpectedToken@)"])
    #expect(findings("(a: )") == ["unexpectedToken@)"])
    #expect(findings("(a: date,)") == ["unexpectedToken@)"])
    #expect(findings("(a: date") == ["unexpectedToken@is"])
    #expect(findings("(3)") == ["unexpectedToken@3"])
  }

  @Test func typesEndWithTheirPhysicalLine() {
    #expect(
      checkLaws("record R\n    a whole number\n        0 to 10\n").findings == ["continuedLine@0"])
    #expect(checkLaws("record R\n    a date\n        or none\n").findings == ["continuedLine@or"])
    #expect(checkLaws("record R\n    a list\n        of S\n").findings == [])
  }

  @Test func typesThatBreakOff() {
    func findings(_ text: String) -> [String] { checkLaws("record R\n    a \(text)\n").findings }
    #expect(findings("") == ["unfinishedLine@a"])
    #expect(findings("whole") == [])
    #expect(findings("number") == [])
    #expect(findings("number to 2") == ["unfinishedLine@2"])
    #expect(findings("number to places") == ["lineIsComplete@to"])
    #expect(findings("set of") == ["lineIsComplete@of"], "a choice may be named so")
    #expect(findings("date or") == ["unfinishedLine@or"])
    #expect(findings("yes") == ["unfinishedLine@yes"])
    #expect(findings("3") == ["unexpectedToken@3"])
  }
}
