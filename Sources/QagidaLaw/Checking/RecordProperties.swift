import QagidaSource
import QagidaSyntax

/// What is said to be right for every record, to be checked with the rules of an act: two more
/// definitions, which no rule can name.
package struct RecordProperty: Sendable {
  /// The act or vocabulary whose names it reads.
  package let act: Name
  /// The declaration, with the record it is about where it says one.
  package let head: Node
  /// What it speaks of, and what is said of that; the latter alone where it speaks of all.
  package let condition: Node?
  package let consequence: Node

  /// The names of the definitions, which no policy can write. The second holds where both do.
  package let conditionName: Name
  package let consequenceName: Name

  package init(act: Name, title: String, head: Node, condition: Node?, consequence: Node) {
    self.act = act
    conditionName = Name.normalized(Array("property \(title): condition".utf8)[...])
    consequenceName = Name.normalized(Array("property \(title)".utf8)[...])
    self.head = head
    self.condition = condition
    self.consequence = consequence
  }
}

extension Checker {
  /// Adds the definitions of the property that is checked with the law.
  mutating func collectRecordProperty() {
    guard let property, let id = moduleNumbers[property.act] else { return }
    let subject = subject(of: property.head, in: id)
    func add(_ nodes: [Node], as name: Name) {
      guard let node = nodes.last else { return }
      let definition = append(
        Definition(
          name: name, kind: .define, act: id, subject: subject, parameters: [], clauses: [],
          span: node.span),
        .conditions(nodes))
      core.definitions[definition.index].textSpan = node.span
    }
    let condition = property.condition.map { [$0] } ?? []
    add(condition, as: property.conditionName)
    add(condition + [property.consequence], as: property.consequenceName)
  }

  /// Conditions that hold together; what one asks to be given is so for those behind it.
  mutating func all(_ nodes: [Node]) -> Typed? {
    var terms: [TermID] = []
    for node in nodes {
      let term = condition(node, in: node)
      if core.type(of: term) == .unknown { return nil }
      terms.append(term)
      context.narrowed += givenTerms(term, when: true)
    }
    guard let only = terms.last, let last = nodes.last else { return nil }
    let term = terms.count == 1 ? only : make(.and(terms), .truth, at: last)
    return Typed(term: term, type: .truth)
  }
}
