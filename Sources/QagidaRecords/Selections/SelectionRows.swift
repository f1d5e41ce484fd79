import QagidaEngine
import QagidaLaw
import QagidaSource

/// What became of the candidates of one record, in the forms of `eval`.
package struct SelectionRows: Sendable {
  package let record: DecodedRecord
  /// Nil when the record is rejected.
  package let answer: SelectionAnswer?
  private let text: AnswerText
  private let act: ActID

  package init(record: DecodedRecord, answer: SelectionAnswer?, text: AnswerText, act: ActID) {
    self.record = record
    self.answer = answer
    self.text = text
    self.act = act
  }

  package var status: RecordAnswer.Status {
    guard let answer else { return .rejected }
    if answer.isDecided { return .decided }
    return answer.isProvisional ? .provisional : .undetermined
  }

  /// Whether a fault of the policy keeps candidates from being decided.
  package var hasFault: Bool {
    answer?.needs.contains { need in
      if case .fault = need { return true }
      return false
    } ?? false
  }

  package static func words(_ words: WordSet) -> [String] {
    SelectionWord.allCases.filter { words.contains($0.rawValue) }.map { $0.text }
  }

  /// The word of a row, or those that are possible.
  private func says(_ row: SelectionAnswer.Row) -> String {
    let words = Self.words(row.words)
    if words.count == 1 { return words[0] }
    return row.provisional.flatMap { SelectionWord(rawValue: $0) }.map {
      text.words.phrase(.isProvisional, [$0.text])
    } ?? words.joined(separator: "?/") + "?"
  }

  private var needs: [String] { answer?.needs.map { text.need($0) } ?? [] }

  // MARK: Rows for people

  static func titles() -> [String] { ["record", "candidate", "result", "needs (+)"] }

  /// The cells of the candidates; what is open for all of them stands behind the first.
  var cells: [[String]] {
    guard let answer else {
      let errors = record.diagnostics.filter { $0.severity == .error }.map { $0.id.code }
      return [[record.name, "", status.rawValue, errors.joined(separator: ", ")]]
    }
    var told = needs.prefix(4).map { "+" + $0 }
    if needs.count > 4 { told.append("+\(needs.count - 4) more") }
    var cells = answer.rows.enumerated().map { number, row in
      [
        number == 0 ? record.name : "",
        [row.path, row.label].compactMap { $0 }.joined(separator: " "), says(row),
        number == 0 ? told.joined(separator: "  ") : "",
      ]
    }
    if !answer.isClosed {
      let isFirst = cells.isEmpty
      cells.append([
        isFirst ? record.name : "", "…", "undetermined",
        isFirst ? told.joined(separator: "  ") : "",
      ])
    }
    return cells.isEmpty ? [[record.name, "", "nobody", ""]] : cells
  }

  // MARK: For programs

  package func write(_ output: inout JSONWriter) {
    output.object { output in
      if let id = record.id { output.member("id", id) }
      output.member("line", record.position.line)
      output.member("status", status.rawValue)
      guard let answer else {
        output.member(
          "errors", record.diagnostics.filter { $0.severity == .error }.map { $0.id.code })
        return
      }
      output.key("allCandidatesKnown")
      output.boolean(answer.isClosed)
      output.member(
        "candidates",
        array: { output in
          for row in answer.rows { write(row, &output) }
        })
      output.member("clauses", text.clauses(answer.clauses, of: act))
      output.member("needs", needs)
      if !answer.wordings.isEmpty {
        output.member("restsOn", answer.wordings.map { text.wording($0) })
      }
    }
  }

  private func write(_ row: SelectionAnswer.Row, _ output: inout JSONWriter) {
    output.object { output in
      output.member("path", row.path)
      if let label = row.label { output.member("label", label) }
      let words = Self.words(row.words)
      if words.count == 1 {
        output.member("result", words[0])
      } else {
        if let word = row.provisional.flatMap({ SelectionWord(rawValue: $0) }) {
          output.member("result", word.text)
          output.key("provisional")
          output.boolean(true)
        }
        output.member("possible", words)
      }
    }
  }

  package static let csvHeader = CSVLine.text([
    "id", "line", "status", "candidate", "label", "result", "possible", "needs",
  ])

  /// A line for each candidate; one for those that are not known, and one where there are none.
  package var csv: String {
    let head = [record.id ?? "", String(record.position.line), status.rawValue]
    guard let answer else { return CSVLine.text(head + ["", "", "", "", ""]) }
    var others = ""
    if !answer.isClosed {
      others = CSVLine.text(head + ["…", "", "undetermined", "", needs.joined(separator: "; ")])
    } else if answer.rows.isEmpty {
      others = CSVLine.text(head + ["", "", "nobody", "", ""])
    }
    return answer.rows.map { row in
      let words = Self.words(row.words)
      let word =
        words.count == 1
        ? words[0]
        : row.provisional.flatMap {
          SelectionWord(rawValue: $0)?.text
        } ?? ""
      return CSVLine.text(
        head + [
          row.path, row.label ?? "", word, words.count == 1 ? "" : words.joined(separator: "; "),
          needs.joined(separator: "; "),
        ])
    }.joined() + others
  }
}

/// A table of candidates.
package struct SelectionTable: Sendable {
  private let rows: [SelectionRows]

  package init(_ rows: [SelectionRows]) { self.rows = rows }

  package var text: String {
    let head = SelectionRows.titles()
    let cells = rows.flatMap { $0.cells }
    var widths = head.map { DisplayWidth.columns($0.utf8) }
    for row in cells {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.columns(cell.utf8))
      }
    }
    let last = head.count - 1
    widths[last] = DisplayWidth.columns(head[last].utf8)
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([head, rule] + cells).map { AlignedLine.text($0, widths) }.joined()
  }
}
