import QagidaLaw

/// What becomes of the candidates of a selection, as far as it is known.
package struct Standings: Hashable, Sendable {
  package let rows: [Row]
  /// Whether there are no candidates but these.
  package let isClosed: Bool

  package struct Row: Hashable, Sendable {
    package let record: RecordPlace
    /// The words that are possible (``SelectionWord``); never empty.
    package let words: WordSet

    package init(record: RecordPlace, words: WordSet) {
      self.record = record
      self.words = words
    }
  }

  package static let unknown = Standings(rows: [], isClosed: false)
  static let anyWord = WordSet(count: SelectionWord.allCases.count)

  package init(rows: [Row], isClosed: Bool) {
    self.rows = rows
    self.isClosed = isClosed
  }

  package var isDefinite: Bool { isClosed && rows.allSatisfy { $0.words.only != nil } }

  /// The words of a record; any where it is not told of.
  package func words(of record: RecordPlace) -> WordSet {
    rows.first { $0.record == record }?.words ?? Self.anyWord
  }

  func joined(_ other: Standings) -> Standings {
    let further = other.rows.filter { row in !rows.contains { $0.record == row.record } }
    return Standings(
      rows: (rows + further).map { row in
        Row(
          record: row.record,
          words: words(of: row.record).union(other.words(of: row.record)))
      }, isClosed: isClosed && other.isClosed)
  }
}
