import QagidaLaw
import QagidaSource

/// The readings of a law as a page in Markdown: every doubt with the words it turns on, its ways,
/// and by which of them is read unless a run says otherwise.
package enum ReadingsMarkdown {
  /// - Parameter heading: of which day's law it tells.
  package static func page(_ readings: ReadingList, heading: String) -> String {
    var page = "# Readings\n\nThe \(heading).\n"
    var acts: [Name] = []
    for entry in readings.entries where !acts.contains(entry.act) { acts.append(entry.act) }
    for act in acts {
      page += "\n## \(act.text)\n"
      for entry in readings.entries where entry.act == act { page += section(entry) }
    }
    let count = readings.entries.count
    return page + (count == 1 ? "\n1 reading.\n" : "\n\(count) readings.\n")
  }

  private static func section(_ entry: ReadingList.Entry) -> String {
    let clauses = entry.clauses.map { $0.text }.joined(separator: ", ")
    var text = "\n### \(clauses.isEmpty ? "" : clauses + " ")`\(entry.name.text)`\n\n"
    if let quote = entry.quote { text += "«\(escaped(quote.text))»\n\n" }
    let titles = words(entry.titles)
    if !titles.isEmpty { text += titles.map { escaped($0) }.joined(separator: " · ") + "\n\n" }
    text += "| way | says | |\n| --- | --- | --- |\n"
    for way in entry.alternatives {
      let says = ([way.gloss?.text ?? ""] + words(way.titles)).filter { !$0.isEmpty }
      text += "| `\(way.name.text)` | \(says.map { escaped($0) }.joined(separator: "<br>"))"
      text += " | \(way.isDefault ? "default" : "") |\n"
    }
    return text
  }

  private static func words(_ titles: Titles) -> [String] {
    [titles.kk, titles.ru, titles.en].compactMap { $0?.text }
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "`")
      {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
