import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes a list of days as JSON.
package struct DueDayJSON: Sendable {
  private let list: DayList

  package init(_ list: DayList) {
    self.list = list
  }

  /// Writes the days and their counts, as members of an object.
  package func write(_ output: inout JSONWriter) {
    output.member(
      "days",
      array: { output in
        for listed in list.days { output.object { write(listed, &$0) } }
      })
    output.member(
      "counts",
      object: { output in
        output.member("days", list.days.count)
        output.member("deadlines", list.count(of: .deadline))
        output.member("terms", list.count(of: .term))
        output.member("bars", list.count(of: .bar))
        output.member("uncertain", list.uncertain)
        output.member("records", list.records)
        output.member("rejected", list.rejected)
      })
  }

  private func write(_ listed: ListedDay, _ output: inout JSONWriter) {
    let day = listed.day
    write("day", day.days, &output)
    write("nominal", day.nominal, &output)
    output.key("certain")
    output.boolean(day.isCertain)
    output.key("record")
    if let record = listed.record { output.string(record) } else { output.null() }
    output.member("act", day.act.text)
    output.member("name", day.name.text)
    if let body = day.body { output.member("body", body.text) }
    output.member("kind", day.kind.rawValue)
    output.member("clauses", day.clauses.map { "\(day.act.text) \($0.text)" })
    output.member("states", day.states.map { $0.text })
    if let period = day.period {
      output.member(
        "period",
        object: { output in
          output.member("from", period.first.description)
          output.member("to", period.last.description)
        })
    }
    output.member(
      "countedFrom",
      object: { output in
        for fact in day.facts { output.member(fact.path, fact.value) }
      })
  }

  /// A day as records have it: `2025-03-01`, `2025-03-01/2025-03-31`, `2025-03-01/..`; null where
  /// nothing is known.
  private func write(_ key: String, _ days: DateRange, _ output: inout JSONWriter) {
    output.key(key)
    if days == .all {
      output.null()
    } else if days.isExact {
      output.string(days.first.description)
    } else {
      let first = days.first == .earliest ? ".." : days.first.description
      let last = days.last == .latest ? ".." : days.last.description
      output.string("\(first)/\(last)")
    }
  }
}
