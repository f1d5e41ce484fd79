import QagidaLaw
import QagidaSource

extension Called {
  func isCalled(_ name: Name, in core: Core) -> Bool {
    core.name(of: self) == name || core.fullName(of: self) == name
  }
}

extension Core {
  /// What can be asked with values, by the present text; of a table with columns the first.
  var callables: [Called] {
    let tables = self.tables.indices.map { TableID($0) }.filter { id in
      self[id].column.map { $0.first == id } ?? true
    }
    let rules = definitions.indices.map { DefinitionID($0) }.filter { id in
      self[id].end == nil && !self[id].parameters.isEmpty && self[id].body != nil
    }
    return tables.map { .table($0) } + rules.map { .definition($0) }
  }

  func name(of called: Called) -> Name {
    switch called {
    case .table(let id): self[id].column?.table ?? self[id].name
    case .definition(let id): self[id].name
    }
  }

  func act(of called: Called) -> Name {
    switch called {
    case .table(let id): self[self[id].act].name
    case .definition(let id): self[self[id].act].name
    }
  }

  /// With the act's name in front.
  func fullName(of called: Called) -> Name {
    Name(bytes: act(of: called).bytes + [UInt8(ascii: ".")] + name(of: called).bytes)
  }

  /// The types of the values that are needed.
  func parameters(of called: Called) -> [Type] {
    switch called {
    case .table(let id): [self[id].key.withoutBounds]
    case .definition(let id): self[id].parameters.map { $0.type.withoutBounds }
    }
  }
}
