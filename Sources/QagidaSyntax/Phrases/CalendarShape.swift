extension Construct {
  /// The shape of a line under a calendar.
  var calendarLineShape: Shape? {
    switch self {
    case .knownYears:
      Shape(.line([.calendar]), [(.low, .wholeNumber), (.high, .wholeNumber)])
    case .weekend: Shape(.line([.calendar]), [(.words, .keywords(.weekday))])
    case .holiday, .yearlyDayOff:
      Shape(
        .line([.calendar]),
        [
          (.low, .wholeNumber), (.high, .wholeNumber), (.month, .keyword(.monthName)),
          (.start, .wholeNumber), (.end, .wholeNumber), (.quote, .text),
        ])
    case .holidaysMove: Shape(.line([.calendar]))
    case .dayOff, .workingDay: Shape(.line([.calendar]), [(.day, .date), (.quote, .text)])
    case .movedDayOff:
      Shape(.line([.calendar]), [(.start, .date), (.end, .date), (.quote, .text)])
    default: nil
    }
  }
}
