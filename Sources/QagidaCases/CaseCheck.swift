import QagidaLaw
import QagidaSource
import QagidaSyntax

/// Looks for mistakes in cases without judging them.
package enum CaseCheck {
  /// What is wrong with the cases of policies. By the law they are checked only where that has no
  /// errors itself.
  ///
  /// - Parameter world: where the files of records are read that examples are taken from.
  package static func run(
    _ compilation: Compilation, world: some World = NoFiles()
  ) -> DiagnosticBag {
    var reader = CaseReader(world: world)
    let files = compilation.caseTrees.map { reader.read($0) }
    var diagnostics = compilation.caseDiagnostics
    diagnostics.append(reader.diagnostics)
    guard compilation.isUsable else { return diagnostics }
    var runner = CaseRunner(LawLibrary(compilation.trees))
    for file in files {
      runner.checkExamples(of: file)
      for test in file.cases { runner.check(test, of: file) }
    }
    diagnostics.append(runner.diagnostics)
    var properties = PropertyRunner(
      compilation.trees, PropertyRunner.Effort(seed: 1, tries: 0))
    for file in files {
      for property in file.properties { properties.check(property, of: file) }
    }
    diagnostics.append(properties.diagnostics)
    return diagnostics
  }
}
