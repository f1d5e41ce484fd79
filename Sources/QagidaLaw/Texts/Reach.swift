import QagidaCalendar
import QagidaSource
import QagidaSyntax

extension LawText {
  /// What a rule of some name says in this text, with all that it may read: the same for two
  /// texts only when the rule means the same in both.
  package func reach(of name: Name) -> Set<Wording> {
    struct Place: Hashable {
      let act: Name
      let name: Name
    }
    var declared: [Place: [(provision: Provision, end: TextEnd?)]] = [:]
    for (act, content) in acts {
      for provision in content.provisions {
        declared[Place(act: act, name: provision.name), default: []].append((provision, nil))
      }
      for older in content.older {
        for provision in older.provisions {
          declared[Place(act: act, name: provision.name), default: []]
            .append((provision, older.end))
        }
      }
    }
    // A deed is named by its body, and hangs on all lists of that.
    var lists: [Place: [Place]] = [:]
    var named: [Place] = []
    for place in declared.keys {
      for (provision, _) in declared[place] ?? [] {
        guard provision.body != nil || provision.construct == .selection else { continue }
        if let body = provision.body {
          lists[Place(act: place.act, name: body), default: []].append(place)
        }
        if provision.lines.contains(where: { $0.name == name }) { named.append(place) }
      }
    }
    var found: Set<Wording> = []
    var stack = named + acts.keys.map { Place(act: $0, name: name) }
    var seen = Set(stack)
    while let next = stack.popLast() {
      for (provision, end) in declared[next] ?? [] {
        found.insert(
          Wording(
            provision, act: next.act, isInForce: !state.notInForce.contains(next.act),
            until: end))
        for name in provision.mentioned {
          for act in acts[next.act]?.sees ?? [] {
            let place = Place(act: act, name: name)
            for place in [place] + (lists[place] ?? []) where seen.insert(place).inserted {
              stack.append(place)
            }
          }
        }
      }
    }
    return found
  }

  /// Whether a rule of some name means the same in all of some texts.
  package static func agree(_ texts: [LawText], on name: Name) -> Bool {
    guard let first = texts.first, texts.count > 1 else { return true }
    let reach = first.reach(of: name)
    return texts.dropFirst().allSatisfy { $0.reach(of: name) == reach }
  }

  /// A declaration as it stands in a text: the places it is written at, and by whom.
  package struct Wording: Hashable, Sendable {
    private let act: Name
    private let isInForce: Bool
    private let until: TextEnd?
    private let nodes: [NodeID]
    private let files: [SourceID]
    private let sources: [Int]

    init(_ provision: Provision, act: Name, isInForce: Bool, until: TextEnd?) {
      self.act = act
      self.until = until
      self.isInForce = isInForce
      let all = provision.nodes
      nodes = all.map { $0.id }
      files = all.map { $0.tree.file.id }
      sources = ([provision.source] + provision.lines.map { $0.source }).map { $0 ?? -1 }
    }
  }
}

extension Provision {
  /// Every name that stands in its expressions.
  var mentioned: Set<Name> {
    // A list of deeds goes with the other lists of its body.
    var found = Set(body.map { [$0] } ?? [])
    var stack = nodes
    while let next = stack.popLast() {
      if next.construct == .path {
        for part in next.children { found.insert(part.name) }
      } else if next.construct == .property, let table = next.child(.table) {
        found.insert(table.name)
      }
      stack += next.children
    }
    return found
  }
}
