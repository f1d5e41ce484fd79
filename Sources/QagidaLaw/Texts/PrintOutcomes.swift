import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension TextPrinter {
  /// The lines that a line of an outcome comes to under its transitional clauses.
  func outcomeLines(_ line: Provision.Line, by value: Node? = nil) -> [PrintedLine] {
    OutcomeCase.cases(of: line.text).map { item in
      let word = item.node.outcomeWord?.text ?? ""
      var parts = item.guards.map { node, isOlder in
        isOlder ? "(\(NodeText.inline(node)))" : "not (\(NodeText.inline(node)))"
      }
      let isLast = item.node.construct == .outcomeOtherwise
      if isLast && item.guards.allSatisfy({ !$0.1 }) {
        return PrintedLine(
          columns: (word, "otherwise"), clauses: item.node.clausesAtMargin, source: line.source)
      }
      if let condition = item.node.child(.condition) {
        parts.append("(\(NodeText.inline(condition)))")
      } else if let exception = item.node.child(.exception) {
        parts.append("not (\(NodeText.inline(exception)))")
      } else if let value {
        parts += item.node.tests(of: value)
      }
      return PrintedLine(
        columns: (word, "when \(parts.joined(separator: " and "))"),
        clauses: item.node.clausesAtMargin, source: line.source)
    }
  }

  /// An outcome by ranges while transitional clauses keep older rows: its rows as conditions.
  func rangesByConditions(
    _ provision: Provision, _ lines: [Provision.Line], _ value: Node
  ) -> String {
    var head = "outcome " + provision.name.text
    if let record = provision.head.child(.record) { head += " about " + record.text }
    var printed = lines.flatMap { outcomeLines($0, by: value) }
    printed.append(
      PrintedLine(
        columns: (Checker.noRow.text, "otherwise"), clauses: [], source: nil))
    let texts = zip(Columns.lines(printed.map { $0.columns }), printed).map { text, line in
      closed("    " + text, line.clauses, line.source, isSuperseded: line.isSuperseded)
    }
    return ([closed(head, provision.clauses, provision.source, isSuperseded: false)] + texts)
      .joined(separator: "\n") + "\n"
  }
}

extension Provision {
  /// Whether a transitional clause keeps an older line.
  var isGuarded: Bool {
    lines.contains { line in OutcomeCase.cases(of: line.text).contains { !$0.guards.isEmpty } }
  }
}

extension Node {
  /// What a row of an outcome by ranges asks of a number, as conditions.
  fileprivate func tests(of value: Node) -> [String] {
    guard let ends = bandEnds else { return [] }
    let text = "(\(NodeText.inline(value)))"
    let low = ends.low.map { "\(text) \(ends.countsLow ? ">=" : ">") \(NodeText.inline($0))" }
    let high = ends.high.map { "\(text) \(ends.countsHigh ? "<=" : "<") \(NodeText.inline($0))" }
    return [low, high].compactMap { $0 }.map { "(\($0))" }
  }
}
