import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

extension CaseRunner {
  /// The facts that a case tells; nil after a finding.
  mutating func facts(
    _ test: Case, _ file: CaseFile, _ rule: Definition?, _ core: Core
  ) -> Facts? {
    // Where there are no records at all no rule reads one, on whatever day.
    if core.records.isEmpty || rule.map({ $0.subject == nil }) ?? false {
      return areInVain(test) ? nil : Facts()
    }
    guard let record = record(test, file, rule, core) else { return nil }
    return record.facts(in: core)
  }

  /// Whether a case tells facts to a rule that reads none; reports it.
  private mutating func areInVain(_ test: Case) -> Bool {
    let column = test.columns.first { !test.isOfQuestion($0) }
    guard let node = test.with ?? column else { return false }
    diagnostics.report(
      .factsInVain, at: node.span, [DiagnosticArgument("name", .text(test.askedName))])
    return true
  }

  mutating func record(
    _ test: Case, _ file: CaseFile, _ rule: Definition?, _ core: Core
  ) -> FactRecord? {
    var items = test.with?.child(.facts)?.children ?? []
    var record: FactRecord?
    var reader = FactReader(core)
    let first = items.first.flatMap { $0.child(.value) == nil ? $0.child(.path) : nil }
    let isOnlyField =
      first.map { file.example($0.children[0].name) == nil } ?? false
      && !(test.with?.factLines.isEmpty ?? true) && items.count == 1
    if let first, !isOnlyField {
      items.removeFirst()
      guard first.children.count == 1, let example = file.example(first.children[0].name) else {
        diagnostics.report(
          .noSuchExample, at: first.span,
          [DiagnosticArgument("name", .text(first.text))]
            + Suggestion.arguments(
              for: Name(first.pathText),
              near: Suggestion.nearest(
                to: Name(first.pathText), among: file.examples.map { $0.name })))
        return nil
      }
      guard let made = self.example(example, file, core, []) else { return nil }
      record = made
      if let subject = rule?.subject, subject != made.type {
        diagnostics.report(
          .exampleOfOther, at: first.span,
          [
            DiagnosticArgument("name", .text(test.asked.child(.path)?.text ?? "")),
            DiagnosticArgument("wanted", .name(core[subject].name)),
            DiagnosticArgument("found", .name(core[made.type].name)),
          ])
        return nil
      }
    }
    let type = rule?.subject ?? record?.type ?? (core.records.isEmpty ? nil : RecordID(0))
    guard let type else { return nil }
    var made = record ?? FactRecord(type: type)
    var seen: [String: SourceSpan] = [:]
    if rule != nil || record != nil {
      reader.read(items, below: test.with?.factLines ?? [], into: &made, &seen)
      for (column, value) in zip(test.columns, test.values) {
        if !test.isOfQuestion(column) { reader.set(column, in: &made, to: value) }
      }
    }
    diagnostics.append(reader.diagnostics)
    return reader.diagnostics.hasErrors ? nil : made
  }

  /// Looks for mistakes in the head of a file, and in its examples that no case was built on until
  /// now.
  package mutating func checkExamples(of file: CaseFile) {
    let law = laws.law(on: .latest, given: [:], of: file.act)
    guard !law.diagnostics.hasErrors else { return }
    let modules = law.core.acts.map { $0.name }
    if let name = file.head.child(.name), !modules.contains(name.name) {
      diagnostics.report(
        .unknownModule, at: name.span,
        [DiagnosticArgument("name", .name(name.name))]
          + Suggestion.arguments(
            for: name.name, near: Suggestion.nearest(to: name.name, among: modules)))
    }
    for example in file.examples
    where examples[ExampleKey(file: file.tree.file.id, name: example.name)] == nil {
      _ = self.example(example, file, law.core, [])
    }
  }

  /// The record of an example; nil when something is wrong with it, which is told once.
  mutating func example(
    _ example: CaseFile.Example, _ file: CaseFile, _ core: Core, _ below: [Name]
  ) -> FactRecord? {
    let key = ExampleKey(file: file.tree.file.id, name: example.name)
    if let known = examples[key] { return known }
    let made = readExample(example, file, core, below)
    examples[key] = .some(made)
    return made
  }

  private mutating func readExample(
    _ example: CaseFile.Example, _ file: CaseFile, _ core: Core, _ below: [Name]
  ) -> FactRecord? {
    guard let baseNode = example.node.child(.record) else { return nil }
    let name = baseNode.name
    var record: FactRecord
    if below.contains(example.name) {
      diagnostics.report(
        .circle, at: baseNode.span, [DiagnosticArgument("name", .name(example.name))])
      return nil
    }
    // A file that cannot be read was told before.
    if example.node.child(.file) != nil, example.file == nil { return nil }
    if example.file == nil, let base = file.example(name) {
      guard let made = self.example(base, file, core, below + [example.name]) else { return nil }
      record = made
    } else if let type = core.record(name, of: file.act) {
      record = FactRecord(type: type)
    } else {
      let names = file.examples.map { $0.name } + core.records.map { $0.name }
      diagnostics.report(
        .unknownType, at: baseNode.span,
        [
          DiagnosticArgument("kind", .term(.record)), DiagnosticArgument("name", .name(name)),
        ]
          + Suggestion.arguments(for: name, near: Suggestion.nearest(to: name, among: names)))
      return nil
    }
    if let source = example.file {
      guard let told = self.record(example.node, source, record.type, core) else { return nil }
      record = told
    }
    var reader = FactReader(core)
    reader.readLines(example.node.factLines, into: &record)
    diagnostics.append(reader.diagnostics)
    return reader.diagnostics.hasErrors ? nil : record
  }
}

extension Core {
  /// The record of a name; of several, the one that rules of an act are about.
  fileprivate func record(_ name: Name, of act: Name?) -> RecordID? {
    let found = records.indices.filter { records[$0].name == name }.map { RecordID($0) }
    if found.count < 2 { return found.first }
    return found.first { record in
      definitions.contains { $0.subject == record && self[$0.act].name == act }
    } ?? found.first
  }
}
