import QagidaSource
import Testing

@testable import QagidaSyntax

/// What is said of slips that are known: one finding, which says what to write.
struct SlipsTests {
  /// The code and the hints of the only finding of a text.
  private func only(_ text: String) -> [String] {
    let findings = checkLaws(text).diagnostics.sorted
    guard findings.count == 1 else { return findings.map { $0.id.code } }
    return [findings[0].id.code] + MessageWriter(.english).words(of: findings[0]).hints
  }

  private func only(value: String) -> [String] { only("define x is \(value)\n") }

  // MARK: Numbers, days, clauses

  @Test func aDecimalCommaIsAPoint() {
    let hint = "a decimal is written with a point: `2.5`"
    #expect(only(value: "a >= 2,5") == ["QG0126", hint])
    #expect(only(value: "(a >= 2,5)") == ["QG0123", hint])
    // In a row of a table commas part cells; the checker counts them.
    #expect(only("table t by whole number is number to 1 places\n    1  2,5\n") == [])
    #expect(only(value: "f(2,5) and {a, b} = c") == [])
    #expect(only(value: "a >= 2, 5")[1].hasPrefix("delete `,`"))
  }

  @Test func thousandsStandWithoutASign() {
    let hint = "thousands stand without a sign between them: `"
    #expect(only(value: "a >= 1,000,000") == ["QG0126", hint + "1000000`"])
    #expect(only(value: "a >= 100 000") == ["QG0126", hint + "100000`"])
    #expect(
      only(value: "a >= 100,000")
        == ["QG0126", "a decimal is written with a point: `100.000`", hint + "100000`"])
  }

  @Test func aDayIsWrittenYearFirst() {
    let hint = "a date is written year, month, day: `2025-02-01`"
    #expect(only(value: "a > 01.02.2025") == ["QG0126", hint])
    #expect(only(value: "a > 2025.2.1") == ["QG0126", hint])
    #expect(only(value: "a > 1/2/2025") == ["QG0123", hint])
    #expect(only(value: "a > 1.2.3")[1].hasPrefix("delete"))
  }

  @Test func aClauseHasItsSign() {
    let line = { (rest: String) in "requirements r §1\n    a requires b\(rest)\n" }
    #expect(only(line("   6")) == ["QG0126", "a clause is written with its sign: `§6`"])
    #expect(only(line("   6(1)")) == ["QG0126", "a clause is written with its sign: `§6(1)`"])
    #expect(only("choice c a, b   6\n")[1].hasPrefix("delete"))
    let hint = "name several clauses in one place, parted by commas: `§5, §6`"
    #expect(only(line("   §5 §6")) == ["QG0130", hint])
    #expect(
      only("act A\n\nclauses §1\n    no rule §1 §2 \"x\"\n")
        == ["QG0123", "part them by a comma: `§1, §2`"])
  }

  @Test func whatIsListedIsPartedByCommas() {
    #expect(
      only("choice body ministry agency\n") == [
        "QG0126", "part them by a comma: `ministry, agency`",
      ])
    #expect(only(value: "a in {b c}") == ["QG0123", "part them by a comma: `b, c`"])
    #expect(only(value: "f(1 000)")[1].hasPrefix("thousands"))
    #expect(only(value: "f(1 000)").count == 2)
    #expect(only(value: "f(b 3)") == ["QG0123", "part them by a comma: `b, 3`"])
  }

  // MARK: Signs and words of other languages

  @Test func signsOfOtherLanguages() {
    #expect(only(value: "a == b") == ["QG0108", "write `=`"])
    #expect(only(value: "a => b") == ["QG0108", "write `>=`"])
    #expect(only(value: "(a <> b)") == ["QG0108", "write `!=`"])
    #expect(only(value: "a && b") == ["QG0108", "write `and`"])
    #expect(only(value: "a || b") == ["QG0108", "write `or`"])
    #expect(only(value: "!a") == ["QG0108", "write `not`"])
    #expect(only(value: "a ≥ b") == ["QG0108", "write `>=`"])
    #expect(only(value: "a = “b”") == ["QG0108", "texts stand in `\"`"])
    #expect(
      only(value: "a in [b]")
        == ["QG0108", "brackets are `( )`; the words of a set stand in braces"])
    #expect(only(value: "a;") == ["QG0108", "a line needs no sign at its end: delete `;`"])
    #expect(only(value: "a in {b; c}") == ["QG0108", "write `,`"])
    #expect(only(value: "a @ b") == ["QG0108", "delete `@`"])
  }

  @Test func commentsOfOtherLanguages() {
    let hint = "a comment begins with `--`"
    #expect(only(value: "a // it's; \"so\n") == ["QG0108", hint])
    #expect(only("# it's [so] & \"\ndefine x is a\n") == ["QG0108", hint])
  }

  @Test func isWithoutGivenOrNone() {
    #expect(only(value: "a is b") == ["QG0126", "write `=`"])
    #expect(only(value: "a is not b") == ["QG0126", "write `!=`"])
    #expect(only(value: "a is not none") == ["QG0126", "write `is given`"])
    #expect(only(value: "(a is not given)") == ["QG0123", "write `is none`"])
  }

  @Test func wordsOfOtherLists() {
    #expect(
      only("requirements r\n    a when b\n")
        == ["QG0123", "`when` stands in the lines of `grounds`, `outcome` or `powers of`"])
    #expect(
      only("grounds g\n    a requires b\n")
        == ["QG0123", "`requires` stands in the lines of `requirements`"])
  }

  @Test func aCountOfYearsIsCompleted() {
    let parsed = checkLaws("define x is years from born to today >= 18 years\n")
    #expect(parsed.findings == ["unexpectedToken@years"])
    let message = MessageWriter(.english).words(of: parsed.diagnostics.items[0]).message
    #expect(message == "expected `completed years from … to …`, found `years`")
    #expect(checkLaws("define x is a = b = c\n").ids == [.chainedComparison])
  }

  // MARK: Letters of another alphabet

  @Test func wordsOfTheLanguageWithLettersOfAnotherAlphabet() {
    func hint(_ word: String) -> String {
      "it looks like `\(word)`, but letters of another alphabet are in it: type it anew"
    }
    #expect(only("оutcome o\n    a otherwise\n") == ["QG0123", hint("outcome")])
    #expect(only("outcome o\n    a unlеss b\n") == ["QG0123", hint("unless")])
    #expect(only(value: "a аnd b") == ["QG0126", hint("and")])
    #expect(only(value: "nоt a") == ["QG0123", hint("not")])
  }

  @Test func blanksOfWordProcessors() {
    let parsed = checkLaws("record R\n\u{A0}  \u{A0}a date\n    b\u{A0}date\n")
    #expect(parsed.ids == [.strangeBlank, .strangeBlank, .strangeBlank])
    let one = checkLaws("record R\n\u{A0}\u{A0}\u{A0} a date\n    b date\n")
    #expect(one.places == ["strangeBlank 2:1"])
    #expect(one.diagnostics.items[0].fix?.replacement == "   ")
    let words = MessageWriter(.english).words(of: one.diagnostics.items[0])
    #expect(words.message == "a no-break space (U+00A0) stands where a space has to")
    #expect(checkLaws("-- a\u{A0}b\nnames for A\n    a kk \"a\u{A0}b\"\n").ids == [])
    #expect(checkLaws("define x is 100\u{A0}000\n").ids == [.strangeBlank])
  }

  // MARK: Brackets

  @Test func aBracketThatIsNotClosedIsShown() {
    let opening = { (text: String) -> [String] in
      let parsed = checkLaws(text)
      return parsed.findings
        + parsed.diagnostics.items.flatMap { $0.related.map { parsed.tree.file.text($0.span) } }
    }
    #expect(
      opening("define x is count of (a\n    with b = c >= 3\n") == ["unexpectedToken@>=", "("])
    #expect(opening("define x is (if a\n    then b\n    else c\n") == ["unfinishedLine@c", "("])
    #expect(opening("define x is (a\n") == ["unfinishedLine@a"], "in one line it is seen")
    #expect(opening("define x is (a = b = c)\n") == ["chainedComparison@="])
  }
}
