import QagidaSyntax

/// Which construct may stand for which, and what of a construct may stand for the whole.
enum MutantSteps {
  /// The constructs that one is written as instead, with the same parts.
  static func others(than construct: Construct) -> [Construct] {
    switch construct {
    case .less: [.lessOrEqual]
    case .lessOrEqual: [.less]
    case .greater: [.greaterOrEqual]
    case .greaterOrEqual: [.greater]
    case .equal: [.notEqual]
    case .notEqual: [.equal]
    case .isIn: [.isNotIn]
    case .isNotIn: [.isIn]
    case .isGiven: [.isNone]
    case .isNone: [.isGiven]
    case .isWorking: [.isNotWorking]
    case .isNotWorking: [.isWorking]
    case .some: [.every, .no]
    case .every: [.some]
    case .no: [.some]
    case .someOther: [.noOther]
    case .noOther: [.someOther]
    case .by: [.before]
    case .before: [.by]
    case .after: [.before]
    case .within: [.after]
    case .earlierOf: [.laterOf]
    case .laterOf: [.earlierOf]
    case .lesserOf: [.greaterOf]
    case .greaterOf: [.lesserOf]
    case .earliest: [.latest]
    case .latest: [.earliest]
    case .startOf: [.endOf]
    case .endOf: [.startOf]
    case .firstDayOf: [.lastDayOf]
    case .lastDayOf: [.firstDayOf]
    case .nominalLastDayOf: [.lastDayOf]
    case .length: [.plainLength]
    case .plainLength: [.length]
    case .completedLength: [.completedPlainLength]
    case .completedPlainLength: [.completedLength]
    case .yes: [.noValue]
    case .noValue: [.yes]
    default: linesOther(than: construct)
    }
  }

  private static func linesOther(than construct: Construct) -> [Construct] {
    switch construct {
    case .outcomeWhen: [.outcomeUnless]
    case .outcomeUnless: [.outcomeWhen]
    case .groundUnless: [.ground]
    case .termFrom: [.termAfter]
    case .termAfter: [.termFrom]
    case .termAtMost: [.termAtLeast]
    case .termAtLeast: [.termAtMost]
    case .dueWithinAfter: [.dueWithinFrom]
    case .dueWithinFrom: [.dueWithinAfter]
    case .dueBy: [.dueBefore]
    case .dueBefore: [.dueBy]
    case .dayOffMovesOn: [.dayOffStays]
    case .dayOffMovesBack: [.dayOffStays]
    case .dayOffStays: [.dayOffMovesOn]
    case .monthsEndOnLast: [.monthsEndOnNextFirst]
    case .monthsEndOnNextFirst: [.monthsEndOnLast]
    default: []
    }
  }

  static func step(of construct: Construct) -> Mutant.Step {
    switch construct {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .isIn, .isNotIn,
      .by, .before, .after, .dueBy, .dueBefore:
      .comparison
    case .some, .every, .no, .someOther, .noOther: .quantifier
    default: .replaced
    }
  }

  /// The part that is left of a construct when what it adds is dropped.
  static func rest(of construct: Construct) -> Role? {
    switch construct {
    case .not: .value
    case .current, .filter: .list
    case .by, .before, .after, .upTo, .overlapping, .during, .within, .atLeastBefore: .left
    default: nil
    }
  }

  /// The units that may stand for one.
  static func others(than unit: KeywordValue) -> [KeywordValue] {
    switch unit {
    case .years: [.months]
    case .months: [.years]
    case .days: [.workingDays]
    case .workingDays: [.days]
    case .month: [.quarter]
    case .quarter: [.year]
    case .year: [.quarter]
    case .onlyMonth, .firstMonth: [.lastMonth]
    case .secondMonth, .lastMonth: [.firstMonth]
    case .inMonthsEndToEnd: [.inMonthsOf30]
    case .inYearsEndToEnd: [.inYearsOf360]
    case .inMonthsOf30: [.inMonthsEndToEnd]
    case .inYearsOf360: [.inYearsEndToEnd]
    case .halfUp: [.halfEven, .down]
    case .halfEven, .down: [.halfUp]
    default: []
    }
  }
}
