import QagidaSource
import QagidaSyntax

extension Checker {
  /// The word of a choice in use that a rule names as the body whose it is; reports when there is
  /// none.
  mutating func bearer(of node: Node, in id: ActID) -> Bearer? {
    guard let name = node.child(.body) else { return nil }
    var words: [Name] = []
    let visible = module(id).visible.flatMap { module($0).types.values }
    for number in core.choices.indices {
      let choice = ChoiceID(number)
      guard visible.contains(.choice(choice)) else { continue }
      if let word = core[choice].number(of: name.name) {
        return Bearer(choice: choice, word: word)
      }
      words += core[choice].words
    }
    diagnostics.report(
      .unknownBearer, at: name.span, [named(name.name)] + suggestion(for: name.name, among: words))
    return nil
  }

  /// Gives a list of deeds and its lines their places in the core.
  mutating func addDeeds(_ provision: Provision, _ id: ActID) {
    let node = provision.head
    guard let rule = provision.construct.deedRule, let bodyNode = node.child(.body) else { return }
    if let other = deedLists.first(where: {
      $0.act == id && $0.olderText == olderText && core[$0.list].name == provision.name
    }) {
      reportDuplicate(provision.label, at: bodyNode, first: core[other.list].span)
      return
    }
    guard let bearer = bearer(of: node, in: id) else { return }
    let list = append(
      Definition(
        name: provision.name, kind: .deeds(rule), act: id, subject: subject(of: node, in: id),
        parameters: [], clauses: marginClauses(node), span: bodyNode.span),
      provision.text)
    core.definitions[list.index].bearer = bearer
    deedLists.append(DeedList(act: id, olderText: olderText, list: list))
    addLines(of: provision, to: list, at: bodyNode)
    for (line, text) in zip(core[list].lines, provision.linesWithNames) {
      addLimit(of: line, text, provision)
    }
  }

  /// The part of a line that says whether the deed may not be done again, where the line says how
  /// often.
  private mutating func addLimit(
    of line: DefinitionID, _ text: LineText, _ provision: Provision
  ) {
    guard text.all.contains(where: { $0.construct == .limitedDeed }) else { return }
    let limit = append(
      Definition(
        name: core[line].name, kind: .termPart(of: line, .limit), act: core[line].act,
        subject: core[line].subject, parameters: [], clauses: core[line].clauses,
        span: core[line].span),
      .line(text, of: core[line].kind))
    core.definitions[line.index].limit = limit
  }

  /// Makes of the lines of the lists of a module the deeds that they name.
  mutating func addDeedsOfLists(_ id: ActID) {
    var made: [Name: Int] = [:]
    var deeds: [[(rule: DeedRule, line: DefinitionID)]] = []
    for item in deedLists where item.act == id && item.olderText == olderText {
      guard case .deeds(let rule) = core[item.list].kind else { continue }
      for line in core[item.list].lines {
        let name = core[line].fullName(in: core)
        let number = made[name] ?? deeds.count
        if number == deeds.count {
          made[name] = number
          deeds.append([])
        }
        if let first = deeds[number].first(where: { $0.rule == rule }) {
          diagnostics.report(
            .deedTwice, at: core[line].span, [named(name)],
            related: [RelatedPlace(core[first.line].span, .firstHere)])
          continue
        }
        deeds[number].append((rule, line))
      }
    }
    for lines in deeds { addDeed(lines, id) }
  }

  private mutating func addDeed(_ lines: [(rule: DeedRule, line: DefinitionID)], _ id: ActID) {
    let first = core[lines[0].line]
    guard case .line(of: let list, mark: _) = first.kind else { return }
    let name = first.fullName(in: core)
    var subject: RecordID?
    for line in lines.map({ $0.line }) {
      guard let own = core[line].subject else { continue }
      if let other = subject, other != own {
        diagnostics.report(
          .deedAboutTwo, at: core[line].span,
          [
            named(name), DiagnosticArgument("record", .name(core[own].name)),
            DiagnosticArgument("other", .name(core[other].name)),
          ], related: [RelatedPlace(first.span, .otherMeaning)])
        return
      }
      subject = own
    }
    var clauses: [ClauseNumber] = []
    for clause in lines.flatMap({ core[$0.line].clauses }) where !clauses.contains(clause) {
      clauses.append(clause)
    }
    let deed = append(
      Definition(
        name: name, kind: .outcome, act: id, subject: subject, parameters: [], clauses: clauses,
        span: first.span),
      .deed)
    isRead[deed.index] = true
    core.definitions[deed.index].bearer = core[list].bearer
    core.definitions[deed.index].deed = DeedParts(
      lines: lines.map { DeedParts.Line(rule: $0.rule, definition: $0.line) })
    if let olderText {
      modules[id.index].olderValues[olderText][name] = .definition(deed)
    } else {
      modules[id.index].values[name] = .definition(deed)
    }
    pending[deed.index].words = makeStates(
      of: deed, name, first.span, StateWords.ofDeeds)
  }
}

/// A list of deeds, and the older text that it stands in.
struct DeedList {
  let act: ActID
  let olderText: Int?
  let list: DefinitionID
}

extension Construct {
  /// What a list says of the deeds in it; nil of anything else.
  var deedRule: DeedRule? {
    switch self {
    case .powers: .power
    case .duties: .duty
    case .prohibitions: .prohibition
    default: nil
    }
  }

  /// Whether a line only a list of deeds may have.
  var isDeedLine: Bool { self == .deed || self == .limitedDeed }
}

extension DeedRule {
  /// How an amendment names a list of them: `department.duties`.
  var listName: Name {
    switch self {
    case .power: "powers"
    case .duty: "duties"
    case .prohibition: "prohibitions"
    }
  }
}

extension Node {
  /// How an amendment names a list of deeds: `department.duties`.
  var deedListName: Name? {
    guard let rule = construct.deedRule, let body = child(.body)?.name else { return nil }
    return Name(bytes: body.bytes + [UInt8(ascii: ".")] + rule.listName.bytes)
  }
}
