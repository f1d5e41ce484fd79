import QagidaCalendar
import QagidaCases
import QagidaEngine
import QagidaLaw
import QagidaRecords
import QagidaSource

extension DiagnosticPage {
  /// What is found in the wrong example or the right one; nil when the page has none of the kind
  /// that can be run.
  func findings(isRight: Bool) -> Findings? {
    if let block = block(isRight ? .rightPolicy : .wrongPolicy) {
      let compilation = compiled(block)
      let all = compilation.diagnostics.sorted + CaseCheck.run(compilation, world: block).sorted
      return Findings(
        all: all.contains { $0.severity == .error } ? all : all + judged(compilation, block),
        sources: compilation.sources)
    }
    if let block = block(isRight ? .rightRecords : .wrongRecords) { return records(block) }
    if let block = block(isRight ? .rightCommand : .wrongCommand) { return command(block) }
    return nil
  }

  /// What is found when the cases are judged.
  private func judged(_ compilation: Compilation, _ block: PageBlock) -> [Diagnostic] {
    var reader = CaseReader(world: block)
    var runner = CaseRunner(LawLibrary(compilation.trees))
    for file in compilation.caseTrees.map({ reader.read($0) }) {
      for test in file.cases { _ = runner.run(test, of: file) }
    }
    return runner.diagnostics.sorted
  }

  /// Reads records for the only outcome of the page's policy.
  private func records(_ block: PageBlock) -> Findings {
    let compilation = compiled(self.block(.policy))
    var found = compilation.diagnostics.sorted
    let core = compilation.core
    if let outcome = core.outcomes.first, let subject = core[outcome].subject,
      let file = block.files.first, let today = CivilDate(year: 2025, month: 9, day: 1)
    {
      let decoder = RecordDecoder(
        core: core, subject: subject, input: file.path, isStrict: block.isStrict)
      let question = Question(today: today, law: today, core: core)
      var stream = RecordStream(
        decoder: decoder, form: .automatic,
        work: WorkLimit(core: core, outcome: outcome, question: question))
      var count = 0
      for item in stream.feed(file.bytes.span) + stream.finish() {
        switch item {
        case .record(let record):
          count += 1
          found += record.diagnostics
        case .finding(let finding): found.append(finding)
        }
      }
      // The command says this, at the end of an input.
      if count == 0 && found.isEmpty {
        found.append(Diagnostic(.emptyInput, at: .file(file.path)))
      }
    }
    return Findings(all: found, sources: compilation.sources)
  }

  /// Looks up what a command asks for.
  private func command(_ block: PageBlock) -> Findings? {
    guard let policy = self.block(.policy) else { return nil }
    let compilation = compiled(policy)
    let command = CommandWords(block.text)
    var bag = DiagnosticBag()
    for item in compilation.diagnostics.items { bag.report(item) }
    if let today = CivilDate(year: 2025, month: 9, day: 1) {
      var question = Question(today: today, law: today, core: compilation.core)
      let name = command.operands.first ?? ""
      if block.text.hasPrefix("qagida form ") {
        _ = Lookup.form(name, in: compilation.core, &bag)
        return Findings(all: bag.items, sources: compilation.sources)
      }
      let outcome = Lookup.outcome(name, in: compilation.core, &bag)
      let pairs = command.values("reading").compactMap { pair -> (name: String, value: String)? in
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }
      Lookup.choose(pairs, in: compilation.core, &question, &bag)
      if let outcome, let word = command.values("why-not").first {
        _ = Lookup.word(word, of: outcome, in: compilation.core, &bag)
      }
    }
    return Findings(all: bag.items, sources: compilation.sources)
  }
}

/// A command line as a page shows it: the words behind the verb. All options have a value.
struct CommandWords {
  private(set) var operands: [String] = []
  private var options: [(name: String, value: String)] = []

  init(_ text: String) {
    var words = text.split { $0 == " " || $0 == "\n" || $0 == "\\" }.dropFirst(2).map(String.init)[
      ...]
    while let word = words.popFirst() {
      if word.hasPrefix("--") {
        options.append((String(word.dropFirst(2)), words.popFirst() ?? ""))
      } else {
        operands.append(word)
      }
    }
  }

  func values(_ name: String) -> [String] {
    options.filter { $0.name == name }.map { $0.value }
  }
}
