import QagidaCalendar
import QagidaLaw

extension Interpreter {
  /// The value of a term about days from the values of its parts.
  func time(_ id: TermID, _ parts: [Value], _ frame: Frame) -> (Value, Fault?) {
    switch core[id] {
    case .shift(_, _, let rounding): return shift(parts, rounding, frame)
    case .addPeriods, .negatePeriod, .asPeriod: return period(id, parts)
    case .daysBetween, .completed: return elapsed(id, parts)
    case .workingStep, .workingDays, .isWorking: return workingDays(id, parts)
    case .part(let part, _):
      if case .date(let range) = parts[0] { return (.number(range.part(part)), nil) }
    case .start(let block, _):
      if case .date(let range) = parts[0] { return (.date(range.start(of: block)), nil) }
    case .end(let block, _):
      if case .date(let range) = parts[0] { return (.date(range.end(of: block)), nil) }
    case .span(_, _, let endsBefore):
      return (span(parts, startsAfter: 0, endsAfter: endsBefore ? 0 : 1), nil)
    case .spanAfter: return (span(parts, startsAfter: 1, endsAfter: 1), nil)
    case .contains:
      if case .span(let span) = parts[0], case .date(let days) = parts[1] {
        return (.truth(span.contains(days)), nil)
      }
    case .overlap:
      if case .span(let a) = parts[0], case .span(let b) = parts[1] {
        return (.truth(a.overlaps(b)), nil)
      }
    case .cut(_, _, let counts):
      if case .list(let list) = parts[0], case .date(let days) = parts[1] {
        let step: Int32 = counts ? 1 : 0
        let cut = days.dayNumbers
        return (.cutList(list, at: cut.lowerBound + step...cut.upperBound + step), nil)
      }
      if case .cutList(let list, let earlier) = parts[0], case .date(let days) = parts[1] {
        let step: Int32 = counts ? 1 : 0
        let cut = days.dayNumbers
        let first = min(earlier.lowerBound, cut.lowerBound + step)
        let last = min(earlier.upperBound, cut.upperBound + step)
        return (.cutList(list, at: first...last), nil)
      }
    default: break
    }
    return (core.widest(core.type(of: id)), nil)
  }

  private func shift(
    _ parts: [Value], _ rounding: ShiftRounding, _ frame: Frame
  ) -> (Value, Fault?) {
    guard case .date(let days) = parts[0], case .period(let period) = parts[1] else {
      return (.date(.all), nil)
    }
    switch rounding {
    case .fixed(let rounding): return days.shifted(by: period, rounding)
    case .byRole:
      let role = frame.role ?? .first
      return days.shifted(by: period, MonthEnds.lastDay.rounding(for: role))
    }
  }

  private func period(_ id: TermID, _ parts: [Value]) -> (Value, Fault?) {
    switch (core[id], parts[0]) {
    case (.addPeriods, .period(let a)):
      guard case .period(let b) = parts[1], let a, let b else { return (.period(nil), nil) }
      guard let sum = a.adding(b) else { return (.period(nil), .periodTooLong) }
      return (.period(sum), nil)
    case (.negatePeriod, .period(let a)):
      return (.period(a.map { $0.negated }), nil)
    case (.asPeriod(_, let unit), .number(let bounds)):
      guard let count = bounds.only else { return (.period(nil), nil) }
      guard let period = Period(count, unit) else { return (.period(nil), .periodTooLong) }
      return (.period(period), nil)
    default:
      return (.period(nil), nil)
    }
  }

  private func elapsed(_ id: TermID, _ parts: [Value]) -> (Value, Fault?) {
    guard case .date(let from) = parts[0], case .date(let to) = parts[1] else {
      return (.number(.all), nil)
    }
    if case .completed(let unit, _, _, let rule) = core[id] {
      return from.completed(unit, until: to, rule)
    }
    return (.number(from.days(until: to)), nil)
  }

  private func span(_ parts: [Value], startsAfter: Int32, endsAfter: Int32) -> Value {
    guard case .date(let first) = parts[0], case .date(let last) = parts[1] else {
      return .span(.all)
    }
    let start = first.dayNumbers
    let end = last.dayNumbers
    return .span(
      DaySpanRange(
        start: start.lowerBound + startsAfter...start.upperBound + startsAfter,
        end: end.lowerBound + endsAfter...end.upperBound + endsAfter))
  }
}
