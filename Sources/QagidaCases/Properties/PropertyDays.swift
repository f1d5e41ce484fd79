import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// The days on which a property is judged, with the law of each.
struct PropertyDays {
  private(set) var spans: [Span] = []
  /// What is wrong with the law, or with what the property says by it, where it is judged on no day.
  private(set) var diagnostics = DiagnosticBag()

  /// Days on which the law is the same.
  struct Span {
    let first: CivilDate
    /// The last of them that is tried.
    let last: CivilDate
    /// The day whose law is applied, where it is another.
    let law: CivilDate?
    let core: Core
    let condition: LawEvaluator?
    let consequence: LawEvaluator
  }

  /// How many days of a law are tried that nothing ends.
  private static let openDays = 3_653
  private static let ofThisCentury = CivilDate(year: 2020, month: 1, day: 1) ?? .earliest

  /// - Parameter on: the day it is judged on, and that whose law is applied; nil for all days.
  init(
    _ laws: inout LawLibrary, of property: RecordProperty, given: [Name: CivilDate],
    readings: [(name: String, value: String)], on: (today: CivilDate, law: CivilDate)?
  ) {
    let act = property.act
    if let on {
      let law = laws.law(on: on.law, given: given, of: act)
      add(law, on.today, on.today, law: on.law, property, readings)
      return
    }
    let days = laws.law(on: .latest, given: given, of: act).book.breakpoints
    for (number, begin) in days.enumerated() {
      let next = number + 1 < days.count ? days[number + 1].adding(days: -1) : nil
      // What has no beginning, a vocabulary alone, is tried on days of this century.
      let first =
        begin > .earliest ? begin : next?.adding(days: -Self.openDays) ?? Self.ofThisCentury
      let last = next ?? first.adding(days: Self.openDays) ?? .latest
      let law = laws.law(on: first, given: given, of: act)
      add(law, first, last, law: nil, property, readings)
    }
    if !spans.isEmpty { diagnostics = DiagnosticBag() }
  }

  private mutating func add(
    _ law: LawLibrary.Law, _ first: CivilDate, _ last: CivilDate, law lawDay: CivilDate?,
    _ property: RecordProperty, _ readings: [(name: String, value: String)]
  ) {
    guard !law.diagnostics.hasErrors else {
      // A name may be there from a later day on: what is told is what the newest law lacks.
      diagnostics = law.diagnostics
      return
    }
    var found = DiagnosticBag()
    let chosen = readings.map { taken in
      (name: taken.name.qualified(of: property.act, in: law), value: taken.value)
    }
    func evaluator(_ name: Name) -> LawEvaluator? {
      LawEvaluator(
        law.variants, rule: name.text, of: property.act, today: first, law: lawDay ?? first,
        readings: chosen, &found)
    }
    guard let consequence = evaluator(property.consequenceName) else {
      diagnostics = found
      return
    }
    guard !consequence.isNowhereInForce else { return }
    let condition = property.condition.flatMap { _ in evaluator(property.conditionName) }
    spans.append(
      Span(
        first: first, last: last, law: lawDay, core: consequence.newest.core,
        condition: condition, consequence: consequence))
  }
}

extension PropertyDays.Span {
  /// What the property is about.
  var subject: RecordID? { core[consequence.newest.outcome].subject }

  /// What a record says of a property on a day.
  func judge(_ record: FactRecord?, on day: CivilDate) -> Verdict {
    let facts = record.map { $0.facts(in: core) } ?? Facts()
    let isMet = condition.map { value($0.asked(on: day, law: law ?? day), facts) } ?? .yes
    guard isMet == .yes else { return isMet == .no ? .notMet : .open }
    switch value(consequence.asked(on: day, law: law ?? day), facts) {
    case .yes: return .holds
    case .no: return .fails
    case .unknown: return .open
    }
  }

  private func value(_ evaluator: LawEvaluator, _ facts: Facts) -> Truth {
    if case .truth(let truth) = evaluator.value(facts) { return truth }
    return .unknown
  }

  enum Verdict: Hashable {
    /// What the property speaks of is not so.
    case notMet
    case holds, fails
    /// It is not known, or not settled by the law.
    case open
  }
}
