import QagidaCases
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// Examples that are records of files of JSON.
@Suite struct ExampleRecordTests {
  private static let law = """
    act R1 by order 1 of agency of 2024-01-15
        about Person
    choice body     agency
    choice level    secondary < bachelor
    choice country  KZ, RU
    record Person
        birth_date  date
        enrolled    date or none
        level       level
        citizenship set of country
        jobs        list of Job
        letter      Letter
        second      Letter or none
        name        text
    record Job
        runs from started to ended
        started     date
        ended       date or none
    record Letter
        pages       whole number
    define pages is letter.pages + (if second is given then second.pages else 0)
    define finished is level
    define jobs_had is count of jobs
    define called is name
    define since is enrolled
    define of_which is citizenship
    """

  /// The files of records, by path.
  private struct Memory: World {
    let files: [String: String]

    func policyFiles(at path: String) throws(WorldError) -> [String] { [path] }

    func read(_ path: String, limit: Int) throws(WorldError) -> [UInt8] {
      guard let text = files[path] else { throw .notFound }
      if text.utf8.count > limit { throw .tooLarge(size: text.utf8.count) }
      if text == "locked" { throw .notReadable(reason: "Permission denied") }
      return Array(text.utf8)
    }
  }

  /// The status and the answer of each case, and the findings with their places.
  private func judged(_ cases: String, _ files: [String: String]) -> [String] {
    var sources = SourceSet()
    _ = sources.add(path: "law/r1.qagida", bytes: Array(Self.law.utf8))
    _ = sources.add(path: "law/r1.cases.qagida", bytes: Array("cases for R1\n\(cases)".utf8))
    let compilation = Compiler.read(sources, table: PhraseTable(.english))
    let syntax = compilation.diagnostics.items + compilation.caseDiagnostics.items
    var reader = CaseReader(world: Memory(files: files))
    var runner = CaseRunner(LawLibrary(compilation.trees))
    var results: [String] = []
    for file in compilation.caseTrees.map({ reader.read($0) }) {
      runner.checkExamples(of: file)
      results += file.cases.map { test in
        let result = runner.run(test, of: file)
        return "\(result.status): \(result.actual)"
      }
    }
    let found =
      syntax + reader.diagnostics.items + runner.diagnostics.items + runner.lawDiagnostics.items
    return results + found.map { "\($0.id) \(Self.place($0, sources))" }
  }

  private static func place(_ item: Diagnostic, _ sources: SourceSet) -> String {
    switch item.place {
    case .source(let span):
      sources[span.file].text(span)
    case .data(let place): "\(place.input):\(place.position.line):\(place.position.column)"
    case .file(let path): path
    }
  }

  private static let anna = """
    {"id": "anna", "remark": "…", "birth_date": "1990", "enrolled": null, "level": "bachelor",
     "citizenship": ["KZ"], "letter": {"pages": 3}, "second": {"pages": 4}, "name": "Анна",
     "jobs": [{"started": "2015-09-01", "ended": "2019-08-31"}, {"started": "2019-09-01"}]}
    """

  private func asked(_ rule: String, with: String = "anna") -> String {
    "case \"\(rule), \(with)\"\n    \(rule) on 2025-09-01\n    with \(with)\n    expect undetermined\n"
  }

  @Test func everyTypeOfFactComesOver() {
    let rules = ["pages", "finished", "jobs_had", "called", "since", "of_which"]
    let found = judged(
      "example anna: Person from \"anna.json\"\n" + rules.map { asked($0) }.joined(),
      ["law/anna.json": Self.anna])
    #expect(
      found == [
        "failed: 7", "failed: bachelor", "failed: 2", "failed: \"Анна\"", "failed: none",
        "failed: {KZ}",
      ])
  }

  @Test func whatTheFileLeavesOutIsUnknown() {
    let found = judged(
      "example anna: Person from \"anna.json\"\n"
        + ["pages", "since", "jobs_had"].map { asked($0) }.joined(),
      ["law/anna.json": #"{"letter": {"pages": 1}, "second": "..", "jobs": [{}, ".."]}"#])
    #expect(
      found == [
        "passed: undetermined needs second, second.pages",
        "passed: undetermined needs enrolled",
        "passed: undetermined needs jobs",
      ])
  }

  @Test func factsBelowAndOfACaseChangeIt() {
    let cases = """
      example anna: Person from "anna.json"
          letter.pages    5
          second
              pages       6
      example later: anna
          level           secondary
      \(asked("pages"))
      \(asked("pages", with: "later, second none"))
      \(asked("finished", with: "later, jobs[2].ended none"))
      \(asked("jobs_had", with: "anna, jobs nothing"))
      """
    #expect(
      judged(cases, ["law/anna.json": Self.anna])
        == ["failed: 11", "failed: 5", "failed: secondary", "failed: 0"])
  }

  @Test func aRecordIsFoundByItsID() {
    let lines = "{\"id\": \"a\", \"level\": \"secondary\"}\n{\"id\": 7, \"level\": \"bachelor\"}\n"
    let cases = """
      example one: Person from "all.jsonl" "a"
      example two: Person from "../data/all.json" "7"
      \(asked("finished", with: "one"))
      \(asked("finished", with: "two"))
      """
    let found = judged(
      cases,
      [
        "law/all.jsonl": lines,
        "law/../data/all.json": "[\(lines.split(separator: "\n").joined(separator: ","))]",
      ])
    #expect(found == ["failed: secondary", "failed: bachelor"])
  }

  @Test(arguments: [
    (#""none.json""#, "", "fileNotFound \"none.json\""),
    (#""locked.json""#, "locked", "fileNotReadable \"locked.json\""),
    (#""a.json" "b""#, #"{"id": "a"}"#, "noSuchRecord \"b\""),
    (#""a.json""#, #"[{"id": "a"}, {"id": "b"}]"#, "oneRecordWanted \"a.json\""),
    (#""a.json""#, "[]", "oneRecordWanted \"a.json\""),
    (#""a.json""#, "", "oneRecordWanted \"a.json\""),
    (#""a.json" "a""#, #"[{"id": "a"}, {"id": "a"}]"#, "recordIdTwice \"a\""),
    (#""a.json" "a""#, "{\"id\": \"a\"}\n{\"id\": \"b\", }", "recordSyntax law/a.json:2:11"),
    (#""a.json" "a""#, #"[{"id": "a"}"#, "documentCutShort law/a.json:1:13"),
    (#""a.json""#, "{\n  \"level\": 3}", "dataType law/a.json:2:12"),
    (#""a.json""#, #"{"level": "batchelor"}"#, "dataWord law/a.json:1:11"),
    (#""a.json""#, "[3]", "notARecord law/a.json:1:2"),
    (#""a.json""#, "\u{FF}", "recordSyntax law/a.json:1:1"),
  ])
  func whatCannotBeRead(_ from: String, _ text: String, _ finding: String) {
    let name = from.hasPrefix("\"locked") ? "law/locked.json" : "law/a.json"
    let found = judged(
      "example one: Person from \(from)\n" + asked("finished", with: "one"),
      from.hasPrefix("\"none") ? [:] : [name: text])
    #expect(found == ["broken: ", finding])
  }

  @Test func anotherRecordOfTheFileMayBeWrong() {
    let found = judged(
      "example one: Person from \"a.json\" \"a\"\n" + asked("finished", with: "one"),
      ["law/a.json": #"[{"level": 3}, {"id": "a", "level": "bachelor"}]"#])
    #expect(found == ["failed: bachelor"])
  }

  @Test func aKeyThatNoFieldHasIsAWarning() {
    let found = judged(
      "example one: Person from \"a.json\"\n" + asked("finished", with: "one"),
      ["law/a.json": #"{"level": "bachelor", "shoe": 42}"#])
    #expect(found == ["failed: bachelor", "unknownKey law/a.json:1:23"])
  }

  @Test func onlyARecordTypeIsReadFromAFile() {
    let found = judged(
      """
      example one: Person
      example two: one from "a.json"
      """, ["law/a.json": "{}"])
    #expect(found == ["unknownType one"])
  }
}
