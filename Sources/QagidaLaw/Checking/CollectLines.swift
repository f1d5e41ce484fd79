import QagidaSource
import QagidaSyntax

/// The lines with names of their own: of lists, forms and selections.
extension Checker {
  /// Gives a list of requirements or grounds and its lines their places in the core.
  mutating func addList(_ provision: Provision, _ id: ActID, _ kind: Definition.Kind) {
    let node = provision.head
    guard let list = addDefinition(provision, id, kind) else { return }
    core.definitions[list.index].clauses = marginClauses(node)
    addLines(of: provision, to: list, at: node.child(.name) ?? node)
  }

  /// Gives the lines of a list or form their places in the core; reports at its head when it has
  /// none.
  mutating func addLines(of provision: Provision, to list: DefinitionID, at head: Node) {
    addLines(provision.lines, to: list)
    if core[list].lines.isEmpty {
      diagnostics.report(.noLines, at: head.span, [named(provision.label)])
    }
  }

  /// Gives lines their places in the core, each under a name and a number of its own.
  mutating func addLines(_ lines: [Provision.Line], to owner: DefinitionID) {
    var labels: [(name: Name, span: SourceSpan)] = []
    var marks: [ClauseNumber.Ordinal: SourceSpan] = [:]
    let isForm = core[owner].kind == .form
    for entry in lines {
      guard let line = entry.text.newest, let nameNode = line.child(.name) else { continue }
      let name = declaredName(nameNode)
      if let first = labels.first(where: { $0.name == name }) {
        reportDuplicate(name, at: nameNode, first: first.span)
        continue
      }
      labels.append((name, nameNode.span))
      let mark = line.child(.mark).flatMap { self.mark($0, &marks) }
      let definition = append(
        Definition(
          name: name,
          kind: isForm ? .formLine(of: owner, mark: mark) : .line(of: owner, mark: mark),
          act: core[owner].act, subject: core[owner].subject, parameters: [],
          // The number of a line of a form is no subpoint.
          clauses: lineClauses(line, mark: isForm ? nil : mark, of: owner), span: nameNode.span),
        .line(entry.text, of: core[owner].kind))
      core.definitions[owner.index].lines.append(definition)
    }
    checkLookAlikes(labels)
  }

  private mutating func mark(
    _ node: Node, _ marks: inout [ClauseNumber.Ordinal: SourceSpan]
  ) -> ClauseNumber.Ordinal? {
    guard let ordinal = ordinal(ofMark: node) else { return nil }
    if let first = marks[ordinal] {
      diagnostics.report(
        .duplicateMark, at: node.span, [DiagnosticArgument("mark", .text(node.text))],
        related: [RelatedPlace(first, .firstHere)])
    }
    marks[ordinal] = node.span
    return ordinal
  }

  /// The clauses a line stands in: its own margin, else its list's, with the line's number.
  mutating func lineClauses(
    _ line: Node, mark: ClauseNumber.Ordinal?, of list: DefinitionID
  ) -> [ClauseNumber] {
    let own = marginClauses(line)
    if !own.isEmpty { return own }
    guard let mark else { return core[list].clauses }
    return core[list].clauses.map { $0.subpoint(mark) }
  }
}
