import Testing

@testable import QagidaOptions

@Suite struct TextLayoutTests {
  /// Text, a width, and its lines.
  private static let wraps: [(String, Int, [String])] = [
    ("", 10, []),
    ("one", 10, ["one"]),
    ("one two", 7, ["one two"]),
    ("one two", 6, ["one", "two"]),
    ("  one   two  ", 20, ["one two"]),
    ("a longerthanthat b", 5, ["a", "longerthanthat", "b"]),
    ("әріп ғана қалды", 9, ["әріп ғана", "қалды"]),
    ("не\u{306} й й", 4, ["не\u{306} й", "й"]),
    ("5\u{A0}км от", 4, ["5\u{A0}км", "от"]),
  ]

  @Test(arguments: wraps) func wrap(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(TextLayout.wrap(text, width: width) == lines)
  }

  @Test func aTableAlignsDescriptionsWhateverTheAlphabet() {
    let rows = [(term: "жол", description: "row"), (term: "ab", description: "letters")]
    #expect(TextLayout.table(rows, style: .plain) == "  жол  row\n  ab   letters\n")
  }

  @Test func aWideTermHasItsDescriptionBelow() {
    let wide = String(repeating: "w", count: 27)
    let rows = [(term: wide, description: "d"), (term: "a", description: "e")]
    #expect(TextLayout.table(rows, style: .plain) == "  \(wide)\n     d\n  a  e\n")
    #expect(TextLayout.table([rows[0]], style: .plain).hasPrefix("  \(wide)\n"))
  }
}
