import QagidaCalendar
import QagidaLaw
import QagidaSource

/// The number of a step in a ``Trace``.
package struct StepID: Hashable, Sendable {
  package let index: Int32

  package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// What was evaluated on the way to an answer: a graph, since a rule that is read twice is
/// evaluated once.
package struct Trace: Sendable {
  package internal(set) var steps: [Step] = []
  var children: [StepID] = []

  /// One evaluated term.
  package struct Step: Sendable {
    package let kind: Kind
    package let value: Value
    /// Why there is no value, when no fact could give one.
    package let fault: Fault?
    let firstChild: Int32
    let childCount: Int32
  }

  package enum Kind: Hashable, Sendable {
    case term(TermID)
    /// A definition for a record; its children are its body and its arguments.
    case definition(DefinitionID, TermID)
    /// A fact of the record, by its path.
    case fact(path: Int32)
    /// An element of a list, by its path, with what is asked of it as its only child.
    case element(path: Int32, membership: Truth)
  }

  package subscript(id: StepID) -> Step { steps[Int(id.index)] }

  package func children(of id: StepID) -> ArraySlice<StepID> {
    let step = self[id]
    return children[Int(step.firstChild)..<Int(step.firstChild + step.childCount)]
  }

  mutating func add(
    _ kind: Kind, _ value: Value, _ parts: [StepID] = [], fault: Fault? = nil
  ) -> StepID {
    steps.append(
      Step(
        kind: kind, value: value, fault: fault,
        firstChild: Int32(truncatingIfNeeded: children.count),
        childCount: Int32(truncatingIfNeeded: parts.count)))
    children += parts
    return StepID(steps.count - 1)
  }
}

/// Why a policy gives no value though all that it reads is known.
package enum Fault: Hashable, Sendable {
  /// A number beyond 18 digits.
  case overflow
  case divisionByZero
  /// The month has no such day, and the act does not say what is meant then.
  case noSuchDay
  /// A day before 0001-01-01 or after 9999-12-31.
  case outOfCalendar
  case periodTooLong
  /// The table has no row for the key.
  case noRow(TableID)
  /// The calendar does not know the working days of all these days.
  case outsideYears(CalendarID)
  /// The act of the rule is not in force on the law's day.
  case notInForce(ActID)
  /// The wording is announced to have changed and the new one not known, or not at hand.
  case unknownWording(WordingID)
  /// It is not known when the amendment of the term came into force.
  case entryNotKnown(TermID)
}
