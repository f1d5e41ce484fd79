import QagidaCalendar
import QagidaLaw
import QagidaSource

/// A printed form with what is known of each line.
package struct FilledForm: Sendable {
  package let form: DefinitionID
  package let lines: [Line]

  package struct Line: Sendable {
    package let definition: DefinitionID
    /// Its number on the form, as it is written there.
    package let mark: ClauseNumber.Ordinal?
    /// What stands on it; nil where that is not known for certain.
    package let value: Value?
    /// What is missing for it.
    package let needs: [Need]
  }
}

/// Fills a form for records, under each state that the law may be in.
package struct FormFiller: Sendable {
  private let sides: [Side]
  private let states: [LawState]

  private struct Side: Sendable {
    let core: Core
    let question: Question
    let form: DefinitionID
  }

  /// Nil, with a finding, when the newest state has no such form, or what is chosen of readings is
  /// wrong.
  package init?(
    _ variants: [LawVariant], form name: String, on today: CivilDate, law: CivilDate,
    readings: [(name: String, value: String)], _ diagnostics: inout DiagnosticBag
  ) {
    var sides: [Side] = []
    for variant in variants {
      var question = Question(today: today, law: law, core: variant.core)
      var found = DiagnosticBag()
      let form = Lookup.form(name, in: variant.core, &found)
      Lookup.choose(readings, in: variant.core, &question, &found)
      guard let form, !found.hasErrors else {
        if variant.text.state == variants.last?.text.state { diagnostics.append(found) }
        continue
      }
      sides.append(Side(core: variant.core, question: question, form: form))
    }
    guard !sides.isEmpty, !diagnostics.hasErrors else { return nil }
    self.sides = sides
    states = variants.map { $0.text.state }
  }

  private var newest: Side { sides[sides.count - 1] }

  /// The core whose names the filled forms have.
  package var core: Core { newest.core }

  package var form: DefinitionID { newest.form }

  package var law: CivilDate { newest.question.law }

  package var today: CivilDate { newest.question.today }

  /// What the form is about; nil where it is about nothing that there is.
  package var subject: RecordID? { core[form].subject }

  /// The work that a record may be.
  package var work: WorkLimit {
    WorkLimit(
      core: core, asking: core[form].lines.map { (definition: $0, times: 1) },
      question: newest.question)
  }

  /// The form of a record.
  package func filled(_ facts: Facts) -> FilledForm {
    let forms = sides.map { filled(facts, $0) }
    let newest = forms[forms.count - 1]
    let days = (states.last?.assumed ?? []).map { Need.unknownDay($0.day) }
    guard states.count > 1 else { return newest }
    let lines = newest.lines.map { line -> FilledForm.Line in
      let name = core[line.definition].name
      let isSame =
        forms.count == states.count
        && zip(sides, forms).allSatisfy { side, form in
          form.lines.contains { side.core[$0.definition].name == name && $0.value == line.value }
        }
      return isSame
        ? line
        : FilledForm.Line(
          definition: line.definition, mark: line.mark, value: nil, needs: line.needs + days)
    }
    return FilledForm(form: newest.form, lines: lines)
  }

  private func filled(_ facts: Facts, _ side: Side) -> FilledForm {
    let core = side.core
    let lines = core[side.form].lines.map { id -> FilledForm.Line in
      var interpreter = Interpreter(core: core, question: side.question, facts: facts)
      let order = core.evaluationOrder(of: id, readings: side.question.readings)
      let step = interpreter.evaluate(order)
      let value = interpreter.trace[step].value
      var mark: ClauseNumber.Ordinal?
      if case .formLine(of: _, mark: let number) = core[id].kind { mark = number }
      return FilledForm.Line(
        definition: id, mark: mark, value: value.isDefinite ? value : nil,
        needs: interpreter.needsTold(of: step))
    }
    return FilledForm(form: side.form, lines: lines)
  }
}
