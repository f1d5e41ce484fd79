import QagidaCalendar
import QagidaEngine
import QagidaLaw
import QagidaSource
import QagidaSyntax

/// What cases are made of.
package struct GenerationRequest {
  package let rule: String
  /// The act whose rule it is, where it is said.
  package let act: Name?
  package let today: CivilDate
  package let law: CivilDate
  package let given: [Name: CivilDate]
  package let readings: [(name: String, value: String)]
  /// The example to go on from, where it is said.
  package let base: Name?
  /// How many records are tried at most.
  package let limit: Int

  package init(
    rule: String, act: Name?, today: CivilDate, law: CivilDate, given: [Name: CivilDate],
    readings: [(name: String, value: String)], base: Name?, limit: Int
  ) {
    self.rule = rule
    self.act = act
    self.today = today
    self.law = law
    self.given = given
    self.readings = readings
    self.base = base
    self.limit = limit
  }
}

/// Cases that were made, and how far they go.
package struct GeneratedCases: Sendable {
  /// A file of cases.
  package let text: String
  package let caseCount: Int
  /// How many goals there are, and how many of them the cases meet.
  package let goals: (met: Int, total: Int)
  package let tries: Int
  /// Whether the search ended since as many records were tried as it may.
  package let isCut: Bool
}

/// Makes the cases that should stand beside a rule, with what the policy answers now.
package struct CaseGenerator {
  private let compilation: Compilation
  private let table: PhraseTable
  private let sources: SourceSet
  private let files: [CaseFile]
  private var laws: LawLibrary
  private let isAsked: (SourceID) -> Bool

  /// - Parameter compilation: policies and their cases, without errors of syntax.
  /// - Parameter isAsked: whether a file is one of the paths that are asked about.
  package init(
    _ compilation: Compilation, _ table: PhraseTable, _ sources: SourceSet,
    isAsked: @escaping (SourceID) -> Bool
  ) {
    self.compilation = compilation
    self.table = table
    self.sources = sources
    self.isAsked = isAsked
    var reader = CaseReader()
    files = compilation.caseTrees.map { reader.read($0) }
    laws = LawLibrary(compilation.trees)
  }

  /// - Parameter isWanted: whether what stands in clauses is to be shown.
  /// - Parameter progress: told how many records were tried.
  /// - Returns: nil after a finding.
  package mutating func generate(
    _ request: GenerationRequest, _ diagnostics: inout DiagnosticBag,
    isWanted: @escaping ([ClauseNumber]) -> Bool, progress: @escaping (Int) -> Void
  ) -> GeneratedCases? {
    guard let (evaluator, act) = rule(request, &diagnostics) else { return nil }
    let question = CaseQuestion(
      today: request.today, law: request.law, given: given(request, act),
      readings: request.readings)
    let asker = CaseAsker(evaluator, question, laws, of: act)
    let core = asker.core
    guard let type = core[asker.rule].subject else { return nil }
    let choices = FactChoices(
      core: core, today: request.today, isRead: { asker.isRead($0, $1) })
    let goals = CaseGoals(evaluator.evaluators, sources, isAsked: isWanted)
    guard goals.count > 0 else {
      diagnostics.report(Diagnostic(.nothingToGenerate, at: .file("")))
      return nil
    }
    var cleaner = CleanRecord(asker, goals, choices, limit: request.limit)
    let start: FactRecord
    if let name = request.base {
      guard let found = base(name, type, core, act, &diagnostics) else { return nil }
      start = found.opened(core) { asker.isRead($0, $1) }
    } else {
      let known = examples(type, core, act, core[asker.rule])
      start = cleaner.best(of: known.examples, others: known.asked, about: type)
    }
    let base = cleaner.smallest(start)
    var search = GoalSearch(
      asker, goals, choices, from: base, limit: request.limit, isWanted: isWanted,
      progress: progress)
    search.run()
    return written(&search, base, cleaner.tries)
  }

  // MARK: The rule

  private mutating func rule(
    _ request: GenerationRequest, _ diagnostics: inout DiagnosticBag
  ) -> (LawEvaluator, Name)? {
    var act = request.act
    if act == nil, let prefix = request.rule.split(separator: ".").first {
      let name = Name.normalized(Array(prefix.utf8)[...])
      if request.rule.utf8.contains(UInt8(ascii: ".")), laws.has(name) { act = name }
    }
    if let act, !laws.has(act) {
      diagnostics.report(noSuchAct(act))
      return nil
    }
    let named = act
    guard let law = law(request, act, &diagnostics) else { return nil }
    act = act ?? ownAct(of: request.rule, law.core)
    var found = DiagnosticBag()
    guard
      let evaluator = LawEvaluator(
        law.variants, rule: request.rule, of: act, today: request.today, law: request.law,
        readings: request.readings, &found)
    else {
      diagnostics.append(found)
      return nil
    }
    let newest = evaluator.newest
    let info = newest.core[newest.outcome]
    let name = DiagnosticArgument("name", .text(request.rule))
    let isAnswered: Bool
    switch info.kind {
    case .selection, .form, .property: isAnswered = false
    case .line(of: let list, mark: _): isAnswered = newest.core[list].kind != .selection
    default: isAnswered = true
    }
    guard isAnswered else {
      diagnostics.report(Diagnostic(.noCasesToGenerate, at: .file(""), [name]))
      return nil
    }
    guard info.subject != nil else {
      diagnostics.report(Diagnostic(.generatedOfNoRecord, at: .file(""), [name]))
      return nil
    }
    guard !evaluator.isNowhereInForce else {
      diagnostics.report(
        Diagnostic(
          .generatedNotInForce, at: .file(""),
          [name, DiagnosticArgument("day", .text(request.law.description))]))
      return nil
    }
    let own = newest.core[info.act].name
    if own == named { return (evaluator, own) }
    // The same as a case of the act is judged by: the law that has to do with it, with what its cases
    // give.
    guard let law = self.law(request, own, &diagnostics),
      let same = LawEvaluator(
        law.variants, rule: request.rule, of: own, today: request.today, law: request.law,
        readings: request.readings, &diagnostics)
    else { return nil }
    return (same, own)
  }

  private mutating func law(
    _ request: GenerationRequest, _ act: Name?, _ diagnostics: inout DiagnosticBag
  ) -> LawLibrary.Law? {
    let law = laws.law(on: request.law, given: given(request, act), of: act)
    guard law.diagnostics.hasErrors else { return law }
    diagnostics.append(law.diagnostics)
    return nil
  }

  private func noSuchAct(_ act: Name) -> Diagnostic {
    let names = compilation.trees.compactMap { tree in
      tree.rootNode.children.first { $0.construct == .act }?.child(.name)?.name
    }
    return Diagnostic(
      .noSuchAct, at: .file(""),
      [
        DiagnosticArgument("name", .name(act)),
        DiagnosticArgument("choices", .alternatives(names.map { .text("`\($0.text)`") })),
      ] + Suggestion.arguments(for: act, near: Suggestion.nearest(to: act, among: names)))
  }

  /// The only act among those asked about that has a rule of a name.
  private func ownAct(of rule: String, _ core: Core) -> Name? {
    var found: [Name] = []
    for definition in core.definitions
    where definition.end == nil && isAsked(definition.span.file)
      && definition.fullName(in: core).text == rule
    {
      let act = core[definition.act].name
      if !found.contains(act) { found.append(act) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// What the files of cases of the act give, and what is given on the command line.
  private func given(_ request: GenerationRequest, _ act: Name?) -> [Name: CivilDate] {
    var given: [Name: CivilDate] = [:]
    for file in files where act != nil && file.act == act {
      for line in file.givens {
        let names = line.child(.path)?.children.map { $0.name } ?? []
        guard names.count == 2, let text = line.child(.day)?.text,
          let day = try? CivilDate(utf8: Array(text.utf8))
        else { continue }
        let key = names[1] == "published" ? names[0] : names[0].inForce
        if given[key] == nil { given[key] = day }
      }
    }
    for (name, day) in request.given { given[name] = day }
    return given
  }

  // MARK: Records

  /// The records of examples, those of the act's own files first, and of its cases that ask the rule.
  private func examples(
    _ type: RecordID, _ core: Core, _ act: Name, _ rule: Definition
  ) -> (examples: [FactRecord], asked: [FactRecord]) {
    var runner = CaseRunner(laws)
    let own = files.filter { $0.act == act }
    let examples = (own + files.filter { $0.act != act }).flatMap { file in
      file.examples.compactMap { runner.example($0, file, core, []) }
    }
    let name = rule.fullName(in: core).text
    let asked = own.flatMap { file in
      file.cases.filter { $0.asked.child(.path)?.pathText == name }
        .compactMap { runner.record($0, file, rule, core) }
    }
    return (examples.filter { $0.type == type }, asked.filter { $0.type == type })
  }

  private func base(
    _ name: Name, _ type: RecordID, _ core: Core, _ act: Name, _ diagnostics: inout DiagnosticBag
  ) -> FactRecord? {
    let own = files.filter { $0.act == act } + files.filter { $0.act != act }
    for file in own {
      guard let example = file.example(name) else { continue }
      var runner = CaseRunner(laws)
      guard let record = runner.example(example, file, core, []) else {
        diagnostics.append(runner.diagnostics)
        return nil
      }
      if record.type == type { return record }
      diagnostics.report(
        Diagnostic(
          .baseOfOther, at: .file(""),
          [
            DiagnosticArgument("name", .name(name)),
            DiagnosticArgument("wanted", .name(core[type].name)),
            DiagnosticArgument("found", .name(core[record.type].name)),
          ]))
      return nil
    }
    let names = own.flatMap { $0.examples.map { $0.name } }
    diagnostics.report(
      Diagnostic(
        .noSuchBase, at: .file(""),
        [DiagnosticArgument("name", .name(name))]
          + Suggestion.arguments(for: name, near: Suggestion.nearest(to: name, among: names))))
    return nil
  }

  // MARK: Writing

  /// The file, without cases that would not hold if they were judged: what they are there for is
  /// told to be missing.
  private func written(
    _ search: inout GoalSearch, _ base: FactRecord, _ before: Int
  ) -> GeneratedCases {
    let file = GeneratedFile(search, search.kept(), from: base)
    var blocks = file.blocks
    if !holds(file.text(blocks)) { blocks = blocks.filter { holds(file.text([$0])) } }
    let all = search.goals.counted
    var met = GoalSet(count: search.goals.count)
    for shown in blocks.flatMap({ $0.shown }) { met.formUnion(shown) }
    met = met.intersection(all)
    let tries = search.tries + before
    let tail = file.missing(all.subtracting(met), after: tries, isCut: search.isExhausted)
    return GeneratedCases(
      text: file.text(blocks, tail: tail),
      caseCount: blocks.reduce(0) { $0 + $1.shown.count },
      goals: (met.count, all.count), tries: tries, isCut: search.isExhausted)
  }

  /// Whether all cases of a file hold.
  private func holds(_ text: String) -> Bool {
    let source = SourceFile(
      id: SourceID(sources.files.count), path: "generated", bytes: Array(text.utf8))
    let (tree, found) = Parser.parse(source, table: table)
    guard !found.hasErrors else { return false }
    var reader = CaseReader()
    let file = reader.read(tree)
    guard !reader.diagnostics.hasErrors else { return false }
    var runner = CaseRunner(laws)
    return file.cases.allSatisfy { runner.run($0, of: file).status == .passed }
  }
}
