import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

extension FactReader {
  /// A value of a type, as a case writes it; nil when it is none, which is reported.
  mutating func value(_ node: Node, _ type: Type) -> FactValue? {
    switch node.keyword {
    case .unknownWord where node.construct == .keyword: return .unknown
    case .noneWord where node.construct == .keyword:
      if type.isOption { return FactValue.none }
      return wrong(node, type)
    default: break
    }
    switch type.payload {
    case .list(let record): return list(node, record, type)
    case .record(let record):
      guard node.construct == .recordValue, let facts = node.child(.facts) else {
        return wrong(node, type)
      }
      var made = FactRecord(type: record)
      var seen: [String: SourceSpan] = [:]
      read(facts.children, below: [], into: &made, &seen)
      return .record(made)
    default: break
    }
    guard let value = plain(node, type.payload) else { return nil }
    guard type.isOption else { return .plain(value) }
    // A date that is so or later may be that it never happens.
    return .plain(.option(node.construct == .dayOrLater ? .unknown : .yes, value))
  }

  private mutating func list(_ node: Node, _ record: RecordID, _ type: Type) -> FactValue? {
    if node.construct == .keyword, node.keyword == .nothingWord {
      return .list([], isClosed: true)
    }
    guard node.construct == .listValue else { return wrong(node, type) }
    var elements: [FactRecord] = []
    var isClosed = true
    for (number, part) in node.children.enumerated() {
      guard part.construct == .recordValue else {
        isClosed = false
        if number + 1 < node.children.count {
          diagnostics.report(.othersNotLast, at: part.span)
        }
        continue
      }
      if case .record(let element) = value(part, .record(record)) { elements.append(element) }
    }
    return .list(elements, isClosed: isClosed)
  }

  /// A value that is no record, no list and not none.
  mutating func plain(_ node: Node, _ type: Type) -> Value? {
    switch (type, node.construct) {
    case (.truth, .keyword) where node.keyword == .yesWord: return .truth(.yes)
    case (.truth, .keyword) where node.keyword == .noWord: return .truth(.no)
    case (.number(let scale, let low, let high), .number):
      return number(node, node, scale, low, high).map { .number(Bounds($0)) }
    case (.count(let unit, _), .quantity):
      guard node.child(.unit)?.keyword == KeywordValue(unit), let count = node.child(.value) else {
        break
      }
      return number(count, node, 0, 0, nil).map { .number(Bounds($0)) }
    case (.date, .dateLiteral), (.date, .dayRange), (.date, .dayOrLater), (.date, .dayOrEarlier),
      (.date, .dayWithin):
      return days(node).map { .date($0) }
    case (.text, .textLiteral): return .text(node.textValue)
    case (.range(let scale), .range), (.range(let scale), .number): return range(node, scale)
    case (.choice(let choice), .path):
      return word(node, choice).map { .words(WordSet(word: $0)) }
    case (.set(let choice), .set): return set(node, choice)
    case (.set, .keyword) where node.keyword == .nothingWord:
      return .set(must: .empty, may: .empty)
    default: break
    }
    _ = wrong(node, type)
    return nil
  }

  mutating func number(
    _ digits: Node, _ node: Node, _ scale: Int, _ low: Int64?, _ high: Int64?
  ) -> Int64? {
    let found = DiagnosticArgument("found", .text(digits.foldedText))
    guard let (value, places) = Decimal.parse(Array(digits.text.utf8).filter { $0 != 0x20 }) else {
      diagnostics.report(
        .numberTooLarge, at: node.span,
        [
          DiagnosticArgument("digits", .number(Decimal.digitLimit)),
          DiagnosticArgument("places", .number(9)),
        ])
      return nil
    }
    var exact = Decimal.rescaled(value, by: max(0, scale - places))
    if places > scale, let whole = exact {
      let unit = Decimal.power(places - scale)
      exact = whole % unit == 0 ? whole / unit : nil
      if exact == nil {
        diagnostics.report(
          .dataNotExact, at: node.span, [found, DiagnosticArgument("places", .number(scale))])
        return nil
      }
    }
    guard let number = exact else { return nil }
    if number >= low ?? .min && number <= high ?? .max { return number }
    let first = DiagnosticValue.text(Decimal.text(low ?? 0, scale: scale))
    let range: DiagnosticValue =
      high.map { .pieces([first, .term(.upTo), .text(Decimal.text($0, scale: scale))]) }
      ?? .pieces([first, .term(.orMore)])
    diagnostics.report(.dataOutOfRange, at: node.span, [found, DiagnosticArgument("range", range)])
    return nil
  }

  /// `35 to 39`, or one number as the range of itself.
  private mutating func range(_ node: Node, _ scale: Int) -> Value? {
    let first = node.child(.left) ?? node
    let last = node.child(.right) ?? node
    guard let low = number(first, first, scale, nil, nil),
      let high = number(last, last, scale, nil, nil)
    else { return nil }
    if low > high { diagnostics.report(.rangeUpsideDown, at: node.span) }
    return .range(low: Bounds(low), high: Bounds(high))
  }

  // MARK: Days

  /// The day that a literal names; reports when there is none.
  mutating func day(_ node: Node) -> CivilDate? { node.day(&diagnostics) }

  private mutating func days(_ node: Node) -> DateRange? {
    switch node.construct {
    case .dateLiteral: return day(node).map { DateRange($0) }
    case .dayOrLater:
      return node.child(.start).flatMap { day($0) }
        .flatMap { DateRange(from: $0, through: .latest) }
    case .dayOrEarlier:
      return node.child(.start).flatMap { day($0) }
        .flatMap { DateRange(from: .earliest, through: $0) }
    case .dayRange:
      guard let start = node.child(.start).flatMap({ day($0) }),
        let end = node.child(.end).flatMap({ day($0) })
      else { return nil }
      if let range = DateRange(from: start, through: end) { return range }
      diagnostics.report(
        .dataRangeUpsideDown, at: node.span,
        [DiagnosticArgument("found", .text(node.foldedText))])
      return nil
    default:
      guard let block = node.child(.value) else { return nil }
      if let range = try? PartlyKnownDate(utf8: Array(block.text.utf8)).range { return range }
      diagnostics.report(
        .noSuchDate, at: block.span, [DiagnosticArgument("found", .text(block.text))])
      return nil
    }
  }

  // MARK: Words

  private mutating func word(_ node: Node, _ choice: ChoiceID) -> Int? {
    let names = node.children.map { $0.name }
    guard let name = names.last else { return nil }
    let isOfChoice = names.count == 1 || names.count == 2 && names[0] == core[choice].name
    if isOfChoice, let number = core[choice].number(of: name) { return number }
    reportWord(node, name, choice)
    return nil
  }

  /// That a word is none of a choice.
  mutating func reportWord(_ node: Node, _ name: Name, _ choice: ChoiceID) {
    let near = Suggestion.nearest(to: name, among: core[choice].words)
    var arguments = [
      DiagnosticArgument("found", .text(node.text)),
      DiagnosticArgument("choice", .name(core[choice].name)),
    ]
    if !near.isEmpty {
      arguments += Suggestion.arguments(for: name, near: near)
    } else if core[choice].words.count <= 12 {
      arguments.append(
        DiagnosticArgument(
          "words", .alternatives(core[choice].words.map { .text("`\($0.text)`") })))
    }
    diagnostics.report(.dataWord, at: node.span, arguments)
  }

  private mutating func set(_ node: Node, _ choice: ChoiceID) -> Value? {
    var words = WordSet.empty
    var isSound = true
    for member in node.children {
      guard let word = word(member, choice) else {
        isSound = false
        continue
      }
      if words.contains(word) {
        diagnostics.report(
          .memberTwice, at: member.span, [DiagnosticArgument("name", .text(member.text))])
      }
      words.insert(word)
    }
    return isSound ? .set(must: words, may: words) : nil
  }

  // MARK: Findings

  mutating func wrong(_ node: Node, _ type: Type) -> FactValue? {
    diagnostics.report(
      .caseValue, at: node.span,
      [
        DiagnosticArgument("expected", core.describe(type)),
        DiagnosticArgument("found", .text(node.foldedText)),
      ])
    return nil
  }
}

extension Node {
  /// The day that a literal names; reports when there is none.
  func day(_ diagnostics: inout DiagnosticBag) -> CivilDate? {
    if let day = try? CivilDate(utf8: Array(text.utf8)) { return day }
    diagnostics.report(.noSuchDate, at: span, [DiagnosticArgument("found", .text(text))])
    return nil
  }
}
