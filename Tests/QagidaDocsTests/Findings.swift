import QagidaLaw
import QagidaSource
import QagidaSyntax

/// What was found in an example, and how it is printed.
struct Findings {
  let all: [Diagnostic]
  let sources: SourceSet

  var codes: [String] { all.map { $0.id.code } }

  /// The findings of one kind as a run prints them, without colours.
  func printed(_ code: String) -> String {
    DiagnosticPrinter(sources: sources, writer: MessageWriter(.english))
      .print(all.filter { $0.id.code == code }, .text)
  }
}

/// The policies of a block, compiled.
func compiled(_ block: PageBlock?) -> Compilation {
  var sources = SourceSet()
  for file in block?.files ?? [] where file.path.hasSuffix(".qagida") {
    _ = sources.add(path: file.path, bytes: file.bytes)
  }
  return compiled(sources)
}

/// Policies, compiled.
func compiled(_ sources: SourceSet) -> Compilation {
  Compiler.compile(sources, table: PhraseTable(.english), lints: .all)
}
