import QagidaCalendar
import QagidaLaw
import QagidaSource

/// Finds what a user names: outcomes, readings, words; says what is near when there is none.
package enum Lookup {
  /// The outcome or the deed of a body of a name, which may have its act's in front: `admission`,
  /// `R255.admission`, `department.monitor_blocks`.
  package static func outcome(
    _ text: String, in core: Core, _ diagnostics: inout DiagnosticBag
  ) -> DefinitionID? {
    func named(_ ids: [DefinitionID]) -> [Named<DefinitionID>] {
      ids.map { Named(id: $0, name: core[$0].name, act: core[core[$0].act].name) }
    }
    return find(
      text, named(core.outcomes), named(core.deeds), none: .noSuchOutcome, shared: .outcomeShared,
      &diagnostics)
  }

  /// The form of a name, which may have its act's in front.
  package static func form(
    _ text: String, in core: Core, _ diagnostics: inout DiagnosticBag
  ) -> DefinitionID? {
    let all = core.definitions.indices.filter {
      core.definitions[$0].kind == .form && core.definitions[$0].end == nil
    }.map { number in
      let info = core.definitions[number]
      return Named(id: DefinitionID(number), name: info.name, act: core[info.act].name)
    }
    return find(text, all, none: .noSuchForm, shared: .formShared, &diagnostics)
  }

  /// The rule's own name in `R255.admission`.
  package static func lastName(_ text: String) -> Name {
    Name.normalized(Array((text.split(separator: ".").last ?? "").utf8)[...])
  }

  /// The reading of a name, which may have its act's in front.
  package static func reading(
    _ text: String, in core: Core, _ diagnostics: inout DiagnosticBag
  ) -> ReadingID? {
    let all = core.readings.indices.filter { core.readings[$0].end == nil }.map { number in
      let info = core.readings[number]
      return Named(id: ReadingID(number), name: info.name, act: core[info.act].name)
    }
    return find(text, all, [], none: .noSuchReading, shared: .readingShared, &diagnostics)
  }

  /// Chooses alternatives of readings, as `NAME=VALUE` pairs say.
  package static func choose(
    _ pairs: [(name: String, value: String)], in core: Core, _ question: inout Question,
    _ diagnostics: inout DiagnosticBag
  ) {
    var given: Set<ReadingID> = []
    for pair in pairs {
      guard let id = reading(pair.name, in: core, &diagnostics) else { continue }
      let info = core[id]
      guard given.insert(id).inserted else {
        diagnostics.report(
          Diagnostic(
            .readingGivenTwice, at: .file(""),
            [DiagnosticArgument("name", .name(info.name))]))
        continue
      }
      let value = Name.normalized(Array(pair.value.utf8)[...])
      guard let alternative = info.alternatives.firstIndex(of: value) else {
        diagnostics.report(
          Diagnostic(
            .noSuchAlternative, at: .file(""),
            [
              DiagnosticArgument("reading", .name(info.name)),
              DiagnosticArgument("name", .name(value)), choices(info.alternatives),
            ] + suggestion(value, info.alternatives)))
        continue
      }
      question.readings[id.index] = alternative
      // An older text that has this way is read so too.
      for number in core.readings.indices where core.readings[number].end != nil {
        let older = core.readings[number]
        guard older.name == info.name, older.act == info.act,
          let alternative = older.alternatives.firstIndex(of: value)
        else { continue }
        question.readings[number] = alternative
      }
    }
  }

  /// The number of a word of an outcome.
  package static func word(
    _ text: String, of outcome: DefinitionID, in core: Core, _ diagnostics: inout DiagnosticBag
  ) -> Int? {
    guard case .choice(let choice) = core[outcome].type else { return nil }
    let name = Name.normalized(Array(text.utf8)[...])
    if let number = core[choice].number(of: name) { return number }
    diagnostics.report(
      Diagnostic(
        .noSuchOutcomeWord, at: .file(""),
        [
          DiagnosticArgument("outcome", .name(core[outcome].name)),
          DiagnosticArgument("name", .name(name)), choices(core[choice].words),
        ] + suggestion(name, core[choice].words)))
    return nil
  }

  // MARK: Finding

  struct Named<ID> {
    let id: ID
    let name: Name
    let act: Name

    var qualified: Name { Name(bytes: act.bytes + [UInt8(ascii: ".")] + name.bytes) }
  }

  static func find<ID>(
    _ text: String, _ all: [Named<ID>], _ further: [Named<ID>] = [], none: DiagnosticID,
    shared: DiagnosticID, _ diagnostics: inout DiagnosticBag
  ) -> ID? {
    let name = Name.normalized(Array(text.utf8)[...])
    let found = (all + further).filter { $0.name == name || $0.qualified == name }
    if found.count == 1 { return found[0].id }
    var arguments = [DiagnosticArgument("name", .name(name))]
    if found.isEmpty {
      let every = all + further
      arguments += suggestion(name, every.map { $0.name } + every.map { $0.qualified })
      if !all.isEmpty { arguments.append(choices(all.map { $0.name })) }
    } else {
      arguments.append(choices(found.map { $0.qualified }))
    }
    diagnostics.report(Diagnostic(found.isEmpty ? none : shared, at: .file(""), arguments))
    return nil
  }

  private static func choices(_ names: [Name]) -> DiagnosticArgument {
    DiagnosticArgument("choices", .alternatives(names.map { .text("`\($0.text)`") }))
  }

  private static func suggestion(_ name: Name, _ candidates: [Name]) -> [DiagnosticArgument] {
    Suggestion.arguments(for: name, near: Suggestion.nearest(to: name, among: candidates))
  }
}
