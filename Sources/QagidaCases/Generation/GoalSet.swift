/// A set of goals, by their numbers.
struct GoalSet: Equatable, Sendable {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ goal: Int) { words[goal / 64] |= 1 << UInt64(goal % 64) }

  func contains(_ goal: Int) -> Bool { words[goal / 64] & 1 << UInt64(goal % 64) != 0 }

  mutating func formUnion(_ other: GoalSet) {
    for number in words.indices { words[number] |= other.words[number] }
  }

  func subtracting(_ other: GoalSet) -> GoalSet { merged(other) { $0 & ~$1 } }

  func intersection(_ other: GoalSet) -> GoalSet { merged(other) { $0 & $1 } }

  private func merged(_ other: GoalSet, _ merge: (UInt64, UInt64) -> UInt64) -> GoalSet {
    var found = self
    for number in words.indices { found.words[number] = merge(words[number], other.words[number]) }
    return found
  }

  func isSuperset(of other: GoalSet) -> Bool { other.subtracting(self).isEmpty }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The numbers, ascending.
  var members: [Int] {
    var found: [Int] = []
    for (number, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(number * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return found
  }
}
