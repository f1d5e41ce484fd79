import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource
import QagidaSyntax

/// Judges cases by the law of their days; what the law says is worked out once for all of them.
package struct CaseRunner {
  /// What is wrong with cases.
  package internal(set) var diagnostics = DiagnosticBag()
  /// What is wrong with the law itself on the days of the cases.
  package private(set) var lawDiagnostics = DiagnosticBag()
  var library: LawLibrary
  private var evaluators: [EvaluatorKey: LawEvaluator] = [:]
  var examples: [ExampleKey: FactRecord?] = [:]
  private var reportedLaws: Set<Int> = []
  /// Names that no law of any day has as a rule.
  private var unknownRules: [String: Bool] = [:]

  private struct EvaluatorKey: Hashable {
    let law: Int
    let rule: String
    let act: Name?
    let readings: [String]
  }

  struct ExampleKey: Hashable {
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

  /// Looks for mistakes in a case without judging it.
  package mutating func check(_ test: Case, of file: CaseFile) {
    _ = judge(test, file, isOnlyChecked: true)
  }

  private mutating func judge(
    _ test: Case, _ file: CaseFile, isOnlyChecked: Bool = false
  ) -> CaseResult? {
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
    var reader = FactReader(evaluator.newest.core)
    let expectation = reader.expectation(test, of: evaluator.newest.outcome)
    diagnostics.append(reader.diagnostics)
    guard let expectation, !isOnlyChecked else { return nil }
    let answer = evaluator.answer(facts)
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

  /// What is wrong with the law of a case: told once, or at the case where it is no mistake of a file.
  private mutating func reportLaw(
    _ law: LawLibrary.Law, _ test: Case, _ question: CaseQuestion
  ) {
    let isNew = law.number < 0 || reportedLaws.insert(law.number).inserted
    for item in law.diagnostics.items where item.severity == .error {
      if case .file = item.place {
        diagnostics.report(replaced(item, test.givens.first?.span ?? test.span))
      } else if isNew {
        lawDiagnostics.report(item)
      }
    }
  }

  private func replaced(_ item: Diagnostic, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(item.id, at: .source(span), item.arguments)
  }

  // MARK: The rule

  /// What evaluates the rule; none inside where no state of the law has it, nil after a finding.
  mutating func evaluator(
    _ test: Case, _ file: CaseFile, _ law: LawLibrary.Law, _ question: CaseQuestion
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
