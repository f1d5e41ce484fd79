/// What a node of the tree is: every construct of the language, whatever words it is written in.
package enum Construct: UInt8, CaseIterable, Sendable {
  // Lines at the margin.
  case act, vocabulary, namesFor
  case clauses, record, choice, table, columnTable, property, calendar, define, reading,
    requirements,
    grounds, outcome
  case term, deadline, form
  case powers, duties, prohibitions
  case selection
  case textBefore
  case amendment, inAct, add, restate, restateUnknown, replace, repeal
  case casesFor, example, caseOf, todoCase, recordProperty

  // Lines under them.
  case approvedBy, about, uses, monthsEndOnLast, monthsEndOnNextFirst, monthEndsRefused
  case workingDaysBy
  case publishedOn, publishedBetween, publishedUnknown
  case inForceFrom, inForceBetween, inForceFromPublished, inForceAfterPeriod
  case textBegins, textOfClausesBegins
  case oldText
  case noRule
  case runs, runsToDayBefore, field
  case row
  case knownYears, weekend, holiday, holidaysMove, yearlyDayOff, dayOff, movedDayOff, workingDay
  case alternative, defaultAlternative
  case requirement
  case ground, groundUnless
  case outcomeWhen, outcomeUnless, outcomeOtherwise
  case band, bandBelow, bandOrLess, bandAbove, bandOrMore
  case termFrom, termAfter, termLasts, termAtMost, termAtLeast, termUnless
  case dueWithinAfter, dueWithinFrom, dueNotLater, dueBy, dueBefore, doneOn
  case dayOffMovesOn, dayOffMovesBack, dayOffStays
  case eachPeriod, inPeriodOf
  case deed, limitedDeed
  case among, bestStage, lowestStage, tiesMayGoOn, tiesGoOn, tiesStayOut
  case printedLine
  case nameEntry
  case givenDay, readingTaken, asked, withFacts, forColumns, expect, tableCase
  case facts, othersUnknown
  case judgedOn, implication

  // Types.
  case truthType, dateType, textType, wholeType, numberType, yearsType, monthsType, daysType
  case periodType, setType, listType, namedType, optionType

  // Expressions, loosest first.
  case either
  case ifThenElse
  case or, and, not
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case isIn, isNotIn, isGiven, isNone, during, within, atLeastBefore
  case havePassed, atLeastFrom, overlaps, cover
  case isWorking, isNotWorking
  case some, every, no, someOther, noOther
  case filter
  case by, before, after, upTo, overlapping
  case ifNone
  case range, from
  case additive, multiplicative, divide
  case negate, current, last
  case count, sum, earliest, latest, earlierOf, laterOf, lesserOf, greaterOf
  case completed, daysBetween, workingDaysBetween
  case length, plainLength, completedLength, completedPlainLength
  case yearOf, monthOf, dayOf, startOf, endOf
  case dayOfPeriod, dayOfNamedMonth, lastDayOfPeriod, lastDayOfNamedMonth
  case firstDayOf, lastDayOf, nominalLastDayOf, daysOfDelayOf
  case yes, noValue, none, today
  case call, path, set, parenthesis, number, quantity, dateLiteral, textLiteral

  // Pieces of lines.
  case file, name, nameList, dottedName, wordList, text, clauseList, clauseReference, mark
  case parameters, parameter, columns, cells, conditions, alternatives, keyword, keywordList
  case factList, fact, factPath, factPathList, caseValues, recordValue, listValue
  case dayRange, dayOrLater, dayOrEarlier, dayWithin
  case verdict, answerParts, answerItems, answerItem
  /// Text that fits nowhere; it is in the tree but means nothing.
  case error
}

/// What a part of a construct is for.
package enum Role: UInt8, CaseIterable, Sendable {
  case none
  case name, kind, number, body, day, act, clauses, record, names, reason
  case start, end, month, type, words, key, cell, columns, parameters, quote, gloss, value, mark
  case condition, conditions, exception, word, path, kk, ru, en
  case low, high, places, choice, field, table
  case left, right, list, period, rounding, unit, calendarUnit, measure, alternatives
  case title, law, file, facts, values, verdict, parts, because, needs, possible, due
}

/// What may stand in a slot of a phrase.
package enum SlotKind: Equatable, Sendable {
  /// An expression whose loosest operator binds at least as tightly as this power.
  case expression(Power)
  /// Expressions joined by commas.
  case conditions
  /// Lines below, one expression each.
  case alternatives
  case name
  case nameList
  /// `a.b`
  case dottedName
  /// The words of a choice, joined by `,` or by `<`.
  case wordList
  case text
  case date
  /// Digits only.
  case wholeNumber
  /// A number, with a sign where needed.
  case signedNumber
  case clauses
  /// `(3)`
  case mark
  case type
  case parameters
  /// A value by its name: of a fact, a rule, a line of one.
  case valueName
  /// The columns of a table with their types, joined by commas.
  case columns
  /// A key of a table, and the cells of its row, joined by commas.
  case key, cells
  /// One of a list of words: of units, of ways to measure, and so on.
  case keyword(KeywordList)
  /// Several of them, joined by commas.
  case keywords(KeywordList)
  /// Facts of a case, `birth_date 1990-01-01, posts nothing`, up to the end of the physical line.
  case facts
  /// Paths to facts, joined by commas.
  case factPaths
  /// Values of facts, joined by commas.
  case caseValues
  /// What a case expects.
  case verdict
  /// What more it expects of the answer: lines of lists, facts, days.
  case answerParts
}

/// Words that are values rather than grammar.
package enum KeywordList: UInt8, CaseIterable, Sendable {
  case actKind, unit, calendarUnit, measure, rounding, monthName, weekday, monthOfPeriod
  case caseWord, daySuffix, dayJoin, dayPrefix, provisionally, openly, noSuchRule, answerPart
}

/// How tightly an expression's operator binds: a looser one has the smaller number.
package struct Power: Comparable, Sendable {
  package let level: UInt8

  package init(_ level: UInt8) {
    self.level = level
  }

  package static func < (left: Power, right: Power) -> Bool { left.level < right.level }

  /// One step tighter.
  package var next: Power { Power(level + 1) }

  package static let loosest = Power(0)
  package static let or = Power(1)
  package static let and = Power(2)
  package static let not = Power(3)
  package static let comparison = Power(4)
  package static let filter = Power(5)
  package static let event = Power(6)
  package static let ifNone = Power(7)
  package static let range = Power(8)
  package static let sum = Power(9)
  package static let product = Power(10)
  package static let prefix = Power(11)
  package static let postfix = Power(12)
  static let tightest = postfix
}

/// Where a line may stand.
package enum LineContext: UInt8, CaseIterable, Sendable {
  case margin, act, amendment, clauses, record, table, calendar, reading, requirements, grounds
  case outcome, term, deadline, deeds, selection, form, names
  case cases, caseBody, facts, tableOfCases, propertyBody
  /// What an amendment adds or puts in the place of something: declarations, and lines of them.
  case amended
}
