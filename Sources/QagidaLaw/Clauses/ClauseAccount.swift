import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What the policies hold of each clause that an act or amendment lists.
package struct ClauseAccount: Sendable {
  package let act: Name
  package let isAmendment: Bool
  /// Whether it is in force in the text that is told of; nil where that is not known.
  package let isInForce: Bool?
  /// The clauses in the order of the act. A clause with listed subpoints is among them only where
  /// something stands in it itself.
  package let clauses: [Clause]

  package struct Clause: Sendable {
    package let number: ClauseNumber
    /// Empty for what is not accounted for.
    package let holdings: [Holding]
  }

  /// How a clause is accounted for.
  package enum Holding: Hashable, Sendable {
    /// A rule stands in it, or some of its lines do.
    case rule(Rule)
    /// It is said to lay down no rule, and why.
    case noRule(Name)
    /// What stood there fell, with an amendment.
    case repealed(by: Name)
    /// A step of the amendment, as it is written, with the act that it changes.
    case step(String, act: Name)
    /// It approves an act.
    case approves(Name)
    /// A line of the header, as it is written.
    case head(String)
  }

  package struct Rule: Hashable, Sendable {
    /// The word with which it is declared: `requirements`.
    package let kind: String
    package let name: Name
    /// Its lines that stand in the clause; empty where it stands there itself.
    package let lines: [Name]
    /// The amendment whose text it is.
    package let source: Name?
    /// The amendment since which its wording is not known.
    package let unknownSince: Name?
    /// The amendment before which its wording is not at hand, where that is not in force.
    package let notBefore: Name?
  }

  package var unaccounted: [ClauseNumber] {
    clauses.filter { $0.holdings.isEmpty }.map { $0.number }
  }

  /// The same of the clauses that are not accounted for alone; nil where there are none.
  package var onlyUnaccounted: ClauseAccount? {
    let open = clauses.filter { $0.holdings.isEmpty }
    return open.isEmpty
      ? nil
      : ClauseAccount(act: act, isAmendment: isAmendment, isInForce: isInForce, clauses: open)
  }
}

extension ClauseAccount {
  /// Of each act and amendment that lists clauses, in the order of the files.
  ///
  /// - Parameter text: the text that is told of.
  package static func all(_ book: LawBook, _ text: LawText) -> [ClauseAccount] {
    let acts = book.acts.compactMap { act -> ClauseAccount? in
      text.acts[act.name].flatMap { ofAct(act, $0, book, text.state) }
    }
    return acts + book.amendments.indices.compactMap { ofAmendment($0, book, text.state) }
  }

  private static func ofAct(
    _ act: LawBook.Act, _ content: LawText.ActText, _ book: LawBook, _ state: LawState
  ) -> ClauseAccount? {
    var listing = Listing(act.head.tree)
    listing.clauses.formUnion(content.clauses.keys)
    if listing.clauses.isEmpty { return nil }
    for provision in content.provisions { listing.add(provision, content, book) }
    for (clause, repeal) in content.repealed {
      listing.add(.repealed(by: book.amendments[repeal.amendment].name), [clause])
    }
    listing.addApprovals(of: act.name, book)
    return ClauseAccount(
      act: act.name, isAmendment: false,
      isInForce: state.isInForce(act.enteredWith, !state.notInForce.contains(act.name)),
      clauses: listing.sorted)
  }

  private static func ofAmendment(
    _ number: Int, _ book: LawBook, _ state: LawState
  ) -> ClauseAccount? {
    let amendment = book.amendments[number]
    var listing = Listing(amendment.head.tree)
    if listing.clauses.isEmpty { return nil }
    for line in amendment.head.children where line.construct.isHeadLine {
      listing.add(.head(NodeText.inline(line)), line.clausesAtMargin)
    }
    for node in amendment.head.tree.rootNode.children where node.construct == .inAct {
      let isStep = amendment.steps.contains { $0.cited == node.clausesAtMargin }
      if !isStep { listing.add(.head(NodeText.inline(node)), node.clausesAtMargin) }
    }
    for step in amendment.steps {
      let words = NodeText.line(step.node, indent: 0) {
        !$0.construct.isProvision && !$0.construct.isProvisionLine
      }
      listing.add(.step(words, act: step.act), step.cited)
    }
    listing.addApprovals(of: amendment.name, book)
    return ClauseAccount(
      act: amendment.name, isAmendment: true,
      isInForce: state.isInForce(amendment.name, state.amendments.contains(number)),
      clauses: listing.sorted)
  }
}

extension LawState {
  /// Whether an act or amendment is in force; nil where the state only takes it for so.
  fileprivate func isInForce(_ name: Name, _ isIn: Bool) -> Bool? {
    assumed.contains { $0.name == name } ? nil : isIn
  }
}

/// The clauses of one act or amendment while they are accounted for.
private struct Listing {
  /// All that it lists.
  var clauses: Set<ClauseNumber> = []
  private var holdings: [ClauseNumber: [ClauseAccount.Holding]] = [:]
  /// Lines of outcomes that name what stands in a clause: told where nothing else does.
  private var cited: [ClauseNumber: [ClauseAccount.Holding]] = [:]
  /// The clauses said to be no rule; their parts are none either.
  private var without: Set<ClauseNumber> = []

  init(_ tree: SyntaxTree) {
    var checker = Checker()
    for node in tree.rootNode.children where node.construct == .clauses {
      clauses.formUnion(checker.clauseList(node.child(.clauses)).map { $0.clause })
      for line in node.children(.noRule) {
        let named = checker.clauseList(line.child(.clauses)).map { $0.clause }
        let reason = line.child(.reason).map { checker.textValue($0) }
        add(.noRule(reason ?? Name(bytes: [])), named)
        without.formUnion(named)
      }
    }
  }

  mutating func add(_ holding: ClauseAccount.Holding, _ clauses: [ClauseNumber]) {
    for clause in clauses where !(holdings[clause]?.contains(holding) ?? false) {
      holdings[clause, default: []].append(holding)
    }
  }

  mutating func add(
    _ provision: Provision, _ content: LawText.ActText, _ book: LawBook
  ) {
    let notBegun = content.notBegun.first { beginning in
      beginning.covers(provision.clauses + provision.lines.flatMap { $0.clauses })
    }
    func rule(_ lines: [Name], _ source: Int?, _ since: Int?) -> ClauseAccount.Holding {
      .rule(
        ClauseAccount.Rule(
          kind: provision.keyword, name: provision.name, lines: lines,
          source: source.map { book.amendments[$0].name },
          unknownSince: since.map { book.amendments[$0].name }, notBefore: notBegun?.amendment))
    }
    var own: [ClauseNumber: [Int]] = [:]
    for (place, line) in provision.lines.enumerated() where provision.tellsLines {
      for clause in line.clauses { own[clause, default: []].append(place) }
    }
    for clause in provision.clauses where own[clause] == nil {
      add(rule([], provision.source, provision.supersededBy), [clause])
    }
    // A line of an outcome that only names a rule stands in that rule's clause.
    for line in provision.lines where line.clauses.isEmpty {
      guard let node = line.text.newest else { continue }
      for clause in node.clausesAtMargin {
        cited[clause, default: []].append(
          rule([line.name], line.source ?? provision.source, line.text.supersededBy))
      }
    }
    for clause in own.keys.sorted() {
      let lines = own[clause]!.map { provision.lines[$0] }
      let since = lines.compactMap { $0.text.supersededBy }.first ?? provision.supersededBy
      add(
        rule(
          lines.map { $0.name }, lines.compactMap { $0.source }.first ?? provision.source, since),
        [clause])
    }
  }

  mutating func addApprovals(of name: Name, _ book: LawBook) {
    var checker = Checker()
    for act in book.acts {
      for line in act.head.children(.approvedBy) where line.child(.act)?.name == name {
        add(.approves(act.name), checker.clauseList(line.child(.clauses)).map { $0.clause })
      }
    }
  }

  /// The clauses in their order, each with what accounts for it. What stands in a part that is not
  /// listed counts for the listed clause that the part lies in.
  var sorted: [ClauseAccount.Clause] {
    let stems = Set(clauses.flatMap { $0.stems })
    var found = holdings
    for (clause, held) in cited where found[clause] == nil { found[clause] = held }
    for (clause, held) in holdings.sorted(by: { $0.key < $1.key }) where !clauses.contains(clause) {
      if let listed = clause.stems.first(where: { clauses.contains($0) }) {
        found[listed, default: []] += held.filter { !(found[listed]?.contains($0) ?? false) }
      }
    }
    for clause in clauses where found[clause] == nil {
      if let stem = clause.stems.first(where: { without.contains($0) }) {
        found[clause] = holdings[stem]
      }
    }
    return clauses.sorted().compactMap { clause in
      let held = found[clause] ?? []
      if held.isEmpty && stems.contains(clause) { return nil }
      return ClauseAccount.Clause(number: clause, holdings: held)
    }
  }
}

extension Provision {
  /// The word with which it is declared.
  fileprivate var keyword: String {
    guard let token = head.firstToken else { return "" }
    return String(decoding: head.tree.bytes(ofToken: token), as: UTF8.self)
  }

  /// Whether its lines are norms of their own.
  fileprivate var tellsLines: Bool {
    switch construct {
    case .table, .define, .reading, .term, .deadline: false
    default: true
    }
  }

  /// The amendment, by number, since which its wording is not known.
  fileprivate var supersededBy: Int? {
    if case .superseded(let amendment, _) = older { return amendment }
    return nil
  }
}

extension LineText {
  /// The amendment, by number, since which the wording is not known.
  fileprivate var supersededBy: Int? {
    switch self {
    case .own, .neutral: nil
    case .older(when: _, let old, else: let new): new.supersededBy ?? old.supersededBy
    case .superseded(let amendment, _): amendment
    }
  }
}
