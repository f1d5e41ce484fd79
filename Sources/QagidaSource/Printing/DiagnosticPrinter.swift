/// The forms in which findings are printed.
package enum DiagnosticFormat: Sendable {
  case text, json, sarif, github
}

/// Prints findings for people and for machines.
package struct DiagnosticPrinter: Sendable {
  package let sources: SourceSet
  package let writer: MessageWriter
  /// Paints a piece of text, or leaves it as it is.
  package let paint: @Sendable (String, Paint) -> String

  /// What a piece of printed text is, for its colour.
  package enum Paint: Sendable {
    case error, warning, note, place, label, hint, strong
  }

  package init(
    sources: SourceSet, writer: MessageWriter,
    paint: @escaping @Sendable (String, Paint) -> String = { text, _ in text }
  ) {
    self.sources = sources
    self.writer = writer
    self.paint = paint
  }

  /// All findings of a run, in one of the forms, with a line end behind it unless it is empty.
  package func print(_ diagnostics: [Diagnostic], _ format: DiagnosticFormat) -> String {
    switch format {
    case .text: diagnostics.map { text($0) }.joined(separator: "\n")
    case .json: json(diagnostics)
    case .sarif: sarif(diagnostics)
    case .github: diagnostics.map { github($0) }.joined()
    }
  }

  /// The path and place of a finding; the line and column are 1-based, nil for a whole file.
  func location(_ place: DiagnosticPlace) -> (path: String, start: LineColumn?, end: LineColumn?) {
    switch place {
    case .source(let span):
      let file = sources[span.file]
      return (file.path, file.position(of: span.start), file.position(of: span.end))
    case .data(let place): return (place.input, place.position, nil)
    case .file(let path): return (path, nil, nil)
    }
  }
}
