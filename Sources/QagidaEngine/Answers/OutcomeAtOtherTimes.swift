import QagidaCalendar
import QagidaLaw
import QagidaSource

extension Lookup {
  /// That the law of some days has no outcome of a name, while that of others has: when it has it,
  /// before and after, nearest. Nil when no law has it.
  package static func atOtherTimes(
    _ text: String, in book: LawBook, from first: CivilDate, through last: CivilDate
  ) -> Diagnostic? {
    let name = lastName(text)
    let asked = Name.normalized(Array(text.utf8)[...])
    let parts = text.split(separator: ".")
    let owner = parts.count > 1 ? Name.normalized(Array(parts[0].utf8)[...]) : nil
    // The first name of a deed may be that of its body.
    let act = parts.count == 2 && owner.map { book.act($0) == nil } ?? false ? nil : owner
    let all = book.days(ofOutcome: name, in: act)
    let before = all.last { $0.last.map { $0 < first } ?? false }
    let after = all.first { $0.first > last }
    guard before != nil || after != nil else { return nil }
    let day = first == last ? first.description : "\(first.description) to \(last.description)"
    var arguments = [
      DiagnosticArgument("name", .name(act == nil ? asked : name)),
      DiagnosticArgument("day", .text(day)),
    ]
    if let before, let end = before.last {
      arguments.append(DiagnosticArgument("before", .term(before.term)))
      arguments +=
        before.first == .earliest
        ? [argument("end", end)] : [argument("start", before.first), argument("stop", end)]
    }
    if let after {
      arguments.append(DiagnosticArgument("after", .term(after.term)))
      arguments +=
        after.last.map { [argument("from", after.first), argument("to", $0)] }
        ?? [argument("since", after.first)]
    }
    return Diagnostic(.outcomeAtOtherTimes, at: .file(""), arguments)
  }

  private static func argument(_ key: StaticString, _ day: CivilDate) -> DiagnosticArgument {
    DiagnosticArgument(key, .text(day.description))
  }
}

extension OutcomeDays {
  fileprivate var term: MessageTerm { isSure ? .theLawHas : .theLawMayHave }
}
