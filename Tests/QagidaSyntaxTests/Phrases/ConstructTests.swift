import Testing

@testable import QagidaSyntax

/// Each construct, in each of its English phrases, with its slots in their roles.
struct ConstructTests {
  private static let lines: [(Construct, String, String)] = [
    (.act, "act A", "act(name:name[A])"),
    (
      .act, "act A by order 12 of agency of 2024-01-15",
      "act(name:name[A] kind:keyword[order] number:number[12] body:name[agency] "
        + "day:dateLiteral[2024-01-15])"
    ),
    (
      .approvedBy, "act A\n  approved by D255 §1(2)",
      "approvedBy(act:name[D255] clauses:clauseList(clauseReference(clauseReference[§1(2)])))"
    ),
    (.about, "act A\n  about Person", "about(record:name[Person])"),
    (.uses, "act A\n  uses a, b", "uses(names:nameList(name[a] name[b]))"),
    (
      .monthsEndOnLast, "act A\n  months end on the last day",
      "monthsEndOnLast[months end on the last day]"
    ),
    (
      .monthsEndOnNextFirst, "act A\n  months end on the next first",
      "monthsEndOnNextFirst[months end on the next first]"
    ),
    (
      .monthEndsRefused, "act A\n  month ends are refused",
      "monthEndsRefused[month ends are refused]"
    ),
    (
      .vocabulary, "vocabulary v\n  uses w",
      "vocabulary(name:name[v] uses(names:nameList(name[w])))"
    ),
    (.namesFor, "names for A", "namesFor(name:name[A])"),
    (
      .nameEntry, "names for A\n  a.b kk \"1\" ru \"2\" en \"3\"",
      "nameEntry(path:dottedName(name[a] name[b]) kk:text[\"1\"] ru:text[\"2\"] en:text[\"3\"])"
    ),
    (.nameEntry, "names for A\n  a ru \"2\"", "nameEntry(path:dottedName(name[a]) ru:text[\"2\"])"),
    (.term, "term t about R", "term(name:name[t] record:name[R])"),
    (.termFrom, "term t\n  from a", "termFrom(day:path[a])"),
    (.termAfter, "term t\n  after a", "termAfter(day:path[a])"),
    (.termLasts, "term t\n  lasts a", "termLasts(period:path[a])"),
    (.termAtMost, "term t\n  at most a", "termAtMost(period:path[a])"),
    (.termAtLeast, "term t\n  at least a", "termAtLeast(period:path[a])"),
    (.termUnless, "term t\n  unless a", "termUnless(exception:path[a])"),
    (.deadline, "deadline t about R", "deadline(name:name[t] record:name[R])"),
    (
      .dueWithinAfter, "deadline t\n  within a after b",
      "dueWithinAfter(period:path[a] day:path[b])"
    ),
    (
      .dueWithinFrom, "deadline t\n  within a from b",
      "dueWithinFrom(period:path[a] day:path[b])"
    ),
    (
      .dueNotLater, "deadline t\n  not later than a before b",
      "dueNotLater(period:path[a] day:path[b])"
    ),
    (.dueBy, "deadline t\n  by a", "dueBy(day:path[a])"),
    (.dueBefore, "deadline t\n  before a", "dueBefore(day:path[a])"),
    (.doneOn, "deadline t\n  done a", "doneOn(day:path[a])"),
    (
      .dayOffMovesOn, "deadline t\n  a day off moves to the next working day",
      "dayOffMovesOn[a day off moves to the next working day]"
    ),
    (
      .dayOffMovesBack, "deadline t\n  a day off moves to the working day before",
      "dayOffMovesBack[a day off moves to the working day before]"
    ),
    (
      .dayOffStays, "deadline t\n  a day off stays the last day",
      "dayOffStays[a day off stays the last day]"
    ),
    (.eachPeriod, "deadline t\n  each quarter", "eachPeriod(calendarUnit:keyword[quarter])"),
    (
      .inPeriodOf, "deadline t\n  in the year of a",
      "inPeriodOf(calendarUnit:keyword[year] day:path[a])"
    ),
    (
      .clauses, "clauses §1 to §3, (4)",
      "clauses(clauses:clauseList(clauseReference(clauseReference[§1] clauseReference[§3]) "
        + "clauseReference(mark[(4)])))"
    ),
    (
      .noRule, "clauses §1\n  no rule §1 \"why\"",
      "noRule(clauses:clauseList(clauseReference(clauseReference[§1])) reason:text[\"why\"])"
    ),
    (.record, "record R", "record(name:name[R])"),
    (.runs, "record R\n  runs from a to b", "runs(start:name[a] end:name[b])"),
    (
      .runsToDayBefore, "record R\n  runs from a to day before b",
      "runsToDayBefore(start:name[a] end:name[b])"
    ),
    (.field, "record R\n  runs date", "field(name:name[runs] type:dateType[date])"),
    (.choice, "choice c a, b", "choice(name:name[c] words:wordList(name[a] name[b]))"),
    (.choice, "choice c a < b", "choice(name:name[c] words:wordList(name[a] name[b]))"),
    (
      .table, "table t by whole number is date\n  2022 42",
      "table(name:name[t] key:wholeType[whole number] type:dateType[date] "
        + "row(key:number[2022] cell:number[42]))"
    ),
    (.row, "table t by d is e\n  a b.c", "row(key:path[a] cell:path[b.c])"),
    (
      .row, "table t by d is e\n  2025-01-01 2 to 3",
      "row(key:dateLiteral[2025-01-01] cell:range(left:number[2] right:number[3]))"
    ),
    (.workingDaysBy, "act A\n  working days c", "workingDaysBy(name:name[c])"),
    (.calendar, "calendar c", "calendar(name:name[c])"),
    (.knownYears, "calendar c\n  known 2018", "knownYears(low:number[2018])"),
    (
      .knownYears, "calendar c\n  known 2018 to 2026",
      "knownYears(low:number[2018] high:number[2026])"
    ),
    (
      .weekend, "calendar c\n  weekend saturday, sunday",
      "weekend(words:keywordList(keyword[saturday] keyword[sunday]))"
    ),
    (
      .holiday, "calendar c\n  holiday 1 may \"a\"",
      "holiday(low:number[1] month:keyword[may] quote:text[\"a\"])"
    ),
    (
      .holiday, "calendar c\n  holiday 21 to 23 march from 2010 up to 2021 \"a\"",
      "holiday(low:number[21] high:number[23] month:keyword[march] start:number[2010] "
        + "end:number[2021] quote:text[\"a\"])"
    ),
    (
      .holidaysMove, "calendar c\n  holidays on a weekend move to the next working day",
      "holidaysMove[holidays on a weekend move to the next working day]"
    ),
    (
      .yearlyDayOff, "calendar c\n  day off 6 to 7 january from 2006 up to 2021 \"a\"",
      "yearlyDayOff(low:number[6] high:number[7] month:keyword[january] start:number[2006] "
        + "end:number[2021] quote:text[\"a\"])"
    ),
    (
      .dayOff, "calendar c\n  day off 2018-08-21 \"a\"",
      "dayOff(day:dateLiteral[2018-08-21] quote:text[\"a\"])"
    ),
    (
      .movedDayOff, "calendar c\n  day off moved from 2018-03-03 to 2018-03-09 \"a\"",
      "movedDayOff(start:dateLiteral[2018-03-03] end:dateLiteral[2018-03-09] quote:text[\"a\"])"
    ),
    (
      .workingDay, "calendar c\n  working day 2018-03-03 \"a\"",
      "workingDay(day:dateLiteral[2018-03-03] quote:text[\"a\"])"
    ),
    (.define, "define d is a", "define(name:name[d] value:path[a])"),
    (
      .define, "define d(a: date, b: date or none) about R is a",
      "define(name:name[d] parameters:parameters(parameter(name:name[a] type:dateType[date]) "
        + "parameter(name:name[b] type:optionType(type:dateType[date]))) record:name[R] "
        + "value:path[a])"
    ),
    (.reading, "reading r", "reading(name:name[r])"),
    (
      .reading, "reading r(a: date) about R \"q\"",
      "reading(name:name[r] parameters:parameters(parameter(name:name[a] type:dateType[date])) "
        + "record:name[R] quote:text[\"q\"])"
    ),
    (.alternative, "reading r\n  a means b", "alternative(name:name[a] value:path[b])"),
    (
      .alternative, "reading r\n  a \"g\" means b",
      "alternative(name:name[a] gloss:text[\"g\"] value:path[b])"
    ),
    (
      .defaultAlternative, "reading r\n  a default means b",
      "defaultAlternative(name:name[a] value:path[b])"
    ),
    (
      .defaultAlternative, "reading r\n  a \"g\" default means b",
      "defaultAlternative(name:name[a] gloss:text[\"g\"] value:path[b])"
    ),
    (.requirements, "requirements r about R", "requirements(name:name[r] record:name[R])"),
    (
      .requirement, "requirements r\n  a requires b",
      "requirement(name:name[a] condition:path[b])"
    ),
    (
      .requirement, "requirements r\n  (2-1) a requires b unless c",
      "requirement(mark:mark[(2-1)] name:name[a] condition:path[b] exception:path[c])"
    ),
    (.grounds, "grounds g about R", "grounds(name:name[g] record:name[R])"),
    (.ground, "grounds g\n  a when b", "ground(name:name[a] condition:path[b])"),
    (
      .ground, "grounds g\n  (1) a when b unless c",
      "ground(mark:mark[(1)] name:name[a] condition:path[b] exception:path[c])"
    ),
    (
      .groundUnless, "grounds g\n  (1) a unless c",
      "groundUnless(mark:mark[(1)] name:name[a] exception:path[c])"
    ),
    (.outcome, "outcome o about R", "outcome(name:name[o] record:name[R])"),
    (.outcomeWhen, "outcome o\n  a when b", "outcomeWhen(word:name[a] condition:path[b])"),
    (.outcomeUnless, "outcome o\n  a unless b", "outcomeUnless(word:name[a] exception:path[b])"),
    (.outcomeOtherwise, "outcome o\n  a otherwise", "outcomeOtherwise(word:name[a])"),
  ]

  private static let amendments: [(Construct, String, String)] = [
    (
      .amendment, "amendment A by law 1 of b of 2025-01-01",
      "amendment(name:name[A] kind:keyword[law] number:number[1] body:name[b] "
        + "day:dateLiteral[2025-01-01])"
    ),
    (
      .publishedOn, "act a\n  published 2025-01-01", "publishedOn(day:dateLiteral[2025-01-01])"
    ),
    (
      .publishedBetween, "act a\n  published 2025-01-01 to 2025-02-01",
      "publishedBetween(start:dateLiteral[2025-01-01] end:dateLiteral[2025-02-01])"
    ),
    (.publishedUnknown, "act a\n  published unknown", "publishedUnknown[published unknown]"),
    (
      .inForceFrom, "act a\n  in force from 2025-01-01",
      "inForceFrom(day:dateLiteral[2025-01-01])"
    ),
    (
      .inForceBetween, "act a\n  in force from 2025-01-01 to 2025-02-01",
      "inForceBetween(start:dateLiteral[2025-01-01] end:dateLiteral[2025-02-01])"
    ),
    (
      .textBegins, "act a\n  text begins with B", "textBegins(act:name[B])"
    ),
    (
      .textOfClausesBegins, "act a\n  text of §4 begins with B",
      "textOfClausesBegins(clauses:clauseList(clauseReference(clauseReference[§4])) act:name[B])"
    ),
    (
      .inForceFromPublished, "act a\n  in force from published",
      "inForceFromPublished[in force from published]"
    ),
    (
      .inForceAfterPeriod, "act a\n  in force when 10 days have passed after published",
      "inForceAfterPeriod(period:quantity(value:number[10] unit:keyword[days]))"
    ),
    (
      .oldText, "amendment A by law 1 of b of 2025-01-01\n  old text when c",
      "oldText(condition:path[c])"
    ),
    (.textBefore, "text before 2025-01-01", "textBefore(day:dateLiteral[2025-01-01])"),
    (.inAct, "in A", "inAct(act:name[A])"),
    (
      .add, "add §4(2) in a\n  (2) b when c",
      "add(clauses:clauseList(clauseReference(clauseReference[§4(2)])) path:dottedName(name[a]) "
        + "ground(mark:mark[(2)] name:name[b] condition:path[c]))"
    ),
    (
      .add, "add §4\n  grounds a\n    b when c\n  define d is e",
      "add(clauses:clauseList(clauseReference(clauseReference[§4])) "
        + "grounds(name:name[a] ground(name:name[b] condition:path[c])) "
        + "define(name:name[d] value:path[e]))"
    ),
    (
      .restate, "restate §4 a.b\n  b requires c",
      "restate(clauses:clauseList(clauseReference(clauseReference[§4])) "
        + "path:dottedName(name[a] name[b]) "
        + "requirement(name:name[b] condition:path[c]))"
    ),
    (
      .restateUnknown, "restate §4, §5 a with unknown wording",
      "restateUnknown(clauses:clauseList(clauseReference(clauseReference[§4]) "
        + "clauseReference(clauseReference[§5])) "
        + "path:dottedName(name[a]))"
    ),
    (
      .replace, "replace §4 a\n  b otherwise",
      "replace(clauses:clauseList(clauseReference(clauseReference[§4])) "
        + "path:dottedName(name[a]) outcomeOtherwise(word:name[b]))"
    ),
    (
      .repeal, "repeal §4 a",
      "repeal(clauses:clauseList(clauseReference(clauseReference[§4])) path:dottedName(name[a]))"
    ),
  ]

  private static let types: [(Construct, String, String)] = [
    (.truthType, "yes/no", "truthType[yes/no]"),
    (.truthType, "yes / no", "truthType[yes / no]"),
    (.dateType, "date", "dateType[date]"),
    (.textType, "text", "textType[text]"),
    (.wholeType, "whole number", "wholeType[whole number]"),
    (.wholeType, "whole number -1 to 10", "wholeType(low:number[-1] high:number[10])"),
    (.numberType, "number to 2 places", "numberType(places:number[2])"),
    (
      .numberType, "number to 2 places 0 to 2.5",
      "numberType(places:number[2] low:number[0] high:number[2.5])"
    ),
    (.yearsType, "years", "yearsType[years]"),
    (.monthsType, "months", "monthsType[months]"),
    (.daysType, "days", "daysType[days]"),
    (.periodType, "period", "periodType[period]"),
    (.setType, "set of c", "setType(choice:name[c])"),
    (.listType, "list of R", "listType(record:name[R])"),
    (.listType, "list of R dated f", "listType(record:name[R] field:name[f])"),
    (.namedType, "level", "namedType(name:name[level])"),
    (.namedType, "set", "namedType(name:name[set])"),
    (.namedType, "list", "namedType(name:name[list])"),
    (.optionType, "c or none", "optionType(type:namedType(name:name[c]))"),
    (
      .optionType, "whole number 0 to 9 or none",
      "optionType(type:wholeType(low:number[0] high:number[9]))"
    ),
  ]

  private static let conditions: [(Construct, String, String)] = [
    (.either, "either\n    a\n    b", "either(alternatives:alternatives(path[a] path[b]))"),
    (.ifThenElse, "if a then b else c", "ifThenElse(condition:path[a] left:path[b] right:path[c])"),
    (.or, "a or b", "or(left:path[a] right:path[b])"),
    (.and, "a and b", "and(left:path[a] right:path[b])"),
    (.not, "not a", "not(value:path[a])"),
    (.equal, "a = b", "equal(left:path[a] right:path[b])"),
    (.notEqual, "a != b", "notEqual(left:path[a] right:path[b])"),
    (.less, "a < b", "less(left:path[a] right:path[b])"),
    (.lessOrEqual, "a <= b", "lessOrEqual(left:path[a] right:path[b])"),
    (.greater, "a > b", "greater(left:path[a] right:path[b])"),
    (.greaterOrEqual, "a >= b", "greaterOrEqual(left:path[a] right:path[b])"),
    (.isIn, "a in b", "isIn(left:path[a] right:path[b])"),
    (.isNotIn, "a not in b", "isNotIn(left:path[a] right:path[b])"),
    (.isGiven, "a is given", "isGiven(left:path[a])"),
    (.isNone, "a is none", "isNone(left:path[a])"),
    (.overlaps, "a overlaps b", "overlaps(left:path[a] right:path[b])"),
    (.cover, "a cover b", "cover(left:path[a] right:path[b])"),
    (.cover, "a covers b", "cover(left:path[a] right:path[b])"),
    (.havePassed, "a have passed after b", "havePassed(period:path[a] right:path[b])"),
    (.havePassed, "a has passed after b", "havePassed(period:path[a] right:path[b])"),
    (.atLeastFrom, "at least a from b", "atLeastFrom(period:path[a] right:path[b])"),
    (.isWorking, "a is a working day", "isWorking(left:path[a])"),
    (.isNotWorking, "a is not a working day", "isNotWorking(left:path[a])"),
    (.some, "some a", "some(list:path[a])"),
    (.some, "some a with b", "some(list:path[a] conditions:conditions(path[b]))"),
    (.someOther, "some a other than b", "someOther(list:path[a] word:path[b])"),
    (.every, "every a with b", "every(list:path[a] conditions:conditions(path[b]))"),
    (.no, "no a", "no(list:path[a])"),
    (.no, "no a with b", "no(list:path[a] conditions:conditions(path[b]))"),
    (.noOther, "no a other than b", "noOther(list:path[a] word:path[b])"),
    (.by, "a by b", "by(left:path[a] right:path[b])"),
    (.before, "a before b", "before(left:path[a] right:path[b])"),
    (.after, "a after b", "after(left:path[a] right:path[b])"),
    (.during, "a during b", "during(left:path[a] right:path[b])"),
    (.within, "a within b after c", "within(left:path[a] period:path[b] right:path[c])"),
    (
      .atLeastBefore, "a at least b before c",
      "atLeastBefore(left:path[a] period:path[b] right:path[c])"
    ),
  ]

  private static let values: [(Construct, String, String)] = [
    (.filter, "a with b", "filter(list:path[a] conditions:conditions(path[b]))"),
    (.upTo, "a up to b", "upTo(left:path[a] right:path[b])"),
    (.overlapping, "a overlapping b", "overlapping(left:path[a] right:path[b])"),
    (.current, "current a", "current(list:path[a])"),
    (.ifNone, "a if none then b", "ifNone(left:path[a] right:path[b])"),
    (.range, "a to b", "range(left:path[a] right:path[b])"),
    (.from, "a from b", "from(period:path[a] right:path[b])"),
    (.last, "last a", "last(period:path[a])"),
    (.additive, "a + b", "additive(left:path[a] right:path[b])"),
    (.additive, "a - b", "additive(left:path[a] right:path[b])"),
    (.multiplicative, "a * b", "multiplicative(left:path[a] right:path[b])"),
    (
      .divide, "a / b to 2 places half up",
      "divide(left:path[a] right:path[b] places:number[2] rounding:keyword[half up])"
    ),
    (.negate, "-a", "negate(value:path[a])"),
    (.count, "count of a", "count(list:path[a])"),
    (.sum, "sum of a among b", "sum(value:path[a] list:path[b])"),
    (.earliest, "earliest a among b", "earliest(value:path[a] list:path[b])"),
    (.latest, "latest a among b", "latest(value:path[a] list:path[b])"),
    (.earlierOf, "earlier of a and b", "earlierOf(left:path[a] right:path[b])"),
    (.laterOf, "later of a and b", "laterOf(left:path[a] right:path[b])"),
    (.lesserOf, "lesser of a and b", "lesserOf(left:path[a] right:path[b])"),
    (.greaterOf, "greater of a and b", "greaterOf(left:path[a] right:path[b])"),
    (
      .completed, "completed years from a to b",
      "completed(unit:keyword[years] left:path[a] right:path[b])"
    ),
    (.daysBetween, "days from a to b", "daysBetween(left:path[a] right:path[b])"),
    (
      .workingDaysBetween, "working days from a to b",
      "workingDaysBetween(left:path[a] right:path[b])"
    ),
    (
      .length, "length in months end to end of a",
      "length(measure:keyword[months end to end] list:path[a])"
    ),
    (
      .plainLength, "plain length in days of a", "plainLength(measure:keyword[days] list:path[a])"
    ),
    (
      .completedLength, "completed length in months of 30 days of a",
      "completedLength(measure:keyword[months of 30 days] list:path[a])"
    ),
    (
      .completedPlainLength, "completed plain length in years of 360 days of a",
      "completedPlainLength(measure:keyword[years of 360 days] list:path[a])"
    ),
    (.yearOf, "year of a", "yearOf(day:path[a])"),
    (.monthOf, "month of a", "monthOf(day:path[a])"),
    (.dayOf, "day of a", "dayOf(day:path[a])"),
    (
      .dayOfPeriod, "day 15 of the last month",
      "dayOfPeriod(number:number[15] calendarUnit:keyword[last month])"
    ),
    (
      .dayOfNamedMonth, "day 1 of may", "dayOfNamedMonth(number:number[1] month:keyword[may])"
    ),
    (
      .lastDayOfPeriod, "the last day of the month",
      "lastDayOfPeriod(calendarUnit:keyword[month])"
    ),
    (
      .lastDayOfNamedMonth, "the last day of may", "lastDayOfNamedMonth(month:keyword[may])"
    ),
    (.startOf, "start of quarter of a", "startOf(calendarUnit:keyword[quarter] day:path[a])"),
    (.endOf, "end of year of a", "endOf(calendarUnit:keyword[year] day:path[a])"),
    (.firstDayOf, "first day of a", "firstDayOf(value:path[a])"),
    (.lastDayOf, "last day of a", "lastDayOf(value:path[a])"),
    (.nominalLastDayOf, "nominal last day of a", "nominalLastDayOf(value:path[a])"),
    (.daysOfDelayOf, "days of delay of a", "daysOfDelayOf(value:path[a])"),
    (.yes, "yes", "yes[yes]"),
    (.noValue, "no", "noValue[no]"),
    (.none, "none", "none[none]"),
    (.today, "today", "today[today]"),
  ]

  @Test func lines() {
    for (construct, text, outline) in Self.lines + Self.amendments + Self.cases {
      let parsed = checkLaws(text)
      #expect(parsed.findings == [], "\(text)")
      #expect(parsed.first(construct)?.outline == outline)
    }
  }

  @Test func types() {
    for (construct, text, outline) in Self.types {
      for frame in ["record R\n  f {}", "define d(a: {}) is b", "table t by {} is {}"] {
        let parsed = checkLaws(frame.replacing("{}", with: text))
        #expect(parsed.findings == [], "\(text)")
        #expect(parsed.first(construct)?.outline == outline)
      }
    }
  }

  @Test func expressions() {
    for (construct, text, outline) in Self.conditions + Self.values {
      for frame in ["define d is {}", "requirements r\n  a requires {}", "reading r\n  a means {}"]
      {
        let parsed = checkLaws(frame.replacing("{}", with: text))
        #expect(parsed.findings == [], "\(text)")
        #expect(parsed.first(construct)?.outline == outline)
      }
    }
  }

  @Test func noConstructAndNoRoleIsLeftOut() {
    let all = Self.lines + Self.amendments + Self.cases + Self.types + Self.conditions + Self.values
    let seen = Set(all.map { $0.0 })
    #expect(Construct.allCases.filter { $0.shape != nil && !seen.contains($0) } == [])
    for construct in seen {
      let outlines = all.filter { $0.0 == construct }.map { $0.2 }
      for slot in construct.shape?.slots ?? [] {
        #expect(outlines.contains { $0.contains("\(slot.role):") }, "\(construct) \(slot.role)")
      }
    }
  }

  /// Pieces that no phrase makes.
  @Test func pieces() {
    let all = Samples.all.map { Parsed($0).tree.rootNode }
    let pieces: [Construct] = [
      .call, .path, .set, .parenthesis, .number, .quantity, .dateLiteral, .textLiteral, .name,
      .nameList, .dottedName, .wordList, .text, .clauseList, .clauseReference, .mark,
      .parameters, .parameter, .conditions, .alternatives, .keyword, .keywordList, .file,
      .factList, .fact, .factPath, .factPathList, .caseValues, .recordValue, .listValue,
      .dayRange, .dayOrLater, .dayOrEarlier, .dayWithin, .verdict, .answerParts, .answerItems,
      .answerItem,
    ]
    for piece in pieces { #expect(all.contains { $0.firstNode(piece) != nil }, "\(piece)") }
    #expect(
      Construct.allCases.filter { $0.shape == nil && !pieces.contains($0) } == [.error])
  }

  @Test func everyKeywordIsRead() {
    let frames: [KeywordList: String] = [
      .actKind: "act A by {} 1 of b of 2024-01-01", .unit: "define d is 2 {}",
      .calendarUnit: "define d is start of {} of a", .measure: "define d is length in {} of a",
      .rounding: "define d is a / b to 0 places {}",
      .monthOfPeriod: "define d is day 3 of the {}",
      .caseWord: "cases for a\nexample b: c\n  d {}",
      .daySuffix: "cases for a\nexample b: c\n  d 2025-09-01 {}",
      .dayJoin: "cases for a\nexample b: c\n  d 2025-09-01 {} 2025-09-02",
      .answerPart: "cases for a\ncase \"b\"\n  expect c {}",
      .dayPrefix: "cases for a\nexample b: c\n  d {} 1990-05",
      .provisionally: "cases for a\ncase \"b\"\n  expect {} c",
      .openly: "cases for a\ncase \"b\"\n  expect {}",
      .noSuchRule: "cases for a\ncase \"b\"\n  expect {}",
      .monthName: "calendar c\n  holiday 1 {} \"a\"", .weekday: "calendar c\n  weekend {}",
    ]
    for (value, words) in Phrases.english.keywords {
      let isDay = value == .fromWord || value == .dueWord
      let end = value.list == .answerPart ? (isDay ? " 2025-09-01" : " d") : ""
      let parsed = checkLaws((frames[value.list] ?? "").replacing("{}", with: "\(words)") + end)
      #expect(parsed.findings == [])
      #expect(parsed.first(.keyword)?.keyword == value)
    }
  }
}
