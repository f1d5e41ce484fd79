import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// A term that began under an older text is read there. So each part of it is that of the older
/// term for what had begun by then, else what the present text makes of it.
extension Checker {
  /// The same term or deadline in the text before; nil when it has none there.
  func older(of id: DefinitionID) -> DefinitionID? {
    let module = self.module(core[id].act)
    for (text, values) in zip(module.older, module.olderValues).reversed() {
      if let end = core[id].end, text.end.earliest >= end.earliest { continue }
      guard case .definition(let older) = values[core[id].name] else { continue }
      return core[older].kind == core[id].kind ? older : nil
    }
    return nil
  }

  /// For a definition of an older text: what has its name in the present text, where that is of
  /// the same kind.
  func present(_ id: DefinitionID) -> DefinitionID? {
    guard core[id].end != nil,
      case .definition(let present) = module(core[id].act).values[core[id].name]
    else { return nil }
    switch (core[present].kind, core[id].kind) {
    case (.reading, .reading): return present
    case (let a, let b): return a == b ? present : nil
    }
  }

  /// A declaration in its own text and in the older ones, the newest first.
  func withOlder(_ provision: Provision, _ id: ActID) -> [Provision] {
    let older = module(id).older
    let number = olderText ?? older.count
    return [provision]
      + older[..<number].reversed().compactMap { text in
        text.provisions.first {
          $0.name == provision.name && $0.construct == provision.construct
        }
      }
  }

  /// A part of a term, with what it is in the older text for what began under that.
  mutating func withOlder(
    _ own: Typed?, _ part: TermPart, of id: DefinitionID, _ name: Node
  ) -> Typed? {
    guard let own else { return nil }
    guard let older = older(of: id), let test = hasBegun(under: older, name) else {
      return notAtHand(own, part, of: id, name)
    }
    var value = Typed(term: make(.truth(false), .truth, at: name), type: .truth)
    if let found = core[older].part(part) {
      value = read(found, name)
    } else if part != .exception {
      return own
    }
    guard value.type != .unknown, let (a, b, type) = unified(value, own, at: name) else {
      return nil
    }
    return constant(.condition(test, then: a, else: b), type, name)
  }

  /// The state of a deadline, with what it is in the older text for what began under that.
  mutating func withOlderState(_ own: Typed?, of id: DefinitionID, _ name: Node) -> Typed? {
    guard let own else { return nil }
    guard let older = older(of: id), let test = hasBegun(under: older, name) else {
      return notAtHand(own, .state, of: id, name)
    }
    let value = read(older, name)
    guard value.type == own.type else { return own }
    return constant(.condition(test, then: value.term, else: own.term), own.type, name)
  }

  /// What a term or deadline says that began before the text of its clauses that is at hand: not
  /// known. Whether it did, the text at hand is asked, since there is no other.
  mutating func notAtHand(
    _ own: Typed?, _ part: TermPart, of id: DefinitionID, _ name: Node
  ) -> Typed? {
    guard let own, part != .firstDay, part != .event, older(of: id) == nil,
      isCountedFromEvent(id), let first = core[id].firstPart,
      let begun = module(core[id].act).begun.first(where: {
        $0.beginning.covers(core[id].clauses)
      }),
      let test = hasBegun(first, before: begun.first, name)
    else { return own }
    let wording = wording(before: begun.beginning, in: core[id].act)
    let before = assumed(own, wording, core.origin(of: own.term))
    return constant(.condition(test, then: before.term, else: own.term), own.type, name)
  }

  /// Whether a term or deadline of an older text began while that text was in force. Nil where it
  /// is counted from no event, here and in the texts before.
  private mutating func hasBegun(under older: DefinitionID, _ name: Node) -> TermID? {
    guard let end = core[older].end else { return nil }
    guard let part = core[older].firstPart, isCountedFromEvent(older) else {
      return self.older(of: older).flatMap { hasBegun(under: $0, name) }
    }
    return hasBegun(part, before: end, name)
  }

  /// Whether there is a day, and it is before the end of a text.
  private mutating func hasBegun(
    _ part: DefinitionID, before end: TextEnd, _ name: Node
  ) -> TermID? {
    let start = read(part, name)
    guard start.type.payload == .date else { return nil }
    let test = isBefore(given(start, name), end, name)
    guard start.type.isOption else { return test }
    return make(.and([make(.isGiven(start.term), .truth, at: name), test]), .truth, at: name)
  }

  /// Whether a deadline runs from an event; a term always does.
  private func isCountedFromEvent(_ id: DefinitionID) -> Bool {
    guard case .provision(let provision) = pending[id.index].text else { return false }
    return provision.isCountedFromEvent
  }

  /// Whether a day is before the end of a text. Where that is not known, it is open for the days
  /// between.
  private mutating func isBefore(_ day: TermID, _ end: TextEnd, _ name: Node) -> TermID {
    let isSurely = isBefore(day, end.earliest, name)
    guard !end.isKnown, let amendment = end.amendment else { return isSurely }
    var open = make(.entryNotKnown(book?.unknownDay(of: amendment) ?? amendment), .truth, at: name)
    if let latest = end.latest {
      open = make(.and([isBefore(day, latest, name), open]), .truth, at: name)
    }
    return make(.or([isSurely, open]), .truth, at: name)
  }

  private mutating func isBefore(_ day: TermID, _ limit: CivilDate, _ name: Node) -> TermID {
    make(.less(day, make(.date(limit), .date, at: name)), .truth, at: name)
  }
}

extension Provision {
  /// Whether it is a term, or a deadline within a period after an event: read by the text in force
  /// when that was.
  var isCountedFromEvent: Bool {
    if construct == .term { return true }
    switch due?.text.newest?.construct {
    case .dueWithinAfter, .dueWithinFrom: return true
    default: return false
    }
  }
}

extension Definition {
  /// The part that says when it begins.
  fileprivate var firstPart: DefinitionID? { term?.start ?? deadline?.event }

  fileprivate func part(_ part: TermPart) -> DefinitionID? {
    switch part {
    case .firstDay: term?.start
    case .lastDay: term?.last ?? deadline?.lastDay
    case .exception: term?.exception ?? deadline?.exception
    case .event, .dayOfPeriod: deadline?.event
    case .nominalDay: deadline?.nominalDay
    case .done: deadline?.done
    case .delay: deadline?.delay
    case .due, .state, .limit, .cohort: nil
    }
  }
}
