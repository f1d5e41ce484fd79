import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes a list of days as an iCalendar stream (RFC 5545) of all-day events, those that are not
/// known for certain left out. The same list gives the same bytes on every day.
package struct CalendarFile: Sendable {
  private let list: DayList
  private let heading: DayListHeading
  private let text: DueDayText

  package init(_ list: DayList, _ heading: DayListHeading, _ text: DueDayText) {
    self.list = list
    self.heading = heading
    self.text = text
  }

  package var bytes: [UInt8] {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Qagida//Qagida \(Version.text)//EN")
    lines.add("CALSCALE", "GREGORIAN")
    var used: [String: Int] = [:]
    for listed in list.days where listed.day.isCertain {
      let id = identifier(listed)
      used[id, default: 0] += 1
      let number = used[id] ?? 1
      write(listed, number == 1 ? id : "\(id)#\(number)", &lines)
    }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func write(_ listed: ListedDay, _ id: String, _ lines: inout ContentLines) {
    let day = listed.day
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", id + "@qagida")
    lines.add("DTSTAMP", digits(heading.on) + "T000000Z")
    lines.add("DTSTART;VALUE=DATE", digits(day.days.first))
    // The end is not counted; without one an event takes its day.
    if let next = day.days.first.adding(days: 1) { lines.add("DTEND;VALUE=DATE", digits(next)) }
    lines.add("SUMMARY", text: summary(listed))
    lines.add("DESCRIPTION", text: description(listed))
    lines.add("CATEGORIES", text: day.kind.rawValue)
    lines.add("STATUS", "CONFIRMED")
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }

  // MARK: Words

  private func summary(_ listed: ListedDay) -> String {
    let title = phrase(listed.day, listed.day.title ?? listed.day.name)
    return listed.record.map { "\(title): \($0)" } ?? title
  }

  private func phrase(_ day: DueDay, _ name: Name) -> String {
    switch day.kind {
    case .deadline: name.text
    case .term: text.words.phrase(.calendarLast, [name.text])
    case .bar: text.words.phrase(.calendarOver, [name.text])
    }
  }

  private func description(_ listed: ListedDay) -> String {
    let day = listed.day
    let words = text.words
    var lines = [([day.act.text, text.clauses(day)].filter { !$0.isEmpty }).joined(separator: " ")]
    lines[0] += ", " + phrase(day, day.name)
    if let period = day.period {
      lines[0] += " " + words.phrase(.calendarPeriod, [text.period(period)])
    }
    if day.nominal != day.days && day.kind == .deadline {
      lines.append(words.phrase(.calendarNominal, [text.day(day.nominal, isSure: true)]))
    }
    let facts = text.facts(day)
    if !facts.isEmpty {
      lines.append(words.phrase(.calendarFacts, [facts.joined(separator: ", ")]))
    }
    lines.append(
      words.phrase(
        .calendarState,
        [text.states(day), heading.on.description, heading.law.description]))
    return lines.joined(separator: "\n")
  }

  // MARK: Identifiers

  /// The same for the same deadline of the same record, whatever its day and wording become:
  /// `D624.list_formed/2025-Q1:q-1`.
  private func identifier(_ listed: ListedDay) -> String {
    var id = Self.plain(listed.day.act.text) + "." + Self.plain(listed.day.name.text)
    if let period = listed.day.period {
      let year = String(period.first.description.prefix(4))
      switch period.block {
      case .year: id += "/" + year
      case .quarter: id += "/" + year + "-Q\((period.first.parts.month + 2) / 3)"
      case .month: id += "/" + String(period.first.description.prefix(7))
      }
    }
    if let record = listed.record { id += ":" + Self.plain(record) }
    return id
  }

  /// A text in letters, digits, `-` and `_`, other bytes as `%D2`.
  private static func plain(_ text: String) -> String {
    var plain: [UInt8] = []
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        plain.append(byte)
      default: plain += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// `20250331`
  private func digits(_ day: CivilDate) -> String {
    String(decoding: day.description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }
}
