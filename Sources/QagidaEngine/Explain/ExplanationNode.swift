import QagidaLaw
import QagidaSource

/// A part of the explanation of an answer: a rule, a line, a condition, a fact, with its value
/// and what that rests on.
package struct ExplanationNode: Sendable {
  package let kind: Kind
  /// The name of a rule or line, the path of a fact or element; empty for a condition.
  package let name: String
  package var titles = Titles()
  package var clauses: [ClauseNumber] = []
  /// The part of the policy that says it, on one line; empty for a fact.
  package var text = ""
  package let value: Value
  package let type: Type
  package var state: State?
  /// For a reading: how it is read.
  package var reading: Decision.ReadingChoice?
  /// For a part of a term: which.
  package var part: TermPart?
  /// For a line of deeds: of which list.
  package var deedRule: DeedRule?
  package var fault: Fault?
  /// For an outcome that is open: the word that is provisionally so, by its number.
  package var provisional: Int?
  /// For a rule of an older text, by which a term that began under it is read: the end of that.
  package var end: TextEnd?
  /// For what is told in working days: the calendar they are counted by.
  package var calendar: CalendarID?
  /// Whether it has been explained before; then it has no children here.
  package var isRepeated = false
  /// How many parts like the children were left out.
  package var omitted = 0
  package var children: [ExplanationNode] = []

  package enum Kind: String, Sendable {
    case outcome, outcomeLine, list, line, definition, condition, operand, fact, element, argument
  }

  /// What a rule comes to.
  package enum State: String, Sendable {
    case met, notMet, holds, doesNotHold, open, notReached, fallsAway
  }
}
