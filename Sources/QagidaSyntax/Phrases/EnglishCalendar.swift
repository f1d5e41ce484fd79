extension Phrases {
  /// Calendars and the lines under them.
  static let englishCalendarLines: [(Construct, StaticString)] = [
    (.calendar, "calendar {name}"),
    (.knownYears, "known {low} [to {high}]"),
    (.weekend, "weekend {words}"),
    (.holiday, "holiday {low} [to {high}] {month} [from {start}] [up to {end}] {quote}"),
    (.holidaysMove, "holidays on a weekend move to the next working day"),
    (.yearlyDayOff, "day off {low} [to {high}] {month} [from {start}] [up to {end}] {quote}"),
    (.dayOff, "day off {day} {quote}"),
    (.movedDayOff, "day off moved from {start} to {end} {quote}"),
    (.workingDay, "working day {day} {quote}"),
  ]

  /// Months and days of the week.
  static let englishCalendarKeywords: [(KeywordValue, StaticString)] = [
    (.january, "january"),
    (.february, "february"),
    (.march, "march"),
    (.april, "april"),
    (.may, "may"),
    (.june, "june"),
    (.july, "july"),
    (.august, "august"),
    (.september, "september"),
    (.october, "october"),
    (.november, "november"),
    (.december, "december"),
    (.monday, "monday"),
    (.tuesday, "tuesday"),
    (.wednesday, "wednesday"),
    (.thursday, "thursday"),
    (.friday, "friday"),
    (.saturday, "saturday"),
    (.sunday, "sunday"),
  ]
}
