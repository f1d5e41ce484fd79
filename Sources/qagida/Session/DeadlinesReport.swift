import QagidaEngine
import QagidaRecords
import QagidaSource

/// Writes a list of deadlines in the form that was asked for.
struct DeadlinesReport {
  let setup: DeadlinesSetup
  let list: DayList
  /// Whether records were asked for.
  let hasRecords: Bool

  private var words: DueDayText { DueDayText(core: setup.finder.core, words: .english) }

  /// What is told, then the table, then the counts.
  var text: String {
    let heading = setup.heading
    var text = "deadlines from \(heading.from) to \(heading.to), states on \(heading.on)"
    if setup.isDefaultDay { text += " (today, UTC)" }
    text += ", law of \(heading.law)"
    if !setup.open.isEmpty {
      text += ", with \(setup.open.map { $0.text }.joined(separator: ", ")) that may be in force"
    }
    text += "\n"
    if !setup.readings.isEmpty { text += "readings: \(setup.readings.joined(separator: ", "))\n" }
    let table = DueDayTable(list, words).table
    return text + "\n" + (table.isEmpty ? "" : table + "\n") + summary
  }

  var summary: String { words.summary(list, hasRecords: hasRecords) }

  /// The same for programs.
  var json: String {
    let heading = setup.heading
    var output = JSONWriter(isIndented: true)
    output.object { output in
      output.member("from", heading.from.description)
      output.member("to", heading.to.description)
      output.member("on", heading.on.description)
      output.member("law", heading.law.description)
      output.member("mayBeInForce", setup.open.map { $0.text })
      output.member("readings", setup.readings)
      DueDayJSON(list).write(&output)
    }
    return output.text + "\n"
  }

  /// The same for a calendar.
  var calendar: [UInt8] { CalendarFile(list, setup.heading, words).bytes }

  /// What is not in the calendar; empty where all is.
  var leftOut: String {
    list.uncertain == 0
      ? "" : words.words.phrase(.calendarWithout, [String(list.uncertain)]) + "\n"
  }
}
