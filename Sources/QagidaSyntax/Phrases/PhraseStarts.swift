/// Where phrases go from their first word or sign, found without a search.
///
/// INVARIANT: 0 says that none begins so; no step leads back to the root, which has that number.
struct PhraseStarts: Sendable {
  /// Steps by number of word, and by raw value of the token's kind.
  private var words: [Int] = []
  private var signs = [Int](repeating: 0, count: Int(TokenKind.end.rawValue) + 1)

  init() {}

  init(_ trie: PhraseTrie, wordCount: Int) {
    words = [Int](repeating: 0, count: wordCount + 1)
    for edge in trie.nodes[PhraseTrie.root].words { words[Int(edge.word.number)] = edge.next }
    for edge in trie.nodes[PhraseTrie.root].signs { signs[Int(edge.sign.rawValue)] = edge.next }
  }

  /// The step behind a word that phrases begin with, or nil.
  func step(behind word: WordID) -> Int? {
    let step = words[Int(word.number)]
    return step == 0 ? nil : step
  }

  /// The step behind a sign that phrases begin with, or nil.
  func step(behind sign: TokenKind) -> Int? {
    let step = signs[Int(sign.rawValue)]
    return step == 0 ? nil : step
  }
}
