/// What becomes of a candidate at a stage of a selection; the raw value is the number of the word.
package enum SelectionWord: Int, CaseIterable, Sendable {
  case goesOn, mayGoOn, out

  /// The word as it is printed.
  package var text: String {
    switch self {
    case .goesOn: "goes_on"
    case .mayGoOn: "may_go_on"
    case .out: "out"
    }
  }
}

/// What becomes of candidates with one score of which not all have a place.
package enum TieRule: Hashable, Sendable {
  /// The body decides.
  case mayGoOn
  case goOn
  case stayOut
}

/// A stage of a selection.
package struct SelectionTerm: Hashable, Sendable {
  /// Those who may take part.
  package let list: TermID
  /// The list that `list` is filtered from, or the same.
  package let all: TermID
  /// The number of the element within `score`.
  package let element: Int
  /// A number, count or date; or one of them or none, where none is out.
  package let score: TermID
  /// How many go on.
  package let places: TermID
  /// The stage before, whose candidates this one takes.
  package let before: TermID?
  package let isHighest: Bool
  package let ties: TieRule

  package var parts: [TermID] { [list, all, score, places] + (before.map { [$0] } ?? []) }

  /// The same with other parts.
  func mappingParts(_ map: (TermID) -> TermID) -> SelectionTerm {
    numbered(element, map)
  }

  /// The same with other parts, and another number of its element.
  func numbered(_ element: Int, _ map: (TermID) -> TermID = { $0 }) -> SelectionTerm {
    SelectionTerm(
      list: map(list), all: map(all), element: element, score: map(score), places: map(places),
      before: before.map(map), isHighest: isHighest, ties: ties)
  }
}

extension Core {
  /// The selections of all acts, in the order in which they stand.
  package var selections: [DefinitionID] {
    definitions.indices.filter { definitions[$0].kind == .selection && definitions[$0].end == nil }
      .map { DefinitionID($0) }
  }
}
