extension MessageTable {
  /// Rules and clauses.
  static let englishRules: [MessageEntry] = [
    MessageEntry(
      .noLines, "`{name}` has no lines", label: "declared here",
      hints: ["its lines stand under it, indented"]),
    MessageEntry(
      .duplicateMark, "there is a line `{mark}` already", label: "a second one",
      hints: ["number the lines as the act does"]),
    MessageEntry(
      .tooFewAlternatives, "the reading `{name}` has fewer than two alternatives",
      label: "declared here", hints: ["where there is no doubt, use `define`"]),
    MessageEntry(
      .noDefault, "no alternative of `{name}` is the default", label: "declared here",
      hints: ["write `default` behind the gloss of one alternative"]),
    MessageEntry(
      .secondDefault, "`{name}` has more than one default", label: "a second one",
      hints: ["leave `default` at one alternative"]),
    MessageEntry(
      .noOtherwise, "`{name}` does not say what holds when no line does", label: "declared here",
      hints: ["end it with a line `… otherwise`"]),
    MessageEntry(
      .afterOtherwise, "nothing can come after `otherwise`", label: "never reached",
      hints: ["move it above `otherwise`, or take it out"]),
    MessageEntry(
      .circle, "`{name}` builds on itself", label: "read again here",
      hints: ["a rule may read only rules that do not read it"]),
    MessageEntry(
      .rulesTooDeep,
      "rules and expressions build on each other more than {limit|level|levels} deep",
      label: "here", hints: ["let a rule read facts rather than rule after rule"]),
    MessageEntry(
      .noSubject, "`{name}` is about nobody", label: "declared here",
      hints: ["say `about RECORD` in the act's header or behind the name"]),
    MessageEntry(
      .noClause, "`{name}` stands in no clause of the act", label: "declared here",
      hints: ["write the clause at the end of the line: `§4`"]),
    MessageEntry(
      .clauseNotListed, "`{act}` lists no clause `{clause}`", label: "not listed",
      hints: near + ["add it to `clauses`"]),
    MessageEntry(
      .clauseTwice, "`{clause}` stands here already", label: "a second time",
      hints: ["name each clause once"]),
    MessageEntry(
      .clauseTooLarge, "the number of the clause is too large", label: "here",
      hints: ["is there a digit too many?"]),
    MessageEntry(
      .clauseRange, "a range of clauses counts up whole numbers of one level", label: "here",
      hints: ["the smaller number comes first: `{swapped}`", "write `§1 to §18` or `§6(1) to (5)`"]),
    MessageEntry(
      .markWithoutStem, "it is not clear of which clause this is a part", label: "here",
      hints: ["write the whole clause first: `§18(1), (3)`"]),
    MessageEntry(
      .otherClauseThanRule, "the line only names `{name}`, which stands in {clause}",
      label: "another clause", hints: ["leave the clause out here, or correct one of the two"]),
    MessageEntry(
      .unaccountedClauses,
      "no rule and no `no rule` for {count} of the {total|clause|clauses} of `{act}`: {clauses}",
      label: "listed here", hints: ["write the rule, or under `clauses` a line `no rule … \"why\"`"]
    ),
    MessageEntry(
      .hasRule, "`{clause}` is said to have no rule, but has one", label: "listed here",
      hints: ["take it out of this line"]),
    MessageEntry(
      .emptyReason, "it is not said why there is no rule", label: "empty",
      hints: ["say what the clause is: a definition, a procedure, a signature …"]),
    MessageEntry(
      .timelessList,
      "what is in `{text}` begins and ends, and it is not said at which time it counts",
      label: "when?",
      hints: ["write `current {text}`, `{text} by today`, or `{text} overlapping …`"]),
    MessageEntry(
      .currentAndCut, "`current` speaks of today, and the cut of another day", label: "here",
      hints: ["say one of them"]),
    MessageEntry(
      .sayItWithoutNot, "this says no in more words than it takes", label: "here",
      hints: ["write `unless` for `when not`, and `when` for `unless not`"]),
    MessageEntry(
      .requiresNot, "a requirement that asks for a no", label: "here",
      hints: ["put it as a ground, or ask `requires no …`"]),
    MessageEntry(
      .unread, "nothing reads `{name}`", label: "declared here",
      hints: ["let an outcome build on it, or it decides nothing"]),
    MessageEntry(
      .unreachable, "no case can reach this line", label: "never reached",
      hints: ["a line above holds whenever this one does, or this one never holds"]),
    MessageEntry(
      .notAnalysed, "it was not looked at whether every line of `{name}` can be reached",
      label: "its conditions can hold in too many ways"),
    MessageEntry(
      .readBothWays, "`{text}` counts both for and against in one condition", label: "here",
      hints: ["while it is not known, the answer stays open even where it could not matter"]),
    MessageEntry(
      .alwaysSame, "this is always {value}", label: "whatever the facts are",
      hints: ["is a sign turned round, or a number wrong?"]),
  ]
}
