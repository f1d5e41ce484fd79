/// The right side of a rule of the grammar.
indirect enum GrammarTerm: Sendable {
  /// Words as they stand, one or several: `is given`.
  case words(String)
  case sign(String)
  case token(GrammarToken)
  case rule(String)
  case sequence([GrammarTerm])
  case choice([Alternative])
  case optional(GrammarTerm)
  /// Any number of times, also none.
  case repeated(GrammarTerm)

  /// One of several; `note` says what node of the tree it makes.
  struct Alternative: Sendable {
    let term: GrammarTerm
    var note = ""
  }

  static func oneOf(_ terms: [GrammarTerm]) -> GrammarTerm {
    terms.count == 1 ? terms[0] : .choice(terms.map { Alternative(term: $0) })
  }
}

/// What the grammar leaves to its last part, which is written by hand.
enum GrammarToken: String, CaseIterable, Sendable {
  case name
  case number
  case wholeNumber = "whole number"
  case date
  case text
  case clause
  case mark
  case newLine = "new line"
  case indent
  case dedent
}

struct GrammarRule: Sendable {
  let name: String
  let term: GrammarTerm
  /// What is to be said of it, in front of it.
  var note = ""
}

struct GrammarSection: Sendable {
  let title: String
  let note: String
  let rules: [GrammarRule]
}

/// A grammar in the form in which it is printed, spoken and recognised.
struct Grammar: Sendable {
  let sections: [GrammarSection]
  private let terms: [String: GrammarTerm]

  init(_ sections: [GrammarSection]) {
    self.sections = sections
    let rules = sections.flatMap { $0.rules }
    terms = Dictionary(rules.map { ($0.name, $0.term) }, uniquingKeysWith: { first, _ in first })
  }

  var rules: [GrammarRule] { sections.flatMap { $0.rules } }

  func term(_ rule: String) -> GrammarTerm { terms[rule] ?? .words("there is no rule \(rule)") }

  func has(_ rule: String) -> Bool { terms[rule] != nil }
}

extension GrammarTerm {
  /// The rules that the term names.
  var ruleNames: [String] {
    switch self {
    case .words, .sign, .token: []
    case .rule(let name): [name]
    case .sequence(let terms): terms.flatMap { $0.ruleNames }
    case .choice(let alternatives): alternatives.flatMap { $0.term.ruleNames }
    case .optional(let term), .repeated(let term): term.ruleNames
    }
  }
}
