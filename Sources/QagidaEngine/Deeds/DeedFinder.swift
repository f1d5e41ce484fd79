import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Finds what the acts say of the deeds of bodies: under each state that the law may be in, and
/// united.
package struct DeedFinder: Sendable {
  /// The deeds, in the order in which they stand.
  package let deeds: [Deed]

  /// A deed of a body, by an act in force.
  package struct Deed: Sendable {
    package let act: Name
    package let body: Name
    /// The name behind that of the body.
    package let name: Name
    package let titles: Titles
    package let evaluator: LawEvaluator

    package var core: Core { evaluator.newest.core }
    package var question: Question { evaluator.newest.question }
    package var subject: RecordID? { core[evaluator.newest.outcome].subject }

    /// What the acts say of it for a record.
    package func answer(_ facts: Facts) -> Answer { evaluator.answer(facts) }

    /// What they say of it for any record: of one of which nothing is known.
    package var answerForAny: Answer {
      evaluator.answer(subject.map { Facts(about: $0, in: core) } ?? Facts())
    }
  }

  /// Nil, with a finding, when no body of the name has deeds, or there is no such reading.
  ///
  /// - Parameters:
  ///   - body: the only body that is asked for; nil for all.
  ///   - act: the only act that is asked for; nil for all.
  package init?(
    _ variants: [LawVariant], of body: Name?, act: Name?, on today: CivilDate, law: CivilDate,
    readings: [(name: String, value: String)], _ diagnostics: inout DiagnosticBag
  ) {
    var found: [Deed] = []
    var seen: Set<Name> = []
    var bodies: [Name] = []
    for variant in variants.reversed() {
      for id in variant.core.deeds {
        let core = variant.core
        guard let bearer = core[id].bearer, core[core[id].act].isInForce else { continue }
        let (actName, owner) = (core[core[id].act].name, core[bearer.choice].words[bearer.word])
        if act.map({ $0 != actName }) ?? false { continue }
        if !bodies.contains(owner) { bodies.append(owner) }
        if body.map({ $0 != owner }) ?? false { continue }
        let name = actName.member(core[id].name)
        guard seen.insert(name).inserted else { continue }
        guard
          let evaluator = LawEvaluator(
            variants, outcome: name.text, today: today, law: law, readings: readings, &diagnostics)
        else { return nil }
        found.append(
          Deed(
            act: actName, body: owner,
            name: Name(bytes: Array(core[id].name.bytes.dropFirst(owner.bytes.count + 1))),
            titles: core[id].titles, evaluator: evaluator))
      }
    }
    if let body, !bodies.contains(body) {
      diagnostics.report(
        Diagnostic(
          .noSuchBody, at: .file(""),
          [
            DiagnosticArgument("name", .name(body)),
            DiagnosticArgument(
              "choices", .alternatives(bodies.sorted().map { .text("`\($0.text)`") })),
          ] + Suggestion.arguments(for: body, near: Suggestion.nearest(to: body, among: bodies))))
      return nil
    }
    deeds = found
  }

  /// The records that deeds are about, in the order in which they are declared.
  package var subjects: [RecordID] {
    Set(deeds.compactMap { $0.subject }).sorted { $0.index < $1.index }
  }

  /// The core by which records are read; nil where there is no deed.
  package var core: Core? { deeds.first?.core }

  /// The work that a record may be.
  package func work(about subject: RecordID) -> WorkLimit? {
    let asked = deeds.filter { $0.subject == subject }
    guard let first = asked.first else { return nil }
    return WorkLimit(
      core: first.core,
      asking: asked.map { (definition: $0.evaluator.newest.outcome, times: 1) },
      question: first.question)
  }
}
