import QagidaLaw
import QagidaSource

extension CoverageReport {
  /// The report in the tracefile form of LCOV: a rule is a function, each way in which something can
  /// come out a branch of its line, and a line was run where a case came by. The counts are of cases.
  package var lcov: String {
    var byFile: [SourceID: [Item]] = [:]
    for item in acts.flatMap({ $0.items }) {
      byFile[item.point.span.file, default: []].append(item)
    }
    var text = ""
    for (id, items) in byFile.sorted(by: { $0.key < $1.key }) {
      text += record(of: sources[id], items)
    }
    return text
  }

  private func record(of file: SourceFile, _ items: [Item]) -> String {
    var text = "TN:qagida\nSF:\(file.path)\n"
    let placed = items.map { (line: file.position(of: $0.point.span.start).line, item: $0) }
      .sorted { ($0.line, $0.item.point.span) < ($1.line, $1.item.point.span) }
    let rules = placed.filter { [.rule, .line].contains($0.item.point.kind) }
    for (line, item) in rules { text += "FN:\(line),\(item.point.name)\n" }
    for (_, item) in rules { text += "FNDA:\(item.seen.cases),\(item.point.name)\n" }
    text += "FNF:\(rules.count)\nFNH:\(rules.filter { $0.item.seen.cases > 0 }.count)\n"
    var lines: [(line: Int, cases: Int)] = []
    var branches = (found: 0, hit: 0)
    var branch = 0
    for (line, item) in placed {
      if lines.last?.line == line {
        lines[lines.count - 1].cases = max(lines[lines.count - 1].cases, item.seen.cases)
      } else {
        lines.append((line, item.seen.cases))
        branch = 0
      }
      for goal in item.point.wants.all {
        let count = item.seen[goal]
        text += "BRDA:\(line),0,\(branch),\(item.seen.cases == 0 ? "-" : "\(count)")\n"
        branch += 1
        branches.found += 1
        branches.hit += count > 0 ? 1 : 0
      }
    }
    text += "BRF:\(branches.found)\nBRH:\(branches.hit)\n"
    for (line, cases) in lines { text += "DA:\(line),\(cases)\n" }
    text += "LF:\(lines.count)\nLH:\(lines.filter { $0.cases > 0 }.count)\n"
    return text + "end_of_record\n"
  }
}
