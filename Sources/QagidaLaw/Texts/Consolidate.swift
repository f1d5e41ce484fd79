import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Makes the text of the law in one of its states: the acts as adopted, with what the amendments in
/// force did to them, one after another. A pure function of the law book and the state.
package struct Consolidator {
  let book: LawBook
  var text: LawText
  /// What the amendments that come into force together changed.
  var touched: Set<OlderGraph.Place> = []
  /// Whether one of them put a term or deadline somewhere.
  var addsTerm = false
  /// What reads what, before they did; nil while no text has a term or a deadline.
  var graph: OlderGraph?
  var diagnostics = DiagnosticBag()
  private var applied: [Int] = []

  package typealias Made = (text: LawText, diagnostics: DiagnosticBag)

  /// The text of a state, and what is wrong with the amendments that lead to it.
  package static func text(_ book: LawBook, in state: LawState) -> Made {
    texts(book, in: [state])[0]
  }

  /// The texts of some states, in their order. What leads to one is not done again for the next
  /// one that goes on from there.
  package static func texts(_ book: LawBook, in states: [LawState]) -> [Made] {
    let start = Consolidator(book)
    var last: [LawState.Basis: Consolidator] = [:]
    return states.map { state in
      var consolidator = last[state.basis] ?? start
      if !state.amendments.starts(with: consolidator.applied) { consolidator = start }
      last[state.basis] = nil
      consolidator.go(to: state)
      last[state.basis] = consolidator
      return (consolidator.text, consolidator.diagnostics)
    }
  }

  private init(_ book: LawBook) {
    self.book = book
    text = LawText(
      state: LawState(
        from: .earliest, until: nil, amendments: [], notInForce: [], assumed: []))
    for act in book.acts {
      text.acts[act.name] = LawText.ActText(
        sees: act.sees, provisions: act.provisions, older: act.older, clauses: act.clauses,
        notBegun: act.beginnings)
    }
    if book.hasTerms { graph = OlderGraph(text) }
  }

  private mutating func go(to state: LawState) {
    text.state = state
    for position in applied.count..<state.amendments.count {
      let amendment = state.amendments[position]
      apply(amendment)
      let next = position + 1 < state.amendments.count ? state.amendments[position + 1] : nil
      if next.map({ !book.comeTogether(amendment, $0) }) ?? true {
        keepOlderText(before: amendment)
      }
    }
    applied = state.amendments
  }

  /// Begins the texts that begin with an amendment.
  private mutating func begin(_ number: Int) {
    let name = book.amendments[number].name
    for act in book.acts {
      let beginnings = act.beginnings.filter { $0.amendment == name }
      guard !beginnings.isEmpty else { continue }
      if text.state.notInForce.contains(act.name) {
        reportNotInForce(act.name, at: beginnings[0].span)
      }
      let entry = book.amendments[number].entry
      text.acts[act.name]?.begin(
        beginnings, by: number,
        on: TextEnd(earliest: entry.earliest, latest: entry.latest, amendment: name))
    }
  }

  /// Whether a step is of a text that begins with its amendment or a later one. Of that nothing is
  /// at hand that it could change: it may say that it restates it, and no more.
  private mutating func isOfTextNotBegun(_ step: LawBook.Step, _ amendment: Name) -> Bool {
    guard let act = book.act(step.act), !act.beginnings.isEmpty else { return false }
    let notBegun = text.acts[step.act]?.notBegun ?? []
    let beginning = act.beginnings.first { beginning in
      (beginning.amendment == amendment || notBegun.contains(beginning))
        && step.clauses.contains { beginning.touches($0.clause) }
    }
    guard let beginning else { return false }
    let isOwn = beginning.amendment == amendment
    if isOwn ? step.verb == .restate && step.items.isEmpty : step.verb == .restateUnknown {
      return true
    }
    diagnostics.report(
      .textNotBegun, at: step.node.firstLineSpan,
      [
        DiagnosticArgument("act", .name(step.act)),
        DiagnosticArgument("amendment", .name(beginning.amendment)),
        DiagnosticArgument("clauses", .text(ClauseList.text(step.clauses.map { $0.clause }))),
      ], related: [RelatedPlace(beginning.span, .declaredHere)])
    return true
  }

  private mutating func reportNotInForce(_ act: Name, at span: SourceSpan) {
    let head = book.act(act)?.head
    diagnostics.report(
      .amendedNotInForce, at: span, [DiagnosticArgument("act", .name(act))],
      related: head.map { [RelatedPlace(($0.child(.name) ?? $0).span, .declaredHere)] } ?? [])
  }

  private mutating func apply(_ number: Int) {
    let amendment = book.amendments[number]
    begin(number)
    for step in amendment.steps where !isOfTextNotBegun(step, amendment.name) {
      guard var act = text.acts[step.act], !step.items.isEmpty || !step.verb.putsText else {
        continue
      }
      if text.state.notInForce.contains(step.act) {
        reportNotInForce(step.act, at: step.node.firstLineSpan)
        continue
      }
      // Taken out while it is changed, so that it is not copied.
      text.acts[step.act] = nil
      var change = Change(book: book, number: number, step: step, act: act)
      act.provisions = []
      change.run()
      act = change.act
      for name in change.touched {
        touched.insert(OlderGraph.Place(act: step.act, name: name, end: nil))
      }
      if change.addsTerm { addsTerm = true }
      diagnostics.append(change.diagnostics)
      text.acts[step.act] = act
    }
  }
}

/// One step of an amendment at one act's text.
struct Change {
  let book: LawBook
  /// The amendment, by number.
  let number: Int
  let step: LawBook.Step
  var act: LawText.ActText
  /// The names of the declarations that it changed.
  var touched: Set<Name> = []
  /// Whether it put a term or deadline there.
  var addsTerm = false
  var diagnostics = DiagnosticBag()

  var amendment: LawBook.Amendment { book.amendments[number] }

  /// What a step is about: a declaration, or a line of one.
  struct Unit: Hashable {
    let provision: Int
    /// Nil for the whole declaration.
    let line: Int?
  }

  mutating func run() {
    switch step.verb {
    case .add: add()
    case .repeal:
      let units = self.units()
      guard !units.isEmpty else { return }
      remove(units)
      if step.path == nil { noteRepeal() }
    case .restate, .replace: restate()
    case .restateUnknown: supersede()
    }
  }

  // MARK: Clauses

  /// Whether a clause is one of the step's, or lies in one.
  func isCovered(_ clause: ClauseNumber) -> Bool {
    step.clauses.contains { $0.clause == clause || clause.stems.contains($0.clause) }
  }

  /// Notes that nothing is left in the step's clauses, for the accounting and for later steps.
  private mutating func noteRepeal() {
    for (clause, span) in step.clauses {
      act.repealed[clause] = LawText.Repeal(amendment: number, span: span)
    }
  }

  // MARK: Adding

  private mutating func add() {
    for (clause, span) in step.clauses where act.clauses[clause] == nil && !act.clauses.isEmpty {
      act.clauses[clause] = span
    }
    if step.path != nil {
      guard let list = list() else { return }
      insertLines(step.items, into: list, at: nil)
      return
    }
    let place = placeOfAddition
    insertDeclarations(step.items, at: place)
  }

  /// Behind the declarations of the clauses before.
  private var placeOfAddition: Int {
    guard let first = step.clauses.map({ $0.clause }).min() else { return act.provisions.count }
    let before = act.provisions.lastIndex { provision in
      provision.clauses.max().map { $0 < first } ?? false
    }
    return before.map { $0 + 1 } ?? act.provisions.count
  }

  /// The list that `add … in LIST` names.
  private mutating func list() -> Int? {
    guard let path = step.path, let first = path.children.first?.name else { return nil }
    let found = act.provisions.indices.filter { number in
      let provision = act.provisions[number]
      return provision.construct.deedRule == nil
        ? provision.name == first : provision.label == path.dottedName
    }
    // Of several lists of deeds, the one in whose clauses the lines are.
    let points = Set(step.clauses.map { $0.clause.point })
    let near = found.filter { number in
      act.provisions[number].points.contains { points.contains($0) }
    }
    if let number = near.first ?? found.first { return number }
    let name = path.dottedName
    diagnostics.report(
      .nothingStandsThere, at: path.span,
      [
        DiagnosticArgument("clauses", .text(clauseText)),
        DiagnosticArgument("act", .name(step.act)), named(name),
      ] + suggestion(name, act.provisions.map { $0.label }))
    return nil
  }

  var clauseText: String { ClauseList.text(step.clauses.map { $0.clause }) }

  func suggestion(_ name: Name, _ candidates: [Name]) -> [DiagnosticArgument] {
    let near = Suggestion.nearest(to: name, among: candidates)
    return near.isEmpty ? [] : [.suggestion(near)]
  }
}
