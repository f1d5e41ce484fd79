import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Wording {
  /// The wording with the days on which it is in force, and what it is of.
  package var printed: String {
    let sources = sources.map { source in
      ([source.name.text] + [source.clauses.map { $0.text }.joined(separator: ", ")])
        .filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: " and ")
    let days = start.fromText + (end.map { $0.toText } ?? "")
    if isNotAtHand { return "in force\(days), by \(sources): the wording is not at hand\n" }
    if text.isEmpty { return "repealed\(start.fromText), by \(sources)\n" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }
    let unknown = isSuperseded ? ", with a wording that is not known; superseded:" : ""
    return "in force\(days), by \(sources)\(unknown)\n" + lines.joined(separator: "\n")
  }
}

extension Wording.Start {
  /// ` from 2023-12-22`; nothing for the first of all days.
  fileprivate var fromText: String {
    switch self {
    case .day(.earliest): ""
    case .day(let day): " from \(day)"
    case .between(let first, let last): " from a day between \(first) and \(last)"
    case .published(let name, after: 0, let first, let last):
      " from the publication of \(Self.text(name, first, last))"
    case .published(let name, after: let days, let first, let last):
      " from \(Self.text(days)) after the publication of \(Self.text(name, first, last))"
    }
  }

  /// ` to 2023-12-21`: the eve of it.
  fileprivate var toText: String {
    switch self {
    case .day(let day): " to \(day.adding(days: -1) ?? day)"
    case .between(let first, let last): " to the eve of a day between \(first) and \(last)"
    case .published(let name, after: 0, let first, let last):
      " to the eve of the publication of \(Self.text(name, first, last))"
    case .published(let name, after: 1, let first, let last):
      " to the publication of \(Self.text(name, first, last))"
    case .published(let name, after: let days, let first, let last):
      " to \(Self.text(days - 1)) after the publication of \(Self.text(name, first, last))"
    }
  }

  private static func text(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }

  private static func text(_ name: Name, _ first: CivilDate, _ last: CivilDate?) -> String {
    name.text + (last.map { " (between \(first) and \($0))" } ?? " (not known)")
  }
}
