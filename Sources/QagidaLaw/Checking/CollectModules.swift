import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Checker {
  /// Finds the acts, vocabularies and names tables among the files.
  mutating func collectModules(_ trees: [SyntaxTree]) {
    var tables: [(node: Node, entries: [Node])] = []
    for tree in trees {
      let declarations = tree.rootNode.children
      guard let head = declarations.first else {
        diagnostics.report(.emptyFile, at: tree.rootNode.span)
        continue
      }
      switch head.construct {
      case .act, .vocabulary, .amendment: addModule(head, Array(declarations.dropFirst()))
      case .namesFor: tables.append((head, head.children(.nameEntry)))
      default: if !head.construct.isOfCases { diagnostics.report(.noHead, at: head.span) }
      }
      for other in declarations where other.construct.isOfCases {
        diagnostics.report(.onlyInCases, at: other.firstLineSpan)
      }
      for other in declarations.dropFirst() where other.construct.isHead {
        diagnostics.report(.secondHead, at: (other.child(.name) ?? other).span)
      }
      if head.construct == .namesFor {
        for other in declarations.dropFirst() where !other.construct.isOfCases {
          diagnostics.report(.notInNames, at: other.firstLineSpan)
        }
      }
    }
    for table in tables {
      guard let name = table.node.child(.name), let id = findModule(name) else { continue }
      if let first = nameTables.first(where: { $0.module == id }) {
        diagnostics.report(
          .secondNames, at: name.span, [named(name.name)],
          related: [RelatedPlace(first.name.span, .firstHere)])
      } else {
        nameTables.append((id, name, table.entries))
      }
    }
  }

  private mutating func addModule(_ head: Node, _ declarations: [Node]) {
    guard let nameNode = head.child(.name) else { return }
    let name = declaredName(nameNode)
    if let known = moduleNumbers[name] {
      diagnostics.report(
        .duplicateModule, at: nameNode.span, [named(name)],
        related: [RelatedPlace(nameSpan(of: module(known).head), .firstHere)])
      return
    }
    let id = ActID(modules.count)
    moduleNumbers[name] = id
    var present: [Node] = []
    var older: [Module.OlderPart] = []
    for node in declarations where !node.construct.isHead {
      if node.construct == .textBefore {
        older.append(Module.OlderPart(head: node, declarations: []))
      } else if older.isEmpty {
        present.append(node)
      } else {
        older[older.count - 1].declarations.append(node)
      }
    }
    modules.append(
      Module(
        id: id, kind: head.construct.moduleKind, name: name, head: head, declarations: present,
        olderParts: older, visible: [id]))
  }

  func nameSpan(of head: Node) -> SourceSpan { (head.child(.name) ?? head).span }

  /// The module that a name stands for; reports when there is none.
  mutating func findModule(_ node: Node) -> ActID? {
    let name = node.name
    if let id = moduleNumbers[name] { return id }
    let others = modules.filter { $0.head.span.file != node.span.file }
    diagnostics.report(
      .unknownModule, at: node.span,
      [named(name)] + suggestion(for: name, among: others.map { $0.name }))
    return nil
  }

  /// The act or amendment that a name stands for; reports when it is neither.
  private mutating func findApproving(_ node: Node) -> ActID? {
    guard let id = findModule(node) else { return nil }
    if module(id).kind != .vocabulary { return id }
    diagnostics.report(
      .notAnAct, at: node.span, [named(node.name)],
      related: [RelatedPlace(nameSpan(of: module(id).head), .declaredHere)])
    return nil
  }

  // MARK: Headers

  mutating func readHeaders() {
    for number in modules.indices { readHeader(number) }
    for number in modules.indices { settleAdoption(number) }
    core.acts = modules.map {
      ActInfo(name: $0.name, titles: Titles(), adopted: $0.adopted, isInForce: true)
    }
  }

  private mutating func readHeader(_ number: Int) {
    let head = modules[number].head
    var seen: [Construct: SourceSpan] = [:]
    for line in head.children {
      let kind = line.construct.headerLine
      guard let kind else { continue }
      if let first = seen[kind] {
        diagnostics.report(
          .duplicateHeaderLine, at: line.span, related: [RelatedPlace(first, .firstHere)])
        continue
      }
      seen[kind] = line.span
      readHeaderLine(line, number)
    }
    readAdoption(head, number)
  }

  private mutating func readHeaderLine(_ line: Node, _ number: Int) {
    switch line.construct {
    case .uses:
      for name in line.child(.names)?.children ?? [] {
        guard let used = findModule(name) else {
          isHeaderBroken = true
          continue
        }
        if modules[number].visible.contains(used) {
          diagnostics.report(.usedTwice, at: name.span, [named(name.name)])
        } else {
          modules[number].visible.append(used)
        }
      }
    case .approvedBy:
      if let act = line.child(.act) { modules[number].approvedBy = findApproving(act) }
    case .monthsEndOnLast: modules[number].monthEnds = .lastDay
    case .monthsEndOnNextFirst: modules[number].monthEnds = .nextFirst
    case .monthEndsRefused: modules[number].monthEnds = .refused
    default: break
    }
  }

  /// `by decree 255 of president of 2023-06-15`
  private mutating func readAdoption(_ head: Node, _ number: Int) {
    guard let day = head.child(.day) else { return }
    modules[number].adopted = date(of: day)
  }

  /// An act that another approves is of that one's day.
  private mutating func settleAdoption(_ number: Int) {
    var seen: Set<ActID> = [modules[number].id]
    var current = modules[number].approvedBy
    while let id = current {
      guard seen.insert(id).inserted else {
        // Once for the circle: at the first of the acts in it.
        guard id.index == number, seen.allSatisfy({ $0.index >= number }) else { return }
        diagnostics.report(.circularApproval, at: nameSpan(of: modules[number].head))
        return
      }
      if let day = module(id).adopted {
        modules[number].adopted = modules[number].adopted ?? day
        return
      }
      current = module(id).approvedBy
    }
  }

  /// The day that a date literal names; reports when there is none.
  mutating func date(of node: Node) -> CivilDate? {
    let bytes = node.tree.file.bytes[Int(node.span.start)..<Int(node.span.end)]
    do {
      return try CivilDate(utf8: Array(bytes))
    } catch {
      diagnostics.report(
        .noSuchDate, at: node.span,
        [DiagnosticArgument("found", .text(node.text))] + advice(noSuchDay: Array(bytes)))
      return nil
    }
  }
}

extension Construct {
  /// Whether it stands at the margin of files of cases only.
  var isOfCases: Bool {
    self == .casesFor || self == .example || self == .caseOf || self == .todoCase
      || self == .recordProperty
  }

  var isHead: Bool {
    self == .act || self == .vocabulary || self == .namesFor || self == .amendment
  }

  fileprivate var moduleKind: Module.Kind {
    switch self {
    case .act: .act
    case .amendment: .amendment
    default: .vocabulary
    }
  }

  /// Header lines of which there may be one each, with those of one meaning taken together.
  fileprivate var headerLine: Construct? {
    switch self {
    case .approvedBy, .about, .uses, .workingDaysBy: self
    case .monthsEndOnLast, .monthsEndOnNextFirst, .monthEndsRefused: .monthsEndOnLast
    case .publishedOn, .publishedBetween, .publishedUnknown: .publishedOn
    case .inForceFrom, .inForceBetween, .inForceFromPublished, .inForceAfterPeriod: .inForceFrom
    case .oldText: .oldText
    default: nil
    }
  }
}

extension Node {
  /// The first physical line of a declaration.
  var firstLineSpan: SourceSpan {
    let line = tree.file.lineIndex(of: span.start)
    let bytes = tree.file.lineBytes(line)
    return SourceSpan(
      file: tree.file.id, start: span.start,
      end: min(span.end, Int32(truncatingIfNeeded: bytes.endIndex)))
  }
}
