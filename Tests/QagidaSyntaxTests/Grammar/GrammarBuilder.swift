import QagidaSource

@testable import QagidaSyntax

/// Makes the grammar out of a language's phrases and the shapes of the constructs.
struct GrammarBuilder {
  let phrases: Phrases

  static let english = GrammarBuilder(phrases: .english).grammar

  var grammar: Grammar {
    Grammar([files, lines, types, expressions, operands, pieces, casePieces, keywords])
  }

  // MARK: Files and lines

  var files: GrammarSection {
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

  var lines: GrammarSection {
    var rules: [GrammarRule] = []
    var written: Set<Construct> = []
    for construct in constructs({ $0.place.isMargin }) {
      written.insert(construct)
      rules.append(GrammarRule(name: name(construct), term: line(construct)))
    }
    for context in LineContext.allCases where context != .margin {
      let lines = constructs { $0.place.isLine(of: context) }
      rules.append(
        GrammarRule(name: lineName(context), term: .oneOf(lines.map { rule($0) })))
      rules += lines.filter { written.insert($0).inserted }
        .map { GrammarRule(name: name($0), term: line($0)) }
    }
    return GrammarSection(
      title: "Declarations and their lines",
      note: """
        The head of a declaration that has lines under it ends with the physical line in which it \
        can be complete.
        """, rules: rules)
  }

  func line(_ construct: Construct) -> GrammarTerm {
    var parts = [phrase(construct), .rule("line end")]
    if let body = construct.shape?.body {
      let line = GrammarTerm.rule(lineName(body))
      parts.append(
        .optional(.sequence([.token(.indent), line, .repeated(line), .token(.dedent)])))
    }
    return flat(parts)
  }

  func lineName(_ context: LineContext) -> String { "\(context) line" }

  // MARK: Types

  var types: GrammarSection {
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
  static let levels: [(power: Power, name: String)] = [
    (.or, "expression"), (.comparison, "comparison"), (.filter, "filtered"), (.event, "event"),
    (.ifNone, "fallback"), (.range, "span"), (.sum, "total"), (.product, "product"),
    (.prefix, "operand"),
  ]

  func level(_ power: Power) -> GrammarTerm {
    .rule(Self.levels.first { $0.power >= power }?.name ?? "operand")
  }

  var expressions: GrammarSection {
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

  func chain(_ construct: Construct, of power: Power) -> GrammarTerm {
    flat([level(power), .repeated(flat(infixTails(construct)))])
  }

  /// What follows the first slot in each phrase that begins with one.
  func infixTails(_ construct: Construct) -> [GrammarTerm] {
    texts(construct).compactMap { text in
      let terms = self.terms(text, construct)
      guard isInfix(text) else { return nil }
      return flat(Array(terms.dropFirst()))
    }
  }

  func isInfix(_ text: StaticString) -> Bool {
    PhraseNotation.pieces(of: text).first?.bytes.first == UInt8(ascii: "{")
  }

  // MARK: Phrases

  func constructs(_ belongs: (Shape) -> Bool) -> [Construct] {
    Construct.allCases.filter { $0.shape.map(belongs) ?? false }
  }

  func texts(_ construct: Construct) -> [StaticString] {
    phrases.constructs.filter { $0.0 == construct }.map { $0.1 }
  }

  func phrase(_ construct: Construct) -> GrammarTerm {
    .oneOf(texts(construct).map { flat(terms($0, construct)) })
  }

  /// The parts of a phrase; words that follow each other are one terminal.
  func terms(_ text: StaticString, _ construct: Construct) -> [GrammarTerm] {
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

  func term(_ piece: Name, _ construct: Construct) -> GrammarTerm {
    let text = piece.text
    guard text.hasPrefix("{") else {
      return PhraseNotation.sign(piece) == nil ? .words(text) : .sign(text)
    }
    let role = Role.allCases.first { "{\($0.name.text)}" == text }
    return slot(role.flatMap { construct.shape?.slot($0) })
  }

  func slot(_ kind: SlotKind?) -> GrammarTerm {
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
    case .keywords(let list): .rule("\(name(list)) list")
    case .facts: .rule("fact list")
    case .factPaths: .rule("fact path list")
    case .caseValues: .rule("case values")
    case .verdict: .rule("verdict")
    case .answerParts: .rule("answer parts")
    case nil: .words("no such slot")
    }
  }

  func rule(_ construct: Construct) -> GrammarTerm { .rule(name(construct)) }

  func name(_ construct: Construct) -> String { spaced("\(construct)") }

  func name(_ list: KeywordList) -> String { spaced("\(list)") }

  /// `ifThenElse` as `if then else`
  func spaced(_ text: String) -> String {
    text.map { $0.isUppercase ? " \($0.lowercased())" : "\($0)" }.joined()
  }

  func flat(_ terms: [GrammarTerm]) -> GrammarTerm {
    let parts = terms.flatMap { term -> [GrammarTerm] in
      if case .sequence(let inner) = term { return inner }
      return [term]
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }
}

extension Shape.Place {
  var isMargin: Bool { isLine(of: .margin) }

  func isLine(of wanted: LineContext) -> Bool {
    if case .line(let contexts) = self { return contexts.contains(wanted) }
    return false
  }

  var isType: Bool {
    if case .type = self { return true }
    return false
  }

  var isTypeSuffix: Bool {
    if case .typeSuffix = self { return true }
    return false
  }

  var power: Power? {
    if case .expression(let power, _) = self { return power }
    return nil
  }
}
