import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Answers a selection, or a stage of one, for records: under each state that the law may be in, and
/// united.
package struct SelectionEvaluator: Sendable {
  private let sides: [Side]
  private let missing: [LawState]

  private struct Side: Sendable {
    let core: Core
    let question: Question
    let asked: DefinitionID
    let state: LawState
  }

  /// Nil, with a finding, when no state has the selection, or what is chosen of readings is wrong;
  /// nil without one when no act of the files has a selection of that name.
  package init?(
    _ variants: [LawVariant], selection name: String, today: CivilDate, law: CivilDate,
    readings: [(name: String, value: String)], _ diagnostics: inout DiagnosticBag
  ) {
    var sides: [Side] = []
    var missing: [LawState] = []
    var failure = DiagnosticBag()
    for variant in variants {
      guard let asked = Lookup.selection(name, in: variant.core) else {
        missing.append(variant.text.state)
        continue
      }
      var question = Question(today: today, law: law, core: variant.core)
      var found = DiagnosticBag()
      Lookup.choose(readings, in: variant.core, &question, &found)
      if found.hasErrors {
        failure = found
        continue
      }
      sides.append(
        Side(core: variant.core, question: question, asked: asked, state: variant.text.state))
    }
    guard !sides.isEmpty, !failure.hasErrors else {
      diagnostics.append(failure)
      return nil
    }
    self.sides = sides
    self.missing = missing
  }

  private var newest: Side { sides[sides.count - 1] }

  /// The core of the last state, whose names the answers have.
  package var core: Core { newest.core }
  package var question: Question { newest.question }
  /// The selection, or the stage of it, that is asked for.
  package var asked: DefinitionID { newest.asked }
  /// What its records are.
  package var subject: RecordID? { core[asked].subject }

  package var work: WorkLimit { WorkLimit(core: core, outcome: asked, question: question) }

  /// What becomes of the candidates of a record.
  package func answer(_ facts: Facts) -> SelectionAnswer {
    let answers = sides.map { answer(facts, $0) }
    var united = answers[answers.count - 1]
    for other in answers.dropLast() { united.join(other) }
    if !missing.isEmpty { united.openAll() }
    if sides.count > 1 || !missing.isEmpty {
      let differ = answers.contains { $0.rows.map { $0.words } != united.rows.map { $0.words } }
      for assumed in newest.state.assumed where differ || !missing.isEmpty {
        united.add(.unknownDay(assumed.day))
      }
    }
    return united
  }

  private func answer(_ facts: Facts, _ side: Side) -> SelectionAnswer {
    var answer = judged(facts, side, side.question)
    let wordings = answer.needs.compactMap { need in
      if case .wording(let wording) = need { return wording }
      return nil
    }
    if !wordings.isEmpty {
      var question = side.question
      question.isProvisional = true
      answer.take(provisional: judged(facts, side, question), wordings)
    }
    return answer
  }

  private func judged(_ facts: Facts, _ side: Side, _ question: Question) -> SelectionAnswer {
    let core = side.core
    var interpreter = Interpreter(core: core, question: question, facts: facts)
    let root = interpreter.evaluate(
      core.evaluationOrder(of: side.asked, readings: question.readings))
    guard case .standings(let standings) = interpreter.trace[root].value else {
      return SelectionAnswer(rows: [], isClosed: false, clauses: core[side.asked].clauses)
    }
    var answer = SelectionAnswer(
      rows: standings.rows.map { row in
        SelectionAnswer.Row(
          path: interpreter.facts.paths.text(row.record.path, in: core),
          label: interpreter.facts.label(of: row.record, in: core), words: row.words)
      }, isClosed: standings.isClosed, clauses: core[side.asked].clauses)
    for need in interpreter.needsTold(of: root) { answer.add(need) }
    return answer
  }
}

/// What becomes of the candidates of one record.
package struct SelectionAnswer: Sendable {
  /// The candidates, in the order of the list.
  package private(set) var rows: [Row]
  /// Whether the list surely has no others.
  package private(set) var isClosed: Bool
  package let clauses: [ClauseNumber]
  /// What settles the open rows.
  package private(set) var needs: [Need] = []
  /// The wordings that are not known, by whose superseded text the rows are provisional.
  package private(set) var wordings: [UnknownWording] = []

  package struct Row: Sendable {
    /// The path to the candidate: `candidates[2]`.
    package let path: String
    /// The candidate's first known text, which may be a name; nil where there is none.
    package let label: String?
    /// The words that are possible (``SelectionWord``).
    package fileprivate(set) var words: WordSet
    /// The word that the superseded wordings give, where the row is open.
    package fileprivate(set) var provisional: Int?

    init(path: String, label: String?, words: WordSet) {
      self.path = path
      self.label = label
      self.words = words
    }
  }

  init(rows: [Row], isClosed: Bool, clauses: [ClauseNumber]) {
    self.rows = rows
    self.isClosed = isClosed
    self.clauses = clauses
  }

  /// Whether each candidate has one word, and there are no others.
  package var isDecided: Bool { isClosed && rows.allSatisfy { $0.words.only != nil } }

  /// Whether what is open is so for wordings only that are not known.
  package var isProvisional: Bool {
    !isDecided && isClosed && rows.allSatisfy { $0.words.only != nil || $0.provisional != nil }
  }

  fileprivate mutating func add(_ need: Need) {
    if !needs.contains(need) { needs.append(need) }
  }

  fileprivate mutating func openAll() {
    for number in rows.indices { rows[number].words = Standings.anyWord }
  }

  fileprivate mutating func join(_ other: SelectionAnswer) {
    for number in rows.indices {
      let same = other.rows.first { $0.path == rows[number].path }
      rows[number].words = rows[number].words.union(same?.words ?? Standings.anyWord)
      if same?.provisional != rows[number].provisional { rows[number].provisional = nil }
    }
    for row in other.rows where !rows.contains(where: { $0.path == row.path }) {
      var row = row
      row.words = Standings.anyWord
      row.provisional = nil
      rows.append(row)
    }
    isClosed = isClosed && other.isClosed
    for need in other.needs { add(need) }
  }

  fileprivate mutating func take(
    provisional other: SelectionAnswer, _ wordings: [UnknownWording]
  ) {
    if rows.isEmpty {
      rows = other.rows.map { row in
        var row = row
        row.provisional = row.words.only
        row.words = Standings.anyWord
        return row
      }
    } else {
      for number in rows.indices where rows[number].words.only == nil {
        rows[number].provisional =
          other.rows.first { $0.path == rows[number].path }?.words.only
      }
    }
    if other.isClosed { isClosed = true }
    self.wordings = wordings
  }
}

extension Facts {
  /// The first known text of a record.
  fileprivate func label(of place: RecordPlace, in core: Core) -> String? {
    guard let instance = place.instance else { return nil }
    for value in instances[Int(instance)].fields {
      if case .text(let text?) = value { return text.text }
    }
    return nil
  }
}

extension Lookup {
  /// The selection of a name, or a stage of one, which may have its act's in front: `stages`,
  /// `stages.testing`, `R255.stages.testing`.
  package static func selection(_ text: String, in core: Core) -> DefinitionID? {
    let name = Name.normalized(Array(text.utf8)[...])
    let all = core.selections.flatMap { [$0] + core[$0].lines }
    let found = all.filter { id in
      let full = core[id].fullName(in: core)
      return full == name || core[core[id].act].name.member(full) == name
    }
    return found.count == 1 ? found[0] : nil
  }
}
