import QagidaSource

@testable import QagidaSyntax

/// Operands and the parts of lines.
extension GrammarBuilder {
  // MARK: Operands

  /// The constructs of expressions that begin with a word of their own.
  private var prefixes: [Construct] {
    constructs { $0.place.power != nil }.filter { texts($0).contains { !isInfix($0) } }
  }

  /// The operands whose last part is an expression, so that they take what follows, and the level
  /// whose operator ends with conditions.
  var openOperands: Set<String> {
    Set(["filtered"]).union(
      prefixes.filter { construct in
        texts(construct).contains { text in
          let last = PhraseNotation.variants(of: text, index: WordIndex(phrases)).map { $0.last }
          return last.contains { part in
            guard case .slot(let role) = part else { return false }
            switch construct.shape?.slot(role) {
            case .expression, .conditions, .alternatives: return true
            default: return false
            }
          }
        }
      }.map { name($0) })
  }

  var operands: GrammarSection {
    let operand = GrammarRule(
      name: "operand",
      term: .oneOf(
        ["quantity", "literal", "path", "call", "parenthesis", "set"].map { .rule($0) }
          + prefixes.map { rule($0) }))
    let sign = GrammarTerm.sign
    let own = [
      GrammarRule(name: "quantity", term: .sequence([.token(.number), .optional(.rule("unit"))])),
      GrammarRule(name: "literal", term: .oneOf([.token(.date), .token(.text)])),
      GrammarRule(
        name: "path",
        term: .sequence([
          .token(.name), .repeated(.sequence([sign("."), .token(.name)])),
        ])),
      GrammarRule(
        name: "call",
        term: flat([
          .rule("path"), sign("("), commas(.rule("expression")), sign(")"),
        ])),
      GrammarRule(
        name: "parenthesis", term: .sequence([sign("("), .rule("expression"), sign(")")])),
      GrammarRule(
        name: "set",
        term: .sequence([sign("{"), .optional(commas(level(.sum))), sign("}")])),
    ]
    return GrammarSection(
      title: "Operands",
      note: """
        A phrase that begins with its own word may stand wherever an operand may; its last part \
        takes as much as it can. Words that are not reserved are a phrase where they can be one, \
        and a name elsewhere: `completed by today`.
        """,
      rules: [operand] + own
        + prefixes.map { construct in
          let phrases = texts(construct).filter { !isInfix($0) }
          return GrammarRule(
            name: name(construct), term: .oneOf(phrases.map { flat(terms($0, construct)) }))
        })
  }

  // MARK: Pieces

  var pieces: GrammarSection {
    let end = GrammarTerm.oneOf([.token(.clause), .token(.mark)])
    let range = GrammarTerm.optional(
      .sequence([.oneOf(phrases.clauseRanges.map { .words("\($0)") }), end]))
    let reference = GrammarTerm.sequence([end, range])
    return GrammarSection(
      title: "Parts of lines", note: "",
      rules: [
        GrammarRule(
          name: "conditions", term: commas(level(.not)),
          note: "The comma joins conditions of one element."),
        GrammarRule(
          name: "alternatives",
          term: .sequence([
            .token(.indent), .rule("expression"), .token(.newLine),
            .repeated(.sequence([.rule("expression"), .token(.newLine)])), .token(.dedent),
          ]), note: "One a line, deeper than the line they belong to; what follows is less deep."),
        GrammarRule(
          name: "clause list",
          term: flat([
            .token(.clause), range, .repeated(flat([.sign(","), reference])),
          ]), note: "A mark repeats the stem of the clause before: `§6(1) to (5)`."),
        GrammarRule(name: "name list", term: commas(.token(.name))),
        GrammarRule(
          name: "dotted name",
          term: flat([.token(.name), .repeated(.sequence([.sign("."), .token(.name)]))])),
        GrammarRule(
          name: "word list",
          term: flat([
            .token(.name),
            .repeated(.sequence([.oneOf([.sign(","), .sign("<")]), .token(.name)])),
          ]), note: "`<` between all words orders them."),
        GrammarRule(name: "weekday list", term: commas(.rule("weekday"))),
        GrammarRule(
          name: "parameters",
          term: flat([.sign("("), commas(.rule("parameter")), .sign(")")])),
        GrammarRule(
          name: "parameter", term: .sequence([.token(.name), .sign(":"), .rule("type")])),
        GrammarRule(
          name: "key", term: .oneOf([.token(.number), .token(.date), .token(.name)])),
        GrammarRule(
          name: "signed number", term: .sequence([.optional(.sign("-")), .token(.number)])),
      ])
  }

  func commas(_ term: GrammarTerm) -> GrammarTerm {
    flat([term, .repeated(.sequence([.sign(","), term]))])
  }

  var keywords: GrammarSection {
    GrammarSection(
      title: "Words that are values", note: "",
      rules: KeywordList.allCases.filter { $0 != .answerPart }.map { list in
        let words = phrases.keywords.filter { $0.0.list == list }
        return GrammarRule(name: name(list), term: .oneOf(words.map { .words("\($0.1)") }))
      })
  }
}
