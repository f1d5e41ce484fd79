import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// The values that a case writes in the brackets of what it asks.
extension FactReader {
  /// A value that is known, as a constant of a rule; nil after a finding.
  mutating func constant(_ node: Node, _ type: Type) -> Term? {
    if case .period = type.payload { return period(node, type) }
    guard let read = value(node, type) else { return nil }
    switch read {
    case .none: return Term.none
    case .plain(let value):
      if let term = Term(constant: value.isGiven ? value.asOption.1 : value, type.payload) {
        return term
      }
    default: break
    }
    _ = wrong(node, type)
    return nil
  }

  /// `3 months`, where a rule takes a period.
  private mutating func period(_ node: Node, _ type: Type) -> Term? {
    guard node.construct == .quantity, let count = node.child(.value),
      let keyword = node.child(.unit)?.keyword,
      let unit = [CalendarUnit.years, .months, .days].first(where: {
        KeywordValue(CountUnit($0)) == keyword
      })
    else {
      _ = wrong(node, type)
      return nil
    }
    guard let number = number(count, node, 0, nil, nil) else { return nil }
    if let period = Period(number, unit) { return .period(period) }
    _ = wrong(node, type)
    return nil
  }
}

extension Value {
  fileprivate var isGiven: Bool {
    if case .option = self { return true }
    return false
  }
}

extension Term {
  /// A value that is known, as a constant; nil of what is not, or not wholly.
  fileprivate init?(constant value: Value, _ type: Type) {
    guard value.isDefinite else { return nil }
    switch value {
    case .truth(let truth): self = .truth(truth == .yes)
    case .number(let bounds):
      guard let only = bounds.only else { return nil }
      self = type.isCount ? .count(only) : .number(only)
    case .date(let range): self = .date(range.first)
    case .text(let text?): self = .text(text)
    case .words(let words):
      guard let only = words.only else { return nil }
      self = .word(only)
    case .set(let must, _): self = .words(must)
    default: return nil
    }
  }
}
