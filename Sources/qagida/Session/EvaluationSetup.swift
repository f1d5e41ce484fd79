import Glibc
import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// What `eval` and `explain` need before the first record: the policies, the outcome, the days,
/// the readings.
struct EvaluationSetup {
  let sources: SourceSet
  /// The states that the law may be in.
  let variants: [LawVariant]
  let evaluator: LawEvaluator
  /// What its records are; nil for what is about none.
  let subject: RecordID?
  /// Whether the day was not given but taken from the clock.
  let isDefaultDay: Bool
  let color: ColorChoice

  static let policiesOption = OptionSpec(
    "policies", value: .text("PATH"), repeats: true, required: true,
    help: "A policy file, or a folder of policies",
    completes: .files(extensions: ["qagida"]))

  /// The policies of a command that asks of nothing else.
  static let pathsOperand = OperandSpec(
    "PATH", count: .oneOrMore, help: "A policy file, or a folder of policies",
    completes: .files(extensions: ["qagida"]))

  static let readingOption = OptionSpec(
    "reading", value: .pair("NAME", "VALUE"), repeats: true,
    help: "Take a reading in another way than its default")

  /// The options that say what is asked.
  static let options = [
    policiesOption,
    OptionSpec(
      "on", value: .date,
      help: "The day the case is judged, and whose law is applied; today (UTC) unless given"),
    OptionSpec("law", value: .date, help: "The day whose law is applied, if another"),
    readingOption,
    GivenDays.option,
  ]

  /// The options that say how records are read.
  static let recordOptions = [
    OptionSpec(
      "input", value: .choice(["auto", "jsonl", "json"]), default: "auto",
      help: "Whether the input has one record a line or is one JSON document"),
    OptionSpec("strict", help: "Reject records with keys that no policy knows"),
  ]

  /// Sets everything up, or prints what is wrong and says how to end.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's name where it is no operand.
  ///   - takesSelection: whether a selection may be asked for in the place of an outcome; then that
  ///     is what the failure tells.
  static func make(
    _ invocation: Invocation, outcome: String? = nil, takesSelection: Bool = false
  ) -> Result<EvaluationSetup, SetupFailure> {
    let color = invocation.color
    let (today, law) = invocation.days
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return .failure(failure)
    }
    let name = outcome ?? invocation.operand("OUTCOME") ?? ""
    let loader = PolicyLoader(
      invocation.values("policies"), world: FileWorld(), law: .on(law), given: given,
      outcome: Lookup.lastName(name))
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings) else {
      return .failure(SetupFailure(code: .unusable))
    }
    var diagnostics = DiagnosticBag()
    let evaluator = LawEvaluator(
      compilation.variants, outcome: name, today: today,
      law: law,
      readings: invocation.pairs("reading"), &diagnostics)
    guard let evaluator else {
      var ignored = DiagnosticBag()
      if let selection = SelectionEvaluator(
        compilation.variants, selection: name, today: today, law: law,
        readings: invocation.pairs("reading"), &ignored)
      {
        guard takesSelection else {
          findings.print([selectionByEval(name)])
          return .failure(SetupFailure(code: .unusable))
        }
        findings.printCount(ofWarnings: compilation.diagnostics.warningCount)
        let run = SelectionRun(
          sources: loader.sources, evaluator: selection,
          isDefaultDay: invocation.value("on") == nil, color: color)
        return .failure(SetupFailure(code: .unusable, selection: run))
      }
      diagnostics.append(ignored)
      findings.print(
        noOutcome(diagnostics, name, compilation.book, from: law, through: law))
      return .failure(SetupFailure(code: .unusable))
    }
    findings.printCount(ofWarnings: compilation.diagnostics.warningCount)
    return .success(
      EvaluationSetup(
        sources: loader.sources, variants: compilation.variants, evaluator: evaluator,
        subject: evaluator.newest.core[evaluator.newest.outcome].subject,
        isDefaultDay: invocation.value("on") == nil, color: color))
  }

  static func selectionByEval(_ name: String) -> Diagnostic {
    Diagnostic(.selectionByEval, at: .file(""), [DiagnosticArgument("name", .text(name))])
  }

  /// What is told where no outcome could be looked up: when the law has it, if that of some days
  /// does.
  static func noOutcome(
    _ diagnostics: DiagnosticBag, _ name: String, _ book: LawBook, from first: CivilDate,
    through last: CivilDate
  ) -> [Diagnostic] {
    guard diagnostics.items.contains(where: { $0.id == .noSuchOutcome }),
      let found = Lookup.atOtherTimes(name, in: book, from: first, through: last)
    else { return diagnostics.items }
    return diagnostics.items.filter { $0.id != .noSuchOutcome } + [found]
  }

  static func day(_ text: String?) -> CivilDate? {
    text.flatMap { try? CivilDate(utf8: Array($0.utf8)) }
  }

  /// The day of the clock at longitude zero: the only thing that is asked of the clock.
  static func todayUTC() -> CivilDate {
    let epoch = 719_163
    return CivilDate(dayNumber: epoch + time(nil) / 86_400) ?? .earliest
  }

  var core: Core { evaluator.newest.core }
  var outcome: DefinitionID { evaluator.newest.outcome }
  var question: Question { evaluator.newest.question }

  var text: AnswerText { AnswerText(core: core, words: .english, question: question) }

  /// The same for an answer under another state of the law.
  func text(of answer: Answer) -> AnswerText {
    AnswerText(
      core: answer.interpreter.core, words: .english, question: answer.interpreter.question)
  }

  /// `admission of R255 on 2025-09-10, law of 2025-09-10`
  var heading: String {
    let act = core[core[outcome].act].name.text
    var heading = "\(core[outcome].name.text) of \(act) on \(question.today.description)"
    if isDefaultDay { heading += " (today, UTC)" }
    return heading + ", law of \(question.law.description)"
  }

  /// The readings that are taken otherwise than by default, as `NAME=VALUE`.
  var chosenReadings: [String] {
    core.readings.indices.compactMap { number in
      guard let chosen = question.readings[number],
        chosen != core.readings[number].defaultAlternative
      else { return nil }
      return text.reading(
        Decision.ReadingChoice(reading: ReadingID(number), alternative: chosen))
    }
  }
}

/// That a run cannot begin; what is wrong has been printed.
struct SetupFailure: Error {
  let code: ExitCode
  /// What can be asked instead, of a selection.
  var selection: SelectionRun?
}
