import QagidaCalendar
import QagidaSource

extension Core {
  /// A type in the words of messages.
  package func describe(_ type: Type) -> DiagnosticValue {
    switch type {
    case .truth: return .term(.truth)
    case .number(let scale, _, _):
      return .term(scale == 0 ? .wholeNumber : .number)
    case .date: return .term(.date)
    case .count(.years, _): return .term(.years)
    case .count(.months, _): return .term(.months)
    case .count(.days, _): return .term(.days)
    case .count(.workingDays(let id), _):
      return .pieces([.term(.workingDaysOf), quoted(self[id].name)])
    case .period: return .term(.period)
    case .text: return .term(.text)
    case .choice(let id): return .pieces([.term(.aWordOf), quoted(self[id].name)])
    case .set(let id): return .pieces([.term(.aSetOf), quoted(self[id].name)])
    case .record(let id): return .pieces([.term(.aRecordOf), quoted(self[id].name)])
    case .list(let id), .cutList(let id):
      return .pieces([.term(.aListOf), quoted(self[id].name)])
    case .standings: return .term(.aSelection)
    case .span: return .term(.span)
    case .range: return .term(.rangeOfNumbers)
    case .option(let inner): return .pieces([describe(inner), .term(.orNone)])
    case .unknown: return .term(.aValue)
    }
  }

  private func quoted(_ name: Name) -> DiagnosticValue { .text("`\(name.text)`") }
}
