import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// A type in the words of messages.
  func describe(_ type: Type) -> DiagnosticValue {
    switch type {
    case .truth: return .term(.truth)
    case .number(let scale, _, _):
      return .term(scale == 0 ? .wholeNumber : .number)
    case .date: return .term(.date)
    case .count(.years, _): return .term(.years)
    case .count(.months, _): return .term(.months)
    case .count(.days, _): return .term(.days)
    case .count(.workingDays(let id), _):
      return .pieces([.term(.workingDaysOf), quoted(core[id].name)])
    case .period: return .term(.period)
    case .text: return .term(.text)
    case .choice(let id): return .pieces([.term(.aWordOf), quoted(core[id].name)])
    case .set(let id): return .pieces([.term(.aSetOf), quoted(core[id].name)])
    case .record(let id): return .pieces([.term(.aRecordOf), quoted(core[id].name)])
    case .list(let id), .cutList(let id):
      return .pieces([.term(.aListOf), quoted(core[id].name)])
    case .standings: return .term(.aSelection)
    case .span: return .term(.span)
    case .range: return .term(.rangeOfNumbers)
    case .option(let inner): return .pieces([describe(inner), .term(.orNone)])
    case .unknown: return .term(.aValue)
    }
  }

  private func quoted(_ name: Name) -> DiagnosticValue { .text("`\(name.text)`") }
}
