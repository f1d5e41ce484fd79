import QagidaCalendar
import QagidaSource
import QagidaSyntax

/// What the declarations of all acts read of each other by name, in the present text and in the
/// older ones. A name that stands in an expression may mean any declaration that has it.
struct OlderGraph {
  /// A declaration of an act: in the present text, or in the older one that ends on a day.
  struct Place: Hashable {
    let act: Name
    let name: Name
    let end: CivilDate?
  }

  private var provisions: [Place: Provision] = [:]
  /// The terms and deadlines of all texts.
  private var terms: Set<Place> = []
  /// The acts whose names each act uses, itself among them.
  private let sees: [Name: [Name]]
  /// The acts that have a declaration of a name in some text.
  private var acts: [Name: [Name]] = [:]
  /// The ends of the older texts that have a declaration, in their order, by its present place.
  private var ends: [Place: [CivilDate]] = [:]
  /// The names that stand in a declaration, as far as they were asked for.
  private var names: [Place: [Name]] = [:]
  /// The lists of deeds of each body, by its name.
  private var deedLists: [Name: Set<Name>] = [:]
  /// The names of all that the terms and deadlines of all texts read, and their own.
  private(set) var readByTerms: Set<Name> = []

  init(_ text: LawText) {
    sees = text.acts.mapValues { $0.sees }
    for (act, content) in text.acts.sorted(by: { $0.key < $1.key }) {
      for provision in content.provisions { put(provision, provision.name, in: act) }
      for older in content.older {
        for provision in older.provisions { put(provision, in: act, until: older.end.earliest) }
      }
    }
    findReadByTerms()
  }

  // MARK: Changing

  /// Puts the present text of a declaration in the place of what it was; nil where it is gone.
  mutating func put(_ provision: Provision?, _ name: Name, in act: Name) {
    let place = Place(act: act, name: name, end: nil)
    set(place, provision)
    if provision != nil { note(act, name) }
  }

  /// Puts a declaration of an older text.
  mutating func put(_ provision: Provision, in act: Name, until end: CivilDate) {
    let place = Place(act: act, name: provision.name, end: end)
    guard provisions[place] == nil else { return }
    set(place, provision)
    note(act, provision.name)
    let present = Place(act: act, name: provision.name, end: nil)
    let number = ends[present]?.firstIndex { $0 > end } ?? ends[present]?.count ?? 0
    ends[present, default: []].insert(end, at: number)
  }

  private mutating func set(_ place: Place, _ provision: Provision?) {
    provisions[place] = provision
    names[place] = nil
    if let body = provision?.body, deedLists[body, default: []].insert(place.name).inserted {
      names = [:]
    }
    if provision?.construct.beginsOnce ?? false {
      terms.insert(place)
    } else {
      terms.remove(place)
    }
  }

  private mutating func note(_ act: Name, _ name: Name) {
    guard acts[name]?.contains(act) != true else { return }
    acts[name] = ((acts[name] ?? []) + [act]).sorted()
  }

  /// Takes away what no term or deadline of the present text can be read by, and gives what is
  /// left of the older texts.
  mutating func dropUnread() -> Set<Place> {
    var roots: [Place] = []
    for place in terms where place.end != nil {
      let present = provisions[Place(act: place.act, name: place.name, end: nil)]
      if present?.construct == provisions[place]?.construct { roots.append(place) }
    }
    let read = reached(from: roots)
    for (present, days) in ends {
      let left = days.filter {
        read.contains(Place(act: present.act, name: present.name, end: $0))
      }
      if left.count == days.count { continue }
      for end in days where !left.contains(end) {
        let place = Place(act: present.act, name: present.name, end: end)
        set(place, nil)
      }
      ends[present] = left
    }
    return read.filter { $0.end != nil }
  }

  mutating func findReadByTerms() {
    readByTerms = Set(reached(from: Array(terms)).map { $0.name })
  }

  // MARK: Reading

  /// What a declaration reads: of each act, what its names stand for in its text.
  private mutating func reads(_ place: Place) -> [Place] {
    var found: [Place] = []
    for name in mentioned(place) {
      for act in acts[name] ?? [] where sees[place.act]?.contains(act) ?? false {
        let present = Place(act: act, name: name, end: nil)
        if let own = place.end, let end = firstEnd(of: present, from: own) {
          found.append(Place(act: act, name: name, end: end))
        } else if provisions[present] != nil {
          found.append(present)
        }
      }
    }
    return found
  }

  private mutating func mentioned(_ place: Place) -> [Name] {
    if let known = names[place] { return known }
    let mentioned = provisions[place]?.mentioned ?? []
    let all = mentioned.reduce(mentioned) { $0.union(deedLists[$1] ?? []) }
    let found = all.filter { acts[$0] != nil }.sorted()
    names[place] = found
    return found
  }

  /// The end of the first older text with a declaration that ends on a day or later.
  private func firstEnd(of present: Place, from day: CivilDate) -> CivilDate? {
    guard let days = ends[present] else { return nil }
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low < days.count ? days[low] : nil
  }

  private mutating func reached(
    from roots: [Place], where isMeant: (Place) -> Bool = { _ in true }
  ) -> Set<Place> {
    var found = Set(roots)
    var stack = roots
    while let next = stack.popLast() {
      for place in reads(next) where isMeant(place) && found.insert(place).inserted {
        stack.append(place)
      }
    }
    return found
  }

  // MARK: Keeping

  /// What has to be kept of the text before a change: the terms and deadlines that read what was
  /// changed, what of it older texts read, and what of all that these read is not the same any
  /// more.
  ///
  /// - Parameter isKept: whether a term is still there, and was in force before.
  mutating func kept(changed: Set<Place>, isKept: (Place, Provision) -> Bool) -> Set<Place> {
    let affected = self.affected(by: changed)
    var roots: [Place] = []
    for place in affected {
      if place.end != nil {
        roots += reads(place).filter { $0.end == nil && affected.contains($0) }
      } else if let was = provisions[place], was.isCountedFromEvent, isKept(place, was) {
        roots.append(place)
      }
    }
    return reached(from: roots) { $0.end == nil && affected.contains($0) }
  }

  func provision(_ place: Place) -> Provision? { provisions[place] }

  /// What terms read, and is changed or reads something that is.
  private mutating func affected(by changed: Set<Place>) -> Set<Place> {
    let all = reached(from: Array(terms))
    var readers: [Place: [Place]] = [:]
    for place in all { for read in reads(place) { readers[read, default: []].append(place) } }
    var found = all.intersection(changed)
    var stack = Array(found)
    while let next = stack.popLast() {
      for reader in readers[next] ?? [] where found.insert(reader).inserted {
        stack.append(reader)
      }
    }
    return found
  }
}
