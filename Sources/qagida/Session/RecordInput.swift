import QagidaEngine
import QagidaLaw
import QagidaOptions
import QagidaRecords
import QagidaSource

/// That an input cannot be read.
struct RecordInputFailure: Error {
  let diagnostic: Diagnostic
  /// Whether nothing of it could be read.
  let isAtOpening: Bool
}

/// How the reading of an input ended.
enum InputEnd {
  case whole
  /// Something between the records could not be read.
  case broken
  /// The input could not be read, or not further.
  case failed
}

/// Reads the records of a file or of standard input, one after another.
struct RecordInput {
  private let file: RecordFile
  /// Nil for what is about no record: then there is one answer, without a record.
  private let decoder: RecordDecoder?
  private let form: RecordSplitter.Form
  private let work: WorkLimit
  /// Whether records are given for what is about none.
  private let isGivenInVain: Bool

  /// - Parameter path: the file where it is no operand.
  init(_ invocation: Invocation, _ setup: EvaluationSetup, path: String? = nil) {
    let given = path ?? invocation.operand("RECORDS")
    self.init(
      invocation, path: given ?? "-", core: setup.core, about: setup.subject,
      isGivenInVain: setup.subject == nil && given != nil,
      work: WorkLimit(core: setup.core, outcome: setup.outcome, question: setup.question))
  }

  init(
    _ invocation: Invocation, path: String, core: Core, about subject: RecordID?,
    isGivenInVain: Bool = false, work: WorkLimit
  ) {
    self.isGivenInVain = isGivenInVain
    let file = RecordFile(path: path)
    self.file = file
    decoder = subject.map { subject in
      RecordDecoder(
        core: core, subject: subject, input: file.name, isStrict: invocation.flag("strict"))
    }
    form = RecordFile.form(invocation)
    self.work = work
  }

  /// Whether it is an input of no records.
  var isWithoutRecords: Bool { decoder == nil }

  /// The input's name in messages.
  var name: String { file.name }

  /// Gives each record to `take` until it says stop, and prints what is found on the way; how the
  /// reading ended.
  func records(_ findings: inout Findings, _ take: (DecodedRecord) -> Bool) -> InputEnd {
    var isBroken = false
    let failure = read { item in
      switch item {
      case .finding(let diagnostic):
        findings.printData([diagnostic])
        isBroken = isBroken || diagnostic.severity == .error
        return true
      case .record(let record):
        findings.printData(record.diagnostics)
        return take(record)
      }
    }
    if let failure {
      findings.print([failure.diagnostic])
      return .failed
    }
    findings.printRest()
    return isBroken ? .broken : .whole
  }

  /// Gives each item of the input to `take` until it says stop; nil, or why the input cannot be
  /// read, or not further.
  func read(_ take: (RecordStream.Item) -> Bool) -> RecordInputFailure? {
    if isGivenInVain {
      return RecordInputFailure(
        diagnostic: Diagnostic(.recordsInVain, at: .file(file.name)), isAtOpening: true)
    }
    guard let decoder else {
      _ = take(.record(.none))
      return nil
    }
    var stream = RecordStream(decoder: decoder, form: form, work: work)
    var isStopped = false
    let failure = file.read { chunk in
      isStopped = !stream.feed(chunk.span).allSatisfy { take($0) }
      return !isStopped
    }
    if failure != nil || isStopped { return failure }
    for item in stream.finish() where !take(item) { return nil }
    return nil
  }
}
