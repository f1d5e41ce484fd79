import QagidaCalendar
import QagidaLaw
import QagidaSource
import QagidaSyntax
import Testing

/// Findings that arise only in the text of a later day, or with an act of which it is not known
/// whether it is in force: each once, with what brought it.
@Suite struct StateFindingsTests {
  private static let act = """
    act Leave by order 1 of agency of 2024-01-15
        about Employee

    choice body         agency

    record Employee
        has_served      yes/no
        is_ill          yes/no

    requirements may_go                                     §2
        service         requires has_served

    grounds refusal                                         §3
        (1) illness     when is_ill

    outcome leave
        refused         when refusal.illness
        refused         unless may_go
        granted         otherwise                           §4

    """

  /// A vocabulary is checked where no act uses it, too.
  @Test func aVocabularyAlone() {
    let vocabulary = """
      vocabulary words

      record Post
          grade       Grad

      """
    var sources = SourceSet()
    _ = sources.add(path: "words.qagida", bytes: Array(vocabulary.utf8))
    for keepsCores in [true, false] {
      let compilation = Compiler.compile(
        sources, table: PhraseTable(.english), keepsCores: keepsCores)
      #expect(compilation.diagnostics.items.map { $0.id } == [.unknownType], "\(keepsCores)")
    }
  }

  private static func amendment(
    _ number: Int, _ day: String, _ steps: String, head: String = ""
  ) -> String {
    "amendment A\(number) by order \(number) of agency of \(day)\n\(head)\nin Leave\n\(steps)\n"
  }

  private static let repeal = "repeal §3(1)"
  private static let addition = "add §3(2) in refusal\n    (2) service when has_served"

  /// The findings of each as `QG0217 in A2: in the text in force from 2027-01-01`.
  private static func findings(_ files: [String], law: LawDays = .all) -> [String] {
    var sources = SourceSet()
    for (number, text) in files.enumerated() {
      _ = sources.add(path: "\(number).qagida", bytes: Array(text.utf8))
    }
    let compilation = Compiler.compile(
      sources, table: PhraseTable(.english), law: law, lints: .none)
    let writer = MessageWriter(.english)
    return compilation.diagnostics.sorted.filter { $0.severity == .error }.map { finding in
      let notes = zip(finding.related, writer.words(of: finding).notes)
        .filter { $0.0.note.isOfText }
        .map { place, note in
          let name = sources[place.span.file].bytes[Int(place.span.start)..<Int(place.span.end)]
          return " \(String(decoding: name, as: UTF8.self)): \(note)"
        }
      return finding.id.code + notes.joined()
    }
  }

  @Test func whatAnAmendmentBringsIsToldWithItsDay() {
    let files = [
      Self.act, Self.amendment(2, "2025-01-01", Self.addition),
      Self.amendment(3, "2027-01-01", Self.repeal),
      Self.amendment(4, "2028-01-01", "repeal §2"),
    ]
    let illness = "QG0217 A3: in the text in force from 2027-01-01"
    let requirement = "QG0215 A4: in the text in force from 2028-01-01"
    #expect(Self.findings(files) == [illness, requirement])
  }

  @Test func whatIsWrongFromTheBeginningIsToldWithoutADay() {
    let wrong = Self.act.replacing("requires has_served", with: "requires has_servd")
    #expect(
      Self.findings([wrong, Self.amendment(2, "2025-01-01", Self.addition)]) == ["QG0215"])
  }

  @Test func theFirstOfSeveralOnOneDayWithWhichItArisesIsNamed() {
    let files = [
      Self.act, Self.amendment(2, "2027-01-01", Self.addition),
      Self.amendment(3, "2027-01-01", Self.repeal),
      Self.amendment(4, "2027-01-01", "add §3(3) in refusal\n    (3) both when is_ill"),
    ]
    #expect(Self.findings(files) == ["QG0217 A3: in the text in force from 2027-01-01"])
  }

  @Test func aPublicationThatIsNotKnownIsNamed() {
    let files = [
      Self.act,
      Self.amendment(
        2, "2025-01-01", Self.repeal, head: "    published unknown\n    in force from published\n"),
    ]
    #expect(Self.findings(files) == ["QG0215 A2: in the text in force from 2025-01-01 with A2"])
  }

  @Test func whatMustNotBeInForceIsNamed() {
    let unless = "restate §4 leave\n    outcome leave\n        granted otherwise §4"
    let files = [
      Self.act, Self.amendment(3, "2025-06-01", Self.repeal),
      Self.amendment(
        2, "2025-01-01", unless, head: "    published unknown\n    in force from published\n"),
    ]
    #expect(
      Self.findings(files) == ["QG0215 A3: in the text in force from 2025-06-01 without A2"])
  }

  @Test func theLawOfOneDayIsToldSinceWhenItIsWrong() throws {
    let files = [
      Self.act, Self.amendment(2, "2025-01-01", Self.addition),
      Self.amendment(3, "2027-01-01", Self.repeal),
      Self.amendment(4, "2028-01-01", "repeal §2"),
    ]
    let day = try CivilDate(utf8: Array("2027-06-01".utf8))
    let found = "QG0217 A3: in the text in force from 2027-01-01"
    #expect(Self.findings(files, law: .on(day)) == [found])
    let before = try CivilDate(utf8: Array("2026-06-01".utf8))
    #expect(Self.findings(files, law: .on(before)) == [])
  }

  /// What an amendment says of itself is told at its own place, without its day.
  @Test func aFaultOfTheAmendmentItselfNeedsNoDay() {
    #expect(
      Self.findings([Self.act, Self.amendment(2, "2025-01-01", "repeal §9")]) == ["QG0467"])
  }
}
