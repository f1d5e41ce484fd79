import QagidaCalendar
import QagidaEngine
import QagidaSource

/// Writes a list of days as a table for people.
package struct DueDayTable: Sendable {
  private let list: DayList
  private let text: DueDayText

  package init(_ list: DayList, _ text: DueDayText) {
    self.list = list
    self.text = text
  }

  /// The table with its head; nothing where there are no days.
  package var table: String {
    guard !list.days.isEmpty else { return "" }
    let titles: [AnswerPhrase] = [
      .day, .nominalDay, .record, .act, .body, .deadline, .clauses, .state, .countedFrom,
    ]
    let head = titles.map { text.words.phrase($0) }
    let rows = list.days.map { cells($0) }
    var widths = head.map { DisplayWidth.columns($0.utf8) }
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.columns(cell.utf8))
      }
    }
    // A column in which nothing stands is left out; the last is as wide as its head.
    let shown = head.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let last = head.count - 1
    widths[last] = DisplayWidth.columns(head[last].utf8)
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([head, rule] + rows).map { row in
      AlignedLine.text(shown.map { row[$0] }, shown.map { widths[$0] })
    }.joined()
  }

  private func cells(_ listed: ListedDay) -> [String] {
    let day = listed.day
    let nominal =
      day.nominal == day.days || day.kind == .bar ? "" : text.day(day.nominal, isSure: true)
    return [
      text.day(day.days, isSure: day.isSure), nominal, listed.record ?? "", day.act.text,
      day.body?.text ?? "", text.name(day), text.clauses(day), text.states(day),
      text.countedFrom(day),
    ]
  }
}
