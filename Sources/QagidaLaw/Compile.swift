import QagidaSource
import QagidaSyntax

/// Policies made ready for evaluation, and all that was found wrong with them.
package struct Compilation: Sendable {
  package let sources: SourceSet
  package let trees: [SyntaxTree]
  package let core: Core
  package let diagnostics: DiagnosticBag

  /// Whether the core may be evaluated: nothing was found that is an error.
  package var isUsable: Bool { !diagnostics.hasErrors }
}

/// From files to the core: the whole way on one page.
package enum Compiler {
  /// Compiles the policy files in `sources`, which are all written in the language of `table`.
  ///
  /// Files with errors of syntax are not checked further, nor is anything else then: what is
  /// missing in them would be reported over and over.
  package static func compile(_ sources: SourceSet, table: PhraseTable) -> Compilation {
    var diagnostics = DiagnosticBag()
    let trees = parse(sources, table, &diagnostics)
    guard !diagnostics.hasErrors else {
      return Compilation(
        sources: sources, trees: trees, core: Core(), diagnostics: diagnostics)
    }
    let core = check(trees, &diagnostics)
    return Compilation(sources: sources, trees: trees, core: core, diagnostics: diagnostics)
  }

  private static func parse(
    _ sources: SourceSet, _ table: PhraseTable, _ diagnostics: inout DiagnosticBag
  ) -> [SyntaxTree] {
    sources.files.map { file in
      let (tree, found) = Parser.parse(file, table: table)
      diagnostics.append(found)
      return tree
    }
  }

  private static func check(_ trees: [SyntaxTree], _ diagnostics: inout DiagnosticBag) -> Core {
    let (core, found) = Checker.check(trees)
    diagnostics.append(found)
    return core
  }
}
