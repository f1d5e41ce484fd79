import QagidaLaw
import Testing

@testable import QagidaEngine

/// A stage against trying every completion: who is there, every score, every number of places.
struct SelectionStageTests {
  /// Who is there in a completion.
  private enum There: CaseIterable { case isIn, byDiscretion, out }

  /// The word of each candidate where all is known, straight from the rule.
  private static func words(
    _ there: [There], _ scores: [Int64], places: Int64, _ ties: TieRule
  ) -> [SelectionWord] {
    there.indices.map { number in
      if there[number] == .out { return .out }
      let others = there.indices.filter { $0 != number }
      func count(_ who: [There], _ isBetter: (Int64) -> Bool) -> Int64 {
        Int64(others.count { who.contains(there[$0]) && isBetter(scores[$0]) })
      }
      let own = scores[number]
      let better = count([.isIn]) { ties == .stayOut ? $0 >= own : $0 > own }
      let notWorse = count([.isIn, .byDiscretion]) { ties == .goOn ? $0 > own : $0 >= own }
      if better >= places { return .out }
      return notWorse < places && there[number] == .isIn ? .goesOn : .mayGoOn
    }
  }

  private func possible(_ candidate: Candidate) -> [There] {
    There.allCases.filter { there in
      switch there {
      case .isIn: candidate.mayBeIn
      case .byDiscretion: candidate.mayBeByDiscretion
      case .out: candidate.mayBeOut
      }
    }
  }

  /// The words of all completions.
  private func tried(
    _ candidates: [Candidate], _ places: ClosedRange<Int64>, _ ties: TieRule
  ) -> [WordSet] {
    var found = candidates.map { _ in WordSet.empty }
    func go(_ there: [There], _ scores: [Int64]) {
      guard there.count < candidates.count else {
        for number in places {
          for (place, word) in Self.words(there, scores, places: number, ties).enumerated() {
            found[place].insert(word.rawValue)
          }
        }
        return
      }
      let candidate = candidates[there.count]
      for one in possible(candidate) {
        for score in candidate.low...(one == .out ? candidate.low : candidate.high) {
          go(there + [one], scores + [score])
        }
      }
    }
    go([], [])
    return found
  }

  private func cohort(_ random: inout Numbers, hasDiscretion: Bool) -> [Candidate] {
    (0..<random.upTo(5)).map { _ in
      let low = Int64(random.upTo(4))
      var candidate = Candidate(
        mayBeIn: random.upTo(4) > 0, mayBeByDiscretion: hasDiscretion && random.upTo(3) == 0,
        mayBeOut: random.upTo(3) == 0, low: low,
        high: low + Int64(random.upTo(2) == 0 ? 0 : random.upTo(3)))
      if !candidate.mayBeByDiscretion && !candidate.mayBeOut { candidate.mayBeIn = true }
      return candidate
    }
  }

  @Test func theWordsAreThoseOfTheCompletions() {
    var random = Numbers(seed: 11)
    for _ in 0..<12_000 {
      let ties = [TieRule.mayGoOn, .goOn, .stayOut][random.upTo(3)]
      let candidates = cohort(&random, hasDiscretion: ties == .mayGoOn)
      let low = Int64(random.upTo(5)) - 1
      let places = low...(low + Int64(random.upTo(3) / 2))
      let stage = SelectionStage(candidates, isClosed: true, places: places, ties: ties)
      let words = stage.words()
      let all = tried(candidates, places, ties)
      #expect(words == all, "\(candidates) \(places) \(ties)")
      if words != all { return }
    }
  }

  /// Of further candidates there may be any number, with any score: at least what two more make of
  /// it is told, and nothing definite turns.
  @Test func anOpenListIsMoreOpen() {
    var random = Numbers(seed: 12)
    for _ in 0..<2_000 {
      let ties = [TieRule.mayGoOn, .goOn, .stayOut][random.upTo(3)]
      let candidates = cohort(&random, hasDiscretion: ties == .mayGoOn)
      let places = ClosedRange(uncheckedBounds: (Int64(random.upTo(4)), Int64(3)))
      let open = SelectionStage(candidates, isClosed: false, places: places, ties: ties).words()
      for further in 0..<3 {
        let more = (0..<further).map { _ in
          Candidate(
            mayBeIn: true, mayBeByDiscretion: ties == .mayGoOn, mayBeOut: true, low: -1, high: 9)
        }
        let closed = SelectionStage(
          candidates + more, isClosed: true, places: places, ties: ties
        ).words()
        for (one, other) in zip(open, closed) { #expect(other.isSubset(of: one)) }
      }
    }
  }
}
