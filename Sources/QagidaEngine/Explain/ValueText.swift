import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Tells values in words.
package struct ValueText: Sendable {
  package let core: Core
  package let words: AnswerWords

  package init(core: Core, words: AnswerWords) {
    self.core = core
    self.words = words
  }

  /// A value of a type, as people read it.
  package func text(_ value: Value, _ type: Type) -> String {
    switch value {
    case .truth(.yes): return words.word(.yes)
    case .truth(.no): return words.word(.no)
    case .truth(.unknown), .period(nil), .text(nil), .record: return words.word(.notKnown)
    case .number(let bounds): return number(bounds, type.payload)
    case .date(let range): return date(range)
    case .period(let period?): return self.period(period)
    case .text(let text?): return "\"\(text.text)\""
    case .words(let set): return choice(set, type.payload)
    case .option(let presence, let payload): return option(presence, payload, type)
    case .set(let must, let may): return self.set(must, may, type)
    case .list(let list), .cutList(let list, at: _): return self.list(list)
    case .standings(let standings): return words.phrase(.records, [String(standings.rows.count)])
    case .span(let span): return self.span(span)
    case .range(let low, let high):
      return words.phrase(.fromTo, [number(low, type), number(high, type)])
    }
  }

  private func option(_ presence: Truth, _ payload: Value, _ type: Type) -> String {
    switch presence {
    case .no: words.word(.none)
    case .yes: text(payload, type.payload)
    case .unknown where payload == core.widest(type.payload): words.word(.notKnown)
    case .unknown: words.phrase(.orNone, [text(payload, type.payload)])
    }
  }

  // MARK: Numbers and days

  private func number(_ bounds: Bounds, _ type: Type) -> String {
    if let only = bounds.only { return number(only, type) }
    switch (bounds.low, bounds.high) {
    case (nil, nil): return words.word(.notKnown)
    case (let low?, nil): return words.phrase(.atLeast, [number(low, type)])
    // An upper end that only says how long lists can be at most tells nobody anything.
    case (let low?, let high?) where high >= ListValue.mostElements:
      return words.phrase(.atLeast, [number(low, type)])
    case (nil, let high?): return words.phrase(.atMost, [number(high, type)])
    case (let low?, let high?):
      return words.phrase(.fromTo, [number(low, type), number(high, type)])
    }
  }

  private func number(_ value: Int64, _ type: Type) -> String {
    switch type {
    case .number(let scale, _, _), .range(let scale): Decimal.text(value, scale: scale)
    case .count(.years, _): words.phrase(.years, [String(value)])
    case .count(.months, _): words.phrase(.months, [String(value)])
    case .count(.days, _): words.phrase(.days, [String(value)])
    case .count(.workingDays, _): words.phrase(.workingDays, [String(value)])
    default: String(value)
    }
  }

  /// A day, or the days that are still possible.
  package func date(_ range: DateRange) -> String {
    if range.isExact { return range.first.description }
    if range == .all { return words.word(.notKnown) }
    if range.last == .latest { return words.phrase(.laterOrOn, [range.first.description]) }
    if range.first == .earliest { return words.phrase(.earlierOrOn, [range.last.description]) }
    return words.phrase(.fromTo, [range.first.description, range.last.description])
  }

  private func period(_ period: Period) -> String {
    var parts: [String] = []
    let years = period.months / 12
    let months = period.months % 12
    if years != 0 { parts.append(words.phrase(.years, [String(years)])) }
    if months != 0 { parts.append(words.phrase(.months, [String(months)])) }
    if period.days != 0 || parts.isEmpty {
      parts.append(words.phrase(.days, [String(period.days)]))
    }
    return parts.joined(separator: " ")
  }

  private func span(_ span: DaySpanRange) -> String {
    if span == .noDays { return words.phrase(.noDay) }
    if span.mayLackDays {
      if span.start.lowerBound == DaySpanRange.all.start.lowerBound { return words.word(.notKnown) }
      let from = day(span.start.lowerBound...span.start.lowerBound)
      if span.end.upperBound >= CivilDate.latest.dayNumber {
        return words.phrase(.orNone, [words.phrase(.laterOrOn, [from])])
      }
      let to = day(span.end.upperBound - 1...span.end.upperBound - 1)
      return words.phrase(.orNone, [words.phrase(.fromTo, [from, to])])
    }
    let end =
      span.end.lowerBound == DaySpanRange.never
      ? words.word(.none) : day(span.end.lowerBound - 1...span.end.upperBound - 1)
    return words.phrase(.fromTo, [day(span.start), end])
  }

  private func day(_ numbers: ClosedRange<Int32>) -> String {
    guard let first = CivilDate(dayNumber: Int(numbers.lowerBound)),
      let last = CivilDate(dayNumber: Int(min(numbers.upperBound, CivilDate.latest.dayNumber))),
      let range = DateRange(from: first, through: last)
    else { return words.word(.notKnown) }
    return date(range)
  }

  // MARK: Words and lists

  private func choice(_ set: WordSet, _ type: Type) -> String {
    guard case .choice(let id) = type else { return words.word(.notKnown) }
    if set.count == core[id].words.count && set.count > 1 { return words.word(.notKnown) }
    return alternatives(set.words.map { core[id].words[$0].text })
  }

  /// `a, b or c`
  package func alternatives(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + words.word(.or) + " " + last
  }

  private func set(_ must: WordSet, _ may: WordSet, _ type: Type) -> String {
    guard case .set(let id) = type else { return words.word(.notKnown) }
    let sure = "{" + must.words.map { core[id].words[$0].text }.joined(separator: ", ") + "}"
    let perhaps = may.subtracting(must)
    if perhaps.isEmpty { return sure }
    if perhaps.count == core[id].words.count { return words.word(.notKnown) }
    if may.count == core[id].words.count { return words.phrase(.setAndMore, [sure]) }
    return words.phrase(
      .setAndPerhaps, [sure, perhaps.words.map { core[id].words[$0].text }.joined(separator: ", ")])
  }

  private func list(_ list: ListValue) -> String {
    if list == .unknown { return words.word(.notKnown) }
    let count = String(list.elements.count)
    return words.phrase(list.isClosed ? .records : .recordsOrMore, [count])
  }

  // MARK: Faults

  /// Why there is no value, in words.
  package func text(_ fault: Fault, law: CivilDate) -> String {
    switch fault {
    case .overflow: words.phrase(.overflow)
    case .divisionByZero: words.phrase(.divisionByZero)
    case .noSuchDay: words.phrase(.noSuchDay)
    case .outOfCalendar: words.phrase(.outOfCalendar)
    case .periodTooLong: words.phrase(.periodTooLong)
    case .noRow(let table): words.phrase(.noRow, [core[table].name.text])
    case .outsideYears(let calendar): outsideYears(core[calendar])
    case .notInForce(let act):
      words.phrase(.notInForce, [core[act].name.text, law.description])
    case .unknownWording(let id): text(core[id])
    case .entryNotKnown(let term): words.phrase(.entryNotKnown, [entryName(term)])
    }
  }

  private func entryName(_ term: TermID) -> String {
    if case .entryNotKnown(let name) = core[term] { name.text } else { "" }
  }

  private func text(_ wording: UnknownWording) -> String {
    guard !wording.isAnnounced else {
      return words.phrase(.unknownWording, [wording.since.description, wording.amendment.text])
    }
    let clauses = wording.clauses.map { $0.text }.joined(separator: ", ")
    let place = core[wording.act].name.text + (clauses.isEmpty ? "" : " " + clauses)
    return words.phrase(.wordingNotAtHand, [place, wording.amendment.text])
  }

  private func outsideYears(_ calendar: CalendarInfo) -> String {
    let years = [calendar.days.first.year, calendar.days.last.year].map { String($0) }
    return words.phrase(
      years[0] == years[1] ? .outsideYear : .outsideYears, [calendar.name.text] + years)
  }
}
