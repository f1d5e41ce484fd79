import QagidaSource
import QagidaSyntax

/// The words of all choices and outcomes, and which stand beside which.
package struct ChoiceWords: Sendable {
  private var neighbours: [Name: [Name]] = [:]

  package init(_ trees: [SyntaxTree]) {
    for tree in trees { visit(tree.rootNode) }
  }

  private mutating func visit(_ node: Node) {
    for child in node.children {
      switch child.construct {
      case .choice:
        guard let words = child.child(.words) else { continue }
        let isOrdered = words.ownTokens.contains { words.tree.tokens[Int($0)].kind == .less }
        add(words.children.map { $0.name }, isOrdered: isOrdered)
      case .outcome: add(child.children.compactMap { $0.child(.word)?.name }, isOrdered: false)
      case .add, .restate, .replace: visit(child)
      default: break
      }
    }
  }

  private mutating func add(_ all: [Name], isOrdered: Bool) {
    var words: [Name] = []
    for word in all where !words.contains(word) { words.append(word) }
    guard words.count > 1 else { return }
    for (number, word) in words.enumerated() {
      var others: [Name] = []
      if isOrdered {
        if number > 0 { others.append(words[number - 1]) }
        if number + 1 < words.count { others.append(words[number + 1]) }
      } else {
        others.append(words[(number + 1) % words.count])
      }
      for other in others where neighbours[word]?.contains(other) != true {
        neighbours[word, default: []].append(other)
      }
    }
  }

  /// The words beside a word, in each choice that has it.
  func others(than word: Name) -> [Name] { neighbours[word] ?? [] }
}
