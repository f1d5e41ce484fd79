import QagidaEngine
import QagidaSource

/// Writes what the acts say of deeds: as a table for people, as JSON.
package struct DeedTable: Sendable {
  private let answers: [DeedAnswer]
  private let words = AnswerWords.english

  package init(_ answers: [DeedAnswer]) { self.answers = answers }

  /// The table with its head; nothing where there are no deeds.
  package var text: String {
    guard !answers.isEmpty else { return "" }
    let titles: [AnswerPhrase] = [.record, .deed, .says, .clauses, .restsOn]
    let head = titles.map { words.phrase($0) }
    let rows = answers.map { answer in
      [
        answer.record ?? "", answer.name, answer.says, answer.clauses.joined(separator: ", "),
        answer.restsOn.joined(separator: "  "),
      ]
    }
    var widths = head.map { DisplayWidth.columns($0.utf8) }
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.columns(cell.utf8))
      }
    }
    // A column in which nothing stands is left out; the last is as wide as its head.
    let shown = head.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    if let last = shown.last { widths[last] = DisplayWidth.columns(head[last].utf8) }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([head, rule] + rows).map { row in
      AlignedLine.text(shown.map { row[$0] }, shown.map { widths[$0] })
    }.joined()
  }

  package func write(_ output: inout JSONWriter) {
    output.member(
      "deeds",
      array: { output in
        for answer in answers { answer.write(&output) }
      })
  }

  /// How many deeds there are, and how often each word is said.
  package var summary: String {
    var counts: [(word: String, count: Int)] = []
    for answer in answers {
      let word = answer.says.last == "?" ? words.phrase(.isOpen) : answer.says
      if let place = counts.firstIndex(where: { $0.word == word }) {
        counts[place].count += 1
      } else {
        counts.append((word, 1))
      }
    }
    let parts = counts.sorted { $0.word < $1.word }.map { "\($0.count) \($0.word)" }
    return words.phrase(.deedCounts, [String(answers.count)])
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")) + "\n"
  }
}
