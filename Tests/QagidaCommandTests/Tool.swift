import Foundation
import Testing

/// Runs the built `qagida` as a user would.
struct Tool {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The executable that was built together with these tests.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: own).deletingLastPathComponent().appending(path: "qagida").path()
  }()

  struct Result {
    let output: Data
    let errors: Data
    let code: Int32
    /// Whether the process was ended by a signal: a crash.
    let isCrash: Bool

    var text: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// Runs with arguments, standard input and changes to an environment that says nothing.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    folder: URL = root
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let (output, errors) = (FileHandle.temporary(), FileHandle.temporary())
    process.standardOutput = output
    process.standardError = errors
    let source = FileHandle.temporary()
    source.write(input)
    try source.seek(toOffset: 0)
    process.standardInput = source
    try process.run()
    process.waitUntilExit()
    try output.seek(toOffset: 0)
    try errors.seek(toOffset: 0)
    return Result(
      output: try output.readToEnd() ?? Data(), errors: try errors.readToEnd() ?? Data(),
      code: process.terminationStatus, isCrash: process.terminationReason == .uncaughtSignal)
  }
}

extension FileHandle {
  /// A file of its own that is gone when it is closed.
  static func temporary() -> FileHandle {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return FileHandle(forUpdatingAtPath: path) ?? .nullDevice
  }
}

/// A folder for one test.
struct Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "qagida-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path()
  }
}
