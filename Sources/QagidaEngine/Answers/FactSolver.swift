import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Finds which values of one open fact make a rule yes or no, by asking the interpreter about
/// ranges of values and halving those that are open: a definite answer about a range holds for
/// every value in it.
package struct FactSolver: Sendable {
  private let core: Core
  private let question: Question
  private let facts: Facts
  private let order: [DefinitionID]

  /// How often the interpreter is asked before giving up.
  private static let budget = 400

  /// What a fact may be.
  package enum Values: Sendable {
    /// Ranges of days, ascending, and whether the date may be none.
    case days([DateRange], orNone: Bool)
    case words(WordSet)
    case truth(Bool)
  }

  package init(core: Core, question: Question, facts: Facts, definition: DefinitionID) {
    self.core = core
    self.question = question
    self.facts = facts
    order = core.evaluationOrder(of: definition, readings: question.readings)
  }

  /// The values of the fact at a path that make the definition yes, or no; nil when they cannot
  /// be found, or none do.
  package func values(of path: Int32, making isYes: Bool) -> Values? {
    guard let place = facts.place(of: path) else { return nil }
    let type = core[facts.instances[Int(place.instance)].type].fields[place.field].type
    let wanted: Truth = isYes ? .yes : .no
    switch type.payload {
    case .truth:
      let fitting = [true, false].filter { answer(.truth(Truth($0)), place, type) == wanted }
      return fitting.count == 1 ? .truth(fitting[0]) : nil
    case .choice(let choice):
      var words = WordSet.empty
      for word in 0..<core[choice].words.count
      where answer(.words(WordSet(word: word)), place, type) == wanted {
        words.insert(word)
      }
      return words.isEmpty ? nil : .words(words)
    case .date: return days(place, type, wanted)
    default: return nil
    }
  }

  /// What the rule comes to when the fact has this value.
  private func answer(
    _ value: Value, _ place: (instance: Int32, field: Int), _ type: Type
  ) -> Truth {
    var changed = facts
    changed.set(
      type.isOption && !value.isOptionValue ? .option(.yes, value) : value, field: place.field,
      of: place.instance)
    var interpreter = Interpreter(core: core, question: question, facts: changed)
    let step = interpreter.evaluate(order)
    return interpreter.trace[step].value.asTruth
  }

  private func days(
    _ place: (instance: Int32, field: Int), _ type: Type, _ wanted: Truth
  ) -> Values? {
    let value = facts.instances[Int(place.instance)].fields[place.field]
    let (presence, payload) = value.asOption
    guard case .date(let range) = payload else { return nil }
    var found: [DateRange] = []
    var asked = 0
    var stack = [range]
    while let next = stack.popLast() {
      asked += 1
      guard asked <= Self.budget else { return nil }
      switch answer(.date(next), place, type) {
      case wanted: found.append(next)
      case .unknown:
        guard let (first, second) = next.halves else { return nil }
        stack += [second, first]
      default: break
      }
    }
    let mayBeNone =
      presence != .yes
      && answer(.option(.no, .date(.all)), place, type) == wanted
    return found.isEmpty && !mayBeNone ? nil : .days(found.merged, orNone: mayBeNone)
  }
}

extension Value {
  fileprivate var isOptionValue: Bool {
    if case .option = self { return true }
    return false
  }
}

extension DateRange {
  /// The earlier and the later half; nil for one day.
  fileprivate var halves: (DateRange, DateRange)? {
    let middle = Int(first.dayNumber) + last.days(since: first) / 2
    guard !isExact, let end = CivilDate(dayNumber: middle),
      let start = CivilDate(dayNumber: middle + 1),
      let early = DateRange(from: first, through: end),
      let late = DateRange(from: start, through: last)
    else { return nil }
    return (early, late)
  }
}

extension [DateRange] {
  /// The ranges with those joined that follow one another; they are ascending.
  fileprivate var merged: [DateRange] {
    var merged: [DateRange] = []
    for range in self {
      if let last = merged.last, last.last.adding(days: 1) == range.first {
        merged[merged.count - 1] = last.hull(range)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
