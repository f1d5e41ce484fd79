import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes answers as rows of comma-separated values (RFC 4180), one record a row.
package struct DecisionCSV: Sendable {
  private let text: AnswerText
  private let detail: Detail

  package init(text: AnswerText, detail: Detail) {
    self.text = text
    self.detail = detail
  }

  /// The row with the names of the columns.
  package var header: String {
    var columns = ["id", "line", "status", "outcome", "possible", "clauses"]
    if detail != .none { columns += ["because", "open", "needs", "readings"] }
    return CSVLine.text(columns)
  }

  /// The row of one record; several values in a cell are separated by `; `.
  package func row(_ answer: RecordAnswer) -> String {
    var cells = [
      answer.record.id ?? "", String(answer.record.position.line), answer.status.rawValue,
    ]
    if let decision = answer.answer?.decision {
      let outcome = decision.outcome
      let word = decision.word ?? decision.provisional?.word
      cells.append(word.map { text.word($0, of: outcome) } ?? "")
      cells.append(
        decision.word == nil ? Self.cell(text.words(decision.possible, of: outcome)) : "")
      cells.append(Self.cell(text.clauses(decision.clauses, of: text.core[outcome].act)))
      if detail != .none {
        cells.append(Self.cell(decision.because.map { text.rule($0) }))
        cells.append(Self.cell(decision.open.map { text.rule($0) }))
        cells.append(Self.cell(decision.needs.map { text.need($0) }))
        cells.append(Self.cell(decision.readings.map { text.reading($0) }))
      }
    } else {
      cells += [String](repeating: "", count: detail == .none ? 3 : 7)
    }
    return CSVLine.text(cells)
  }

  private static func cell(_ values: [String]) -> String { values.joined(separator: "; ") }
}
