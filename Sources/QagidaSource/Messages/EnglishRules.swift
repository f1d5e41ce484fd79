extension MessageTable {
  /// Rules and clauses.
  static let englishRules: [MessageEntry] = [
    MessageEntry(.noLines, "`{name}` has no lines", label: "declared here"),
    MessageEntry(.duplicateMark, "there is a line {mark} already", label: "a second one"),
    MessageEntry(
      .tooFewAlternatives, "the reading `{name}` has fewer than two alternatives",
      label: "declared here", hints: ["where there is no doubt, use `define`"]),
    MessageEntry(
      .noDefault, "no alternative of `{name}` is the default", label: "declared here",
      hints: ["write `default` behind the gloss of one alternative"]),
    MessageEntry(
      .secondDefault, "`{name}` has more than one default", label: "a second one"),
    MessageEntry(
      .noOtherwise, "`{name}` does not say what holds when no line does", label: "declared here",
      hints: ["end it with a line `… otherwise`"]),
    MessageEntry(
      .afterOtherwise, "nothing can come after `otherwise`", label: "never reached"),
    MessageEntry(
      .circle, "`{name}` builds on itself", label: "read again here",
      hints: ["a rule may read only rules that do not read it"]),
    MessageEntry(
      .rulesTooDeep, "rules and expressions build on each other more than {limit|level|levels} deep",
      label: "here"),
    MessageEntry(
      .noSubject, "`{name}` is about nobody", label: "declared here",
      hints: ["say `about RECORD` in the act's header or behind the name"]),
    MessageEntry(
      .noClause, "`{name}` stands in no clause of the act", label: "declared here",
      hints: ["write the clause at the end of the line: `§4`"]),
    MessageEntry(
      .clauseNotListed, "`{act}` lists no clause {clause}", label: "not listed",
      hints: ["did you mean {suggestion}?", "add it to `clauses`"]),
    MessageEntry(.clauseTwice, "{clause} stands here already", label: "a second time"),
    MessageEntry(.clauseTooLarge, "the number of the clause is too large", label: "here"),
    MessageEntry(
      .clauseRange, "a range of clauses counts up whole numbers of one level", label: "here",
      hints: ["write `§1 to §18` or `§6(1) to (5)`"]),
    MessageEntry(
      .markWithoutStem, "it cannot be seen of which clause this is a part", label: "here",
      hints: ["write the whole clause first: `§18(1), (3)`"]),
    MessageEntry(
      .otherClauseThanRule, "the line only names `{name}`, which stands in {clause}",
      label: "another clause", hints: ["repeat its clause, or leave it out"]),
    MessageEntry(
      .unaccountedClauses,
      "clauses of `{act}` with neither a rule nor a word that they are none, {count} of {total}: {clauses}",
      label: "listed here"),
    MessageEntry(
      .timelessList, "`{text}` begin and end, and no time is said", label: "when?",
      hints: ["write `current {text}`, `{text} by today`, or `{text} overlapping …`"]),
    MessageEntry(
      .currentAndCut, "`current` speaks of today, and the cut of another day", label: "here",
      hints: ["say one of them"]),
    MessageEntry(
      .sayItWithoutNot, "two ways to say no in one line", label: "here",
      hints: ["write `unless` for `when not`, and `when` for `unless not`"]),
    MessageEntry(
      .requiresNot, "a requirement that asks for a no", label: "here",
      hints: ["put it as a ground, or ask `requires no …`"]),
    MessageEntry(
      .unread, "nothing reads `{name}`", label: "declared here",
      hints: ["an outcome has to read a list, or it decides nothing"]),
    MessageEntry(
      .unreachable, "no case can reach this line", label: "never reached",
      hints: ["a line above holds whenever this one does"]),
    MessageEntry(
      .notAnalysed, "whether every line of `{name}` can be reached is not analysed",
      label: "too many cases to look at"),
    MessageEntry(
      .readBothWays, "`{text}` is read both for and against in one condition", label: "here",
      hints: ["while it is not known, the answer stays open even where it could not matter"]),
    MessageEntry(
      .alwaysSame, "this is always {value}", label: "here"),
  ]
}
