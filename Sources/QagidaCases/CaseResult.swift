import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// What became of one case.
package struct CaseResult: Sendable {
  package let test: Case
  package let status: Status
  /// What was expected, and what is so, as cases write it.
  package let expected: String
  package let actual: String
  /// The answer, where there is one.
  package let answer: Answer?

  /// The lines of lists that were expected to speak against.
  package var expectedLines: [String] {
    test.expected.child(.parts)?.child(.because)?.children.map { $0.answerText } ?? []
  }

  package enum Status: String, CaseIterable, Sendable {
    case passed
    case failed
    /// It is known to fail, and does.
    case todo
    /// It is said to fail, and holds.
    case unexpected
    /// It cannot be judged: something is wrong with the case.
    case broken
  }
}
