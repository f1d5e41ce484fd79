import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// What is asked: a record, the day, and the way of a reading that is not taken by default.
struct CaseProbe {
  var record: FactRecord
  var day: CivilDate
  var reading: Int?
}

/// What an answer says and shows.
struct CaseSight {
  var met: GoalSet
  /// The goals whose points were come by.
  let passed: GoalSet
  let limits: [BoundarySight]
  /// What a case expects, behind `expect`.
  let expected: String
  let because: [String]
  /// The clauses in which these stand.
  let becauseClauses: [ClauseNumber]
  let needs: [String]
  /// The clauses of the lines that are open.
  let openClauses: [ClauseNumber]
  /// How much is open: the answer itself, the lines of lists, what is needed.
  let openCount: Int
  /// Of an outcome: how many of its lines stand behind the one that decides.
  let linesPassedOver: Int

  func limit(_ goal: Int) -> BoundarySight? { limits.first { $0.goal == goal } }
}

/// Asks a rule of records.
struct CaseAsker {
  let evaluator: LawEvaluator
  let question: CaseQuestion
  /// The ways of readings that are not taken by default, of what the rule reaches.
  let readings: [ReadingTaken]
  private let others: [LawEvaluator]
  private var lawNumbers: [Int32: Int] = [:]
  private var laws: LawLibrary
  private let act: Name?
  private let readers: [FactsRead]

  var core: Core { evaluator.newest.core }
  var rule: DefinitionID { evaluator.newest.outcome }

  init(_ evaluator: LawEvaluator, _ question: CaseQuestion, _ laws: LawLibrary, of act: Name?) {
    self.evaluator = evaluator
    self.question = question
    self.laws = laws
    self.act = act
    let newest = evaluator.newest
    let core = newest.core
    var found: [ReadingTaken] = []
    for id in core.reached(by: newest.outcome) {
      guard case .reading(let reading) = core[id].kind, core[reading].end == nil else { continue }
      for (number, name) in core[reading].alternatives.enumerated()
      where newest.question.readings[reading.index] != number {
        found.append(
          ReadingTaken(
            act: core[core[reading].act].name, reading: core[reading].name, alternative: name))
      }
    }
    readings = found
    others = found.map { evaluator.taking([$0]) }
    readers = evaluator.evaluators.map { FactsRead(by: $0.outcome, in: $0.core) }
  }

  /// Whether the rule reads a field.
  func isRead(_ record: RecordID, _ field: Int) -> Bool {
    readers.contains { !$0.rules(reading: field, of: record).isEmpty }
  }

  /// The day whose law is applied to a day: that day itself, where its law is the same.
  mutating func law(on day: CivilDate) -> CivilDate {
    if question.law != question.today { return question.law }
    return number(day) == number(question.today) ? day : question.law
  }

  private mutating func number(_ day: CivilDate) -> Int {
    if let known = lawNumbers[day.dayNumber] { return known }
    let found = laws.law(on: day, given: question.given, of: act).number
    lawNumbers[day.dayNumber] = found
    return found
  }

  mutating func ask(_ probe: CaseProbe, _ goals: inout CaseGoals) -> CaseSight {
    let evaluator = probe.reading.map { others[$0] } ?? self.evaluator
    let asked = evaluator.asked(on: probe.day, law: law(on: probe.day))
    let answer = asked.answer(probe.record.facts(in: core))
    let text = CaseText(answer)
    let because = text.because
    let sight = goals.sight(answer, because: because)
    let isOpen = !answer.value.isDefinite
    return CaseSight(
      met: sight.met, passed: sight.passed, limits: sight.limits, expected: text.expected,
      because: because, becauseClauses: answer.clauses(of: answer.decision.because),
      needs: text.needs, openClauses: answer.clauses(of: answer.decision.open),
      openCount: (isOpen ? 1 : 0) + answer.decision.open.count + answer.decision.needs.count,
      linesPassedOver: answer.linesPassedOver)
  }
}

extension Answer {
  fileprivate func clauses(of lines: [DefinitionID]) -> [ClauseNumber] {
    var found: [ClauseNumber] = []
    for line in lines {
      for clause in interpreter.core[line].clauses where !found.contains(clause) {
        found.append(clause)
      }
    }
    return found
  }

  fileprivate var linesPassedOver: Int {
    guard let body = trace.children(of: root).first else { return 0 }
    guard case .term(let term) = trace[body].kind,
      case .decide(let lines, otherwise: _) = interpreter.core[term]
    else { return 0 }
    let truths = trace.children(of: body).map { trace[$0].value.asTruth }
    return lines.count - (truths.firstIndex(of: .yes) ?? lines.count)
  }
}

extension CaseText {
  /// What a case expects of the answer: the word, what speaks against, what is needed, and the days
  /// of a term or deadline.
  fileprivate var expected: String {
    var text = verdict
    if !because.isEmpty { text += " because " + because.joined(separator: ", ") }
    if !needs.isEmpty { text += " needs " + needs.map { Self.item($0) }.joined(separator: ", ") }
    for (word, part) in parts {
      guard let day = day(part), (try? CivilDate(utf8: Array(day.utf8))) != nil else { continue }
      text += " \(word.rawValue) \(day)"
    }
    return text
  }

  private static func item(_ need: String) -> String {
    let isPath = need.utf8.allSatisfy {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]")
        || $0 == UInt8(ascii: "_")
        || ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
        || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
    }
    return isPath ? need : "\"\(need.withoutQuotes)\""
  }
}
