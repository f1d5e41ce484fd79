import QagidaSource
import Testing

@testable import QagidaSyntax

/// What goes wrong in one line harms no other line.
struct ParserDeclarationsTests {
  private func constructs(_ parsed: Parsed) -> [Construct] {
    parsed.declarations.map { $0.construct }
  }

  @Test func severalErrorsInOneRun() {
    let text = """
      act
      requirements r
          a requires b =
          c requires d
          e f
          g requires h i
      define x is (1
      grounds
      outcome o
          p when q
          r
      define y is z
      """
    let parsed = checkLaws(text)
    #expect(
      parsed.places == [
        "unfinishedLine 1:1", "unfinishedLine 3:18", "unexpectedToken 5:7", "lineIsComplete 6:18",
        "unfinishedLine 7:14", "unfinishedLine 8:1", "unfinishedLine 11:5",
      ])
    #expect(
      constructs(parsed)
        == [.error, .requirements, .define, .error, .outcome, .define])
  }

  @Test func eachLineHasOneErrorOfSyntax() {
    #expect(checkLaws("requirements r\n    a requires b = = c d ) (\n").ids.count == 1)
    #expect(checkLaws("foo bar baz\n    a b\n    c d\n").ids.count == 1)
  }

  @Test func anUnknownDeclarationKeepsItsLinesToItself() {
    let parsed = checkLaws("requirement r\n    a requires b\ndefine x is y\n")
    #expect(constructs(parsed) == [.error, .define])
    #expect(parsed.places == ["unexpectedToken 1:1"])
    let arguments = parsed.diagnostics.items[0].arguments.map { "\($0.key)" }
    #expect(arguments == ["expected", "found", "suggestion"])
  }

  @Test func aLineThatIsNoneOfItsListIsAnErrorNode() {
    let parsed = checkLaws("requirements r\n    a requires b\n    c d\n    e requires f\n")
    #expect(
      parsed.declarations[0].children.map { $0.construct }
        == [.name, .requirement, .error, .requirement])
  }

  @Test func theFirstTokenOfALineIsNotTheLineAboveUnfinished() {
    #expect(checkLaws("grounds g\n    a when b\n    = c\n").places == ["unexpectedToken 3:5"])
    #expect(checkLaws("define a is b\n= c\n").places == ["unexpectedToken 2:1"])
    #expect(checkLaws("define a is b =\n    < c\n").places == ["unexpectedLine 2:5"])
  }

  @Test func aWordOfTheLanguageIsNoName() {
    let parsed = checkLaws("reading r\n    before means a\n    with means b\n")
    #expect(parsed.findings == ["reservedName@before", "reservedName@with"])
    #expect(checkLaws("define requires is a\n").findings == ["reservedName@requires"])
    #expect(checkLaws("choice c by, before\n").findings == ["reservedName@by"])
  }

  @Test func headsGoOnWhileTheyAreNotComplete() {
    let text = """
      act A by
            order 12 of agency
            of 2024-01-15
          about Person
      table t
          by date
          is whole number
          2025-01-01  3
      """
    let parsed = checkLaws(text)
    #expect(parsed.findings == [])
    #expect(parsed.first(.row)?.outline == "row(key:dateLiteral[2025-01-01] cell:number[3])")
  }

  @Test func aHeadThatIsCompleteTakesNoLineBelow() {
    #expect(
      checkLaws("table t by whole number is whole number\n    2022   42\n").first(.row)?.outline
        == "row(key:number[2022] cell:number[42])")
    #expect(checkLaws("reading r\n    about means b\n").findings == ["reservedName@about"])
  }

  @Test func whatFollowsAHead() {
    #expect(checkLaws("record R S\n    a date\n").findings == ["lineIsComplete@S"])
    #expect(checkLaws("record R S\n    a date\n").first(.field) != nil)
    #expect(checkLaws("choice c a, b c\n").findings == ["lineIsComplete@c"])
    #expect(checkLaws("choice c a\n    b\n").findings == ["continuedLine@b"])
  }

  @Test func depthOfAnExpressionIsNotThatOfItsFile() {
    for count in 95...100 {
      let text = String(repeating: "(", count: count) + "a" + String(repeating: ")", count: count)
      let parsed = checkLaws("requirements r\n    b requires \(text)\ndefine x is y\n")
      #expect(constructs(parsed) == [.requirements, .define])
      #expect(parsed.findings == [])
    }
  }
}
