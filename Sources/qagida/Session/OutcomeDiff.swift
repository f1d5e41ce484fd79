import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// Decides an outcome for each record of a file under two laws, on one day.
struct OutcomeDiff {
  let changes: OutcomeChanges
  /// The day the cases are judged.
  let today: CivilDate

  static let options =
    [
      OptionSpec(
        "records", value: .text("FILE"), help: "Say for which of these records an outcome changes",
        completes: .files(extensions: ["jsonl", "ndjson", "json"])),
      OptionSpec("outcome", value: .text("NAME"), help: "The outcome, with --records"),
    ] + EvaluationSetup.recordOptions

  /// The changes, nil when none are asked for; or prints what is wrong and says how to end.
  static func make(
    _ pair: LawPair, _ invocation: Invocation, _ color: ColorChoice
  ) throws(UsageError) -> Result<OutcomeDiff?, SetupFailure> {
    guard let path = invocation.value("records") else {
      if invocation.value("outcome") != nil {
        throw invocation.usageError("--outcome is decided for records, and there are no --records")
      }
      return .success(nil)
    }
    guard let outcome = invocation.value("outcome") else {
      throw invocation.usageError("--records needs --outcome: what is decided of them?")
    }
    let today = EvaluationSetup.day(invocation.value("on")) ?? pair.new.day
    var findings = Findings(pair.new.sources, .error, color)
    var wrong = DiagnosticBag()
    let file = RecordFile(path: path)
    let sides = [pair.old, pair.new].map { side in
      RecordSide(side, outcome, today, file.name, invocation, &wrong)
    }
    guard sides.contains(where: { $0.evaluator != nil }) else {
      findings.print(Array(wrong.sorted.suffix(1)))
      return .failure(SetupFailure(code: .unusable))
    }
    return read(file, sides[0], sides[1], today, &findings)
  }

  private static func read(
    _ file: RecordFile, _ old: RecordSide, _ new: RecordSide, _ today: CivilDate,
    _ findings: inout Findings
  ) -> Result<OutcomeDiff?, SetupFailure> {
    var (old, new) = (old, new)
    var changes = OutcomeChanges()
    var isBroken = false
    func take(
      _ before: [RecordStream.Item]?, _ after: [RecordStream.Item]?, _ findings: inout Findings
    ) {
      // Both sides cut the same bytes, so that their items are of the same records.
      for number in (after ?? before ?? []).indices {
        let (a, b) = (before?[number], after?[number])
        switch b ?? a {
        case .finding(let diagnostic):
          findings.printData([diagnostic])
          isBroken = isBroken || diagnostic.severity == .error
        case .record(let record):
          findings.printData(record.diagnostics)
          changes.add(record.name, old: old.result(a), new: new.result(b))
        case nil: break
        }
      }
    }
    let failure = file.read { chunk in
      take(old.stream?.feed(chunk.span), new.stream?.feed(chunk.span), &findings)
      return true
    }
    if let failure {
      findings.print([failure.diagnostic])
      return .failure(SetupFailure(code: .unusable))
    }
    take(old.stream?.finish(), new.stream?.finish(), &findings)
    findings.printRest()
    if isBroken { return .failure(SetupFailure(code: .unusable)) }
    return .success(OutcomeDiff(changes: changes, today: today))
  }
}

/// One law, ready to decide records; without an evaluator where it has no such outcome.
private struct RecordSide {
  let evaluator: LawEvaluator?
  var stream: RecordStream?

  init(
    _ side: LawPair.Side, _ outcome: String, _ today: CivilDate, _ input: String,
    _ invocation: Invocation, _ wrong: inout DiagnosticBag
  ) {
    evaluator = LawEvaluator(
      side.variants, outcome: outcome, today: today, law: side.day, readings: [], &wrong)
    guard let newest = evaluator?.newest, let subject = newest.core[newest.outcome].subject else {
      return
    }
    let decoder = RecordDecoder(
      core: newest.core, subject: subject, input: input, isStrict: invocation.flag("strict"))
    let work = WorkLimit(core: newest.core, outcome: newest.outcome, question: newest.question)
    stream = RecordStream(decoder: decoder, form: RecordFile.form(invocation), work: work)
  }

  func result(_ item: RecordStream.Item?) -> OutcomeResult {
    guard let evaluator, case .record(let record) = item else { return .none }
    return record.facts.map { OutcomeResult(evaluator.answer($0)) } ?? .rejected
  }
}
