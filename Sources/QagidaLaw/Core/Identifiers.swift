/// The number of a choice in ``Core/choices``.
package struct ChoiceID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// The number of a record type in ``Core/records``.
package struct RecordID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// The number of a table in ``Core/tables``.
package struct TableID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// The number of a calendar in ``Core/calendars``.
package struct CalendarID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// The number of a reading in ``Core/readings``.
package struct ReadingID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// The number of a definition in ``Core/definitions``.
package struct DefinitionID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// The number of an act in ``Core/acts``.
package struct ActID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// The number of a wording that is not known in ``Core/unknownWordings``.
package struct WordingID: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// The number of a term in ``Core/terms``.
package struct TermID: Hashable, Sendable {
  package let index: Int32

  package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}
