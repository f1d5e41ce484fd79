extension AnswerWords {
  /// The English words.
  package static let english = AnswerWords(
    plural: .english, values: { $0.english }, phrases: { $0.english })
}

extension ValueWord {
  fileprivate var english: StaticString {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .notKnown: "not known"
    case .none: "none"
    case .and: "and"
    case .or: "or"
    }
  }
}

extension AnswerPhrase {
  fileprivate var english: StaticString {
    value ?? state ?? explanation ?? timeline ?? deadlines ?? fault
  }

  private var value: StaticString? {
    switch self {
    case .orNone: "{0}, or none"
    case .earlierOrOn: "{0} or earlier"
    case .laterOrOn: "{0} or later"
    case .fromTo: "{0} to {1}"
    case .atLeast: "{0} or more"
    case .atMost: "{0} or less"
    case .records: "{0|record|records}"
    case .recordsOrMore: "{0|record|records}, perhaps more"
    case .setAndPerhaps: "{0}, perhaps {1}"
    case .setAndMore: "{0}, perhaps more"
    case .years: "{0|year|years}"
    case .months: "{0|month|months}"
    case .days: "{0|day|days}"
    case .workingDays: "{0|working day|working days}"
    case .noValue: "no value"
    default: nil
    }
  }

  private var state: StaticString? {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .holds: "holds"
    case .doesNotHold: "does not hold"
    case .isOpen: "open"
    case .notReached: "not reached"
    case .fallsAway: "does not apply"
    case .seeAbove: "see above"
    default: nil
    }
  }

  private var explanation: StaticString? {
    switch self {
    case .undetermined: "undetermined"
    case .possible: "possible: {0}"
    case .reading: "read as {0}"
    case .readingDefault: "read as {0} (default)"
    case .andMore: "and {0} more"
    case .factIs: "{0} = {1}"
    case .byCalendar: "by calendar {0}"
    case .firstDayOf: "first day of {0}"
    case .lastDayOf: "last day of {0}"
    case .exceptionTo: "exception to {0}"
    case .stateOf: "state of {0}"
    case .noDay: "no day"
    case .eventOf: "event of {0}"
    case .dayOfPeriodOf: "day of the period of {0}"
    case .nominalLastDayOf: "nominal last day of {0}"
    case .doneOf: "day that {0} was done"
    case .delayOf: "days of delay of {0}"
    case .power: "power"
    case .duty: "duty"
    case .prohibition: "prohibition"
    case .limitOf: "limit of {0} used up"
    case .cohortOf: "candidates of {0}"
    case .body: "body"
    case .deed: "deed"
    case .says: "the law says"
    case .restsOn: "rests on, needs (+)"
    case .deedCounts: "{0|deed|deeds}"
    case .needs: "needs {0}"
    case .rests: "rests on the readings {0}"
    case .openNeeds: "open, needs {0}"
    case .stateIf: "if {0} on {1}:"
    case .stateInForce: "{0} is in force"
    case .stateNotInForce: "{0} is not in force"
    case .statesAgree: "the same whether or not in force on {1}: {0}"
    case .noLineGives: "no line of the outcome gives {0}"
    case .wouldBe: "{0}, if"
    case .statementHolds: "{0} holds"
    case .statementFails: "{0} does not hold"
    case .setsCut: "and in further ways"
    case .whyNot: "what stands between the record and {0}:"
    case .nothingInTheWay: "nothing stands between the record and {0}"
    case .lineHolds: "{0} comes first and holds"
    case .lineMayHold: "{0} comes first and may hold"
    case .lineFails: "{0} does not hold"
    case .lineMayFail: "{0} is open"
    default: nil
    }
  }

  private var timeline: StaticString? {
    switch self {
    case .from: "from"
    case .to: "to"
    case .outcome: "outcome"
    case .whyChanged: "why it changed"
    case .noOutcomeThen: "(the law has no such outcome)"
    case .factsStand: "facts without a date of their own are taken as unchanging"
    case .timelineSteps: "{0|answer|answers} in {1|day|days}, {2} evaluated to find them"
    case .lawInForce: "{0} in force"
    case .lawMayBeInForce: "{0} may be in force"
    case .lawNoLonger: "{0} no longer in force"
    case .restatedUnknown: "{0} restates {1}, the wording is not known"
    case .nowMet: "{0} now met"
    case .nowNotMet: "{0} now not met"
    case .noLongerMet: "{0} no longer met"
    case .nowHolds: "{0} now holds"
    case .nowDoesNotHold: "{0} now does not hold"
    case .noLongerHolds: "{0} no longer holds"
    case .nowOpen: "{0} now open"
    case .nowIs: "{0} now {1}"
    default: nil
    }
  }

  private var deadlines: StaticString? {
    switch self {
    case .day: "day"
    case .nominalDay: "as counted"
    case .record: "record"
    case .act: "act"
    case .deadline: "deadline"
    case .clauses: "clauses"
    case .state: "state"
    case .countedFrom: "counted from"
    case .lastDayInList: "{0} (last day)"
    case .barInList: "{0} (over)"
    case .monthIs: "{1}-{0}"
    case .quarterIs: "quarter {0} of {1}"
    case .yearIs: "{1}"
    case .deadlineCounts:
      "{0|day|days}: {1|deadline|deadlines}, {2|term|terms}, {3|bar|bars}; {4} not known for certain"
    case .recordCounts: "{0|record|records}, {1} rejected"
    case .withoutRecords: "only what hangs on no record; what does is listed with --records FILE"
    case .calendarLast: "last day of {0}"
    case .calendarOver: "{0} is over"
    case .calendarPeriod: "in {0}"
    case .calendarNominal: "as counted {0}; a day off moves it"
    case .calendarState: "{0} on {1}, by the law of {2}"
    case .calendarFacts: "counted from {0}"
    case .calendarWithout: "{0|day|days} not known for certain, left out of the calendar"
    default: nil
    }
  }

  private var fault: StaticString {
    switch self {
    case .overflow: "a number has more than 18 digits"
    case .divisionByZero: "a division by zero"
    case .noSuchDay: "a day that its month lacks, and the act does not say what is meant"
    case .outOfCalendar: "a day outside the years 1 to 9999"
    case .periodTooLong: "a period that is too long"
    case .noRow: "table `{0}` has no row for the key"
    case .olderText: "text before {0}"
    case .entryNotKnown: "`{0}` is not known"
    case .wordingNotAtHand: "the wording of {0} before {1} is not at hand"
    case .unknownWording: "the wording since {0} is not known; `{1}` announces it"
    case .provisional:
      "provisionally {0}: by the superseded wording of {1}, whose successor is not known"
    case .isProvisional: "{0} (provisional)"
    case .outsideYears: "calendar `{0}` knows the working days of the years {1} to {2} only"
    case .outsideYear: "calendar `{0}` knows the working days of the year {1} only"
    case .notInForce: "`{0}` is not in force on {1}, the day whose law is asked for"
    default: ""
    }
  }
}
