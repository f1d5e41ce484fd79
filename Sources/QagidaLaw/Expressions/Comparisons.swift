import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  mutating func comparison(_ node: Node) -> Typed {
    guard let left = node.child(.left) else { return unknown(node) }
    switch node.construct {
    case .isGiven: return presence(left, node, isGiven: true)
    case .isNone: return presence(left, node, isGiven: false)
    default: break
    }
    guard let right = node.child(.right) else { return unknown(node) }
    switch node.construct {
    case .isIn: return membership(of: left, in: right, at: node)
    case .isNotIn:
      let inside = membership(of: left, in: right, at: node)
      return isUnknown(inside.type) ? inside : constant(.not(inside.term), .truth, node)
    case .equal: return equality(left, right, node)
    case .notEqual:
      let equal = equality(left, right, node)
      return isUnknown(equal.type) ? equal : constant(.not(equal.term), .truth, node)
    default: return order(left, right, node)
    }
  }

  private mutating func presence(_ operand: Node, _ node: Node, isGiven: Bool) -> Typed {
    let value = expression(operand)
    let typed = asked(value)
    guard !isUnknown(typed.type) else { return typed }
    guard typed.type.isOption else {
      diagnostics.report(
        .neverNone, at: operand.span, [DiagnosticArgument("text", .text(operand.text))])
      return unknown(node)
    }
    let given = constant(.isGiven(typed.term), .truth, node)
    return isGiven ? given : constant(.not(given.term), .truth, node)
  }

  // MARK: Equality

  private mutating func equality(_ left: Node, _ right: Node, _ node: Node) -> Typed {
    if right.construct == .none { return presence(left, node, isGiven: false) }
    if left.construct == .none { return presence(right, node, isGiven: false) }
    let (a, b) = operands(left, right, uses: (.unsaid, .unsaid))
    guard !isUnknown(a.type), !isUnknown(b.type) else { return unknown(node) }
    guard checkMeasured(a, left, node), checkMeasured(b, right, node) else {
      return unknown(node)
    }
    guard let (x, y, type) = comparable(a, b, node) else { return unknown(node) }
    switch type {
    case .truth, .number, .date, .count, .text, .choice: break
    case .period: return reportPeriod(node)
    default: return reportNotComparable(a, b, node)
    }
    return constant(equality(x, a.type.isOption, y, b.type.isOption, type, node), .truth, node)
  }

  /// Equality where none equals only none.
  private mutating func equality(
    _ x: TermID, _ xIsOption: Bool, _ y: TermID, _ yIsOption: Bool, _ type: Type, _ node: Node
  ) -> Term {
    guard xIsOption || yIsOption else { return .equal(x, y) }
    let a = xIsOption ? make(.given(x), type, at: node) : x
    let b = yIsOption ? make(.given(y), type, at: node) : y
    let equal = make(.equal(a, b), .truth, at: node)
    var conditions: [TermID] = []
    if xIsOption { conditions.append(make(.isGiven(x), .truth, at: node)) }
    if yIsOption { conditions.append(make(.isGiven(y), .truth, at: node)) }
    guard xIsOption && yIsOption else { return .and(conditions + [equal]) }
    let both = make(.and(conditions + [equal]), .truth, at: node)
    let neither = make(.or(conditions), .truth, at: node)
    return .or([both, make(.not(neither), .truth, at: node)])
  }

  // MARK: Order

  private mutating func order(_ left: Node, _ right: Node, _ node: Node) -> Typed {
    let (a, b) = operands(left, right, uses: node.construct.dayUses)
    guard !isUnknown(a.type), !isUnknown(b.type) else { return unknown(node) }
    for (typed, operand) in [(a, left), (b, right)] where typed.type.isOption {
      reportType(typed.type, expected: typed.type.payload.withoutBounds, at: operand)
      return unknown(node)
    }
    guard let (x, y, type) = comparable(a, b, node) else { return unknown(node) }
    switch type {
    case .number: break
    case .date: guard checkMoved(x, y, node) else { return unknown(node) }
    case .count:
      if node.construct == .lessOrEqual || node.construct == .greater {
        guard checkMeasured(a, left, node) else { return unknown(node) }
      } else {
        guard checkMeasured(b, right, node) else { return unknown(node) }
      }
    case .choice(let choice):
      guard core[choice].isOrdered else {
        diagnostics.report(
          .notOrdered, at: node.span, [DiagnosticArgument("choice", .name(core[choice].name))])
        return unknown(node)
      }
    case .period: return reportPeriod(node)
    default: return reportNotComparable(a, b, node)
    }
    return constant(node.construct.order(x, y), .truth, node)
  }

  /// A measured count is cut down to whole units, so that only `>=` and `<` say what they seem
  /// to say.
  private mutating func checkMeasured(_ typed: Typed, _ operand: Node, _ node: Node) -> Bool {
    guard case .count(_, isMeasured: true) = typed.type.payload else { return true }
    diagnostics.report(
      .needsCompleted, at: node.span, [DiagnosticArgument("text", .text(operand.text))])
    return false
  }

  private mutating func reportPeriod(_ node: Node) -> Typed {
    diagnostics.report(.periodCompared, at: node.span)
    return unknown(node)
  }

  /// `nodes`: the two operands, where they are not those of `node`.
  private mutating func reportNotComparable(
    _ a: Typed, _ b: Typed, _ node: Node, _ nodes: (Node, Node)? = nil
  ) -> Typed {
    var arguments = [
      DiagnosticArgument("left", core.describe(a.type)),
      DiagnosticArgument("right", core.describe(b.type)),
    ]
    if let left = nodes?.0 ?? node.child(.left), let right = nodes?.1 ?? node.child(.right) {
      arguments += advice(left, a.type.payload, expected: b.type.payload)
      arguments += advice(right, b.type.payload, expected: a.type.payload)
    }
    diagnostics.report(.notComparable, at: node.span, arguments)
    return unknown(node)
  }

  // MARK: Operands

  /// Checks two operands, of which one may need the other's type to be understood.
  mutating func operands(
    _ left: Node, _ right: Node, uses: (DayUse, DayUse)
  ) -> (Typed, Typed) {
    if needsExpectation(left) && !needsExpectation(right) {
      let b = stateOfTerm(expression(right, use: uses.1), right)
      if isUnknown(b.type) { return (unknown(left), b) }
      return (expression(left, expected: b.type.payload, use: uses.0), b)
    }
    let a = stateOfTerm(expression(left, use: uses.0), left)
    // What had an error explains no word; that is not a second fault.
    if isUnknown(a.type) && needsExpectation(right) { return (a, unknown(right)) }
    return (a, stateOfTerm(expression(right, expected: a.type.payload, use: uses.1), right))
  }

  /// Whether an expression is a word that only another operand's choice can explain, or a number
  /// that takes over its places.
  private func needsExpectation(_ node: Node) -> Bool {
    switch node.construct {
    case .path: node.children.count == 1 && !isValueName(node.children[0].name)
    case .number, .quantity, .none: true
    case .parenthesis: node.child(.value).map { needsExpectation($0) } ?? false
    default: false
    }
  }

  /// Two operands brought to one type, without `or none`; reports what cannot be compared.
  private mutating func comparable(
    _ a: Typed, _ b: Typed, _ node: Node, _ nodes: (Node, Node)? = nil
  ) -> (TermID, TermID, Type)? {
    let left = a.type.payload.withoutBounds
    let right = b.type.payload.withoutBounds
    switch (left, right) {
    case (.number(let x, _, _), .number(let y, _, _)):
      let scale = max(x, y)
      let type = Type.number(scale: scale, low: nil, high: nil)
      return (
        rescaled(a, to: scale, node, isCompared: true),
        rescaled(b, to: scale, node, isCompared: true), type
      )
    case (.count(let x, _), .count(let y, _)) where x == y:
      return (a.term, b.term, .count(x, isMeasured: false))
    case (.count, .count):
      diagnostics.report(
        .unitsDiffer, at: node.span,
        [
          DiagnosticArgument("left", core.describe(left)),
          DiagnosticArgument("right", core.describe(right)),
        ])
      return nil
    case (let x, let y) where x == y:
      return (a.term, b.term, x)
    default:
      _ = reportNotComparable(a, b, node, nodes)
      return nil
    }
  }

  /// The same number with as many places as `scale`.
  mutating func rescaled(
    _ typed: Typed, to scale: Int, _ node: Node, isCompared: Bool = false
  ) -> TermID {
    guard case .number(let own, _, _) = typed.type.payload, own < scale else { return typed.term }
    var type = Type.number(scale: scale, low: nil, high: nil)
    if typed.type.isOption { type = .option(type) }
    let term: Term =
      isCompared
      ? .rescaleToCompare(typed.term, by: scale - own) : .rescale(typed.term, by: scale - own)
    return make(term, type, at: node)
  }

  /// Two values brought to one type, `or none` where one of them may be none; reports when they
  /// have no common type.
  mutating func unified(
    _ a: Typed, _ b: Typed, at node: Node
  ) -> (TermID, TermID, Type)? {
    guard !isUnknown(a.type), !isUnknown(b.type) else { return nil }
    let left = a.type.payload.withoutBounds
    let right = b.type.payload.withoutBounds
    var type = left
    var terms = (a.term, b.term)
    switch (left, right) {
    case (.number(let x, _, _), .number(let y, _, _)):
      type = .number(scale: max(x, y), low: nil, high: nil)
      terms = (rescaled(a, to: max(x, y), node), rescaled(b, to: max(x, y), node))
    case (.count(let x, let p), .count(let y, let q)) where x == y:
      type = .count(x, isMeasured: p || q)
    case (let x, let y) where x == y:
      break
    default:
      reportType(b.type, expected: a.type.withoutBounds, at: node)
      return nil
    }
    return (terms.0, terms.1, a.type.isOption || b.type.isOption ? .option(type) : type)
  }

  // MARK: Membership

  /// `x in S`: a set, words in braces, a range, a row of a table, a span.
  mutating func membership(of left: Node, in right: Node, at node: Node) -> Typed {
    switch right.construct {
    case .set: return membershipInLiteral(left, right, node)
    case .range: return membershipInRange(left, right, node)
    default: break
    }
    let container = expression(right)
    switch container.type {
    case .set(let choice):
      let word = expression(left, expected: .choice(choice))
      guard !isUnknown(word.type) else { return word }
      guard word.type.payload == .choice(choice) else {
        reportType(word.type, expected: .choice(choice), at: left)
        return unknown(node)
      }
      return guarded(word, node) { .isIn($0, container.term) }
    case .range(let scale):
      return membershipInTableRange(left, container, scale, node)
    case .span, .record:
      guard let span = asSpan(container, at: right) else { return unknown(node) }
      let day = expression(left)
      return contains(span, day, left, node)
    case .unknown: return container
    // A row that names one number is asked like one that names a range: an amendment may put the
    // one in the place of the other.
    case .number where core.isLookup(container.term): return equality(left, right, node)
    default:
      diagnostics.report(
        .notAContainer, at: right.span, [DiagnosticArgument("found", core.describe(container.type))]
      )
      return unknown(node)
    }
  }

  private mutating func membershipInLiteral(
    _ left: Node, _ right: Node, _ node: Node
  ) -> Typed {
    let value = stateOfTerm(expression(left), left)
    switch value.type.payload {
    case .choice(let choice):
      let set = expression(right, expected: .set(choice))
      guard !isUnknown(set.type) else { return set }
      return guarded(value, node) { .isIn($0, set.term) }
    case .unknown: return value
    default:
      reportType(value.type, expected: .unknown, at: left)
      diagnostics.report(.setWithoutChoice, at: right.span)
      return unknown(node)
    }
  }

  /// `x in A to B`, both ends counted.
  private mutating func membershipInRange(_ left: Node, _ right: Node, _ node: Node) -> Typed {
    guard let lowNode = right.child(.left), let highNode = right.child(.right) else {
      return unknown(node)
    }
    let value = expression(left)
    guard !isUnknown(value.type) else { return value }
    let low = expression(lowNode, expected: value.type.payload, use: .first)
    let high = expression(highNode, expected: value.type.payload, use: .last)
    guard !isUnknown(low.type), !isUnknown(high.type) else { return unknown(node) }
    for (typed, end) in [(low, lowNode), (high, highNode)] where typed.type.isOption {
      reportType(typed.type, expected: typed.type.payload.withoutBounds, at: end)
      return unknown(node)
    }
    let inner = Typed(
      term: value.type.isOption
        ? make(.given(value.term), value.type.payload, at: left) : value.term,
      type: value.type.payload)
    guard let (a, x, type) = comparable(low, inner, node, (lowNode, left)),
      let (y, b, _) = comparable(inner, high, node, (left, highNode))
    else { return unknown(node) }
    switch type {
    case .number, .count: break
    case .date:
      guard checkMoved(a, x, node), checkMoved(y, b, node) else { return unknown(node) }
    default: return reportNotComparable(low, value, node)
    }
    guard checkMeasured(inner, left, node) else { return unknown(node) }
    checkOrder(a, b, right)
    var terms = [
      make(.lessOrEqual(a, x), .truth, at: node), make(.lessOrEqual(y, b), .truth, at: node),
    ]
    if value.type.isOption { terms.insert(make(.isGiven(value.term), .truth, at: node), at: 0) }
    return constant(.and(terms), .truth, node)
  }

  /// Reports a range whose ends are written out and that ends before it begins.
  mutating func checkOrder(_ low: TermID, _ high: TermID, _ node: Node) {
    let isUpsideDown =
      switch (core[low], core[high]) {
      case (.number(let first), .number(let last)): first > last
      case (.count(let first), .count(let last)): first > last
      case (.date(let first), .date(let last)): first > last
      default: false
      }
    if isUpsideDown { diagnostics.report(.rangeUpsideDown, at: node.span) }
  }

  private mutating func membershipInTableRange(
    _ left: Node, _ container: Typed, _ scale: Int, _ node: Node
  ) -> Typed {
    let value = expression(left, expected: .number(scale: scale, low: nil, high: nil))
    guard case .number(let own, _, _) = value.type.payload else {
      reportType(value.type, expected: .whole, at: left)
      return unknown(node)
    }
    guard own <= scale else {
      diagnostics.report(
        .morePlacesThanType, at: left.span, [DiagnosticArgument("places", .number(scale))])
      return unknown(node)
    }
    let number = Typed(
      term: rescaled(value, to: scale, node, isCompared: true),
      type: value.type.isOption
        ? .option(.number(scale: scale, low: nil, high: nil))
        : .number(scale: scale, low: nil, high: nil))
    return guarded(number, node) { .isInRange($0, container.term) }
  }

  /// A test that says no of what is none.
  mutating func guarded(_ value: Typed, _ node: Node, _ test: (TermID) -> Term) -> Typed {
    guard value.type.isOption else { return constant(test(value.term), .truth, node) }
    let inner = make(.given(value.term), value.type.payload, at: node)
    let given = make(.isGiven(value.term), .truth, at: node)
    let tested = make(test(inner), .truth, at: node)
    return constant(.and([given, tested]), .truth, node)
  }
}

extension Construct {
  /// How an operator of order uses the days at its left and right.
  fileprivate var dayUses: (DayUse, DayUse) {
    switch self {
    case .less, .greaterOrEqual: (.last, .first)
    default: (.first, .last)
    }
  }

  fileprivate func order(_ x: TermID, _ y: TermID) -> Term {
    switch self {
    case .less: .less(x, y)
    case .lessOrEqual: .lessOrEqual(x, y)
    case .greater: .less(y, x)
    default: .lessOrEqual(y, x)
    }
  }
}

extension Core {
  /// Whether a term is a cell of a table.
  fileprivate func isLookup(_ id: TermID) -> Bool {
    switch self[id] {
    case .lookup: true
    case .condition(_, let then, else: let otherwise): isLookup(then) && isLookup(otherwise)
    case .assumed(_, let old): isLookup(old)
    default: false
    }
  }
}
