import Testing

@testable import QagidaSyntax

struct PhraseStartsTests {
  @Test func firstWordsAndSignsLeadToTheirSteps() {
    for table in [englishTable, LanguagesTests.kazakhTable, LanguagesTests.russianTable] {
      for (starts, trie) in [
        (table.prefixStarts, table.prefixes), (table.infixStarts, table.infixes),
      ] {
        let root = trie.nodes[PhraseTrie.root]
        for edge in root.words { #expect(starts.step(behind: edge.word) == edge.next) }
        for edge in root.signs { #expect(starts.step(behind: edge.sign) == edge.next) }
        #expect(starts.step(behind: .none) == nil)
        #expect(starts.step(behind: .leftBrace) == nil)
      }
    }
  }
}
