import Foundation

/// The files of the project that these tests read, and write when they are asked to.
enum Repository {
  /// The folder of the project.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let diagnostics = root.appendingPathComponent("docs/diagnostics")

  /// Whether what the tests print is written into the pages instead of held against them:
  /// `QAGIDA_UPDATE=1`.
  static let isRewriting = ProcessInfo.processInfo.environment["QAGIDA_UPDATE"] == "1"

  static func text(_ url: URL) throws -> String {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  static func write(_ text: String, to url: URL) throws {
    try Data(text.utf8).write(to: url)
  }

  /// The words that stand behind a full stop in the sources, without the files that only list and
  /// word the kinds of finding.
  static func casesNamedInSources() throws -> Set<String> {
    let folder = root.appendingPathComponent("Sources")
    var words: Set<String> = []
    for target in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let target = folder.appendingPathComponent(target).resolvingSymlinksInPath()
      guard let files = FileManager.default.enumerator(atPath: target.path) else { continue }
      for case let file as String in files where file.hasSuffix(".swift") {
        if file.hasPrefix("Messages/") || file.hasSuffix("DiagnosticID.swift") { continue }
        let text = try Data(contentsOf: target.appendingPathComponent(file))
        for piece in text.split(separator: UInt8(ascii: ".")).dropFirst() {
          words.insert(String(decoding: piece.prefix(while: isLetterOrDigit), as: UTF8.self))
        }
      }
    }
    return words
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
