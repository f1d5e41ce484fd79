import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// What `check --lint` finds of oversights of the acts themselves.
@Suite struct LawLintTests {
  private static func findings(_ text: String, _ lints: Lints = .all) -> [String] {
    var sources = SourceSet()
    _ = sources.add(path: "a.qagida", bytes: Array(text.utf8))
    let found = Compiler.compile(sources, table: PhraseTable(.english), lints: lints)
    return found.diagnostics.sorted.filter { $0.severity != .note }
      .map { finding in
        let values = finding.arguments.filter { "\($0.key)" == "numbers" || "\($0.key)" == "row" }
        return ([finding.id.code] + values.map { "\($0.value.written)" }).joined(separator: " ")
      }
  }

  private static func degree(_ type: String, _ rows: [String] = bands) -> String {
    "act A\n    about Case\n\nrecord Case\n    score  \(type)\n\noutcome degree by score  §34\n"
      + rows.map { "    \($0)\n" }.joined()
  }

  private static let bands = [
    "high 8 to 10", "medium 5 to 7", "low 2 to 4", "ineffective below 2",
  ]

  @Test func holesAreThoseOfTheNumber() {
    #expect(
      Self.findings(Self.degree("number to 2 places")) == [
        "QG0368 above 10 `high` §34", "QG0367 7.01 to 7.99", "QG0367 4.01 to 4.99",
      ])
    #expect(
      Self.findings(Self.degree("number to 1 places")) == [
        "QG0368 above 10 `high` §34", "QG0367 7.1 to 7.9", "QG0367 4.1 to 4.9",
      ])
    #expect(Self.findings(Self.degree("whole number")) == ["QG0368 above 10 `high` §34"])
    #expect(Self.findings(Self.degree("whole number 0 to 10")) == [])
    #expect(
      Self.findings(Self.degree("whole number 0 to 12")) == ["QG0368 11 to 12 `high` §34"])
    #expect(Self.findings(Self.degree("number to 2 places"), .usual) == [])
  }

  @Test func holesAreFoundInAnyOrderOfRows() {
    #expect(
      Self.findings(Self.degree("whole number", ["b 5 or less", "c 8", "a above 8"]))
        == ["QG0367 6 to 7"])
    #expect(
      Self.findings(Self.degree("whole number", ["a above 8", "b 5 or less", "c 8"]))
        == ["QG0367 6 to 7"])
    #expect(
      Self.findings(Self.degree("years", ["a 1 to 3"])) == [
        "QG0368 0 `a` §34", "QG0368 above 3 `a` §34",
      ])
  }

  private static func register(_ cells: [String], _ more: String = "") -> String {
    let keys = ["abai", "akmola", "aktobe", "almaty"]
    return "act A\n    about Case\n\nchoice region abai, akmola, aktobe, almaty\n\n"
      + "record Case\n    region  region\n\n"
      + "table departments by region: council_of region, seat text  §8\n"
      + zip(keys, cells).map { "    \($0)  \($1), \"x\"\n" }.joined() + more
  }

  @Test func oddCellsAreThoseOfFewRows() {
    let keys = ["abai", "akmola", "aktobe", "almaty"]
    #expect(Self.findings(Self.register(keys)) == [])
    #expect(
      Self.findings(Self.register(["abai", "abai", "aktobe", "almaty"]))
        == ["QG0374 `akmola` §8"])
    #expect(Self.findings(Self.register(["abai", "abai", "abai", "almaty"])) == [])
  }

  @Test func propertiesAreAskedOfEachRow() {
    let property = "\nproperty own of departments  §9\n    means council_of = key\n"
    #expect(
      Self.findings(Self.register(["abai", "abai", "abai", "almaty"], property))
        == ["QG0372 `akmola` §8", "QG0372 `aktobe` §8"])
    let two = property + "\nproperty also of departments  §9\n    means key = council_of\n"
    #expect(
      Self.findings(Self.register(["abai", "abai", "aktobe", "almaty"], two))
        == ["QG0372 `akmola` §8", "QG0372 `akmola` §8"])
    let other = "\nproperty own of departments means council_of in {abai, almaty} or seat = \"y\"\n"
    #expect(
      Self.findings(Self.register(["abai", "aktobe", "abai", "almaty"], other))
        == ["QG0372 `akmola` §8"])
  }
}

extension DiagnosticValue {
  var written: String {
    if case .text(let text) = self { return text }
    return ""
  }
}
