import QagidaSource
import QagidaSyntax

extension LawBook {
  /// The acts and amendments in groups that have nothing to do with each other: acts that use, amend
  /// or approve one another are in one group with what amends them. What is open of one group changes
  /// nothing in another, so that each can be checked by itself; together their open days would
  /// multiply.
  func groups() -> [Set<Name>] {
    let names = acts.map { $0.name } + amendments.map { $0.name }
    var parent = [Name: Name](uniqueKeysWithValues: names.map { ($0, $0) })
    func root(_ name: Name) -> Name {
      var current = name
      while let next = parent[current], next != current { current = next }
      return current
    }
    func join(_ a: Name, _ b: Name?) {
      guard let b, parent[a] != nil, parent[b] != nil else { return }
      parent[root(a)] = root(b)
    }
    for act in acts {
      for other in act.sees { join(act.name, other) }
      for beginning in act.beginnings { join(act.name, beginning.amendment) }
      for line in act.head.children(.approvedBy) { join(act.name, line.child(.act)?.name) }
      join(act.name, act.enteredWith)
    }
    for amendment in amendments {
      for step in amendment.steps { join(amendment.name, step.act) }
      for used in amendment.head.children(.uses).flatMap({ $0.child(.names)?.children ?? [] }) {
        join(amendment.name, used.name)
      }
    }
    var groups: [Name: Set<Name>] = [:]
    var order: [Name] = []
    for name in names {
      let root = root(name)
      if groups[root] == nil { order.append(root) }
      groups[root, default: []].insert(name)
    }
    // Vocabularies without an act are checked too.
    return order.isEmpty ? [[]] : order.compactMap { groups[$0] }
  }

  /// The acts and amendments of the groups that have an act or a rule of a name; nil where that
  /// are none, or all.
  func group(with name: Name) -> Set<Name>? {
    let all = groups()
    let having = all.filter { $0.contains(name) || only($0).isCalled(name) }
    guard !having.isEmpty, having.count < all.count else { return nil }
    return having.reduce(into: []) { $0.formUnion($1) }
  }

  /// Whether a declaration or a line of one has a name.
  private func isCalled(_ name: Name) -> Bool {
    func has(_ provisions: [Provision]) -> Bool {
      provisions.contains { $0.name == name || $0.lines.contains { $0.name == name } }
    }
    func has(_ node: Node) -> Bool {
      node.amendedName == name || node.child(.name)?.name == name
        || node.children.contains { $0.construct.isProvisionLine && has($0) }
    }
    return acts.contains { act in
      has(act.provisions) || act.older.contains { has($0.provisions) }
    } || amendments.contains { $0.steps.contains { $0.items.contains { has($0) } } }
  }

  /// Only the acts and amendments of a group.
  func only(_ group: Set<Name>) -> LawBook {
    var book = LawBook()
    book.acts = acts.filter { group.contains($0.name) }
    book.amendments = amendments.filter { group.contains($0.name) }
    return book
  }

  /// The files of a group: its acts and amendments with their names, and all vocabularies.
  func files(of group: Set<Name>, among trees: [SyntaxTree]) -> [SyntaxTree] {
    let others = Set(acts.map { $0.name } + amendments.map { $0.name }).subtracting(group)
    return trees.filter { tree in
      guard let name = tree.rootNode.children.first?.child(.name)?.name else { return true }
      return !others.contains(name)
    }
  }
}
