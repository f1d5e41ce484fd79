/// A word or short phrase that messages are put together from; each language has its own.
package enum MessageTerm: UInt8, CaseIterable, Sendable {
  // What was expected at a place.
  case aName, aValue, aCondition, aClause, aNumber, aWholeNumber, aDate, aText, aType, aMark
  case noBreakSpace, otherBlank
  case parameters, alternatives, aKeyword, wordsOfAChoice, aKey, aMonth, aWeekday
  case aFact

  // Kinds of names.
  case act, vocabulary, record, choice, word, table, field, definition, reading, alternative
  case requirements, grounds, line, outcome, term, deadline, parameter, module, type

  // Types.
  case truth, number, wholeNumber, date, period, text, years, months, days, workingDaysOf, span
  case yes, no
  case orNone, aWordOf, aSetOf, aRecordOf, aListOf, aSelection, rangeOfNumbers

  // What stands in a record.
  case aJSONObject, aJSONArray, aJSONBoolean, orMore, upTo
  case aComma, aRecord, aBracket, theEnd, moreText

  // Since when, and until when, the law has something.
  case theLawHas, theLawMayHave

  // Why a record is no JSON.
  case jsonEmpty, jsonExpectedValue, jsonUnknownWord, jsonComment, jsonSingleQuote
  case jsonExpectedKey, jsonExpectedColon, jsonExpectedCommaOrBracket, jsonExpectedCommaOrBrace
  case jsonTrailingComma, jsonMismatchedBracket, jsonUnclosedArray, jsonUnclosedObject
  case jsonTextAfterValue, jsonNestedTooDeeply, jsonLeadingPlus, jsonLeadingZero
  case jsonMissingDigits, jsonMalformedNumber, jsonUnterminatedString, jsonControlCharacter
  case jsonBadEscape, jsonBadUnicodeEscape, jsonLoneSurrogate, jsonIllFormedUTF8, jsonTooLong
}
