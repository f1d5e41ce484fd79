import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What surrounds the expression that is being checked.
struct ExpressionContext {
  var module = ActID(0)
  var definition: DefinitionID?
  /// For a rule of an older text, the end of that.
  var end: TextEnd?
  var subject: RecordID?
  var parameters: [Definition.Parameter] = []
  /// The first column of the table of whose row the expression speaks; its first parameter is the
  /// key.
  var row: TableID?
  /// The elements of the lists that the expression is within, from the outermost.
  var elements: [Element] = []
  /// The number that the next element of this definition gets.
  var nextElement = 0
  /// Terms that may be none, but not where the checker is now.
  var narrowed: [TermID] = []
  /// Whether the definition's value turned out to depend on what it is used for.
  var takesRole = false

  /// The period whose days the expression can name.
  var period: PeriodInHand?
  /// Whether it named one.
  var namesDayOfPeriod = false

  /// A month, quarter or year by one of its days.
  struct PeriodInHand {
    let block: CalendarBlock
    let day: TermID
  }

  struct Element {
    let record: RecordID
    let number: Int
  }
}

/// A checked expression.
struct Typed {
  let term: TermID
  let type: Type
  /// A list of things that take time, of which no time has been said yet.
  var isTimeless = false
}

/// What a day is used for, which decides how it is rounded where its month lacks it.
enum DayUse: Equatable {
  /// A first day, or the day from which something is over.
  case first
  /// A last day.
  case last
  /// The value of the definition: what uses it decides.
  case value
  /// Neither is said.
  case unsaid
}

extension Checker {
  /// Checks an expression. `expected` helps where the expression alone does not say its type: a
  /// word, or a count that could be a period.
  mutating func expression(
    _ node: Node, expected: Type? = nil, use: DayUse = .unsaid
  ) -> Typed {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      diagnostics.report(
        .rulesTooDeep, at: node.span, [DiagnosticArgument("limit", .number(Self.depthLimit))])
      return unknown(node)
    }
    switch node.construct {
    case .parenthesis:
      guard let inner = node.child(.value) else { return unknown(node) }
      return expression(inner, expected: expected, use: use)
    case .path: return path(node, expected: expected, use: use)
    case .call: return call(node, use: use)
    case .yes: return constant(.truth(true), .truth, node)
    case .noValue: return constant(.truth(false), .truth, node)
    case .none, .number, .quantity, .dateLiteral, .textLiteral, .set:
      return literal(node, expected: expected)
    case .today: return constant(.today, .date, node)
    case .or, .and, .not, .either, .ifThenElse:
      return logic(node, expected: expected, use: use)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .isNotIn,
      .isGiven, .isNone:
      return comparison(node)
    case .additive, .multiplicative, .divide, .negate, .lesserOf, .greaterOf:
      return arithmetic(node, expected: expected, use: use)
    case .ifNone: return ifNone(node, expected: expected, use: use)
    case .earlierOf, .laterOf: return earlierOrLater(node, use: use)
    case .some, .every, .no, .someOther, .noOther, .filter, .overlapping, .current, .upTo,
      .count, .sum, .earliest, .latest, .length, .plainLength, .completedLength,
      .completedPlainLength:
      return listExpression(node)
    case .firstDayOf, .lastDayOf, .nominalLastDayOf, .daysOfDelayOf: return partOfTerm(node)
    case .atLeastBefore, .workingDaysBetween, .isWorking, .isNotWorking:
      return workingDaysExpression(node)
    case .dayOfPeriod, .dayOfNamedMonth, .lastDayOfPeriod, .lastDayOfNamedMonth:
      return dayOfMonth(node)
    default: return timeExpression(node)
    }
  }

  func isUnknown(_ type: Type) -> Bool { type == .unknown }

  /// A stand-in for what had an error.
  mutating func unknown(_ node: Node) -> Typed {
    Typed(term: make(.truth(false), .unknown, at: node), type: .unknown)
  }

  mutating func constant(_ term: Term, _ type: Type, _ node: Node) -> Typed {
    Typed(term: make(term, type, at: node), type: type)
  }

  /// Checks an expression that has to be of a type.
  mutating func expression(
    _ node: Node?, of type: Type, at place: Node, use: DayUse = .unsaid
  ) -> TermID? {
    guard let node else { return nil }
    let typed = expression(node, expected: type, use: use)
    if typed.type.withoutBounds == type { return typed.term }
    reportType(typed.type, expected: type, at: node)
    return nil
  }

  /// Checks a condition: something that is yes or no.
  mutating func condition(_ node: Node?, in place: Node) -> TermID {
    guard let node else { return unknown(place).term }
    return expression(node, of: .truth, at: place) ?? unknown(node).term
  }

  mutating func reportType(_ found: Type, expected: Type, at node: Node) {
    guard found != .unknown, expected != .unknown else { return }
    if case .option(let inner) = found, inner.withoutBounds == expected {
      diagnostics.report(
        .mayBeNone, at: node.span, [DiagnosticArgument("text", .text(node.text))])
      return
    }
    diagnostics.report(
      .wrongType, at: node.span,
      [
        DiagnosticArgument("expected", core.describe(expected)),
        DiagnosticArgument("found", core.describe(found)),
      ] + advice(node, found.payload, expected: expected.payload))
  }
}
