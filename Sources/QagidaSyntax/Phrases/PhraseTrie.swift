/// What a phrase says when it is complete.
enum PhraseEnd: Equatable, Sendable {
  case construct(Construct)
  case keyword(KeywordValue)
}

/// Phrases merged by their common beginnings, so that the parser reads each token once.
struct PhraseTrie: Sendable {
  struct Node: Sendable {
    var words: [(word: WordID, next: Int)] = []
    var signs: [(sign: TokenKind, next: Int)] = []
    var slots: [(role: Role, kind: SlotKind, next: Int)] = []
    var end: PhraseEnd?
  }

  private(set) var nodes = [Node()]

  static let root = 0

  mutating func insert(
    _ parts: [PhrasePart], _ end: PhraseEnd, slotKind: (Role) -> SlotKind?
  ) {
    var at = Self.root
    for part in parts { at = step(part, from: at, slotKind: slotKind) }
    nodes[at].end = end
  }

  private mutating func step(
    _ part: PhrasePart, from at: Int, slotKind: (Role) -> SlotKind?
  ) -> Int {
    let new = nodes.count
    switch part {
    case .word(let word):
      if let known = nodes[at].words.first(where: { $0.word == word }) { return known.next }
      nodes[at].words.append((word, new))
    case .sign(let sign):
      if let known = nodes[at].signs.first(where: { $0.sign == sign }) { return known.next }
      nodes[at].signs.append((sign, new))
    case .slot(let role):
      guard let kind = slotKind(role) else { return at }
      if let known = nodes[at].slots.first(where: { $0.role == role && $0.kind == kind }) {
        return known.next
      }
      nodes[at].slots.append((role, kind, new))
    }
    nodes.append(Node())
    return new
  }

  /// The words that may come first.
  var firstWords: [WordID] { nodes[Self.root].words.map { $0.word } }

  /// First words after which an expression may follow, or nothing: such a word can be taken for
  /// an operand.
  var wordsThatTakeAnOperand: [WordID] {
    nodes[Self.root].words.filter { step in
      let node = nodes[step.next]
      if node.end != nil { return true }
      return node.slots.contains { slot in
        switch slot.kind {
        case .expression, .conditions: true
        default: false
        }
      }
    }.map { $0.word }
  }

  /// Words that may follow a slot that takes a name or an expression.
  var wordsAfterSlots: [WordID] {
    var found: [WordID] = []
    for node in nodes {
      for slot in node.slots {
        switch slot.kind {
        case .expression, .conditions, .name: found += nodes[slot.next].words.map { $0.word }
        default: break
        }
      }
    }
    return found
  }
}
