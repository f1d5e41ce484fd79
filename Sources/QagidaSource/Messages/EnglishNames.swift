extension MessageTable {
  /// Modules and names.
  static let englishNames: [MessageEntry] = [
    MessageEntry(
      .noHead, "the file does not say what it is", label: "before this",
      hints: ["begin with `act NAME`, `vocabulary NAME`, `names for NAME` or `cases for NAME`"]),
    MessageEntry(
      .secondHead, "a file is one act, one vocabulary or one table of names",
      label: "a second one", hints: ["move it to a file of its own"]),
    MessageEntry(
      .notInNames, "a table of names holds titles only", label: "does not belong here",
      hints: ["move it to the file of the act or vocabulary"]),
    MessageEntry(
      .duplicateModule, "there is an act or vocabulary `{name}` already", label: "a second one",
      hints: ["is the file there twice? otherwise give one of them another name"]),
    MessageEntry(
      .unknownModule, "there is no act or vocabulary `{name}` among the files",
      label: "not among the files",
      hints: near + ["name its file or folder in the command"]),
    MessageEntry(
      .usedTwice, "`{name}` is used already", label: "once more", hints: ["name it once"]),
    MessageEntry(
      .duplicateHeaderLine, "this has been said already", label: "a second time",
      hints: ["say it once, on one line"]),
    MessageEntry(
      .circularApproval, "the acts approve each other in a circle", label: "part of the circle",
      hints: ["one of them was adopted first: write by whom and when, `by … of …`"]),
    MessageEntry(
      .unknownIssuer, "no choice in use has a body `{name}`", label: "unknown",
      hints: near + ["use a vocabulary whose choice of bodies has it"]),
    MessageEntry(
      .unknownType, "there is no {kind} `{name}`", label: "unknown",
      hints: near + [
        "a {actual} has this name: write `{instead}`",
        "is the vocabulary that has `{outside}` among those in `uses`?",
      ]),
    MessageEntry(
      .duplicateName, "`{name}` is declared already", label: "a second time",
      hints: ["give one of them another name"]),
    MessageEntry(
      .reservedName, "`{name}` is a word of the language and cannot be a name", label: "here",
      hints: ["choose another name; or is a name missing before it?"]),
    MessageEntry(
      .looksAlike, "`{name}` and `{other}` look the same but are different names",
      label: "this one",
      hints: ["write both with the same letters, or make them differ plainly"]),
    MessageEntry(
      .mixedScripts, "`{name}` mixes letters of two alphabets", label: "another alphabet from here",
      hints: ["write the name with the letters of one alphabet"]),
    MessageEntry(
      .unknownName, "nothing is called `{name}` here", label: "unknown",
      hints: near + [
        "write `{write}`", "is the vocabulary that has `{outside}` among those in `uses`?",
      ]),
    MessageEntry(
      .twoMeanings, "`{name}` means two things here", label: "which one?",
      hints: ["say whose it is: {choices}"]),
    MessageEntry(
      .unknownField, "`{record}` has nothing called `{name}`", label: "unknown",
      hints: near),
    MessageEntry(
      .unknownWord, "`{choice}` has no word `{name}`", label: "unknown",
      hints: near),
    MessageEntry(
      .wordOrName, "`{name}` is a word of `{choice}` and also the name of something here",
      label: "which one?", hints: ["for the word, write `{choice}.{name}`"]),
    MessageEntry(
      .sharedName, "`{name}` is declared in more than one act or vocabulary in use",
      label: "which one?",
      hints: ["say whose it is: {choices}"]),
    MessageEntry(
      .recordNotInHand, "there is no `{name}` in hand here", label: "which one?",
      hints: ["a rule speaks of the record it is about, and of the elements of its lists"]),
    MessageEntry(
      .recordTwiceInHand, "there is more than one `{name}` in hand here", label: "which one?",
      hints: ["give the inner list to a `define`, and hand over what it needs as a parameter"]),
    MessageEntry(
      .aboutAnother, "`{name}` is about `{record}`, and there is none in hand here",
      label: "of which one?",
      hints: ["ask it of one: `some … with {name}`, or of a fact: `….{name}`"]),
    MessageEntry(
      .needsArguments, "`{name}` needs {count|value|values} in brackets", label: "they are missing",
      hints: ["write `{name}(…)`"]),
    MessageEntry(
      .argumentCount, "`{name}` takes {wanted|value|values} in brackets, and not {given}",
      label: "here", hints: slips + ["one value for each parameter, in their order"]),
    MessageEntry(
      .notCallable, "there is no rule or table `{name}` that takes values in brackets",
      label: "unknown",
      hints: near),
    MessageEntry(
      .noMembers, "{found} has nothing called `{name}`", label: "nothing to look into",
      hints: ["only the facts of a record stand behind a full stop"]),
    MessageEntry(
      .ruleNamedLikeField, "`{record}` has a fact `{name}`, so no rule about it can have this name",
      label: "here", hints: ["give the rule another name"]),
    MessageEntry(
      .keyOfEveryRecord, "every record may have the key `{name}`, so no fact can have this name",
      label: "here", hints: ["give the fact another name"]),
    MessageEntry(
      .nearWords, "`{name}` differs from {suggestion} by one letter", label: "this one",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .notAnAct, "`{name}` is a vocabulary and approves nothing", label: "no act",
      hints: ["name the act that approves this one"]),
    MessageEntry(
      .titleForNothing, "there is no `{name}` to be given a title", label: "unknown",
      hints: near + ["correct the name, or take the entry out"]),
    MessageEntry(
      .noTitle, "`{name}` has no title among the names for `{module}`", label: "declared here",
      hints: near + ["add it to the table of names"]),
    MessageEntry(
      .sameTitle, "another name beside it has the same title", label: "the same again",
      hints: ["give each its own, or they cannot be told apart in an answer"]),
    MessageEntry(
      .emptyTitle, "the title is empty", label: "here",
      hints: ["leave the language out while there is no title"]),
    MessageEntry(
      .secondNames, "there is a table of names for `{name}` already", label: "a second one",
      hints: ["write all titles into one table"]),
    MessageEntry(
      .titleLacksLanguage, "`{name}` has no title in `{languages}`, and others of this table have",
      label: "only in some languages", hints: ["add it"]),
    MessageEntry(
      .kazakhInRussianTitle, "the Russian title has the Kazakh letter `{letter}`",
      label: "no Russian word",
      hints: ["is the language right? names may have it in quotation marks: «…»"]),
    MessageEntry(
      .titlesSwapped, "the Kazakh and the Russian title have changed places",
      label: "has Kazakh letters", hints: ["`kk` is Kazakh, `ru` is Russian"]),
    MessageEntry(
      .titleInBothLanguages, "the Kazakh title has the words of the Russian one",
      label: "the same words", hints: ["is one of them in the wrong language?"]),
  ]
}
