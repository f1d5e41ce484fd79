import QagidaSource
import Testing

@testable import QagidaSyntax

struct LayoutTests {
  // MARK: What the layout says of tokens

  private func layout(_ text: String) -> (tokens: [String], indents: [Int32], margin: [String]) {
    let file = sourceFile(utf8(text))
    let tokens = Lexer.tokens(of: file, table: englishTable)
    let layout = Layout(tokens, file)
    let texts = layout.tokens.dropLast().map { number in
      String(
        decoding: file.bytes[
          Int(tokens[Int(number)].start)..<Int(tokens[Int(number) + 1].start)], as: UTF8.self)
    }
    let margin = texts.indices.filter { layout.isMargin[$0] }.map { texts[$0] }
    return (texts, Array(layout.indents.dropLast()), margin)
  }

  @Test func indentsAreThoseOfFirstTokens() {
    let text = "a b\n    c -- d\n\n  -- e\n  f\n"
    #expect(layout(text).tokens == ["a", "b", "c", "f"])
    #expect(layout(text).indents == [0, -1, 4, 2])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func indentsAreTheSameWhateverEndsLines(_ end: String) {
    #expect(layout("a\(end)  b\(end)\(end) c").indents == [0, 2, 1])
  }

  @Test func byteOrderMarkIsNoIndentation() {
    #expect(layout("\u{FEFF}a\n b").indents == [0, 1])
    #expect(layout("\u{FEFF}  a").indents == [2])
  }

  @Test func marginIsAClauseAtTheEndOfAPhysicalLine() {
    #expect(layout("a b §4").margin == ["§4"])
    #expect(layout("a b §4 -- c").margin == ["§4"])
    #expect(layout("a §4 b").margin == [])
    #expect(layout("a §13-1, §13-2").margin == ["§13-1", ",", "§13-2"])
    #expect(layout("a §1, b, §2").margin == ["§2"])
    #expect(layout("a §1 §2").margin == ["§2"], "several are joined by commas")
    #expect(layout("a, §2").margin == ["§2"])
    #expect(layout("a §4\n  b §5\n").margin == ["§4", "§5"])
    #expect(layout("§4").margin == ["§4"])
  }

  @Test func withinBracketsThereIsNoMargin() {
    #expect(layout("a (b §4\n  c)").margin == [])
    #expect(layout("a {b, §4\n  c} §5").margin == ["§5"])
    #expect(layout("a (b) §4").margin == ["§4"])
    #expect(layout("a (§4)").margin == [])
    #expect(layout("a ) §4").margin == ["§4"], "a bracket that closes nothing opens nothing")
    #expect(layout("a (b §4\nc §5").margin == ["§5"], "at the margin of the file all is closed")
  }

  // MARK: Lines

  private func lines(_ text: String) -> [String] {
    let parsed = checkLaws(text)
    return parsed.declarations.map { declaration in
      let names = declaration.children.compactMap { $0.child(.name)?.text ?? $0.child(.word)?.text }
      return "\(declaration.construct): \(names.joined(separator: " "))"
    } + parsed.places
  }

  @Test func aLineGoesOnWhereItIsIndentedDeeper() {
    let text = """
      requirements r
          a requires x
            and
               y
           and z
          b requires
            w
      requirements
        s
      """
    #expect(lines(text) == ["requirements: a b", "requirements: "])
  }

  @Test func blankLinesAndCommentsMeanNothing() {
    let text = """
      -- before

      requirements r   -- behind
      -- at the margin

          -- above
          a requires x
      -- within a line, at the margin
                -- and deeper

            and y
            -- below

          b requires z

      -- after
      """
    #expect(lines(text) == ["requirements: a b"])
  }

  @Test func linesOfOneListAreIndentedAlike() {
    let text = """
      requirements r
          a requires x
         b requires y
       c requires z
          d requires w
      """
    #expect(
      lines(text) == [
        "requirements: a b c d", "misalignedLine 3:4", "misalignedLine 4:2",
      ])
  }

  @Test func deeperThanTheFirstLineIsAContinuation() {
    #expect(
      lines("requirements r\n    a requires x\n      b requires y\n") == [
        "requirements: a", "continuedLine 3:7",
      ])
  }

  @Test func declarationsStartAtTheMargin() {
    #expect(
      lines("  requirements r\n    a requires x\nrequirements s\n") == [
        "requirements: a", "requirements: ", "indentedDeclaration 1:3",
      ])
  }

  @Test func tabsAreRefused() {
    #expect(lines("requirements r\n\ta requires x\n") == ["requirements: a", "tab 2:1"])
    #expect(lines("requirements r\n    a\trequires x\n") == ["requirements: a", "tab 2:6"])
    #expect(lines("requirements r -- a\tb\n") == ["requirements: "], "but in comments")
  }

  @Test func emptyFiles() {
    for text in ["", "\n", "   ", "-- a", "\u{FEFF}", "\u{FEFF}\r\n-- b\r\n  "] {
      #expect(lines(text) == [])
    }
  }

  // MARK: Margins of lines

  private func margins(_ text: String) -> [[String]] {
    let parsed = checkLaws(text)
    #expect(parsed.findings == [])
    return parsed.declarations.flatMap { declaration in
      [declaration.margin]
        + declaration.children.filter { $0.child(.name) != nil }.map { $0.margin }
    }
  }

  @Test func aLineHasItsClauseAtAnyOfItsPhysicalLines() {
    let text = """
      requirements r                        §1, §2
          a requires x                      §3
          b requires y
            and z                           §4
          c requires y                      §13-1, §13-2
            and z
          d requires (x                     §5
            or y)                           §6
          e requires x
      """
    let parsed = checkLaws(text)
    #expect(parsed.places == ["unexpectedToken 7:39"], "within brackets it is no margin")
    let good = text.replacing("(x                     §5", with: "(x")
    #expect(
      margins(good) == [["§1", "§2"], ["§3"], ["§4"], ["§13-1", "§13-2"], ["§6"], []])
  }

  @Test func aLineHasItsClauseOnce() {
    let text = "requirements r\n    a requires x    §4\n      and y    §5\n      and z §6\n"
    #expect(Parsed(text).places == ["secondMargin 3:16"])
    #expect(Parsed(text).declarations[0].children[1].margin == ["§4"])
  }

  @Test func clausesThatALineIsAboutAreNoMargin() {
    #expect(margins("act A\n    approved by D255 §1\n") == [[]])
    #expect(margins("clauses §1 to §3,\n    §4\n    no rule §1 \"x\"\n") == [[]])
    #expect(margins("clauses §1\n    no rule §1, §2\n      \"x\"   §5\n") == [[]])
    let parsed = checkLaws("act A\n    approved by D255 §1       §7\n")
    #expect(parsed.declarations[0].children[1].margin == ["§7"])
    for line in ["repeal §13(2)       §1(2)", "restate §4, §5 a    §1(2)\n  b requires c"] {
      #expect(checkLaws(line).declarations[0].margin == ["§1(2)"])
    }
  }

  @Test func linesWithinWhatAnAmendmentAddsHaveTheirOwnClauses() {
    let parsed = checkLaws("add §4\n  grounds g   §4\n    a when b   §4(1)\n  define d is e\n")
    #expect(parsed.findings == [])
    let grounds = parsed.declarations[0].children[1]
    #expect(grounds.margin == ["§4"] && grounds.children[1].margin == ["§4(1)"])
    #expect(parsed.declarations[0].children[2].child(.name)?.text == "d")
  }

  @Test func aLineOfAListOfAlternativesMayHaveTheClause() {
    let text = "grounds g\n    a when either\n        x\n        y    §4\n    b when z\n"
    #expect(margins(text) == [[], ["§4"], []])
  }

  @Test func aClauseAloneIsAnUnfinishedLine() {
    #expect(checkLaws("§4\n").places == ["unfinishedLine 1:1"])
    #expect(
      checkLaws("requirements r\n    a requires x\n    §4\n").places == ["unfinishedLine 3:5"])
  }

  @Test func lineEndIsWhereALineStartsThatIsNotDeeper() {
    let file = sourceFile(utf8("a\n  b\n    c\n  d\ne"))
    let layout = Layout(Lexer.tokens(of: file, table: englishTable), file)
    #expect(layout.lineEnd(after: 1, indent: 0, limit: 5) == 4)
    #expect(layout.lineEnd(after: 2, indent: 2, limit: 5) == 3)
    #expect(layout.lineEnd(after: 3, indent: 4, limit: 5) == 3)
    #expect(layout.lineEnd(after: 5, indent: 0, limit: 5) == 5)
  }
}
