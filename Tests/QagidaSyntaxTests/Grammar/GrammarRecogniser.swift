@testable import QagidaSyntax

/// Says whether the tokens of one line are a sentence of a rule, by trying every way to read them.
struct GrammarRecogniser {
  private let grammar: Grammar
  private let tokens: [(kind: TokenKind, text: String, isReserved: Bool)]
  private var known: [String: Set<Int>] = [:]

  init(_ grammar: Grammar, _ text: String) {
    self.grammar = grammar
    let file = sourceFile(utf8(text))
    let all = Lexer.tokens(of: file, table: englishTable)
    tokens = all.indices.dropLast().filter { !all[$0].kind.isTrivia }.map { number in
      let range = Int(all[number].start)..<Int(all[number + 1].start)
      return (
        all[number].kind, String(decoding: file.bytes[range], as: UTF8.self),
        englishTable.isReserved(all[number].word)
      )
    }
  }

  /// Whether all tokens are a sentence of the rule.
  mutating func accepts(_ rule: String) -> Bool {
    ends(.rule(rule), 0).contains(tokens.count)
  }

  /// Where a sentence of the term that begins at `start` can end.
  private mutating func ends(_ term: GrammarTerm, _ start: Int) -> Set<Int> {
    switch term {
    case .words(let text):
      let words = text.split(separator: " ").map { String($0) }
      let isHere = words.indices.allSatisfy { number in
        start + number < tokens.count && tokens[start + number].text == words[number]
      }
      return isHere ? [start + words.count] : []
    case .sign(let text):
      return start < tokens.count && tokens[start].text == text ? [start + 1] : []
    case .token(let token): return ends(token, start)
    case .rule(let name):
      let key = "\(name) \(start)"
      if let ends = known[key] { return ends }
      let ends = ends(grammar.term(name), start)
      known[key] = ends
      return ends
    case .sequence(let terms):
      var places: Set<Int> = [start]
      for term in terms {
        var next: Set<Int> = []
        for place in places { next.formUnion(ends(term, place)) }
        places = next
      }
      return places
    case .choice(let alternatives):
      return alternatives.reduce(into: []) { $0.formUnion(ends($1.term, start)) }
    case .optional(let inner): return ends(inner, start).union([start])
    case .repeated(let inner): return repeatedEnds(inner, start)
    }
  }

  private mutating func repeatedEnds(_ term: GrammarTerm, _ start: Int) -> Set<Int> {
    var all: Set<Int> = [start]
    var fresh = all
    while !fresh.isEmpty {
      var next: Set<Int> = []
      for place in fresh { next.formUnion(ends(term, place)) }
      fresh = next.subtracting(all)
      all.formUnion(fresh)
    }
    return all
  }

  private func ends(_ token: GrammarToken, _ start: Int) -> Set<Int> {
    if token == .newLine { return start == tokens.count ? [start] : [] }
    guard start < tokens.count else { return [] }
    let (kind, _, isReserved) = tokens[start]
    switch token {
    case .name: return kind == .name && !isReserved ? [start + 1] : []
    case .number, .wholeNumber: return kind == .number ? [start + 1] : []
    case .date: return kind == .date ? [start + 1] : []
    case .text: return kind == .text ? [start + 1] : []
    case .clause: return kind == .clause ? [start + 1] : []
    case .mark: return markEnds(start)
    case .newLine, .indent, .dedent: return []
    }
  }

  private func markEnds(_ start: Int) -> Set<Int> {
    let texts = tokens[start...].prefix(5).map { $0.kind == .number ? "1" : $0.text }
    if texts.starts(with: ["(", "1", ")"]) { return [start + 3] }
    return texts.starts(with: ["(", "1", "-", "1", ")"]) ? [start + 5] : []
  }
}
