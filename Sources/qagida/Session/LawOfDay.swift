import QagidaCalendar
import QagidaLaw
import QagidaSource

/// The law of a day for commands that need to know it for certain.
enum LawOfDay {
  /// The one state that the law is in on a day; nil, with a finding, when it may be in several.
  static func only(
    _ compilation: Compilation, on day: CivilDate, _ findings: Findings
  ) -> LawVariant? {
    let variants = compilation.variants(on: day)
    if variants.count == 1 { return variants[0] }
    let open = compilation.book.open(on: day).map { $0.text }
    findings.print([
      Diagnostic(
        .stateNotKnown, at: .file(""),
        [
          DiagnosticArgument("names", .text(open.joined(separator: ", "))),
          DiagnosticArgument("day", .text(day.description)),
          DiagnosticArgument("name", .text(open.first ?? "")),
        ])
    ])
    return nil
  }
}
