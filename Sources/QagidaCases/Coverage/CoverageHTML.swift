import QagidaLaw
import QagidaSource

extension CoverageReport {
  /// The report as a page of its own, without scripts or anything from elsewhere: the counts, and
  /// the text of the policies, each line coloured by what was seen of it.
  package var html: String {
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Coverage of policies by cases</title>
      <style>
      body { font-family: sans-serif; margin: 2em auto; max-width: 90em; color: #222; }
      table { border-collapse: collapse; }
      .counts td, .counts th { border: 1px solid #ccc; padding: .3em .6em; text-align: right; }
      .counts td:first-child { text-align: left; font-weight: bold; }
      .short { color: #a00; }
      .text { font-family: monospace; width: 100%; }
      .text td { padding: 0 .6em; vertical-align: top; }
      .text td:nth-child(1) { text-align: right; color: #777; user-select: none; }
      .text td:nth-child(2) { white-space: pre-wrap; }
      .text td:nth-child(3) { font-family: sans-serif; font-size: .8em; color: #555; width: 38%; }
      .all td:nth-child(2) { background: #dfd; }
      .some td:nth-child(2) { background: #ffd; }
      .none td:nth-child(2) { background: #fdd; }
      mark { background: #fb8; }
      </style>
      </head>
      <body>
      <h1>Coverage of policies by cases</h1>
      <p>Green: seen in each way that it can come out. Yellow: in some, with what was not seen beside
      it. Red: never asked.</p>

      """
    page += countTable
    var byFile: [SourceID: [Item]] = [:]
    for item in acts.flatMap({ $0.items }) {
      byFile[item.point.span.file, default: []].append(item)
    }
    for (id, items) in byFile.sorted(by: { $0.key < $1.key }) {
      page += section(sources[id], items)
    }
    return page + "</body>\n</html>\n"
  }

  // MARK: Counts

  private var countTable: String {
    let groups = counts.map { $0.group }.map { "<th>\($0.rawValue)</th>" }.joined()
    var text = "<table class=\"counts\">\n<tr><th></th>\(groups)<th>all</th></tr>\n"
    for act in acts { text += Self.row(act.name.text, act.counts, act.goals) }
    if acts.count != 1 { text += Self.row("all", counts, goals) }
    return text + "</table>\n"
  }

  private static func row(
    _ name: String, _ counts: [Count], _ goals: (seen: Int, total: Int)
  ) -> String {
    var text = "<tr><td>\(MarkupText.escaped(name))</td>"
    for count in counts {
      let cell = count.total == 0 ? "" : "\(count.seen) of \(count.total)"
      text += count.seen < count.total ? "<td class=\"short\">\(cell)</td>" : "<td>\(cell)</td>"
    }
    return text + "<td>\(percent(goals)) %</td></tr>\n"
  }

  // MARK: Text

  private func section(_ file: SourceFile, _ items: [Item]) -> String {
    var byLine: [Int: [Item]] = [:]
    for item in items {
      byLine[file.lineIndex(of: item.point.span.start), default: []].append(item)
    }
    var text = "<h2>\(MarkupText.escaped(file.path))</h2>\n<table class=\"text\">\n"
    for line in file.lineStarts.indices {
      let isLast = line + 1 == file.lineStarts.count
      if isLast && file.lineBytes(line).isEmpty { break }
      let items = byLine[line] ?? []
      let missing = items.filter { !$0.missing.isEmpty }
      let notes = missing.map { MarkupText.escaped("\($0.title): \($0.missingText)") }
      text += "<tr\(Self.className(items, missing))><td>\(line + 1)</td><td>"
      text += marked(line, of: file, missing) + "</td><td>"
      text += notes.joined(separator: "<br>") + "</td></tr>\n"
    }
    return text + "</table>\n"
  }

  private static func className(_ items: [Item], _ missing: [Item]) -> String {
    if items.isEmpty { return "" }
    if missing.isEmpty { return " class=\"all\"" }
    return items.allSatisfy { $0.seen.cases == 0 } ? " class=\"none\"" : " class=\"some\""
  }

  /// A line with the conditions and limits marked that were not seen in each way.
  private func marked(_ line: Int, of file: SourceFile, _ missing: [Item]) -> String {
    let bytes = file.lineBytes(line)
    var spans = missing.filter { [.condition, .boundary].contains($0.point.kind) }
      .map { (Int($0.point.span.start), min(Int($0.point.span.end), bytes.endIndex)) }
    spans.sort { $0 < $1 }
    var text = ""
    var offset = bytes.startIndex
    for (start, end) in spans where start >= offset && end > start {
      text += MarkupText.escaped(bytes[offset..<start])
      text += "<mark>" + MarkupText.escaped(bytes[start..<end]) + "</mark>"
      offset = end
    }
    return text + MarkupText.escaped(bytes[offset...])
  }
}
