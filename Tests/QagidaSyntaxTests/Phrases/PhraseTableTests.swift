import QagidaSource
import Testing

@testable import QagidaSyntax

/// What has to hold of the phrases of every language for the parser to read them.
struct PhraseTableTests {
  static let languages = [Phrases.english, .kazakh, .russian]

  private func variants(_ phrases: Phrases) -> [(Construct, [[PhrasePart]])] {
    let index = WordIndex(phrases)
    return phrases.constructs.map { ($0.0, PhraseNotation.variants(of: $0.1, index: index)) }
  }

  private func slots(_ parts: [PhrasePart]) -> [Role] {
    parts.compactMap { part in
      if case .slot(let role) = part { return role }
      return nil
    }
  }

  // MARK: Wholeness

  @Test func englishHasAPhraseForEveryConstructWithAShape() {
    let constructs = Set(Phrases.english.constructs.map { $0.0 })
    #expect(Construct.allCases.filter { $0.shape != nil && !constructs.contains($0) } == [])
  }

  @Test func englishHasAWordForEveryKeyword() {
    let values = Set(Phrases.english.keywords.map { $0.0 })
    #expect(KeywordValue.allCases.filter { !values.contains($0) } == [])
  }

  @Test(arguments: languages.indices)
  func onlyConstructsWithAShapeHavePhrases(_ number: Int) {
    for (construct, _) in Self.languages[number].constructs { #expect(construct.shape != nil) }
  }

  @Test(arguments: languages.indices)
  func aPhraseHasTheSlotsOfItsShape(_ number: Int) {
    var said: [Construct: Set<Role>] = [:]
    for (construct, variants) in variants(Self.languages[number]) {
      let wanted = construct.shape?.slots.map { $0.role } ?? []
      let full = variants.map { slots($0) }.max { $0.count < $1.count } ?? []
      said[construct, default: []].formUnion(full)
      #expect(Set(full).isSubset(of: wanted), "\(construct)")
      #expect(Set(full).count == full.count, "\(construct) has a slot twice")
    }
    // What a language never says may be left out; English says all, in one phrase or another.
    for (construct, full) in said where number == 0 {
      #expect(full == Set(construct.shape?.slots.map { $0.role } ?? []), "\(construct)")
    }
  }

  // MARK: No two phrases are one

  @Test(arguments: languages.indices)
  func noTwoConstructsEndAtTheSameStep(_ number: Int) {
    var tries: [String: PhraseTrie] = [:]
    for (construct, variants) in variants(Self.languages[number]) {
      guard let shape = construct.shape else { continue }
      var place = "\(shape.place)"
      for parts in variants {
        if case .expression = shape.place {
          if case .slot = parts.first { place = "infix" } else { place = "prefix" }
        }
        let displaced = tries[place, default: PhraseTrie()].insert(
          parts, .construct(construct),
          slotKind: { place == "infix" ? .expression(.loosest) : shape.slot($0) })
        #expect(
          displaced == nil || displaced == .construct(construct),
          "\(construct) and \(String(describing: displaced))")
      }
    }
  }

  @Test(arguments: languages.indices)
  func noTwoKeywordsOfAListAreOneWord(_ number: Int) {
    let phrases = Self.languages[number]
    for list in KeywordList.allCases {
      let words = phrases.keywords.filter { $0.0.list == list }.map { "\($0.1)" }
      #expect(Set(words).count == words.count)
    }
  }

  // MARK: What the parser takes for granted

  /// Expressions and types are read without trying: at each step at most one slot may stand.
  @Test(arguments: languages.indices)
  func onlyLinesHaveStepsWithSeveralSlots(_ number: Int) {
    let table = PhraseTable(Self.languages[number])
    for trie in [table.prefixes, table.infixes, table.types, table.typeSuffixes] {
      for node in trie.nodes { #expect(node.slots.count <= 1) }
    }
  }

  /// Lines are tried slot by slot, but only once a phrase, or reading would not stay linear.
  @Test(arguments: languages.indices)
  func aLineHasAtMostOneDoubtfulStepOnItsWay(_ number: Int) {
    let table = PhraseTable(Self.languages[number])
    func doubts(_ trie: PhraseTrie, _ step: Int) -> Int {
      let node = trie.nodes[step]
      let edges = node.words.map { $0.next } + node.signs.map { $0.next }
      let below = (edges + node.slots.map { $0.next }).map { doubts(trie, $0) }.max() ?? 0
      let firsts = node.slots.flatMap { Self.firstTokens($0.kind) }
      return below + (Set(firsts.map { $0.rawValue }).count < firsts.count ? 1 : 0)
    }
    for context in LineContext.allCases {
      #expect(doubts(table.lines(in: context), PhraseTrie.root) <= 1, "\(context)")
    }
  }

  /// The kinds of token with which a slot can begin.
  private static func firstTokens(_ kind: SlotKind) -> [TokenKind] {
    switch kind {
    case .name, .nameList, .dottedName, .valueName, .wordList, .type, .columns, .keyword, .keywords:
      [.name]
    case .expression, .conditions, .cells, .alternatives:
      [.name, .number, .date, .text, .clause, .leftParenthesis, .leftBrace, .minus]
    case .text: [.text]
    case .date: [.date]
    case .wholeNumber: [.number]
    case .signedNumber: [.number, .minus]
    case .clauses: [.clause]
    case .mark, .parameters: [.leftParenthesis]
    case .key: [.number, .date, .name]
    case .facts, .factPaths: [.name]
    case .answerParts: [.name]
    case .caseValues, .verdict:
      [.name, .number, .date, .text, .leftParenthesis, .leftBrace, .leftBracket, .minus]
    }
  }

  @Test(arguments: languages.indices)
  func operatorsThatGoOnAlikeBindAlike(_ number: Int) {
    let table = PhraseTable(Self.languages[number])
    for step in table.infixes.nodes.indices.dropFirst() {
      #expect(table.powers(at: step).count <= 1)
    }
    for edge in table.infixes.nodes[PhraseTrie.root].slots {
      #expect(table.powers(below: edge.next).count == 1)
    }
  }

  /// An optional part begins with a word or sign that nothing else may follow with.
  @Test(arguments: languages.indices)
  func wordsThatMayFollowAnOperandAreReserved(_ number: Int) {
    let table = PhraseTable(Self.languages[number])
    for word in table.infixes.firstWords + table.infixes.wordsAfterSlots {
      #expect(table.isReserved(word))
    }
  }

  // MARK: English

  @Test func reservedWords() {
    #expect(
      englishTable.reservedWords.map { $0.text } == [
        "about", "after", "among", "and", "at", "before", "by", "cover", "covers", "current",
        "default",
        "during", "earliest", "either", "else", "every", "from", "has", "have", "if",
        "implies", "in", "is", "last", "latest", "means", "no", "none", "not", "of", "or", "other",
        "otherwise", "overlapping", "overlaps", "prints", "requires", "some", "then", "to", "today",
        "unless", "up", "when", "with", "within", "yes",
      ])
  }

  @Test func aWordOfTheLanguageMayBeAFieldWhereItIsNotReserved() {
    for name in ["level", "number", "text", "date", "period", "count", "year", "order", "start"] {
      #expect(checkLaws("record R\n    \(name) date\n").findings == [])
    }
  }

  @Test func clausePrefixes() {
    for (text, isPrefix) in [("p", true), ("pp", false), ("", false), ("п", false)] {
      let bytes = utf8(text)
      let found = bytes.withUnsafeBufferPointer {
        englishTable.isClausePrefix($0, 0, bytes.count)
      }
      #expect(found == isPrefix)
    }
  }
}
