import Glibc
import QagidaOptions
import QagidaRecords
import QagidaSource

/// A file of records, or standard input as `-`.
struct RecordFile {
  let path: String

  /// The input's name in messages.
  var name: String { path == "-" ? "standard input" : path }

  /// Gives each piece of the input to `take` until it says stop; nil, or why the input cannot be
  /// read, or not further.
  func read(_ take: (ArraySlice<UInt8>) -> Bool) -> RecordInputFailure? {
    let descriptor: Int32
    do throws(WorldError) {
      descriptor = try open()
    } catch {
      return RecordInputFailure(diagnostic: PolicyLoader.finding(error, path), isAtOpening: true)
    }
    defer { if path != "-" { Glibc.close(descriptor) } }
    var reader = DescriptorReader(descriptor)
    do throws(WorldError) {
      while let chunk = try reader.next() {
        if !take(chunk) { return nil }
      }
    } catch {
      return RecordInputFailure(diagnostic: PolicyLoader.finding(error, name), isAtOpening: false)
    }
    return nil
  }

  private func open() throws(WorldError) -> Int32 {
    guard path != "-" else { return STDIN_FILENO }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw openFailure() }
    if FileWorld.isFolder(descriptor) {
      Glibc.close(descriptor)
      throw .notReadable(reason: "it is a folder")
    }
    return descriptor
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
