import QagidaSource

/// The readings of a law: the words that can be taken in more than one way, and the ways.
package struct ReadingList: Sendable {
  /// In the order of the policies; where the law may be in several states, of all of them.
  package let entries: [Entry]

  package struct Entry: Sendable {
    package let act: Name
    package let name: Name
    package let titles: Titles
    package let clauses: [ClauseNumber]
    /// The words of the act, or nil where none are quoted.
    package let quote: Name?
    package let alternatives: [Alternative]

    /// The name with the act's in front.
    package var qualified: Name { Name(bytes: act.bytes + [UInt8(ascii: ".")] + name.bytes) }
  }

  package struct Alternative: Sendable {
    package let name: Name
    package let titles: Titles
    package let gloss: Name?
    package let isDefault: Bool
  }

  package init(_ variants: [LawVariant]) {
    var entries: [Entry] = []
    // The newest state has the newest text of a reading.
    for core in variants.reversed().map({ $0.core }) {
      for definition in core.definitions {
        guard case .reading(let id) = definition.kind, core[definition.act].isInForce else {
          continue
        }
        let act = core[definition.act].name
        if entries.contains(where: { $0.act == act && $0.name == definition.name }) { continue }
        let info = core[id]
        entries.append(
          Entry(
            act: act, name: definition.name, titles: definition.titles,
            clauses: definition.clauses, quote: info.quote,
            alternatives: info.alternatives.indices.map { number in
              Alternative(
                name: info.alternatives[number], titles: info.titles[number],
                gloss: info.glosses[number],
                isDefault: number == info.defaultAlternative)
            }))
      }
    }
    self.entries = entries
  }
}

extension Core {
  /// The readings that a definition builds on, in whatever depth, by number.
  package func readingsRead(by id: DefinitionID) -> [ReadingID] {
    var seen: Set<Int> = [id.index]
    var found: Set<Int> = []
    var stack = [id]
    while let next = stack.popLast() {
      if case .reading(let reading) = self[next].kind { found.insert(reading.index) }
      guard let body = self[next].body else { continue }
      for read in definitionsRead(by: body) where seen.insert(read.index).inserted {
        stack.append(read)
      }
    }
    return found.sorted().map { ReadingID($0) }
  }
}
