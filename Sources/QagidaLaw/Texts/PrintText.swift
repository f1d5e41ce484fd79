import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Prints the text of an act in one of its states as a policy, which checks and means the same on
/// the days of that state.
package struct TextPrinter {
  private let book: LawBook
  private let text: LawText

  /// Where the clause at the margin stands, in characters.
  private static let margin = 88

  package init(_ book: LawBook, _ text: LawText) {
    self.book = book
    self.text = text
  }

  /// The text of an act, or of some of its clauses; nil when there is no such act.
  package func act(_ name: Name, clauses wanted: [ClauseNumber] = []) -> String? {
    guard let act = book.act(name), let content = text.acts[name] else { return nil }
    var parts: [String] = []
    if wanted.isEmpty {
      parts.append(head(act))
      let listed = clauses(act, content)
      if !listed.isEmpty { parts.append(listed) }
      parts += data(act)
    }
    for provision in content.provisions {
      let part = declaration(provision, wanted)
      if !part.isEmpty { parts.append(part) }
    }
    return parts.joined(separator: "\n")
  }

  // MARK: Head

  private func head(_ act: LawBook.Act) -> String {
    var lines = [NodeText.line(act.head, indent: 0) { !$0.construct.isHeadLine }]
    for line in act.head.children where line.construct.isHeadLine {
      if line.construct.isPublication || line.construct.isEntryRule { continue }
      lines.append("    " + NodeText.line(line, indent: 4))
    }
    if act.enteredWith == act.name, act.entry.isKnown, act.entry != .always,
      act.entry.earliest != act.adopted
    {
      lines.append("    in force from \(act.entry.earliest)")
    }
    let amended = text.state.amendments.map { book.amendments[$0] }.filter { amendment in
      amendment.steps.contains { $0.act == act.name }
    }
    let sources = amended.map { "-- with \($0.name.text), in force from \($0.entry.earliest)\n" }
    return sources.joined() + lines.joined(separator: "\n") + "\n"
  }

  /// The list of clauses with those added since, and what is said to be no rule.
  private func clauses(_ act: LawBook.Act, _ content: LawText.ActText) -> String {
    guard !content.clauses.isEmpty else { return "" }
    var lines = ["clauses " + ClauseList.text(content.clauses.keys.sorted())]
    let listing = act.head.tree.rootNode.children.filter { $0.construct == .clauses }
    for line in listing.flatMap({ $0.children(.noRule) }) {
      lines.append("    " + NodeText.line(line, indent: 4))
    }
    let repealed = content.repealed.keys.filter { content.clauses[$0] != nil }.sorted()
    if !repealed.isEmpty {
      lines.append("    no rule \(ClauseList.text(repealed)) \"repealed\"")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The records, choices and calendars of the act, as they are written.
  private func data(_ act: LawBook.Act) -> [String] {
    act.head.tree.rootNode.children.filter { $0.construct.isData }
      .map { node in
        ([NodeText.line(node, indent: 0) { !$0.construct.isDataLine }]
          + node.children.filter { $0.construct.isDataLine }
          .map { "    " + NodeText.line($0, indent: 4) }).joined(separator: "\n") + "\n"
      }
  }

  // MARK: Declarations

  private func declaration(_ provision: Provision, _ wanted: [ClauseNumber]) -> String {
    let isWhole = wanted.isEmpty || isWanted(provision.clauses, wanted)
    let lines = provision.lines.filter { isWhole || isWanted($0.clauses, wanted) }
    guard isWhole || !lines.isEmpty else { return "" }
    var printed = [head(provision)]
    for line in lines { printed += self.lines(line, provision.construct) }
    return printed.joined(separator: "\n") + "\n"
  }

  private func isWanted(_ clauses: [ClauseNumber], _ wanted: [ClauseNumber]) -> Bool {
    clauses.contains { clause in
      wanted.contains(clause) || clause.stems.contains { wanted.contains($0) }
    }
  }

  private func head(_ provision: Provision) -> String {
    var head = NodeText.line(provision.head, indent: 0) {
      !$0.construct.isProvisionLine && $0.role != .value
    }
    if provision.construct == .define { head += " " + value(of: provision) }
    return closed(head, provision.clauses, provision.source)
  }

  /// What a definition says, with its older text while a transitional clause keeps that.
  private func value(of provision: Provision) -> String {
    guard let value = provision.head.child(.value) else { return "" }
    guard case .until(let condition, let older) = provision.older else {
      return NodeText.inline(value)
    }
    return "if \(NodeText.inline(condition)) then (\(self.value(of: older)))"
      + " else (\(NodeText.inline(value)))"
  }

  /// A line ended by its clauses, and by the amendment whose text it is.
  private func closed(_ line: String, _ clauses: [ClauseNumber], _ source: Int?) -> String {
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
    if let source { closed += "  -- " + book.amendments[source].name.text }
    return closed
  }

  // MARK: Lines

  private func lines(_ line: Provision.Line, _ construct: Construct) -> [String] {
    if case .own(let node) = line.text {
      return [closed("    " + NodeText.line(node, indent: 4), node.clausesAtMargin, line.source)]
    }
    if construct == .outcome { return outcomeLines(line) }
    guard let newest = line.text.newest else { return [] }
    if construct == .term || construct == .deadline {
      let word = NodeText.line(newest, indent: 4) { $0.role == .none }
      return [
        closed("    \(word) \(termValue(line.text))", newest.clausesAtMargin, line.source)
      ]
    }
    let mark = newest.child(.mark).map { NodeText.inline($0) + " " } ?? ""
    let word = construct == .requirements ? "requires" : "when"
    return [
      closed(
        "    \(mark)\(line.name.text) \(word) \(condition(line.text, construct))",
        newest.clausesAtMargin, line.source)
    ]
  }

  /// What a line of a term says, as one expression; no where an `unless` is not there.
  private func termValue(_ text: LineText) -> String {
    switch text {
    case .neutral: return "no"
    case .older(when: let condition, let old, else: let new):
      return "if \(NodeText.inline(condition)) then (\(termValue(old)))"
        + " else (\(termValue(new)))"
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
    case .own(let node):
      let exception = node.child(.exception).map { NodeText.inline($0) }
      guard let own = node.child(.condition).map({ NodeText.inline($0) }) else {
        return "not (\(exception ?? "no"))"
      }
      guard let exception else { return own }
      return construct == .requirements
        ? "(\(own)) or (\(exception))" : "(\(own)) and not (\(exception))"
    }
  }

  /// The lines that a line of an outcome comes to under its transitional clauses.
  private func outcomeLines(_ line: Provision.Line) -> [String] {
    OutcomeCase.cases(of: line.text).map { item in
      let word = item.node.outcomeWord?.text ?? ""
      var parts = item.guards.map { node, isOlder in
        isOlder ? "(\(NodeText.inline(node)))" : "not (\(NodeText.inline(node)))"
      }
      let isLast = item.node.construct == .outcomeOtherwise
      if isLast && item.guards.allSatisfy({ !$0.1 }) {
        return closed("    \(word) otherwise", item.node.clausesAtMargin, line.source)
      }
      if let condition = item.node.child(.condition) {
        parts.append("(\(NodeText.inline(condition)))")
      } else if let exception = item.node.child(.exception) {
        parts.append("not (\(NodeText.inline(exception)))")
      }
      return closed(
        "    \(word) when \(parts.joined(separator: " and "))", item.node.clausesAtMargin,
        line.source)
    }
  }
}

extension Construct {
  /// Whether a node is a line of a header.
  fileprivate var isHeadLine: Bool {
    switch self {
    case .approvedBy, .about, .uses, .monthsEndOnLast, .monthsEndOnNextFirst, .monthEndsRefused,
      .workingDaysBy:
      true
    default: isPublication || isEntryRule
    }
  }

  /// Whether a node is a line of a record or a calendar.
  fileprivate var isDataLine: Bool {
    switch self {
    case .field, .runs, .runsToDayBefore, .knownYears, .weekend, .holiday, .holidaysMove,
      .yearlyDayOff, .dayOff, .movedDayOff, .workingDay:
      true
    default: false
    }
  }

  fileprivate var isData: Bool { self == .record || self == .choice || self == .calendar }
}
