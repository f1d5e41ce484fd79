extension MessageTable {
  /// Types.
  static let englishTypes: [MessageEntry] = [
    MessageEntry(
      .wrongType, "expected {expected}, found {found}", label: "{found}",
      hints: typeSlips),
    MessageEntry(
      .notComparable, "{left} and {right} cannot be compared", label: "this comparison",
      hints: typeSlips),
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
      .needsCompleted,
      "`{text}` is cut down to whole units, so only `>=` and `<` say what they seem to",
      label: "here",
      hints: ["write `completed` before it where whole units are meant"]),
    MessageEntry(
      .notOrdered, "the words of `{choice}` have no order", label: "this comparison",
      hints: ["order them in the choice with `<`"]),
    MessageEntry(
      .periodCompared, "a period cannot be compared: months have no fixed length",
      label: "this comparison", hints: ["compare dates, or counts of one unit"]),
    MessageEntry(
      .datePlusTwice, "a date can be moved only once", label: "moved twice",
      hints: ["add the periods to each other first: `D + (P + Q)`"]),
    MessageEntry(
      .dateMinusDate, "a date cannot be subtracted from a date", label: "here",
      hints: ["write `days from A to B` or `completed years from A to B`"]),
    MessageEntry(
      .unsaidDay, "it is not said whether `{text}` is a first day or a last day",
      label: "a day that its month may lack",
      hints: [
        "compare it (`before`, `by`, `<`, `<=`) with a day that is not moved by months itself",
        "or make it a span (`P from D`, `P after D`)",
      ]),
    MessageEntry(
      .periodTooLong, "the period is too long", label: "here",
      hints: ["dates end with the year 9999"]),
    MessageEntry(
      .periodAsField, "a fact cannot be a period", label: "here",
      hints: ["use a count: `years`, `months` or `days`"]),
    MessageEntry(
      .negativeCount, "a count is never negative", label: "here",
      hints: ["to move a date back, subtract the period: `D - P`"]),
    MessageEntry(
      .notAddable, "{found} cannot be reckoned with", label: "here",
      hints: [
        "numbers, counts of one unit and periods can; of two dates take `earlier of … and …`",
        "bracket what counts or sums the list: `(count of {list}) + …`",
      ]),
    MessageEntry(
      .notMultipliable, "{left} and {right} cannot be multiplied or divided", label: "here",
      hints: ["numbers can be, and a count can be multiplied by a whole number"]),
    MessageEntry(
      .numberTooLarge,
      "a number has at most {digits|digit|digits}, {places} of them after the point", label: "here"),
    MessageEntry(
      .tooManyPlaces, "a number has at most {limit|place|places} after the point", label: "here",
      hints: ["one without places is a `whole number`"]),
    MessageEntry(
      .morePlacesThanType, "at most {places|place|places} after the point can stand here",
      label: "here"),
    MessageEntry(
      .notWhole, "a whole number has to stand here", label: "here",
      hints: ["for a part of a unit take a smaller unit: `6 months` for half a year"]),
    MessageEntry(
      .noSuchDate, "there is no day `{found}`", label: "no such day",
      hints: [
        "`{month}` has {days|day|days}", "a date is written year, month, day: `{order}`",
      ]),
    MessageEntry(
      .rangeUpsideDown, "the range ends before it begins", label: "here",
      hints: ["write the smaller end first"]),
    MessageEntry(
      .rangeOnlyIn, "a range of numbers stands only behind `in`", label: "here",
      hints: ["write it where it is asked of: `… in 8 to 10`"]),
    MessageEntry(.needsList, "expected a list, found {found}", label: "not a list"),
    MessageEntry(
      .needsRunning, "`{record}` does not run from one day to another", label: "of such records",
      hints: ["say in the record which facts are its ends: `runs from … to …`"]),
    MessageEntry(.needsSet, "expected a set of words, found {found}", label: "not a set"),
    MessageEntry(
      .conditionsOfWords, "words have no facts that a condition could ask for", label: "here",
      hints: ["ask `… in …` or `some … other than …`"]),
    MessageEntry(
      .notAContainer, "nothing can be in {found}", label: "here",
      hints: ["`in` takes a set, words in braces, a range or a span"]),
    MessageEntry(
      .setWithoutChoice, "it is not known of which choice these words are", label: "here",
      hints: ["words in braces stand behind `in`, after a fact of a choice"]),
    MessageEntry(
      .wordExpected, "expected a word of `{choice}`", label: "not a word of it", hints: typeSlips),
    MessageEntry(
      .memberTwice, "`{name}` is in the set already", label: "once more",
      hints: ["delete it, or write the word that was meant"]),
    MessageEntry(
      .emptySet, "nothing is in this set", label: "empty",
      hints: ["write the words that are meant between the braces"]),
    MessageEntry(
      .listOrNone, "a list or set is never none: it can be empty", label: "here",
      hints: ["leave `or none` out"]),
    MessageEntry(
      .mixedOrder, "the words of `{name}` are joined by `<` and by `,`", label: "here",
      hints: ["order all words, or none"]),
    MessageEntry(
      .notAKeyType, "{found} cannot be the key of a table", label: "here",
      hints: ["a key is a whole number, a date or a word of a choice"]),
    MessageEntry(
      .notACellType, "{found} cannot stand in a table", label: "here",
      hints: ["numbers, counts, dates, words, texts, and yes or no can"]),
    MessageEntry(
      .cellNotConstant, "a table holds constants only", label: "not a constant",
      hints: ["write what comes out, or compute it in a rule"]),
    MessageEntry(
      .keyTwice, "there is a row for `{key}` already", label: "a second one",
      hints: ["keep one of the two"]),
    MessageEntry(
      .oneEndTwice, "a record runs from one fact to another, and this is the same",
      label: "the first day already", hints: ["name the fact with the last day"]),
    MessageEntry(
      .rowsMissing, "`{name}` has no row for {words}", label: "incomplete",
      hints: ["add the row; a case that asks for it has no answer"]),
    MessageEntry(
      .rangesOfWhat, "`{text}` is {found}, and has no ranges", label: "goes by this",
      hints: ["an outcome goes by a number, or by a count of years, months or days"]),
    MessageEntry(
      .lineWithoutRange, "`{name}` goes by `{text}`, and this line says no range of it",
      label: "no range",
      hints: ["write `5 to 7`, `below 2`, `2 or less`, `above 8`, `8 or more` or `5`"]),
    MessageEntry(
      .rangeOfWhat, "`{name}` does not say of what this is a range", label: "a range",
      hints: ["say it behind the name: `outcome {name} by …`"]),
    MessageEntry(
      .bandsOverlap, "`{name}` has two rows for `{numbers}`", label: "a second one",
      hints: ["let each number be in one row only"]),
    MessageEntry(
      .bandHole, "`{name}` has no row for `{numbers}`, between {below} and {above}",
      label: "the row below",
      hints: ["such a number has the word `no_row`; does the act leave it out?"]),
    MessageEntry(
      .bandEnd, "`{name}` has no row for `{numbers}`, beyond {row}", label: "the last row",
      hints: ["such a number has the word `no_row`; does the act leave it out?"]),
    MessageEntry(
      .whichColumn, "`{name}` has several columns", label: "which of them?",
      hints: ["say which: `{text}.…` with {columns}"]),
    MessageEntry(
      .cellCount, "the table has {wanted|column|columns}, the row {found|cell|cells}",
      label: "this row",
      hints: slips + ["part the cells by commas, one for each column in their order"]),
    MessageEntry(
      .propertyOfWhat, "`{name}` is no table with columns", label: "here",
      hints: ["a property is one of a `table NAME by KEY: COLUMN TYPE, …`"]),
    MessageEntry(
      .propertyFails, "`{name}` does not hold for {row} of `{table}`, where {cells}",
      label: "this row", hints: ["is it a slip of the policy, or one of the act?"]),
    MessageEntry(
      .propertyNotDecided, "it was not looked at whether `{name}` holds for {rows}",
      label: "hangs on more than the row"),
    MessageEntry(
      .oddCell,
      "`{column}` is the key itself in {same} of {total|row|rows} of `{table}`, and not for {row}",
      label: "another key", hints: ["is it a slip of the policy, or one of the act?"]),
    MessageEntry(
      .formIsNoValue, "`{name}` is a printed form, and no value", label: "here",
      hints: ["read what its line prints"]),
    MessageEntry(
      .notPrintable, "{found} cannot be printed on a line", label: "here",
      hints: ["print what is asked of it, like `count of …` or one of its facts"]),
    MessageEntry(
      .rangeOfParameter, "a parameter has no range: it takes whatever it is given", label: "here",
      hints: ["give the range to the fact it is given, or ask for it in the rule: `… in 0 to 9`"]),
  ]
}
