import QagidaLaw

extension Core {
  /// `id` behind all definitions that it builds on and that are about the same record, without
  /// parameters, each behind those that it builds on itself: evaluated in this order, none goes
  /// deep. `readings`: the chosen alternatives; what only others read is left out.
  package func evaluationOrder(of id: DefinitionID, readings: [Int?]) -> [DefinitionID] {
    let subject = self[id].subject
    var order: [DefinitionID] = []
    var isDone: [DefinitionID: Bool] = [:]
    var stack = [id]
    while let top = stack.last {
      if let done = isDone[top] {
        stack.removeLast()
        if !done {
          isDone[top] = true
          order.append(top)
        }
        continue
      }
      isDone[top] = false
      guard let body = self[top].body else { continue }
      for read in definitionsRead(by: body, readings: readings)
      where isDone[read] == nil && self[read].parameters.isEmpty
        && self[read].subject == subject && !self[read].takesRole
      {
        stack.append(read)
      }
    }
    return order
  }

  /// The definitions that a term reads itself under the chosen readings, for the record that it
  /// is about.
  private func definitionsRead(by id: TermID, readings: [Int?]) -> [DefinitionID] {
    var found: [DefinitionID] = []
    var stack = [id]
    while let next = stack.popLast() {
      switch self[next] {
      case .definition(let read, let record, let arguments, role: _):
        if record.map({ self[$0] == .subject }) ?? true { found.append(read) }
        stack += arguments
      case .alternatives(let reading, let terms):
        stack += readings[reading.index].map { [terms[$0]] } ?? terms
      default:
        stack += self[next].parts
      }
    }
    return found
  }
}
