import QagidaSource
import Testing

@testable import QagidaSyntax

struct ParserPhrasesTests {
  /// What a finding says was expected, as its words and terms.
  private func expected(_ text: String) -> String {
    let parsed = checkLaws(text)
    guard let finding = parsed.diagnostics.items.first,
      let value = finding.arguments.first(where: { "\($0.key)" == "expected" })?.value
    else { return "\(parsed.ids)" }
    return describe(value)
  }

  private func describe(_ value: DiagnosticValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .term(let term): "\(term)"
    case .pieces(let values): values.map { describe($0) }.joined(separator: " ")
    case .alternatives(let values): values.map { describe($0) }.joined(separator: "|")
    }
  }

  private func suggestion(_ text: String) -> String? {
    checkLaws(text).diagnostics.items.first?.arguments.first { "\($0.key)" == "suggestion" }
      .map { describe($0.value).replacing("`", with: "") }
  }

  @Test func whatWasExpected() {
    #expect(expected("requirements r\n    a\n") == "`requires`")
    #expect(expected("grounds g\n    (1) a b\n") == "`when`|`unless`")
    #expect(expected("grounds g\n    (1)\n") == "aName")
    #expect(expected("record R\n    a\n") == "aType")
    #expect(expected("define x\n") == "`about`|`is`|parameters")
    #expect(expected("define x is\n") == "aValue")
    #expect(expected("define x is every a\n") == "`with`")
    #expect(expected("define x is f(a\n") == "`)`")
    #expect(expected("define x is a / b to 2 places up\n") == "`half up`|`half even`|`down`")
    #expect(expected("act A by 7\n") == "`decree`|`order`|`resolution`|`law`")
    #expect(expected("table t by d is e\n    = 3\n") == "aKey")
    #expect(expected("define x is either\n") == "alternatives")
    #expect(expected("clauses a\n") == "aClause")
    #expect(expected("no rule\n").hasPrefix("`act`|"))
  }

  @Test func whatWasMeant() {
    #expect(suggestion("requirments r\n") == "requirements")
    #expect(suggestion("requirements r\n    a require b\n") == "requires")
    #expect(suggestion("define x iss y\n") == "is")
    #expect(suggestion("xyzzy r\n") == nil)
    #expect(suggestion("act A by ordr 7\n") == "order")
    #expect(suggestion("requirements r\n    a REQUIRES b\n") == "requires")
    #expect(suggestion("define x is a adn b\n") == "and")
    #expect(suggestion("names for A\n    a kz \"b\"\n") == "kk")
  }

  @Test func afterManyFindingsNothingIsSuggested() {
    let text = String(repeating: "requirments r\n", count: 300)
    let findings = checkLaws(text).diagnostics.items
    #expect(findings.count == 300)
    #expect(findings.first?.arguments.count == 3)
    #expect(findings.last?.arguments.count == 2)
  }

  @Test func anUnfinishedLineIsReportedAtItsLastToken() {
    #expect(checkLaws("define x is a +   -- b\n\ndefine y is z").findings == ["unfinishedLine@+"])
    #expect(
      checkLaws("requirements r\n    a requires b =      §4\n").findings == ["unfinishedLine@="])
  }

  /// What is missing lies within the node that misses it, before the text that follows.
  @Test func whatIsMissingIsAnEmptyNodeInItsPlace() {
    for text in [
      "define x is f(a,\n\ndefine y is 1", "define x is (\n\ndefine y is 1",
      "requirements r\n    x requires some a with b,   §4\n    y requires c\n",
      "define x is {a,   } and b", "define x is f(a,\n\n   -- c\ndefine y is 1",
      "define x is a and\n    )\n", "define x is (   )   = 3\n",
    ] {
      checkLaws(text)
    }
  }

  @Test func aSlotIsReadByItsPlaceEvenWhereItIsSpeltLikeAWord() {
    #expect(checkLaws("requirements requirements\n    age requires act\n").findings == [])
    #expect(checkLaws("record record\n    record record\n").findings == [])
    #expect(checkLaws("choice order by_order, order\n").findings == [])
    #expect(checkLaws("names for names\n    kk kk \"a\"\n").findings == [])
    #expect(checkLaws("reading reading \"r\"\n    a means reading\n").findings == [])
  }
}
