import QagidaSource
import Testing

@testable import QagidaSyntax

struct ParserTests {
  @Test func theTreeHoldsTheWholeFile() {
    let text = "\u{FEFF}-- a\r\n\r\ndefine x is   y  -- b\r\n"
    let parsed = checkLaws(text)
    #expect(parsed.tree.printed() == utf8(text))
    #expect(parsed.declarations.map { $0.text } == ["define x is   y"])
  }

  @Test func whatIsWrongWithTheTextIsReportedOnce() {
    let parsed = checkLaws("define x is \"a\ndefine y is \u{200B}\n")
    #expect(parsed.findings == ["openText@\"a", "invisibleCharacter@\u{200B}"])
  }

  @Test func keywordsKeepTheirValue() {
    let parsed = Parsed.expression("a / b to 2 places half even")
    #expect(parsed.value?.child(.rounding)?.keyword == .halfEven)
    #expect(parsed.value?.child(.places)?.keyword == nil)
  }

  @Test func manyErrorsAreCounted() {
    let parsed = Parsed(String(repeating: "a\n", count: 3_000))
    #expect(parsed.diagnostics.errorCount == 3_000)
    #expect(parsed.diagnostics.items.count == DiagnosticBag.limit)
  }
}
