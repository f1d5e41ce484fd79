import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What the declarations of all acts read of each other by name, before a change and in the older
/// texts. A name that stands in an expression may mean any declaration that has it.
struct OlderGraph {
  /// A declaration of an act: in the present text, or in the older one that ends on a day.
  struct Place: Hashable {
    let act: Name
    let name: Name
    let end: CivilDate?
  }

  private let text: LawText
  /// What was changed, as it was before; nil for what was not there.
  private let replaced: [Name: [Name: Provision?]]
  /// The declarations before the change.
  private var provisions: [Place: Provision] = [:]
  private var placesByName: [Name: [Place]] = [:]

  init(_ text: LawText, _ replaced: [Name: [Name: Provision?]]) {
    self.text = text
    self.replaced = replaced
    for (act, content) in text.acts.sorted(by: { $0.key < $1.key }) {
      for provision in content.provisions where replaced[act]?[provision.name] == nil {
        add(provision, Place(act: act, name: provision.name, end: nil))
      }
      for (name, was) in (replaced[act] ?? [:]).sorted(by: { $0.key < $1.key }) {
        if let was { add(was, Place(act: act, name: name, end: nil)) }
      }
      for older in content.older {
        for provision in older.provisions {
          add(provision, Place(act: act, name: provision.name, end: older.end.earliest))
        }
      }
    }
  }

  private mutating func add(_ provision: Provision, _ place: Place) {
    provisions[place] = provision
    placesByName[place.name, default: []].append(place)
  }

  /// What a declaration reads: of each act, what its names stand for in its text.
  private func reads(_ place: Place) -> [Place] {
    guard let provision = provisions[place] else { return [] }
    var found: [Place] = []
    for name in provision.mentioned.sorted() {
      var nearest: [Name: Place] = [:]
      for candidate in placesByName[name] ?? [] {
        guard let end = candidate.end else {
          if nearest[candidate.act] == nil { nearest[candidate.act] = candidate }
          continue
        }
        guard let own = place.end, end >= own else { continue }
        if let other = nearest[candidate.act]?.end, other <= end { continue }
        nearest[candidate.act] = candidate
      }
      found += nearest.sorted { $0.key < $1.key }.map { $0.value }
    }
    return found
  }

  private func reached(from roots: [Place], where isMeant: (Place) -> Bool = { _ in true })
    -> Set<Place>
  {
    var found = Set(roots)
    var stack = roots
    while let next = stack.popLast() {
      for place in reads(next) where isMeant(place) && found.insert(place).inserted {
        stack.append(place)
      }
    }
    return found
  }

  private var terms: [Place] {
    provisions.filter { $0.value.construct.beginsOnce }.map { $0.key }
  }

  /// The names of all that the terms and deadlines of all texts read.
  var readByTerms: Set<Name> { Set(reached(from: terms).map { $0.name }) }

  /// What of the older texts a term or deadline of the present one can be read by.
  var readInOlderTexts: Set<Place> {
    let roots = terms.filter { place in
      place.end != nil
        && provisions[Place(act: place.act, name: place.name, end: nil)]?.construct
          == provisions[place]?.construct
    }
    return reached(from: roots)
  }

  /// What has to be kept of the text before the change, by act: the terms and deadlines that read
  /// what was changed and are still there, those that older texts read, and what of all they read
  /// is not the same any more.
  ///
  /// - Parameter wasInForce: whether an act was in force before the change.
  func kept(wasInForce: (Name) -> Bool) -> [(act: Name, provisions: [Provision])] {
    let affected = self.affected
    var roots: [Place] = []
    for place in affected {
      guard place.end == nil else {
        roots += reads(place).filter { $0.end == nil && affected.contains($0) }
        continue
      }
      guard let was = provisions[place], was.isCountedFromEvent, wasInForce(place.act),
        isStillThere(place, was.construct)
      else { continue }
      roots.append(place)
    }
    let kept = reached(from: roots) { $0.end == nil && affected.contains($0) }
    return text.acts.keys.sorted().compactMap { act in
      let places = kept.filter { $0.act == act }
      let order = text.acts[act]?.provisions.map { $0.name } ?? []
      let sorted = places.sorted { a, b in
        let (x, y) = (order.firstIndex(of: a.name), order.firstIndex(of: b.name))
        return (x ?? order.count, a.name) < (y ?? order.count, b.name)
      }
      return sorted.isEmpty ? nil : (act, sorted.compactMap { provisions[$0] })
    }
  }

  private func isStillThere(_ place: Place, _ construct: Construct) -> Bool {
    text.acts[place.act]?.provisions.contains {
      $0.name == place.name && $0.construct == construct
    } ?? false
  }

  /// What reads something that was changed, or was changed itself.
  private var affected: Set<Place> {
    let all = reached(from: terms)
    var readers: [Place: [Place]] = [:]
    for place in all { for read in reads(place) { readers[read, default: []].append(place) } }
    var stack = all.filter { $0.end == nil && replaced[$0.act]?[$0.name] != nil }
    var found = Set(stack)
    while let next = stack.popFirst() {
      for reader in readers[next] ?? [] where found.insert(reader).inserted {
        stack.insert(reader)
      }
    }
    return found
  }
}
