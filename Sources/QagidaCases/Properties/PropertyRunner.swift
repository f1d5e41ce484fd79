import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Tries a property on records: those of the cases beside it, and complete ones that are made up.
package struct PropertyRunner {
  package private(set) var diagnostics = DiagnosticBag()
  private let trees: [SyntaxTree]
  private let effort: Effort

  /// How much is tried.
  package struct Effort: Sendable {
    /// From which the records are made; the same ones for the same seed, on every machine.
    package let seed: UInt64
    /// How many are made up for each property.
    package let tries: Int

    package init(seed: UInt64, tries: Int) {
      self.seed = seed
      self.tries = tries
    }
  }

  /// - Parameter trees: the files of the law, without errors of syntax.
  package init(_ trees: [SyntaxTree], _ effort: Effort) {
    self.trees = trees
    self.effort = effort
  }

  package mutating func run(_ property: Property, of file: CaseFile) -> PropertyResult {
    guard var trial = trial(property, file) else { return PropertyResult(property, .broken) }
    return trial.run()
  }

  /// Looks for mistakes in a property without trying it.
  package mutating func check(_ property: Property, of file: CaseFile) {
    _ = trial(property, file)
  }

  /// Nil after a finding.
  private mutating func trial(_ property: Property, _ file: CaseFile) -> PropertyTrial? {
    guard let consequence = property.consequence, let act = file.act else { return nil }
    let said = RecordProperty(
      act: act, title: property.title, head: property.head, condition: property.condition,
      consequence: consequence)
    var cases = CaseRunner(LawLibrary(trees, with: said))
    defer { diagnostics.append(cases.diagnostics) }
    // That there is no such act is told of the file.
    guard cases.laws.has(act) || cases.laws.hasVocabulary(act) else { return nil }
    var on: (today: CivilDate, law: CivilDate)?
    if let dayNode = property.on?.child(.day) {
      guard let today = cases.day(dayNode),
        let law = property.on?.child(.law).map({ cases.day($0) }) ?? today
      else { return nil }
      on = (today, law)
    }
    guard let given = cases.given(file.givens + property.givens) else { return nil }
    let days = PropertyDays(
      &cases.laws, of: said, given: given,
      readings: cases.readings(file.readings + property.readings), on: on)
    guard !days.diagnostics.hasErrors else {
      report(days.diagnostics, property)
      return nil
    }
    guard let newest = days.spans.last else {
      diagnostics.report(
        .propertyOfNoDay, at: property.span, [DiagnosticArgument("name", .name(act))])
      return nil
    }
    let subject = newest.subject
    return PropertyTrial(
      property: property, days: days, effort: effort,
      records: subject.map { cases.records(of: file, $0, days) })
  }

  /// What is no mistake of a file is told at the property.
  private mutating func report(_ found: DiagnosticBag, _ property: Property) {
    for item in found.items where item.severity == .error {
      // A condition is checked by itself, and with what follows from it; the law with each property.
      if diagnostics.items.contains(where: { $0.isSame(as: item) }) { continue }
      if case .file = item.place {
        let line = property.readings.first ?? property.givens.first
        diagnostics.report(
          Diagnostic(item.id, at: .source(line?.span ?? property.span), item.arguments))
      } else {
        diagnostics.report(item)
      }
    }
  }
}

/// A record that a file of cases tells of.
struct GivenRecord {
  let record: FactRecord
  /// The case's title; nil for an example.
  let title: String?
  /// The day of the case.
  let today: CivilDate?
}

extension CaseRunner {
  /// The records of a type that a file tells of, those of cases with their days. What is wrong with
  /// them is told where the cases are judged.
  fileprivate mutating func records(
    of file: CaseFile, _ type: RecordID, _ days: PropertyDays
  ) -> [GivenRecord] {
    guard let core = days.spans.last?.core else { return [] }
    let before = diagnostics
    defer { diagnostics = before }
    var records: [GivenRecord] = []
    for example in file.examples {
      guard let record = self.example(example, file, core, []), record.type == type else {
        continue
      }
      records.append(GivenRecord(record: record, title: nil, today: nil))
    }
    for test in file.cases where !test.isTodo {
      guard let asked = asked(test, of: file), asked.record.type == type else { continue }
      records.append(
        GivenRecord(record: asked.record, title: test.title, today: asked.question.today))
    }
    return records
  }
}
