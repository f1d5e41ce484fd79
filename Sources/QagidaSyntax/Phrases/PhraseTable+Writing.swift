import QagidaSource

/// How something is written in the language of a policy, for messages that say what to write.
extension PhraseTable {
  /// The construct's first phrase without what may be left out, with texts for its slots; a slot
  /// without a text is left out. Empty when the language has no phrase for it.
  package func written(_ construct: Construct, _ values: [(Role, String)] = []) -> String {
    guard let phrase = phrases.constructs.first(where: { $0.0 == construct })?.1 else { return "" }
    var text = ""
    var isOptional = false
    let isType = construct == .truthType
    func add(_ piece: String) {
      // `yes/no` is one word to people.
      let isClose = isType && (piece == "/" || text.utf8.last == UInt8(ascii: "/"))
      text += (text.isEmpty || isClose ? "" : " ") + piece
    }
    for piece in PhraseNotation.pieces(of: phrase) {
      if piece == "[" || piece == "]" { isOptional = piece == "[" }
      if isOptional || piece == "]" { continue }
      if piece.bytes.first == UInt8(ascii: "{") {
        if let value = values.first(where: { role, _ in
          role.name.bytes.elementsEqual(piece.bytes.dropFirst().dropLast())
        }) {
          add(value.1)
        }
      } else {
        add(piece.text)
      }
    }
    return text
  }

  /// The construct's first phrase with the texts of its slots; what may be left out is written where
  /// all its slots have a text. Nil when another slot has none.
  package func rewritten(_ construct: Construct, _ text: (Role) -> String?) -> String? {
    guard let phrase = phrases.constructs.first(where: { $0.0 == construct })?.1 else { return nil }
    var words: [String] = []
    var option: [String]?
    var isWhole = true
    for piece in PhraseNotation.pieces(of: phrase) {
      if piece == "[" {
        option = []
        isWhole = true
        continue
      }
      if piece == "]" {
        if isWhole { words += option ?? [] }
        option = nil
        continue
      }
      var word = piece.text
      if piece.bytes.first == UInt8(ascii: "{") {
        let name = piece.bytes.dropFirst().dropLast()
        let role = Role.allCases.first { $0.name.bytes.elementsEqual(name) }
        if let value = role.flatMap({ text($0) }) {
          word = value
        } else if option == nil {
          return nil
        } else {
          isWhole = false
        }
      }
      if option == nil { words.append(word) } else { option?.append(word) }
    }
    return words.joined(separator: " ")
  }

  /// The ways in which a word that is a value may be written.
  package func spellings(of value: KeywordValue) -> [String] {
    phrases.keywords.filter { $0.0 == value }.map { "\($0.1)" }
  }

  /// The words of a construct's first phrase.
  func words(of construct: Construct) -> [Name] {
    phrases.constructs.first { $0.0 == construct }.map { PhraseNotation.words(of: $0.1) } ?? []
  }

  /// Whether a file that begins with this word holds cases.
  func beginsCaseFile(_ word: WordID) -> Bool {
    word != .none && words(of: .casesFor).first == spelling(of: word)
  }

  /// All words of the language.
  var words: [Name] { index.words }

  /// The words with which the values of a list may begin.
  func firstWords(of list: KeywordList) -> [Name] {
    keywords(list).firstWords.map { spelling(of: $0) }
  }

  /// The words with which lists begin whose lines say `word` behind their names.
  func heads(ofLinesSaying word: Name) -> [String] {
    // What an amendment puts somewhere are lines of other lists.
    let contexts = LineContext.allCases.filter { $0 != .amended }.filter { context in
      let trie = lines(in: context)
      let marked = trie.nodes[PhraseTrie.root].slots.filter { $0.kind == .mark }.map { $0.next }
      return ([PhraseTrie.root] + marked).contains { start in
        trie.nodes[start].slots.contains { slot in
          slot.kind == .name
            && trie.nodes[slot.next].words.contains { spelling(of: $0.word) == word }
        }
      }
    }
    return contexts.compactMap { context in
      Construct.allCases.first { $0.shape?.body == context }.map { written($0) }
    }
  }

  /// The values of a list, each as it is written first.
  func spellings(of list: KeywordList) -> [String] {
    KeywordValue.allCases.filter { $0.list == list }.compactMap { spellings(of: $0).first }
  }
}
