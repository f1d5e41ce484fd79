import QagidaCalendar
import QagidaLaw
import QagidaSource

/// What a term is evaluated for, said so that it can be evaluated on any day.
struct Scope: Hashable, Sendable {
  var subject: RecordPlace?
  var elements: [Int: RecordPlace] = [:]
  var role: DayRole?
  var arguments: [PlacedTerm] = []

  func with(_ record: RecordPlace, as element: Int) -> Scope {
    var inner = self
    inner.elements[element] = record
    return inner
  }
}

/// A term and what it is evaluated for.
struct PlacedTerm: Hashable, Sendable {
  let term: TermID
  let scope: Scope
}

extension Interpreter {
  /// The value of a term on this interpreter's day.
  mutating func value(_ place: PlacedTerm) -> Value {
    let frame = frame(place.scope)
    let step = evaluate(place.term, frame)
    return trace[step].value
  }

  private mutating func frame(_ scope: Scope) -> Frame {
    var frame = Frame(subject: scope.subject, elements: scope.elements, role: scope.role)
    for argument in scope.arguments {
      let inner = self.frame(argument.scope)
      frame.arguments.append(evaluate(argument.term, inner))
    }
    return frame
  }
}
