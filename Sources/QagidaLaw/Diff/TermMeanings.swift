import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What the terms of one definition mean, as numbers.
struct TermMeanings {
  private let meanings: CoreMeanings
  private let core: Core
  private var numbers = MeaningNumbers()
  /// For each definition the number of its name, where definitions are taken by their names.
  private let names: [Int]?
  private var known: [TermID: Int] = [:]
  /// For each element of a list how deep the quantifiers are in what is asked of it.
  private var levels: [Int: Int] = [:]

  init(_ meanings: CoreMeanings, names: [Int]?) {
    self.meanings = meanings
    core = meanings.core
    self.names = names
  }

  /// The meaning of a term, with all that it is made of.
  mutating func number(of root: TermID, _ shared: inout MeaningNumbers) -> Int {
    swap(&numbers, &shared)
    defer { swap(&numbers, &shared) }
    var found: Set<TermID> = []
    var stack = [root]
    while let next = stack.popLast() {
      if found.insert(next).inserted { stack += core[next].parts }
    }
    // Terms refer to earlier ones.
    let order = found.sorted { $0.index < $1.index }
    findLevels(order)
    for id in order { known[id] = meaning(of: id) }
    return known[root] ?? -1
  }

  /// Numbers the elements from the innermost quantifier out, so that it does not matter how many
  /// others stand beside them.
  private mutating func findLevels(_ order: [TermID]) {
    var heights: [TermID: Int] = [:]
    for id in order {
      var height = core[id].parts.reduce(0) { max($0, heights[$1] ?? 0) }
      if let (element, condition) = core[id].quantifier {
        let level = 1 + (heights[condition] ?? 0)
        levels[element] = level
        height = max(height, level)
      }
      heights[id] = height
    }
  }

  private func number(_ id: TermID) -> Int { known[id] ?? -1 }

  private mutating func meaning(of id: TermID) -> Int {
    switch core[id] {
    case .and(let parts): return numbers.joined(parts.map { number($0) }, isAll: true)
    case .or(let parts): return numbers.joined(parts.map { number($0) }, isAll: false)
    case .alternatives(let reading, let parts): return alternatives(reading, parts)
    case .decide(let lines, let otherwise): return decision(id, lines, otherwise)
    case .words(let set):
      return numbers.number(.words, set.words.map { word($0, id) }.sorted())
    default:
      let term = core[id].mappingParts { TermID(known[$0] ?? -1) }
      return numbers.number(of: .term(referring(term, id), meanings.type(of: id)))
    }
  }

  /// A term that refers to nothing of its own core.
  private mutating func referring(_ term: Term, _ id: TermID) -> Term {
    switch term {
    case .word(let number): return .word(word(number, id))
    case .without(let set, let number): return .without(set, word(number, id))
    case .field(let record, let field):
      guard case .field(let original, _) = core[id],
        case .record(let type) = core.type(of: original).payload
      else { return term }
      return .field(record, numbers.number(of: core[type].fields[field].name))
    case .definition(let read, let record, let arguments, let role):
      let number = names?[read.index] ?? meanings.deep[read.index]
      return .definition(DefinitionID(number), record: record, arguments: arguments, role: role)
    case .lookup(let table, let key):
      let number = names == nil ? meanings.tables[table.index] : name(core[table].name)
      return .lookup(TableID(number), key)
    case .workingStep(let calendar, let day, let count):
      return .workingStep(self.calendar(calendar), day, by: count)
    case .workingDays(let calendar, let first, let last):
      return .workingDays(self.calendar(calendar), from: first, to: last)
    case .isWorking(let calendar, let day): return .isWorking(self.calendar(calendar), day)
    case .element(let number): return .element(levels[number] ?? 0)
    case .assumed(let wording, let old): return .assumed(self.wording(core[wording]), old)
    default: return quantified(commuted(term))
    }
  }

  private func quantified(_ term: Term) -> Term {
    func level(_ number: Int) -> Int { levels[number] ?? 0 }
    return switch term {
    case .filter(let list, let number, let each): .filter(list, level(number), each)
    case .some(let list, let number, let each): .some(list, level(number), each)
    case .every(let list, let number, let each): .every(list, level(number), each)
    case .sum(let list, let number, let each): .sum(list, level(number), each)
    case .earliest(let list, let number, let each): .earliest(list, level(number), each)
    case .latest(let list, let number, let each): .latest(list, level(number), each)
    case .select(let stage): .select(stage.numbered(level(stage.element)))
    default: term
    }
  }

  /// What reads the same from both sides, the side with the smaller number first.
  private func commuted(_ term: Term) -> Term {
    func sorted(_ a: TermID, _ b: TermID) -> (TermID, TermID) {
      a.index <= b.index ? (a, b) : (b, a)
    }
    switch term {
    case .equal(let a, let b):
      let (first, second) = sorted(a, b)
      return .equal(first, second)
    case .overlap(let a, let b):
      let (first, second) = sorted(a, b)
      return .overlap(first, second)
    default: return term
    }
  }

  private mutating func word(_ number: Int, _ id: TermID) -> Int {
    switch core.type(of: id).payload {
    case .choice(let choice), .set(let choice): name(core[choice].words[number])
    default: number
    }
  }

  private mutating func name(_ name: Name) -> Int { numbers.number(of: name) }

  private mutating func calendar(_ id: CalendarID) -> CalendarID {
    CalendarID(names == nil ? meanings.calendars[id.index] : name(core[id].name))
  }

  /// A wording that is not known: which one, not since when it is announced.
  private mutating func wording(_ wording: UnknownWording) -> WordingID {
    let clauses = wording.clauses.map { name(Name($0.text)) }
    return WordingID(
      numbers.number(.wording, [name(core[wording.act].name), name(wording.amendment)] + clauses))
  }

  /// The alternatives of a reading by their names, in any order, and the default.
  private mutating func alternatives(_ id: ReadingID, _ parts: [TermID]) -> Int {
    let reading = core[id]
    let alternatives = zip(reading.alternatives, parts).map { alternative, part in
      numbers.number(.alternatives, [name(alternative), number(part)])
    }
    let chosen = name(reading.alternatives[reading.defaultAlternative])
    return numbers.number(.alternatives, [chosen] + alternatives.sorted())
  }

  /// The lines of an outcome; those with one word that follow each other may stand in any order.
  private mutating func decision(
    _ id: TermID, _ lines: [DecisionLine], _ otherwise: Int
  ) -> Int {
    var parts: [Int] = []
    var rest = lines[...]
    while let first = rest.first {
      let run = rest.prefix { $0.word == first.word }
      parts.append(word(first.word, id))
      parts.append(numbers.joined(run.map { number($0.condition) }, isAll: false))
      rest = rest.dropFirst(run.count)
    }
    return numbers.number(.decision, parts + [word(otherwise, id)])
  }
}

extension Term {
  /// For a quantifier the number of its element, and what is asked of it.
  fileprivate var quantifier: (element: Int, condition: TermID)? {
    switch self {
    case .filter(_, let number, let each), .some(_, let number, let each),
      .every(_, let number, let each), .sum(_, let number, let each),
      .earliest(_, let number, let each), .latest(_, let number, let each):
      (number, each)
    case .select(let stage): (stage.element, stage.score)
    default: nil
    }
  }
}
