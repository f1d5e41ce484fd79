import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// What a case expects.
struct Expectation {
  let verdict: Verdict
  /// The names that the answer has, in order and each once; nil where nothing is said of them.
  let because: [String]?
  let needs: [String]?
  let possible: [String]?
  /// The first and the last day of a term, the last good day of a deadline.
  let days: [(part: DefinitionID, word: Word, day: CivilDate)]

  enum Word: String {
    case from, to, due
  }

  enum Verdict {
    case noRule
    case undetermined
    case value(Value)
    case provisional(Value)
  }
}

extension FactReader {
  /// What a case expects of a rule; nil when something is wrong with it.
  mutating func expectation(_ test: Case, of rule: DefinitionID) -> Expectation? {
    guard let node = test.expected.child(.verdict),
      let verdict = verdict(node, core[rule].type, test),
      let days = days(test, rule)
    else { return nil }
    let parts = test.expected.child(.parts)
    checkOnce(parts)
    checkLines(parts?.child(.because))
    checkWords(parts?.child(.possible), test, core[rule].type)
    return Expectation(
      verdict: verdict, because: items(parts?.child(.because)), needs: items(parts?.child(.needs)),
      possible: items(parts?.child(.possible)), days: days)
  }

  /// The days that a line expects; nil where the rule has none such.
  private mutating func days(
    _ test: Case, _ rule: DefinitionID
  ) -> [(part: DefinitionID, word: Expectation.Word, day: CivilDate)]? {
    var term: TermParts?
    if case .termPart(of: let whole, .state) = core[rule].kind { term = core[whole].term }
    let parts: [(role: Role, word: Expectation.Word, part: DefinitionID?)] = [
      (.start, .from, term?.start), (.end, .to, term?.last),
      (.due, .due, core[rule].deadline?.lastDay),
    ]
    var found: [(part: DefinitionID, word: Expectation.Word, day: CivilDate)] = []
    for (role, word, part) in parts {
      guard let node = test.expected.child(.parts)?.child(role) else { continue }
      guard let part else {
        reportNotExpectable(node, test)
        return nil
      }
      guard let day = day(node) else { return nil }
      found.append((part, word, day))
    }
    return found
  }

  /// Each part is said once.
  private mutating func checkOnce(_ parts: Node?) {
    var seen: [KeywordValue: SourceSpan] = [:]
    for word in parts?.children(.keyword) ?? [] {
      guard let keyword = word.keyword, keyword.list == .answerPart else { continue }
      if let first = seen[keyword] {
        diagnostics.report(
          .saidTwiceInCase, at: word.span, related: [RelatedPlace(first, .firstHere)])
      }
      seen[keyword] = word.span
    }
  }

  /// The lines of lists that are to speak have to be some.
  private mutating func checkLines(_ node: Node?) {
    for item in node?.children ?? [] where item.construct != .keyword {
      let name = Name.normalized(Array(item.answerText.utf8)[...])
      let last = item.child(.path)?.children.last?.name
      let isLine = core.definitions.contains { definition in
        definition.isLine && definition.name == last && definition.fullName(in: core) == name
      }
      if isLine { continue }
      let lines = core.definitions.filter { $0.isLine }.map { $0.fullName(in: core) }
      diagnostics.report(
        .noSuchLine, at: item.span,
        [DiagnosticArgument("name", .name(name))]
          + Suggestion.arguments(for: name, near: Suggestion.nearest(to: name, among: lines)))
    }
  }

  private mutating func checkWords(_ node: Node?, _ test: Case, _ type: Type) {
    guard let node else { return }
    guard case .choice(let choice) = type else {
      reportNotExpectable(node, test)
      return
    }
    for item in node.children where item.construct != .keyword {
      let name = Name.normalized(Array(item.answerText.utf8)[...])
      if core[choice].number(of: name) == nil { reportWord(item, name, choice) }
    }
  }

  private mutating func reportNotExpectable(_ node: Node, _ test: Case) {
    diagnostics.report(
      .notExpectable, at: node.span,
      [DiagnosticArgument("name", .text(test.asked.child(.path)?.text ?? ""))])
  }

  private mutating func verdict(
    _ node: Node, _ type: Type, _ test: Case
  ) -> Expectation.Verdict? {
    let parts = node.children
    guard let first = parts.first else { return nil }
    if let second = parts.dropFirst().first,
      parts.count > 2 || !first.saysProvisional
    {
      reportNotExpectable(second, test)
      return nil
    }
    if node.saysNoRule { return .noRule }
    if first.construct == .keyword, first.keyword == .undeterminedWord { return .undetermined }
    guard let word = first.saysProvisional ? parts.dropFirst().first : first,
      let value = expectedValue(word, type)
    else { return nil }
    return first.saysProvisional ? .provisional(value) : .value(value)
  }

  private mutating func expectedValue(_ node: Node, _ type: Type) -> Value? {
    guard let read = value(node, type.withoutBounds) else { return nil }
    switch read {
    case .plain(let value): return value
    case .none: return .option(.no, core.widest(type.payload))
    default: return nil
    }
  }

  private func items(_ node: Node?) -> [String]? {
    guard let node else { return nil }
    var found: [String] = []
    for item in node.children where item.construct != .keyword {
      let text = item.answerText
      if !found.contains(text) { found.append(text) }
    }
    return found.sorted()
  }
}

extension Node {
  /// Whether a verdict is that there is no such rule.
  var saysNoRule: Bool {
    children.first.map { $0.construct == .keyword && $0.keyword == .noRuleWord } ?? false
  }

  fileprivate var saysProvisional: Bool {
    construct == .keyword && keyword == .provisionalWord
  }

  /// An item as answers have it.
  var answerText: String {
    if construct == .textLiteral { return textValue.text }
    guard let path = child(.path) else { return text }
    var text = path.pathText
    let clauses = children(.clauseReference).map { $0.text }
    if !clauses.isEmpty { text += " " + clauses.joined(separator: ", ") }
    if let act = child(.act) { text += " by \(act.name.text)" }
    return text
  }
}

extension Definition {
  fileprivate var isLine: Bool {
    if case .line = kind { return true }
    return false
  }
}
