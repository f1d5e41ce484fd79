import QagidaCalendar
import QagidaLaw
import QagidaSource

/// The answers of an outcome for one record on all days of a time, each judged on its day by the
/// law of that day.
package struct Timeline: Sendable {
  /// The spans of days with one answer, one after another, without a gap; no two neighbours have
  /// the same.
  package internal(set) var spans: [Span] = []
  /// On how many days the outcome was evaluated.
  package internal(set) var steps = 0
  /// On how many other days, at most, some rules were evaluated to find those.
  package internal(set) var probes = 0

  package struct Span: Sendable {
    package let first: CivilDate
    /// The last day, inclusive.
    package internal(set) var last: CivilDate
    /// The answer on the first day; on all others the possible words, what speaks against and what
    /// superseded wordings give are the same. Nil where the law has no such outcome.
    package let answer: Answer?
    /// Why the answer is another than before; empty for the first span.
    package internal(set) var reasons: [TimelineReason] = []
  }
}

extension Answer {
  /// The names of the lines that speak against, in the policy's order.
  package var becauseNames: [String] {
    decision.because.map { interpreter.core[$0].fullName(in: interpreter.core).text }
  }

  /// Whether another answer has the same possible words, the same speaking against, and the same
  /// word by superseded wordings.
  package func saysTheSame(as other: Answer) -> Bool {
    decision.possible == other.decision.possible && becauseNames == other.becauseNames
      && decision.provisional?.word == other.decision.provisional?.word
  }
}
