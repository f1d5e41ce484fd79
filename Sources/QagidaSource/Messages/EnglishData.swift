extension MessageTable {
  /// Records, and what was asked for.
  static let englishData: [MessageEntry] = [
    MessageEntry(.recordSyntax, "the record is no JSON: {reason}"),
    MessageEntry(
      .recordTooLong, "the record is longer than {limit|byte|bytes} and was left out"),
    MessageEntry(.recordsNotUTF8, "the input is not UTF-8", hints: ["save it as UTF-8"]),
    MessageEntry(.documentCutShort, "the input ends within a record"),
    MessageEntry(
      .notARecord, "expected a record in braces, found {found}",
      hints: ["a file holds one record a line, or an array of records"]),
    MessageEntry(.keyTwiceInRecord, "`{name}` stands twice in the record"),
    MessageEntry(
      .unknownKey, "no policy knows a fact `{name}` here; it is not read",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .unknownKeyStrict, "no policy knows a fact `{name}` here",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .dataType, "expected {expected}, found {found}", hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .dataNone, "the fact cannot be none: expected {expected}, found `null`",
      hints: ["leave the key out where the fact is not known", "an empty list is `[]`"]),
    MessageEntry(
      .dataDate, "`{found}` is no date",
      hints: ["did you mean {suggestion}?", "write a day as 2025-09-01, a year as 2025"]),
    MessageEntry(.dataNoSuchDay, "there is no day `{found}`"),
    MessageEntry(.dataRangeUpsideDown, "`{found}` ends before it begins"),
    MessageEntry(
      .dataWord, "`{found}` is no word of `{choice}`",
      hints: ["did you mean {suggestion}?", "its words are {words}"]),
    MessageEntry(.dataNotExact, "`{found}` has more than {places|place|places} after the point"),
    MessageEntry(.dataTooLarge, "`{found}` has more than {digits|digit|digits}"),
    MessageEntry(.dataOutOfRange, "`{found}` is not from {low} to {high}"),
    MessageEntry(.dataEndBeforeStart, "it ends ({end}) before it begins ({start})"),
    MessageEntry(.dataMemberTwice, "`{found}` stands in the set twice"),
    MessageEntry(
      .dataId, "the id of a record is a text or a whole number, found {found}"),
    MessageEntry(.dataIdTwice, "there is a record `{id}` already, on line {line}"),
    MessageEntry(
      .dataTooMuchWork,
      "the lists of the record ask for {work|step|steps} of work; the limit is {limit}"),
    MessageEntry(
      .dataBlank, "`{found}` has a blank at its start or end, or one that cannot be seen"),
    MessageEntry(.dataInvisible, "the text holds the character {code}, which cannot be seen"),
    MessageEntry(.emptyInput, "the input holds no record"),
    MessageEntry(.documentPunctuation, "expected {expected} between the records, found {found}"),

    MessageEntry(
      .noSuchOutcome, "there is no outcome `{name}`",
      hints: ["did you mean {suggestion}?", "the policies decide {choices}"]),
    MessageEntry(
      .outcomeShared, "more than one act has an outcome `{name}`", hints: ["name one: {choices}"]),
    MessageEntry(
      .noSuchReading, "there is no reading `{name}`",
      hints: ["did you mean {suggestion}?", "the policies have {choices}"]),
    MessageEntry(
      .readingShared, "more than one act has a reading `{name}`", hints: ["name one: {choices}"]),
    MessageEntry(
      .noSuchAlternative, "the reading `{reading}` has no alternative `{name}`",
      hints: ["did you mean {suggestion}?", "its alternatives are {choices}"]),
    MessageEntry(.readingGivenTwice, "the reading `{name}` is given twice"),
    MessageEntry(
      .noSuchRecord, "there is no record `{id}` in `{input}`",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .noSuchOutcomeWord, "`{outcome}` has no outcome `{name}`",
      hints: ["did you mean {suggestion}?", "it has {choices}"]),
    MessageEntry(.outputFailed, "the output cannot be written: {reason}"),
  ]
}
