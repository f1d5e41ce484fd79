/// A set of words of one choice, by the words' numbers.
///
/// INVARIANT: `rest` has no empty element at its end, so equal sets are equal values.
package struct WordSet: Hashable, Sendable {
  /// The words 0 to 63.
  private var first: UInt64
  /// The words from 64 on, 64 an element.
  private var rest: [UInt64]

  package static let empty = WordSet(first: 0, rest: [])

  private init(first: UInt64, rest: [UInt64]) {
    self.first = first
    self.rest = rest
    while self.rest.last == 0 { self.rest.removeLast() }
  }

  /// The set of one word.
  package init(word: Int) {
    self = .empty
    insert(word)
  }

  /// The first `count` words: all of a choice.
  package init(count: Int) {
    first = count >= 64 ? .max : (1 << UInt64(max(count, 0))) - 1
    rest = []
    var left = count - 64
    while left > 0 {
      rest.append(left >= 64 ? .max : (1 << UInt64(left)) - 1)
      left -= 64
    }
  }

  package mutating func insert(_ word: Int) {
    if word < 64 {
      first |= 1 << UInt64(word)
      return
    }
    let element = word / 64 - 1
    while rest.count <= element { rest.append(0) }
    rest[element] |= 1 << UInt64(word % 64)
  }

  package func contains(_ word: Int) -> Bool {
    if word < 64 { return first >> UInt64(word) & 1 == 1 }
    let element = word / 64 - 1
    return element < rest.count && rest[element] >> UInt64(word % 64) & 1 == 1
  }

  package var isEmpty: Bool { first == 0 && rest.isEmpty }

  package var count: Int {
    rest.reduce(first.nonzeroBitCount) { $0 + $1.nonzeroBitCount }
  }

  /// The word when there is exactly one.
  package var only: Int? {
    guard count == 1 else { return nil }
    return words.first
  }

  /// The numbers of the words, ascending.
  package var words: [Int] {
    var found: [Int] = []
    for (element, bits) in ([first] + rest).enumerated() {
      var left = bits
      while left != 0 {
        found.append(element * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return found
  }

  package func union(_ other: WordSet) -> WordSet { combined(other) { $0 | $1 } }

  package func intersection(_ other: WordSet) -> WordSet { combined(other) { $0 & $1 } }

  package func subtracting(_ other: WordSet) -> WordSet { combined(other) { $0 & ~$1 } }

  package func isSubset(of other: WordSet) -> Bool { subtracting(other).isEmpty }

  package func isDisjoint(with other: WordSet) -> Bool { intersection(other).isEmpty }

  private func combined(_ other: WordSet, _ operation: (UInt64, UInt64) -> UInt64) -> WordSet {
    var elements: [UInt64] = []
    for element in 0..<max(rest.count, other.rest.count) {
      elements.append(
        operation(
          element < rest.count ? rest[element] : 0,
          element < other.rest.count ? other.rest[element] : 0))
    }
    return WordSet(first: operation(first, other.first), rest: elements)
  }
}
