import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// A line of an outcome, with the transitional clauses under which it is read.
struct OutcomeCase {
  let node: Node
  /// Each condition, and whether it has to hold.
  let guards: [(Node, Bool)]

  /// The amendment, by number, since which the wording is not known.
  let supersededBy: Int?

  static func cases(
    of text: LineText, _ guards: [(Node, Bool)] = [], supersededBy: Int? = nil
  ) -> [OutcomeCase] {
    switch text {
    case .own(let node): [OutcomeCase(node: node, guards: guards, supersededBy: supersededBy)]
    case .neutral: []
    case .older(when: let condition, let old, else: let new):
      cases(of: old, guards + [(condition, true)], supersededBy: supersededBy)
        + cases(of: new, guards + [(condition, false)], supersededBy: supersededBy)
    case .superseded(by: let amendment, let old):
      cases(of: old, guards, supersededBy: supersededBy ?? amendment)
    }
  }
}
