import Foundation

/// The policies that stand in the repository.
enum PolicyFiles {
  private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The repository's file at a path that begins at its root.
  static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  /// Name and bytes of each file that ends in `.qagida` under `policies`, by path.
  static let all: [(path: String, bytes: [UInt8])] = {
    let folder = url("policies")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".qagida") }.sorted().map { path in
      (path, [UInt8]((try? Data(contentsOf: folder.appendingPathComponent(path))) ?? Data()))
    }
  }()

  /// The declarations of a file, each with the comments above it: pieces small enough to be cut
  /// anywhere.
  static func declarations(of bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let startsDeclaration = line.first.map { $0 != 0x20 && $0 != 0x2D } ?? false
      if startsDeclaration && !(pieces[pieces.count - 1].isEmpty) { pieces.append([]) }
      pieces[pieces.count - 1] += Array(line) + [0x0A]
    }
    return pieces
  }
}
