extension DiagnosticPrinter {
  /// All findings as one JSON object, for programs.
  func json(_ diagnostics: [Diagnostic]) -> String {
    var output = JSONWriter(isIndented: true)
    output.object { output in
      output.member(
        "diagnostics",
        array: { output in
          for diagnostic in diagnostics { write(diagnostic, &output) }
        })
      output.member("errors", diagnostics.count { $0.severity == .error })
      output.member("warnings", diagnostics.count { $0.severity == .warning })
      output.member("notes", diagnostics.count { $0.severity == .note })
    }
    return output.text + "\n"
  }

  private func write(_ diagnostic: Diagnostic, _ output: inout JSONWriter) {
    let words = writer.words(of: diagnostic)
    output.object { output in
      output.member("id", diagnostic.id.code)
      output.member("severity", words.severity)
      output.member("message", words.message)
      write(diagnostic.place, &output)
      if !words.label.isEmpty { output.member("label", words.label) }
      if !words.hints.isEmpty { output.member("hints", words.hints) }
      if !diagnostic.related.isEmpty {
        output.member(
          "related",
          array: { output in
            for (related, note) in zip(diagnostic.related, words.notes) {
              output.object { output in
                write(.source(related.span), &output)
                output.member("note", note)
              }
            }
          })
      }
      if let fix = diagnostic.fix {
        output.member(
          "fix",
          object: { output in
            write(.source(fix.span), &output)
            output.member("replacement", fix.replacement)
          })
      }
    }
  }

  private func write(_ place: DiagnosticPlace, _ output: inout JSONWriter) {
    let (path, start, end) = location(place)
    output.member("file", path)
    if let start {
      output.member("line", start.line)
      output.member("column", start.column)
    }
    if let end {
      output.member("endLine", end.line)
      output.member("endColumn", end.column)
    }
    if case .data(let data) = place {
      if let record = data.record { output.member("record", record) }
      if !data.path.isEmpty { output.member("path", data.path) }
    }
  }
}
