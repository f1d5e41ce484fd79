extension MessageTable {
  /// Amendments and entry into force.
  static let englishAmendments: [MessageEntry] = [
    MessageEntry(
      .publishedTooEarly, "nothing is published before it is adopted", label: "too early",
      hints: ["is the day right? the first day comes first"]),
    MessageEntry(
      .publicationUnsaid, "it is not said when this was published", label: "waits for it",
      hints: ["add `published 2025-04-25`, `published DAY to DAY` or `published unknown`"]),
    MessageEntry(
      .waitInDays, "the wait for entry into force is a number of days", label: "here",
      hints: ["write `in force when 10 days have passed after published`"]),
    MessageEntry(
      .onlyInAmendment, "only an amendment changes an act", label: "here",
      hints: ["move it to a file that begins with `amendment NAME by …`"]),
    MessageEntry(
      .notInAmendment, "an amendment changes acts and declares nothing itself", label: "here",
      hints: ["put it under `add §n` or `restate §n`, indented"]),
    MessageEntry(
      .amendsNoAct, "it is not said which act is amended", label: "of which act?",
      hints: ["write `in ACT` before it"]),
    MessageEntry(
      .nothingPutThere, "nothing stands under this line", label: "what is put there?",
      hints: ["write it on the lines below, indented; or `repeal` the clause"]),
    MessageEntry(
      .nothingStandsThere, "in {clauses} of `{act}` there is nothing to change on that day",
      label: "nothing there",
      hints: ["did you mean {suggestion}?", "what is new is added: `add {clauses}`"]),
    MessageEntry(
      .standsElsewhereToo, "what stands in {clauses} stands in other clauses too",
      label: "not in these alone",
      hints: ["name all its clauses, or name the rule: `restate {clauses} NAME`"]),
    MessageEntry(
      .amendsWhich, "`{name}` may be {choices}", label: "which one?",
      hints: ["write the one that is meant"]),
    MessageEntry(
      .amendedTwice, "`{name}` is changed by `{other}` too, and it is not certain which comes last",
      label: "changed here too",
      hints: ["they come into force on one day, or on days that are not known"]),
    MessageEntry(
      .changedTwice, "one amendment changes `{name}` twice", label: "the second time",
      hints: ["say once what is to stand there"]),
    MessageEntry(
      .amendedOutOfOrder, "`{name}` has the text of `{other}`, which was adopted later",
      label: "older than what it changes",
      hints: ["is one of the dates wrong? an older amendment does not undo a newer one"]),
    MessageEntry(
      .amendedNotInForce, "`{act}` is not in force yet when this amends it", label: "too early",
      hints: ["is one of the dates wrong?"]),
    MessageEntry(
      .textNotBegun,
      "the text of `{act}` in {clauses} begins with `{amendment}`: before it there is none to change",
      label: "not at hand",
      hints: [
        "an older change of it is noted by `restate {clauses} with unknown wording`, and `{amendment}` says no more than `restate {clauses}`"
      ]),
    MessageEntry(
      .beginsWithNoAmendment, "`{name}` is no amendment, and a text begins with one",
      label: "no amendment",
      hints: ["name the amendment that gave the act the text that stands here"]),
    MessageEntry(
      .beginsTwice, "it is said twice with what this text begins", label: "here again",
      hints: ["each clause has one beginning; all of the act has the one of `text begins with`"]),
    MessageEntry(
      .beginsNowhere, "`{act}` has nothing in {clause}, whose text is said to begin",
      label: "nothing there",
      hints: ["is the number right? a clause without a rule is listed under `clauses`"]),
    MessageEntry(
      .beginsWithoutStep,
      "the text of `{act}` in {clauses} begins with `{amendment}`, which has no step for it",
      label: "begins with it",
      hints: [
        "add `restate {clauses}` to the amendment, or name the one that gave this text"
      ]),
    MessageEntry(
      .entryUpsideDown, "the first of these days is the later one", label: "upside down",
      hints: ["the earliest day on which it may have come into force comes first"]),
    MessageEntry(
      .lineOfWhichList, "it is not clear to which list this line belongs", label: "of which list?",
      hints: ["write `add §n in LIST`, or put the whole list under `restate §n`"]),
    MessageEntry(
      .restatedOtherwise, "`{other}` is restated under the name `{name}`", label: "another name",
      hints: ["keep the name, or write `replace` where something else takes its place"]),
    MessageEntry(
      .replacedByItself, "`{name}` takes its own place", label: "the same name",
      hints: ["write `restate` where its text is new"]),
    MessageEntry(
      .putElsewhere, "this stands in {clause}, and not in {clauses}", label: "another clause",
      hints: ["name the clause in the line above, or correct the one at the margin"]),
    MessageEntry(
      .noOlderText, "`old text when` cannot keep the older text of `{name}`", label: "here",
      hints: ["it keeps lines of lists, outcomes and definitions"]),
    MessageEntry(
      .notInOlderText, "an older text has rules only", label: "no rule",
      hints: ["put it in front of the first `text before`: data are the same in every text"]),
    MessageEntry(
      .olderTextTwice, "the text before this day stands above already", label: "a second time",
      hints: ["put the rules of one text together"]),
    MessageEntry(
      .onlyInAct, "only an act has older texts", label: "not in an act",
      hints: ["a term that has begun keeps the text of its act"]),
    MessageEntry(
      .olderTextsCross,
      "it is not known whether `{other}` comes into force before this amendment or after it",
      label: "changes what a term reads, too",
      hints: ["say when it was published, in its header or by `--given {other}.published=DAY`"]),
    MessageEntry(
      .tooManyOpenDays,
      "of more than {limit} it is not known whether they are in force on one day: {names}",
      hints: ["say when they were published, in their headers or by `--given NAME.published=DAY`"]),
  ]
}
