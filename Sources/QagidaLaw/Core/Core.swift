import QagidaCalendar
import QagidaSource

/// The checked policies of a run in the form that engines read. What is in here cannot fail with
/// a type error.
///
/// INVARIANT: the terms of a definition refer to earlier terms only, and definitions do not build
/// on each other in a circle.
package struct Core: Sendable {
  /// Its number in the ``LawLibrary`` that it is of, from 1; 0 where it is of none.
  package internal(set) var number = 0
  package internal(set) var acts: [ActInfo] = []
  package internal(set) var choices: [ChoiceInfo] = []
  package internal(set) var records: [RecordInfo] = []
  package internal(set) var tables: [TableInfo] = []
  package internal(set) var calendars: [CalendarInfo] = []
  package internal(set) var readings: [ReadingInfo] = []
  package internal(set) var unknownWordings: [UnknownWording] = []
  package internal(set) var definitions: [Definition] = []
  package internal(set) var terms: [Term] = []
  package internal(set) var types: [Type] = []
  /// What is asked with values, where something is: the last of the definitions.
  package internal(set) var asked: DefinitionID?
  /// Where each term is written.
  package internal(set) var origins: [SourceSpan] = []

  package subscript(id: TermID) -> Term { terms[Int(id.index)] }

  package func type(of id: TermID) -> Type { types[Int(id.index)] }

  package func origin(of id: TermID) -> SourceSpan { origins[Int(id.index)] }

  package subscript(id: DefinitionID) -> Definition { definitions[id.index] }

  package subscript(id: RecordID) -> RecordInfo { records[id.index] }

  package subscript(id: ChoiceID) -> ChoiceInfo { choices[id.index] }

  package subscript(id: TableID) -> TableInfo { tables[id.index] }

  package subscript(id: CalendarID) -> CalendarInfo { calendars[id.index] }

  package subscript(id: ReadingID) -> ReadingInfo { readings[id.index] }

  package subscript(id: WordingID) -> UnknownWording { unknownWordings[id.index] }

  package subscript(id: ActID) -> ActInfo { acts[id.index] }

  /// The outcomes of all acts, in the order in which they stand; without deeds of bodies.
  package var outcomes: [DefinitionID] {
    definitions.indices.filter { number in
      let definition = definitions[number]
      return definition.kind == .outcome && definition.deed == nil && definition.end == nil
    }.map { DefinitionID($0) }
  }
}

/// A wording that is not known: one that is announced to replace another, or one that was before
/// an amendment and is not at hand.
package struct UnknownWording: Hashable, Sendable {
  package let act: ActID
  /// The clauses whose wording it is; none for all of the act.
  package let clauses: [ClauseNumber]
  /// The amendment that announces the new wording, or with which the text at hand begins; and the
  /// first day of that.
  package let amendment: Name
  package let since: CivilDate
  /// Whether it is announced, and the superseded wording at hand; else no wording is.
  package let isAnnounced: Bool
}

/// An act or vocabulary, as far as answers speak of it.
package struct ActInfo: Sendable {
  package let name: Name
  package internal(set) var titles: Titles
  /// The day the act, or the act that approved it, was adopted; nil for a vocabulary.
  package let adopted: CivilDate?
  /// Whether it is in force in the text of the law that the core is of.
  package internal(set) var isInForce: Bool
}

/// A name's titles in the languages of the acts; nil where the names table gives none.
package struct Titles: Sendable {
  package var kk: Name?
  package var ru: Name?
  package var en: Name?

  package init(kk: Name? = nil, ru: Name? = nil, en: Name? = nil) {
    self.kk = kk
    self.ru = ru
    self.en = en
  }
}

package struct ChoiceInfo: Sendable {
  package let name: Name
  package let words: [Name]
  /// Whether the words stand in an order, from the first up.
  package let isOrdered: Bool
  package internal(set) var title = Titles()
  /// The titles of the words.
  package internal(set) var titles: [Titles]

  package func number(of word: Name) -> Int? { words.firstIndex(of: word) }
}

package struct RecordInfo: Sendable {
  package let name: Name
  package internal(set) var titles = Titles()
  package internal(set) var fields: [FieldInfo] = []
  /// For a record that runs: which fields are its ends.
  package internal(set) var running: RunningFields?

  package func number(of field: Name) -> Int? { fields.firstIndex { $0.name == field } }
}

package struct FieldInfo: Sendable {
  package let name: Name
  package let type: Type
  /// For a list of events: the field of its elements that says when each happened.
  package internal(set) var datedBy: Int?
  package internal(set) var titles = Titles()
}

package struct RunningFields: Sendable {
  package let start: Int
  package let end: Int
  /// Whether the end field is the first day after instead of the last day.
  package let endsBefore: Bool
}

package struct TableInfo: Sendable {
  /// Its name; of a column with that of its table before it.
  package let name: Name
  package let key: Type
  package let value: Type
  /// For a column of a table that has several.
  package internal(set) var column: Column?
  package internal(set) var titles = Titles()
  /// The clauses it stands in.
  package let clauses: [ClauseNumber]
  package internal(set) var rows: [Row] = []
  package let act: ActID
  /// The wording that it has, where that is not at hand.
  package internal(set) var unknownWording: WordingID?

  package struct Row: Sendable {
    package let key: Key
    package let cell: Cell
    /// Where it is written, and its cell.
    package let span: SourceSpan
    package let cellSpan: SourceSpan
    /// The clauses it stands in.
    package let clauses: [ClauseNumber]
    /// What is not known of its wording, or not at hand.
    package let wording: WordingID?
  }

  /// A column of a table that has several. They stand one behind another in ``Core/tables``.
  package struct Column: Sendable {
    package let table: Name
    package let name: Name
    package let first: TableID
    package let count: Int
    package internal(set) var tableTitles = Titles()

    /// The tables of all columns.
    package var all: [TableID] { (0..<count).map { TableID(first.index + $0) } }
  }

  package enum Key: Hashable, Sendable {
    /// A whole number, a word's number.
    case number(Int64)
    case date(CivilDate)
  }

  package enum Cell: Hashable, Sendable {
    case number(Int64)
    /// Both ends inclusive.
    case range(Int64, Int64)
    case date(CivilDate)
    case word(Int)
    case truth(Bool)
    case text(Name)
    /// That there is none, in a column that may be none.
    case nothing
  }
}

package struct ReadingInfo: Sendable {
  package let name: Name
  package let act: ActID
  /// For a reading of an older text that has other ways, or another default, than the present one:
  /// the end of that text.
  package internal(set) var end: TextEnd?
  package let alternatives: [Name]
  package let defaultAlternative: Int
  /// The words of the act that can be taken in more than one way, or nil.
  package let quote: Name?
  package let glosses: [Name?]
  /// The titles of the alternatives.
  package internal(set) var titles: [Titles]

  /// What answers call it: its name, and of which older text it is.
  package var label: String {
    end.map { "\(name.text) before \($0.earliest)" } ?? name.text
  }
}
