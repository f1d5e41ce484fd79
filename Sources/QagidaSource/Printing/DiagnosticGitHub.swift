extension DiagnosticPrinter {
  /// A finding as a workflow command of GitHub Actions, which shows it at its line of a change.
  func github(_ diagnostic: Diagnostic) -> String {
    let words = writer.words(of: diagnostic)
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let (path, start, end) = location(diagnostic.place)
    let texts = zip(diagnostic.related, words.notes).filter { $0.0.note.isOfText }.map { $0.1 }
    let message = ([words.message] + texts + words.hints).joined(separator: "\n")
    return GitHubCommand.text(
      command, file: path, line: start?.line, column: start?.column,
      endColumn: start?.line == end?.line ? end?.column : nil, title: diagnostic.id.code,
      message: message)
  }
}

/// A workflow command of GitHub Actions that marks a place of a change.
///
/// Source: "Workflow commands for GitHub Actions", setting an error, warning or notice message.
package enum GitHubCommand {
  /// - Parameters:
  ///   - command: `error`, `warning` or `notice`.
  ///   - line: from 1, like the columns; `endColumn` is the one behind the last.
  package static func text(
    _ command: String, file: String, line: Int?, column: Int? = nil, endColumn: Int? = nil,
    title: String, message: String
  ) -> String {
    var properties = ["file=" + property(file)]
    if let line { properties.append("line=\(line)") }
    if let column { properties.append("col=\(column)") }
    if let column, let endColumn, endColumn > column {
      properties.append("endColumn=\(endColumn)")
    }
    properties.append("title=" + property(title))
    return "::\(command) " + properties.joined(separator: ",") + "::" + data(message) + "\n"
  }

  private static func data(_ text: String) -> String {
    escape(text, [0x25, 0x0D, 0x0A])
  }

  private static func property(_ text: String) -> String {
    escape(text, [0x25, 0x0D, 0x0A, 0x3A, 0x2C])
  }

  /// Bytes of a set as `%0A` and the like.
  private static func escape(_ text: String, _ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      if bytes.contains(byte) {
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
