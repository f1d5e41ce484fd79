import QagidaSource

/// The phrases of one language, made ready for the lexer and the parser.
package struct PhraseTable: Sendable {
  /// The language's ISO 639-1 code.
  package let code: StaticString
  let phrases: Phrases
  private(set) var index: WordIndex
  private var clausePrefixes: [Name] = []
  private var lines: [PhraseTrie]
  private(set) var types = PhraseTrie()
  private(set) var typeSuffixes = PhraseTrie()
  /// Expressions that begin with a word.
  private(set) var prefixes = PhraseTrie()
  /// Expressions that begin with a slot: what follows that slot.
  private(set) var infixes = PhraseTrie()
  private(set) var prefixStarts = PhraseStarts()
  private(set) var infixStarts = PhraseStarts()
  private var keywords: [PhraseTrie]
  private let facts: [ConstructFacts]
  /// By number of word.
  private var reserved: [Bool] = []
  private var operandStarts: [Bool] = []
  private var commaFollowers: [Bool] = []
  /// By number of step in `infixes`.
  private var infixPowers: [Power] = []
  private var clauseRanges: [WordID] = []

  package init(_ phrases: Phrases) {
    code = phrases.code
    self.phrases = phrases
    index = WordIndex(phrases)
    lines = LineContext.allCases.map { _ in PhraseTrie() }
    keywords = KeywordList.allCases.map { _ in PhraseTrie() }
    facts = Construct.allCases.map { ConstructFacts($0) }
    clausePrefixes = phrases.clausePrefixes.map { Name(stringLiteral: $0) }
    clauseRanges = phrases.clauseRanges.map { index.find(Name(stringLiteral: $0)) }
    for (construct, text) in phrases.constructs {
      guard let shape = construct.shape else { continue }
      for parts in PhraseNotation.variants(of: text, index: index) {
        insert(parts, construct, shape)
      }
    }
    for (value, text) in phrases.keywords {
      for parts in PhraseNotation.variants(of: text, index: index) {
        keywords[Int(value.list.rawValue)].insert(parts, .keyword(value), slotKind: { _ in nil })
      }
    }
    prepare()
  }

  private mutating func insert(_ parts: [PhrasePart], _ construct: Construct, _ shape: Shape) {
    let kind: (Role) -> SlotKind? = { shape.slot($0) }
    let end = PhraseEnd.construct(construct)
    switch shape.place {
    case .line(let context): lines[Int(context.rawValue)].insert(parts, end, slotKind: kind)
    case .type: types.insert(parts, end, slotKind: kind)
    case .typeSuffix: typeSuffixes.insert(parts, end, slotKind: kind)
    case .expression:
      if case .slot(let role) = parts.first {
        infixes.insert(Array(parts.dropFirst()), end, before: [role], slotKind: kind)
      } else {
        prefixes.insert(parts, end, slotKind: kind)
      }
    }
  }

  func lines(in context: LineContext) -> PhraseTrie { lines[Int(context.rawValue)] }

  func keywords(_ list: KeywordList) -> PhraseTrie { keywords[Int(list.rawValue)] }

  /// The number of a word as it is spelt in `bytes[start..<end]`, or none.
  func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordID {
    index.find(bytes, start, end)
  }

  /// Whether these bytes, followed by a full stop and a number, are a typed form of `§`.
  func isClausePrefix(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    clausePrefixes.contains { prefix in
      prefix.bytes.count == end - start && prefix.bytes.elementsEqual(bytes[start..<end])
    }
  }

  /// The spelling of a word.
  package func spelling(of word: WordID) -> Name { index.words[Int(word.number) - 1] }

  /// Words that no name may be spelt like, since an expression could not tell them apart: those
  /// that may follow an operand or stand in its place.
  package var reservedWords: [Name] {
    reserved.indices.filter { reserved[$0] && $0 > 0 }
      .map { spelling(of: WordID(UInt16(truncatingIfNeeded: $0))) }.sorted()
  }

  /// Whether a word is one of ``reservedWords``.
  func isReserved(_ word: WordID) -> Bool { reserved[Int(word.number)] }

  /// Whether an expression can begin with this reserved word.
  func startsOperand(_ word: WordID) -> Bool { operandStarts[Int(word.number)] }

  /// Whether a phrase goes on with this word after a comma, so that the comma is the phrase's.
  func followsComma(_ word: WordID) -> Bool { commaFollowers[Int(word.number)] }

  /// Whether the word joins the two ends of a range of clauses.
  func joinsClauses(_ word: WordID) -> Bool { word != .none && clauseRanges.contains(word) }

  /// How tightly an operator binds that goes on from this step without another word.
  func infixPower(_ step: Int) -> Power { infixPowers[step] }

  /// Whether the step is behind the last word of a chaining operator of this construct.
  func chains(_ step: Int, _ construct: Construct) -> Bool {
    infixes.nodes[step].slots.contains { slot in
      infixes.nodes[slot.next].end == .construct(construct)
    }
  }

  func facts(_ construct: Construct) -> ConstructFacts { facts[Int(construct.rawValue)] }

  // MARK: Preparing

  private mutating func prepare() {
    let count = index.words.count + 1
    reserved = [Bool](repeating: false, count: count)
    operandStarts = [Bool](repeating: false, count: count)
    commaFollowers = [Bool](repeating: false, count: count)
    for word in prefixes.wordsThatTakeAnOperand {
      reserved[Int(word.number)] = true
      operandStarts[Int(word.number)] = true
    }
    var others = infixes.firstWords + infixes.wordsAfterSlots + prefixes.wordsAfterSlots
    for trie in lines { others += trie.wordsAfterSlots }
    for word in others { reserved[Int(word.number)] = true }
    var afterCommas = infixes.wordsAfterCommas + prefixes.wordsAfterCommas
    for trie in lines { afterCommas += trie.wordsAfterCommas }
    for word in afterCommas {
      commaFollowers[Int(word.number)] = true
      reserved[Int(word.number)] = true
    }
    prefixStarts = PhraseStarts(prefixes, wordCount: index.words.count)
    infixStarts = PhraseStarts(infixes, wordCount: index.words.count)
    infixPowers = infixes.nodes.indices.map { powers(at: $0).first ?? .loosest }
    for edge in infixes.nodes[PhraseTrie.root].slots {
      infixPowers[edge.next] = powers(below: edge.next).first ?? .loosest
    }
  }

  /// The powers of the operators that go on from a step of `infixes` without another word.
  ///
  /// INVARIANT: there is at most one; a test checks it for every language.
  func powers(at step: Int) -> [Power] {
    let node = infixes.nodes[step]
    return powers(of: node, node.signs.map { $0.next } + node.slots.map { $0.next })
  }

  /// The powers of all operators that a step of `infixes` leads to. Behind a second operand that
  /// comes first there is at most one: it is needed before that operand is read.
  func powers(below step: Int) -> [Power] {
    let node = infixes.nodes[step]
    let signsAndSlots = node.signs.map { $0.next } + node.slots.map { $0.next }
    return powers(of: node, signsAndSlots + node.words.map { $0.next })
  }

  private func powers(of node: PhraseTrie.Node, _ nexts: [Int]) -> [Power] {
    var found: [Power] = []
    if case .construct(let construct) = node.end,
      case .expression(let power, _) = construct.shape?.place
    {
      found.append(power)
    }
    for next in nexts {
      for power in powers(below: next) where !found.contains(power) { found.append(power) }
    }
    return found
  }
}

/// What the parser asks of a construct again and again.
struct ConstructFacts: Sendable {
  let hasBody: Bool
  let isChain: Bool

  init(_ construct: Construct) {
    let shape = construct.shape
    hasBody = shape?.body != nil
    if case .expression(_, let chain) = shape?.place { isChain = chain } else { isChain = false }
  }
}
