import QagidaSource

/// A rule, or a line of one, lowered to a term.
package struct Definition: Sendable {
  package let name: Name
  package let kind: Kind
  package let act: ActID
  /// The record type it is about, or nil when it reads none.
  package let subject: RecordID?
  package let parameters: [Parameter]
  /// The clauses it stands in; none for what is no law.
  package internal(set) var clauses: [ClauseNumber]
  /// Where it is declared.
  package let span: SourceSpan
  /// Where it says what it means: the part of the line behind the name.
  package internal(set) var textSpan: SourceSpan?
  package internal(set) var titles = Titles()
  /// For a rule of an older text, the end of that; nil for the present text.
  package internal(set) var end: TextEnd?
  package internal(set) var type = Type.unknown
  package internal(set) var body: TermID?
  /// Whether the day its value falls on depends on what it is used for.
  package internal(set) var takesRole = false
  /// For an outcome: its lines.
  package internal(set) var outcomeLines: [OutcomeLine] = []
  /// For an outcome: whether its lines are ranges of a number.
  package internal(set) var isByRanges = false
  /// For a list: the definitions of its lines.
  package internal(set) var lines: [DefinitionID] = []
  /// For a term: its parts.
  package internal(set) var term: TermParts?
  /// For a deadline: its parts.
  package internal(set) var deadline: DeadlineParts?
  /// For a deadline, a list of deeds or a deed: whose it is; nil where a deadline does not say.
  package internal(set) var bearer: Bearer?
  /// For a deed of a body, which is an outcome: the lines that name it.
  package internal(set) var deed: DeedParts?
  /// For a line that may be done so often: whether that is used up.
  package internal(set) var limit: DefinitionID?

  /// For a selection: the list among which is selected.
  package internal(set) var cohort: DefinitionID?

  package struct Parameter: Sendable {
    package let name: Name
    package let type: Type
  }

  package struct OutcomeLine: Sendable {
    /// The number of the word in the outcome's choice.
    package let word: Int
    package let clauses: [ClauseNumber]
    package let span: SourceSpan
    /// Whether it is no line of the policy, but stands for the numbers in no row of an outcome by
    /// ranges.
    package var isHole = false
  }

  package enum Kind: Hashable, Sendable {
    case define
    /// A property of a table, by its first column: of each row by its key.
    case property(of: TableID)
    case reading(ReadingID)
    case requirements
    case grounds
    /// A selection; its value is what becomes of each candidate after its last stage.
    case selection
    /// A list of deeds of a body.
    case deeds(DeedRule)
    /// A line of a list; `mark` is its number there, and `exception` its `unless`.
    case line(of: DefinitionID, mark: ClauseNumber.Ordinal?)
    case outcome
    /// A term; its value is the span of its days.
    case term
    /// A deadline; its value is its state today, a word of its own choice (``DeadlineState``).
    case deadline
    /// A printed form; its lines say what stands in it.
    case form
    /// A line of a form; `mark` is its number there.
    case formLine(of: DefinitionID, mark: ClauseNumber.Ordinal?)
    /// A part of a term or a deadline.
    case termPart(of: DefinitionID, TermPart)
  }

  /// The name as rules and messages write it: a line's with its list's.
  package func fullName(in core: Core) -> Name {
    let list: DefinitionID
    switch kind {
    case .line(of: let owner, mark: _), .formLine(of: let owner, mark: _): list = owner
    default: return name
    }
    if let bearer = core[list].bearer {
      let body = core[bearer.choice].words[bearer.word]
      return Name(bytes: body.bytes + [UInt8(ascii: ".")] + name.bytes)
    }
    return Name(bytes: core[list].name.bytes + [UInt8(ascii: ".")] + name.bytes)
  }
}
