import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import Testing

/// Answers where it is not known which law is in force: which of the states are told, and by what.
@Suite struct AnswerStatesTests {
  private static let act = """
    act Leave by order 1 of agency of 2024-01-15
        about Employee

    choice body         agency

    record Employee
        years           whole number

    reading long        "long service"                      §1
        five            "five years"                default
            means years >= 5
        six             "six years"
            means years >= 6

    requirements may_go                                     §2
        service         requires long

    grounds refusal                                         §3
        new             when years < 1

    outcome leave
        refused         when refusal
        refused         unless may_go
        granted         otherwise                           §4

    """

  private static func open(_ number: Int, _ step: String) -> String {
    """
    amendment A\(number) by order \(number) of agency of 2025-0\(number)-01
        published unknown
        in force from published
    in Leave
    \(step)
    """
  }

  private static let bench = Bench([
    act, open(2, "restate §2 service\n    service requires years >= 9"),
    open(3, "restate §3 new\n    new when years < 2"),
  ])

  private static func answer(
    _ years: Int, readings: [(name: String, value: String)] = [], _ bench: Bench = bench
  ) throws -> Answer {
    let day = try CivilDate(utf8: Array("2026-01-01".utf8))
    var diagnostics = DiagnosticBag()
    let evaluator = try #require(
      LawEvaluator(
        bench.compilation.variants(on: day), outcome: "leave", today: day, law: day,
        readings: readings, &diagnostics))
    let core = evaluator.newest.core
    let subject = try #require(core[evaluator.newest.outcome].subject)
    let decoder = RecordDecoder(core: core, subject: subject, input: "test", isStrict: true)
    var stream = RecordStream(decoder: decoder, form: .values, work: nil)
    let items = stream.feed(Array("{\"years\": \(years)}".utf8).span) + stream.finish()
    guard case .record(let record) = try #require(items.first) else {
      throw BenchError.notARecord
    }
    return evaluator.answer(try #require(record.facts))
  }

  private static func told(_ answer: Answer) throws -> [String] {
    let states = try #require(AnswerStates(answer))
    let law = try CivilDate(utf8: Array("2026-01-01".utf8))
    guard states.differ else { return [states.agreement(law: law, .english)] }
    return try states.groups.map { group in
      let answer = try #require(group.answer)
      return states.condition(group, law: law, .english) + " " + bench.text(answer)
    }
  }

  @Test func statesAreToldByWhatTheAnswerHangsOn() throws {
    #expect(
      try Self.told(Self.answer(7)) == [
        "if A2 is not in force on 2026-01-01: granted",
        "if A2 is in force on 2026-01-01: refused",
      ])
  }

  @Test func theSameAnswerIsToldOnce() throws {
    #expect(
      try Self.told(Self.answer(9)) == ["the same whether or not in force on 2026-01-01: A2, A3"])
  }

  /// The word is the same, and what speaks against is not.
  @Test func anotherReasonIsAnotherAnswer() throws {
    #expect(
      try Self.told(Self.answer(1)) == [
        "if A3 is not in force on 2026-01-01: refused",
        "if A3 is in force on 2026-01-01: refused",
      ])
  }

  /// Before the amendment there is no such reading.
  @Test func aReadingThatOneStateDoesNotHaveCanBeChosen() throws {
    let reading = """
      add §5
          reading longer      "longer service"                §5
              nine            "nine years"            default
                  means years >= 9
              ten             "ten years"
                  means years >= 10
      restate §2 service
          service requires longer
      """
    let bench = Bench([Self.act, Self.open(2, reading)])
    #expect(try Self.told(Self.answer(9, bench)).count == 1)
    #expect(
      try Self.told(Self.answer(9, readings: [(name: "longer", value: "ten")], bench)) == [
        "if A2 is not in force on 2026-01-01: granted",
        "if A2 is in force on 2026-01-01: refused",
      ])
  }

  /// Only the older state waits for the wording; the newest does not know of it.
  @Test func aWordingOfOneStateIsNamed() throws {
    let announced = """
      amendment A2 by order 2 of agency of 2025-02-01
      in Leave
      restate §2 service with unknown wording
      """
    let bench = Bench([
      Self.act, announced, Self.open(3, "restate §2 service\n    service requires years >= 9"),
    ])
    let answer = try Self.answer(7, bench)
    let text = AnswerText(
      core: answer.interpreter.core, words: .english, question: answer.interpreter.question)
    #expect(answer.decision.needs.map { text.need($0) } == ["Leave §2 by A2", "A3.published"])
  }

  @Test func aLawInOneStateHasNone() throws {
    let bench = Bench([Self.act])
    #expect(AnswerStates(try bench.answer("leave", "{\"years\": 7}", on: "2026-01-01")) == nil)
  }
}
