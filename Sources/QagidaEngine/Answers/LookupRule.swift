import QagidaCalendar
import QagidaLaw
import QagidaSource

extension Lookup {
  /// A rule that can be asked by itself: one without parameters.
  package struct Rule: Sendable {
    /// What the name stands for.
    package let named: DefinitionID
    /// What is evaluated: the state of a term, else the rule itself.
    package let asked: DefinitionID
  }

  /// The rule of a name, as answers have it (`may_take_part.age`), which may have its act's in
  /// front. Of several, that of `act` is meant.
  package static func rule(
    _ text: String, of act: Name?, in core: Core, _ diagnostics: inout DiagnosticBag
  ) -> Rule? {
    let all = core.rulesToAsk.map { id in
      Named(id: id, name: core[id].fullName(in: core), act: core[core[id].act].name)
    }
    let own = all.filter { $0.act == act }
    let name = Name.normalized(Array(text.utf8)[...])
    let isOwn = own.contains { $0.name == name }
    let found = find(
      text, isOwn ? own : all, none: .noSuchRule, shared: .ruleShared, &diagnostics)
    return found.map { Rule(named: $0, asked: core[$0].term?.state ?? $0) }
  }
}

extension Core {
  /// The rules that can be asked by themselves, by their present text.
  fileprivate var rulesToAsk: [DefinitionID] {
    definitions.indices.filter { number in
      let definition = definitions[number]
      guard definition.end == nil, definition.parameters.isEmpty, definition.body != nil else {
        return false
      }
      switch definition.kind {
      case .termPart: return false
      // The lines of powers, duties and prohibitions make the deeds, which are asked by their name.
      case .line(let list, _): return self[list].bearer == nil
      case .deeds: return false
      default: return true
      }
    }.map { DefinitionID($0) }
  }
}
