extension MessageTable {
  /// Cases.
  static let englishCases: [MessageEntry] = [
    MessageEntry(
      .noSuchRule, "there is no rule `{name}` that can be asked", label: "unknown", hints: near),
    MessageEntry(
      .ruleShared, "more than one act has a rule `{name}`", label: "which one?",
      hints: ["name one: {choices}"]),
    MessageEntry(
      .noSuchExample, "there is no example `{name}` in this file", label: "unknown",
      hints: near + ["a fact stands with its value: `{name} unknown`"]),
    MessageEntry(
      .notInCases, "a file of cases holds examples, cases and properties only",
      label: "does not belong here",
      hints: ["move it to the file of the act or vocabulary"]),
    MessageEntry(
      .onlyInCases, "examples, cases and properties stand in a file of their own",
      label: "not here",
      hints: ["begin that file with `cases for NAME`"]),
    MessageEntry(
      .caseWithoutQuestion, "the case does not say what is asked", label: "asks nothing",
      hints: ["write the rule and the day: `admission on 2025-09-01`"]),
    MessageEntry(
      .caseWithoutDay, "the case does not say on which day it is judged", label: "on which day?",
      hints: ["write it behind the rule: `{name} on 2025-09-01`"]),
    MessageEntry(
      .caseWithoutExpectation, "the case expects nothing", label: "expects nothing",
      hints: ["write what is right: `expect refused`"]),
    MessageEntry(
      .saidTwiceInCase, "this is said already", label: "a second time",
      hints: ["say it once"]),
    MessageEntry(
      .titleTwice, "the title `{name}` is there already",
      label: "a second time",
      hints: ["give each case and property of the file its own, to find it by"]),
    MessageEntry(
      .caseOfOtherClause, "the case does not test {clause}: what it asks for stands elsewhere",
      label: "of another clause",
      hints: ["write the clauses that it tests at its margin", "or is a rule in the wrong clause?"]),
    MessageEntry(
      .propertyOfNothing, "the property does not say what is right", label: "says nothing",
      hints: ["write a condition: `age < 18 implies admission = refused`, or one alone"]),
    MessageEntry(
      .propertyOfNoDay, "`{name}` is in force on no day on which the property is judged",
      label: "never judged", hints: ["name a day: `on 2025-09-01`"]),
    MessageEntry(
      .caseValue, "expected {expected}, found `{found}`", label: "of another type",
      hints: near + ["its words: {words}"]),
    MessageEntry(
      .factWithoutValue, "`{name}` has no value here", label: "no value",
      hints: [
        "write it behind the name; `unknown` where it is not known, `nothing` for an empty list"
      ]),
    MessageEntry(
      .factTwice, "`{name}` has a value already", label: "a second time",
      hints: ["keep one of the two"]),
    MessageEntry(
      .othersNotLast, "this stands last under a list: what is known of it stands before",
      label: "not here", hints: ["move it behind the last element"]),
    MessageEntry(
      .noSuchElement, "the list has no element `{found}` here", label: "no such element",
      hints: ["elements are counted from 1; it has {count|element|elements}"]),
    MessageEntry(
      .valuesOfLine, "the line has {found|value|values}, and there are {wanted|column|columns}",
      label: "not as many", hints: ["write one value for each column, parted by commas"]),
    MessageEntry(
      .exampleOfOther, "`{name}` is about `{wanted}`, and the example is one of `{found}`",
      label: "another record"),
    MessageEntry(
      .notExpectable, "this cannot be expected of `{name}`", label: "not of this rule"),
    MessageEntry(
      .noSuchRow, "the table `{table}` has no row for `{key}`", label: "no such row", hints: near),
    MessageEntry(
      .notAskable, "`{name}` is told {expected}, which a case cannot write in brackets",
      label: "cannot be asked", hints: ["ask a rule that reads it"]),
    MessageEntry(
      .factsInVain, "`{name}` reads no facts", label: "in vain", hints: ["leave them out"]),
    MessageEntry(
      .oneRecordWanted, "`{input}` has {count|record|records}, and an example is one of them",
      label: "which one?", hints: ["write its `id` behind the file: `\"{input}\" \"ID\"`"]),
    MessageEntry(
      .recordIdTwice, "`{input}` has {count|record|records} with the id `{id}`",
      label: "which one?", hints: ["give each record an `id` of its own"]),
    MessageEntry(
      .noCases, "there are no cases",
      hints: ["write them in a file that begins with `cases for NAME`"]),
    MessageEntry(.noSuchCases, "no case is of that name and tests that clause"),
    MessageEntry(
      .casesFail, "{count|case does|cases do} not hold by the policies as they are",
      hints: ["run `qagida test` and mend them first"]),
    MessageEntry(.nothingToMutate, "nothing in these policies can be changed"),
    MessageEntry(
      .noCasesToGenerate, "no cases are made of `{name}`",
      hints: ["selections, forms and properties have none: ask for another rule"]),
    MessageEntry(
      .generatedOfNoRecord, "`{name}` is about no record, so there is none to change"),
    MessageEntry(
      .generatedNotInForce, "`{name}` is not in force on {day}",
      hints: ["ask on another day with --on, or give the days that are not known with --given"]),
    MessageEntry(.noSuchBase, "no file of cases has an example `{name}`", hints: near),
    MessageEntry(
      .baseOfOther, "the example `{name}` is one of `{found}`, and the rule is about `{wanted}`"),
    MessageEntry(
      .nothingToGenerate, "nothing that the rule reaches stands in these clauses",
      hints: ["leave out --clause, or name others"]),
    MessageEntry(.acceptedWithoutReason, "line {line} accepts a mutant and does not say why"),
    MessageEntry(
      .noSuchLine, "no list of the law has a line `{name}`", label: "unknown", hints: near),
  ]
}
