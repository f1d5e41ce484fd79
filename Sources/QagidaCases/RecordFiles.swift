import QagidaRecords
import QagidaSource
import QagidaSyntax

/// Reads the files of records that examples are taken from, each once.
struct RecordFiles {
  private let read: (String) -> Result<[UInt8], WorldError>
  private var known: [String: Result<[UInt8], WorldError>] = [:]
  private var paths: [String] = []

  init(_ world: some World) {
    read = { path in
      do throws(WorldError) {
        return .success(try world.read(path, limit: SourceFile.sizeLimit))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The file that an example names; nil where it names none, or after a finding.
  mutating func file(
    of example: Node, _ diagnostics: inout DiagnosticBag
  ) -> CaseFile.RecordFile? {
    guard let node = example.child(.file) else { return nil }
    let path = Self.path(node.textValue.text, besides: example.tree.file.path)
    if !paths.contains(path) { paths.append(path) }
    switch bytes(path) {
    case .success(let bytes): return CaseFile.RecordFile(path: path, bytes: bytes)
    case .failure(let error):
      report(error, path, node.span, &diagnostics)
      return nil
    }
  }

  /// The files that were named since this was last asked.
  mutating func takePaths() -> [String] {
    defer { paths = [] }
    return paths
  }

  private mutating func bytes(_ path: String) -> Result<[UInt8], WorldError> {
    if let known = known[path] { return known }
    let result = read(path)
    known[path] = result
    return result
  }

  /// A path that is told from the folder of a file.
  private static func path(_ path: String, besides file: String) -> String {
    let slash = UInt8(ascii: "/")
    guard path.utf8.first != slash, let end = file.utf8.lastIndex(of: slash) else { return path }
    return String(decoding: Array(file.utf8[...end]) + Array(path.utf8), as: UTF8.self)
  }

  private func report(
    _ error: WorldError, _ path: String, _ span: SourceSpan, _ diagnostics: inout DiagnosticBag
  ) {
    let name = DiagnosticArgument("path", .text(path))
    switch error {
    case .notFound: diagnostics.report(.fileNotFound, at: span, [name])
    case .notReadable(let reason):
      diagnostics.report(
        .fileNotReadable, at: span, [name, DiagnosticArgument("reason", .text(reason))])
    case .tooLarge(let size):
      diagnostics.report(
        .fileTooLarge, at: span,
        [
          name, DiagnosticArgument("size", .number(size)),
          DiagnosticArgument("limit", .number(SourceFile.sizeLimit)),
        ])
    }
  }
}

/// A world without files.
package struct NoFiles: World {
  package init() {}

  package func policyFiles(at path: String) throws(WorldError) -> [String] { throw .notFound }

  package func read(_ path: String, limit: Int) throws(WorldError) -> [UInt8] { throw .notFound }
}
