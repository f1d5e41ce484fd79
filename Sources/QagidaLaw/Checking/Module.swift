import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// An act or vocabulary while it is checked: its declarations, and what its header says.
struct Module {
  let id: ActID
  let isAct: Bool
  let name: Name
  /// The line at the margin that declares it.
  let head: Node
  /// The declarations of its files, in order.
  let declarations: [Node]
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
  /// Clauses that are said to be no rule.
  var withoutRule: [ClauseNumber: SourceSpan] = [:]
  /// Its records and choices by name.
  var types: [Name: TypeSymbol] = [:]
  /// Its rules and tables by name.
  var values: [Name: ValueSymbol] = [:]
  /// Its calendars by name.
  var calendars: [Name: CalendarID] = [:]
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

  let node: Node
  let module: ActID
  var state = State.waiting
  /// For an outcome: the choice made of its words.
  var words: ChoiceID?
}
