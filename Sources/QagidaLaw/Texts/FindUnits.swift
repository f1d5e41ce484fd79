import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Change {
  /// What stands in the step's clauses, or what its path names there; reports when nothing does,
  /// and what cannot be changed so.
  mutating func units() -> [Unit] {
    let found = step.path.map { named($0) } ?? standing()
    guard let found else { return [] }
    if found.isEmpty { reportNothing() }
    let units = found.filter { checkOrder($0) }
    for unit in units { touched.insert(act.provisions[unit.provision].name) }
    return units
  }

  /// All that stands in the step's clauses; nil when something stands in others too.
  private mutating func standing() -> [Unit]? {
    var found: [Unit] = []
    let points = Set(step.clauses.map { $0.clause.point })
    for (number, provision) in act.provisions.enumerated()
    where provision.points.contains(where: { points.contains($0) }) {
      let covered = provision.clauses.filter { isCovered($0) }
      let lines = provision.lines.indices.filter { line in
        let clauses = provision.lines[line].clauses
        return !clauses.isEmpty && clauses.allSatisfy { isCovered($0) }
      }
      let isWhole = !covered.isEmpty && covered.count == provision.clauses.count
      let others = provision.lines.indices.filter { line in
        !lines.contains(line) && !provision.lines[line].clauses.isEmpty
      }
      if isWhole && (others.isEmpty || !provision.construct.isList) {
        found.append(Unit(provision: number, line: nil))
      } else if provision.construct.isList {
        for line in others where provision.lines[line].clauses.contains(where: { isCovered($0) }) {
          reportElsewhere(provision.lines[line].text.newest ?? provision.head)
          return nil
        }
        if !lines.isEmpty && lines.count == provision.lines.count {
          found.append(Unit(provision: number, line: nil))
        } else {
          found += lines.map { Unit(provision: number, line: $0) }
        }
      } else if !covered.isEmpty {
        reportElsewhere(provision.head)
        return nil
      }
    }
    return found
  }

  /// The declaration or line that a path names; nil when it names none or more than one.
  private mutating func named(_ path: Node) -> [Unit]? {
    let names = path.children.map { $0.name }
    var found: [Unit] = []
    for (number, provision) in act.provisions.enumerated() {
      let isHere = provision.clauses.isEmpty || provision.clauses.contains { isCovered($0) }
      let label = path.dottedName
      if label == provision.label && isHere { found.append(Unit(provision: number, line: nil)) }
      for (place, line) in provision.lines.enumerated() where provision.construct.isList {
        let isNamed =
          names == [line.name] || label == provision.label.member(line.name)
          || label == provision.body?.member(line.name)
        let clauses = line.clauses.isEmpty ? provision.clauses : line.clauses
        if isNamed && (clauses.isEmpty || clauses.contains { isCovered($0) }) {
          found.append(Unit(provision: number, line: place))
        }
      }
    }
    guard found.count < 2 else {
      diagnostics.report(
        .amendsWhich, at: path.span,
        [
          DiagnosticArgument("name", .text(path.text)),
          DiagnosticArgument("choices", .alternatives(found.map { .text("`\(fullName($0))`") })),
        ])
      return nil
    }
    return found
  }

  private func fullName(_ unit: Unit) -> String {
    let provision = act.provisions[unit.provision]
    return unit.line.map { provision.label.member(provision.lines[$0].name).text }
      ?? provision.label.text
  }

  // MARK: Findings

  private mutating func reportNothing() {
    let repeal =
      act.repealed.first { clause, _ in isCovered(clause) }
      ?? act.repealed.first { clause, _ in
        step.clauses.contains { $0.clause.stems.contains(clause) }
      }
    var arguments = [
      DiagnosticArgument("clauses", .text(clauseText)), DiagnosticArgument("act", .name(step.act)),
    ]
    let span = step.path?.span ?? step.clauses.first?.span ?? step.node.firstLineSpan
    if let path = step.path, let name = path.children.last?.name {
      arguments.append(DiagnosticArgument("name", .text(path.text)))
      arguments += suggestion(
        name, act.provisions.flatMap { [$0.label] + $0.lines.map { $0.name } })
    }
    diagnostics.report(
      .nothingStandsThere, at: span, arguments,
      related: repeal.map { [RelatedPlace($0.value.span, .fellHere)] } ?? [])
  }

  private mutating func reportElsewhere(_ node: Node) {
    diagnostics.report(
      .standsElsewhereToo, at: step.clauses.first?.span ?? step.node.firstLineSpan,
      [DiagnosticArgument("clauses", .text(clauseText))],
      related: [RelatedPlace((node.child(.name) ?? node).span, .standsHere)])
  }

  /// Whether a unit may be changed: not twice by one amendment, nor by two that come into force on
  /// one day, or in an order that is not certain, nor by an older amendment than the one whose text it is.
  private mutating func checkOrder(_ unit: Unit) -> Bool {
    let provision = act.provisions[unit.provision]
    let lines = unit.line.map { [provision.lines[$0]] } ?? provision.lines
    let sources = [provision.source].filter { _ in unit.line == nil } + lines.map { $0.source }
    for case let source? in sources {
      let other = book.amendments[source]
      if source == number {
        diagnostics.report(
          .changedTwice, at: step.clauses.first?.span ?? step.node.firstLineSpan,
          [DiagnosticArgument("name", .text(fullName(unit)))])
        return false
      }
      let isCertain =
        other.entry.latest.map { $0 < amendment.entry.earliest } ?? false
      let id: DiagnosticID
      if !isCertain {
        id = .amendedTwice
      } else if amendment.adopted < other.adopted {
        id = .amendedOutOfOrder
      } else {
        continue
      }
      diagnostics.report(
        id, at: step.clauses.first?.span ?? step.node.firstLineSpan,
        [
          DiagnosticArgument("name", .text(fullName(unit))),
          DiagnosticArgument("other", .name(other.name)),
        ], related: [RelatedPlace(other.head.firstLineSpan, .changedByThis)])
      return false
    }
    return true
  }
}

extension Node {
  /// The names of a path, joined by full stops.
  var dottedName: Name {
    children.dropFirst().reduce(children.first?.name ?? Name(bytes: [])) { $0.member($1.name) }
  }
}

extension Name {
  /// The name of something within what this names: `may_take_part.age`.
  package func member(_ name: Name) -> Name {
    Name(bytes: bytes + [UInt8(ascii: ".")] + name.bytes)
  }
}

extension Construct {
  /// Whether the lines of a declaration stand in clauses of their own.
  var isList: Bool {
    switch self {
    case .requirements, .grounds, .outcome, .term, .deadline, .powers, .duties, .prohibitions,
      .columnTable, .selection, .form:
      true
    default: false
    }
  }

  /// Whether transitional clauses keep older lines of a declaration.
  var keepsOlderLines: Bool { isList && self != .columnTable && self != .form }

  /// Whether a declaration is a table, of one column or of several.
  var isTable: Bool { self == .table || self == .columnTable }
}
