import Foundation
import QagidaLaw
import QagidaSource
import Testing

/// The first policy of the reference checks as it is printed there.
@Suite struct ReferenceTests {
  @Test func theFirstPolicyChecks() throws {
    let page = try Repository.text(Repository.root.appending(path: "docs/language.md"))
    let start = try #require(page.range(of: "## A first policy\n"))
    let end = try #require(page.range(of: "## Files and layout\n"))
    var blocks: [[Substring]] = [[]]
    for line in page[start.upperBound..<end.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("    ") {
        blocks[blocks.count - 1].append(line.dropFirst(4))
      } else if line.isEmpty {
        if !(blocks.last?.isEmpty ?? true) { blocks[blocks.count - 1].append("") }
      } else {
        blocks.append([])
      }
    }
    let files = blocks.filter { !$0.isEmpty }
    try #require(files.count == 2)
    var sources = SourceSet()
    for (number, lines) in files.enumerated() {
      _ = sources.add(
        path: "file\(number).qagida", bytes: Array(lines.joined(separator: "\n").utf8))
    }
    let found = Findings(
      all: compiled(sources).diagnostics.sorted.filter { $0.severity > .note }, sources: sources)
    #expect(found.codes.isEmpty, "\(found.codes)")
  }
}
