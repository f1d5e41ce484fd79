import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Looks for what a case asks with values, and reads these.
struct CallReader {
  private let act: Name?
  private var facts: FactReader
  /// Whether all that is wrong is that the law has none such.
  private(set) var isMissing = false

  init(_ core: Core, _ act: Name?) {
    self.act = act
    facts = FactReader(core)
  }

  private var core: Core { facts.core }
  var diagnostics: DiagnosticBag { facts.diagnostics }

  /// The law with a rule of the case's name that gives what it asks; nil after a finding.
  mutating func call(_ test: Case) -> Core? {
    guard let path = test.asked.child(.path),
      let found = callable(path, given: test.arguments.count),
      let called = column(found, test, path), let arguments = arguments(test, called, path),
      hasRow(called, arguments, test)
    else { return nil }
    var core = self.core
    core.ask(called, arguments, as: Name(test.askedName), at: path.span)
    return core
  }

  // MARK: The rule

  /// What a name stands for; of a table with columns the first of these.
  ///
  /// - Parameter given: how many values are told.
  mutating func callable(_ path: Node, given: Int = 0) -> Called? {
    let name = Name(path.pathText)
    let all = core.callables
    let named = all.filter { $0.isCalled(name, in: core) }
    let own = named.filter { core.act(of: $0) == act }
    let found = own.isEmpty ? named : own
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let choices = found.map { DiagnosticValue.text("`\(core.fullName(of: $0).text)`") }
      facts.diagnostics.report(
        .ruleShared, at: path.span,
        [
          DiagnosticArgument("name", .name(name)),
          DiagnosticArgument("choices", .alternatives(choices)),
        ])
      return nil
    }
    var ignored = DiagnosticBag()
    if Lookup.rule(name.text, of: act, in: core, &ignored) != nil {
      facts.diagnostics.report(
        .argumentCount, at: path.span,
        [
          DiagnosticArgument("name", .name(name)),
          DiagnosticArgument("given", .number(given)),
          DiagnosticArgument("wanted", .number(0)),
        ])
      return nil
    }
    isMissing = true
    let near = Suggestion.nearest(
      to: name, among: all.map { core.name(of: $0) } + all.map { core.fullName(of: $0) })
    facts.diagnostics.report(
      .noSuchRule, at: path.span,
      [DiagnosticArgument("name", .name(name))] + Suggestion.arguments(for: name, near: near))
    return nil
  }

  /// The column that a case asks of a table, or what is no table itself.
  private mutating func column(_ found: Called, _ test: Case, _ path: Node) -> Called? {
    let fields = test.asked.child(.field)?.children ?? []
    if let further = fields.dropFirst().first {
      facts.diagnostics.report(
        .unknownField, at: further.span,
        [
          DiagnosticArgument("name", .name(further.name)),
          DiagnosticArgument("record", .text(fields[0].text)),
        ])
      return nil
    }
    let field = fields.first
    guard case .table(let table) = found, let columns = core[table].column else {
      guard let field else { return found }
      facts.diagnostics.report(
        .unknownField, at: field.span,
        [
          DiagnosticArgument("name", .name(field.name)),
          DiagnosticArgument("record", .text(path.text)),
        ])
      return nil
    }
    let names = columns.all.compactMap { core[$0].column?.name }
    guard let field else {
      facts.diagnostics.report(
        .whichColumn, at: path.span,
        [
          DiagnosticArgument("name", .text(path.text)),
          DiagnosticArgument("text", .text(test.askedName)),
          DiagnosticArgument("columns", .alternatives(names.map { .text("`\($0.text)`") })),
        ])
      return nil
    }
    if let number = names.firstIndex(of: field.name) { return .table(columns.all[number]) }
    isMissing = true
    facts.diagnostics.report(
      .unknownField, at: field.span,
      [
        DiagnosticArgument("name", .name(field.name)),
        DiagnosticArgument("record", .name(columns.table)),
      ]
        + Suggestion.arguments(
          for: field.name, near: Suggestion.nearest(to: field.name, among: names)))
    return nil
  }

  // MARK: The values

  private mutating func arguments(
    _ test: Case, _ called: Called, _ path: Node
  ) -> [(term: Term, type: Type)]? {
    let nodes = test.arguments
    let types = core.parameters(of: called)
    guard nodes.count == types.count else {
      facts.diagnostics.report(
        .argumentCount, at: path.span,
        [
          DiagnosticArgument("name", .text(path.text)),
          DiagnosticArgument("given", .number(nodes.count)),
          DiagnosticArgument("wanted", .number(types.count)),
        ])
      return nil
    }
    var terms: [(term: Term, type: Type)] = []
    for (node, type) in zip(nodes, types) {
      guard type.isWritable else {
        facts.diagnostics.report(
          .notAskable, at: node.span,
          [
            DiagnosticArgument("name", .text(path.text)),
            DiagnosticArgument("expected", core.describe(type)),
          ])
        return nil
      }
      guard let term = facts.constant(node, type) else { return nil }
      terms.append((term, type))
    }
    return terms
  }

  /// Whether a table has a row for the value; reports where none does.
  private mutating func hasRow(
    _ called: Called, _ arguments: [(term: Term, type: Type)], _ test: Case
  ) -> Bool {
    guard case .table(let table) = called, core[table].unknownWording == nil,
      let key = arguments.first, let node = test.arguments.first
    else { return true }
    let keys = core[table].rows.map { $0.key }
    if keys.contains(where: { $0.term(of: key.type) == key.term }) { return true }
    isMissing = true
    var near: [DiagnosticArgument] = []
    if case .choice(let choice) = key.type {
      let words = keys.compactMap { key -> Name? in
        if case .number(let word) = key { return core[choice].words[Int(word)] }
        return nil
      }
      let name = Name(node.foldedText)
      near = Suggestion.arguments(for: name, near: Suggestion.nearest(to: name, among: words))
    }
    facts.diagnostics.report(
      .noSuchRow, at: node.span,
      [
        DiagnosticArgument("table", .text(test.asked.child(.path)?.text ?? "")),
        DiagnosticArgument("key", .text(node.foldedText)),
      ] + near)
    return false
  }
}

extension Type {
  /// Whether a case can write its values.
  fileprivate var isWritable: Bool {
    switch payload {
    case .truth, .number, .date, .count, .period, .text, .choice, .set: true
    default: false
    }
  }
}
