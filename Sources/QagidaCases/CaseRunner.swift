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
  var laws: LawLibrary
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

  package init(_ laws: LawLibrary) { self.laws = laws }

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

  /// A case is judged by the law that has to do with its act; where that has no rule of the name, by
  /// the whole law.
  private mutating func judge(
    _ test: Case, _ file: CaseFile, isOnlyChecked: Bool = false
  ) -> CaseResult? {
    guard let act = act(of: test, file) else {
      return judge(test, file, by: nil, isOnlyChecked: isOnlyChecked)
    }
    let before = diagnostics
    let result = judge(test, file, by: act, isOnlyChecked: isOnlyChecked)
    let new = diagnostics.items.dropFirst(before.items.count)
    guard new.contains(where: { $0.id == .noSuchRule || $0.id == .noSuchReading }) else {
      return result
    }
    diagnostics = before
    return judge(test, file, by: nil, isOnlyChecked: isOnlyChecked)
  }

  /// The act by whose law a case is judged first; a vocabulary where that has itself what is asked. Nil
  /// for the whole law.
  private mutating func act(of test: Case, _ file: CaseFile) -> Name? {
    guard let path = test.asked.child(.path) else { return nil }
    let names = [path.children.first?.name, file.act].compactMap { $0 }
    if let act = names.first(where: { laws.has($0) }) { return act }
    guard let act = names.first(where: { laws.hasVocabulary($0) }) else { return nil }
    let core = laws.law(on: .latest, given: [:], of: act).core
    var reader = CallReader(core, file.act)
    var ignored = DiagnosticBag()
    let isOwn =
      test.hasArguments
      ? reader.callable(path) != nil
      : Lookup.rule(path.pathText, of: file.act, in: core, &ignored) != nil
    return isOwn ? act : nil
  }

  private mutating func judge(
    _ test: Case, _ file: CaseFile, by act: Name?, isOnlyChecked: Bool
  ) -> CaseResult? {
    guard var question = question(test, file) else { return nil }
    let law = laws.law(on: question.law, given: question.given, of: act)
    question.readings = question.readings.map { ($0.qualified(of: file.act, in: law), $1) }
    guard !law.diagnostics.hasErrors else {
      reportLaw(law, test, question)
      return nil
    }
    if !test.hasArguments, let selection = selection(test, law, question) {
      guard let selection else { return nil }
      return judge(test, file, selection, isOnlyChecked: isOnlyChecked)
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
    let isMet = text.meets(expectation)
    if isMet { checkClauses(of: test, answer) }
    return result(
      test, isMet: isMet, actual: text.actual(besides: expectation),
      answer: answer)
  }

  func result(
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
    let name = test.askedName
    let key = EvaluatorKey(
      law: law.number, rule: name, act: file.act,
      readings: question.readings.map { "\($0.name)=\($0.value)" })
    if let known = evaluators[key] {
      return .some(known.asked(on: question.today, law: question.law))
    }
    var variants = law.variants
    if test.hasArguments {
      switch call(test, file, law) {
      case .law(let known): variants = known
      case .otherwhile: return .some(nil)
      case .wrong: return nil
      }
    }
    var found = DiagnosticBag()
    let made = LawEvaluator(
      variants, rule: name, of: file.act, today: question.today, law: question.law,
      readings: question.readings, &found)
    if let made {
      evaluators[key] = made
      return .some(made)
    }
    if found.items.contains(where: { $0.id == .noSuchRule }), isKnown(name, file.act) {
      return .some(nil)
    }
    let isMissing = found.items.contains { $0.id == .noSuchRule }
    if isMissing, reportBare(test, file, law) { return nil }
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
    let isKnown = laws.allLaws().contains { law in
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

extension String {
  /// The name of a reading, with the act's in front where the act of the cases has one of that name.
  func qualified(of act: Name?, in law: LawLibrary.Law) -> String {
    guard let act else { return self }
    let isOwn = law.variants.contains { variant in
      variant.core.readings.contains { $0.name.text == self && variant.core[$0.act].name == act }
    }
    return isOwn ? "\(act.text).\(self)" : self
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
