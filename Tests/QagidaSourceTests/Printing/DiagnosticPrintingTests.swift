import Foundation
import QagidaSource
import Testing

/// Findings in their four forms, at places that are hard to show.
@Suite struct DiagnosticPrintingTests {
  private static func printer(_ text: String, path: String = "a.qagida") -> DiagnosticPrinter {
    var sources = SourceSet()
    _ = sources.add(path: path, bytes: Array(text.utf8))
    return DiagnosticPrinter(sources: sources, writer: MessageWriter(.english))
  }

  /// A finding at the first place of a word in the only file.
  private static func finding(_ word: String, in text: String) throws -> Diagnostic {
    let place = try #require(text.range(of: word))
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    let span = SourceSpan(
      file: SourceID(0), start: Int32(start), end: Int32(start + word.utf8.count))
    return Diagnostic(.unknownModule, at: .source(span), [DiagnosticArgument("name", .text(word))])
  }

  private static func lines(_ text: String, marking word: String) throws -> [String] {
    try printer(text).text(finding(word, in: text)).split(separator: "\n").map(String.init)
  }

  // MARK: Text

  @Test func marksStandUnderTheirPlace() throws {
    let lines = try Self.lines("act a\n    uses people\n", marking: "people")
    #expect(
      lines == [
        "error[QG0205]: there is no act or vocabulary `people` among the files",
        " --> a.qagida:2:10",
        "  |",
        "2 |     uses people",
        "  |          ^^^^^^ not among the files",
        "  = name its file or folder in the command",
      ])
  }

  @Test(arguments: [
    ("uses жеке_құрам", "жеке_құрам", 5, 10), ("\tuses people", "people", 6, 6),
    ("-- 人事 people", "people", 8, 6), ("-- é people", "people", 5, 6),
    ("-- e\u{301} people", "people", 5, 6), ("-- 人", "人", 3, 2),
  ])
  func marksCountColumnsAsTheyAreSeen(
    _ line: String, _ word: String, _ before: Int, _ length: Int
  ) throws {
    let marks = try Self.lines(line, marking: word)[4]
    #expect(
      marks == "  | " + String(repeating: " ", count: before)
        + String(repeating: "^", count: length) + " not among the files")
  }

  @Test func aPlaceAtTheEndOfTheFileIsMarked() {
    let span = SourceSpan(file: SourceID(0), start: 5, end: 5)
    let text = Self.printer("act a").text(Diagnostic(.emptyFile, at: .source(span), []))
    #expect(text.contains("1 | act a\n  |      ^"))
  }

  @Test func aLongLineIsCutRoundThePlace() throws {
    let text = String(repeating: "ә", count: 5_000) + " people " + String(repeating: "і", count: 99)
    let lines = try Self.lines(text, marking: "people")
    #expect(lines[3].hasPrefix("1 | …ә") && lines[3].hasSuffix("і…"))
    #expect(lines[3].unicodeScalars.count < 250)
    let place = try #require(lines[3].range(of: "people"))
    let marked = try #require(lines[4].range(of: "^^^^^^"))
    #expect(
      lines[3][..<place.lowerBound].unicodeScalars.count
        == lines[4][..<marked.lowerBound].unicodeScalars.count)
  }

  @Test func lineNumbersOfDifferentLengthAreAligned() throws {
    let text = "people\n" + String(repeating: "\n", count: 9) + "more"
    let diagnostic = try Self.finding("more", in: text)
    let first = SourceSpan(file: SourceID(0), start: 0, end: 6)
    let both = Diagnostic(
      .duplicateModule, at: diagnostic.place, [DiagnosticArgument("name", .text("more"))],
      related: [RelatedPlace(first, .firstHere)])
    let printed = Self.printer(text).text(both)
    #expect(printed.contains("  --> a.qagida:11:1\n   |\n 1 | people\n   | ------ first here\n"))
    #expect(printed.contains("\n11 | more\n   | ^^^^ a second one\n"))
  }

  @Test func aPaintedTextIsTheSameWithoutItsPaint() throws {
    let text = "act a\n    uses people\n"
    let plain = Self.printer(text)
    let painted = DiagnosticPrinter(
      sources: plain.sources, writer: plain.writer, paint: { text, _ in "<\(text)>" })
    let diagnostic = try Self.finding("people", in: text)
    let shown = painted.text(diagnostic)
    #expect(shown.contains("<error[QG0205]>"))
    #expect(
      shown.filter { $0 != "<" && $0 != ">" } == plain.text(diagnostic).replacing("-->", with: "--")
    )
  }

  // MARK: For machines

  @Test func gitHubsMarksAreEscaped() {
    let diagnostic = Diagnostic(
      .unknownModule, at: .file("50%,a:b\n.qagida"), [DiagnosticArgument("name", .text("100%\nx"))])
    #expect(
      Self.printer("").print([diagnostic], .github)
        == "::error file=50%25%2Ca%3Ab%0A.qagida,title=QG0205::there is no act or vocabulary "
        + "`100%25%0Ax` among the files%0Aname its file or folder in the command\n")
  }

  @Test func sarifPlacesCountCodePointsAndEscapePaths() throws {
    let text = "act a\n    uses жеке\n"
    let printer = Self.printer(text, path: "қағида/a b.qagida")
    let log = printer.print([try Self.finding("жеке", in: text)], .sarif)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any])
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    #expect(
      place["region"] as? [String: Int] == [
        "startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 14,
      ])
    #expect(
      place["artifactLocation"] as? [String: String] == [
        "uri": "%D2%9B%D0%B0%D2%93%D0%B8%D0%B4%D0%B0/a%20b.qagida"
      ])
    #expect(result["level"] as? String == "error" && result["ruleIndex"] as? Int == 0)
  }

  @Test func jsonCountsAndKeepsEveryCharacter() throws {
    let name = "\u{1}\u{7F}\"\\\t\u{2028}қ😀"
    let diagnostic = Diagnostic(
      .unknownModule, at: .file("a"), [DiagnosticArgument("name", .text(name))])
    let text = Self.printer("").print([diagnostic], .json)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let found = try #require((object["diagnostics"] as? [[String: Any]])?.first)
    #expect((found["message"] as? String)?.contains("`\(name)`") == true)
    #expect(object["errors"] as? Int == 1 && object["warnings"] as? Int == 0)
    #expect(Self.printer("").print([], .json).contains("\"diagnostics\": []"))
  }
}
