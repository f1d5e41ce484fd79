import QagidaSource
import Testing

/// The index of the pages is made from their titles.
@Suite struct DiagnosticIndexTests {
  @Test func indexIsUpToDate() throws {
    let url = Repository.diagnostics.appendingPathComponent("README.md")
    let index = try Self.index()
    if Repository.isRewriting {
      try Repository.write(index, to: url)
    } else {
      #expect(try Repository.text(url) == index)
    }
  }

  private static let head = """
    # Findings

    Everything that Qagida finds wrong has a number, which stays, and a page here: what it means, an
    example, what is printed of it, and the example mended. An *error* stops: the policies are not
    evaluated, the record is rejected. A *warning* is more likely a slip than not. A *note* tells
    something that may well be meant.

    Some pages show what cannot be seen or would be long: `<U+200B>` stands for the character of
    that number, `<byte E9>` for a byte, `<40 times ab>` for a text so many times,
    `<for 2 to 9: a# is b#-1>` for a line with each number.

    """

  private static let chapters: [(range: ClosedRange<UInt16>, title: String)] = [
    (100...199, "Files, text and syntax"),
    (200...299, "Acts, vocabularies and names"),
    (300...399, "Types"),
    (400...499, "Rules and clauses"),
    (500...599, "Records"),
    (600...699, "What was asked for"),
    (700...799, "Cases"),
  ]

  private static func index() throws -> String {
    var text = head
    for chapter in chapters {
      text += "\n## \(chapter.title)\n\n| | | |\n| --- | --- | --- |\n"
      for id in DiagnosticPagesTests.reported where chapter.range.contains(id.rawValue) {
        let gist = try DiagnosticPage(code: id.code).gist ?? ""
        let cell = gist.replacing("|", with: "\\|")
        text += "| [\(id.code)](\(id.code).md) | \(id.severity) | \(cell) |\n"
      }
    }
    return text
  }
}
