import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// What `deadlines` needs before the first record.
struct DeadlinesSetup {
  let sources: SourceSet
  let finder: DueDayFinder
  let heading: DayListHeading
  /// Whether the day was not given but taken from the clock.
  let isDefaultDay: Bool
  /// The acts and amendments of which it is not known whether they are in force.
  let open: [Name]
  /// The readings that were chosen, as `NAME=VALUE`.
  let readings: [String]
  let color: ColorChoice

  /// Over how many years deadlines are listed.
  private static let yearLimit = 100

  /// Sets everything up, or prints what is wrong and says how to end.
  static func make(_ invocation: Invocation) -> Result<DeadlinesSetup, SetupFailure> {
    let color = invocation.color
    let from = EvaluationSetup.day(invocation.value("from")) ?? .earliest
    let to = EvaluationSetup.day(invocation.value("to")) ?? .latest
    let (today, law) = invocation.days
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return .failure(failure)
    }
    if let wrong = TimelineSetup.finding(from, to, yearLimit) {
      Findings(SourceSet(), .error, color).print([wrong])
      return .failure(SetupFailure(code: .unusable))
    }
    let loader = PolicyLoader(
      invocation.operands("PATH"), world: FileWorld(), law: .on(law), given: given, lints: .none)
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings), let days = DateRange(from: from, through: to)
    else {
      return .failure(SetupFailure(code: .unusable))
    }
    let act = invocation.name("act")
    if let unknown = ActOption.finding(act, among: compilation.book.acts.map({ $0.name })) {
      findings.print([unknown])
      return .failure(SetupFailure(code: .unusable))
    }
    var diagnostics = DiagnosticBag()
    guard
      let finder = DueDayFinder(
        compilation.variants, on: today, law: law, days: days, act: act,
        readings: invocation.pairs("reading"), words: .english, &diagnostics)
    else {
      findings.print(diagnostics.items)
      return .failure(SetupFailure(code: .unusable))
    }
    return .success(
      DeadlinesSetup(
        sources: loader.sources, finder: finder,
        heading: DayListHeading(from: from, to: to, on: today, law: law),
        isDefaultDay: invocation.value("on") == nil, open: compilation.book.open(on: law),
        readings: invocation.pairs("reading").map { "\($0.name)=\($0.value)" }, color: color))
  }

  /// The record that the input is of: the only one that deadlines are about, or the one that
  /// `--about` names; nil, with a finding, where that does not say it.
  func subject(_ invocation: Invocation) -> RecordID? {
    AboutOption(nothing: .noDeadlines, several: .recordsOfWhat, unknown: .noDeadlineAbout)
      .subject(
        invocation, among: finder.subjects, in: finder.core,
        Findings(sources, .error, color))
  }
}
