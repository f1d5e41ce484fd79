import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Change {
  // MARK: Removing

  /// Takes units away, or under a transitional clause leaves them for the cases it names.
  mutating func remove(_ units: [Unit]) {
    if let condition = amendment.oldText {
      for unit in units { retire(unit, condition) }
      return
    }
    for unit in units.sorted(by: { ($0.provision, $0.line ?? -1) > ($1.provision, $1.line ?? -1) })
    {
      if let line = unit.line, act.provisions[unit.provision].lines.count > 1 {
        act.provisions[unit.provision].lines.remove(at: line)
      } else {
        act.provisions.remove(at: unit.provision)
      }
    }
  }

  private mutating func retire(_ unit: Unit, _ condition: Node) {
    let lines = unit.line.map { [$0] } ?? Array(act.provisions[unit.provision].lines.indices)
    guard act.provisions[unit.provision].construct.isList else { return }
    guard act.provisions[unit.provision].construct.keepsOlderLines else {
      diagnostics.report(
        .noOlderText, at: step.node.firstLineSpan, [named(act.provisions[unit.provision].name)])
      return
    }
    for line in lines {
      let old = act.provisions[unit.provision].lines[line]
      act.provisions[unit.provision].lines[line] = Provision.Line(
        name: old.name, text: .older(when: condition, old.text, else: .neutral),
        clauses: old.clauses, source: number)
    }
  }

  // MARK: Wordings that are not known

  /// Leaves what stands there as the wording that is superseded.
  mutating func supersede() {
    for unit in units() {
      let provision = act.provisions[unit.provision]
      if provision.construct == .define || provision.construct == .reading {
        var new = Provision(
          name: provision.name, head: provision.head, lines: provision.lines,
          clauses: provision.clauses, source: number, older: nil)
        new.older = .superseded(by: number, provision)
        act.provisions[unit.provision] = new
        continue
      }
      guard provision.construct.isList else {
        diagnostics.report(.noOlderText, at: step.node.firstLineSpan, [named(provision.label)])
        continue
      }
      for line in unit.line.map({ [$0] }) ?? Array(provision.lines.indices) {
        let old = provision.lines[line]
        act.provisions[unit.provision].lines[line] = Provision.Line(
          name: old.name, text: .superseded(by: number, old.text), clauses: old.clauses,
          source: number)
      }
    }
  }

  // MARK: Restating

  /// Puts the step's items in the place of what stands there.
  mutating func restate() {
    let units = self.units()
    guard
      let first = units.min(by: { ($0.provision, $0.line ?? -1) < ($1.provision, $1.line ?? -1) })
    else { return }
    checkNames(units)
    let declarations = step.items.filter { $0.construct.isProvision }
    let lines = step.items.filter { !$0.construct.isProvision }
    if lines.isEmpty {
      let old = units.filter { $0.line == nil }.map { act.provisions[$0.provision] }
      if amendment.oldText == nil { remove(units) } else { removeForMerging(units, declarations) }
      insertDeclarations(declarations, at: min(first.provision, act.provisions.count), over: old)
      return
    }
    let lists = Set(units.map { $0.provision })
    guard declarations.isEmpty, lists.count == 1, act.provisions[first.provision].construct.isList
    else {
      diagnostics.report(.lineOfWhichList, at: (lines.first ?? step.node).firstLineSpan)
      return
    }
    let places = units.flatMap { unit in
      unit.line.map { [$0] } ?? Array(act.provisions[unit.provision].lines.indices)
    }
    let old = places.map { act.provisions[first.provision].lines[$0] }
    for place in places.sorted(by: >) { act.provisions[first.provision].lines.remove(at: place) }
    insertLines(lines, into: first.provision, at: places.min(), over: old)
  }

  /// Under a transitional clause a declaration that is declared anew is merged with the old one;
  /// the rest stays for the cases that the clause names.
  private mutating func removeForMerging(_ units: [Unit], _ declarations: [Node]) {
    let names = declarations.compactMap { $0.child(.name)?.name }
    let merged = units.filter { unit in
      unit.line == nil && names.contains(act.provisions[unit.provision].name)
    }
    guard let condition = amendment.oldText else { return }
    for unit in units where !merged.contains(unit) { retire(unit, condition) }
    for unit in merged.sorted(by: { $0.provision > $1.provision }) {
      act.provisions.remove(at: unit.provision)
    }
  }

  /// A line is restated under its own name; another takes its place by `replace`.
  private mutating func checkNames(_ units: [Unit]) {
    guard step.path != nil, let unit = units.first,
      let item = step.items.first, let name = item.amendedName
    else { return }
    let provision = act.provisions[unit.provision]
    let old = unit.line.map { provision.lines[$0].name } ?? provision.label
    let isSame = name == old
    if isSame == (step.verb == .restate) { return }
    diagnostics.report(
      step.verb == .restate ? .restatedOtherwise : .replacedByItself,
      at: (item.child(.name) ?? item.child(.word) ?? item).span,
      [named(name), DiagnosticArgument("other", .name(old))])
  }

  // MARK: Inserting

  mutating func insertDeclarations(_ items: [Node], at place: Int, over old: [Provision] = []) {
    var place = place
    for item in items {
      guard item.construct.isProvision else {
        diagnostics.report(.lineOfWhichList, at: item.firstLineSpan)
        continue
      }
      guard let made = provision(item, over: old) else { continue }
      let places =
        [Place(clauses: made.clauses, node: item)]
        + (item.construct.isList
          ? made.lines.map { Place(clauses: $0.clauses, node: $0.text.newest ?? item) } : [])
      checkClauses(places)
      touched.insert(made.name)
      if made.construct.beginsOnce { addsTerm = true }
      act.provisions.insert(made, at: place)
      place += 1
    }
  }

  /// A declaration as the amendment has it, with its older text where a transitional clause keeps
  /// that.
  private mutating func provision(_ node: Node, over old: [Provision]) -> Provision? {
    guard var made = Provision(node, source: number) else { return nil }
    guard let condition = amendment.oldText else { return made }
    let older = old.first { $0.name == made.name }
    guard made.construct.keepsOlderLines else {
      guard let older else { return made }
      guard made.construct == .define, older.construct == .define else {
        diagnostics.report(.noOlderText, at: node.firstLineSpan, [named(made.label)])
        return made
      }
      made.older = .until(condition, older)
      return made
    }
    let hasLimits = !keepsLimits(older?.lines ?? [], made.lines)
    guard older.map({ $0.goesLike(made) }) ?? true, !hasLimits else {
      diagnostics.report(.noOlderText, at: node.firstLineSpan, [named(made.label)])
      return made
    }
    made.lines = merged(older?.lines ?? [], made.lines, condition, made.construct)
    return made
  }

  /// The lines of a list of which the old ones are read while a condition holds.
  private func merged(
    _ old: [Provision.Line], _ new: [Provision.Line], _ condition: Node, _ construct: Construct
  ) -> [Provision.Line] {
    if construct == .outcome {
      return old.map { guarded($0, condition, old: $0.text, new: .neutral) }
        + new.map { guarded($0, condition, old: .neutral, new: $0.text) }
    }
    let kept = old.filter { line in !new.contains { $0.name == line.name } }
    return kept.map { guarded($0, condition, old: $0.text, new: .neutral) }
      + new.map { line in
        let older = old.first { $0.name == line.name }
        return guarded(line, condition, old: older?.text ?? .neutral, new: line.text)
      }
  }

  private func guarded(
    _ line: Provision.Line, _ condition: Node, old: LineText, new: LineText
  ) -> Provision.Line {
    Provision.Line(
      name: line.name, text: .older(when: condition, old, else: new), clauses: line.clauses,
      source: number)
  }

  mutating func insertLines(
    _ items: [Node], into list: Int, at place: Int?, over old: [Provision.Line] = []
  ) {
    for item in items where !item.construct.fits(act.provisions[list].construct) {
      diagnostics.report(.lineOfWhichList, at: item.firstLineSpan)
      return
    }
    touched.insert(act.provisions[list].name)
    guard checkKind(items, act.provisions[list].construct) else { return }
    let clauses = act.provisions[list].clauses
    let new = items.map { Provision.Line($0, in: clauses, source: number) }
    // A row stands in that clause of its table which is changed.
    checkClauses(
      zip(new, items).map { line, item in
        let ownClauses = line.clauses.filter { item.construct != .row || isCovered($0) }
        return Place(clauses: ownClauses.isEmpty ? line.clauses : ownClauses, node: item)
      })
    let construct = act.provisions[list].construct
    let isLimited = amendment.oldText != nil && !keepsLimits(old, new)
    if isLimited || amendment.oldText != nil && !construct.keepsOlderLines {
      diagnostics.report(
        .noOlderText, at: step.node.firstLineSpan, [named(act.provisions[list].label)])
      return
    }
    let lines = amendment.oldText.map { merged(old, new, $0, construct) } ?? new
    guard let place else {
      let isEnded = act.provisions[list].lines.last?.text.newest?.construct == .outcomeOtherwise
      let end = isEnded ? act.provisions[list].lines.count - 1 : nil
      act.provisions[list].lines.insert(
        contentsOf: lines, at: max(0, end ?? act.provisions[list].lines.count))
      return
    }
    act.provisions[list].lines.insert(
      contentsOf: lines, at: min(place, act.provisions[list].lines.count))
  }

  /// Lines of deeds belong into lists of deeds, and lines of requirements into others.
  private mutating func checkKind(_ items: [Node], _ list: Construct) -> Bool {
    let wrong = items.first { item in
      list.deedRule == nil
        ? item.construct.isDeedLine
        : !item.construct.isDeedLine && item.construct != .ground && item.construct != .groundUnless
    }
    guard let wrong else { return true }
    diagnostics.report(.lineOfWhichList, at: wrong.firstLineSpan)
    return false
  }

  /// What is put somewhere, with the clauses it stands in.
  private struct Place {
    let clauses: [ClauseNumber]
    let node: Node
  }

  /// What is put into a clause has to stand in it; reports the first that does not.
  private mutating func checkClauses(_ places: [Place]) {
    guard let place = places.first(where: { !$0.clauses.allSatisfy { isCovered($0) } }),
      let other = place.clauses.first(where: { !isCovered($0) })
    else { return }
    diagnostics.report(
      .putElsewhere, at: place.node.firstLineSpan,
      [
        DiagnosticArgument("clause", .text(other.text)),
        DiagnosticArgument("clauses", .text(clauseText)),
      ])
  }
}

extension Change {
  /// Whether the lines that have an older text of their name say as that how often a deed may be
  /// done: under a transitional clause a line keeps older conditions, and no other limit.
  private func keepsLimits(_ old: [Provision.Line], _ new: [Provision.Line]) -> Bool {
    new.allSatisfy { line in
      guard let older = old.first(where: { $0.name == line.name })?.text.newest else { return true }
      return older.limitText == line.text.newest?.limitText
    }
  }
}

extension Construct {
  /// Whether a row that an amendment puts somewhere may be a line of a declaration of a kind; of
  /// other lines their checking tells.
  fileprivate func fits(_ list: Construct) -> Bool {
    switch (self, list) {
    case (.row, .outcome), (.row, .columnTable): true
    case (.row, _), (_, .columnTable): false
    case (.printedLine, .form): true
    case (.printedLine, _), (_, .form): false
    default: !isBand || list == .outcome
    }
  }
}

extension Provision {
  /// Whether lines of another declaration can stand beside its own: it is of the same kind, and
  /// goes by the same number where it has ranges.
  fileprivate func goesLike(_ other: Provision) -> Bool {
    construct == other.construct
      && head.child(.key).map { NodeText.inline($0) }
        == other.head.child(.key).map { NodeText.inline($0) }
  }
}
