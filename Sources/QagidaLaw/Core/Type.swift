import QagidaCalendar

/// The type of a term. There is no subtyping and no conversion that could lose anything.
package indirect enum Type: Hashable, Sendable {
  case truth
  /// An exact decimal: a whole number of 10^-scale, `scale` from 0 to 9. The bounds are inclusive,
  /// in the same unit, and only a field has them.
  case number(scale: Int, low: Int64?, high: Int64?)
  case date
  /// A count of one unit. `isMeasured`: cut down to whole units from a length that may have more,
  /// and not acknowledged as such by `completed`.
  case count(CountUnit, isMeasured: Bool)
  case period
  case text
  case choice(ChoiceID)
  case set(ChoiceID)
  case record(RecordID)
  case list(RecordID)
  /// A list of running records whose spans are cut at a day.
  case cutList(RecordID)
  case span
  /// What becomes of each of a list's elements, of records of this type, at a stage of a selection.
  case standings(RecordID)
  /// A range in a table, of numbers of this scale; only `in` asks of it.
  case range(scale: Int)
  case option(Type)
  /// What had an error: it fits everywhere and is reported no more.
  case unknown

  package static let whole = Type.number(scale: 0, low: nil, high: nil)

  /// The type without `or none`.
  package var payload: Type {
    if case .option(let inner) = self { return inner }
    return self
  }

  package var isOption: Bool {
    if case .option = self { return true }
    return false
  }

  package var isCount: Bool {
    if case .count = self { return true }
    return false
  }

  /// The type without a field's bounds.
  package var withoutBounds: Type {
    switch self {
    case .number(let scale, _, _): .number(scale: scale, low: nil, high: nil)
    case .option(let inner): .option(inner.withoutBounds)
    default: self
    }
  }
}
