extension MessageTable {
  /// Types.
  static let englishTypes: [MessageEntry] = [
    MessageEntry(.wrongType, "expected {expected}, found {found}", label: "{found}"),
    MessageEntry(
      .notComparable, "{left} and {right} cannot be compared", label: "this comparison"),
    MessageEntry(
      .unitsDiffer, "{left} and {right} are different units and cannot be compared",
      label: "this comparison", hints: ["write both in the same unit"]),
    MessageEntry(
      .mayBeNone, "`{text}` may be none", label: "here it has to be given",
      hints: [
        "ask first: `{text} is given and …`",
        "or say what stands in for it: `{text} if none then …`",
      ]),
    MessageEntry(
      .neverNone, "`{text}` is never none", label: "always given",
      hints: ["only what is `or none` in its record can be none"]),
    MessageEntry(
      .noneNotExpected, "`none` does not fit here", label: "here",
      hints: ["to ask whether something is none, write `… is none`"]),
    MessageEntry(
      .needsCompleted, "`{text}` is cut down to whole units: only `>=` and `<` say of it what they seem to",
      label: "this comparison",
      hints: ["write `completed` before it where whole units are meant"]),
    MessageEntry(
      .notOrdered, "the words of `{choice}` have no order", label: "this comparison",
      hints: ["order them in the choice with `<`"]),
    MessageEntry(
      .periodCompared, "a period cannot be compared: months have no fixed length",
      label: "this comparison", hints: ["compare dates, or counts of one unit"]),
    MessageEntry(
      .datePlusTwice, "a date is moved once", label: "moved twice",
      hints: ["add the periods to each other first: `D + (P + Q)`"]),
    MessageEntry(
      .dateMinusDate, "a date cannot be taken from a date", label: "here",
      hints: ["write `days from A to B` or `completed years from A to B`"]),
    MessageEntry(
      .unsaidDay, "it is not said whether `{text}` is a first day or a last day",
      label: "a day that its month may lack",
      hints: ["compare it where it stands (`before`, `by`, `<`, `<=`), or make it a span (`P from D`, `P after D`)"]),
    MessageEntry(.periodTooLong, "the period is too long", label: "here"),
    MessageEntry(
      .periodAsField, "a fact cannot be a period", label: "here",
      hints: ["use a count: `years`, `months` or `days`"]),
    MessageEntry(.negativeCount, "a count is never negative", label: "here"),
    MessageEntry(.notAddable, "{found} cannot be added", label: "here"),
    MessageEntry(
      .notMultipliable, "{left} and {right} cannot be multiplied or divided", label: "here"),
    MessageEntry(
      .numberTooLarge,
      "a number has at most {digits|digit|digits}, {places} of them after the point", label: "here"),
    MessageEntry(
      .tooManyPlaces, "a number has at most {limit|place|places} after the point", label: "here"),
    MessageEntry(
      .morePlacesThanType, "at most {places|place|places} after the point fit here", label: "here"),
    MessageEntry(.notWhole, "a whole number has to stand here", label: "here"),
    MessageEntry(
      .noSuchDate, "there is no day `{found}`", label: "no such day"),
    MessageEntry(
      .rangeUpsideDown, "the range ends before it begins", label: "here"),
    MessageEntry(
      .rangeOnlyIn, "a range of numbers stands only behind `in`", label: "here"),
    MessageEntry(.needsList, "expected a list, found {found}", label: "no list"),
    MessageEntry(
      .needsRunning, "a `{record}` does not run from one day to another", label: "of such records",
      hints: ["say in the record which facts are its ends: `runs from … to …`"]),
    MessageEntry(.needsSet, "expected a set of words, found {found}", label: "no set"),
    MessageEntry(
      .conditionsOfWords, "words have nothing that conditions could speak of", label: "here",
      hints: ["ask `… in …` or `some … other than …`"]),
    MessageEntry(
      .notAContainer, "nothing can be in {found}", label: "here",
      hints: ["`in` takes a set, words in braces, a range or a span"]),
    MessageEntry(
      .setWithoutChoice, "it is not known of which choice these words are", label: "here",
      hints: ["words in braces stand behind `in`, after a fact of a choice"]),
    MessageEntry(.wordExpected, "expected a word of `{choice}`", label: "no word of it"),
    MessageEntry(.memberTwice, "`{name}` is in the set already", label: "once more"),
    MessageEntry(.emptySet, "nothing is in this set", label: "empty"),
    MessageEntry(
      .listOrNone, "a list or set is never none: it can be empty", label: "here",
      hints: ["leave `or none` out"]),
    MessageEntry(
      .mixedOrder, "the words of `{name}` are joined by `<` and by `,`", label: "here",
      hints: ["order all words, or none"]),
    MessageEntry(
      .notAKeyType, "{found} cannot be the key of a table", label: "here",
      hints: ["a key is a whole number, a date or a word of a choice"]),
    MessageEntry(.notACellType, "{found} cannot stand in a table", label: "here"),
    MessageEntry(.cellNotConstant, "a table holds constants only", label: "not a constant"),
    MessageEntry(.keyTwice, "there is a row for `{key}` already", label: "a second one"),
  ]
}
