import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// A term that has begun keeps its text, with all it reads: what amendments that come into force
/// change of that is kept as an older text.
extension Consolidator {
  /// Keeps what the terms and deadlines read of what was changed, up to the last of the amendments
  /// that came into force together.
  mutating func keepOlderText(before amendment: Int) {
    defer { replaced = [:] }
    let known = readByTerms ?? OlderGraph(text, [:]).readByTerms
    readByTerms = known
    let changed = replaced.values.flatMap { $0.keys }
    guard changed.contains(where: { known.contains($0) || isTerm($0) }) else { return }
    readByTerms = nil
    let entry = book.amendments[amendment].entry
    let end = TextEnd(
      earliest: entry.earliest, latest: latest(entry), amendment: book.amendments[amendment].name)
    let graph = OlderGraph(text, replaced)
    let kept = graph.kept { act in
      book.act(act).map { $0.entry.earliest < end.earliest } ?? false
    }
    guard !kept.isEmpty else { return }
    reportCrossing(end, amendment)
    for (act, provisions) in kept { keep(provisions, end, in: act) }
  }

  /// The latest day on which it came into force, as it is in force in the state.
  private func latest(_ entry: Entry) -> CivilDate? {
    guard !entry.isKnown, let until = text.state.until else { return entry.latest }
    let last = CivilDate(dayNumber: Int(until.dayNumber) - 1) ?? until
    return entry.latest.map { min($0, last) } ?? last
  }

  private func isTerm(_ name: Name) -> Bool {
    text.acts.values.contains { act in
      act.provisions.contains { $0.name == name && $0.construct.beginsOnce }
    }
  }

  private mutating func keep(_ provisions: [Provision], _ end: TextEnd, in act: Name) {
    guard var older = text.acts[act]?.older else { return }
    if let place = older.firstIndex(where: { $0.end.earliest == end.earliest }) {
      let names = older[place].provisions.map { $0.name }
      older[place].provisions += provisions.filter { !names.contains($0.name) }
    } else {
      let place = older.firstIndex { $0.end.earliest > end.earliest } ?? older.count
      older.insert(OlderText(end: end, provisions: provisions), at: place)
    }
    text.acts[act]?.older = older
  }

  /// Reports when it is not known which of two texts that a term may be read by is the older.
  private mutating func reportCrossing(_ end: TextEnd, _ amendment: Int) {
    for act in text.acts.values {
      for other in act.older where other.end.mayCross(end) {
        guard let name = other.end.amendment,
          let first = book.amendments.first(where: { $0.name == name })
        else { continue }
        diagnostics.report(
          .olderTextsCross, at: book.amendments[amendment].head.firstLineSpan,
          [DiagnosticArgument("other", .name(name))],
          related: [RelatedPlace(first.head.firstLineSpan, .changedByThis)])
        return
      }
    }
  }

  /// Drops what no term or deadline of the present text can be read by.
  mutating func dropWhatNothingReads() {
    guard text.acts.values.contains(where: { !$0.older.isEmpty }), !text.state.amendments.isEmpty
    else { return }
    let read = OlderGraph(text, [:]).readInOlderTexts
    for name in text.acts.keys {
      guard var older = text.acts[name]?.older, !older.isEmpty else { continue }
      for place in older.indices {
        let end = older[place].end.earliest
        older[place].provisions.removeAll { provision in
          !read.contains(OlderGraph.Place(act: name, name: provision.name, end: end))
        }
      }
      text.acts[name]?.older = older.filter { !$0.provisions.isEmpty }
    }
  }
}

extension LawBook {
  /// Whether some act has a term or a deadline in some text.
  var hasTerms: Bool {
    acts.contains { act in
      (act.provisions + act.older.flatMap { $0.provisions }).contains { $0.construct.beginsOnce }
    }
      || amendments.contains { amendment in
        amendment.steps.contains { $0.items.contains { $0.construct.beginsOnce } }
      }
  }

  /// Whether two amendments come into force on one known day.
  func comeTogether(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (amendments[a].entry, amendments[b].entry)
    return x.isKnown && x == y
  }
}

extension Construct {
  /// Whether what it declares may have begun under an older text.
  var beginsOnce: Bool { self == .term || self == .deadline }
}
