import QagidaSyntax

/// A line of an outcome, with the transitional clauses under which it is read.
struct OutcomeCase {
  let node: Node
  /// Each condition, and whether it has to hold.
  let guards: [(Node, Bool)]

  static func cases(of text: LineText, _ guards: [(Node, Bool)] = []) -> [OutcomeCase] {
    switch text {
    case .own(let node): [OutcomeCase(node: node, guards: guards)]
    case .neutral: []
    case .older(when: let condition, let old, else: let new):
      cases(of: old, guards + [(condition, true)]) + cases(of: new, guards + [(condition, false)])
    }
  }
}
