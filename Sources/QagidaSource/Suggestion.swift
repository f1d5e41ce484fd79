/// "Did you mean": the one place that decides which known word a misspelt one stands for.
package enum Suggestion {
  /// The candidate that `word` most likely stands for, or nil when none is near; of several that
  /// are equally near the first in byte order.
  package static func closest(to word: Name, among candidates: some Sequence<Name>) -> Name? {
    nearest(to: word, among: candidates).first
  }

  /// The candidates that `word` most likely stands for, in byte order: the nearest one, or a few
  /// that are equally near; none when none is near, or too many are.
  ///
  /// Near means: the same skeleton (letters that look alike), the same but for capitals, the beginning of it or more than it,
  /// or few enough single-letter
  /// deletions, insertions, replacements and swaps of neighbours for the word's length. The
  /// answer does not hang on the order of `candidates`.
  package static func nearest(to word: Name, among candidates: some Sequence<Name>) -> [Name] {
    let scalars = Array(word.text.unicodeScalars)
    let limit = editLimit(length: scalars.count)
    let skeleton = Confusables.skeleton(word.bytes)
    let small = lowered(word)
    var best = limit
    var found: Set<Name> = []
    for candidate in candidates where candidate != word {
      let distance: Int
      if Confusables.skeleton(candidate.bytes) == skeleton || lowered(candidate) == small {
        distance = 0
      } else if let edits = editDistance(
        scalars, Array(candidate.text.unicodeScalars), limit: best)
      {
        distance = edits
      } else if best == limit, begins(word, with: candidate) || begins(candidate, with: word) {
        distance = limit
      } else {
        continue
      }
      if distance < best { found.removeAll() }
      best = distance
      found.insert(candidate)
    }
    return found.count > mostNearest ? [] : found.sorted()
  }

  /// A name with small letters for the capitals of ASCII and of the basic Cyrillic alphabet.
  private static func lowered(_ name: Name) -> [UInt32] {
    name.text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x41...0x5A, 0x410...0x42F: scalar.value + 0x20
      case 0x400...0x40F: scalar.value + 0x50
      default: scalar.value
      }
    }
  }

  /// Whether a name goes on where another ends, which has letters enough to be one cut short.
  private static func begins(_ name: Name, with start: Name) -> Bool {
    start.bytes.count >= 5 && name.bytes.starts(with: start.bytes)
  }

  /// How many equally near candidates are still a help.
  private static let mostNearest = 3

  /// Whether one deletion, insertion, replacement or swap of neighbours turns one name into the
  /// other.
  package static func isOneEditAway(_ a: Name, _ b: Name) -> Bool {
    editDistance(Array(a.text.unicodeScalars), Array(b.text.unicodeScalars), limit: 1) == 1
  }

  /// How many edits a word of `length` scalars may be away: a short word has many neighbours.
  static func editLimit(length: Int) -> Int {
    switch length {
    case 0...3: 1
    case 4...5: 2
    case 6...11: 3
    default: 4
    }
  }

  /// The number of deletions, insertions, replacements and swaps of two neighbours that turn one
  /// word into the other (optimal string alignment), or nil when it is above `limit`.
  static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [Int](repeating: 0, count: b.count + 1)
      row[0] = i + 1
      for j in 0..<b.count {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      if row.min() ?? 0 > limit { return nil }
      beforeLast = last
      last = row
    }
    let distance = last[b.count]
    return distance <= limit ? distance : nil
  }
}

extension Suggestion {
  /// What a message says of the names near a misspelt one: the names, or the one that only looks
  /// the same, `alike` when the misspelt one has letters of another alphabet in it, `twin` when
  /// the known one has.
  package static func arguments(for word: Name, near: [Name]) -> [DiagnosticArgument] {
    guard let twin = near.first(where: { looksAlike(word, $0) }) else {
      return near.isEmpty ? [] : [.suggestion(near)]
    }
    let isTwinMixed =
      Script.mixture(in: twin.bytes) != nil && Script.mixture(in: word.bytes) == nil
    return [DiagnosticArgument(isTwinMixed ? "twin" : "alike", .name(twin))]
  }

  /// Whether two names that differ look the same.
  package static func looksAlike(_ a: Name, _ b: Name) -> Bool {
    a != b && Confusables.skeleton(a.bytes) == Confusables.skeleton(b.bytes)
  }
}
