import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  mutating func literal(_ node: Node, expected: Type?) -> Typed {
    switch node.construct {
    case .none: noneLiteral(node, expected)
    case .number: numberLiteral(node, expected)
    case .quantity: quantity(node, expected)
    case .dateLiteral:
      date(of: node).map { constant(.date($0), .date, node) } ?? unknown(node)
    case .textLiteral: constant(.text(textValue(node)), .text, node)
    default: setLiteral(node, expected)
    }
  }

  private mutating func noneLiteral(_ node: Node, _ expected: Type?) -> Typed {
    guard let expected, case .option = expected else {
      diagnostics.report(.noneNotExpected, at: node.span)
      return unknown(node)
    }
    return constant(.none, expected, node)
  }

  private mutating func numberLiteral(_ node: Node, _ expected: Type?) -> Typed {
    guard let (value, places) = decimalValue(node) else { return unknown(node) }
    var scale = places
    if case .number(let wanted, _, _) = expected?.payload, wanted > scale { scale = wanted }
    guard let scaled = Decimal.rescaled(value, by: scale - places) else {
      return constant(.number(value), .number(scale: places, low: nil, high: nil), node)
    }
    return constant(.number(scaled), .number(scale: scale, low: nil, high: nil), node)
  }

  /// `35 years`: a period where one is expected, else a count.
  private mutating func quantity(_ node: Node, _ expected: Type?) -> Typed {
    guard let numberNode = node.child(.value), let value = wholeNumber(numberNode),
      let keyword = node.child(.unit)?.keyword
    else { return unknown(node) }
    guard let unit = CalendarUnit(keyword) else {
      guard let calendar = calendar(at: node) else { return unknown(node) }
      return constant(
        .count(value), .count(.workingDays(calendar), isMeasured: false), node)
    }
    guard expected == .period else {
      return constant(.count(value), .count(CountUnit(unit), isMeasured: false), node)
    }
    guard let period = Period(value, unit) else {
      diagnostics.report(.periodTooLong, at: node.span)
      return unknown(node)
    }
    return constant(.period(period), .period, node)
  }

  /// `{a, b}`: words of one choice.
  private mutating func setLiteral(_ node: Node, _ expected: Type?) -> Typed {
    guard case .set(let choice) = expected?.payload else {
      diagnostics.report(.setWithoutChoice, at: node.span)
      return unknown(node)
    }
    var words = WordSet.empty
    for member in node.children {
      guard let word = wordNumber(member, of: choice) else { continue }
      if words.contains(word) {
        diagnostics.report(.memberTwice, at: member.span, [named(member.name)])
      }
      words.insert(word)
    }
    if node.children.isEmpty { diagnostics.report(.emptySet, at: node.span) }
    return constant(.words(words), .set(choice), node)
  }

  /// The number of a word that has to be one of a choice; reports when it is not.
  mutating func wordNumber(_ node: Node, of choice: ChoiceID) -> Int? {
    let typed = expression(node, expected: .choice(choice))
    guard case .word(let word) = core[typed.term], typed.type == .choice(choice) else {
      if typed.type != .unknown {
        diagnostics.report(
          .wordExpected, at: node.span,
          [DiagnosticArgument("choice", .name(core[choice].name))]
            + advice(node, typed.type, expected: .choice(choice)))
      }
      return nil
    }
    return word
  }
}

extension CalendarUnit {
  init?(_ keyword: KeywordValue) {
    switch keyword {
    case .years: self = .years
    case .months: self = .months
    case .days: self = .days
    default: return nil
    }
  }
}

extension KeywordValue {
  package init(_ unit: CountUnit) {
    switch unit {
    case .years: self = .years
    case .months: self = .months
    case .days: self = .days
    case .workingDays: self = .workingDays
    }
  }
}

extension Period {
  /// So many of a unit; nil beyond the limits of a period.
  package init?(_ count: Int64, _ unit: CalendarUnit) {
    guard let value = Int(exactly: count) else { return nil }
    switch unit {
    case .years: self.init(years: value)
    case .months: self.init(months: value)
    case .days: self.init(days: value)
    }
  }
}
