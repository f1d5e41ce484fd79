import Glibc
import QagidaOptions
import QagidaRecords
import QagidaSource

/// A file of records, or standard input as `-`.
struct RecordFile {
  let path: String

  /// The input's name in messages.
  var name: String { path == "-" ? "standard input" : path }

  /// Opens the input; fails when it cannot be read at all.
  func open() -> Result<Int32, RecordInputFailure> {
    guard path != "-" else { return .success(STDIN_FILENO) }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0, FileWorld.isFolder(descriptor) {
      Glibc.close(descriptor)
      let error = WorldError.notReadable(reason: "it is a folder")
      return .failure(RecordInputFailure(diagnostic: PolicyLoader.finding(error, path)))
    }
    if descriptor >= 0 { return .success(descriptor) }
    return .failure(RecordInputFailure(diagnostic: PolicyLoader.finding(openFailure(), path)))
  }

  /// Gives each piece of the opened input to `take` until it says stop, and closes it; nil, or why
  /// the input cannot be read further.
  func read(_ descriptor: Int32, _ take: (ArraySlice<UInt8>) -> Bool) -> Diagnostic? {
    defer { if path != "-" { Glibc.close(descriptor) } }
    var reader = DescriptorReader(descriptor)
    do throws(WorldError) {
      while let chunk = try reader.next() {
        if !take(chunk) { return nil }
      }
    } catch {
      return PolicyLoader.finding(error, name)
    }
    return nil
  }

  private func openFailure() -> WorldError {
    errno == ENOENT ? .notFound : .notReadable(reason: String(cString: strerror(errno)))
  }

  /// The form that `--input` names.
  static func form(_ invocation: Invocation) -> RecordSplitter.Form {
    switch invocation.value("input") {
    case "jsonl": .lines
    case "json": .document
    default: .automatic
    }
  }
}
