/// A word or short phrase that messages are put together from; each language has its own.
package enum MessageTerm: UInt8, CaseIterable, Sendable {
  // What was expected at a place.
  case aName, aValue, aCondition, aClause, aNumber, aWholeNumber, aDate, aText, aType, aMark
  case parameters, alternatives, aKeyword, wordsOfAChoice, aKey

  // Kinds of names.
  case act, vocabulary, record, choice, word, table, field, definition, reading, alternative
  case requirements, grounds, line, outcome, outcomeWord, parameter, module

  // Types.
  case truth, number, wholeNumber, date, period, text, years, months, days, list, set, span
  case orNone, of, cutList, rangeOfNumbers, recordInHand

  // Reasons why data do not fit.
  case noSuchDay, notADate, endBeforeStart, notExact, numberTooLarge
}
