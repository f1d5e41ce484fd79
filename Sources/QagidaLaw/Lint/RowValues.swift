import QagidaCalendar
import QagidaSource

/// What is reckoned from the rows of tables alone.
enum RowValue: Hashable {
  case truth(Bool)
  /// A number in units of its type, or a count.
  case number(Int64)
  case range(Int64, Int64)
  case date(CivilDate)
  case word(Int)
  case words(WordSet)
  case text(Name)
  case none

  init(_ key: TableInfo.Key, _ type: Type) {
    switch key {
    case .date(let day): self = .date(day)
    case .number(let value):
      if case .choice = type { self = .word(Int(value)) } else { self = .number(value) }
    }
  }

  init(_ cell: TableInfo.Cell) {
    switch cell {
    case .number(let value): self = .number(value)
    case .range(let low, let high): self = .range(low, high)
    case .date(let day): self = .date(day)
    case .word(let word): self = .word(word)
    case .truth(let value): self = .truth(value)
    case .text(let text): self = .text(text)
    case .nothing: self = .none
    }
  }

  var isTruth: Bool? {
    if case .truth(let value) = self { return value }
    return nil
  }

  /// The place in an order; nil for what has none.
  fileprivate var order: Int64? {
    switch self {
    case .number(let value): value
    case .date(let day): Int64(day.dayNumber)
    case .word(let word): Int64(word)
    default: nil
    }
  }
}

/// Evaluates what hangs on rows of tables and on nothing else.
struct RowEvaluator {
  let core: Core

  /// The value of a term for these parameters; nil where it hangs on more, or there is none.
  func value(_ id: TermID, _ parameters: [RowValue]) -> RowValue? {
    func value(_ id: TermID) -> RowValue? { self.value(id, parameters) }
    switch core[id] {
    case .truth(let value): return .truth(value)
    case .number(let value), .count(let value): return .number(value)
    case .date(let day): return .date(day)
    case .word(let word): return .word(word)
    case .words(let words): return .words(words)
    case .text(let text): return .text(text)
    case .none: return RowValue.none
    case .parameter(let number): return parameters[number]
    case .definition(let read, record: nil, let arguments, role: _):
      let values = arguments.compactMap { value($0) }
      guard values.count == arguments.count, let body = core[read].body else { return nil }
      return self.value(body, values)
    case .alternatives(let reading, let terms):
      return value(terms[core[reading].defaultAlternative])
    case .condition(let condition, let then, let otherwise):
      return value(condition)?.isTruth.flatMap { value($0 ? then : otherwise) }
    case .lookup(let table, let key): return value(key).flatMap { cell(table, $0) }
    case .isGiven(let inner): return value(inner).map { .truth($0 != .none) }
    case .given(let inner): return value(inner).flatMap { $0 == .none ? nil : $0 }
    case .ifNone(let a, let b): return value(a).flatMap { $0 == .none ? value(b) : $0 }
    default: return truth(id, parameters).map { .truth($0) }
    }
  }

  private func cell(_ table: TableID, _ key: RowValue) -> RowValue? {
    let info = core[table]
    guard info.unknownWording == nil else { return nil }
    return info.rows.first { RowValue($0.key, info.key) == key }.map { RowValue($0.cell) }
  }

  private func truth(_ id: TermID, _ parameters: [RowValue]) -> Bool? {
    func truth(_ id: TermID) -> Bool? { value(id, parameters)?.isTruth }
    func compared(_ a: TermID, _ b: TermID, _ holds: (Int64, Int64) -> Bool) -> Bool? {
      guard let x = value(a, parameters)?.order, let y = value(b, parameters)?.order else {
        return nil
      }
      return holds(x, y)
    }
    switch core[id] {
    case .and(let parts):
      let values = parts.map { truth($0) }
      return values.contains(false) ? false : values.contains(nil) ? nil : true
    case .or(let parts):
      let values = parts.map { truth($0) }
      return values.contains(true) ? true : values.contains(nil) ? nil : false
    case .not(let inner): return truth(inner).map { !$0 }
    case .equal(let a, let b):
      guard let x = value(a, parameters), let y = value(b, parameters) else { return nil }
      return x == y
    case .less(let a, let b): return compared(a, b) { $0 < $1 }
    case .lessOrEqual(let a, let b): return compared(a, b) { $0 <= $1 }
    case .isIn(let word, let set):
      guard case .word(let x)? = value(word, parameters),
        case .words(let words)? = value(set, parameters)
      else { return nil }
      return words.contains(x)
    case .isInRange(let number, let range):
      guard case .number(let x)? = value(number, parameters) else { return nil }
      switch value(range, parameters) {
      case .range(let low, let high)?: return low <= x && x <= high
      case .number(let other)?: return x == other
      default: return nil
      }
    default: return nil
    }
  }
}
