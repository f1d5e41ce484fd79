import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Prints the text of an act in one of its states as a policy, which checks and means the same on
/// the days of that state.
package struct TextPrinter {
  let book: LawBook
  let text: LawText

  /// Where the clause at the margin stands, in characters.
  private static let margin = 88

  package init(_ book: LawBook, _ text: LawText) {
    self.book = book
    self.text = text
  }

  /// The text of an act, or of some of its clauses; nil when there is no such act.
  ///
  /// - Parameters:
  ///   - withOlder: whether the older texts are printed too by which a term may be read.
  ///   - beside: the amendments that are printed beside it, as they are written.
  package func act(
    _ name: Name, clauses wanted: [ClauseNumber] = [], withOlder: Bool = true,
    beside: [Name] = []
  ) -> String? {
    guard let act = book.act(name), let content = text.acts[name] else { return nil }
    var parts = notAtHand(act, content, wanted)
    if wanted.isEmpty {
      parts.append(head(act, beside))
      let listed = clauses(act, content)
      if !listed.isEmpty { parts.append(listed) }
      parts += data(act)
    }
    for provision in content.provisions {
      // Of clauses that are asked for only what holds is shown; in the whole act what stands there
      // is needed for the rules to have their names, and gives no answer.
      let shown = wanted.isEmpty ? provision : provision.without(content.notBegun)
      let part = shown.map { declaration($0, wanted) } ?? ""
      if !part.isEmpty { parts.append(part) }
    }
    for older in content.older where withOlder {
      let printed = older.provisions.map { declaration($0, wanted) }.filter { !$0.isEmpty }
      if printed.isEmpty { continue }
      parts.append("text before \(older.end.earliest)\n")
      parts += printed
    }
    return parts.joined(separator: "\n")
  }

  /// That the text of an act, or of the clauses that are asked for, is not at hand.
  private func notAtHand(
    _ act: LawBook.Act, _ content: LawText.ActText, _ wanted: [ClauseNumber]
  ) -> [String] {
    content.notBegun.compactMap { beginning in
      let clauses = wanted.filter { beginning.touches($0) && has($0, content) }
      if !wanted.isEmpty && clauses.isEmpty { return nil }
      let named = wanted.isEmpty ? beginning.clauses : clauses
      let place = ([act.name.text] + (named.isEmpty ? [] : [ClauseList.text(named)]))
        .joined(separator: " ")
      let amendment = beginning.amendment.text
      let note = "-- The wording of \(place) before \(amendment) is not at hand"
      guard wanted.isEmpty else { return note + ".\n" }
      return note
        + ": what stands here of it is the\n-- text from \(amendment) on, and gives no answer"
        + " before.\n"
    }
  }

  /// The amendments in force that announce wordings which are not known, as policies: the acts
  /// printed without them would say the superseded wordings as if they held.
  ///
  /// - Parameters:
  ///   - others: amendments, by number, that are printed otherwise.
  ///   - acts: the acts that are printed.
  func announcements(without others: [Int], of acts: [Name]) -> [String] {
    var announcing: [Int] = []
    let announced = text.state.amendments.compactMap { number -> String? in
      let amendment = book.amendments[number]
      let steps = amendment.steps.filter {
        $0.verb == .restateUnknown && !book.isNote($0, by: number) && acts.contains($0.act)
      }
      guard !steps.isEmpty else { return nil }
      announcing.append(number)
      var printed = NodeText.line(amendment.head, indent: 0) { !$0.construct.isHeadLine } + "\n"
      if amendment.entry.earliest != amendment.adopted {
        printed += "    in force from \(amendment.entry.earliest)\n"
      }
      var act: Name?
      for step in steps {
        if step.act != act { printed += "\nin \(step.act.text)\n" }
        act = step.act
        printed += NodeText.line(step.node, indent: 0) + "\n"
      }
      return printed + stepsOfBeginnings(amendment, acts)
    }
    return announced + beginnings(without: others + announcing, of: acts)
  }

  /// Whether an act has a clause: lists it, or has something in it.
  private func has(_ clause: ClauseNumber, _ content: LawText.ActText) -> Bool {
    func isIn(_ other: ClauseNumber) -> Bool { other == clause || other.stems.contains(clause) }
    return content.clauses.keys.contains { isIn($0) }
      || content.provisions.contains { provision in
        (provision.clauses + provision.lines.flatMap { $0.clauses }).contains { isIn($0) }
      }
  }

  // MARK: Declarations

  /// A declaration, or of its lines those in some clauses; empty where there are none.
  func declaration(_ provision: Provision, _ wanted: [ClauseNumber] = []) -> String {
    let isWhole = wanted.isEmpty || isWanted(provision.clauses, wanted)
    let lines = provision.lines.filter { isWhole || isWanted($0.clauses, wanted) }
    guard isWhole || !lines.isEmpty else { return "" }
    if let by = provision.head.child(.key), provision.construct == .outcome, provision.isGuarded {
      return rangesByConditions(provision, lines, by)
    }
    var printed = [head(provision)]
    printed += self.lines(lines, provision.construct)
    return printed.joined(separator: "\n") + "\n"
  }

  private func isWanted(_ clauses: [ClauseNumber], _ wanted: [ClauseNumber]) -> Bool {
    clauses.contains { clause in
      wanted.contains(clause) || clause.stems.contains { wanted.contains($0) }
    }
  }

  private func head(_ provision: Provision, withClauses: Bool = true) -> String {
    var head = NodeText.line(provision.head, indent: 0) {
      !$0.construct.isProvisionLine && ($0.role != .value || provision.construct != .define)
    }
    if provision.construct == .define { head += " " + value(of: provision) }
    var isSuperseded = false
    if case .superseded = provision.older { isSuperseded = true }
    return withClauses
      ? closed(head, provision.clauses, provision.source, isSuperseded: isSuperseded) : head
  }

  /// What a definition says, with its older text while a transitional clause keeps that.
  private func value(of provision: Provision) -> String {
    guard let value = provision.head.child(.value) else { return "" }
    switch provision.older {
    case nil: return NodeText.inline(value)
    case .superseded(by: _, let older): return self.value(of: older)
    case .until(let condition, let older): return guarded(value, condition, older)
    }
  }

  private func guarded(_ value: Node, _ condition: Node, _ older: Provision) -> String {
    "if \(NodeText.inline(condition)) then (\(self.value(of: older)))"
      + " else (\(NodeText.inline(value)))"
  }

  /// A line ended by its clauses, and by the amendment whose text it is.
  func closed(
    _ line: String, _ clauses: [ClauseNumber], _ source: Int?, isSuperseded: Bool
  ) -> String {
    var closed = line
    func pad() {
      let last = closed.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      let width = last.unicodeScalars.count
      closed += String(repeating: " ", count: max(2, Self.margin - width))
    }
    if !clauses.isEmpty {
      pad()
      closed += clauses.map { $0.text }.joined(separator: ", ")
    }
    if let source {
      let name = book.amendments[source].name.text
      closed +=
        isSuperseded ? "  -- superseded by \(name), whose wording is not known" : "  -- \(name)"
    }
    return closed
  }

  // MARK: Words

  /// What a declaration says of itself, its lines left out where they are rules of their own: the
  /// same for the same words, whatever their layout.
  func words(of provision: Provision) -> String {
    var words = [head(provision, withClauses: false)]
    if !provision.construct.hasRulesAsLines {
      for line in provision.ownLines.flatMap({ printed($0, provision.construct) }) {
        words.append(line.columns.name + " " + line.columns.rest)
      }
    }
    return words.joined(separator: " ")
  }

  /// The same of a line of a list, without its name.
  func words(of line: Provision.Line, _ construct: Construct) -> String {
    printed(line, construct).map { $0.columns.rest }.joined(separator: " ")
  }

  // MARK: Lines

  /// A line in its two columns, the clauses at its margin, and the amendment whose text it is.
  struct PrintedLine {
    let columns: (name: String, rest: String)
    let clauses: [ClauseNumber]
    let source: Int?
    /// Whether its new wording, of the amendment, is not known.
    var isSuperseded = false
  }

  /// Lines of one list, their names padded to one width.
  func lines(_ lines: [Provision.Line], _ construct: Construct) -> [String] {
    let printed = lines.flatMap { self.printed($0, construct) }
    return zip(Columns.lines(printed.map { $0.columns }), printed).map { text, line in
      closed("    " + text, line.clauses, line.source, isSuperseded: line.isSuperseded)
    }
  }

  private func printed(_ line: Provision.Line, _ construct: Construct) -> [PrintedLine] {
    if case .superseded(by: _, let old) = line.text {
      // As it was; what announces the new wording is printed behind the acts.
      let old = Provision.Line(
        name: line.name, text: old, clauses: line.clauses, source: line.source)
      return printed(old, construct).map { line in
        var line = line
        line.isSuperseded = true
        return line
      }
    }
    if case .own(let node) = line.text {
      return [
        PrintedLine(
          columns: NodeText.columns(node, indent: 4), clauses: node.clausesAtMargin,
          source: line.source)
      ]
    }
    if construct == .outcome { return outcomeLines(line) }
    guard let newest = line.text.newest else { return [] }
    if construct == .term || construct == .deadline {
      return [
        PrintedLine(
          columns: (NodeText.line(newest, indent: 4) { $0.role == .none }, termValue(line.text)),
          clauses: newest.clausesAtMargin, source: line.source)
      ]
    }
    let mark = newest.child(.mark).map { NodeText.inline($0) + " " } ?? ""
    let word = construct == .requirements ? "requires" : "when"
    let limit = newest.limitText.map { $0 + " " } ?? ""
    return [
      PrintedLine(
        columns: (mark + line.name.text, "\(limit)\(word) \(condition(line.text, construct))"),
        clauses: newest.clausesAtMargin, source: line.source)
    ]
  }

  /// What a line of a term says, as one expression; no where an `unless` is not there.
  private func termValue(_ text: LineText) -> String {
    switch text {
    case .neutral: return "no"
    case .older(when: let condition, let old, else: let new):
      return "if \(NodeText.inline(condition)) then (\(termValue(old)))"
        + " else (\(termValue(new)))"
    case .superseded(by: _, let old): return termValue(old)
    case .own(let node): return node.children.first.map { NodeText.inline($0) } ?? ""
    }
  }

  /// What a line asks, as one expression.
  private func condition(_ text: LineText, _ construct: Construct) -> String {
    switch text {
    case .neutral: return construct == .requirements ? "yes" : "no"
    case .older(when: let condition, let old, else: let new):
      return "if \(NodeText.inline(condition)) then (\(self.condition(old, construct)))"
        + " else (\(self.condition(new, construct)))"
    case .superseded(by: _, let old): return self.condition(old, construct)
    case .own(let node):
      let exception = node.child(.exception).map { NodeText.inline($0) }
      guard let own = node.child(.condition).map({ NodeText.inline($0) }) else {
        if node.construct.isDeedLine && exception == nil { return "yes" }
        return "not (\(exception ?? "no"))"
      }
      guard let exception else { return own }
      return construct == .requirements
        ? "(\(own)) or (\(exception))" : "(\(own)) and not (\(exception))"
    }
  }
}
