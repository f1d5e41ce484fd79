import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes answers as a table for people. The widths of the columns are set by the first rows;
/// a longer cell later pushes its row out.
package struct DecisionTable: Sendable {
  private let text: AnswerText
  private let detail: Detail
  private var widths: [Int]

  /// How many rows are looked at for the widths.
  package static let sample = 200
  /// No column but the last is wider.
  private static let widest = 44

  package init(text: AnswerText, detail: Detail) {
    self.text = text
    self.detail = detail
    widths = Self.titles(detail).map { DisplayWidth.columns($0.utf8) }
  }

  private static func titles(_ detail: Detail) -> [String] {
    detail == .none
      ? ["record", "outcome", "clauses"]
      : ["record", "outcome", "clauses", "because (-), open (?), needs (+)"]
  }

  /// Takes rows into account for the widths.
  package mutating func fit(_ answers: [RecordAnswer]) {
    for answer in answers {
      for (column, cell) in cells(answer).enumerated() {
        widths[column] = min(
          max(widths[column], DisplayWidth.columns(cell.utf8)), Self.widest)
      }
    }
  }

  package var header: String {
    let titles = Self.titles(detail)
    let rule = widths.enumerated().map { column, width in
      String(repeating: "─", count: column + 1 == widths.count ? titles[column].utf8.count : width)
    }
    return AlignedLine.text(titles, widths) + AlignedLine.text(rule, widths)
  }

  /// The line, or lines, of one record.
  package func row(_ answer: RecordAnswer) -> String {
    AlignedLine.text(cells(answer), widths)
  }

  private func cells(_ answer: RecordAnswer) -> [String] {
    let name = answer.record.name
    guard let decision = answer.answer?.decision else {
      let cells = [name, answer.status.rawValue, ""]
      return detail == .none ? cells : cells + [reasons(answer.record.diagnostics)]
    }
    let outcome = decision.outcome
    let result =
      decision.word.map { text.word($0, of: outcome) }
      ?? decision.provisional.map {
        text.words.phrase(.isProvisional, [text.word($0.word, of: outcome)])
      }
      ?? text.words(decision.possible, of: outcome).joined(separator: "?/") + "?"
    let cells = [name, result, decision.clauses.map { $0.text }.joined(separator: ", ")]
    return detail == .none ? cells : cells + [remarks(decision)]
  }

  private func reasons(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.filter { $0.severity == .error }.map { diagnostic in
      guard case .data(let place) = diagnostic.place, !place.path.isEmpty else {
        return diagnostic.id.code
      }
      return "\(place.path) \(diagnostic.id.code)"
    }.joined(separator: ", ")
  }

  private func remarks(_ decision: Decision) -> String {
    var remarks = Self.marked("-", decision.because.map { text.rule($0) })
    if decision.word == nil {
      remarks += Self.marked("?", decision.open.map { text.rule($0) })
      remarks += Self.marked("+", decision.needs.map { text.need($0) })
    }
    return remarks.joined(separator: "  ")
  }

  /// The first few items with a sign before each, and how many more there are.
  private static func marked(_ sign: String, _ items: [String]) -> [String] {
    let limit = 4
    let shown = items.prefix(limit).map { sign + $0 }
    return items.count > limit ? shown + ["\(sign)\(items.count - limit) more"] : shown
  }
}
