import QagidaEngine
import QagidaLaw
import Testing

/// What stands between a record and an outcome.
@Suite struct WhyNotTests {
  private static let policy = """
    act leave
        about Person

    record Person
        wanted      whole number
        long        yes/no
        ill         yes/no
        ready       yes/no

    grounds extra §3
        long_service    when long
        illness         when ill

    define due is 5 + (if extra then 3 else 0)

    grounds postponed §5
        too_much        when wanted > due
        unready         unless ready

    outcome answer
        refused         when wanted > 20                §1
        refused         when wanted < 1                 §2
        postponed       when postponed                  §5
        granted         otherwise                       §6
    """

  private static func obstacles(_ record: String, _ word: String) throws -> [String] {
    let bench = Bench(policy)
    let answer = try bench.answer("answer", record, on: "2025-01-01")
    let core = bench.core
    guard case .choice(let choice) = core[answer.decision.outcome].type,
      let number = core[choice].words.firstIndex(where: { $0.text == word })
    else { return ["no such word"] }
    return WhyNot(answer, word: number)?.obstacles.map { obstacle in
      let rules = obstacle.rules.map { core[$0].fullName(in: core).text }
      return ([obstacle.isOwn ? "own" : "first", "\(obstacle.line)"] + rules)
        .joined(separator: " ")
    } ?? []
  }

  @Test func whatIsReckonedWithIsNoObstacle() throws {
    #expect(
      try Self.obstacles(
        #"{"wanted": 9, "long": true, "ill": false, "ready": true}"#, "granted")
        == ["first 2 postponed.too_much"])
  }

  @Test func onlyTheLinesThatSpeakAreTold() throws {
    #expect(
      try Self.obstacles(
        #"{"wanted": 9, "long": true, "ill": false, "ready": false}"#, "granted")
        == ["first 2 postponed.too_much postponed.unready"])
  }

  @Test func everyLineOfTheWordWouldDo() throws {
    #expect(
      try Self.obstacles(#"{"wanted": 3, "long": false, "ill": false, "ready": true}"#, "refused")
        == ["own 0", "own 1"])
  }
}
