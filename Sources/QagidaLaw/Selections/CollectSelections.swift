import QagidaSource
import QagidaSyntax

extension Checker {
  /// Gives a selection, its cohort and its stages their places in the core.
  mutating func addSelection(_ provision: Provision, _ id: ActID) {
    let node = provision.head
    guard let selection = addDefinition(provision, id, .selection),
      let nameNode = node.child(.name)
    else { return }
    core.definitions[selection.index].clauses = marginClauses(node)
    if !saysAbout(node, in: id) {
      diagnostics.report(.noSubject, at: nameNode.span, [named(nameNode.name)])
      isHeaderBroken = true
    }
    isRead[selection.index] = true
    checkSelectionLines(of: provision, nameNode)
    let cohort = append(
      Definition(
        name: core[selection].name, kind: .termPart(of: selection, .cohort), act: id,
        subject: core[selection].subject, parameters: [],
        clauses: provision.cohort.map { lineClauses($0.text, of: selection) }
          ?? core[selection].clauses,
        span: core[selection].span),
      provision.text)
    core.definitions[selection.index].cohort = cohort
    addLines(provision.stages, to: selection)
  }

  private mutating func lineClauses(_ text: LineText, of selection: DefinitionID) -> [ClauseNumber]
  {
    text.newest.map { lineClauses($0, mark: nil, of: selection) } ?? core[selection].clauses
  }

  /// A selection says once among whom, once what becomes of ties, and has a stage.
  private mutating func checkSelectionLines(of provision: Provision, _ nameNode: Node) {
    let name = named(nameNode.name)
    var seen: [Name: SourceSpan] = [:]
    for line in provision.lines.compactMap({ $0.text.newest }) {
      guard let part = line.construct.selectionLineName else { continue }
      if let first = seen[part] {
        diagnostics.report(
          .secondTermLine, at: line.span, [name], related: [RelatedPlace(first, .firstHere)])
      }
      seen[part] = line.span
    }
    if provision.cohort == nil { diagnostics.report(.amongWhom, at: nameNode.span, [name]) }
    if provision.tieLine == nil { diagnostics.report(.noTieRule, at: nameNode.span, [name]) }
    if provision.stages.isEmpty { diagnostics.report(.noLines, at: nameNode.span, [name]) }
  }
}

extension Construct {
  /// Whether a node is a line of a selection.
  var isSelectionLine: Bool { isStage || selectionLineName != nil }

  /// Whether a line is a stage of a selection.
  var isStage: Bool { self == .bestStage || self == .lowestStage }

  /// By what an amendment names a line of a selection that is no stage.
  var selectionLineName: Name? {
    switch self {
    case .among: "among"
    case .tiesMayGoOn, .tiesGoOn, .tiesStayOut: "ties"
    default: nil
    }
  }

  /// What becomes of ties, of a line that says so.
  var tieRule: TieRule? {
    switch self {
    case .tiesMayGoOn: .mayGoOn
    case .tiesGoOn: .goOn
    case .tiesStayOut: .stayOut
    default: nil
    }
  }
}

extension Provision {
  /// The line of a selection that says among whom.
  var cohort: Line? { lines.first { $0.text.newest?.construct == .among } }

  /// The line of a selection that says what becomes of ties.
  var tieLine: Line? { lines.first { $0.text.newest?.construct.tieRule != nil } }

  /// The stages of a selection, in their order.
  var stages: [Line] { lines.filter { $0.text.newest?.construct.isStage ?? false } }
}
