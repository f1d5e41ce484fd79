import QagidaSource
import QagidaSyntax

extension Checker {
  /// Reads the list of each act's clauses.
  mutating func readClauseLists() {
    for number in modules.indices {
      for node in modules[number].declarations where node.construct == .clauses {
        readClauses(node, number)
      }
      for (clause, span) in modules[number].added where modules[number].clauses[clause] == nil {
        modules[number].clauses[clause] = span
        modules[number].clauseStems.formUnion(clause.stems)
      }
    }
  }

  /// Holds the rules against the lists of clauses.
  mutating func checkClauses() {
    for number in modules.indices where modules[number].isAct {
      for definition in core.definitions.indices
      where core.definitions[definition].act == modules[number].id {
        checkClauses(DefinitionID(definition))
      }
      checkApproval(number)
      reportUnaccounted(number)
    }
  }

  private mutating func readClauses(_ node: Node, _ number: Int) {
    let errors = diagnostics.errorCount
    let listed = clauseList(node.child(.clauses))
    if diagnostics.errorCount > errors { modules[number].isClauseListBroken = true }
    for item in listed {
      if let first = modules[number].clauses[item.clause] {
        diagnostics.report(
          .clauseTwice, at: item.span, [clauseArgument(item.clause)],
          related: [RelatedPlace(first, .firstHere)])
      } else {
        modules[number].clauses[item.clause] = item.span
        modules[number].clauseStems.formUnion(item.clause.stems)
      }
    }
    for line in node.children(.noRule) {
      if let reason = line.child(.reason), textValue(reason).isEmpty {
        diagnostics.report(.emptyReason, at: reason.span)
      }
      for item in clauseList(line.child(.clauses)) {
        checkListed(item.clause, at: item.span, in: number)
        if let first = modules[number].withoutRule[item.clause] {
          diagnostics.report(
            .clauseTwice, at: item.span, [clauseArgument(item.clause)],
            related: [RelatedPlace(first, .firstHere)])
        } else {
          modules[number].withoutRule[item.clause] = item.span
        }
      }
    }
  }

  /// Whether the act lists a clause, or parts of it.
  mutating func checkListed(
    _ clause: ClauseNumber, at span: SourceSpan, in number: Int
  ) {
    let listed = modules[number].clauses
    if modules[number].isClauseListBroken { return }
    if listed.isEmpty || listed[clause] != nil || modules[number].clauseStems.contains(clause) {
      return
    }
    diagnostics.report(
      .clauseNotListed, at: span,
      [clauseArgument(clause), DiagnosticArgument("act", .name(modules[number].name))]
        + suggestion(for: Name(clause.text), among: listed.keys.map { Name($0.text) }))
  }

  private mutating func checkClauses(_ id: DefinitionID) {
    let definition = core[id]
    let node = pending[id.index].node
    for clause in definition.clauses {
      let margin = node?.marginTokens.first.flatMap { node?.tree.span(ofToken: $0) }
      let mark = node?.child(.mark)?.span
      checkListed(clause, at: margin ?? mark ?? definition.span, in: definition.act.index)
    }
    guard definition.clauses.isEmpty else { return }
    switch definition.kind {
    case .requirements, .grounds, .reading, .deeds, .selection:
      let linesHaveClauses =
        !definition.lines.isEmpty && definition.lines.allSatisfy { !core[$0].clauses.isEmpty }
      if linesHaveClauses { return }
      diagnostics.report(.noClause, at: definition.span, [named(definition.name)])
    case .term, .deadline:
      diagnostics.report(.noClause, at: definition.span, [named(definition.name)])
    case .define, .line, .outcome, .termPart, .property, .form, .formLine:
      break
    }
  }

  /// `approved by ACT §n`: the other act has to have that clause.
  private mutating func checkApproval(_ number: Int) {
    guard let line = modules[number].head.children(.approvedBy).first,
      let approving = modules[number].approvedBy
    else { return }
    for item in clauseList(line.child(.clauses)) {
      checkListed(item.clause, at: item.span, in: approving.index)
    }
  }
}

/// Clauses in a row as people write them: `§2, §3, §6(1) to (5)`.
enum ClauseList {
  static func text(_ clauses: [ClauseNumber]) -> String {
    var text = ""
    var index = 0
    while index < clauses.count {
      var last = index
      while last + 1 < clauses.count && follows(clauses[last], clauses[last + 1]) { last += 1 }
      if !text.isEmpty { text += ", " }
      text += clauses[index].text
      if last > index + 1 {
        text += behindTo(clauses[last])
      } else if last == index + 1 {
        last = index
      }
      index = last + 1
    }
    return text
  }

  private static func follows(_ a: ClauseNumber, _ b: ClauseNumber) -> Bool {
    guard a.parent == b.parent, a.section == b.section, a.section != .preamble, a.parts.isEmpty,
      b.parts.isEmpty
    else { return false }
    let first = a.subpoints.last ?? a.point
    let second = b.subpoints.last ?? b.point
    return first.inserted == 0 && second.inserted == 0 && first.number + 1 == second.number
  }

  /// `§1 to §6`
  static func range(_ first: ClauseNumber, _ last: ClauseNumber) -> String {
    first.text + behindTo(last)
  }

  private static func behindTo(_ clause: ClauseNumber) -> String {
    " to " + (clause.subpoints.last.map { "(\($0.text))" } ?? clause.text)
  }
}
