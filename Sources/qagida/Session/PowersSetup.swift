import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// What `powers` needs before the first record.
struct PowersSetup {
  let sources: SourceSet
  let finder: DeedFinder
  let today: CivilDate
  let law: CivilDate
  /// Whether the day was not given but taken from the clock.
  let isDefaultDay: Bool
  /// The acts and amendments of which it is not known whether they are in force.
  let open: [Name]
  /// The readings that were chosen, as `NAME=VALUE`.
  let readings: [String]
  let color: ColorChoice

  /// Sets everything up, or prints what is wrong and says how to end.
  static func make(_ invocation: Invocation) -> Result<PowersSetup, SetupFailure> {
    let color = invocation.color
    let (today, law) = invocation.days
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return .failure(failure)
    }
    let loader = PolicyLoader(
      invocation.values("policies"), world: FileWorld(), law: .on(law), given: given,
      lints: .none)
    let findings = Findings(loader.sources, .error, color)
    guard let compilation = loader.usable(findings) else {
      return .failure(SetupFailure(code: .unusable))
    }
    let act = invocation.name("act")
    if let unknown = ActOption.finding(act, among: compilation.book.acts.map({ $0.name })) {
      findings.print([unknown])
      return .failure(SetupFailure(code: .unusable))
    }
    var diagnostics = DiagnosticBag()
    guard
      let finder = DeedFinder(
        compilation.variants,
        of: invocation.name("of"), act: act,
        on: today, law: law, readings: invocation.pairs("reading"), &diagnostics)
    else {
      findings.print(diagnostics.items)
      return .failure(SetupFailure(code: .unusable))
    }
    return .success(
      PowersSetup(
        sources: loader.sources, finder: finder, today: today, law: law,
        isDefaultDay: invocation.value("on") == nil, open: compilation.book.open(on: law),
        readings: invocation.pairs("reading").map { "\($0.name)=\($0.value)" }, color: color))
  }

  /// `powers on 2025-09-10, law of 2025-09-10`
  var heading: String {
    var heading = "powers, duties and prohibitions on \(today)"
    if isDefaultDay { heading += " (today, UTC)" }
    heading += ", law of \(law)"
    if !open.isEmpty {
      heading += ", with \(open.map { $0.text }.joined(separator: ", ")) that may be in force"
    }
    return readings.isEmpty ? heading : heading + "\nreadings: \(readings.joined(separator: ", "))"
  }

  /// The record that the input is of: the only one that deeds are about, or the one that `--about`
  /// names; nil, with a finding, where that does not say it.
  func subject(_ invocation: Invocation) -> RecordID? {
    guard let core = finder.core else { return nil }
    return AboutOption(nothing: .noDeedAbout, several: .deedsOfWhat, unknown: .noDeedAbout)
      .subject(
        invocation, among: finder.subjects, in: core,
        Findings(sources, .error, color))
  }
}
