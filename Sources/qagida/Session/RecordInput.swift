import Glibc
import QagidaEngine
import QagidaOptions
import QagidaRecords
import QagidaSource

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

  /// Gives each item of the input to `take` until it says stop; nil, or why the input cannot be
  /// read.
  func read(_ take: (RecordStream.Item) -> Bool) -> Diagnostic? {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return PolicyLoader.finding(openFailure(), path) }
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
