import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// Writes facts as cases do.
struct FactText {
  let core: Core

  /// A fact's value; nil for what cases have no way to write.
  func text(_ value: FactValue, _ type: Type) -> String? {
    switch value {
    case .unknown: return "unknown"
    case .none: return "none"
    case .plain(let value): return text(value, type)
    case .record(let record): return text(record)
    case .list(let elements, let isClosed):
      if elements.isEmpty { return isClosed ? "nothing" : "unknown" }
      var parts: [String] = []
      for element in elements {
        guard let text = text(element) else { return nil }
        parts.append(text)
      }
      if !isClosed { parts.append("others unknown") }
      return "[" + parts.joined(separator: ", ") + "]"
    }
  }

  private func text(_ record: FactRecord) -> String? {
    var parts: [String] = []
    for (field, value) in record.fields.sorted(by: { $0.key < $1.key }) {
      if case .unknown = value { continue }
      let info = core[record.type].fields[field]
      guard let text = text(value, info.type) else { return nil }
      parts.append("\(info.name.text) \(text)")
    }
    return parts.isEmpty ? nil : "(" + parts.joined(separator: ", ") + ")"
  }

  private func text(_ value: Value, _ type: Type) -> String? {
    switch (value, type.payload) {
    case (.option(.no, _), _): return "none"
    case (.option(_, let inner), let payload): return text(inner, payload)
    case (.truth(let truth), _):
      return truth == .yes ? "yes" : truth == .no ? "no" : "unknown"
    case (.date(let range), _): return text(range)
    case (.number(let bounds), .number(let scale, _, _)):
      return bounds.only.map { Decimal.text($0, scale: scale) }
    case (.number(let bounds), .count(let unit, _)):
      guard let only = bounds.only else { return nil }
      switch unit {
      case .years: return "\(only) years"
      case .months: return "\(only) months"
      case .days: return "\(only) days"
      case .workingDays: return "\(only) working days"
      }
    case (.words(let words), .choice(let choice)):
      return words.only.map { core[choice].words[$0].text }
    case (.text(let text), _):
      guard let text else { return nil }
      return "\"\(text.text)\""
    case (.set(let must, let may), .set(let choice)):
      guard must == may else { return nil }
      let names = core[choice].words.indices.filter { must.contains($0) }
        .map { core[choice].words[$0].text }
      return names.isEmpty ? "nothing" : "{" + names.joined(separator: ", ") + "}"
    default: return nil
    }
  }

  private func text(_ range: DateRange) -> String {
    if range.isExact { return range.first.description }
    if range.last == .latest { return "\(range.first) or later" }
    if range.first == .earliest { return "\(range.last) or earlier" }
    return "\(range.first) to \(range.last)"
  }
}
