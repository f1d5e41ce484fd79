import Foundation
import QagidaSource

/// A page about one kind of finding: a title, what it means, and three blocks under headings, an
/// example, what is printed of it, and the example mended.
struct DiagnosticPage: Sendable {
  let code: String
  let url: URL
  private(set) var text: String

  init(code: String) throws {
    self.code = code
    url = Repository.diagnostics.appendingPathComponent(code + ".md")
    text = try Repository.text(url)
  }

  /// The codes of all pages, in their order.
  static func codes() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.diagnostics.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }
      .map { String($0.dropLast(3)) }.sorted()
  }

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// What stands in the title behind the id; nil when the first line is no title of this page.
  var gist: String? {
    let start = "# \(code): "
    guard let title = lines.first, title.hasPrefix(start) else { return nil }
    return String(title.dropFirst(start.count))
  }

  var headings: [String] {
    lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
  }

  /// The fenced blocks of a known kind.
  var blocks: [PageBlock] {
    var blocks: [PageBlock] = []
    var open: (words: Substring, lines: [Substring])?
    for line in lines {
      if line.hasPrefix("```") {
        if let block = open {
          let text = block.lines.joined(separator: "\n")
          if let known = PageBlock(block.words, text) { blocks.append(known) }
          open = nil
        } else {
          open = (line.dropFirst(3), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  func block(_ kind: PageBlock.Kind) -> PageBlock? { blocks.first { $0.kind == kind } }

  /// The ids that the page names outside its blocks, besides its own: they may be found too.
  var namedCodes: [String] {
    var isInBlock = false
    var codes: [String] = []
    for line in lines {
      if line.hasPrefix("```") { isInBlock.toggle() }
      guard !isInBlock else { continue }
      codes += line.matches(of: /QG\d{4}/).map { String($0.output) }.filter { $0 != code }
    }
    return codes
  }

  /// Writes what is printed into the block for it.
  mutating func replaceFinding(_ printed: String) throws {
    let fence = "```\(PageBlock.Kind.finding.rawValue)\n"
    guard let start = text.range(of: fence)?.upperBound,
      let end = text.range(of: "```", range: start..<text.endIndex)?.lowerBound
    else { return }
    text.replaceSubrange(start..<end, with: printed)
    try Repository.write(text, to: url)
  }
}
