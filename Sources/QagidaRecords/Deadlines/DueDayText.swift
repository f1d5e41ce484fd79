import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Names the parts of a deadline's day for people.
package struct DueDayText: Sendable {
  package let words: AnswerWords
  private let values: ValueText

  package init(core: Core, words: AnswerWords) {
    self.words = words
    values = ValueText(core: core, words: words)
  }

  /// A day, or the days that are still possible.
  func day(_ days: DateRange, isSure: Bool) -> String {
    let text = values.date(days)
    return isSure || days == .all ? text : words.phrase(.orNone, [text])
  }

  func name(_ day: DueDay) -> String {
    switch day.kind {
    case .deadline: day.name.text
    case .term: words.phrase(.lastDayInList, [day.name.text])
    case .bar: words.phrase(.barInList, [day.name.text])
    }
  }

  func clauses(_ day: DueDay) -> String { day.clauses.map { $0.text }.joined(separator: ", ") }

  func states(_ day: DueDay) -> String {
    let states = day.states.map { $0.text }
    return states.count == 1 ? states[0] : states.map { $0 + "?" }.joined(separator: "/")
  }

  /// `2025-04`, `quarter 2 of 2025`, `2025`
  func period(_ period: DueDay.Period) -> String {
    let (year, month, _) = period.first.parts
    let number: String
    let phrase: AnswerPhrase
    switch period.block {
    case .month: (number, phrase) = ((month < 10 ? "0" : "") + String(month), .monthIs)
    case .quarter: (number, phrase) = (String((month + 2) / 3), .quarterIs)
    case .year: (number, phrase) = ("", .yearIs)
    }
    return words.phrase(phrase, [number, String(year)])
  }

  /// The facts with their values, or the period where there are none.
  func countedFrom(_ day: DueDay) -> String {
    let facts = self.facts(day)
    return ([day.period.map { period($0) } ?? ""] + facts).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  func facts(_ day: DueDay) -> [String] { day.facts.map { "\($0.path) \($0.value)" } }

  /// The counts of a list, a line each; `hasRecords`: whether records were asked for.
  package func summary(_ list: DayList, hasRecords: Bool) -> String {
    let counts = [
      list.days.count, list.count(of: .deadline), list.count(of: .term), list.count(of: .bar),
      list.uncertain,
    ]
    var text = words.phrase(.deadlineCounts, counts.map { String($0) }) + "\n"
    guard hasRecords else { return text + words.phrase(.withoutRecords) + "\n" }
    text += words.phrase(.recordCounts, [list.records, list.rejected].map { String($0) }) + "\n"
    return text
  }
}
