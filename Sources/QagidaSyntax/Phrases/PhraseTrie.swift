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
    /// What may stand here, and the role it has in the first phrase that goes this way. Phrases
    /// that differ in the role alone go the same way.
    var slots: [(kind: SlotKind, role: Role, next: Int)] = []
    var end: PhraseEnd?
  }

  private(set) var nodes = [Node()]
  /// By node, the roles of the slots on the way to its end, in order.
  private(set) var roles: [[Role]] = [[]]

  static let root = 0

  /// Takes in a phrase that comes to `end`. `before` are the roles of slots that stand before
  /// `parts`. Gives back what another phrase of the same parts has come to until now.
  @discardableResult
  mutating func insert(
    _ parts: [PhrasePart], _ end: PhraseEnd, before: [Role] = [], slotKind: (Role) -> SlotKind?
  ) -> PhraseEnd? {
    var at = Self.root
    var roles = before
    for part in parts {
      if case .slot(let role) = part { roles.append(role) }
      at = step(part, from: at, slotKind: slotKind)
    }
    let displaced = nodes[at].end
    nodes[at].end = end
    self.roles[at] = roles
    return displaced
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
      if let known = nodes[at].slots.first(where: { $0.kind == kind }) { return known.next }
      nodes[at].slots.append((kind, role, new))
    }
    nodes.append(Node())
    roles.append([])
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
        case .expression, .conditions, .alternatives: true
        default: false
        }
      }
    }.map { $0.word }
  }

  /// Words that may follow a comma.
  var wordsAfterCommas: [WordID] {
    var found: [WordID] = []
    for node in nodes {
      for edge in node.signs where edge.sign == .comma {
        found += nodes[edge.next].words.map { $0.word }
      }
    }
    return found
  }

  /// Words that may follow a slot that takes a name or an expression. A word behind a name that only
  /// a number can follow is told from a name by that.
  var wordsAfterSlots: [WordID] {
    var found: [WordID] = []
    for node in nodes {
      for slot in node.slots {
        let words = nodes[slot.next].words
        switch slot.kind {
        case .expression, .conditions, .valueName: found += words.map { $0.word }
        case .name: found += words.filter { !takesOnlyNumber($0.next) }.map { $0.word }
        default: break
        }
      }
    }
    return found
  }

  private func takesOnlyNumber(_ step: Int) -> Bool {
    let node = nodes[step]
    return node.end == nil && node.words.isEmpty && node.signs.isEmpty
      && node.slots.allSatisfy { $0.kind == .signedNumber }
  }
}
