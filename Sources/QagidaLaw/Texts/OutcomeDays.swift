import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// Days on which the law has an outcome, one after another.
package struct OutcomeDays: Sendable {
  package let first: CivilDate
  /// The last day, inclusive; nil where there is none.
  package fileprivate(set) var last: CivilDate?
  /// Whether it is there in each state that the law may be in on these days.
  package let isSure: Bool
}

extension LawBook {
  /// The days on which the acts' texts have an outcome, the earliest first.
  ///
  /// - Parameter act: the act that has to have it; nil for any.
  package func days(ofOutcome name: Name, in act: Name?) -> [OutcomeDays] {
    var found: [OutcomeDays] = []
    let texts = Consolidator.texts(self, in: allStates ?? []).map { $0.text }
    for day in breakpoints {
      let ofDay = texts.filter { $0.state.from == day }
      let has = ofDay.map { text in
        text.acts.contains { other, text in
          (act == nil || other == act)
            && text.provisions.contains { provision in
              provision.body != nil
                ? provision.lines.contains { $0.name == name }
                : provision.construct == .outcome && provision.name == name
            }
        }
      }
      guard has.contains(true) else { continue }
      let isSure = !has.contains(false)
      let last = ofDay.first?.state.until?.adding(days: -1)
      if let before = found.last, before.isSure == isSure, before.last?.adding(days: 1) == day {
        found[found.count - 1].last = last
      } else {
        found.append(OutcomeDays(first: day, last: last, isSure: isSure))
      }
    }
    return found
  }
}
