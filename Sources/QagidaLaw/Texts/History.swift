import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What stood in the clauses of an act, wording after wording, from the act as it was adopted on.
///
/// The amendments are taken in the order in which they come into force, those whose day is not
/// known by the earliest it may be.
package struct LawHistory {
  private let book: LawBook
  private let act: LawBook.Act
  /// The act as adopted, and after each day on which an amendment of it came into force.
  private let stages: [Stage]

  private struct Stage {
    /// The amendments that come into force then, by number; none for the act itself.
    let amendments: [Int]
    let start: Wording.Start
    let text: LawText
  }

  /// Nil when there is no such act.
  package init?(_ book: LawBook, of name: Name) {
    guard let act = book.act(name) else { return nil }
    self.book = book
    self.act = act
    let head =
      book.act(act.enteredWith)?.head
      ?? book.amendments.first { $0.name == act.enteredWith }?.head ?? act.head
    var stages = [
      Stage(
        amendments: [], start: Wording.Start(act.entry, act.enteredWith, head),
        text: Self.text(book, []))
    ]
    var applied: [Int] = []
    let amending = book.order.filter { number in
      book.amendments[number].steps.contains { $0.act == name }
        || act.beginnings.contains { $0.amendment == book.amendments[number].name }
    }
    for number in amending {
      let amendment = book.amendments[number]
      let start = Wording.Start(amendment.entry, amendment.name, amendment.head)
      applied.append(number)
      var new = [number]
      // What comes into force on one day makes one wording.
      if case .day = start, let last = stages.last, last.start == start, !last.amendments.isEmpty {
        new = last.amendments + new
        stages.removeLast()
      }
      stages.append(Stage(amendments: new, start: start, text: Self.text(book, applied)))
    }
    self.stages = stages
  }

  private static func text(_ book: LawBook, _ amendments: [Int]) -> LawText {
    let state = LawState(
      from: .earliest, until: nil, amendments: amendments, notInForce: [], assumed: [])
    return Consolidator.text(book, in: state).text
  }

  /// The clauses in which something stands or stood, without those that lie in others of them.
  package var clauses: [ClauseNumber] {
    var all: Set<ClauseNumber> = []
    for stage in stages {
      for provision in stage.text.acts[act.name]?.provisions ?? [] {
        all.formUnion(provision.clauses)
        for line in provision.lines { all.formUnion(line.clauses) }
      }
    }
    return all.filter { $0.stems.allSatisfy { !all.contains($0) } }.sorted()
  }

  /// The wordings of what stands in a clause, the oldest first; none where nothing ever stood. A
  /// repeal is a wording without text.
  package func wordings(in clause: ClauseNumber) -> [Wording] {
    var wordings: [Wording] = []
    for stage in stages {
      let isNotAtHand = isNotAtHand(stage, clause)
      let text =
        isNotAtHand
        ? ""
        : TextPrinter(book, stage.text).act(act.name, clauses: [clause], withOlder: false) ?? ""
      let isSame = isNotAtHand ? !isTouched(stage, clause) : wordings.last?.isNotAtHand != true
      if text == (wordings.last?.text ?? "") && isSame { continue }
      if let last = wordings.indices.last { wordings[last].end = stage.start }
      wordings.append(
        Wording(
          text: text, start: stage.start, end: nil, sources: sources(stage, clause),
          isSuperseded: isSuperseded(stage, clause), isNotAtHand: isNotAtHand))
    }
    return wordings.contains { !$0.text.isEmpty } ? wordings : []
  }

  /// Whether what stood in a clause is not at hand.
  private func isNotAtHand(_ stage: Stage, _ clause: ClauseNumber) -> Bool {
    stage.text.acts[act.name]?.notBegun.contains { $0.covers([clause]) } ?? false
  }

  /// Whether the act itself, or an amendment of it that says so, made what stood in a clause.
  private func isTouched(_ stage: Stage, _ clause: ClauseNumber) -> Bool {
    stage.amendments.isEmpty
      || stage.amendments.contains { number in
        book.amendments[number].steps.contains { step in
          step.act == act.name && step.clauses.contains { touches($0.clause, clause) }
        }
      }
  }

  /// What a wording is of: the act, or the amendments with their clauses that say so.
  private func sources(_ stage: Stage, _ clause: ClauseNumber) -> [Wording.Source] {
    if stage.amendments.isEmpty { return [Wording.Source(name: act.name, clauses: [])] }
    let sources = stage.amendments.compactMap { number -> Wording.Source? in
      let steps = book.amendments[number].steps.filter { step in
        step.act == act.name && step.clauses.contains { touches($0.clause, clause) }
      }
      guard !steps.isEmpty else { return nil }
      return Wording.Source(name: book.amendments[number].name, clauses: cited(steps))
    }
    let all = stage.amendments.map { Wording.Source(name: book.amendments[$0].name, clauses: []) }
    return sources.isEmpty ? all : sources
  }

  /// Whether the newest amendments announce a wording that is not known.
  private func isSuperseded(_ stage: Stage, _ clause: ClauseNumber) -> Bool {
    stage.amendments.contains { number in
      book.amendments[number].steps.contains { step in
        step.act == act.name && step.verb == .restateUnknown
          && step.clauses.contains { touches($0.clause, clause) }
      }
    }
  }

  private func cited(_ steps: [LawBook.Step]) -> [ClauseNumber] {
    var cited: [ClauseNumber] = []
    for clause in steps.flatMap({ $0.cited }) where !cited.contains(clause) { cited.append(clause) }
    return cited
  }

  private func touches(_ a: ClauseNumber, _ b: ClauseNumber) -> Bool {
    a == b || a.stems.contains(b) || b.stems.contains(a)
  }
}

/// What stood in a clause for some days.
package struct Wording: Sendable {
  /// As ``TextPrinter`` prints it; empty when nothing stood there any more.
  package let text: String
  /// The first day in force.
  package let start: Start
  /// The first day of the next wording, or nil.
  package fileprivate(set) var end: Start?
  package let sources: [Source]
  /// Whether it is announced to be another which is not known; the text is then the superseded one.
  package let isSuperseded: Bool
  /// Whether it is not at hand; there is then no text.
  package let isNotAtHand: Bool

  package struct Source: Hashable, Sendable {
    /// An act or amendment.
    package let name: Name
    /// The clauses of it that say so.
    package let clauses: [ClauseNumber]
  }

  /// The day on which something comes into force, as far as is known.
  package enum Start: Hashable, Sendable {
    case day(CivilDate)
    /// So many days after the publication of an act or amendment, which was on a day of a range;
    /// the last day of the range is nil where it is not known at all.
    case published(Name, after: Int, CivilDate, CivilDate?)
    /// On a day of a range, both ends counted.
    case between(CivilDate, CivilDate)
  }
}

extension Wording.Start {
  /// - Parameter head: the header that says when it comes into force.
  fileprivate init(_ entry: Entry, _ name: Name, _ head: Node) {
    guard !entry.isKnown else {
      self = .day(entry.earliest)
      return
    }
    if head.children.contains(where: { $0.construct == .inForceBetween }), let latest = entry.latest
    {
      self = .between(entry.earliest, latest)
      return
    }
    let rule = head.children.first { $0.construct == .inForceAfterPeriod }
    let digits = rule?.child(.period)?.child(.value)?.text ?? ""
    let days = rule == nil ? 0 : (Int(digits) ?? 0) + 1
    func published(_ day: CivilDate) -> CivilDate {
      CivilDate(dayNumber: Int(day.dayNumber) - days) ?? .earliest
    }
    self = .published(
      name, after: days, published(entry.earliest), entry.latest.map { published($0) })
  }
}
