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

  /// That it is not known whether an older text that is to be printed was still in force on some
  /// day; nil where that is known.
  static func endNotKnown(_ text: LawText, _ acts: [Name]) -> Diagnostic? {
    let ends = acts.compactMap { text.acts[$0] }.flatMap { $0.older }.map { $0.end }
    guard let end = ends.first(where: { !$0.isKnown }), let name = end.amendment else { return nil }
    return notKnown([name], end.earliest)
  }

  /// That it is not known in which state the law is.
  static func notKnown(_ compilation: Compilation, _ day: CivilDate) -> Diagnostic {
    notKnown(compilation.book.open(on: day), day)
  }

  private static func notKnown(_ open: [Name], _ day: CivilDate) -> Diagnostic {
    Diagnostic(
      .stateNotKnown, at: .file(""),
      [
        DiagnosticArgument("names", .text(open.map { $0.text }.joined(separator: ", "))),
        DiagnosticArgument("day", .text(day.description)),
        DiagnosticArgument("name", .text(open.first?.text ?? "")),
      ])
  }
}
