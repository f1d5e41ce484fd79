import QagidaCalendar

/// One way in which a condition can hold: for each thing it turns on, what that may be.
struct Box: Sendable {
  private var limits: [Subject: Limit] = [:]

  /// What a limit is about.
  enum Subject: Hashable, Sendable {
    /// A condition that is not taken apart, by its canonical term.
    case condition(TermID)
    /// Whether one value is less than another, by their canonical terms.
    case less(TermID, TermID)
    /// A value, by its canonical term.
    case value(TermID)
    case reading(ReadingID)
  }

  enum Limit: Sendable {
    case truth(Bool)
    case words(WordSet)
    /// From a number or day to another, both inclusive; nil is without end.
    case range(low: Int64?, high: Int64?)
  }

  static let all = Box()

  init() {}

  init(_ subject: Subject, _ limit: Limit) { limits[subject] = limit }

  /// Both boxes at once, or nil when nothing is in both.
  func intersection(_ other: Box) -> Box? {
    var both = self
    for (subject, limit) in other.limits {
      guard let own = both.limits[subject] else {
        both.limits[subject] = limit
        continue
      }
      guard let joined = own.intersection(limit) else { return nil }
      both.limits[subject] = joined
    }
    return both
  }
}

extension Box.Limit {
  fileprivate func intersection(_ other: Box.Limit) -> Box.Limit? {
    switch (self, other) {
    case (.truth(let a), .truth(let b)): return a == b ? self : nil
    case (.words(let a), .words(let b)):
      let both = a.intersection(b)
      return both.isEmpty ? nil : .words(both)
    case (.range(let low, let high), .range(let otherLow, let otherHigh)):
      let newLow = [low, otherLow].compactMap { $0 }.max()
      let newHigh = [high, otherHigh].compactMap { $0 }.min()
      if let newLow, let newHigh, newLow > newHigh { return nil }
      return .range(low: newLow, high: newHigh)
    default: return self
    }
  }
}

/// The ways in which a condition can hold, together; nil where there are too many to look at.
///
/// A condition holds in no way outside of its boxes. That it holds in one of them is not said,
/// since what is not taken apart may hang together.
struct BoxSet: Sendable {
  let boxes: [Box]

  /// How many are looked at.
  static let limit = 256

  static let none = BoxSet(boxes: [])
  static let all = BoxSet(boxes: [.all])

  var isEmpty: Bool { boxes.isEmpty }

  func and(_ other: BoxSet) -> BoxSet? {
    var joined: [Box] = []
    for a in boxes {
      for b in other.boxes {
        if let both = a.intersection(b) { joined.append(both) }
      }
      if joined.count > Self.limit { return nil }
    }
    return BoxSet(boxes: joined)
  }

  func or(_ other: BoxSet) -> BoxSet? {
    boxes.count + other.boxes.count > Self.limit ? nil : BoxSet(boxes: boxes + other.boxes)
  }
}

/// Takes conditions apart into boxes.
struct BoxMaker {
  private let core: Core
  private let canonical: [TermID]
  private var known: [Question: BoxSet?] = [:]

  private struct Question: Hashable {
    let term: TermID
    let holds: Bool
  }

  /// For a core and its canonical terms.
  init(_ core: Core, _ canonical: [TermID]) {
    self.core = core
    self.canonical = canonical
  }

  /// The ways in which a condition holds, or does not; nil when there are too many.
  mutating func boxes(_ id: TermID, holds: Bool) -> BoxSet? {
    let question = Question(term: canonical[Int(id.index)], holds: holds)
    if let found = known[question] { return found }
    let found = makeBoxes(id, holds)
    known[question] = .some(found)
    return found
  }

  private mutating func makeBoxes(_ id: TermID, _ holds: Bool) -> BoxSet? {
    switch core[id] {
    case .truth(let value): return value == holds ? .all : .some(.none)
    case .not(let inner): return boxes(inner, holds: !holds)
    case .and(let parts): return joined(parts, holds, isAll: holds)
    case .or(let parts): return joined(parts, holds, isAll: !holds)
    case .condition(let condition, let then, let otherwise):
      guard let yes = boxes(condition, holds: true), let no = boxes(condition, holds: false),
        let first = boxes(then, holds: holds).flatMap({ yes.and($0) }),
        let second = boxes(otherwise, holds: holds).flatMap({ no.and($0) })
      else { return nil }
      return first.or(second)
    case .definition(let definition, let record, let arguments, role: _):
      guard arguments.isEmpty, record.map({ core[$0] == .subject }) ?? true,
        let body = core[definition].body
      else { break }
      return boxes(body, holds: holds)
    case .alternatives(let reading, let parts): return alternatives(reading, parts, holds)
    default:
      if let value = constantTruth(id) { return value == holds ? .all : .some(.none) }
      if let box = comparison(id, holds) { return BoxSet(boxes: [box]) }
    }
    return BoxSet(boxes: [Box(.condition(canonical[Int(id.index)]), .truth(holds))])
  }

  private mutating func joined(_ parts: [TermID], _ holds: Bool, isAll: Bool) -> BoxSet? {
    var found: BoxSet = isAll ? .all : .none
    for part in parts {
      guard let own = boxes(part, holds: holds), let next = isAll ? found.and(own) : found.or(own)
      else { return nil }
      found = next
    }
    return found
  }

  private mutating func alternatives(
    _ reading: ReadingID, _ parts: [TermID], _ holds: Bool
  ) -> BoxSet? {
    var found = BoxSet.none
    for (number, part) in parts.enumerated() {
      let chosen = BoxSet(boxes: [Box(.reading(reading), .words(WordSet(word: number)))])
      guard let own = boxes(part, holds: holds).flatMap({ chosen.and($0) }),
        let next = found.or(own)
      else { return nil }
      found = next
    }
    return found
  }

  // MARK: Comparisons

  /// What a comparison of two constants, or of a value with itself, comes to; nil for others.
  private func constantTruth(_ id: TermID) -> Bool? {
    switch core[id] {
    case .equal(let a, let b): compared(a, b) { $0 == $1 }
    case .less(let a, let b): compared(a, b) { $0 < $1 }
    case .lessOrEqual(let a, let b): compared(a, b) { $0 <= $1 }
    default: nil
    }
  }

  private func compared(_ a: TermID, _ b: TermID, _ holds: (Int64, Int64) -> Bool) -> Bool? {
    if canonical[Int(a.index)] == canonical[Int(b.index)] { return holds(0, 0) }
    guard let first = constant(a), let second = constant(b) else { return nil }
    return holds(first, second)
  }

  /// The box of a comparison of one value with a constant, or of two values.
  private func comparison(_ id: TermID, _ holds: Bool) -> Box? {
    switch core[id] {
    case .equal(let a, let b):
      if case .word(let word) = core[b] { return words(a, WordSet(word: word), holds) }
      if case .word(let word) = core[a] { return words(b, WordSet(word: word), holds) }
      return nil
    case .isIn(let word, let set):
      guard case .words(let words) = core[set] else { return nil }
      return self.words(word, words, holds)
    case .less(let a, let b): return order(a, b, isStrict: true, holds)
    case .lessOrEqual(let a, let b): return order(b, a, isStrict: true, !holds)
    default: return nil
    }
  }

  private func words(_ value: TermID, _ words: WordSet, _ holds: Bool) -> Box? {
    guard case .choice(let choice) = core.type(of: value) else { return nil }
    let others = WordSet(count: core[choice].words.count).subtracting(words)
    let possible = holds ? words : others
    return possible.isEmpty
      ? nil : Box(.value(canonical[Int(value.index)]), .words(possible))
  }

  /// `a < b`, or its opposite `b <= a`.
  private func order(_ a: TermID, _ b: TermID, isStrict: Bool, _ holds: Bool) -> Box {
    let left = canonical[Int(a.index)]
    let right = canonical[Int(b.index)]
    if let limit = constant(b) {
      return Box(
        .value(left),
        holds ? .range(low: nil, high: limit - 1) : .range(low: limit, high: nil))
    }
    if let limit = constant(a) {
      return Box(
        .value(right),
        holds ? .range(low: limit + 1, high: nil) : .range(low: nil, high: limit))
    }
    return Box(.less(left, right), .truth(holds))
  }

  /// A constant as a whole number: of its unit, or of days.
  private func constant(_ id: TermID) -> Int64? {
    switch core[id] {
    case .number(let value), .count(let value): value
    case .date(let day): Int64(day.dayNumber)
    case .word(let word): Int64(word)
    default: nil
    }
  }
}
