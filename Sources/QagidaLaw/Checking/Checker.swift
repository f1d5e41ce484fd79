import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Checks the trees of a run and lowers them to the core. One pass over names, then one over
/// what the names stand for; a definition is checked when it is first read.
struct Checker {
  var core = Core()
  var modules: [Module] = []
  var moduleNumbers: [Name: ActID] = [:]
  var pending: [PendingDefinition] = []
  /// Names tables: the node of each entry by module.
  var nameTables: [(module: ActID, name: Node, entries: [Node])] = []
  /// Whether a header uses or is about something unknown, so that its names would all be unknown.
  var isHeaderBroken = false
  /// Records of which it is not known whether they run, since what says so has an error.
  var unclearTimes: Set<RecordID> = []
  var diagnostics = DiagnosticBag()
  /// What surrounds the expression that is being checked.
  var context = ExpressionContext()
  /// How deep the checker is in expressions and definitions within each other.
  var depth = 0
  /// Where things are declared, for second places.
  var recordSpans: [SourceSpan] = []
  var choiceSpans: [SourceSpan] = []
  var wordSpans: [[SourceSpan]] = []
  var tableSpans: [SourceSpan] = []
  var columnSpans: [TableID: SourceSpan] = [:]
  /// What amendments declare, in this text or in others: the last names of their paths.
  var otherTexts: Set<Name> = []
  /// The acts and amendments that the text is made of.
  var book: LawBook?
  /// The words of each outcome in all texts.
  var outcomeWords = OutcomeWords([])
  var calendarSpans: [SourceSpan] = []
  /// While the rules of an older text are collected: its number in its module.
  var olderText: Int?
  /// What the rows of outcomes by ranges leave out.
  var holes: [BandHole] = []
  /// Definitions that something reads, by number.
  var isRead: [Bool] = []
  /// What is checked with the rules, and is none.
  var property: RecordProperty?
  /// The lists of deeds, in the order in which they stand.
  var deedLists: [DeedList] = []

  /// How many levels of rules and expressions may build on each other.
  static let depthLimit = 400

  /// Runs all phases over the trees, in the order of the files: the acts as they stand in a text.
  static func check(
    _ trees: [SyntaxTree], _ text: LawText, _ book: LawBook, _ words: OutcomeWords,
    lints: Lints, property: RecordProperty? = nil
  ) -> (core: Core, diagnostics: DiagnosticBag) {
    var checker = Checker()
    checker.property = property
    checker.otherTexts = book.namesInAmendments
    checker.outcomeWords = words
    checker.book = book
    checker.collectModules(trees)
    checker.readHeaders()
    checker.takeText(text)
    checker.collectTypes()
    guard !checker.isHeaderBroken else { return (checker.core, checker.diagnostics) }
    checker.readTypes()
    checker.readCalendars()
    checker.collectRules()
    guard !checker.isHeaderBroken else { return (checker.core, checker.diagnostics) }
    checker.readClauseLists()
    checker.checkRules()
    checker.checkClauses()
    checker.checkNames()
    if !checker.diagnostics.hasErrors { checker.checkDepth() }
    if lints == .all && !checker.diagnostics.hasErrors { checker.lintLaw() }
    if lints != .none && !checker.diagnostics.hasErrors {
      checker.lintUnread()
      let canonical = checker.core.canonicalTerms
      checker.lintReachability(canonical)
      checker.lintPolarity(canonical)
    }
    return (checker.core, checker.diagnostics)
  }

  // MARK: Terms

  mutating func make(_ term: Term, _ type: Type, at node: Node) -> TermID {
    make(term, type, origin: node.span)
  }

  mutating func make(_ term: Term, _ type: Type, origin: SourceSpan) -> TermID {
    core.terms.append(term)
    core.types.append(type)
    core.origins.append(origin)
    return TermID(core.terms.count - 1)
  }

  // MARK: Looking up

  func module(_ id: ActID) -> Module { modules[id.index] }

  /// The type that a name stands for in a module, own names first.
  func typeSymbol(_ name: Name, in id: ActID) -> TypeSymbol? {
    for visible in module(id).visible {
      if let symbol = module(visible).types[name] { return symbol }
    }
    return nil
  }

  /// The rules and tables that a name may stand for in a module; more than one when modules that
  /// it uses share it.
  func valueSymbols(_ name: Name, in id: ActID) -> [ValueSymbol] {
    if let own = valueSymbol(name, of: id) { return [own] }
    return module(id).visible.compactMap { valueSymbol(name, of: $0) }
  }

  /// The rule or table of that name that a module declares: for a rule of an older text, as it
  /// stood then.
  func valueSymbol(_ name: Name, of id: ActID) -> ValueSymbol? {
    valueSymbol(name, of: id, by: context.end)
  }

  func valueSymbol(_ name: Name, of id: ActID, by end: TextEnd?) -> ValueSymbol? {
    if let end, !module(id).older.isEmpty {
      for (text, values) in zip(module(id).older, module(id).olderValues)
      where text.end.earliest >= end.earliest {
        if let symbol = values[name] { return symbol }
      }
    }
    return module(id).values[name]
  }

  func visibleTypeNames(in id: ActID) -> [Name] {
    module(id).visible.flatMap { Array(module($0).types.keys) }
  }

  func visibleValueNames(in id: ActID) -> [Name] {
    module(id).visible.flatMap { Array(module($0).values.keys) }
  }

  /// The suggestion for a misspelt name, as an argument of a message.
  func suggestion(
    for name: Name, among candidates: @autoclosure () -> [Name]
  ) -> [DiagnosticArgument] {
    guard diagnostics.wantsSuggestions else { return [] }
    return Suggestion.arguments(
      for: name, near: Suggestion.nearest(to: name, among: candidates()))
  }
}

extension Checker {
  /// What is said of a name that stands for nothing: the names near it, or that its vocabulary may
  /// not be in use.
  func unknown(_ name: Name, among candidates: [Name]) -> [DiagnosticArgument] {
    let near = suggestion(for: name, among: candidates)
    return [named(name)] + (near.isEmpty ? [DiagnosticArgument("outside", .name(name))] : near)
  }
}

/// The name of a node as an argument of a message.
func named(_ name: Name) -> DiagnosticArgument { DiagnosticArgument("name", .name(name)) }
