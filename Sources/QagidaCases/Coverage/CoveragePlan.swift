import QagidaEngine
import QagidaLaw
import QagidaSource

/// What a step of a trace says of the points of a text.
enum CoverageMark: Sendable {
  /// The truth or value of the step is that of the point.
  case value(Int)
  /// The word that the step gives, with the point of each word that it can give.
  case words([(word: Int, point: Int)])
  /// The lines of an outcome, the last without a condition.
  case lines([Int])
  /// The ways of a reading.
  case ways(ReadingID, [Int])
  case boundary(Int, Boundary)
}

extension CoverageMark {
  fileprivate var points: [Int] {
    switch self {
    case .value(let point), .boundary(let point, _): [point]
    case .words(let words): words.map { $0.point }
    case .lines(let points), .ways(_, let points): points
    }
  }
}

/// The points of one text of the law, and which steps tell of them.
struct CoveragePlan: Sendable {
  private(set) var points: [CoveragePoint] = []
  /// By definition, and by term.
  private var byDefinition: [[CoverageMark]]
  private var byTerm: [[CoverageMark]]
  let core: Core
  var folding: CoverageFolding
  private var numbers: [CoveragePoint.Key: Int] = [:]

  init(_ core: Core) {
    self.core = core
    folding = CoverageFolding(core)
    byDefinition = Array(repeating: [], count: core.definitions.count)
    byTerm = Array(repeating: [], count: core.terms.count)
    for number in core.definitions.indices {
      let id = DefinitionID(number)
      guard core[core[id].act].isInForce, let body = core[id].body, isAsked(id) else { continue }
      addRule(id, body)
      addInside(id, body)
    }
  }

  /// What a step of a definition tells; nothing of what a case asks with values, which is made for it.
  func marks(of id: DefinitionID) -> [CoverageMark] {
    id.index < byDefinition.count ? byDefinition[id.index] : []
  }

  /// What a step of a term tells.
  func marks(of id: TermID) -> [CoverageMark] {
    Int(id.index) < byTerm.count ? byTerm[Int(id.index)] : []
  }

  /// Whether cases can tell of a rule: not of a selection, whose candidates have no trace of their own,
  /// nor of a property, which `check` asks.
  private func isAsked(_ id: DefinitionID) -> Bool {
    switch core[id].kind {
    case .selection, .property: false
    case .line(of: let list, mark: _): core[list].kind != .selection
    default: id != core.asked
    }
  }

  /// The points of a rule, of what it is made of too.
  func points(of rule: DefinitionID) -> [Int] {
    var marks = byDefinition[rule.index]
    if let body = core[rule].body { core.visit(body) { marks += byTerm[Int($0.index)] } }
    var found: [Int] = []
    for point in marks.flatMap({ $0.points }) where !found.contains(point) { found.append(point) }
    return found
  }

  // MARK: Points

  /// The number of a point, made where it is new. Of rules that stand in several texts of one core
  /// the point is one.
  mutating func add(
    _ kind: CoveragePoint.Kind, _ span: SourceSpan, _ detail: String = "", of id: DefinitionID,
    _ name: String, _ wants: CoverageGoals, clauses: [ClauseNumber]? = nil,
    unit: CoverageUnit? = nil
  ) -> Int {
    let key = CoveragePoint.Key(span: span, kind: kind, detail: Name(detail))
    if let known = numbers[key] {
      points[known].wants.formUnion(wants)
      return known
    }
    numbers[key] = points.count
    points.append(
      CoveragePoint(
        key: key, act: core[core[id].act].name, clauses: clauses ?? core[id].clauses, name: name,
        wants: wants, unit: unit))
    return points.count - 1
  }

  mutating func mark(_ id: DefinitionID, _ mark: CoverageMark) {
    byDefinition[id.index].append(mark)
  }

  mutating func mark(_ id: TermID, _ mark: CoverageMark) { byTerm[Int(id.index)].append(mark) }

  func name(_ id: DefinitionID) -> String { core[id].fullName(in: core).text }

  // MARK: Rules

  private mutating func addRule(_ id: DefinitionID, _ body: TermID) {
    let info = core[id]
    switch info.kind {
    case .define, .requirements, .grounds: addValue(.rule, id, body, name(id))
    case .line(of: let list, mark: _):
      addLine(id, body, core[list].kind.deedWord.map { "\($0) \(name(id))" } ?? name(id))
    case .reading(let reading): addWays(id, body, reading)
    case .outcome: addOutcome(id, body)
    case .deadline: addWords(id, body, name(id))
    case .termPart(of: let owner, .state): addWords(id, body, name(owner))
    case .termPart(of: let owner, .exception):
      addExceptionOfTerm(id, body, name(owner))
    case .deeds, .term, .termPart, .selection, .property, .form, .formLine: return
    }
  }

  private mutating func addValue(
    _ kind: CoveragePoint.Kind, _ id: DefinitionID, _ body: TermID, _ name: String
  ) {
    let goals = folding.goals(of: body, core[id].type)
    mark(id, .value(add(kind, core[id].span, of: id, name, goals)))
  }

  /// What takes a term or deadline away, by its own text.
  private mutating func addExceptionOfTerm(_ id: DefinitionID, _ body: TermID, _ owner: String) {
    var own = body
    while case .condition(_, then: _, else: let newer) = core[own],
      core.origin(of: own) == core[id].span
    {
      own = newer
    }
    guard folding.constant(own) != .no else { return }
    let point = add(
      .exception, core.origin(of: own), of: id, owner + " unless", folding.goals(of: own))
    mark(own, .value(point))
  }

  private mutating func addLine(_ id: DefinitionID, _ body: TermID, _ label: String) {
    addValue(.line, id, body, label)
    var stack = [body]
    while let next = stack.popLast() {
      switch core[next] {
      case .assumed(_, let old): stack.append(old)
      case .condition(let test, then: let a, else: let b):
        guard case .truth = core[a], core.origin(of: a).isInside(core.origin(of: next)) else {
          stack += [a, b]
          continue
        }
        let point = add(
          .exception, core.origin(of: a), of: id, label + " unless", folding.goals(of: test))
        mark(test, .value(point))
      default: break
      }
    }
  }

  private mutating func addWays(_ id: DefinitionID, _ body: TermID, _ reading: ReadingID) {
    var stack = [body]
    while let next = stack.popLast() {
      guard case .alternatives(let own, let ways) = core[next], own == reading else {
        if case .assumed(_, let old) = core[next] { stack.append(old) }
        if case .condition(_, then: let a, else: let b) = core[next] { stack += [a, b] }
        continue
      }
      let info = core[reading]
      let points = ways.enumerated().map { number, way in
        let word = info.alternatives[number].text
        return add(
          .way, core.origin(of: way), word, of: id, "\(name(id)) = \(word)",
          folding.goals(of: way, core[id].type))
      }
      mark(next, .ways(reading, points))
    }
  }

  private mutating func addOutcome(_ id: DefinitionID, _ body: TermID) {
    let info = core[id]
    addWords(id, body, name(id))
    guard info.deed == nil, case .decide(let lines, otherwise: _) = core[body],
      info.outcomeLines.count == lines.count + 1, case .choice(let choice) = info.type
    else { return }
    var points: [Int] = []
    for (number, line) in info.outcomeLines.enumerated() {
      let goals =
        number < lines.count
        ? folding.goals(of: lines[number].condition) : CoverageGoals([.yes])
      points.append(
        add(
          .outcomeLine, line.span, of: id, "\(name(id)): \(core[choice].words[line.word].text)",
          goals, clauses: line.clauses))
    }
    mark(body, .lines(points))
  }

  /// The words that an outcome, a deed or the state of a term or deadline can give.
  private mutating func addWords(_ id: DefinitionID, _ body: TermID, _ name: String) {
    guard case .choice(let choice) = core[id].type else { return }
    let words = folding.words(body).words
    var goals: [CoverageGoal] = [.yes]
    if words.count > 1 { goals.append(.no) }
    if words.count > 1, folding.readsFacts(body) { goals.append(.open) }
    let points = words.map { word in
      let text = core[choice].words[word].text
      return (
        word: word,
        point: add(
          .word, core[id].span, text, of: id, "\(name) = \(text)", CoverageGoals(goals),
          clauses: clauses(of: word, id))
      )
    }
    mark(id, .words(points))
  }

  /// The clauses in which the lines of a word stand, or else those of the outcome.
  private func clauses(of word: Int, _ id: DefinitionID) -> [ClauseNumber] {
    var found: [ClauseNumber] = []
    for line in core[id].outcomeLines where line.word == word {
      for clause in line.clauses where !found.contains(clause) { found.append(clause) }
    }
    return found.isEmpty ? core[id].clauses : found
  }
}

extension Definition.Kind {
  /// What a list says of its deeds; nil of any other.
  fileprivate var deedWord: String? {
    switch self {
    case .deeds(.power): "power"
    case .deeds(.duty): "duty"
    case .deeds(.prohibition): "prohibition"
    default: nil
    }
  }
}

extension SourceSpan {
  /// Whether it is a part of another, and not all of it.
  fileprivate func isInside(_ other: SourceSpan) -> Bool {
    file == other.file && start >= other.start && end <= other.end && self != other
  }
}
