import QagidaSource

@testable import QagidaSyntax

/// Makes the grammar out of a language's phrases and the shapes of the constructs.
struct GrammarBuilder {
  let phrases: Phrases

  static let english = GrammarBuilder(phrases: .english).grammar

  var grammar: Grammar {
    Grammar([files, lines, types, expressions, operands, pieces, keywords])
  }

  // MARK: Files and lines

  private var files: GrammarSection {
    let declarations = constructs { $0.place.isMargin }
    return GrammarSection(
      title: "Files",
      note: """
        A file is declarations at the margin. A line ends where the next one starts that is not \
        indented deeper; deeper lines go on with it, so that `new line` stands for the end of the \
        last physical line. A list of lines is indented alike.
        """,
      rules: [
        GrammarRule(name: "file", term: .repeated(.rule("declaration"))),
        GrammarRule(name: "declaration", term: .oneOf(declarations.map { rule($0) })),
        GrammarRule(
          name: "line end", term: .sequence([.optional(.rule("margin")), .token(.newLine)]),
          note: "The clause in which the line stands may end any one of its physical lines."),
        GrammarRule(
          name: "margin",
          term: .sequence([
            .token(.clause), .repeated(.sequence([.sign(","), .token(.clause)])),
          ])),
      ])
  }

  private var lines: GrammarSection {
    var rules: [GrammarRule] = []
    for construct in constructs({ $0.place.isMargin }) {
      rules.append(GrammarRule(name: name(construct), term: line(construct)))
    }
    for context in LineContext.allCases where context != .margin {
      let lines = constructs { $0.place.isLine(of: context) }
      rules.append(
        GrammarRule(name: lineName(context), term: .oneOf(lines.map { rule($0) })))
      rules += lines.map { GrammarRule(name: name($0), term: line($0)) }
    }
    return GrammarSection(
      title: "Declarations and their lines",
      note: """
        The head of a declaration that has lines under it ends with the physical line in which it \
        can be complete.
        """, rules: rules)
  }

  private func line(_ construct: Construct) -> GrammarTerm {
    var parts = [phrase(construct), .rule("line end")]
    if let body = construct.shape?.body {
      let line = GrammarTerm.rule(lineName(body))
      parts.append(
        .optional(.sequence([.token(.indent), line, .repeated(line), .token(.dedent)])))
    }
    return flat(parts)
  }

  private func lineName(_ context: LineContext) -> String { "\(context) line" }

  // MARK: Types

  private var types: GrammarSection {
    let types = constructs { $0.place.isType }
    let suffixes = constructs { $0.place.isTypeSuffix }
    let type = [
      GrammarRule(
        name: "type",
        term: .sequence([
          .rule("basic type"), .optional(.oneOf(suffixes.map { rule($0) })),
        ])),
      GrammarRule(name: "basic type", term: .oneOf(types.map { rule($0) })),
    ]
    return GrammarSection(
      title: "Types",
      note: "What a type may have at its end has to stand in the same physical line.",
      rules: type + (types + suffixes).map { GrammarRule(name: name($0), term: phrase($0)) })
  }

  // MARK: Expressions

  /// The levels that have operators of their own, loosest first, with the names of their rules.
  private static let levels: [(power: Power, name: String)] = [
    (.or, "expression"), (.comparison, "comparison"), (.filter, "filtered"), (.event, "event"),
    (.ifNone, "fallback"), (.range, "span"), (.sum, "total"), (.product, "term"),
    (.prefix, "operand"),
  ]

  private func level(_ power: Power) -> GrammarTerm {
    .rule(Self.levels.first { $0.power >= power }?.name ?? "operand")
  }

  private var expressions: GrammarSection {
    var rules = [
      GrammarRule(
        name: "expression",
        term: .choice([
          .init(term: chain(.and, of: .comparison), note: "and"),
          .init(term: chain(.or, of: .comparison), note: "or"),
        ]), note: "`and` and `or` are not mixed without brackets.")
    ]
    for (power, name) in Self.levels.dropFirst().dropLast() {
      let isChained = power != .comparison && power != .range
      let tails = constructs { $0.place.power == power }.flatMap { construct in
        infixTails(construct).map { GrammarTerm.Alternative(term: $0, note: self.name(construct)) }
      }
      let tail = tails.count == 1 ? tails[0].term : GrammarTerm.choice(tails)
      rules.append(
        GrammarRule(
          name: name,
          term: .sequence([
            level(power.next), isChained ? .repeated(tail) : .optional(tail),
          ])))
    }
    return GrammarSection(
      title: "Expressions",
      note: """
        From the loosest to the tightest. Where a phrase could end earlier or later, it ends as \
        late as it can: a list of conditions takes every comma that follows it.
        """, rules: rules)
  }

  private func chain(_ construct: Construct, of power: Power) -> GrammarTerm {
    flat([level(power), .repeated(flat(infixTails(construct)))])
  }

  /// What follows the first slot in each phrase that begins with one.
  private func infixTails(_ construct: Construct) -> [GrammarTerm] {
    texts(construct).compactMap { text in
      let terms = self.terms(text, construct)
      guard isInfix(text) else { return nil }
      return flat(Array(terms.dropFirst()))
    }
  }

  private func isInfix(_ text: StaticString) -> Bool {
    PhraseNotation.pieces(of: text).first?.bytes.first == UInt8(ascii: "{")
  }

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

  private var operands: GrammarSection {
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

  private var pieces: GrammarSection {
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

  private func commas(_ term: GrammarTerm) -> GrammarTerm {
    flat([term, .repeated(.sequence([.sign(","), term]))])
  }

  private var keywords: GrammarSection {
    GrammarSection(
      title: "Words that are values", note: "",
      rules: KeywordList.allCases.map { list in
        let words = phrases.keywords.filter { $0.0.list == list }
        return GrammarRule(name: name(list), term: .oneOf(words.map { .words("\($0.1)") }))
      })
  }

  // MARK: Phrases

  private func constructs(_ belongs: (Shape) -> Bool) -> [Construct] {
    Construct.allCases.filter { $0.shape.map(belongs) ?? false }
  }

  private func texts(_ construct: Construct) -> [StaticString] {
    phrases.constructs.filter { $0.0 == construct }.map { $0.1 }
  }

  private func phrase(_ construct: Construct) -> GrammarTerm {
    .oneOf(texts(construct).map { flat(terms($0, construct)) })
  }

  /// The parts of a phrase; words that follow each other are one terminal.
  private func terms(_ text: StaticString, _ construct: Construct) -> [GrammarTerm] {
    var parts: [GrammarTerm] = []
    var outer: [GrammarTerm] = []
    for piece in PhraseNotation.pieces(of: text) {
      switch piece.text {
      case "[":
        outer = parts
        parts = []
      case "]": parts = outer + [.optional(flat(parts))]
      default:
        let term = term(piece, construct)
        if case .words(let word) = term, case .words(let before) = parts.last {
          parts[parts.count - 1] = .words("\(before) \(word)")
        } else {
          parts.append(term)
        }
      }
    }
    return parts
  }

  private func term(_ piece: Name, _ construct: Construct) -> GrammarTerm {
    let text = piece.text
    guard text.hasPrefix("{") else {
      return PhraseNotation.sign(piece) == nil ? .words(text) : .sign(text)
    }
    let role = Role.allCases.first { "{\($0.name.text)}" == text }
    return slot(role.flatMap { construct.shape?.slot($0) })
  }

  private func slot(_ kind: SlotKind?) -> GrammarTerm {
    switch kind {
    case .expression(let power): level(power)
    case .conditions: .rule("conditions")
    case .alternatives: .rule("alternatives")
    case .name: .token(.name)
    case .nameList: .rule("name list")
    case .dottedName: .rule("dotted name")
    case .wordList: .rule("word list")
    case .text: .token(.text)
    case .date: .token(.date)
    case .wholeNumber: .token(.wholeNumber)
    case .signedNumber: .rule("signed number")
    case .clauses: .rule("clause list")
    case .mark: .token(.mark)
    case .type: .rule("type")
    case .parameters: .rule("parameters")
    case .key: .rule("key")
    case .cell: level(.range)
    case .keyword(let list): .rule(name(list))
    case nil: .words("no such slot")
    }
  }

  private func rule(_ construct: Construct) -> GrammarTerm { .rule(name(construct)) }

  private func name(_ construct: Construct) -> String { spaced("\(construct)") }

  private func name(_ list: KeywordList) -> String { spaced("\(list)") }

  /// `ifThenElse` as `if then else`
  private func spaced(_ text: String) -> String {
    text.map { $0.isUppercase ? " \($0.lowercased())" : "\($0)" }.joined()
  }

  private func flat(_ terms: [GrammarTerm]) -> GrammarTerm {
    let parts = terms.flatMap { term -> [GrammarTerm] in
      if case .sequence(let inner) = term { return inner }
      return [term]
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }
}

extension Shape.Place {
  fileprivate var isMargin: Bool { isLine(of: .margin) }

  fileprivate func isLine(of wanted: LineContext) -> Bool {
    if case .line(let context) = self { return context == wanted }
    return false
  }

  fileprivate var isType: Bool {
    if case .type = self { return true }
    return false
  }

  fileprivate var isTypeSuffix: Bool {
    if case .typeSuffix = self { return true }
    return false
  }

  fileprivate var power: Power? {
    if case .expression(let power, _) = self { return power }
    return nil
  }
}
