import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaSource

/// What `timeline` needs before it looks for the record.
struct TimelineSetup {
  let finder: TimelineFinder
  let first: CivilDate
  let last: CivilDate
  /// The newest law of these days that has the outcome; records are read by it.
  let newest: EvaluationSetup

  /// Over how many years a timeline may go.
  private static let yearLimit = 4_000

  /// Sets everything up, or prints what is wrong and says how to end.
  static func make(_ invocation: Invocation) -> Result<TimelineSetup, SetupFailure> {
    let color = invocation.color
    let first = EvaluationSetup.day(invocation.value("from")) ?? .earliest
    let last = EvaluationSetup.day(invocation.value("to")) ?? .latest
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return .failure(failure)
    }
    if let wrong = finding(first, last, yearLimit) {
      Findings(SourceSet(), .error, color).print([wrong])
      return .failure(SetupFailure(code: .unusable))
    }
    let loader = PolicyLoader(
      invocation.values("policies"), world: FileWorld(), law: .all, given: given,
      scope: Lookup.lastName(invocation.operand("OUTCOME") ?? ""))
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings) else {
      return .failure(SetupFailure(code: .unusable))
    }
    let finder = TimelineFinder(
      compilation, outcome: invocation.operand("OUTCOME") ?? "",
      readings: invocation.pairs("reading"))
    var diagnostics = DiagnosticBag()
    guard let evaluator = finder.newest(from: first, through: last, &diagnostics) else {
      let name = invocation.operand("OUTCOME") ?? ""
      if compilation.variants.contains(where: { Lookup.selection(name, in: $0.core) != nil }) {
        findings.print([EvaluationSetup.selectionByEval(name)])
        return .failure(SetupFailure(code: .unusable))
      }
      findings.print(
        EvaluationSetup.noOutcome(
          diagnostics, invocation.operand("OUTCOME") ?? "", compilation.book, from: first,
          through: last))
      return .failure(SetupFailure(code: .unusable))
    }
    return .success(
      TimelineSetup(
        finder: finder, first: first, last: last,
        newest: EvaluationSetup(
          sources: loader.sources, variants: compilation.variants, evaluator: evaluator,
          subject: evaluator.newest.core[evaluator.newest.outcome].subject, isDefaultDay: false,
          color: color)))
  }

  /// What is wrong with the days that are asked for: upside down, or over more years than the limit.
  static func finding(
    _ first: CivilDate, _ last: CivilDate, _ yearLimit: Int
  ) -> Diagnostic? {
    var arguments = [
      DiagnosticArgument("from", .text(first.description)),
      DiagnosticArgument("to", .text(last.description)),
    ]
    if last < first { return Diagnostic(.daysUpsideDown, at: .file(""), arguments) }
    guard let period = Period(years: yearLimit),
      let end = first.shifted(by: period, rounding: .up).date, end <= last
    else { return nil }
    arguments.append(DiagnosticArgument("limit", .number(yearLimit)))
    return Diagnostic(.timeTooLong, at: .file(""), arguments)
  }
}
