import QagidaSource
import QagidaSyntax

extension Checker {
  /// A selection: what its last stage says.
  mutating func selection(_ id: DefinitionID, _ provision: Provision) -> Typed? {
    guard let name = provision.head.child(.name), let last = core[id].lines.last else { return nil }
    for stage in core[id].lines { checkDefinition(stage, readAt: nil) }
    return read(last, name)
  }

  /// The list among which is selected.
  mutating func cohort(_ provision: Provision) -> Typed? {
    guard let name = provision.head.child(.name) else { return nil }
    return said(by: provision.cohort?.text, name) { checker, line in
      guard let node = line.child(.list) else { return nil }
      let list = checker.expression(node)
      switch list.type {
      case .list: return list
      case .unknown: return nil
      default:
        checker.diagnostics.report(
          .needsList, at: node.span,
          [DiagnosticArgument("found", checker.core.describe(list.type))])
        return nil
      }
    }
  }

  /// What becomes of each candidate at a stage.
  mutating func stage(_ text: LineText, _ id: DefinitionID) -> Typed? {
    guard case .line(of: let selection, mark: _) = core[id].kind,
      let cohort = core[selection].cohort,
      case .provision(let provision) = pending[selection.index].text,
      let name = provision.head.child(.name)
    else { return nil }
    let list = read(cohort, name)
    guard case .list(let record) = list.type else { return nil }
    let stages = core[selection].lines
    let before = stages.firstIndex(of: id).flatMap { $0 > 0 ? stages[$0 - 1] : nil }
    var past: TermID?
    if let before {
      let found = read(before, name)
      guard case .standings = found.type else { return nil }
      past = found.term
    }
    let own = said(by: text, name) { checker, line in
      checker.stage(line, list.term, record, before: past, ties: provision.tieLine, name)
    }
    guard case .superseded(by: let amendment, let old) = provision.tieLine?.text else { return own }
    return own.map { assumed($0, amendment, old) }
  }

  private mutating func stage(
    _ line: Node, _ list: TermID, _ record: RecordID, before: TermID?, ties: Provision.Line?,
    _ name: Node
  ) -> Typed? {
    guard let placesNode = line.child(.number), let scoreNode = line.child(.value),
      let rule = ties?.text.newest?.construct.tieRule,
      let places = expression(placesNode, of: .whole, at: line)
    else { return nil }
    let (element, score) = within(record) { $0.expression(scoreNode) }
    switch score.type.payload {
    case .number, .count, .date: break
    case .unknown: return nil
    default:
      diagnostics.report(
        .notAScore, at: scoreNode.span, [DiagnosticArgument("found", core.describe(score.type))])
      return nil
    }
    let stage = SelectionTerm(
      list: list, all: unfiltered(list), element: element, score: score.term, places: places,
      before: before, isHighest: line.construct == .bestStage, ties: rule)
    return constant(.select(stage), .standings(record), line)
  }

  /// The list that a list is filtered from: its elements are told of too, as out.
  private func unfiltered(_ list: TermID) -> TermID {
    var found = list
    while true {
      switch core[found] {
      case .filter(let inner, _, _), .assumed(_, let inner): found = inner
      case .definition(let id, let record, let arguments, role: _)
      where arguments.isEmpty && record.map({ core[$0] == .subject }) ?? true:
        guard let body = core[id].body else { return list }
        found = body
      case .field: return found
      default: return list
      }
    }
  }
}
