import QagidaLaw

/// What is known of one candidate before a stage of a selection.
struct Candidate: Hashable, Sendable {
  /// Whether the candidate may be in the stage; may be there by the body's discretion only; may not
  /// be there.
  var mayBeIn: Bool
  var mayBeByDiscretion: Bool
  var mayBeOut: Bool
  /// What the score may be, better ones greater; both inclusive.
  var low: Int64
  var high: Int64

  fileprivate var isSurelyIn: Bool { mayBeIn && !mayBeByDiscretion && !mayBeOut }
  fileprivate var isInOrOut: Bool { mayBeIn && !mayBeByDiscretion }
}

/// A stage of a selection: so many of the best go on.
///
/// With A candidates strictly better and B better or equal, and k places, a candidate goes on where
/// B < k, is out where A >= k, and between them it is a tie across the limit: it goes on, stays out,
/// or the body decides, by the rule for ties. Who is there by the body's decision only, from the
/// stage before, may go on at best, and so may whoever's place hangs on that.
///
/// Of what is not known each word is told that some completion gives, and no other, as long as
/// scores, places and who is there are not known independently of each other.
struct SelectionStage {
  private let candidates: [Candidate]
  private let isClosed: Bool
  private let places: ClosedRange<Int64>
  private let ties: TieRule

  private let lowOfSurelyThere: SortedScores
  private let lowOfSurelyIn: SortedScores
  private let highOfPossiblyIn: SortedScores
  private let highByDiscretion: SortedScores
  private let lowOfInOrOut: SortedScores
  private let highOfInOrOut: SortedScores
  private let lowOfInOrNot: SortedScores

  /// - Parameters:
  ///   - isClosed: whether there are no candidates but these.
  ///   - places: how many may go on, both bounds inclusive.
  init(_ candidates: [Candidate], isClosed: Bool, places: ClosedRange<Int64>, ties: TieRule) {
    self.candidates = candidates
    self.isClosed = isClosed
    self.places = places
    self.ties = ties
    let inOrOut = candidates.filter { $0.isInOrOut }
    lowOfSurelyThere = SortedScores(candidates.filter { !$0.mayBeOut }.map { $0.low })
    lowOfSurelyIn = SortedScores(candidates.filter { $0.isSurelyIn }.map { $0.low })
    highOfPossiblyIn = SortedScores(candidates.filter { $0.mayBeIn }.map { $0.high })
    highByDiscretion = SortedScores(candidates.filter { $0.mayBeByDiscretion }.map { $0.high })
    lowOfInOrOut = SortedScores(inOrOut.map { $0.low })
    highOfInOrOut = SortedScores(inOrOut.map { $0.high })
    lowOfInOrNot = SortedScores(inOrOut.filter { $0.mayBeOut }.map { $0.low })
  }

  /// The words that are possible for each candidate, in their order.
  func words() -> [WordSet] {
    let scores = ScoreRanges(candidates.flatMap { [$0.low, $0.high] }) { isContested($0) }
    return candidates.map { candidate in
      var words = WordSet.empty
      if candidate.mayBeIn && mayGoOn(candidate) { words.insert(SelectionWord.goesOn.rawValue) }
      let hangs =
        ties == .mayGoOn && candidate.mayBeIn
        && scores.has(from: candidate.low, through: candidate.high)
      if hangs || candidate.mayBeByDiscretion && mayBeWithin(candidate) {
        words.insert(SelectionWord.mayGoOn.rawValue)
      }
      if candidate.mayBeOut || mayBeBeyond(candidate) { words.insert(SelectionWord.out.rawValue) }
      return words
    }
  }

  /// Whether a candidate at its best surely has fewer before it than there may be places, those
  /// that the body may let in counted.
  private func mayGoOn(_ candidate: Candidate) -> Bool {
    let isOrEqual = ties != .goOn
    var before = lowOfSurelyThere.count(above: candidate.high, orEqual: isOrEqual)
    if isOrEqual, !candidate.mayBeOut, candidate.low == candidate.high { before -= 1 }
    return before < places.upperBound
  }

  /// The same, those that the body may let in not counted, and ties neither.
  private func mayBeWithin(_ candidate: Candidate) -> Bool {
    lowOfSurelyIn.count(above: candidate.high, orEqual: false) < places.upperBound
  }

  /// Whether a candidate at its worst may have as many before it as there are places.
  private func mayBeBeyond(_ candidate: Candidate) -> Bool {
    guard isClosed else { return true }
    let isOrEqual = ties == .stayOut
    var before = highOfPossiblyIn.count(above: candidate.low, orEqual: isOrEqual)
    if candidate.mayBeIn, isOrEqual || candidate.high > candidate.low { before -= 1 }
    return before >= places.lowerBound
  }

  /// Whether the last place may fall among those of a score, or be one that the body gives away: for
  /// a candidate of that score, who is left out of the counts.
  private func isContested(_ score: Int64) -> Bool {
    let better = lowOfSurelyIn.count(above: score, orEqual: false)
    guard better < places.upperBound else { return false }
    guard isClosed else { return true }
    let orNot = lowOfInOrNot.count(above: score, orEqual: false)
    let equal =
      highOfInOrOut.count(above: score, orEqual: true)
      - lowOfInOrOut.count(above: score, orEqual: false)
    let level = highByDiscretion.count(above: score, orEqual: true) + equal - 1
    return level > 0 && places.lowerBound <= better + orNot + level
  }
}

/// Scores in their order, to count those above one.
private struct SortedScores {
  private let scores: [Int64]

  init(_ scores: [Int64]) { self.scores = scores.sorted() }

  func count(above score: Int64, orEqual: Bool) -> Int64 {
    Int64(scores.count - scores.firstPlace { orEqual ? $0 >= score : $0 > score })
  }
}

/// Of which scores something holds.
private struct ScoreRanges {
  private let scores: [Int64]
  /// For how many of the scores before it holds.
  private var sums = [0]

  init(_ all: [Int64], _ holds: (Int64) -> Bool) {
    scores = Set(all).sorted()
    for score in scores { sums.append(sums[sums.count - 1] + (holds(score) ? 1 : 0)) }
  }

  func has(from low: Int64, through high: Int64) -> Bool {
    sums[scores.firstPlace { $0 > high }] > sums[scores.firstPlace { $0 >= low }]
  }
}

extension [Int64] {
  /// Where the numbers begin, which are sorted, that something holds of from there on.
  fileprivate func firstPlace(_ holds: (Int64) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
