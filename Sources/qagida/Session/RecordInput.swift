import Glibc
import QagidaEngine
import QagidaOptions
import QagidaRecords
import QagidaSource

/// That an input cannot be read.
struct RecordInputFailure: Error {
  let diagnostic: Diagnostic
}

/// Reads the records of a file or of standard input, one after another.
struct RecordInput {
  private let setup: EvaluationSetup
  private let path: String
  private let isStrict: Bool
  private let form: RecordSplitter.Form

  init(_ invocation: Invocation, _ setup: EvaluationSetup) {
    self.setup = setup
    path = invocation.operand("RECORDS") ?? "-"
    isStrict = invocation.flag("strict")
    form =
      switch invocation.value("input") {
      case "jsonl": .lines
      case "json": .document
      default: .automatic
      }
  }

  /// The input's name in messages.
  var name: String { path == "-" ? "standard input" : path }

  /// Opens the input; fails when it cannot be read at all.
  func open() -> Result<Int32, RecordInputFailure> {
    guard path != "-" else { return .success(STDIN_FILENO) }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0, FileWorld.isFolder(descriptor) {
      close(descriptor)
      let error = WorldError.notReadable(reason: "it is a folder")
      return .failure(RecordInputFailure(diagnostic: PolicyLoader.finding(error, path)))
    }
    if descriptor >= 0 { return .success(descriptor) }
    return .failure(RecordInputFailure(diagnostic: PolicyLoader.finding(openFailure(), path)))
  }

  /// Gives each item of the opened input to `take` until it says stop, and closes it; nil, or why
  /// the input cannot be read further.
  func read(_ descriptor: Int32, _ take: (RecordStream.Item) -> Bool) -> Diagnostic? {
    defer { if path != "-" { close(descriptor) } }
    let decoder = RecordDecoder(
      core: setup.core, subject: setup.subject, input: name, isStrict: isStrict)
    let work = WorkLimit(core: setup.core, outcome: setup.outcome, question: setup.question)
    var stream = RecordStream(decoder: decoder, form: form, work: work)
    var reader = DescriptorReader(descriptor)
    do throws(WorldError) {
      while let chunk = try reader.next() {
        for item in stream.feed(chunk.span) where !take(item) { return nil }
      }
    } catch {
      return PolicyLoader.finding(error, name)
    }
    for item in stream.finish() where !take(item) { return nil }
    return nil
  }

  private func openFailure() -> WorldError {
    errno == ENOENT ? .notFound : .notReadable(reason: String(cString: strerror(errno)))
  }
}
