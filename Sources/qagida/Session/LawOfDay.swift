import QagidaCalendar
import QagidaLaw
import QagidaSource

/// The states that the law may be in on days, for commands that have to know what is certain.
enum LawOfDay {
  /// One thing about the law under each of the states it may be in, where it is the same under all
  /// of them; else the names of the acts and amendments on whose entry it hangs.
  ///
  /// - Parameter cases: each with the states it is of: of one day, or of two.
  static func certain<Case>(
    _ cases: [(states: [LawState], value: Case)], _ areSame: (Case, Case) -> Bool
  ) -> (only: Case?, hangsOn: [LawState.Assumption]) {
    guard let newest = cases.last else { return (nil, []) }
    if cases.allSatisfy({ areSame($0.value, newest.value) }) { return (newest.value, []) }
    var names: [LawState.Assumption] = []
    for assumption in newest.states.flatMap({ $0.assumed })
    where !names.contains(where: { $0.name == assumption.name }) {
      let matters = cases.contains { a in
        cases.contains { b in
          differOnly(in: assumption.name, a.states, b.states) && !areSame(a.value, b.value)
        }
      }
      if matters { names.append(assumption) }
    }
    return (nil, names)
  }

  /// Whether states take the same for so, but for one act or amendment.
  private static func differOnly(in name: Name, _ a: [LawState], _ b: [LawState]) -> Bool {
    let (x, y) = (a.flatMap { $0.assumed }, b.flatMap { $0.assumed })
    return x.count == y.count
      && zip(x, y).allSatisfy { $0 == $1 || $0.name == name && $1.name == name }
  }

  /// Whether two states may be those of one law on two days: what is open on both is taken for the
  /// same.
  static func areOfOneLaw(_ a: LawState, _ b: LawState) -> Bool {
    a.assumed.allSatisfy { one in
      b.assumed.allSatisfy { $0.name != one.name || $0.isInForce == one.isInForce }
    }
  }

  /// That it is not known whether an amendment was in force on a day.
  static func notKnown(_ amendment: Name, _ book: LawBook, _ day: CivilDate) -> Diagnostic {
    notKnown([amendment], book.unknownDay(of: amendment), day)
  }

  /// That it is not known in which state the law is.
  static func notKnown(_ open: [LawState.Assumption], _ day: CivilDate) -> Diagnostic {
    notKnown(open.map { $0.name }, open.first?.day ?? "", day)
  }

  private static func notKnown(
    _ names: [Name], _ unknownDay: Name, _ day: CivilDate
  ) -> Diagnostic {
    Diagnostic(
      .stateNotKnown, at: .file(""),
      [
        DiagnosticArgument("names", .text(names.map { $0.text }.joined(separator: ", "))),
        DiagnosticArgument("day", .text(day.description)),
        DiagnosticArgument("name", .text(unknownDay.text)),
      ])
  }
}
