import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What stands before the rules of an act: its header, its clauses, its data.
extension TextPrinter {
  /// The header of an act, with the amendments whose texts it has.
  func head(_ act: LawBook.Act, _ beside: [Name]) -> String {
    var lines = [NodeText.line(act.head, indent: 0) { !$0.construct.isHeadLine }]
    let approving = approvingAmendment(act, without: beside)
    if let approving, act.head.child(.day) == nil { lines[0] += " " + adoption(approving) }
    for line in act.head.children where line.construct.isHeadLine {
      let isOfEntry = line.construct.isPublication || line.construct.isEntryRule
      if isOfEntry && !isOpen(act.name) { continue }
      if line.construct == .approvedBy, let approving {
        if act.enteredWith == approving.name { lines += entry(with: approving) }
        continue
      }
      if line.construct.isTextBeginning && !saysBeginning(line, act.name) { continue }
      lines.append("    " + NodeText.line(line, indent: 4))
    }
    if act.enteredWith == act.name, act.entry.isKnown, act.entry != .always,
      act.entry.earliest != act.adopted
    {
      lines.append("    in force from \(act.entry.earliest)")
    }
    let amended = text.state.amendments.filter { number in
      let amendment = book.amendments[number]
      return act.beginnings.contains { $0.amendment == amendment.name }
        || amendment.steps.contains { $0.act == act.name && !book.isNote($0, by: number) }
    }.map { book.amendments[$0] }
    let sources = amended.map { "-- with \($0.name.text), in force from \($0.entry.words)\n" }
    return sources.joined() + lines.joined(separator: "\n") + "\n"
  }

  /// The amendment that approved an act, where it is not printed beside it, so that the act has to
  /// say itself what it takes from it.
  private func approvingAmendment(
    _ act: LawBook.Act, without beside: [Name]
  ) -> LawBook.Amendment? {
    let name = act.head.children(.approvedBy).first?.child(.act)?.name
    return book.amendments.first { $0.name == name && !beside.contains($0.name) }
  }

  /// `by decree 255 of president of 2023-06-15`
  private func adoption(_ amendment: LawBook.Amendment) -> String {
    let head = NodeText.line(amendment.head, indent: 0) { !$0.construct.isHeadLine }
    return head.split(separator: " ", maxSplits: 2).dropFirst(2).joined()
  }

  /// When an act is in force that comes into force with an amendment.
  private func entry(with amendment: LawBook.Amendment) -> [String] {
    guard amendment.entry.isKnown else {
      return amendment.head.children
        .filter { $0.construct.isPublication || $0.construct.isEntryRule }
        .map { "    " + NodeText.line($0, indent: 4) }
    }
    return amendment.entry.earliest == amendment.adopted
      ? [] : ["    in force from \(amendment.entry.earliest)"]
  }

  /// Whether it is not known of an act whether it is in force.
  private func isOpen(_ act: Name) -> Bool { text.state.assumed.contains { $0.name == act } }

  /// Whether a line of a header says of a text that begins later, or before which a term may have
  /// begun, with what it begins.
  private func saysBeginning(_ line: Node, _ act: Name) -> Bool {
    guard let content = text.acts[act] else { return false }
    return content.notBegun.contains { $0.span == line.span }
      || content.begun.contains { $0.beginning.span == line.span && matters($0.beginning, content) }
  }

  /// The list of clauses with those added since, and what is said to be no rule.
  func clauses(_ act: LawBook.Act, _ content: LawText.ActText) -> String {
    guard !content.clauses.isEmpty else { return "" }
    var lines = ["clauses " + ClauseList.text(content.clauses.keys.sorted())]
    let listing = act.head.tree.rootNode.children.filter { $0.construct == .clauses }
    for line in listing.flatMap({ $0.children(.noRule) }) {
      lines.append("    " + NodeText.line(line, indent: 4))
    }
    // What fell may stand in an older text that is still read.
    let older = content.older.flatMap { $0.provisions }
    let standing = Set(older.flatMap { $0.clauses + $0.lines.flatMap { $0.clauses } })
    let repealed = content.repealed.keys
      .filter { content.clauses[$0] != nil && !standing.contains($0) }.sorted()
    if !repealed.isEmpty {
      lines.append("    no rule \(ClauseList.text(repealed)) \"repealed\"")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The records, choices and calendars of the act, as they are written.
  func data(_ act: LawBook.Act) -> [String] {
    act.head.tree.rootNode.children.filter { $0.construct.isData }.map { Self.data($0) }
  }

  /// A record, choice or calendar.
  static func data(_ node: Node) -> String {
    let lines = node.children.filter { $0.construct.isDataLine }.map { line in
      line.construct == .field
        ? NodeText.columns(line, indent: 4)
        : (name: NodeText.line(line, indent: 4), rest: "")
    }
    let head = NodeText.line(node, indent: 0) { !$0.construct.isDataLine }
    return ([head] + Columns.lines(lines).map { "    " + $0 }).joined(separator: "\n") + "\n"
  }
}
