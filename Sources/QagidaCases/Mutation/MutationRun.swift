import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Judges mutants by the cases of their policies. The cases have to hold by the policies themselves.
package struct MutationRun: Sendable {
  private let table: PhraseTable
  private let trees: [SyntaxTree]
  private let files: [CaseFile]
  let laws: LawLibrary
  package let mutants: [Mutant]
  /// The cases that do not hold by the policies as they are.
  package private(set) var failures: [CaseResult] = []
  /// What is wrong with the cases, and with the law on their days.
  package private(set) var diagnostics = DiagnosticBag()
  package private(set) var caseCount = 0

  /// What became of a mutant.
  package enum Fate: Sendable {
    /// The policies with it do not check: it is no mutant at all.
    case stillborn
    /// It means the same.
    case equivalent
    /// A case does not hold by it.
    case killed(by: String)
    /// All cases hold by it; a case that would not, where one was found.
    case survived(CaseSuggestion?)
  }

  /// - Parameter compilation: policies and their cases, without errors of syntax.
  /// - Parameter isAsked: whether a file's policies are changed.
  /// - Parameter world: where the files of records are read that examples are taken from.
  package init(
    _ compilation: Compilation, _ table: PhraseTable, world: some World = NoFiles(),
    isAsked: (SourceID) -> Bool
  ) {
    self.table = table
    trees = compilation.trees
    var reader = CaseReader(world: world)
    files = compilation.caseTrees.map { reader.read($0) }
    diagnostics = reader.diagnostics
    let words = ChoiceWords(trees)
    mutants = trees.filter { isAsked($0.file.id) }
      .flatMap { MutantMaker.mutants(of: $0, words) }
    var laws = LawLibrary(trees)
    _ = laws.allLaws()
    var runner = CaseRunner(laws)
    for file in files {
      for test in file.cases {
        let result = runner.run(test, of: file)
        caseCount += 1
        switch result.status {
        case .passed, .todo: break
        case .failed, .unexpected, .broken: failures.append(result)
        }
      }
    }
    self.laws = laws
    diagnostics.append(runner.diagnostics)
    diagnostics.append(runner.lawDiagnostics)
  }

  /// What becomes of a mutant.
  package func fate(of mutant: Mutant) -> Fate {
    let file = SourceFile(id: mutant.file.id, path: mutant.path, bytes: mutant.bytes)
    let (tree, found) = Parser.parse(file, table: table)
    guard !found.hasErrors else { return .stillborn }
    let changed = trees.map { $0.file.id == file.id ? tree : $0 }
    var runner = CaseRunner(LawLibrary(changed))
    for (file, test) in ordered(for: mutant) {
      let result = runner.run(test, of: file)
      switch result.status {
      case .passed, .todo: continue
      case .broken where runner.lawDiagnostics.hasErrors: return .stillborn
      case .failed, .unexpected, .broken: return .killed(by: result.test.title)
      }
    }
    var before = laws
    switch runner.laws.agrees(with: &before, of: mutant.module) {
    case nil: return .stillborn
    case true: return .equivalent
    default: break
    }
    var search = CaseSearch(laws, LawLibrary(changed))
    return .survived(search.find(mutant, ordered(for: mutant)))
  }

  /// The cases that a mutant may concern, those first that are nearest to it: of its clauses, then of
  /// its act.
  private func ordered(for mutant: Mutant) -> [(CaseFile, Case)] {
    var groups: [[(CaseFile, Case)]] = [[], [], []]
    for file in files where file.act.map({ laws.mayConcern(mutant.module, $0) }) ?? true {
      let isOfAct = file.act == mutant.module
      for test in file.cases {
        let isOfClause =
          isOfAct && test.clauses.contains { mutant.clauses.contains($0) }
        groups[isOfClause ? 0 : isOfAct ? 1 : 2].append((file, test))
      }
    }
    return groups.flatMap { $0 }
  }
}
