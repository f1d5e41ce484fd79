import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax

/// Judges cases by the law of their days; what the law says is worked out once for all of them.
package struct CaseRunner {
  /// What is wrong with cases.
  package private(set) var diagnostics = DiagnosticBag()
  /// What is wrong with the law itself on the days of the cases.
  package private(set) var lawDiagnostics = DiagnosticBag()
  private var library: LawLibrary
  private var evaluators: [EvaluatorKey: LawEvaluator] = [:]
  private var examples: [ExampleKey: FactRecord?] = [:]
  private var reportedLaws: Set<Int> = []
  /// Names that no law of any day has as a rule.
  private var unknownRules: [String: Bool] = [:]

  private struct EvaluatorKey: Hashable {
    let law: Int
    let rule: String
    let act: Name?
    let readings: [String]
  }

  private struct ExampleKey: Hashable {
    let file: SourceID
    let name: Name
  }

  package init(_ library: LawLibrary) { self.library = library }

  // MARK: One case

  /// Judges a case.
  package mutating func run(_ test: Case, of file: CaseFile) -> CaseResult {
    let before = diagnostics.errorCount
    let result = judge(test, file)
    guard let result, diagnostics.errorCount == before else {
      return CaseResult(
        test: test, status: .broken, expected: test.expectedText, actual: "", answer: nil)
    }
    return result
  }

  private mutating func judge(_ test: Case, _ file: CaseFile) -> CaseResult? {
    guard let question = question(test, file) else { return nil }
    let law = library.law(on: question.law, given: question.given)
    guard !law.diagnostics.hasErrors else {
      reportLaw(law, test, question)
      return nil
    }
    guard let evaluator = evaluator(test, file, law, question) else { return nil }
    let rule = evaluator.map { $0.newest.core[$0.newest.outcome] }
    guard let facts = facts(test, file, rule, law.core) else { return nil }
    guard let evaluator, !evaluator.isNowhereInForce else {
      return result(test, isMet: test.saysNoRule, actual: "no rule", answer: nil)
    }
    let core = evaluator.newest.core
    var reader = FactReader(core)
    let type = core[evaluator.newest.outcome].type
    let expectation = reader.expectation(test.expected, type)
    diagnostics.append(reader.diagnostics)
    let answer = evaluator.answer(facts)
    guard let expectation else { return nil }
    let text = CaseText(answer)
    return result(
      test, isMet: text.meets(expectation), actual: text.actual(besides: expectation),
      answer: answer)
  }

  private func result(
    _ test: Case, isMet: Bool, actual: String, answer: Answer?
  ) -> CaseResult {
    let status: CaseResult.Status =
      test.isTodo ? (isMet ? .unexpected : .todo) : (isMet ? .passed : .failed)
    return CaseResult(
      test: test, status: status, expected: test.expectedText, actual: actual, answer: answer)
  }

  // MARK: The question

  private struct AskedQuestion {
    let today: CivilDate
    let law: CivilDate
    let given: [Name: CivilDate]
    let readings: [(name: String, value: String)]
  }

  private mutating func question(_ test: Case, _ file: CaseFile) -> AskedQuestion? {
    var dayNode = test.asked.child(.day)
    var lawNode = test.asked.child(.law)
    for (column, value) in zip(test.columns, test.values) {
      if column.pathText == "day" { dayNode = value }
      if column.pathText == "law" { lawNode = value }
    }
    guard let dayNode else {
      let path = test.asked.child(.path) ?? test.asked
      diagnostics.report(
        .caseWithoutDay, at: path.span, [DiagnosticArgument("name", .text(path.text))])
      return nil
    }
    guard let today = day(dayNode), let law = lawNode.map({ day($0) }) ?? today,
      let given = given(test, file)
    else { return nil }
    return AskedQuestion(
      today: today, law: law, given: given, readings: readings(test, file))
  }

  private mutating func day(_ node: Node) -> CivilDate? {
    guard node.construct == .dateLiteral else {
      diagnostics.report(
        .caseValue, at: node.span,
        [
          DiagnosticArgument("expected", .term(.date)),
          DiagnosticArgument("found", .text(node.foldedText)),
        ])
      return nil
    }
    return node.day(&diagnostics)
  }

  private mutating func given(_ test: Case, _ file: CaseFile) -> [Name: CivilDate]? {
    var days: [Name: CivilDate] = [:]
    for line in file.givens + test.givens {
      guard let path = line.child(.path), let dayNode = line.child(.day), let day = day(dayNode)
      else { return nil }
      let names = path.children.map { $0.name }
      guard names.count == 2, names[1] == "published" || names[1] == "in_force" else {
        diagnostics.report(
          .nothingToGive, at: path.span, [DiagnosticArgument("name", .text(path.text))])
        return nil
      }
      days[names[1] == "published" ? names[0] : names[0].inForce] = day
    }
    return days
  }

  private func readings(_ test: Case, _ file: CaseFile) -> [(name: String, value: String)] {
    var chosen: [(name: String, value: String)] = []
    for line in file.readings + test.readings {
      guard let path = line.child(.path), let word = line.child(.word) else { continue }
      let name = path.pathText
      chosen.removeAll { $0.name == name }
      chosen.append((name, word.name.text))
    }
    return chosen
  }

  /// What is wrong with the law of a case: told once.
  private mutating func reportLaw(
    _ law: LawLibrary.Law, _ test: Case, _ question: AskedQuestion
  ) {
    guard law.number < 0 || reportedLaws.insert(law.number).inserted else {
      diagnostics.report(.lawOfCase, at: test.span)
      return
    }
    for item in law.diagnostics.items where item.severity == .error {
      if case .file = item.place {
        diagnostics.report(replaced(item, test.givens.first?.span ?? test.span))
      } else {
        lawDiagnostics.report(item)
        diagnostics.report(.lawOfCase, at: test.span)
      }
    }
  }

  private func replaced(_ item: Diagnostic, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(item.id, at: .source(span), item.arguments)
  }

  // MARK: The rule

  /// What evaluates the rule; none inside where no state of the law has it, nil after a finding.
  private mutating func evaluator(
    _ test: Case, _ file: CaseFile, _ law: LawLibrary.Law, _ question: AskedQuestion
  ) -> LawEvaluator?? {
    guard let path = test.asked.child(.path) else { return nil }
    let name = path.pathText
    let key = EvaluatorKey(
      law: law.number, rule: name, act: file.act,
      readings: question.readings.map { "\($0.name)=\($0.value)" })
    if let known = evaluators[key] {
      return .some(known.asked(on: question.today, law: question.law))
    }
    var found = DiagnosticBag()
    let made = LawEvaluator(
      law.variants, rule: name, of: file.act, today: question.today, law: question.law,
      readings: question.readings, &found)
    if let made {
      evaluators[key] = made
      return .some(made)
    }
    if found.items.contains(where: { $0.id == .noSuchRule }), isKnown(name, file.act) {
      return .some(nil)
    }
    for item in found.items where item.severity == .error {
      let isOfRule = item.id == .noSuchRule || item.id == .ruleShared
      let reading = test.readings.first ?? file.readings.first
      diagnostics.report(replaced(item, isOfRule ? path.span : reading?.span ?? test.span))
    }
    return nil
  }

  /// Whether the law of some day has a rule.
  private mutating func isKnown(_ name: String, _ act: Name?) -> Bool {
    if let known = unknownRules[name] { return known }
    let isKnown = library.allLaws().contains { law in
      law.variants.contains { variant in
        var ignored = DiagnosticBag()
        _ = Lookup.rule(name, of: act, in: variant.core, &ignored)
        return !ignored.items.contains { $0.id == .noSuchRule }
      }
    }
    unknownRules[name] = isKnown
    return isKnown
  }

  // MARK: The record

  private mutating func facts(
    _ test: Case, _ file: CaseFile, _ rule: Definition?, _ core: Core
  ) -> Facts? {
    guard let record = record(test, file, rule, core) else { return nil }
    return record.facts(in: core)
  }

  private mutating func record(
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
        let name = column.pathText
        if name != "day" && name != "law" { reader.set(column, in: &made, to: value) }
      }
    }
    diagnostics.append(reader.diagnostics)
    return reader.diagnostics.hasErrors ? nil : made
  }

  /// Looks for mistakes in the examples of a file that no case was built on until now.
  package mutating func checkExamples(of file: CaseFile) {
    let law = library.law(on: .latest, given: [:])
    guard !law.diagnostics.hasErrors else { return }
    for example in file.examples
    where examples[ExampleKey(file: file.tree.file.id, name: example.name)] == nil {
      _ = self.example(example, file, law.core, [])
    }
  }

  /// The record of an example; nil when something is wrong with it, which is told once.
  private mutating func example(
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
    if let base = file.example(name) {
      guard let made = self.example(base, file, core, below + [example.name]) else { return nil }
      record = made
    } else if let number = core.records.firstIndex(where: { $0.name == name }) {
      record = FactRecord(type: RecordID(number))
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
    var reader = FactReader(core)
    reader.readLines(example.node.factLines, into: &record)
    diagnostics.append(reader.diagnostics)
    return reader.diagnostics.hasErrors ? nil : record
  }
}

extension Case {
  /// What is expected, as it is written behind `expect`.
  var expectedText: String {
    guard let verdict = expected.child(.verdict) else { return "" }
    let bytes = expected.tree.file.bytes
    let line = expected.span
    let text = String(decoding: bytes[Int(verdict.span.start)..<Int(line.end)], as: UTF8.self)
    return text.folded
  }

  var saysNoRule: Bool { expected.child(.verdict)?.saysNoRule ?? false }
}
