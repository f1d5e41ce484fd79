import QagidaCalendar
import QagidaLaw
import QagidaSource

extension Interpreter {
  /// The value of a term from the values of its parts.
  func apply(_ id: TermID, _ parts: [Value], _ frame: Frame) -> (Value, Fault?) {
    switch core[id] {
    case .truth, .number, .date, .count, .period, .word, .text, .words, .none, .today:
      (constant(id), nil)
    case .subject, .element: (record(id, frame), nil)
    case .entryNotKnown: (.truth(.unknown), .entryNotKnown(id))
    case .and:
      (.truth(parts.reduce(.yes) { $0.and($1.asTruth) }), nil)
    case .or:
      (.truth(parts.reduce(.no) { $0.or($1.asTruth) }), nil)
    case .not: (.truth(!parts[0].asTruth), nil)
    case .equal: (.truth(parts[0].isEqual(to: parts[1])), nil)
    case .less: (.truth(parts[0].isLess(than: parts[1])), nil)
    case .lessOrEqual: (.truth(!parts[1].isLess(than: parts[0])), nil)
    case .isIn: (.truth(parts[0].isIn(parts[1])), nil)
    case .isInRange: (.truth(parts[0].isInRange(parts[1])), nil)
    case .isGiven: (.truth(parts[0].asOption.presence), nil)
    case .given: (parts[0].asOption.payload, nil)
    case .ifNone: (parts[0].otherwise(parts[1]), nil)
    case .isEmpty: (.truth(parts[0].asList.isEmpty), nil)
    case .countOf: (.number(parts[0].asList.count), nil)
    case .without, .isEmptySet, .countOfSet: (applyToSet(id, parts[0]), nil)
    case .lookup(let table, _): lookup(table, parts[0], core.type(of: id))
    case .add, .subtract, .multiply, .negate, .divide, .least, .most, .rescale,
      .rescaleToCompare:
      arithmetic(id, parts)
    default: time(id, parts, frame)
    }
  }

  private func constant(_ id: TermID) -> Value {
    switch core[id] {
    case .truth(let value): .truth(Truth(value))
    case .number(let value), .count(let value): .number(Bounds(value))
    case .date(let day): .date(DateRange(day))
    case .period(let period): .period(period)
    case .word(let word): .words(WordSet(word: word))
    case .text(let text): .text(text)
    case .words(let words): .set(must: words, may: words)
    case .none: .option(.no, core.widest(core.type(of: id).payload))
    default: .date(question.todays)
    }
  }

  private func record(_ id: TermID, _ frame: Frame) -> Value {
    var place = frame.subject
    if case .element(let number) = core[id] { place = frame.elements[number] }
    return place.map { .record($0) } ?? core.widest(core.type(of: id))
  }

  // MARK: Sets and tables

  private func applyToSet(_ id: TermID, _ value: Value) -> Value {
    guard case .set(let must, let may) = value else { return core.widest(core.type(of: id)) }
    switch core[id] {
    case .without(_, let word):
      let one = WordSet(word: word)
      return .set(must: must.subtracting(one), may: may.subtracting(one))
    case .isEmptySet:
      return .truth(may.isEmpty ? .yes : must.isEmpty ? .unknown : .no)
    default:
      return .number(Bounds(low: Int64(must.count), high: Int64(may.count)))
    }
  }

  /// The cells of the rows whose key is possible. A key that may have no row gives everything.
  private func lookup(_ table: TableID, _ key: Value, _ type: Type) -> (Value, Fault?) {
    let info = core[table]
    if !core[info.act].isInForce { return (core.widest(type), .notInForce(info.act)) }
    if let wording = info.unknownWording { return (core.widest(type), .unknownWording(wording)) }
    var found: Value?
    var count = 0
    for row in info.rows where key.mayBe(row.key) {
      count += 1
      let cell = value(of: row.cell, info.value)
      found = found?.joined(cell) ?? cell
    }
    guard let found, let possible = key.possibleKeys, possible == count else {
      return (core.widest(type), key.isDefinite ? .noRow(table) : nil)
    }
    return (found, nil)
  }

  private func value(of cell: TableInfo.Cell, _ type: Type) -> Value {
    guard case .option(let payload) = type else { return value(of: cell) }
    return cell == .nothing ? .option(.no, core.widest(payload)) : .option(.yes, value(of: cell))
  }

  private func value(of cell: TableInfo.Cell) -> Value {
    switch cell {
    case .nothing: .truth(.unknown)
    case .number(let value): .number(Bounds(value))
    case .range(let low, let high): .range(low: Bounds(low), high: Bounds(high))
    case .date(let day): .date(DateRange(day))
    case .word(let word): .words(WordSet(word: word))
    case .truth(let value): .truth(Truth(value))
    case .text(let text): .text(text)
    }
  }

  // MARK: Numbers

  private func arithmetic(_ id: TermID, _ parts: [Value]) -> (Value, Fault?) {
    if case .date(let a) = parts[0], case .date(let b) = parts.last {
      if case .least = core[id] { return (.date(a.least(b)), nil) }
      return (.date(a.most(b)), nil)
    }
    guard case .number(let a) = parts[0], case .number(let b) = parts.last else {
      return (core.widest(core.type(of: id)), nil)
    }
    switch core[id] {
    case .add: return a.adding(b)
    case .subtract: return a.subtracting(b)
    case .multiply: return a.multiplying(by: b)
    case .negate: return (.number(a.negated), nil)
    case .divide(_, _, let places, let rounding):
      return a.divided(by: b, places: places, rounding)
    case .rescale(_, let places): return a.rescaled(by: places)
    case .rescaleToCompare(_, let places): return (.number(a.rescaledToCompare(by: places)), nil)
    case .least: return (.number(a.least(b)), nil)
    default: return (.number(a.most(b)), nil)
    }
  }
}

extension Value {
  var asList: ListValue {
    if case .list(let list) = self { return list }
    return .unknown
  }

  fileprivate func isEqual(to other: Value) -> Truth {
    switch (self, other) {
    case (.truth(let a), .truth(let b)):
      a == .unknown || b == .unknown ? .unknown : Truth(a == b)
    case (.number(let a), .number(let b)): a.isEqual(to: b)
    case (.date(let a), .date(let b)): a.isEqual(to: b)
    case (.text(let a?), .text(let b?)): Truth(a == b)
    case (.words(let a), .words(let b)):
      a.isDisjoint(with: b) ? .no : a.only != nil && a == b ? .yes : .unknown
    default: .unknown
    }
  }

  fileprivate func isLess(than other: Value) -> Truth {
    switch (self, other) {
    case (.number(let a), .number(let b)): a.isLess(than: b)
    case (.date(let a), .date(let b)): a.isLess(than: b)
    case (.words(let a), .words(let b)): a.wordBounds.isLess(than: b.wordBounds)
    default: .unknown
    }
  }

  fileprivate func isIn(_ set: Value) -> Truth {
    guard case .words(let words) = self, case .set(let must, let may) = set else {
      return .unknown
    }
    if words.isSubset(of: must) { return .yes }
    return words.isDisjoint(with: may) ? .no : .unknown
  }

  fileprivate func isInRange(_ range: Value) -> Truth {
    guard case .number(let number) = self, case .range(let low, let high) = range else {
      return .unknown
    }
    return low.isLessOrEqual(to: number).and(number.isLessOrEqual(to: high))
  }

  /// This value, or another where it is none.
  fileprivate func otherwise(_ other: Value) -> Value {
    let (presence, payload) = asOption
    switch presence {
    case .yes:
      if case .option = other { return .option(.yes, payload) }
      return payload
    case .no: return other
    case .unknown:
      if case .option = other { return Value.option(.yes, payload).joined(other) }
      return payload.joined(other)
    }
  }

  /// Whether the value may be the key of a row.
  fileprivate func mayBe(_ key: TableInfo.Key) -> Bool {
    switch (self, key) {
    case (.number(let bounds), .number(let value)):
      (bounds.low ?? value) <= value && value <= (bounds.high ?? value)
    case (.words(let words), .number(let value)): words.contains(Int(value))
    case (.date(let range), .date(let day)): range.contains(day)
    default: false
    }
  }

  /// How many keys the value may still be; nil when they cannot be counted.
  fileprivate var possibleKeys: Int? {
    switch self {
    case .number(let bounds):
      guard let low = bounds.low, let high = bounds.high, high - low < 1_000_000 else { return nil }
      return Int(high - low) + 1
    case .words(let words): return words.count
    case .date(let range): return range.last.days(since: range.first) + 1
    default: return nil
    }
  }
}

extension WordSet {
  /// The first and last word, by number.
  fileprivate var wordBounds: Bounds {
    let words = words
    return Bounds(low: words.first.map { Int64($0) }, high: words.last.map { Int64($0) })
  }
}
