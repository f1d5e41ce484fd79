/// Says sentences of a grammar: at random, but preferring what it has not said yet.
struct GrammarSpeaker {
  /// A piece of a sentence.
  enum Piece: Equatable {
    case text(String)
    case newLine, indent, dedent
  }

  private let grammar: Grammar
  /// Operands, and levels with an operator, that take what follows them; they are said last in a
  /// line or bracket only.
  private let openOperands: Set<String>
  private var random: FixedRandom
  private var budget = 0
  /// The sides of choices, and with and without what may be left out, by place in the grammar.
  private(set) var said: Set<String> = []
  private let costs: [String: Int]

  /// What stands to the right of a piece, as far as it matters.
  private enum Right { case lineEnd, bracket, more }

  init(_ grammar: Grammar, openOperands: Set<String>, seed: UInt64) {
    self.grammar = grammar
    self.openOperands = openOperands
    random = FixedRandom(seed)
    costs = Self.costs(grammar)
  }

  /// A sentence of a rule, with some `size` phrases in it.
  mutating func say(_ rule: String, size: Int) -> [Piece] {
    budget = size
    return say(rule: rule, right: .lineEnd)
  }

  // MARK: Terms

  private mutating func say(rule: String, right: Right) -> [Piece] {
    budget -= 1
    var term = grammar.term(rule)
    if rule == "operand", right != .lineEnd, case .choice(let alternatives) = term {
      let isAllowed: (GrammarTerm.Alternative) -> Bool = { alternative in
        guard case .rule(let name) = alternative.term else { return true }
        return right == .bracket ? name != "either" : !openOperands.contains(name)
      }
      term = .choice(alternatives.filter(isAllowed))
    } else if right == .more, openOperands.contains(rule), case .sequence(let terms) = term {
      term = terms[0]
    }
    return say(term, place: rule, right: right)
  }

  private mutating func say(_ term: GrammarTerm, place: String, right: Right) -> [Piece] {
    switch term {
    case .words(let text), .sign(let text): return [.text(text)]
    case .token(let token): return [say(token)]
    case .rule(let name): return say(rule: name, right: right)
    case .sequence(let terms): return say(terms, place: place, right: right)
    case .choice(let alternatives):
      let number = choose(alternatives.map { $0.term }, place)
      return say(alternatives[number].term, place: "\(place)|\(number)", right: right)
    case .optional(let inner):
      guard choose([.sequence([]), inner], place) == 1 else { return [] }
      return say(inner, place: place + "?", right: right)
    case .repeated(let inner):
      let count = choose([.sequence([]), inner], place) == 0 ? 0 : 1 + random.below(2)
      var pieces: [Piece] = []
      for _ in 0..<count {
        let following = pieces.first.map { Self.right($0) } ?? right
        pieces = say(inner, place: place + "*", right: following) + pieces
      }
      return pieces
    }
  }

  /// From the last to the first, so that each knows what follows it.
  private mutating func say(_ terms: [GrammarTerm], place: String, right: Right) -> [Piece] {
    var pieces: [Piece] = []
    for (number, term) in terms.enumerated().reversed() {
      let following = pieces.first.map { Self.right($0) } ?? right
      pieces = Self.joined(say(term, place: "\(place),\(number)", right: following), pieces)
    }
    return pieces
  }

  /// A phrase goes before a name: `count of x` counts, so that no name `count` can stand before `of`.
  private static func joined(_ left: [Piece], _ right: [Piece]) -> [Piece] {
    guard left.last == .text("count"), right.first == .text("of") else { return left + right }
    return left.dropLast() + [.text("x")] + right
  }

  private static func right(_ piece: Piece) -> Right {
    switch piece {
    case .text(")"), .text("}"): return .bracket
    case .text(let text) where text.hasPrefix("§") || text.hasPrefix("p."): return .bracket
    case .text: return .more
    case .newLine, .indent, .dedent: return .lineEnd
    }
  }

  /// The number of the side to say: a short one when the sentence is long enough, else one that
  /// was not said yet, else any.
  private mutating func choose(_ terms: [GrammarTerm], _ place: String) -> Int {
    let keys = terms.indices.map { place + "/\($0)/" + Self.text(terms[$0]) }
    var candidates = Array(terms.indices)
    let unsaid = candidates.filter { !said.contains(keys[$0]) }
    if !unsaid.isEmpty && random.below(budget > 0 ? 2 : 8) == 0 {
      candidates = unsaid
    } else if budget <= 0 {
      let least = terms.map { cost($0) }.min() ?? 0
      candidates = candidates.filter { cost(terms[$0]) == least }
    }
    let number = random.pick(candidates)
    said.insert(keys[number])
    return number
  }

  /// All keys that ``said`` can have.
  var allKeys: Set<String> {
    var keys: Set<String> = []
    func collect(_ term: GrammarTerm, _ place: String) {
      func sides(_ terms: [GrammarTerm]) {
        for (number, term) in terms.enumerated() {
          keys.insert(place + "/\(number)/" + Self.text(term))
        }
      }
      switch term {
      case .words, .sign, .token, .rule: break
      case .sequence(let terms):
        for (number, term) in terms.enumerated() { collect(term, "\(place),\(number)") }
      case .choice(let alternatives):
        sides(alternatives.map { $0.term })
        for (number, alternative) in alternatives.enumerated() {
          collect(alternative.term, "\(place)|\(number)")
        }
      case .optional(let inner):
        sides([.sequence([]), inner])
        collect(inner, place + "?")
      case .repeated(let inner):
        sides([.sequence([]), inner])
        collect(inner, place + "*")
      }
    }
    for rule in grammar.rules { collect(rule.term, rule.name) }
    return keys
  }

  private static func text(_ term: GrammarTerm) -> String {
    if case .rule(let name) = term { return name }
    return ""
  }

  // MARK: Tokens

  private static let tokens: [GrammarToken: [String]] = [
    .name: ["x", "y_1", "жасы", "возраст_35", "count", "level", "completed", "set"],
    .number: ["0", "35", "2.5"],
    .wholeNumber: ["2"],
    .date: ["2025-09-01"],
    .text: ["\"t\"", #""a \" §4 -- ""#],
    .clause: ["§4", "§18(3)", "§13-1", "§3(2-2)", "§12/2", "p. 18(3)", "§annex2(1)"],
    .mark: ["(3)", "(2-1)"],
  ]

  private mutating func say(_ token: GrammarToken) -> Piece {
    switch token {
    case .newLine: return .newLine
    case .indent: return .indent
    case .dedent: return .dedent
    default: return .text(random.pick(Self.tokens[token] ?? ["?"]))
    }
  }

  // MARK: Costs

  private func cost(_ term: GrammarTerm) -> Int { Self.cost(term, costs) }

  /// The least number of rules that a sentence of each rule needs.
  private static func costs(_ grammar: Grammar) -> [String: Int] {
    var costs: [String: Int] = [:]
    for _ in 0..<30 {
      for rule in grammar.rules { costs[rule.name] = 1 + cost(rule.term, costs) }
    }
    return costs
  }

  private static func cost(_ term: GrammarTerm, _ costs: [String: Int]) -> Int {
    switch term {
    case .words, .sign, .token, .optional, .repeated: 0
    case .rule(let name): costs[name] ?? 1_000
    case .sequence(let terms): min(1_000, terms.reduce(0) { $0 + cost($1, costs) })
    case .choice(let alternatives): alternatives.map { cost($0.term, costs) }.min() ?? 0
    }
  }

  // MARK: Writing

  /// The sentence as a file, laid out.
  static func write(_ pieces: [Piece]) -> String {
    var text = ""
    var level = 0
    var isAtStart = true
    for piece in pieces {
      switch piece {
      case .newLine:
        if !isAtStart { text += "\n" }
        isAtStart = true
      case .indent:
        if !isAtStart { text += "\n" }
        isAtStart = true
        level += 1
      case .dedent: level -= 1
      case .text(let word):
        // What follows a list of alternatives goes on with the line it belongs to.
        text += isAtStart ? String(repeating: "    ", count: level) : " "
        text += word
        isAtStart = false
      }
    }
    return text
  }
}
