import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource

/// A question to compiled policies, ready for records.
struct AskedQuestion {
  let evaluator: Evaluator
  private let subject: RecordID

  /// Looks up what is asked; nil when something of it is not there, which is reported.
  init?(
    outcome name: String, day: [UInt8], law: [UInt8], readings: [(name: String, value: String)],
    core: Core, _ diagnostics: inout DiagnosticBag
  ) {
    guard let today = Self.date(day, &diagnostics), let law = Self.date(law, &diagnostics) else {
      return nil
    }
    var question = Question(today: today, law: law, core: core)
    let outcome = Lookup.outcome(name, in: core, &diagnostics)
    Lookup.choose(readings, in: core, &question, &diagnostics)
    guard let outcome, let subject = core[outcome].subject, !diagnostics.hasErrors else {
      return nil
    }
    evaluator = Evaluator(core: core, outcome: outcome, question: question)
    self.subject = subject
  }

  private static func date(_ text: [UInt8], _ diagnostics: inout DiagnosticBag) -> CivilDate? {
    do throws(CivilDate.TextError) {
      return try CivilDate(utf8: text)
    } catch {
      let found = DiagnosticArgument("found", .text(String(decoding: text, as: UTF8.self)))
      let id: DiagnosticID = error == .notADate ? .dataDate : .dataNoSuchDay
      diagnostics.report(Diagnostic(id, at: .file(""), [found]))
      return nil
    }
  }

  var text: AnswerText {
    AnswerText(core: evaluator.core, words: .english, question: evaluator.question)
  }

  /// An input whose records the question is decided for.
  func stream(_ form: RecordSplitter.Form) -> RecordStream {
    let decoder = RecordDecoder(
      core: evaluator.core, subject: subject, input: "records", isStrict: false)
    let work = WorkLimit(
      core: evaluator.core, outcome: evaluator.outcome, question: evaluator.question)
    return RecordStream(decoder: decoder, form: form, work: work)
  }
}
