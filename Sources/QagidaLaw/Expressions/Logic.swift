import QagidaSource
import QagidaSyntax

extension Checker {
  mutating func logic(_ node: Node, expected: Type?, use: DayUse) -> Typed {
    switch node.construct {
    case .and: return chain(node, isAnd: true)
    case .or: return chain(node, isAnd: false)
    case .either:
      let terms = (node.child(.alternatives)?.children ?? []).map { condition($0, in: node) }
      return constant(.or(terms), .truth, node)
    case .not: return negation(node)
    default: return ifThenElse(node, expected: expected, use: use)
    }
  }

  private mutating func negation(_ node: Node) -> Typed {
    guard let inner = node.child(.value) else { return unknown(node) }
    if inner.construct.needsBracketsAfterNot {
      diagnostics.report(.notWithoutBrackets, at: node.span)
    }
    let term = condition(inner, in: node)
    return constant(.not(term), .truth, node)
  }

  /// `and` and `or` of any number of operands. Right of an operand it is known what that one says
  /// of values that may be none.
  private mutating func chain(_ node: Node, isAnd: Bool) -> Typed {
    let known = context.narrowed
    var terms: [TermID] = []
    let operands = node.children
    let shared = sharedMemberships(operands)
    if reportWordsInRow(operands, shared, node, isAnd: isAnd) { return unknown(node) }
    for (number, operand) in operands.enumerated() {
      let term: TermID
      if let model = shared[number] {
        term = membership(of: operand, like: model)
      } else {
        term = condition(operand, in: node)
      }
      terms.append(term)
      context.narrowed += givenTerms(term, when: isAnd)
    }
    context.narrowed = known
    return constant(isAnd ? .and(terms) : .or(terms), .truth, node)
  }

  /// Conditions of one element, all of which have to hold.
  mutating func conditions(_ node: Node?, in place: Node) -> TermID {
    let known = context.narrowed
    var terms: [TermID] = []
    for condition in node?.children ?? [] {
      let term = self.condition(condition, in: place)
      terms.append(term)
      context.narrowed += givenTerms(term, when: true)
    }
    context.narrowed = known
    if terms.count == 1 { return terms[0] }
    return make(.and(terms), .truth, at: node ?? place)
  }

  private mutating func ifThenElse(_ node: Node, expected: Type?, use: DayUse) -> Typed {
    guard let left = node.child(.left), let right = node.child(.right) else {
      return unknown(node)
    }
    let condition = condition(node.child(.condition), in: node)
    let known = context.narrowed
    context.narrowed = known + givenTerms(condition, when: true)
    let first = expression(left, expected: expected, use: use)
    context.narrowed = known + givenTerms(condition, when: false)
    let second = expression(right, expected: expected ?? first.type, use: use)
    context.narrowed = known
    guard let (then, otherwise, type) = unified(first, second, at: right) else {
      return unknown(node)
    }
    return constant(.condition(condition, then: then, else: otherwise), type, node)
  }

  // MARK: What is known of values that may be none

  /// The terms that are surely given where a condition is `truth`.
  func givenTerms(_ id: TermID, when truth: Bool) -> [TermID] {
    switch core[id] {
    case .isGiven(let inner): truth ? [inner] : []
    case .not(let inner): givenTerms(inner, when: !truth)
    case .and(let parts): truth ? parts.flatMap { givenTerms($0, when: true) } : []
    case .or(let parts): truth ? [] : parts.flatMap { givenTerms($0, when: false) }
    default: []
    }
  }

  /// A value of which it is asked whether it is none, though that may be known here already.
  func asked(_ value: Typed) -> Typed {
    guard !isUnknown(value.type), case .given(let inner) = core[value.term] else { return value }
    return Typed(term: inner, type: core.type(of: inner))
  }

  /// Whether two terms read the same field of the same record, or the same rule about it.
  func isSamePlace(_ a: TermID, _ b: TermID) -> Bool {
    switch (core[a], core[b]) {
    case (.subject, .subject): true
    case (.element(let x), .element(let y)): x == y
    case (.parameter(let x), .parameter(let y)): x == y
    case (.field(let x, let i), .field(let y, let j)): i == j && isSamePlace(x, y)
    case (.given(let x), .given(let y)): isSamePlace(x, y)
    case (
      .definition(let x, let a, let some, let use), .definition(let y, let b, let others, let other)
    ):
      x == y && use == other && some.count == others.count && isSameHolder(a, b)
        && zip(some, others).allSatisfy { isSamePlace($0, $1) }
    default: false
    }
  }

  private func isSameHolder(_ a: TermID?, _ b: TermID?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return isSamePlace(a, b)
  }

  // MARK: `a or b in set`

  /// For each operand that is only a word, the operand after it whose set it shares.
  private func sharedMemberships(_ operands: [Node]) -> [Int: Node] {
    var shared: [Int: Node] = [:]
    var membership: Node?
    for number in operands.indices.reversed() {
      let operand = operands[number]
      if operand.construct == .isIn {
        membership = operand
      } else if operand.construct == .path && operand.children.count == 1,
        !isValueName(operand.children[0].name), let membership
      {
        shared[number] = membership
      } else {
        membership = nil
      }
    }
    return shared
  }

  /// `identity_card` in `identity_card or passport in papers`.
  private mutating func membership(of word: Node, like model: Node) -> TermID {
    guard let right = model.child(.right) else { return unknown(word).term }
    return membership(of: word, in: right, at: word).term
  }
}

extension Construct {
  /// Whether `not` before it could be read in two ways.
  fileprivate var needsBracketsAfterNot: Bool {
    switch self {
    case .path, .call, .parenthesis, .yes, .noValue: false
    default: true
    }
  }
}
