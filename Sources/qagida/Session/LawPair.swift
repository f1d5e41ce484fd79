import QagidaCalendar
import QagidaLaw
import QagidaOptions
import QagidaSource

/// Two laws that are compared: those of two days, or those of two folders on one.
struct LawPair {
  let old: Side
  let new: Side

  struct Side {
    let sources: SourceSet
    let compilation: Compilation
    /// The state that is compared: the newest, where the comparison comes to the same in all.
    let variant: LawVariant
    /// The states that the law may be in.
    let variants: [LawVariant]
    /// The day whose law it is.
    let day: CivilDate
    /// What it is called: its day, or its folder.
    let name: String
  }

  static let options = [
    OptionSpec("from", value: .date, help: "The day of the older law"),
    OptionSpec("to", value: .date, help: "The day of the newer law"),
    OptionSpec(
      "with", value: .text("PATH"), help: "Another folder, compared as the newer law",
      completes: .files(extensions: ["qagida"])),
    OptionSpec(
      "on", value: .date,
      help: "With --with, the day whose law it is; with --records, the day the cases are judged"),
    GivenDays.option,
  ]

  /// Reads both, or prints what is wrong and says how to end.
  static func make(
    _ invocation: Invocation
  ) throws(UsageError) -> Result<LawPair, SetupFailure> {
    let color = invocation.color
    let oldPaths = invocation.operands("PATH")
    let newPaths = invocation.value("with").map { [$0] } ?? oldPaths
    let days = try days(invocation)
    let given: [Name: CivilDate]
    switch GivenDays.read(invocation) {
    case .success(let read): given = read
    case .failure(let failure): return .failure(failure)
    }
    let old = Loaded(oldPaths, days.old, given)
    let new = Loaded(newPaths, days.new, given)
    if let wrong = old.unknown.first(where: { new.hasUnknown(given: $0) }) {
      Findings(old.loader.sources, .error, color).print([wrong])
      return .failure(SetupFailure(code: .unusable))
    }
    let isDays = invocation.value("with") == nil
    let oldName = isDays ? days.old.description : oldPaths.joined(separator: " ")
    let newName = isDays ? days.new.description : newPaths.joined(separator: " ")
    guard let older = old.usable(color), let newer = new.usable(color),
      let variants = compared(old, older, new, newer, color)
    else { return .failure(SetupFailure(code: .unusable)) }
    return .success(
      LawPair(
        old: old.side(older, variants.old, oldName), new: new.side(newer, variants.new, newName)))
  }

  /// The states that are compared; nil, with a finding, where it hangs on what is not known which
  /// changes there are.
  private static func compared(
    _ old: Loaded, _ older: Compilation, _ new: Loaded, _ newer: Compilation, _ color: ColorChoice
  ) -> (old: LawVariant, new: LawVariant)? {
    var cases: [(states: [LawState], value: (old: LawVariant, new: LawVariant, text: String))] = []
    for before in older.variants(on: old.day) {
      for after in newer.variants(on: new.day)
      where LawOfDay.areOfOneLaw(before.text.state, after.text.state) {
        let diff = LawDiff(LawSide(older, before), LawSide(newer, after))
        cases.append(
          (
            [before.text.state, after.text.state],
            (before, after, DiffPrinter(diff).text)
          ))
      }
    }
    let (only, hangsOn) = LawOfDay.certain(cases) { $0.text.utf8.elementsEqual($1.text.utf8) }
    if let only { return (only.old, only.new) }
    let isOpenBefore = hangsOn.first.map { older.book.open(on: old.day).contains($0.name) } ?? true
    Findings(old.loader.sources, .error, color)
      .print([LawOfDay.notKnown(hangsOn, isOpenBefore ? old.day : new.day)])
    return nil
  }

  private static func days(
    _ invocation: Invocation
  ) throws(UsageError) -> (old: CivilDate, new: CivilDate) {
    let from = EvaluationSetup.day(invocation.value("from"))
    let to = EvaluationSetup.day(invocation.value("to"))
    if invocation.value("with") != nil {
      if from != nil || to != nil {
        throw invocation.usageError("--with compares folders on one day, and takes --on for it")
      }
      let day = invocation.today
      return (day, day)
    }
    guard let from, let to else {
      throw invocation.usageError("give two days, --from and --to, or another folder, --with")
    }
    if invocation.value("on") != nil && invocation.value("records") == nil {
      throw invocation.usageError(
        "--on is the day the cases are judged, and there are no --records")
    }
    return (from, to)
  }
}

/// The policies of one side.
private struct Loaded {
  let loader: PolicyLoader
  let day: CivilDate
  /// That a day is given of what this side does not have; it may be the other's.
  let unknown: [Diagnostic]

  init(_ paths: [String], _ day: CivilDate, _ given: [Name: CivilDate]) {
    self.day = day
    let first = PolicyLoader(
      paths, world: FileWorld(), law: .on(day), given: given, lints: .none)
    unknown = first.compilation?.diagnostics.items.filter { $0.id == .nothingToGive } ?? []
    let names = Set(unknown.compactMap { Self.name(in: $0) })
    loader =
      unknown.isEmpty
      ? first
      : PolicyLoader(
        paths, world: FileWorld(), law: .on(day),
        given: given.filter { !names.contains($0.key) }, lints: .none)
  }

  /// Whether this side does not have what a finding says that the other does not have.
  func hasUnknown(given other: Diagnostic) -> Bool {
    unknown.contains { Self.name(in: $0) == Self.name(in: other) }
  }

  private static func name(in finding: Diagnostic) -> Name? {
    for argument in finding.arguments where "\(argument.key)" == "name" {
      if case .text(let text) = argument.value { return Name.normalized(Array(text.utf8)[...]) }
    }
    return nil
  }

  /// What can be evaluated, or nil after what is wrong with it was printed.
  func usable(_ color: ColorChoice) -> Compilation? {
    loader.usable(Findings(loader.sources, .error, color))
  }

  func side(_ compilation: Compilation, _ variant: LawVariant, _ name: String) -> LawPair.Side {
    LawPair.Side(
      sources: loader.sources, compilation: compilation, variant: variant,
      variants: compilation.variants(on: day), day: day, name: name)
  }
}
