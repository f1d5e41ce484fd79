import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension LawBook {
  /// That what stands in an act's file is its text from an amendment on, and that what it said
  /// before is not at hand.
  package struct Beginning: Hashable, Sendable {
    /// The amendment with which the text begins.
    package let amendment: Name
    /// The clauses whose text it is; empty for all of the act.
    package let clauses: [ClauseNumber]
    /// The line of the header that says so.
    package let span: SourceSpan

    /// Whether it is the text of what stands in some clauses, in one of them at least.
    func covers(_ others: [ClauseNumber]) -> Bool {
      clauses.isEmpty || others.contains { contains($0) }
    }

    /// Whether something of it, or all of it, stands in a clause.
    func touches(_ clause: ClauseNumber) -> Bool {
      contains(clause) || clauses.contains { $0.stems.contains(clause) }
    }

    private func contains(_ clause: ClauseNumber) -> Bool {
      clauses.isEmpty || clauses.contains { $0 == clause || clause.stems.contains($0) }
    }
  }
}

extension LawBook {
  /// Whether a step of an amendment, by number, only notes that it restated a text of which nothing
  /// is at hand before a later amendment.
  func isNote(_ step: Step, by number: Int) -> Bool {
    guard step.verb == .restateUnknown, let act = act(step.act), !act.beginnings.isEmpty else {
      return false
    }
    let later = Set(order.drop { $0 != number }.dropFirst().map { amendments[$0].name })
    return act.beginnings.contains { beginning in
      later.contains(beginning.amendment) && step.clauses.contains { beginning.touches($0.clause) }
    }
  }
}

extension LawText.ActText {
  /// The text that begins with some amendments takes their names, as if they had put it there.
  mutating func begin(
    _ beginnings: [LawBook.Beginning], by amendment: Int, on first: TextEnd
  ) {
    notBegun.removeAll { beginnings.contains($0) }
    begun += beginnings.map { ($0, first) }
    for number in provisions.indices {
      provisions[number] = provisions[number].taken(from: amendment) { clauses in
        beginnings.contains { $0.covers(clauses) }
      }
    }
  }
}

extension Provision {
  /// The same declaration as the text of an amendment, as far as it stands in some clauses.
  fileprivate func taken(from amendment: Int, _ isTaken: ([ClauseNumber]) -> Bool) -> Provision {
    Provision(
      name: name, head: head,
      lines: lines.map { line in
        let clauses = line.clauses.isEmpty ? self.clauses : line.clauses
        return Line(
          name: line.name, text: line.text, clauses: line.clauses,
          source: isTaken(clauses) ? amendment : line.source)
      }, clauses: clauses, source: isTaken(clauses) ? amendment : source, older: older)
  }
}

extension Provision {
  /// What of it is text that has begun; nil where nothing is.
  func without(_ notBegun: [LawBook.Beginning]) -> Provision? {
    func isHere(_ clauses: [ClauseNumber]) -> Bool { !notBegun.contains { $0.covers(clauses) } }
    guard isHere(clauses), !notBegun.contains(where: { $0.clauses.isEmpty }) else { return nil }
    var part = self
    part.lines = lines.filter { isHere($0.clauses) }
    return lines.isEmpty || !part.lines.isEmpty ? part : nil
  }
}

// MARK: Reading

extension Checker {
  /// The texts that begin with amendments, as an act's header says.
  mutating func readBeginnings(_ number: Int, _ provisions: [Provision]) -> [LawBook.Beginning] {
    var found: [LawBook.Beginning] = []
    for line in modules[number].head.children where line.construct.isTextBeginning {
      guard let name = line.child(.act), let id = findModule(name) else { continue }
      guard module(id).kind == .amendment else {
        diagnostics.report(
          .beginsWithNoAmendment, at: name.span, [named(name.name)],
          related: [RelatedPlace(nameSpan(of: module(id).head), .declaredHere)])
        continue
      }
      let clauses = clauseList(line.child(.clauses))
      if line.construct == .textOfClausesBegins && clauses.isEmpty { continue }
      let beginning = LawBook.Beginning(
        amendment: name.name, clauses: clauses.map { $0.clause }, span: line.span)
      for (clause, span) in clauses {
        checkBeginning(of: clause, at: span, beginning, provisions, number)
      }
      if let other = found.first(where: { other in
        beginning.clauses.isEmpty || other.clauses.isEmpty
          || beginning.clauses.contains { other.touches($0) }
      }) {
        diagnostics.report(
          .beginsTwice, at: line.span, related: [RelatedPlace(other.span, .firstHere)])
      } else {
        found.append(beginning)
      }
    }
    return found
  }

  /// A clause whose text begins with an amendment has to be one of the act, so that no misprint is
  /// taken for one: one in which something stands, or that is listed.
  private mutating func checkBeginning(
    of clause: ClauseNumber, at span: SourceSpan, _ beginning: LawBook.Beginning,
    _ provisions: [Provision], _ number: Int
  ) {
    let listed = modules[number].clauses.keys
    if listed.contains(where: { $0 == clause || $0.stems.contains(clause) }) { return }
    let isThere = provisions.contains { provision in
      (provision.clauses + provision.lines.flatMap { $0.clauses }).contains {
        $0 == clause || $0.stems.contains(clause)
      }
    }
    if isThere { return }
    diagnostics.report(
      .beginsNowhere, at: span,
      [clauseArgument(clause), DiagnosticArgument("act", .name(modules[number].name))])
  }

  /// How a definition reads on days on which its wording is not at hand.
  func wordingBefore(_ id: DefinitionID) -> UnknownWording? {
    let owner =
      switch core[id].kind {
      case .termPart(of: let owner, _): owner
      default: id
      }
    return wordingBefore(core[owner].clauses, in: core[id].act)
  }

  /// The wording of what stands in some clauses of an act, where it is not at hand.
  func wordingBefore(_ clauses: [ClauseNumber], in act: ActID) -> UnknownWording? {
    module(act).notBegun.first { $0.covers(clauses) }.map { wording(before: $0, in: act) }
  }

  /// What stood in an act before a text began that is at hand.
  func wording(before beginning: LawBook.Beginning, in act: ActID) -> UnknownWording {
    let amendment = book?.amendments.first { $0.name == beginning.amendment }
    return UnknownWording(
      act: act, clauses: beginning.clauses, amendment: beginning.amendment,
      since: amendment?.entry.earliest ?? .latest, isAnnounced: false)
  }

  /// The number of a wording that is not known.
  mutating func number(of wording: UnknownWording) -> WordingID {
    let number = core.unknownWordings.firstIndex(of: wording) ?? core.unknownWordings.count
    if number == core.unknownWordings.count { core.unknownWordings.append(wording) }
    return WordingID(number)
  }
}

extension Construct {
  var isTextBeginning: Bool { self == .textBegins || self == .textOfClausesBegins }
}
