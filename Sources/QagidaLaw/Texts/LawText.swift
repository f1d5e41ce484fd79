import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// The consolidated law in one of its states: what stands in each act.
package struct LawText: Sendable {
  package internal(set) var state: LawState
  package internal(set) var acts: [Name: ActText] = [:]

  package struct ActText: Sendable {
    /// The acts whose names it uses, itself among them.
    let sees: [Name]
    package internal(set) var provisions: [Provision]
    /// The older texts that a term may still be read by, from the oldest on.
    package internal(set) var older: [OlderText] = []
    /// The clauses the act lists, those added since among them.
    package internal(set) var clauses: [ClauseNumber: SourceSpan]
    /// The clauses of which nothing is left.
    package internal(set) var repealed: [ClauseNumber: Repeal] = [:]
    /// The texts that begin with amendments which are not in force: what stands there says nothing
    /// of these days.
    package internal(set) var notBegun: [LawBook.Beginning] = []
    /// The texts that began with amendments in force, with their first days: what a term that
    /// began before says is not at hand.
    package internal(set) var begun: [(beginning: LawBook.Beginning, first: TextEnd)] = []
  }

  /// That what stood in a clause fell.
  package struct Repeal: Sendable {
    /// The amendment, by number.
    package let amendment: Int
    package let span: SourceSpan
  }
}
