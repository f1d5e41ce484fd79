import QagidaCalendar
import QagidaLaw
import QagidaSource

/// The answers under the states that the law may be in, those that say the same together.
package struct AnswerStates: Sendable {
  /// What is answered, from the state with the least in force on.
  package let groups: [Group]
  /// What may be in force or not.
  package let open: [Name]

  /// States with one answer.
  package struct Group: Sendable {
    /// The answer of the newest of them; nil where the law has no such outcome.
    package fileprivate(set) var answer: Answer?
    fileprivate var states: [LawState]
    /// What tells these states from the others: one list or another of what is in force or not.
    package fileprivate(set) var alternatives: [[LawState.Assumption]] = []
  }

  /// Nil where the law is in one state, or the outcome means the same in all.
  package init?(_ answer: Answer) {
    guard !answer.states.isEmpty else { return nil }
    var all = answer.states.map { Group(answer: $0.answer, states: [$0.state]) }
    all += answer.missing.map { Group(answer: nil, states: [$0]) }
    all.sort { Self.number($0.states[0]) < Self.number($1.states[0]) }
    var groups: [Group] = []
    for one in all {
      if let same = groups.firstIndex(where: { Self.saySame($0.answer, one.answer) }) {
        groups[same].states += one.states
        groups[same].answer = one.answer
      } else {
        groups.append(one)
      }
    }
    open = all[0].states[0].assumed.map { $0.name }
    let telling = open.filter { Self.matters($0, groups) }
    for number in groups.indices {
      groups[number].alternatives = Self.alternatives(groups[number].states, telling)
    }
    self.groups = groups
  }

  /// Whether the answer hangs on the state.
  package var differ: Bool { groups.count > 1 }

  private static func saySame(_ a: Answer?, _ b: Answer?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.saysTheSame(as: b) && a.isNotInForce == b.isNotInForce
  }

  /// The states in their order: by what is in force, each a bit.
  private static func number(_ state: LawState) -> Int {
    state.assumed.reversed().reduce(0) { $0 * 2 + ($1.isInForce ? 1 : 0) }
  }

  /// Whether there are two states that differ in one name only and have other answers.
  private static func matters(_ name: Name, _ groups: [Group]) -> Bool {
    groups.contains { group in
      group.states.contains { state in
        !group.states.contains { other in
          state.assumed.allSatisfy { other.assumed.contains($0) == ($0.name != name) }
        }
      }
    }
  }

  private static func alternatives(
    _ states: [LawState], _ telling: [Name]
  ) -> [[LawState.Assumption]] {
    var found: [[LawState.Assumption]] = []
    for state in states {
      let told = state.assumed.filter { telling.contains($0.name) }
      if !found.contains(told) { found.append(told) }
    }
    return found
  }
}

extension AnswerStates {
  /// The states of a group: `if D418 is in force on 2024-01-10:`.
  package func condition(_ group: Group, law: CivilDate, _ words: AnswerWords) -> String {
    let told = group.alternatives.map { assumptions in
      assumptions.map { assumption in
        words.phrase(
          assumption.isInForce ? .stateInForce : .stateNotInForce, [assumption.name.text])
      }.joined(separator: " \(words.word(.and)) ")
    }
    return words.phrase(
      .stateIf, [told.joined(separator: ", \(words.word(.or)) "), law.description])
  }

  /// That the answer is the same in all states.
  package func agreement(law: CivilDate, _ words: AnswerWords) -> String {
    words.phrase(
      .statesAgree, [open.map { $0.text }.joined(separator: ", "), law.description])
  }
}

extension Answer {
  /// Whether there is none because the act is not in force.
  fileprivate var isNotInForce: Bool {
    decision.needs.contains { need in
      if case .fault(.notInForce) = need { return true }
      return false
    }
  }
}
