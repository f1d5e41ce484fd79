extension MessageTable {
  /// Files, text and syntax.
  static let englishText: [MessageEntry] = [
    MessageEntry(
      .fileNotFound, "`{path}` does not exist",
      hints: ["look at the spelling, and at the folder that the command is run in"]),
    MessageEntry(.fileNotReadable, "`{path}` cannot be read: {reason}"),
    MessageEntry(
      .fileTooLarge, "`{path}` has {size|byte|bytes}; a file may have at most {limit}",
      hints: ["split the policy into several files"]),
    MessageEntry(
      .filesTooLarge, "the policy files together have more than {limit|byte|bytes}",
      hints: ["name fewer files or folders"]),
    MessageEntry(
      .noPolicies, "there is no policy file at `{path}`",
      hints: ["policy files end in `.qagida`"]),
    MessageEntry(
      .notUTF8, "the text is not UTF-8 from here on", label: "this byte",
      hints: ["it seems to be {encoding}", "save the file as UTF-8"]),
    MessageEntry(
      .invisibleCharacter, "the character {code} cannot be seen, or changes how others are seen",
      label: "here", hints: ["delete it"]),
    MessageEntry(
      .unknownCharacter, "`{found}` means nothing in a policy", label: "here",
      hints: [
        "write `{write}`",
        "a comment begins with `{comment}`",
        "texts stand in `{quote}`",
        "brackets are `{round}`; the words of a set stand in braces",
        "a line needs no sign at its end: delete `{end}`",
        "the number of a clause follows its sign: `{clause}`",
        "delete `{strange}`",
      ]),
    MessageEntry(
      .strangeBlank, "{blank} ({code}) stands where a space has to", label: "here",
      hints: ["type a space: word processors make such blanks"]),
    MessageEntry(
      .openText, "the text is not closed on its line", label: "it begins here",
      hints: ["end it with `\"` on the same line"]),
    MessageEntry(
      .tab, "there is a tab in the layout", label: "a tab",
      hints: ["indent with spaces: a tab is not equally wide in all editors"]),
    MessageEntry(
      .emptyFile, "the file says nothing",
      hints: ["begin with `act NAME`, `vocabulary NAME` or `names for NAME`"]),
    MessageEntry(
      .indentedDeclaration, "a declaration starts at the margin", label: "indented",
      hints: ["move it to the start of the line"]),
    MessageEntry(
      .misalignedLine, "the line is not indented like the other lines here", label: "here",
      hints: ["indent all lines of one list alike"]),
    MessageEntry(
      .continuedLine, "`{found}` does not go on from the line above", label: "not expected",
      hints: ["a line that is indented deeper continues the one above; indent a new line like it"]),
    MessageEntry(
      .unexpectedToken, "expected {expected}, found `{found}`", label: "not expected",
      hints: near + slips),
    MessageEntry(
      .unexpectedLine, "the line above is not finished: expected {expected}, found `{found}`",
      label: "not expected", hints: near + slips),
    MessageEntry(
      .unfinishedLine, "the line is not finished: expected {expected}", label: "after this"),
    MessageEntry(
      .lineIsComplete, "`{found}` does not belong here: the line is complete before it",
      label: "not expected", hints: near + slips + ["delete `{extra}`, or begin a new line with it"]
    ),
    MessageEntry(
      .tooDeep, "brackets and operators are more than {limit|level|levels} deep here",
      label: "here", hints: ["give a part of it a name with `define`"]),
    MessageEntry(
      .andOrMixed, "`and` and `or` stand side by side, which people read in two ways",
      label: "this together, or not?",
      hints: ["write brackets: `(a or b) and c`, or `a or (b and c)`"]),
    MessageEntry(
      .chainedComparison, "a comparison cannot go on with another", label: "a second one",
      hints: ["write `a < b and b < c`, or bracket what belongs together"]),
    MessageEntry(
      .secondMargin, "the line names its clause already", label: "a second time",
      hints: ["name several clauses in one place, parted by commas: `{list}`"]),
    MessageEntry(
      .clauseAsValue, "a clause is not a value", label: "a clause",
      hints: [
        "the clause in which a line stands ends the line",
        "to build on the rule of another clause, write its name",
      ]),
    MessageEntry(
      .notWithoutBrackets, "it is not clear how far `not` reaches", label: "here",
      hints: ["put what is denied in brackets: `not (a = b)`"]),
  ]
}
