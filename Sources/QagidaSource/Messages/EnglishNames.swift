extension MessageTable {
  /// Modules and names.
  static let englishNames: [MessageEntry] = [
    MessageEntry(
      .noHead, "the file does not say what it is", label: "before this",
      hints: ["begin with `act NAME`, `vocabulary NAME` or `names for NAME`"]),
    MessageEntry(
      .secondHead, "a file is one act, one vocabulary or one table of names",
      label: "a second one", hints: ["move it to a file of its own"]),
    MessageEntry(
      .notInNames, "a table of names holds titles only", label: "does not belong here",
      hints: ["move it to the file of the act or vocabulary"]),
    MessageEntry(
      .duplicateModule, "there is an act or vocabulary `{name}` already", label: "a second one"),
    MessageEntry(
      .unknownModule, "there is no act or vocabulary `{name}` among the files",
      label: "not among the files",
      hints: ["did you mean {suggestion}?", "name its file or folder in the command"]),
    MessageEntry(.usedTwice, "`{name}` is used already", label: "once more"),
    MessageEntry(.duplicateHeaderLine, "this has been said already", label: "a second time"),
    MessageEntry(
      .circularApproval, "the acts approve each other in a circle", label: "part of the circle"),
    MessageEntry(
      .unknownIssuer, "no choice in use has a body `{name}`", label: "unknown",
      hints: [
        "did you mean {suggestion}?",
        "use a vocabulary whose choice of bodies has it",
      ]),
    MessageEntry(
      .unknownType, "there is no {kind} `{name}`", label: "unknown",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .duplicateName, "`{name}` is declared already", label: "a second time",
      hints: ["give one of them another name"]),
    MessageEntry(
      .reservedName, "`{name}` is a word of the language and cannot be a name", label: "here"),
    MessageEntry(
      .looksAlike, "`{name}` and `{other}` look the same and are different names", label: "this one",
      hints: ["write both with the same letters, or make them differ plainly"]),
    MessageEntry(
      .mixedScripts, "`{name}` mixes letters of two scripts", label: "another script from here",
      hints: ["write the name with the letters of one script"]),
    MessageEntry(
      .unknownName, "nothing is called `{name}` here", label: "unknown",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .twoMeanings, "`{name}` means two things here", label: "which one?",
      hints: ["say whose it is: {choices}"]),
    MessageEntry(
      .unknownField, "`{record}` has nothing called `{name}`", label: "unknown",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .unknownWord, "`{choice}` has no word `{name}`", label: "unknown",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .wordOrName, "`{name}` is a word of `{choice}` and also the name of something here",
      label: "which one?", hints: ["for the word, write `{choice}.{name}`"]),
    MessageEntry(
      .sharedName, "`{name}` is declared by more than one module in use", label: "which one?",
      hints: ["say whose it is: {choices}"]),
    MessageEntry(
      .recordNotInHand, "there is no `{name}` in hand here", label: "of whom?",
      hints: ["a rule speaks of the record it is about, and of the elements of its lists"]),
    MessageEntry(
      .recordTwiceInHand, "there is more than one `{name}` in hand here", label: "which one?",
      hints: ["move the inner condition to a `define` about the element"]),
    MessageEntry(
      .aboutAnother, "`{name}` is about `{record}`, and there is none in hand here",
      label: "of whom?"),
    MessageEntry(
      .needsArguments, "`{name}` needs {count|argument|arguments}", label: "in brackets",
      hints: ["write `{name}(…)`"]),
    MessageEntry(
      .argumentCount, "`{name}` takes {wanted|argument|arguments}, here {given|is|are} {given}",
      label: "here"),
    MessageEntry(
      .notCallable, "there is no rule or table `{name}` to be given arguments", label: "unknown",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .noMembers, "{found} has nothing called `{name}`", label: "nothing to look into"),
    MessageEntry(
      .ruleNamedLikeField, "`{record}` has a fact `{name}`, so a rule about it cannot be called so",
      label: "here", hints: ["give the rule another name"]),
    MessageEntry(
      .keyOfEveryRecord, "`{name}` is a key that every record may have, and no fact",
      label: "here", hints: ["give the fact another name"]),
    MessageEntry(
      .nearWords, "`{name}` differs from {suggestion} by one letter", label: "this one",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .titleForNothing, "there is no `{name}` to be given a title", label: "unknown",
      hints: ["did you mean {suggestion}?"]),
    MessageEntry(
      .noTitle, "`{name}` has no title among the names for `{module}`", label: "declared here",
      hints: ["did you mean {suggestion}?", "add it to the table of names"]),
    MessageEntry(
      .sameTitle, "two names of one thing have the same title", label: "the same again"),
    MessageEntry(.emptyTitle, "the title is empty", label: "here"),
  ]
}
