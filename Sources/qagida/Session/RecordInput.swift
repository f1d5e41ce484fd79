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
  private let decoder: RecordDecoder
  private let form: RecordSplitter.Form
  private let work: WorkLimit

  /// - Parameter path: the file where it is no operand.
  init(_ invocation: Invocation, _ setup: EvaluationSetup, path: String? = nil) {
    self.init(
      invocation, path: path ?? invocation.operand("RECORDS") ?? "-", core: setup.core,
      about: setup.subject,
      work: WorkLimit(core: setup.core, outcome: setup.outcome, question: setup.question))
  }

  init(
    _ invocation: Invocation, path: String, core: Core, about subject: RecordID, work: WorkLimit
  ) {
    file = RecordFile(path: path)
    decoder = RecordDecoder(
      core: core, subject: subject, input: file.name, isStrict: invocation.flag("strict"))
    form = RecordFile.form(invocation)
    self.work = work
  }

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
