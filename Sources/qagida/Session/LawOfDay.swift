import QagidaCalendar
import QagidaLaw
import QagidaSource

/// The law of a day for commands that need to know it for certain.
enum LawOfDay {
  /// The state that the law is in on a day, or the newest of several that mean the same; nil, with
  /// a finding, when they do not.
  static func only(
    _ compilation: Compilation, on day: CivilDate, _ findings: Findings
  ) -> LawVariant? {
    let variants = compilation.variants(on: day)
    guard let newest = variants.last else { return nil }
    if variants.count > 1 {
      let side = LawSide(compilation, newest)
      let isCertain = variants.dropLast().allSatisfy { variant in
        LawDiff(LawSide(compilation, variant), side).entries.isEmpty
      }
      guard isCertain else {
        findings.print([notKnown(compilation, day)])
        return nil
      }
    }
    return newest
  }

  /// That it is not known in which state the law is.
  static func notKnown(_ compilation: Compilation, _ day: CivilDate) -> Diagnostic {
    let open = compilation.book.open(on: day).map { $0.text }
    return Diagnostic(
      .stateNotKnown, at: .file(""),
      [
        DiagnosticArgument("names", .text(open.joined(separator: ", "))),
        DiagnosticArgument("day", .text(day.description)),
        DiagnosticArgument(
          "name",
          .text(
            compilation.book.open(on: day).first.map { compilation.book.unknownDay(of: $0).text }
              ?? "")),
      ])
  }
}
