extension MessageTable {
  /// Records, and what was asked for.
  static let englishData: [MessageEntry] = [
    MessageEntry(.recordSyntax, "the record is not JSON: {reason}"),
    MessageEntry(
      .recordTooDeep,
      "lists and records stand more than {limit|level|levels} deep within each other"
    ),
    MessageEntry(
      .recordTooLong, "the record is longer than {limit|byte|bytes} and was left out"),
    MessageEntry(
      .recordNotUTF8, "the text of the record is not UTF-8",
      hints: ["it seems to be {encoding}", "save the input as UTF-8"]),
    MessageEntry(.recordsNotUTF8, "the input is not UTF-8", hints: ["save it as UTF-8"]),
    MessageEntry(
      .documentCutShort, "the input ends within a record or a list of records",
      hints: ["look whether the file was written or copied to its end"]),
    MessageEntry(
      .notARecord, "expected a record in braces, found {found}",
      hints: ["a file holds one record a line, or an array of records"]),
    MessageEntry(
      .keyTwiceInRecord, "`{name}` stands twice in the record", hints: ["keep one of the two"]),
    MessageEntry(
      .unknownKey, "no policy knows a fact `{name}` here; it is not read",
      hints: near),
    MessageEntry(
      .unknownKeyStrict, "no policy knows a fact `{name}` here",
      hints: near),
    MessageEntry(
      .dataType, "expected {expected}, found {found}", hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .dataNone, "the fact cannot be none: expected {expected}, found `null`",
      hints: [
        "leave the key out where the fact is not known", "an empty list is written `{empty}`",
      ]),
    MessageEntry(
      .dataDate, "`{found}` is not a date",
      hints: ["did you mean {suggestion}?", "write a day as `2025-09-01`, a year as `2025`"]),
    MessageEntry(
      .dataNoSuchDay, "there is no day `{found}`",
      hints: ["where the day is not known, write the month as `2025-09`, the year as `2025`"]),
    MessageEntry(
      .dataRangeUpsideDown, "`{found}` ends before it begins",
      hints: ["write the earlier day first"]),
    MessageEntry(
      .dataWord, "`{found}` is not a word of `{choice}`",
      hints: near + ["its words: {words}"]),
    MessageEntry(
      .dataNotExact, "`{found}` has more than {places|place|places} after the point",
      hints: ["it is not rounded when it is read; write it as the act rounds it"]),
    MessageEntry(.dataTooLarge, "`{found}` has more than {digits|digit|digits}"),
    MessageEntry(.dataOutOfRange, "`{found}` is out of its range, which is {range}"),
    MessageEntry(.dataEndBeforeStart, "it ends ({end}) before it begins ({start})"),
    MessageEntry(.dataMemberTwice, "`{found}` stands in the set twice"),
    MessageEntry(
      .dataId, "the id of a record is a whole number or a text that is not empty, found {found}"),
    MessageEntry(
      .recordsWithin, "this is no record: it seems to hold records, in `{name}`",
      hints: ["give the list itself, or one record a line"]),
    MessageEntry(
      .dataIdTwice, "another record has the id `{id}` already, in line {line}",
      hints: ["give each record its own, or their answers cannot be told apart"]),
    MessageEntry(
      .dataAfterOpen, "`..` says that there may be more, so nothing stands behind it",
      hints: ["write `..` behind the last of what is known"]),
    MessageEntry(
      .dataTooMuchWork,
      "the lists of the record ask for {work|step|steps} of work; the limit is {limit}"),
    MessageEntry(
      .dataBlank, "`{found}` begins or ends with a blank",
      hints: ["a text with a blank does not equal one without"]),
    MessageEntry(
      .dataInvisible, "the text holds the character {code}, which cannot be seen",
      hints: ["type the text anew"]),
    MessageEntry(
      .emptyInput, "the input holds no record", hints: ["look whether it is the right file"]),
    MessageEntry(
      .documentPunctuation, "expected {expected}, found {found}",
      hints: ["one comma stands between two records of a list, and nothing behind the list"]),

    MessageEntry(
      .noSuchOutcome, "there is no outcome `{name}`",
      hints: near + ["the policies decide {choices}"]),
    MessageEntry(
      .outcomeShared, "more than one act has an outcome `{name}`", hints: ["name one: {choices}"]),
    MessageEntry(
      .noSuchForm, "there is no form `{name}`",
      hints: near + ["the policies have {choices}"]),
    MessageEntry(
      .formShared, "more than one act has a form `{name}`", hints: ["name one: {choices}"]),
    MessageEntry(
      .noSuchReading, "there is no reading `{name}`",
      hints: near + ["the policies have {choices}"]),
    MessageEntry(
      .readingShared, "more than one act has a reading `{name}`", hints: ["name one: {choices}"]),
    MessageEntry(
      .noSuchAlternative, "the reading `{reading}` has no alternative `{name}`",
      hints: near + ["its alternatives: {choices}"]),
    MessageEntry(
      .readingGivenTwice, "the reading `{name}` is chosen twice",
      hints: ["a run takes a reading in one way"]),
    MessageEntry(
      .noSuchRecord, "there is no record `{id}` in `{input}`",
      hints: near),
    MessageEntry(
      .noSuchOutcomeWord, "the outcome `{outcome}` has no word `{name}`",
      hints: near + ["its words: {choices}"]),
    MessageEntry(
      .nothingToGive, "`{name}` waits for no day",
      hints: near + [
        "`NAME.published` is of what says `published` in its header, `NAME.in_force` of what says `in force from DAY to DAY`"
      ]),
    MessageEntry(
      .stateNotKnown, "it is not known whether {names} is in force on {day}",
      hints: ["say since when: `--given {name}=DAY`"]),
    MessageEntry(
      .givenOutOfBounds, "`{name}` cannot be {given}: the header of `{act}` says otherwise",
      hints: ["it says from {start} to {end}", "it cannot be before {earliest}", "it says {day}"]),
    MessageEntry(
      .noSuchAct, "there is no act `{name}`", hints: near + ["the policies have {choices}"]),
    MessageEntry(
      .noClauseLists, "no act among the policies lists its clauses",
      hints: ["write `clauses §1 to §18` below the header of the act"]),
    MessageEntry(
      .noClauseNumber, "`{found}` is no clause", hints: ["write it as `§4` or `§18(3)`"]),
    MessageEntry(
      .nothingInForce, "nothing of that is in force on {day}"),
    MessageEntry(
      .daysUpsideDown, "the first day, {from}, is after the last, {to}",
      hints: ["write the earlier one behind `--from`"]),
    MessageEntry(
      .timeTooLong, "from {from} to {to} are more than {limit} years",
      hints: ["ask for a shorter time"]),
    MessageEntry(
      .outcomeAtOtherTimes, "the law of {day} has no outcome `{name}`",
      hints: [
        "{before} it up to {end}", "{before} it from {start} to {stop}",
        "{after} it from {since}", "{after} it from {from} to {to}",
      ]),
    MessageEntry(
      .noDeadlines, "no deadline and no term is about a record",
      hints: ["leave `--records` out for the deadlines of the acts themselves"]),
    MessageEntry(
      .recordsOfWhat, "the deadlines are about {choices}: which of them are the records?",
      hints: ["say it: `--about NAME`", "ask for one act: `--act NAME`"]),
    MessageEntry(
      .noDeadlineAbout, "no deadline and no term is about `{name}`",
      hints: near + ["they are about {choices}"]),
    MessageEntry(
      .tooManyDeadlines, "there are more than {limit} days to list",
      hints: ["ask for a shorter time, or for one act"]),
    MessageEntry(
      .recordsInVain, "what is asked for is about no record", hints: ["leave the records out"]),
    MessageEntry(
      .noSuchBody, "the law of that day gives no body `{name}` anything to do or to leave",
      hints: near + ["it does for {choices}"]),
    MessageEntry(
      .noDeedAbout, "no power, duty or prohibition is about such a record",
      hints: near + ["they are about {choices}"]),
    MessageEntry(
      .deedsOfWhat, "powers, duties and prohibitions are about several records",
      hints: ["say by `--about NAME` what the records are: {choices}"]),
    MessageEntry(
      .selectionByEval, "`{name}` is a selection, which has an answer for each candidate",
      hints: ["ask for it by `qagida eval {name}`"]),
    MessageEntry(.outputFailed, "the output cannot be written: {reason}"),
  ]
}
