import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The law as the files tell it: acts as they were adopted, and what amended them since.
package struct LawBook: Sendable {
  package internal(set) var acts: [Act] = []
  package internal(set) var amendments: [Amendment] = []

  package struct Act: Sendable {
    package let name: Name
    package let head: Node
    package let entry: Entry
    /// The act with which it comes into force: the one that approved it, or itself.
    package let enteredWith: Name
    /// Its day, or that of the act that approved it; nil where none is said.
    package let adopted: CivilDate?
    /// The acts whose names it uses, itself among them.
    let sees: [Name]
    /// The declarations of law as they were adopted.
    package let provisions: [Provision]
    /// The older texts that the policy tells itself, from the oldest on.
    package let older: [OlderText]
    /// The clauses the act lists, with their places; empty when it lists none.
    package let clauses: [ClauseNumber: SourceSpan]
    /// The texts of it that begin with amendments.
    package let beginnings: [Beginning]
  }

  package struct Amendment: Sendable {
    package let name: Name
    package let head: Node
    package let entry: Entry
    package let adopted: CivilDate
    /// The condition of `old text when …`.
    package let oldText: Node?
    package let steps: [Step]
  }

  /// One thing that an amendment does.
  package struct Step: Sendable {
    package let verb: Verb
    /// The act that is amended.
    package let act: Name
    package let clauses: [(clause: ClauseNumber, span: SourceSpan)]
    /// The rule or line that is meant of those in the clauses; nil for all.
    package let path: Node?
    /// The declarations and lines that are put there.
    package let items: [Node]
    package let node: Node
    /// The clauses of the amendment that say so.
    package let cited: [ClauseNumber]
  }

  package enum Verb: Sendable {
    case add, restate, restateUnknown, replace, repeal

    /// Whether new text has to stand under it.
    var putsText: Bool { self == .add || self == .restate || self == .replace }
  }

  /// The names of the declarations and lines that amendments put somewhere, or take away.
  var namesInAmendments: Set<Name> {
    var names: Set<Name> = []
    func add(_ node: Node) {
      if let name = node.amendedName { names.insert(name) }
      for line in node.children where line.construct.isProvisionLine { add(line) }
    }
    for step in amendments.flatMap({ $0.steps }) {
      for item in step.items { add(item) }
    }
    for act in acts where !amendments.isEmpty || !act.older.isEmpty {
      for provision in act.provisions + act.older.flatMap({ $0.provisions }) {
        names.insert(provision.name)
        for line in provision.lines { names.insert(line.name) }
      }
    }
    return names
  }

  package func act(_ name: Name) -> Act? { acts.first { $0.name == name } }
}

/// The law on some days: from a day on, until another; one of several where publication days are
/// not known.
package struct LawState: Hashable, Sendable {
  /// The first day.
  package let from: CivilDate
  /// The first day after, or nil.
  package let until: CivilDate?
  /// The amendments in force, by number, in the order in which they are applied.
  package let amendments: [Int]
  /// The acts that are not in force.
  package internal(set) var notInForce: Set<Name>
  /// The acts and amendments of which it is not known whether they are in force on these days,
  /// with what this state takes for so.
  package let assumed: [Assumption]

  /// What is the same in states of which one may go on from the text of another.
  struct Basis: Hashable {
    let notInForce: Set<Name>
    let assumed: [Assumption]
  }

  var basis: Basis { Basis(notInForce: notInForce, assumed: assumed) }

  package struct Assumption: Hashable, Sendable {
    package let name: Name
    /// What stands for its unknown day, as `LawBook.unknownDay(of:)` has it.
    package let day: Name
    package let isInForce: Bool
  }
}

extension LawState {
  /// Whether two states of one day take all for the same but one act or amendment, and that not.
  package func isTheSame(as other: LawState, butFor name: Name) -> Bool {
    assumed.allSatisfy { one in other.assumed.contains(one) == (one.name != name) }
  }
}

extension LawBook {
  /// How many entries may be open on one day in one group of acts: each doubles its states.
  package static let openLimit = 6

  /// The days on which the law changes, or may change, in their order, and the first of all days.
  package var breakpoints: [CivilDate] {
    var days: Set<CivilDate> = [.earliest]
    for entry in acts.map({ $0.entry }) + amendments.map({ $0.entry }) {
      days.insert(entry.earliest)
      if let latest = entry.latest { days.insert(latest) }
    }
    return days.sorted()
  }

  /// The states that the law may be in on a day; nil when too many days are open.
  package func states(on day: CivilDate) -> [LawState]? {
    let days = breakpoints
    let index = (days.firstIndex { $0 > day } ?? days.count) - 1
    return states(from: days[index], until: index + 1 < days.count ? days[index + 1] : nil)
  }

  /// All states of the law, from its beginnings on; nil when too many days are open at once.
  package var allStates: [LawState]? {
    let days = breakpoints
    var all: [LawState] = []
    for (index, day) in days.enumerated() {
      let until = index + 1 < days.count ? days[index + 1] : nil
      guard let states = states(from: day, until: until) else { return nil }
      all += states
    }
    return all
  }

  /// The names of what is open on a day.
  package func open(on day: CivilDate) -> [Name] {
    acts.filter { $0.enteredWith == $0.name && $0.entry.isInForce(on: day) == nil }.map { $0.name }
      + amendments.filter { $0.entry.isInForce(on: day) == nil }.map { $0.name }
  }

  /// What stands for the unknown day of an act or amendment: `D418.published`, or
  /// `O135.in_force` where the days it may have come into force are all that is known.
  package func unknownDay(of name: Name) -> Name {
    let heads =
      acts.filter { $0.name == name }.map { $0.head }
      + amendments.filter { $0.name == name }.map { $0.head }
    let isEntry = heads.contains { $0.children.contains { $0.construct == .inForceBetween } }
    return isEntry ? name.inForce : name.published
  }

  /// The states of one of some days. What is open in one group of acts and in another is not tried
  /// together, since the groups have nothing to do with each other: while one group is in each of its
  /// states, all that is open in others is in force. The last state has all in force.
  private func states(from day: CivilDate, until: CivilDate?) -> [LawState]? {
    let open = open(on: day)
    let parts =
      open.count < 2
      ? [open] : groups().map { group in open.filter { group.contains($0) } }.filter { !$0.isEmpty }
    guard parts.allSatisfy({ $0.count <= Self.openLimit }) else { return nil }
    var states: [LawState] = []
    for part in parts {
      for number in 0..<((1 << part.count) - 1) {
        let without = part.indices.filter { number >> $0 & 1 == 0 }.map { part[$0] }
        states.append(state(from: day, until: until, open, without: without))
      }
    }
    return states + [state(from: day, until: until, open, without: [])]
  }

  /// The state in which some of what is open is not in force.
  private func state(
    from day: CivilDate, until: CivilDate?, _ open: [Name], without: [Name]
  ) -> LawState {
    let assumed = open.map { name in
      LawState.Assumption(
        name: name, day: unknownDay(of: name), isInForce: !without.contains(name))
    }
    func isIn(_ entry: Entry, _ name: Name) -> Bool {
      entry.isInForce(on: day) ?? assumed.contains { $0.name == name && $0.isInForce }
    }
    return LawState(
      from: day, until: until,
      amendments: order.filter { isIn(amendments[$0].entry, amendments[$0].name) },
      notInForce: Set(acts.filter { !isIn($0.entry, $0.enteredWith) }.map { $0.name }),
      assumed: assumed)
  }

  /// The state like another in which acts that may be in force are, and amendments are not.
  func withoutOpenAmendments(_ other: LawState) -> LawState {
    state(
      from: other.from, until: other.until, other.assumed.map { $0.name },
      without: other.assumed.map { $0.name }.filter { act($0) == nil })
  }

  /// The amendments in the order in which they come into force; on one day, in that of their
  /// adoption, then of the files.
  var order: [Int] {
    amendments.indices.sorted { a, b in
      let (x, y) = (amendments[a], amendments[b])
      return (x.entry.earliest, x.adopted, a) < (y.entry.earliest, y.adopted, b)
    }
  }
}
