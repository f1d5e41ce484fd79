import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension Construct {
  /// Whether a node is a line of a term or a deadline.
  var isTermLine: Bool { termLineName != nil }

  /// By what an amendment names a line of a term or deadline: its words, where those could be a name.
  var termLineName: Name? {
    switch self {
    case .termFrom, .termAfter: "start"
    case .termLasts: "lasts"
    case .termAtMost: "at_most"
    case .termAtLeast: "at_least"
    case .termUnless: "exception"
    case .dueWithinAfter, .dueWithinFrom, .dueNotLater, .dueBy, .dueBefore: "due"
    case .doneOn: "done"
    case .dayOffMovesOn, .dayOffMovesBack, .dayOffStays: "day_off"
    case .eachPeriod, .inPeriodOf: "period"
    default: nil
    }
  }

  /// Whether a line says the period of a deadline that comes again.
  var isPeriod: Bool { termLineName == "period" }

  /// Whether a line says from when a term runs.
  var isTermStart: Bool { self == .termFrom || self == .termAfter }

  /// Whether a line says the last good day of a deadline.
  var isDue: Bool { termLineName == "due" }

  /// Whether a line says what becomes of a last day that is off.
  var isDayOffRule: Bool { termLineName == "day_off" }

  /// Whether a line says how long a term runs.
  var isTermLength: Bool { self == .termLasts || self == .termAtMost || self == .termAtLeast }
}

extension Provision {
  /// The line of a term that says from when.
  var termStart: Line? { lines.first { $0.text.newest?.construct.isTermStart ?? false } }

  /// The line of a term that says how long.
  var termLength: Line? { lines.first { $0.text.newest?.construct.isTermLength ?? false } }

  /// The line of a deadline that says its last good day.
  var due: Line? { lines.first { $0.text.newest?.construct.isDue ?? false } }

  /// The line of a deadline that says in which period it is.
  var period: Line? { lines.first { $0.text.newest?.construct.isPeriod ?? false } }

  /// The period of a deadline that comes again, and whether it is one of each.
  var deadlinePeriod: (block: CalendarBlock, isEach: Bool)? {
    guard let line = period?.text.newest, let keyword = line.child(.calendarUnit)?.keyword,
      let block = CalendarBlock(keyword)
    else { return nil }
    return (block: block, isEach: line.construct == .eachPeriod)
  }

  /// The line of a deadline that says when it was done.
  var done: Line? { lines.first { $0.text.newest?.construct == .doneOn } }

  /// The line of a deadline that says what becomes of a last day that is off.
  var dayOffRule: Line? { lines.first { $0.text.newest?.construct.isDayOffRule ?? false } }

  /// The line of a term or deadline that says where it does not apply.
  var exception: Line? { lines.first { $0.text.newest?.construct == .termUnless } }
}

extension Definition.Kind {
  /// Whether it is a term or a part of one.
  var isOfTerm: Bool {
    switch self {
    case .term, .deadline, .termPart: true
    default: false
    }
  }
}

extension DeadlineState {
  /// The word of the language for it.
  var word: Name {
    switch self {
    case .doesNotApply: "does_not_apply"
    case .notTriggered: "not_triggered"
    case .open: "open"
    case .met: "met"
    case .metLate: "met_late"
    case .overdue: "overdue"
    }
  }

  /// How the acts' languages say it.
  var titles: Titles {
    switch self {
    case .doesNotApply:
      Titles(kk: "қолданылмайды", ru: "не применяется", en: "does not apply")
    case .notTriggered: Titles(kk: "басталған жоқ", ru: "не начался", en: "is not triggered")
    case .open: Titles(kk: "өтіп жатыр", ru: "течёт", en: "is open")
    case .met: Titles(kk: "сақталды", ru: "соблюдён", en: "was met")
    case .metLate:
      Titles(kk: "кешіктіріп орындалды", ru: "исполнено с опозданием", en: "was met late")
    case .overdue: Titles(kk: "өтіп кетті", ru: "просрочен", en: "is overdue")
    }
  }
}

extension TermState {
  /// The word of the language for it.
  var word: Name {
    switch self {
    case .doesNotApply: "does_not_apply"
    case .notBegun: "not_begun"
    case .running: "running"
    case .runOut: "run_out"
    }
  }

  /// How the acts' languages say it.
  var titles: Titles {
    switch self {
    case .doesNotApply:
      Titles(kk: "қолданылмайды", ru: "не применяется", en: "does not apply")
    case .notBegun: Titles(kk: "басталған жоқ", ru: "не начался", en: "has not begun")
    case .running: Titles(kk: "өтіп жатыр", ru: "течёт", en: "is running")
    case .runOut: Titles(kk: "өтті", ru: "истёк", en: "has run out")
    }
  }
}
