import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// An act or vocabulary while it is checked: its declarations, and what its header says.
struct Module {
  let id: ActID
  let kind: Kind
  let name: Name
  /// The line at the margin that declares it.
  let head: Node
  /// The declarations of its files, in order.
  let declarations: [Node]
  /// What stands behind each `text before D`, in the order of the file.
  let olderParts: [OlderPart]
  /// Its law as it stands in the text that is checked.
  var provisions: [Provision] = []
  /// The older texts that its terms may still be read by, from the oldest on.
  var older: [OlderText] = []
  /// The modules whose names it uses, itself first.
  var visible: [ActID]
  var about: RecordID?
  var monthEnds = MonthEnds.refused
  /// The calendar of its working days; nil where its header names none, or one that is not there.
  var calendar: CalendarID?
  /// Whether it was reported that it counts working days without a calendar.
  var lacksCalendar = false
  var adopted: CivilDate?
  var approvedBy: ActID?
  /// The clauses the act lists, with their places; empty when it lists none.
  var clauses: [ClauseNumber: SourceSpan] = [:]
  /// Whether the list of its clauses has an error, so that it is not known what it lists.
  var isClauseListBroken = false
  /// The clauses that listed ones lie in.
  var clauseStems: Set<ClauseNumber> = []
  /// The clauses listed in the text that is checked: the act's own, and those added since.
  var added: [ClauseNumber: SourceSpan] = [:]
  /// The clauses of which nothing is left in that text.
  var repealed: [ClauseNumber: SourceSpan] = [:]
  /// The texts of it that begin later than the text that is checked.
  var notBegun: [LawBook.Beginning] = []
  /// The texts that began with amendments, with their first days.
  var begun: [(beginning: LawBook.Beginning, first: TextEnd)] = []
  /// Clauses that are said to be no rule.
  var withoutRule: [ClauseNumber: SourceSpan] = [:]
  /// Its records and choices by name.
  var types: [Name: TypeSymbol] = [:]
  /// Its rules and tables by name.
  var values: [Name: ValueSymbol] = [:]
  /// Those of each older text.
  var olderValues: [[Name: ValueSymbol]] = []
  /// Its calendars by name.
  var calendars: [Name: CalendarID] = [:]
}

extension Module {
  enum Kind { case act, vocabulary, amendment }

  /// A line `text before D` with the declarations after it.
  struct OlderPart {
    let head: Node
    var declarations: [Node]
  }

  var isAct: Bool { kind == .act }
}

/// What the name of a type stands for.
enum TypeSymbol: Hashable {
  case record(RecordID)
  case choice(ChoiceID)
}

/// What a name that gives a value stands for.
enum ValueSymbol: Hashable {
  case definition(DefinitionID)
  case table(TableID)
}

/// A definition that waits for its body to be checked.
struct PendingDefinition {
  enum State { case waiting, inProgress, done }

  /// What it says.
  enum Text {
    case provision(Provision)
    /// A line of requirements, of grounds or of deeds.
    case line(LineText, of: Definition.Kind)
    /// A deed: what its lines say.
    case deed
    /// What a property of records says: conditions of which each is read where those before hold.
    case conditions([Node])
  }

  let text: Text
  let module: ActID
  var state = State.waiting
  /// For an outcome: the choice made of its words.
  var words: ChoiceID?

  /// The node that declares it, or for a line the newest that says something.
  var node: Node? {
    switch text {
    case .provision(let provision): provision.head
    case .line(let line, of: _): line.newest
    case .deed: nil
    case .conditions(let nodes): nodes.last
    }
  }
}

extension Provision {
  var text: PendingDefinition.Text { .provision(self) }
}

extension LineText {
  /// All nodes in it, old ones first.
  var all: [Node] {
    switch self {
    case .own(let node): [node]
    case .neutral: []
    case .older(when: _, let old, else: let new): old.all + new.all
    case .superseded(by: _, let old): old.all
    }
  }
}

extension Node {
  /// The word of a line of an outcome; an amendment writes it like a line of grounds.
  var outcomeWord: Node? { child(.word) ?? child(.name) ?? rowName }

  /// The name by which a row of a table is called; nil where its key is a number or a date.
  var rowName: Node? {
    guard construct == .row, let key = child(.key), key.construct == .path else { return nil }
    return key.children.first
  }

  /// By what an amendment names a declaration or line: its own name, or what kind of line it is.
  var amendedName: Name? {
    deedListName ?? (child(.name) ?? child(.word) ?? rowName)?.name ?? construct.termLineName
      ?? construct.selectionLineName
  }
}
