/// What a word of a ``KeywordList`` stands for.
package enum KeywordValue: UInt8, CaseIterable, Sendable {
  // Kinds of act.
  case decree, order, resolution, law
  // Units of counts and periods.
  case years, months, days, workingDays
  // Calendar units whose start or end is asked for.
  case month, quarter, year
  // Months of a period: the only one, and those of a quarter.
  case onlyMonth, firstMonth, secondMonth, lastMonth
  // Ways to measure spans.
  case inDays, inMonthsEndToEnd, inYearsEndToEnd, inMonthsOf30, inYearsOf360
  // Roundings of a division.
  case halfUp, halfEven, down
  // Months, in their order.
  case january, february, march, april, may, june, july, august, september, october, november
  case december
  // Days of the week, in their order.
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  // Values that a case gives for a fact.
  case yesWord, noWord, noneWord, unknownWord, nothingWord
  // Days that a case knows in part.
  case orLater, orEarlier, toDay, inSpan
  // What a case expects beside a value.
  case provisionalWord, undeterminedWord, noRuleWord
  case becauseWord, needsWord, possibleWord, fromWord, dueWord

  package var list: KeywordList {
    switch self {
    case .decree, .order, .resolution, .law: .actKind
    case .years, .months, .days, .workingDays: .unit
    case .month, .quarter, .year: .calendarUnit
    case .onlyMonth, .firstMonth, .secondMonth, .lastMonth: .monthOfPeriod
    case .inDays, .inMonthsEndToEnd, .inYearsEndToEnd, .inMonthsOf30, .inYearsOf360: .measure
    case .halfUp, .halfEven, .down: .rounding
    case .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
      .november, .december:
      .monthName
    case .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday: .weekday
    case .yesWord, .noWord, .noneWord, .unknownWord, .nothingWord: .caseWord
    case .orLater, .orEarlier: .daySuffix
    case .toDay: .dayJoin
    case .inSpan: .dayPrefix
    case .provisionalWord: .provisionally
    case .undeterminedWord: .openly
    case .noRuleWord: .noSuchRule
    case .becauseWord, .needsWord, .possibleWord, .fromWord, .dueWord: .answerPart
    }
  }

  /// The number of a month of the year or a day of the week, 1 for the first (January, Monday);
  /// nil for what is neither.
  package var number: Int? {
    let first: KeywordValue
    switch list {
    case .monthName: first = .january
    case .weekday: first = .monday
    default: return nil
    }
    return Int(rawValue - first.rawValue) + 1
  }
}
