import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource

/// A question to compiled policies, ready for records.
struct AskedQuestion {
  let evaluator: LawEvaluator
  private let subject: RecordID

  /// Looks up what is asked; nil when something of it is not there, which is reported.
  init?(
    outcome name: String, day: [UInt8], law: [UInt8], readings: [(name: String, value: String)],
    policies: Compilation, _ diagnostics: inout DiagnosticBag
  ) {
    guard let today = Self.date(day, &diagnostics), let law = Self.date(law, &diagnostics) else {
      return nil
    }
    let evaluator = LawEvaluator(
      policies.variants(on: law), outcome: name, today: today, law: law, readings: readings,
      &diagnostics)
    guard let evaluator, let subject = evaluator.newest.core[evaluator.newest.outcome].subject
    else { return nil }
    self.evaluator = evaluator
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
    AnswerText(core: evaluator.newest.core, words: .english, question: evaluator.newest.question)
  }

  /// An input whose records the question is decided for.
  func stream(_ form: RecordSplitter.Form) -> RecordStream {
    let decoder = RecordDecoder(
      core: evaluator.newest.core, subject: subject, input: "records", isStrict: false)
    let work = WorkLimit(
      core: evaluator.newest.core, outcome: evaluator.newest.outcome,
      question: evaluator.newest.question)
    return RecordStream(decoder: decoder, form: form, work: work)
  }
}
