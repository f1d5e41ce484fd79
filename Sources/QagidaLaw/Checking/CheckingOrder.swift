import QagidaSource
import QagidaSyntax

extension Checker {
  /// An order in which definitions are checked after those whose names stand in them, as far as
  /// can be seen without checking: it keeps the checker from going deep.
  func checkingOrder() -> [DefinitionID] {
    var order: [DefinitionID] = []
    var state = [UInt8](repeating: 0, count: pending.count)
    for start in pending.indices {
      var stack = [start]
      while let top = stack.last {
        if state[top] == 0 {
          state[top] = 1
          if let older = older(of: DefinitionID(top)), state[older.index] == 0 {
            stack.append(older.index)
          }
          for line in core.definitions[top].deed?.lines ?? []
          where state[line.definition.index] == 0 {
            stack.append(line.definition.index)
          }
          for name in names(in: pending[top].text.nodes) {
            guard
              case .definition(let read) = valueSymbol(
                name, of: pending[top].module, by: core.definitions[top].end),
              state[read.index] == 0
            else { continue }
            stack.append(read.index)
          }
        } else {
          stack.removeLast()
          if state[top] == 1 {
            state[top] = 2
            order.append(DefinitionID(top))
          }
        }
      }
    }
    return order
  }

  private func names(in nodes: [Node]) -> [Name] {
    var found: [Name] = []
    var stack = nodes
    while let next = stack.popLast() {
      if next.construct == .path, let first = next.children.first {
        found.append(first.name)
        if next.children.count > 1 { found.append(deedName(first, next.children[1])) }
      }
      stack += next.children
    }
    return found
  }
}

extension PendingDefinition.Text {
  /// All nodes of the text.
  fileprivate var nodes: [Node] {
    switch self {
    case .provision(let provision): provision.nodes
    case .line(let line, of: _): line.nodes
    case .deed: []
    case .conditions(let nodes): nodes
    }
  }
}

extension Provision {
  /// All nodes of its text.
  var nodes: [Node] {
    var nodes = [head] + lines.flatMap { $0.text.nodes }
    switch older {
    case .until(let condition, let older): nodes += [condition] + older.nodes
    case .superseded(by: _, let older): nodes += older.nodes
    case nil: break
    }
    return nodes
  }
}

extension LineText {
  fileprivate var nodes: [Node] {
    switch self {
    case .own(let node): [node]
    case .neutral: []
    case .older(when: let condition, let old, else: let new): [condition] + old.nodes + new.nodes
    case .superseded(by: _, let old): old.nodes
    }
  }
}
