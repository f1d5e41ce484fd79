import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What is probably meant by what is of another type than it has to be.
extension Checker {
  /// What to write instead of an expression of type `found`, where `expected` has to stand.
  func advice(_ node: Node, _ found: Type, expected: Type) -> [DiagnosticArgument] {
    if node.construct == .parenthesis, let inner = node.child(.value) {
      return advice(inner, found, expected: expected)
    }
    switch (expected, found) {
    case (.count(let unit, _), .number(scale: 0, low: _, high: _)):
      guard node.construct == .number else { return [] }
      return [DiagnosticArgument("write", .text(quantity(node, KeywordValue(unit))))]
    case (.period, .number(scale: 0, low: _, high: _)) where node.construct == .number:
      let units = [KeywordValue.years, .months, .days]
      let texts = units.map { DiagnosticValue.text("`\(quantity(node, $0))`") }
      return [DiagnosticArgument("units", .alternatives(texts))]
    case (.date, .number), (.date, .text):
      return WrittenDay.standard(unquoted(node)).map { [DiagnosticArgument("date", .text($0))] }
        ?? []
    case (.choice(let choice), .text) where node.construct == .textLiteral:
      let text = textValue(node)
      let words = core[choice].words
      let near = words.contains(text) ? [text] : Suggestion.nearest(to: text, among: words)
      return near.first.map { [DiagnosticArgument("word", .name($0))] } ?? []
    case (.truth, .number): return node.decimalComma
    default: return []
    }
  }

  /// `18 years`, in the words of the policy.
  private func quantity(_ number: Node, _ unit: KeywordValue) -> String {
    let spellings = number.tree.table.spellings(of: unit)
    let isOne = number.text.utf8.elementsEqual("1".utf8)
    let one = spellings.min { $0.utf8.count < $1.utf8.count }
    return number.text + " " + ((isOne ? one : spellings.first) ?? "")
  }

  private func unquoted(_ node: Node) -> [UInt8] {
    node.construct == .textLiteral
      ? textValue(node).bytes : node.text.utf8.filter { $0 != UInt8(ascii: " ") }
  }
}
