import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource

/// What became of a property.
package struct PropertyResult: Sendable {
  package let property: Property
  package internal(set) var status: Status
  /// On how many records it was tried, and of how many of them it speaks.
  package internal(set) var tried = 0
  package internal(set) var met = 0
  package internal(set) var counterexample: Counterexample?

  package enum Status: Sendable {
    /// No record was found for which it is not so.
    case held
    case failed
    /// It spoke of no record that was tried, so that nothing is known.
    case untried
    /// Something is wrong with how it is written.
    case broken
  }

  /// A record for which what is said is not so.
  package struct Counterexample: Sendable {
    /// Of which made record it comes, from 1; or the title of the case.
    package let origin: Origin
    package let today: CivilDate
    package let law: CivilDate
    /// The facts that matter, as cases write them; empty where none does.
    package let facts: String
    /// Why what should follow does not.
    package let answer: Answer

    package enum Origin: Sendable {
      case made(Int)
      case told(String)
      case example
    }
  }

  init(_ property: Property, _ status: Status) {
    self.property = property
    self.status = status
  }
}
