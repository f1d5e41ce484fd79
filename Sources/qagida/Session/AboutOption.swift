import QagidaLaw
import QagidaOptions
import QagidaSource

/// `--about RECORD`: what the records are, where what is asked for is about several.
struct AboutOption {
  /// What is told where nothing that is asked for is about any record.
  let nothing: DiagnosticID
  /// What is told where the option does not say which of several they are.
  let several: DiagnosticID
  /// What is told where nothing is about the record that the option names.
  let unknown: DiagnosticID

  /// The record that the input is of: the only one, or the one that the option names; nil, with a
  /// finding, where that does not say it.
  func subject(
    _ invocation: Invocation, among subjects: [RecordID], in core: Core, _ findings: Findings
  ) -> RecordID? {
    let names = subjects.map { core[$0].name }
    let choices = DiagnosticArgument("choices", .alternatives(names.map { .text("`\($0.text)`") }))
    guard let name = invocation.name("about") else {
      if subjects.count == 1 { return subjects[0] }
      findings.print([Diagnostic(subjects.isEmpty ? nothing : several, at: .file(""), [choices])])
      return nil
    }
    if let number = names.firstIndex(of: name) { return subjects[number] }
    findings.print([
      Diagnostic(
        unknown, at: .file(""),
        [DiagnosticArgument("name", .name(name)), choices]
          + Suggestion.arguments(for: name, near: Suggestion.nearest(to: name, among: names)))
    ])
    return nil
  }
}
