import QagidaCalendar
import QagidaLaw

extension Interpreter {
  /// The value of a term about working days from the values of its parts.
  func workingDays(_ id: TermID, _ parts: [Value]) -> (Value, Fault?) {
    switch (core[id], parts.first, parts.last) {
    case (.workingStep(let calendar, _, by: _), .date(let days)?, .number(let counts)?):
      let (range, isUnknown) = core[calendar].days.step(from: days, by: counts)
      return (.date(range), isUnknown ? .outsideYears(calendar) : nil)
    case (.workingDays(let calendar, _, _), .date(let from)?, .date(let to)?):
      let bounds = core[calendar].days.count(after: from, through: to)
      let isUnknown = from.isExact && to.isExact && bounds.only == nil
      return (.number(bounds), isUnknown ? .outsideYears(calendar) : nil)
    case (.isWorking(let calendar, _), .date(let days)?, _):
      let (truth, isUnknown) = core[calendar].days.isWorking(days)
      return (.truth(truth), isUnknown ? .outsideYears(calendar) : nil)
    default:
      return (core.widest(core.type(of: id)), nil)
    }
  }
}
