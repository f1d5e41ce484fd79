/// What a list says of the deeds in it: that its body may do them, has to, or must not.
package enum DeedRule: Hashable, Sendable, CaseIterable {
  case power, duty, prohibition
}

/// What the acts say of a deed; the raw value is the number of the word in the deed's choice.
package enum DeedWord: Int, CaseIterable, Sendable {
  case required, given, usedUp, barred, inConflict, notGiven
}

/// A body of which a rule speaks: a word of a choice.
package struct Bearer: Hashable, Sendable {
  package let choice: ChoiceID
  /// The number of the word.
  package let word: Int
}

/// What a deed of a body is made of: the lines that name it, at most one of each rule.
package struct DeedParts: Sendable {
  package let lines: [Line]

  package struct Line: Sendable {
    package let rule: DeedRule
    /// Whether the line applies.
    package let definition: DefinitionID
  }

  package func line(_ rule: DeedRule) -> DefinitionID? {
    lines.first { $0.rule == rule }?.definition
  }
}

extension Core {
  /// The deeds of the bodies of all acts, in the order in which they stand.
  package var deeds: [DefinitionID] {
    definitions.indices.filter { definitions[$0].deed != nil && definitions[$0].end == nil }
      .map { DefinitionID($0) }
  }
}
