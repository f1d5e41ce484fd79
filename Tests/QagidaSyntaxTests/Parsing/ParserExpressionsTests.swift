import QagidaSource
import Testing

@testable import QagidaSyntax

struct ParserExpressionsTests {
  /// The tree of an expression; with what is wrong with it, if anything is.
  private func outline(_ text: String) -> String {
    let parsed = checkLaws("define x is " + text)
    let outline = parsed.value?.outline ?? "nothing"
    return parsed.ids.isEmpty ? outline : "\(outline) \(parsed.findings)"
  }

  private func findings(_ text: String) -> [String] {
    checkLaws("define x is " + text).findings
  }

  // MARK: Operands

  @Test func literals() {
    #expect(outline("2.5") == "number[2.5]")
    #expect(outline("3 years") == "quantity(value:number[3] unit:keyword[years])")
    #expect(outline("1 year") == "quantity(value:number[1] unit:keyword[year])")
    #expect(outline("2025-09-01") == "dateLiteral[2025-09-01]")
    #expect(outline(#""a \" b""#) == #"textLiteral["a \" b"]"#)
    #expect(outline("{a, b}") == "set(path[a] path[b])")
    #expect(outline("{}") == "set[{}]")
    #expect(outline("yes") == "yes[yes]")
    #expect(outline("none") == "none[none]")
    #expect(outline("today") == "today[today]")
  }

  @Test func pathsAndCalls() {
    #expect(outline("a.b.c") == "path[a.b.c]")
    #expect(outline("a . b") == "path[a . b]")
    #expect(outline("f(a, 3 years)").hasPrefix("call(name:path[f] value:path[a] value:quantity"))
    #expect(outline("a.f(b)") == "call(name:path[a.f] value:path[b])")
    #expect(outline("f((a))") == "call(name:path[f] value:parenthesis(value:path[a]))")
    #expect(findings("f()") == ["unexpectedToken@)"])
    #expect(findings("f(a,)") == ["unexpectedToken@)"])
    #expect(findings("f(a") == ["unfinishedLine@a"])
    #expect(findings("a.3") == ["unexpectedToken@3"])
    #expect(findings("a.") == ["unfinishedLine@."])
    #expect(findings("{a b}") == ["unexpectedToken@b"])
    #expect(findings("{a,}") == ["unexpectedToken@}"])
  }

  @Test func wordsOfPhrasesAreNamesWhereNoPhraseBegins() {
    for name in ["completed", "length", "count", "year", "days", "start", "end", "plain", "sum"] {
      #expect(outline("\(name) >= x") == "greaterOrEqual(left:path[\(name)] right:path[x])")
    }
    #expect(findings("a.by") == ["reservedName@by"], "nor is it a name behind a dot")
    #expect(findings("days from x") == ["unfinishedLine@x"], "here a phrase begins")
    #expect(findings("by") == ["unexpectedToken@by"])
    #expect(findings("a = requires") == ["unexpectedToken@requires"])
  }

  @Test func phrasesThatBeginAlike() {
    #expect(outline("no") == "noValue[no]")
    #expect(outline("no a") == "no(list:path[a])")
    #expect(outline("x = no and y").contains("right:noValue[no]"))
    #expect(outline("no a other than b") == "noOther(list:path[a] word:path[b])")
    #expect(outline("x not in y") == "isNotIn(left:path[x] right:path[y])")
    #expect(outline("x is given") == "isGiven(left:path[x])")
    #expect(outline("x is none") == "isNone(left:path[x])")
    #expect(outline("completed length in days of x").hasPrefix("completedLength("))
    #expect(outline("completed days from x to y").hasPrefix("completed("))
    #expect(outline("days from x to y") == "daysBetween(left:path[x] right:path[y])")
    #expect(outline("3 days from x").hasPrefix("from(period:quantity("))
    #expect(findings("x is y") == ["lineIsComplete@is"])
    #expect(findings("some a other b") == ["unexpectedToken@b"])
  }

  // MARK: Precedence

  /// Operators from the loosest to the tightest; each level binds looser than the next.
  private static let levels = ["or", "and", "<", "with", "by", "if none then", "to", "+", "*"]

  @Test func aTighterOperatorIsWithinALooserOne() {
    for (number, loose) in Self.levels.enumerated() {
      for tight in Self.levels[(number + 1)...] where !(loose == "or" && tight == "and") {
        let right = outline("a \(loose) b \(tight) c")
        #expect(right.hasSuffix("path[c]))") || right.hasSuffix("path[c])))"), "\(right)")
        // The conditions of `with` take all that follows them.
        if tight == "with" { continue }
        let left = outline("a \(tight) b \(loose) c")
        #expect(left.contains("(left:") || left.contains("(list:"))
        #expect(
          left.hasSuffix("path[b]) right:path[c])")
            || left.hasSuffix("path[b]) conditions:conditions(path[c]))"), "\(left)")
      }
    }
  }

  @Test func notReachesOverAComparison() {
    #expect(outline("not a and b") == "and(left:not(value:path[a]) right:path[b])")
    #expect(outline("not a = b") == "not(value:equal(left:path[a] right:path[b]))")
    #expect(outline("not not a") == "not(value:not(value:path[a]))")
  }

  @Test func chainsAreFlat() {
    #expect(outline("a or b or c") == "or(left:path[a] right:path[b] right:path[c])")
    #expect(outline("a + b - c + d").hasPrefix("additive(left:path[a] right:path[b] right:path[c]"))
    #expect(outline("a * b * c") == "multiplicative(left:path[a] right:path[b] right:path[c])")
    #expect(
      outline("a / 2 to 1 places down * b").hasPrefix("multiplicative(left:divide(left:path[a]"))
    #expect(outline("a * b / 2 to 1 places down").hasPrefix("divide(left:multiplicative("))
    #expect(
      outline("a by b by c") == "by(left:by(left:path[a] right:path[b]) right:path[c])")
  }

  @Test func ownTokensOfAChainAreItsOperators() throws {
    let text = "requirements r\n    x requires a +      §13-1, §13-2\n        b - c >= 3\n"
    let sum = try #require(Parsed(text).first(.additive))
    #expect(sum.ownTokens.map { sum.tree.tokens[Int($0)].kind } == [.plus, .minus])
  }

  @Test func comparisonsAndRangesDoNotChain() {
    #expect(findings("a < b < c") == ["chainedComparison@<"])
    #expect(findings("a = b is given") == ["chainedComparison@is"])
    #expect(findings("a to b to c") == ["chainedComparison@to"])
    #expect(findings("3 days from a to b") == ["chainedComparison@to"])
    #expect(findings("(a < b) = c") == [])
    #expect(findings("a < b and b < c") == [])
    #expect(findings("at least 3 days from a = yes") == [], "it begins with its own words")
  }

  @Test func andBesideOrIsAnError() {
    #expect(findings("a and b or c") == ["andOrMixed@a and b"])
    #expect(findings("a or b and c") == ["andOrMixed@b and c"])
    #expect(findings("a or (b and c)") == [])
    #expect(findings("a or some b with c and d") == ["andOrMixed@some b with c and d"])
    #expect(findings("if a and b then c or d else e") == [])
  }

  // MARK: Lists

  @Test func aCommaJoinsConditionsOfOneElement() {
    #expect(
      outline("some l with a = b, c by d and e")
        == "and(left:some(list:path[l] conditions:conditions(equal(left:path[a] right:path[b]) "
        + "by(left:path[c] right:path[d]))) right:path[e])")
    #expect(outline("f(some l with a, b)").hasSuffix("conditions:conditions(path[a] path[b])))"))
    #expect(findings("some l with a,") == ["unfinishedLine@,"])
    #expect(findings("some l with a, and b") == ["unexpectedToken@and"])
  }

  @Test func aListTakesItsCutsButNoComparison() {
    #expect(
      outline("length in days of l up to d >= 3")
        == "greaterOrEqual(left:length(measure:keyword[days] "
        + "list:upTo(left:path[l] right:path[d])) right:number[3])")
    #expect(
      outline("count of l with a = b")
        == "count(list:filter(list:path[l] conditions:conditions("
        + "equal(left:path[a] right:path[b]))))")
    #expect(
      outline("some l by d with a")
        == "some(list:by(left:path[l] right:path[d]) conditions:conditions(path[a]))")
  }

  // MARK: Alternatives

  @Test func alternativesStandOneALine() {
    let text = "either\n    a\n    b\n      and c\n    either\n        d\n        e\n    f"
    #expect(
      outline(text.replacing("\n", with: "\n  "))
        == "either(alternatives:alternatives(path[a] and(left:path[b] right:path[c]) "
        + "either(alternatives:alternatives(path[d] path[e])) path[f]))")
  }

  @Test func alternativesThatAreNotOneALine() {
    #expect(findings("either a\n    b") == ["unexpectedToken@a"])
    #expect(findings("either and b") == ["unexpectedToken@and"])
    #expect(findings("either") == ["unfinishedLine@either"])
    #expect(findings("either\n    a b\n    c") == ["lineIsComplete@b"])
    #expect(findings("either\n    a\n  b") == ["misalignedLine@b"])
    #expect(
      findings("either\n    a\n      b\n    c =\n    d e\n    f") == [
        "lineIsComplete@b", "unfinishedLine@=", "lineIsComplete@e",
      ], "each alternative has its own error")
  }

  @Test func whatFollowsAlternativesStandsLessDeep() {
    let text = """
      grounds g
          a   when either
                  b
                  c
              unless d
      """
    let parsed = checkLaws(text)
    #expect(parsed.findings == [])
    #expect(
      parsed.first(.ground)?.outline
        == "ground(name:name[a] condition:either(alternatives:alternatives(path[b] path[c])) "
        + "exception:path[d])")
  }

  // MARK: What is wrong

  @Test func missingOperands() {
    #expect(findings("a =") == ["unfinishedLine@="])
    #expect(findings("a = = b") == ["unexpectedToken@="])
    #expect(findings("(a = ) b") == ["unexpectedToken@)"])
    #expect(findings("( )") == ["unexpectedToken@)"])
    #expect(findings("(a") == ["unfinishedLine@a"])
    #expect(findings("a )") == ["lineIsComplete@)"])
    #expect(findings("") == ["unfinishedLine@is"])
    #expect(findings("if a then b") == ["unfinishedLine@b"])
    #expect(findings("a §4 b") == ["lineIsComplete@§4"])
    #expect(findings("a = §4 b") == ["clauseAsValue@§4"])
    #expect(findings("\"open") == ["openText@\"open"])
  }

  // MARK: Depth

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test func nestingWithinTheLimit() {
    #expect(findings(repeated("(", 100) + "a" + repeated(")", 100)) == [])
    #expect(findings(repeated("not ", 100) + "a") == [])
    #expect(findings("a" + repeated(" by b", 100)) == [])
    #expect(findings(repeated("(", 101) + "a" + repeated(")", 101)) == ["tooDeep@a"])
    #expect(findings(repeated("not ", 101) + "a") == ["tooDeep@a"])
    #expect(findings("a" + repeated(" by b", 101)) == ["tooDeep@a"])
  }

  @Test func nestingBeyondTheLimitIsOneError() {
    let deep = [
      repeated("(", 10_000) + "a" + repeated(")", 10_000), repeated("(", 10_000),
      repeated("not ", 10_000) + "a", repeated("- ", 10_000) + "a",
      "a" + repeated(" by b", 10_000), repeated("f(", 10_000) + "a", repeated("{", 10_000),
      repeated("if ", 10_000) + "a", repeated("if a then b else ", 10_000) + "c",
      repeated("some a with ", 10_000) + "b", repeated("count of ", 10_000) + "b",
      repeated("not (", 5_000) + "a" + repeated(")", 5_000),
    ]
    for text in deep {
      let parsed = checkLaws("define x is " + text + "\ndefine y is b\n")
      #expect(parsed.ids == [.tooDeep])
      #expect(parsed.declarations.map { $0.construct } == [.define, .define])
    }
  }

  @Test func deepAlternatives() {
    var text = "define x is either\n"
    for level in 1...1_000 { text += repeated(" ", level) + "either\n" }
    text += repeated(" ", 1_001) + "a\n"
    #expect(checkLaws(text).ids == [.tooDeep])
  }

  @Test func longChainsAreNoDepth() {
    for (word, count) in [("and", 100_000), ("or", 100_000), ("+", 100_000), ("*", 10_000)] {
      let parsed = Parsed("define x is a" + repeated(" \(word) a", count))
      #expect(parsed.ids == [])
      #expect(parsed.value?.children.count == count + 1)
      #expect(SyntaxLaws.broken(parsed) == [])
    }
    let conditions = Parsed("define x is some l with a" + repeated(", a", 10_000))
    #expect(conditions.ids == [])
  }

  @Test(arguments: ["(", "a", "\"a b\" ", "§4, ", "a_name_of_some_length_in_a_long_list + "])
  func aLineOfAMegabyte(_ piece: String) {
    let parsed = Parsed("define x is " + repeated(piece, 1_000_000 / piece.utf8.count))
    #expect(SyntaxLaws.broken(parsed) == [])
  }

  @Test(arguments: [
    "a or ", "(", ")", "{", "a by ", "a.", "a,", "not ", "- ", "{a},", "f(a) ", "§4 ", "§4, ",
    "either ", "\"a\" ", "1 ", "a = ", "if a then ", "some a with b, ", "a / 2 to 2 places down * ",
    "жасы және ", "\"", "x is given ", "no ", "!",
  ])
  func aLongLine(_ piece: String) {
    let parsed = Parsed("define x is " + repeated(piece, 20_000 / piece.utf8.count))
    #expect(SyntaxLaws.broken(parsed) == [])
  }
}
