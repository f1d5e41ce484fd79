/// Laying text out in columns of a terminal.
enum TextLayout {
  /// How wide the lines of help are.
  static let width = 80

  /// How many columns the text takes: one a character, as letters with or without combining marks
  /// take in every alphabet the tool writes in.
  static func columns(_ text: String) -> Int { text.count }

  /// The text in lines of at most `width` columns, broken at spaces. A word that is wider has a
  /// line of its own.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if columns(line) + 1 + columns(String(word)) <= width {
        line += " \(word)"
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text with blanks after it up to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + blanks(max(0, width - columns(text)))
  }

  static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Terms with their descriptions beside them, the descriptions aligned. A term too wide for its
  /// column has its description on the lines below it.
  static func table(_ rows: [(term: String, description: String)], style: TerminalStyle) -> String {
    let indent = 2
    let gap = 2
    let widest = 26
    let fitting = rows.map { columns($0.term) }.filter { $0 <= widest }
    let start = indent + (fitting.max() ?? widest) + gap
    var text = ""
    for row in rows {
      var lines = wrap(row.description, width: width - start)
      let term = blanks(indent) + style.paint(row.term, .bold)
      if columns(row.term) <= widest, !lines.isEmpty {
        let filler = blanks(start - indent - columns(row.term))
        text += "\(term)\(filler)\(lines.removeFirst())\n"
      } else {
        text += term + "\n"
      }
      for line in lines { text += "\(blanks(start))\(line)\n" }
    }
    return text
  }
}
