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

  enum Verdict {
    case noRule
    case undetermined
    case value(Value)
    case provisional(Value)
  }
}

extension FactReader {
  /// What a line expects of a rule of a type; nil when something is wrong with it, or where the
  /// rule is not there to know its type.
  mutating func expectation(_ line: Node, _ type: Type) -> Expectation? {
    guard let node = line.child(.verdict), let verdict = verdict(node, type) else { return nil }
    return Expectation(
      verdict: verdict, because: items(line.child(.because)), needs: items(line.child(.needs)),
      possible: items(line.child(.possible)))
  }

  private mutating func verdict(_ node: Node, _ type: Type) -> Expectation.Verdict? {
    let parts = node.children
    guard let first = parts.first else { return nil }
    if node.saysNoRule { return .noRule }
    if first.construct == .keyword, first.keyword == .undeterminedWord { return .undetermined }
    let isProvisional = first.construct == .keyword && first.keyword == .provisionalWord
    guard let word = isProvisional ? parts.dropFirst().first : first,
      let value = expectedValue(word, type)
    else { return nil }
    return isProvisional ? .provisional(value) : .value(value)
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
    children.first.map { $0.construct == .keyword && $0.keyword == .noRule } ?? false
  }

  /// An item as answers have it.
  fileprivate var answerText: String {
    if construct == .textLiteral { return textValue.text }
    guard let path = child(.path) else { return text }
    var text = path.pathText
    let clauses = children(.clauseReference).map { $0.text }
    if !clauses.isEmpty { text += " " + clauses.joined(separator: ", ") }
    if let act = child(.act) { text += " by \(act.name.text)" }
    return text
  }
}
