import QagidaLaw
import QagidaSource

extension CoverageReport {
  /// The report for people: what was not seen, by act and clause, then what is counted.
  package var text: String {
    var text = ""
    for act in acts {
      let missed = act.items.filter { !$0.missing.isEmpty }
      for file in missed.files {
        text += "not seen of \(act.name.text), in \(sources[file].path)\n"
        text += Self.aligned(missed.filter { $0.point.span.file == file }.map { cells($0) })
        text += "\n"
      }
    }
    for act in acts { text += act.name.text + ": " + Self.summary(act.counts, act.goals) + "\n" }
    if acts.count != 1 { text += "all: " + Self.summary(counts, goals) + "\n" }
    return text
  }

  /// The counts, those of which there is something, and the percent of all.
  private static func summary(_ counts: [Count], _ goals: (seen: Int, total: Int)) -> String {
    let parts = counts.filter { $0.total > 0 }.map { $0.group.text($0) }
    return (parts + ["\(percent(goals)) %"]).joined(separator: ", ")
  }

  /// The line, the clauses, what it is, and how it was not seen.
  private func cells(_ item: Item) -> [String] {
    let line = sources[item.point.span.file].position(of: item.point.span.start).line
    return [
      "\(line)", item.point.clauses.map { $0.text }.joined(separator: ", "), item.point.kind.word,
      item.title, item.missingText,
    ]
  }

  /// Cells under each other; one that is very wide pushes its line on.
  private static func aligned(_ lines: [[String]]) -> String {
    let limits = [8, 12, 12, 60]
    let widths = limits.enumerated().map { column, limit in
      lines.map { DisplayWidth.columns($0[column].utf8) }.filter { $0 <= limit }.max() ?? 0
    }
    var text = ""
    for line in lines {
      text += "   "
      for (column, cell) in line.enumerated() {
        text += " " + cell
        guard column + 1 < line.count else { break }
        let blanks = widths[column] - DisplayWidth.columns(cell.utf8)
        text += String(repeating: " ", count: max(0, blanks) + 1)
      }
      text += "\n"
    }
    return text
  }
}

extension [CoverageReport.Item] {
  /// The files in which they stand, in their order.
  fileprivate var files: [SourceID] {
    var files: [SourceID] = []
    for item in self where files.last != item.point.span.file { files.append(item.point.span.file) }
    return files
  }
}
