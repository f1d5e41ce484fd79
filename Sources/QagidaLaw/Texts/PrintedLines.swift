import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Construct {
  /// Whether a node is a line of a header.
  var isHeadLine: Bool {
    switch self {
    case .approvedBy, .about, .uses, .monthsEndOnLast, .monthsEndOnNextFirst, .monthEndsRefused,
      .workingDaysBy, .oldText, .textBegins, .textOfClausesBegins:
      true
    default: isPublication || isEntryRule
    }
  }

  /// Whether a node is a line of a record or a calendar.
  var isDataLine: Bool {
    switch self {
    case .field, .runs, .runsToDayBefore, .knownYears, .weekend, .holiday, .holidaysMove,
      .yearlyDayOff, .dayOff, .movedDayOff, .workingDay:
      true
    default: false
    }
  }

  var isData: Bool { self == .record || self == .choice || self == .calendar }
}
