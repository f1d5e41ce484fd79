import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Unites what was found in several states of the law: each finding once, and one that arises only
/// in the text of a later state with the first day of that text and with what brought it.
struct StateFindings {
  private let book: LawBook
  /// What was found in each state, in the order of the states.
  private let states: [(state: LawState, keys: Set<Diagnostic.Key>)]
  /// What is found in a state that amendments lead to one by one.
  private let check: (LawState) -> DiagnosticBag

  init(
    _ book: LawBook, _ states: [(state: LawState, found: DiagnosticBag)],
    check: @escaping (LawState) -> DiagnosticBag
  ) {
    self.book = book
    self.states = states.map { ($0.state, Set($0.found.items.map { $0.key })) }
    self.check = check
  }

  /// Adds what was found in the states, from the oldest on; a finding of several by the first.
  ///
  /// - Parameter isAsked: whether a finding is wanted of a state.
  static func unite(
    _ book: LawBook, _ found: [(state: LawState, found: DiagnosticBag)],
    into diagnostics: inout DiagnosticBag, where isAsked: (Diagnostic, LawState) -> Bool,
    check: @escaping (LawState) -> DiagnosticBag
  ) {
    let findings = StateFindings(book, found, check: check)
    var known = Set(diagnostics.items.map { $0.key })
    for (state, bag) in found {
      for item in bag.items where isAsked(item, state) && known.insert(item.key).inserted {
        diagnostics.report(item.with(findings.places(item)))
      }
      diagnostics.addDropped(of: bag)
    }
  }

  /// The places of what brought the text in which a finding arises first, with its first day.
  private func places(_ finding: Diagnostic) -> [RelatedPlace] {
    guard let number = states.firstIndex(where: { $0.keys.contains(finding.key) }),
      let before = stateBefore(number)
    else { return [] }
    let state = states[number].state
    let heads = brought(finding, state, after: before)
    let (with, without) = assumptions(finding.key, in: state)
    let isPlain = with.isEmpty && without.isEmpty
    return heads.filter { head, entry in
      !isPlain || entry.earliest != state.from || !isIn(finding, head)
    }.map { head, _ in
      let day = DiagnosticArgument("day", .text(state.from.description))
      let names = [("with" as StaticString, with), ("without", without)].filter { !$0.1.isEmpty }
        .map { DiagnosticArgument($0, .text($1.map { $0.text }.joined(separator: ", "))) }
      return RelatedPlace(
        (head.child(.name) ?? head).span, note(with, without), [day] + names)
    }
  }

  private func note(_ with: [Name], _ without: [Name]) -> RelatedNote {
    switch (with.isEmpty, without.isEmpty) {
    case (true, true): .inTextFrom
    case (false, true): .inTextWith
    case (true, false): .inTextWithout
    case (false, false): .inTextWithAndWithout
    }
  }

  private func isIn(_ finding: Diagnostic, _ head: Node) -> Bool {
    if case .source(let span) = finding.place { return span.file == head.span.file }
    return false
  }

  /// The nearest of the states before one: that which has most of its amendments and no other.
  private func stateBefore(_ number: Int) -> LawState? {
    let own = Set(states[number].state.amendments)
    return states[..<number].map { $0.state }.filter { own.isSuperset(of: $0.amendments) }
      .max { ($0.amendments.count, $0.from) < ($1.amendments.count, $1.from) }
  }

  /// The headers of the amendments, or of the acts, without which a finding would not arise.
  private func brought(
    _ finding: Diagnostic, _ state: LawState, after before: LawState
  ) -> [(head: Node, entry: Entry)] {
    let new = state.amendments.filter { !before.amendments.contains($0) }
    guard !new.isEmpty else {
      return book.acts.filter {
        before.notInForce.contains($0.name) && !state.notInForce.contains($0.name)
      }.map { ($0.head, $0.entry) }
    }
    for count in new.indices.dropFirst() {
      let added = Set(new[..<count])
      let part = LawState(
        from: state.from, until: state.until,
        amendments: state.amendments.filter {
          before.amendments.contains($0) || added.contains($0)
        },
        notInForce: state.notInForce, assumed: state.assumed)
      if check(part).items.contains(where: { $0.key == finding.key }) {
        return [new[count - 1]].map { (book.amendments[$0].head, book.amendments[$0].entry) }
      }
    }
    return new.suffix(1).map { (book.amendments[$0].head, book.amendments[$0].entry) }
  }

  /// What has to be in force, and what must not be, of that which is open in a state.
  private func assumptions(
    _ key: Diagnostic.Key, in state: LawState
  ) -> (with: [Name], without: [Name]) {
    let with = state.assumed.filter { $0.isInForce }.map { $0.name }
    let without = state.assumed.filter { assumption in
      guard !assumption.isInForce else { return false }
      let other = states.first { other in
        other.state.from == state.from
          && state.assumed.allSatisfy { one in
            other.state.assumed.contains(one) == (one.name != assumption.name)
          }
      }
      return other.map { !$0.keys.contains(key) } ?? false
    }
    return (with, without.map { $0.name })
  }
}
