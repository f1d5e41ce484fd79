import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// A term that has begun keeps its text, with all it reads: what amendments that come into force
/// change of that is kept as an older text.
extension Consolidator {
  /// Keeps what the terms and deadlines read of what was changed, up to the last of the amendments
  /// that came into force together.
  mutating func keepOlderText(before amendment: Int) {
    guard var graph else { return }
    // What no term reads may wait: it does not matter what it was before.
    let isRead = touched.contains { graph.readByTerms.contains($0.name) }
    guard isRead || addsTerm else { return }
    self.graph = nil
    let entry = book.amendments[amendment].entry
    let end = TextEnd(
      earliest: entry.earliest, latest: entry.latest, amendment: book.amendments[amendment].name)
    let kept = graph.kept(changed: touched) { place, was in
      (book.act(place.act).map { $0.entry.earliest < end.earliest } ?? false)
        && present(place)?.construct == was.construct
    }
    if !kept.isEmpty { reportCrossing(end, amendment) }
    for (act, provisions) in ordered(kept, graph) {
      keep(provisions, end, in: act)
      for provision in provisions { graph.put(provision, in: act, until: end.earliest) }
    }
    for place in touched { graph.put(present(place), place.name, in: place.act) }
    touched = []
    addsTerm = false
    drop(allBut: graph.dropUnread())
    graph.findReadByTerms()
    self.graph = graph
  }

  /// A declaration as it is now.
  private func present(_ place: OlderGraph.Place) -> Provision? {
    text.acts[place.act]?.provisions.first { $0.name == place.name }
  }

  /// What is kept, by act, in the order of the present text; what is gone from that by name.
  private func ordered(
    _ kept: Set<OlderGraph.Place>, _ graph: OlderGraph
  ) -> [(act: Name, provisions: [Provision])] {
    Set(kept.map { $0.act }).sorted().map { act in
      let names = kept.filter { $0.act == act }.map { $0.name }.sorted()
      let present = text.acts[act]?.provisions.map { $0.name }.filter { names.contains($0) } ?? []
      let gone = names.filter { !present.contains($0) }
      return (
        act,
        (present + gone).compactMap {
          graph.provision(OlderGraph.Place(act: act, name: $0, end: nil))
        }
      )
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

  /// Drops all of the older texts but what is still read.
  private mutating func drop(allBut read: Set<OlderGraph.Place>) {
    for name in text.acts.keys {
      guard let older = text.acts[name]?.older, !older.isEmpty else { continue }
      text.acts[name]?.older = older.compactMap { text in
        let left = text.provisions.filter { provision in
          read.contains(
            OlderGraph.Place(act: name, name: provision.name, end: text.end.earliest))
        }
        return left.isEmpty ? nil : OlderText(end: text.end, provisions: left)
      }
    }
  }

  /// Reports when it is not known which of two texts that a term may be read by is the older.
  private mutating func reportCrossing(_ end: TextEnd, _ amendment: Int) {
    for (_, act) in text.acts.sorted(by: { $0.key < $1.key }) {
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
