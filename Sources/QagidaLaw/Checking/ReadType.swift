import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// The type that a node of the syntax names. `isField`: the type of a field of a record, which
  /// no period can be.
  mutating func type(_ node: Node, in id: ActID, isField: Bool) -> Type {
    switch node.construct {
    case .truthType: return .truth
    case .dateType: return .date
    case .textType: return .text
    case .yearsType: return .count(.years, isMeasured: false)
    case .monthsType: return .count(.months, isMeasured: false)
    case .daysType: return .count(.days, isMeasured: false)
    case .wholeType: return number(node, scale: 0)
    case .numberType: return decimal(node)
    case .periodType:
      if isField { diagnostics.report(.periodAsField, at: node.span) }
      return .period
    case .setType: return setType(node, in: id)
    case .listType: return listType(node, in: id)
    case .namedType: return namedType(node, in: id)
    case .optionType: return optionType(node, in: id, isField: isField)
    default: return .unknown
    }
  }

  private mutating func decimal(_ node: Node) -> Type {
    guard let places = node.child(.places), let scale = wholeNumber(places) else {
      return .unknown
    }
    guard (1...9).contains(scale) else {
      diagnostics.report(
        .tooManyPlaces, at: places.span, [DiagnosticArgument("limit", .number(9))])
      return .unknown
    }
    return number(node, scale: Int(scale))
  }

  private mutating func number(_ node: Node, scale: Int) -> Type {
    guard let lowNode = node.child(.low), let highNode = node.child(.high),
      let low = number(lowNode, scale: scale), let high = number(highNode, scale: scale)
    else { return .number(scale: scale, low: nil, high: nil) }
    if low > high { diagnostics.report(.rangeUpsideDown, at: lowNode.span.through(highNode.span)) }
    return .number(scale: scale, low: low, high: high)
  }

  private mutating func setType(_ node: Node, in id: ActID) -> Type {
    guard let name = node.child(.choice), let choice = findChoice(name, in: id) else {
      return .unknown
    }
    return .set(choice)
  }

  private mutating func listType(_ node: Node, in id: ActID) -> Type {
    guard let name = node.child(.record), let record = findRecord(name, in: id) else {
      return .unknown
    }
    return .list(record)
  }

  private mutating func namedType(_ node: Node, in id: ActID) -> Type {
    let nameNode = node.child(.name) ?? node
    switch typeSymbol(nameNode.name, in: id) {
    case .record(let record): return .record(record)
    case .choice(let choice): return .choice(choice)
    case nil:
      reportUnknownType(nameNode, in: id, wanted: .type)
      return .unknown
    }
  }

  private mutating func optionType(_ node: Node, in id: ActID, isField: Bool) -> Type {
    guard let inner = node.child(.type) else { return .unknown }
    let type = type(inner, in: id, isField: isField)
    switch type {
    case .list, .set:
      diagnostics.report(.listOrNone, at: node.span)
      return type
    default:
      return .option(type)
    }
  }

  // MARK: Numbers

  /// The value of a number literal as a whole number of 10^-scale; reports what does not fit.
  mutating func number(_ node: Node, scale: Int) -> Int64? {
    guard let (value, places) = decimalValue(node) else { return nil }
    guard places <= scale else {
      diagnostics.report(
        .morePlacesThanType, at: node.span, [DiagnosticArgument("places", .number(scale))])
      return nil
    }
    guard let scaled = Decimal.rescaled(value, by: scale - places) else {
      reportNumberTooLarge(node)
      return nil
    }
    return scaled
  }

  /// A whole number that is not negative.
  mutating func wholeNumber(_ node: Node) -> Int64? {
    guard let (value, places) = decimalValue(node) else { return nil }
    guard places == 0 else {
      diagnostics.report(.notWhole, at: node.span)
      return nil
    }
    return value
  }

  /// The digits of a number literal and how many of them stand after the point.
  mutating func decimalValue(_ node: Node) -> (value: Int64, places: Int)? {
    let bytes = node.tree.file.bytes[Int(node.span.start)..<Int(node.span.end)]
    guard let decimal = Decimal.parse(bytes.filter { $0 != UInt8(ascii: " ") }) else {
      reportNumberTooLarge(node)
      return nil
    }
    return decimal
  }

  private mutating func reportNumberTooLarge(_ node: Node) {
    diagnostics.report(
      .numberTooLarge, at: node.span,
      [
        DiagnosticArgument("digits", .number(Decimal.digitLimit)),
        DiagnosticArgument("places", .number(9)),
      ])
  }
}
