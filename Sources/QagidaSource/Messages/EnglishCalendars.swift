extension MessageTable {
  /// Calendars and working days.
  static let englishCalendars: [MessageEntry] = [
    MessageEntry(
      .noCalendar, "`{module}` does not say by which calendar working days are counted",
      label: "working days",
      hints: [
        "write {line} in its header",
        "write `working days {any}` in its header, and `uses` with the vocabulary of that calendar",
      ]),
    MessageEntry(
      .unknownCalendar, "there is no calendar `{name}`", label: "unknown",
      hints: ["did you mean {suggestion}?", "is its vocabulary among those in `uses`?"]),
    MessageEntry(
      .noKnownYears, "the calendar `{name}` does not say which years it knows",
      label: "declared here",
      hints: ["write the years whose days off are settled: `known 2018 to 2026`"]),
    MessageEntry(
      .noWeekend, "the calendar `{name}` does not say which days of the week are off",
      label: "declared here", hints: ["write `weekend saturday, sunday`, or whichever they are"]),
    MessageEntry(
      .noSuchDayOfMonth, "there is no day `{day} {month}`", label: "no such day",
      hints: ["{month} has {length|day|days}"]),
    MessageEntry(
      .dayNotKnown, "`{day}` lies outside the years that `{calendar}` knows", label: "not known",
      hints: ["it knows {first} to {last}: is the year right, or `known` to be extended?"]),
    MessageEntry(
      .dayTwice, "`{day}` stands in this calendar already", label: "a second time",
      hints: ["one line says what the day is: keep the one that is right"]),
    MessageEntry(
      .worksAnyway, "`{day}` is a working day anyhow", label: "changes nothing",
      hints: ["is it another day, or is a holiday missing above?"]),
    MessageEntry(
      .offAnyway, "`{day}` is a day off anyhow", label: "changes nothing",
      hints: ["is it another day, or is a line above too much?"]),
    MessageEntry(
      .inNoKnownYear, "the line is for none of the years that `{calendar}` knows",
      label: "never a day off", hints: ["is a year wrong, or `known` to be extended?"]),
    MessageEntry(
      .workingDaysAsPeriod,
      "working days (`{text}`) are counted after or before a day, and are no period",
      label: "working days",
      hints: [
        "write `within … after`, `have passed after`, `at least … before`, or add them to a day"
      ]),
    MessageEntry(
      .noSuchYear, "there is no year `{found}`", label: "no such year",
      hints: ["dates have the years 1 to 9999"]),
    MessageEntry(
      .tooManyYears, "a calendar knows at most {limit|year|years}", label: "too many years",
      hints: ["name only years whose days off are settled"]),
  ]
}
